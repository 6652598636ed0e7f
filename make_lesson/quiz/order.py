"""The only source of order: SHA-256 of a seed and names. Wording never enters it.

So adding form C leaves A and B as they were, and editing one item leaves the others in place.
"""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

_T = TypeVar("_T")


def rank(*names: str) -> bytes:
    """Return a fixed, evenly spread sort key for the names, the same on every machine."""
    return hashlib.sha256("\0".join(names).encode()).digest()


def shuffled(entries: Sequence[_T], *names: str) -> tuple[_T, ...]:
    """Return the entries in the order that the names give, whatever the entries say."""
    places = sorted(range(len(entries)), key=lambda place: rank(*names, str(place)))
    return tuple(entries[place] for place in places)


def disordered(entries: Sequence[_T], *names: str) -> tuple[_T, ...]:
    """Return the entries shuffled, and never in the order given: that would tell the answer."""
    result = shuffled(entries, *names)
    return result if result != tuple(entries) else (*result[1:], result[0])
