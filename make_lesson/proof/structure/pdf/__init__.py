"""The structure of a PDF, read back with pikepdf: what marks, tree, links and bookmarks say."""
