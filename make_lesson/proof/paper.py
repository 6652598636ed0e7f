"""The pages of a file as one text without blanks, in which every place knows its page."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from make_lesson.proof.plain import pieces

_COUNT = re.compile(r"\bPage (\d+) of (\d+)\b")
_FOOT_LINES = 3  # from the head that repeats to the count of pages


@dataclass(frozen=True, slots=True)
class Paper:
    """The words of all pages in a row, without what repeats at their edges.

    `starts` are the places at which a word begins, the last one the end of all; `lines` those at
    which a line does; `feet` is what stands at the edges of each page.
    """

    text: str
    starts: tuple[int, ...]
    lines: tuple[int, ...]
    pages: tuple[int, ...]
    feet: tuple[str, ...]

    def page(self, at: int) -> int:
        """Return the number of the page that a place is on."""
        return max(1, bisect_right(self.pages, at))

    def find(self, words: str, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Yield the places between two where these words stand, whole and without blanks."""
        last = len(self.text) if end is None else end
        at = self.text.find(words, start, last) if words else -1
        while at >= 0:
            if self.is_start(at) and self.is_start(at + len(words)):
                yield at
            at = self.text.find(words, at + 1, last)

    def is_start(self, at: int) -> bool:
        """Return whether a word begins at a place, or all words have ended."""
        return _has(self.starts, at)

    def begins_line(self, at: int) -> bool:
        """Return whether a line begins at a place."""
        return _has(self.lines, at)

    def ends_line(self, at: int) -> bool:
        """Return whether a line ends at a place."""
        return self.begins_line(at) or at == len(self.text)

    def lines_between(self, start: int, end: int) -> tuple[int, ...]:
        """Return where lines begin, from a place up to another."""
        return self.lines[bisect_left(self.lines, start) : bisect_left(self.lines, end)]

    def word_before(self, at: int) -> str:
        """Return the word that ends at a place, "" at the beginning."""
        number = bisect_left(self.starts, at)
        return self.text[self.starts[number - 1] : at] if number else ""

    def word_at(self, at: int) -> str:
        """Return the word that begins at a place, "" at the end."""
        number = bisect_right(self.starts, at)
        return self.text[at : self.starts[number]] if number < len(self.starts) else ""

    def words(self, start: int, end: int) -> list[str]:
        """Return the words between two places."""
        cuts = self.starts[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return [self.word_at(cut) for cut in cuts]


def _has(places: tuple[int, ...], at: int) -> bool:
    number = bisect_left(places, at)
    return number < len(places) and places[number] == at


def paper(pages: Sequence[str]) -> Paper:
    """Return pages, as read, as one text."""
    bodies, feet = _without_edges([page.splitlines() for page in pages])
    text: list[str] = []
    starts, lines, begins = [0], [], []
    for body in bodies:
        begins.append(starts[-1])
        for line in body:
            found = pieces(line)
            if found:
                lines.append(starts[-1])
                text += found
                starts += accumulate(map(len, found[1:]), initial=starts[-1] + len(found[0]))
    return Paper("".join(text), tuple(starts), tuple(lines), tuple(begins), tuple(feet))


def page_counts(page: str) -> list[tuple[int, int]]:
    """Return each "Page x of y" of a page."""
    return [(int(number), int(all_)) for number, all_ in _COUNT.findall(page)]


def _without_edges(pages: Sequence[list[str]]) -> tuple[list[list[str]], list[str]]:
    """Return the lines of each page without its head and foot, and what its foot says.

    The foot comes last in the text of a page, the head before it, the same on other pages.
    """
    at = [
        max((n for n, line in enumerate(page) if _COUNT.search(line)), default=0) for page in pages
    ]
    heads = Counter(page[foot - 1] for page, foot in zip(pages, at, strict=True) if foot)
    bodies, feet = [], []
    for page, foot in zip(pages, at, strict=True):
        has_head = foot > 0 and heads[page[foot - 1]] > 1
        bodies.append(page[: foot - has_head] + page[foot + 1 :] if foot else page)
        feet.append(" ".join(page[max(0, foot + 1 - _FOOT_LINES) : foot + 1] if foot else page))
    return bodies, feet
