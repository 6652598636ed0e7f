"""Model to problems: one file per family of rules."""
