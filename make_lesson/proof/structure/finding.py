"""What the structural checks find in one file, before it is known where the file lies."""

from dataclasses import dataclass
from typing import Final

_LONGEST: Final = 40  # characters of a file's own words in a message


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault under a rule id; the message names the page, table or paragraph that it is in."""

    rule: str
    message: str


def quoted(words: str) -> str:
    """Return a file's own words for a message: on one line, cut where they are long."""
    line = " ".join(words.split())
    return repr(line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…")
