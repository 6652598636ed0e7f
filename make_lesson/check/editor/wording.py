"""A text to its words, as texts are compared: case, marks, citations and labels do not count."""

import re

from make_lesson.check.prose import words
from make_lesson.lesson.source import Text

_LITTLE = re.compile(
    r"a|an|and|any|are|as|at|be|been|but|by|can|did|do|does|for|from|had|has|have|he|her|his|how|if"
    r"|in|into|is|it|its|may|more|most|no|not|of|on|or|she|should|so|some|such|than|that|the|their"
    r"|them|then|there|these|they|this|those|to|under|was|were|what|when|where|which|who|whom|whose"
    r"|why|will|with|would|your"
)


def said(text: str) -> tuple[str, ...]:
    """Return the words of a text, in order."""
    return tuple(same(word) for word in words(text if isinstance(text, Text) else Text(text)))


def same(word: str) -> str:
    """Return a word as it is compared with others."""
    return word.casefold().replace("’", "'")


def content(text: str) -> frozenset[str]:
    """Return the words that say what a text is about."""
    return frozenset(word for word in said(text) if not _LITTLE.fullmatch(word))


def holds(text: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Return whether the words of a phrase stand in a text side by side."""
    ends = range(len(phrase), len(text) + 1)
    return bool(phrase) and any(text[end - len(phrase) : end] == phrase for end in ends)
