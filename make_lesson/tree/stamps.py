"""The stamps on a template's start tags, `_l="file:line:column"`, back to places.

`files` are the templates that stamps count; what has no stamp is at the place seen before.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from make_lesson.errors import Place

STAMP = "_l"
_STAMPED = re.compile(r"(\d+):(\d+):(\d+)")


def first_place(markup: str, files: Sequence[Path], own: Path) -> Place:
    """Return where the first start tag of a filled template stands."""
    stamp = re.search(rf'{STAMP}="([^"]+)"', markup)
    return place_of(stamp[1] if stamp else None, files, Place(own))


def place_of(stamp: str | None, files: Sequence[Path], seen: Place) -> Place:
    """Return the place that a stamp names, or the one seen before."""
    found = _STAMPED.fullmatch(stamp or "")
    if found is None or int(found[1]) >= len(files):
        return seen
    return Place(files[int(found[1])], int(found[2]), int(found[3]))


def last_place(text: str, files: Sequence[Path], seen: Place) -> Place:
    """Return the place of the last stamp in a text, or the one seen before."""
    stamps = re.findall(rf'{STAMP}="([^"]+)"', text)
    return place_of(stamps[-1] if stamps else None, files, seen)
