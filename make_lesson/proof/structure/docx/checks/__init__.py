"""What may be wrong with a Word file, one family a module: its values in, findings out."""
