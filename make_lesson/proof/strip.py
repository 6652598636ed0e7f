"""The words of a key's cover to its answers at a glance: a number, an answer, a number, ..."""

import re
from collections.abc import Iterator, Mapping, Sequence

from make_lesson.proof.plain import as_read, pieces, squeezed

_SIGNS = re.compile(r"[A-Z](?:,[A-Z])*|\d+")
_LONGEST = 40  # words of one answer
_ROW = 3  # answers behind their numbers that can be no chance


def read_strip(words: Sequence[str], wanted: Sequence[tuple[int, str | None]]) -> Mapping[int, str]:
    """Return the answer of each number as far as they stand in a row; {} where they do not.

    Numbers may be answers too, so where an answer ends is found with the one that is `wanted`.
    """
    readings = (_read(words, at, wanted) for at in range(len(words)))
    right = {number: squeezed(answer) for number, answer in wanted if answer is not None}

    def worth(reading: Mapping[int, str]) -> tuple[int, int]:
        return sum(right.get(number) == text for number, text in reading.items()), len(reading)

    best = max(readings, key=worth, default={})
    return best if worth(best)[0] or _looks_right(best, wanted) else {}


def strips_in(page: str, wanted: Sequence[tuple[int, str | None]]) -> Iterator[str]:
    """Yield each three numbers in a row that a page shows with the right answers behind them."""
    text = " ".join(pieces(as_read(page)))
    for at in range(len(wanted) - _ROW + 1):
        cells = [
            rf"{number}\W{{0,2}}{' ?'.join(map(re.escape, squeezed(answer)))}"
            for number, answer in wanted[at : at + _ROW]
            if answer
        ]
        if len(cells) == _ROW:
            row = r"\W{1,3}".join(cells)
            found = re.search(rf"(?<!\w){row}(?!\w)", text)
            if found:
                yield found[0]


def _looks_right(reading: Mapping[int, str], wanted: Sequence[tuple[int, str | None]]) -> bool:
    """Return whether half of what should be letters or digits is, though none of it is right."""
    due = [number for number, answer in wanted if answer and _SIGNS.fullmatch(squeezed(answer))]
    found = [number for number in due if _SIGNS.fullmatch(reading.get(number, ""))]
    return bool(found) and len(found) * 2 >= len(due)


def _read(
    words: Sequence[str], at: int, wanted: Sequence[tuple[int, str | None]]
) -> dict[int, str]:
    found: dict[int, str] = {}
    following = [*(number for number, _ in wanted[1:]), None]
    for (number, answer), after in zip(wanted, following, strict=False):
        if at >= len(words) or words[at] != str(number):
            return found
        ends = list(_ends(words, at + 1, after))
        texts = ["".join(words[at + 1 : end]) for end in ends]
        if not texts:
            return found
        best = texts.index(squeezed(answer)) if answer and squeezed(answer) in texts else 0
        found[number] = texts[best]
        at = ends[best]
    return found


def _ends(words: Sequence[str], start: int, after: int | None) -> Iterator[int]:
    """Yield where an answer may end: before the next number, the last one anywhere."""
    for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
        if after is None or (end < len(words) and words[end] == str(after)):
            yield end
