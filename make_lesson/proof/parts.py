"""The parts of an item to their places on paper: options, meanings, terms and steps as printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from make_lesson.proof.paper import Paper
from make_lesson.proof.plain import as_read, pieces, squeezed

_MARKS = ")."  # may stand behind a number or a letter
_DIGITS = 3  # of a printed number at most


@dataclass(frozen=True, slots=True)
class Part:
    """An option, a meaning, a step or a term: which one of the lesson's, and where it stands.

    `label` is its printed letter or number, "" where it has none.
    """

    index: int
    start: int
    end: int
    label: str = ""


def number_before(paper: Paper, at: int) -> int | None:
    """Return the number that stands before a place, None where something else does."""
    return as_number(paper.word_before(at))


def as_number(word: str) -> int | None:
    """Return what a word numbers, without the mark behind it, None for any other word."""
    label = word.rstrip(_MARKS)
    return int(label) if label.isdecimal() and len(label) <= _DIGITS else None


def lettered(texts: Sequence[str], paper: Paper, start: int, end: int) -> tuple[Part, ...]:
    """Return the texts that stand behind letters from A on, until a letter is missing."""
    left = {index: squeezed(text) for index, text in enumerate(texts)}
    found: list[Part] = []
    for letter in ascii_uppercase[: len(texts)]:
        here = [
            Part(index, at, at + len(text), letter)
            for index, text in left.items()
            for at in paper.find(text, start + 1, end)  # behind its letter
            if paper.word_before(at).rstrip(_MARKS) == letter
        ]
        if not here:
            break
        part = min(here, key=lambda each: _doubt(each, texts[each.index], paper))
        found.append(part)
        del left[part.index]
        start = part.end
    return tuple(found)


def _doubt(part: Part, text: str, paper: Paper) -> tuple[int, bool, int]:
    """Return a sort key: the first place, the same words ("a lot", not "alot"), the longest."""
    is_other = paper.words(part.start, part.end) != pieces(as_read(text))
    return part.start, is_other, -part.end


def numbered(texts: Sequence[str], paper: Paper, start: int, end: int) -> tuple[Part, ...]:
    """Return the texts that stand behind one number after the other, in printed order."""
    found = [
        Part(index, at, at + len(text), str(number))
        for index, text in enumerate(map(squeezed, texts))
        for at in paper.find(text, start, end)
        if (number := number_before(paper, at)) is not None
    ]
    found.sort(key=lambda part: (part.start, -part.end))
    return max((_row(first, found) for first in found), key=len, default=())


def _row(first: Part, others: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts that go on from one by number, each behind the one before it."""
    row = [first]
    for part in others:
        is_next = int(part.label) == int(row[-1].label) + 1 and part.start >= row[-1].end
        if is_next and all(part.index != other.index for other in row):
            row.append(part)
    return tuple(row)


def apart(texts: Sequence[str], paper: Paper, start: int, end: int) -> tuple[Part, ...]:
    """Return the texts in printed order, each at a place of its own; the longest choose first.

    A step may be a number, as what is written into the blank before it is.
    """
    found: list[Part] = []
    squeezed_texts = [squeezed(text) for text in texts]
    for index in _longest_first(squeezed_texts):
        text = squeezed_texts[index]
        free = [
            at
            for at in paper.find(text, start, end)
            if all(at >= part.end or at + len(text) <= part.start for part in found)
        ]
        if free:
            at = min(free, key=lambda at: (not _is_line(paper, at, at + len(text)), at))
            found.append(Part(index, at, at + len(text)))
    return tuple(sorted(found, key=lambda part: part.start))


def _is_line(paper: Paper, start: int, end: int) -> bool:
    """Return whether whole lines stand between two places, or all but a word before them."""
    before = start - len(paper.word_before(start))
    return paper.ends_line(end) and (paper.begins_line(start) or paper.begins_line(before))


def _longest_first(texts: Sequence[str]) -> list[int]:
    return sorted(range(len(texts)), key=lambda index: -len(texts[index]))
