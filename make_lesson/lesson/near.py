"""A word that nobody knows to a hint: the known words that look like it."""

import difflib
from collections.abc import Iterable


def near(word: str, known: Iterable[str]) -> str:
    """Return a hint that names the nearest known words, or "" when none is near."""
    found = difflib.get_close_matches(word, list(known), n=3, cutoff=0.7)
    return f"did you mean {' or '.join(repr(str(name)) for name in found)}?" if found else ""
