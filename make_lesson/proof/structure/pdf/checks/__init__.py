"""What may be wrong with a PDF, one family a module: a file's values in, findings out."""
