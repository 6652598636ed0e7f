"""Document to DOCX: python-docx owns the package, the body is built as lxml elements."""
