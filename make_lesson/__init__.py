"""One structured civics lesson in, a printable and accessible packet out."""

__version__ = "0.1.0"
