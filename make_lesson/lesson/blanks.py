"""The text of a fill-in item to its parts: `In [[most|many]] states ...`."""

import re
from dataclasses import dataclass

_WORDS = r"[^\[\]|]*[^\[\]|\s][^\[\]|]*"
_GAP = re.compile(rf"\[\[({_WORDS}(?:\|{_WORDS})*)\]\]")
_BRACKETS = re.compile(r"\[\[|\]\]")


@dataclass(frozen=True, slots=True)
class Gap:
    """A blank to fill, and the answers it accepts, the best first."""

    accepted: tuple[str, ...]


def parts(text: str) -> tuple[str | Gap, ...]:
    """Return the text cut at its blanks, in order; brackets that make no blank stay text."""
    found: list[str | Gap] = []
    end = 0
    for gap in _GAP.finditer(text):
        found += [text[end : gap.start()], Gap(tuple(word.strip() for word in gap[1].split("|")))]
        end = gap.end()
    return tuple(part for part in (*found, text[end:]) if part)


def stray_bracket(text: str) -> int | None:
    """Return where double brackets stand that make no blank; None when all do."""
    rest = _GAP.sub(lambda gap: " " * len(gap[0]), text)
    found = _BRACKETS.search(rest)
    return found.start() if found else None
