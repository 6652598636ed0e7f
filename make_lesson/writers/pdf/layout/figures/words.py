"""A text to the lines that fit a width."""

import re
from collections.abc import Callable, Iterator
from typing import Final

# A no-break space is part of its word, which str.split would not respect.
_SPACE: Final = re.compile(r"[ \t\r\n\f\v]+")
_PART: Final = re.compile(r"[^-–—/]*[-–—/]|[^-–—/]+")
_SLACK: Final = 1e-6  # sums of widths differ by so much from the width of the whole

Measure = Callable[[str], float]


def words(text: str) -> list[str]:
    """Return the words, without the spaces and line ends between them."""
    return [word for word in _SPACE.split(text) if word]


def wrapped(text: str, room: float, measure: Measure) -> tuple[str, ...]:
    """Return lines no wider than `room`, as full as they can be.

    A word that is wider breaks after a hyphen, dash or slash, and else anywhere.
    """
    lines: list[str] = []
    line, used = "", 0.0
    for glue, token in _tokens(text, room, measure):
        wide = measure(glue) + measure(token)
        if line and used + wide <= room + _SLACK:
            line, used = line + glue + token, used + wide
            continue
        if line:
            lines.append(line)
        line, used = token, measure(token)
    return (*lines, line) if line else tuple(lines)


def balanced(text: str, room: float, measure: Measure) -> tuple[str, ...]:
    """Return as few lines as `room` allows, of lengths as equal as they can be."""
    lines = wrapped(text, room, measure)
    if len(lines) < 2:
        return lines
    narrow = max(map(measure, words(text)))
    wide = max(map(measure, lines))
    for _ in range(7):  # halving a line's width so often leaves less than a letter
        middle = (narrow + wide) / 2
        if narrow > wide:
            break
        tried = wrapped(text, middle, measure)
        if len(tried) > len(lines):
            narrow = middle
        else:
            lines, wide = tried, middle
    return lines


def _tokens(text: str, room: float, measure: Measure) -> Iterator[tuple[str, str]]:
    for word in words(text):
        if measure(word) <= room + _SLACK:
            yield " ", word
            continue
        glue = " "
        for part in _PART.findall(word):
            for bit in (part,) if measure(part) <= room + _SLACK else part:
                yield glue, bit
                glue = ""
