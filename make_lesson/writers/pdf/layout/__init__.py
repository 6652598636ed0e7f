"""Document and theme to pages of placed marks; no PDF is needed to look at a layout."""
