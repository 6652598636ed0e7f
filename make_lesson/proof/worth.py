"""The points that pages print, held against what the items are worth."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from make_lesson.proof.paper import Paper
from make_lesson.proof.placing import Placed

_SCORE = re.compile(r"(?:^|\s)/\s?(\d+)")
_HEAD_LINES = 3  # that the fields for name and score may take
_POINTS = re.compile(r"(?<![\d.,])(\d+) points?\b(?:, (\d+) each)?")
_TOTAL = re.compile(r"^Total (\d+)", re.MULTILINE)
_ROW = re.compile(r"^Part \d+\. ((?:(?!^Part \d).)*)", re.MULTILINE | re.DOTALL)
_ROW_POINTS = re.compile(r"(\d+)(?:, \d+ each)?\s*\Z")


@dataclass(frozen=True, slots=True)
class Worth:
    """A fault about points, and the page that it is on."""

    page: int
    message: str


@dataclass(slots=True)
class Group:
    """The items under one heading, and each number of points that the heading may mean."""

    page: int
    said: tuple[tuple[int, int | None], ...]
    items: list[Placed]

    @property
    def points(self) -> int:
        """Return what its items are worth."""
        return sum(item.asked.points for item in self.items)


def groups(placed: Sequence[Placed], paper: Paper) -> tuple[Group, ...]:
    """Return the items by the headings that say points; () where a page has no such headings."""
    found: list[Group] = []
    after = 0
    for each in placed:
        between = " ".join(paper.words(after, each.start))
        said = tuple((int(n), int(one) if one else None) for n, one in _POINTS.findall(between))
        if said:
            found.append(Group(paper.page(each.start), said, []))
        if not found:
            return ()
        found[-1].items.append(each)
        after = each.last
    return tuple(found)


def heading_faults(parts: Sequence[Group]) -> Iterator[Worth]:
    """Yield each heading with other points than its items have."""
    for part in parts:
        which, printed = f"the part of item {part.items[0].label}", part.said[0][0]
        each = {item.asked.points for item in part.items}
        if part.points not in {points for points, _ in part.said}:
            told = f"{which} is said to have {printed} points, and its items have {part.points}"
            yield Worth(part.page, told)
        elif not any(n == part.points and (one is None or each == {one}) for n, one in part.said):
            yield Worth(part.page, f"the items of {which} have other points than the heading says")


def score_fault(first_page: str, points: int) -> Iterator[Worth]:
    """Yield what is wrong with the "/ 31" where the score is written."""
    head = "\n".join(first_page.splitlines()[:_HEAD_LINES])
    scores = [int(score) for score in _SCORE.findall(head)]
    if scores and points not in scores:
        told = f"the score is out of {scores[0]} points, and the items have {points}"
        yield Worth(1, told)


def cover_faults(cover: str, parts: Sequence[Group], points: int) -> Iterator[Worth]:
    """Yield what is wrong with the points on a key's cover: those of each part, and the totals."""
    said = [int(n) for n, _ in _POINTS.findall(cover)]  # a title may say points too
    totals = [int(n) for n in _TOTAL.findall(cover)]
    for wrong in [n for n in (*totals, *(said[:1] if points not in said else ())) if n != points]:
        yield Worth(1, f"the total is {wrong} points, and the items have {points}")
    table, total, _ = cover.partition("\nTotal ")
    rows = [_ROW_POINTS.search(row) for row in _ROW.findall(table)] if total else []
    if len(rows) != len(parts):
        return
    for number, (row, part) in enumerate(zip(rows, parts, strict=True), 1):
        if row and int(row[1]) != part.points:
            told = (
                f"part {number} is said to have {row[1]} points, and its items have {part.points}"
            )
            yield Worth(1, told)
