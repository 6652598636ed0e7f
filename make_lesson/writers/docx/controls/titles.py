"""Titles of places to write, which a screen reader announces: what is asked, and where."""

import textwrap
from collections import Counter
from collections.abc import Sequence
from typing import Final

LONGEST_TITLE: Final = 64  # characters; Word takes no more
_LONGEST_COUNT: Final = 4
_LONGEST_WHAT: Final = 40


def title(where: str, what: str) -> str:
    """Return one title, short enough for a count behind it; `what` begins with a colon or comma."""
    short = _cut(what, _LONGEST_WHAT)
    if where:
        return _cut(where, LONGEST_TITLE - _LONGEST_COUNT - len(short)) + short
    alone = short.lstrip(":, ")
    return alone[:1].upper() + alone[1:]


def distinct(titles: Sequence[str]) -> list[str]:
    """Return the titles, those that occur again with a count: blank 1, blank 2."""
    often = Counter(titles)
    counts: Counter[str] = Counter()
    made: dict[str, None] = {}
    for each in titles:
        own = each
        while own in made or (own == each and often[each] > 1):
            counts[each] += 1
            own = f"{each} {counts[each]}"
        made[own] = None
    return list(made)


def _cut(words: str, length: int) -> str:
    return textwrap.shorten(words, length, placeholder="…")
