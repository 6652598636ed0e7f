"""Document to tagged PDF: layout, then marked content, then the file."""
