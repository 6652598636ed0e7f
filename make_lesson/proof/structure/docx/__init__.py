"""The accessibility of a Word file, read back with zipfile and lxml and nothing of its writer."""
