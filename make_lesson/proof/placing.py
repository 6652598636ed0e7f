"""The items of a lesson to their places on paper: numbers, letters and order as printed.

What is found is what the page says; nothing is known here of how it came to be in this order.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count

from make_lesson.proof.asked import Asked
from make_lesson.proof.paper import Paper
from make_lesson.proof.parts import Part, apart, as_number, lettered, number_before, numbered
from make_lesson.proof.plain import CUT, as_read, pieces, squeezed, words

_LONGEST_ANSWER = 120  # letters between two pieces of a sentence with blanks


@dataclass(frozen=True, slots=True)
class Placed:
    """An item as printed. `start` and `end` are those of its stem; parts are in printed order.

    `blanks` are what stands in each blank of a sentence, None where that cannot be told.
    """

    asked: Asked
    start: int
    end: int
    number: int | None = None
    parts: tuple[Part, ...] = ()
    terms: tuple[Part, ...] = ()
    blanks: tuple[str | None, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """Return its printed numbers: one, or one for each term."""
        if self.terms:
            return tuple(int(term.label) for term in self.terms if term.label)
        return () if self.number is None else (self.number,)

    @property
    def label(self) -> str:
        """Return what to call it: its first number, or its id where it has none."""
        return str(self.numbers[0]) if self.numbers else self.asked.id

    @property
    def printed(self) -> tuple[object, ...]:
        """Return its numbers, letters and order, to compare with the same item elsewhere."""
        parts = () if self.asked.kind == "write" else self.parts
        return (
            self.numbers,
            tuple((part.index, part.label) for part in parts),
            tuple((term.index, term.label) for term in self.terms),
        )

    @property
    def last(self) -> int:
        """Return where the last thing of it that was found ends."""
        return max((self.end, *(part.end for part in (*self.parts, *self.terms))))


def place(
    items: Iterable[Asked], paper: Paper, start: int = 0, taken: Sequence[Placed] = ()
) -> tuple[Placed, ...]:
    """Return the items that are found on paper behind a place, in printed order.

    Each has a stem of its own, apart from those that are taken.
    """
    wanted = sorted(items, key=_is_hard_to_tell)
    found: list[Placed] = []
    for item in filter(has_words, wanted):
        found += _best(item, paper, start, (*taken, *found))
    found.sort(key=lambda each: each.start)
    placed: list[Placed] = []
    for each, end in with_ends(found, paper):
        after = placed[-1].last if placed else start
        number = None if each.numbers else _earlier(paper, after, each.start)
        numbered = each if number is None else replace(each, number=number)
        placed.append(_with_parts(numbered, paper, end))
    for item in wanted:
        if not has_words(item):
            placed = _with_wordless(item, placed, paper, start)
    return tuple(placed)


def has_words(item: Asked) -> bool:
    """Return whether an item has words to be found by, and is not all blanks."""
    return any(words(part) for part in item.stem)


def _with_wordless(item: Asked, placed: list[Placed], paper: Paper, start: int) -> list[Placed]:
    """Return items with one more: behind the first number that none has, if that begins a line."""
    taken = {number for each in placed for number in each.numbers}
    free = next(number for number in count(1) if number not in taken)
    before = [each for each in placed if each.numbers and each.numbers[0] < free]
    after = placed[len(before) :]
    begin, end = before[-1].last if before else start, after[0].start if after else len(paper.text)
    lines = [at for at in paper.lines_between(begin, end) if as_number(paper.word_at(at)) == free]
    if not lines:
        return placed
    at = lines[-1] + len(paper.word_at(lines[-1]))
    return [*before, _filled(item, paper, at, free), *after]


def _filled(item: Asked, paper: Paper, start: int, number: int) -> Placed:
    """Return an item that is all blanks, with what is in them."""
    blanks: list[str | None] = []
    end = start
    for gap, around in zip(item.gaps, item.stem[1:], strict=True):
        blanks.append(_written(squeezed(gap[0]), paper, end))
        end += len(blanks[-1] or "")
        end += len(squeezed(around)) if paper.text.startswith(squeezed(around), end) else 0
    return Placed(item, start, end, number, blanks=tuple(blanks))


def with_ends(placed: Sequence[Placed], paper: Paper) -> Iterator[tuple[Placed, int]]:
    """Yield each item with where the next one begins."""
    ends = [*(each.start for each in placed[1:]), len(paper.text)]
    return zip(placed, ends, strict=False)  # there is an end also where there are no items


def _is_hard_to_tell(item: Asked) -> tuple[bool, int]:
    """Return a sort key: items that nothing but a short stem tells from others come last."""
    return not _parts_of(item), -sum(map(len, item.stem))


def _parts_of(item: Asked) -> int:
    return len(item.choices or item.meanings or item.steps) + len(item.terms)


def _best(item: Asked, paper: Paper, start: int, taken: Sequence[Placed]) -> list[Placed]:
    """Return the place where an item is printed, if its stem is: with a number, and all its parts.

    Two items may ask alike ("Put the steps in order."), and a passage may have a stem's words.
    """
    end = len(paper.text)
    found = [
        _with_parts(stem, paper, end)
        for stem in _stems(item, paper, start)
        if all(stem.end <= other.start or other.end <= stem.start for other in taken)
    ]
    return [min(found, key=_doubt)] if found else []


def _doubt(placed: Placed) -> tuple[int, bool, int]:
    missing = _parts_of(placed.asked) - len(placed.parts) - len(placed.terms)
    return missing, not placed.numbers, placed.last - placed.start


def _stems(item: Asked, paper: Paper, start: int) -> Iterator[Placed]:
    """Yield each place of a stem; one with blanks is found whatever stands in them.

    Its first words may stand before it as well, so that one place begins inside another.
    """
    pattern = _pattern(item)
    found = pattern.search(paper.text, start)
    while found:
        if paper.is_start(found.start()) and paper.is_start(found.end()):
            yield _with_blanks(item, found, paper)
        found = pattern.search(paper.text, found.start() + 1)


@lru_cache(maxsize=256)  # each item is looked for in every form and key
def _pattern(item: Asked) -> re.Pattern[str]:
    beside = _beside(item)
    around = [beside.join(map(re.escape, pieces(as_read(part)))) for part in item.stem]
    blank = f"{beside}(.{{0,{_LONGEST_ANSWER}}}?){beside}"
    return re.compile(blank.join(part for part in around if part))


def _beside(item: Asked) -> str:
    """Return a pattern for what a key prints beside the first line of a stem, or not."""
    return f"(?:{'|'.join(re.escape(squeezed(where)) for where in item.evidence)})?"


def _past(item: Asked, paper: Paper, at: int) -> int:
    """Return where what a key prints beside a stem begins, if it stands right before it."""
    for where in map(squeezed, item.evidence):
        if paper.text.endswith(where, 0, at):
            return at - len(where)
    return at


def _with_blanks(item: Asked, found: re.Match[str], paper: Paper) -> Placed:
    """Return a sentence with what is in its blanks, also in one that begins or ends it."""
    begin, end = found.span()
    blanks: list[str | None] = list(found.groups())
    answers = [squeezed(gap[0]) for gap in item.gaps]
    if answers and not item.stem[0].strip():
        filled = _written(answers[0], paper, begin, before=True)
        begin -= len(filled or "")
        blanks = [filled, *blanks]
    if len(blanks) < len(answers):
        blanks.append(_written(answers[-1], paper, end))
    number = number_before(paper, _past(item, paper, begin))
    return Placed(item, begin, end, number, blanks=tuple(blanks))


def _written(answer: str, paper: Paper, at: int, *, before: bool = False) -> str | None:
    """Return an answer as it stands behind a place or before it: whole, or cut at its room."""
    cut = (answer[:size] + CUT for size in range(len(answer) - 1, 0, -1))
    for text in (answer, *cut):
        if paper.text.endswith(text, 0, at) if before else paper.text.startswith(text, at):
            return text
    return None


def _with_parts(stem: Placed, paper: Paper, until: int) -> Placed:
    """Return an item with what of it stands between its stem and a place behind."""
    item = stem.asked
    match item.kind:
        case "ask":
            options = [choice.text for choice in item.choices]
            return replace(stem, parts=lettered(options, paper, stem.end, until))
        case "match":
            meanings = lettered(item.meanings, paper, stem.end, until)
            terms = numbered(item.terms, paper, stem.end, until)
            return replace(stem, parts=meanings, terms=terms)
        case "order" | "write":
            texts = item.steps or item.beside
            return replace(stem, parts=apart(texts, paper, stem.end, until))
        case _:
            return stem


def _earlier(paper: Paper, start: int, end: int) -> int | None:
    """Return the number at the beginning of a line, where something stands before the stem."""
    found = [as_number(paper.word_at(at)) for at in paper.lines_between(start, end)]
    return next((number for number in reversed(found) if number is not None), None)
