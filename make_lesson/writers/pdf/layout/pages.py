"""Strips to pages: what holds together goes on one page, and white space stays at the foot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from make_lesson.writers.pdf.layout.strips import Keep, Strip
from make_lesson.writers.pdf.marks import Mark, Marks, Path, Text, moved
from make_lesson.writers.pdf.tags import LAYOUT, Elem

_SLACK = 0.01  # points: sums of heights differ by so much


@dataclass(frozen=True, slots=True)
class Tall:
    """What is taller than a page: the lesson's item, "" for none, and the words that it shows."""

    item: str
    words: str


class TooTallError(Exception):
    """Items, boxes, rows or figures that are taller than a page."""

    def __init__(self, found: Sequence[Tall]) -> None:
        self.found = tuple(found)
        super().__init__("; ".join(tall.item or tall.words for tall in found))


@dataclass(slots=True)
class _Page:
    marks: list[Mark]
    y: float = 0.0


def paginate(strips: Sequence[Strip], height: float, *, split: bool = False) -> tuple[Marks, ...]:
    """Return the pages' marks, y from the top of the live area, `height` points of room each.

    Raises TooTallError when a strip is taller than that, or an item that may not be split.
    """
    parts = tuple(_parts(strips, height, split=split))
    found = [
        Tall(part[0].item, " ".join(filter(None, map(_words, part))))
        for part in parts
        if not _holds(height, part)
    ]
    if found:
        raise TooTallError(found)
    pages = [_Page([])]
    for part in parts:
        _place(pages, part, height)
    return tuple(tuple(page.marks) for page in pages)


def _holds(height: float, strips: Sequence[Strip]) -> bool:
    return _height(strips) <= height + _SLACK


def _parts(strips: Sequence[Strip], height: float, *, split: bool) -> Iterator[tuple[Strip, ...]]:
    """Yield what comes on one page each: groups that fit one, else what they are made of."""
    for group in _chunks(strips, Keep.GROUP):
        if _holds(height, group):
            yield group
            continue
        for chunk in _chunks(group, Keep.ITEM):
            if _holds(height, chunk):
                yield chunk
            elif split:
                yield from _split(chunk, height)
            else:
                for item, neighbours in groupby(chunk, key=lambda strip: strip.item):
                    part = tuple(neighbours)
                    yield from (part,) if item else ((strip,) for strip in part)


def _split(strips: Sequence[Strip], height: float) -> Iterator[tuple[Strip, ...]]:
    """Yield options, paragraphs and rows; of what is taller than a page, as much as fits one."""
    for part in _chunks(strips, Keep.WHOLE):
        run: list[Strip] = []
        for strip in part:
            if run and not _holds(height, (*run, strip)):
                end = _end([*run, strip])
                yield tuple(run[:end])
                run = run[end:]
            run.append(strip)
        yield tuple(run)


def _end(strips: Sequence[Strip]) -> int:
    """Return how many of the strips come before a page's end; the last one cannot.

    A page ends neither with a heading nor, if it can be helped, inside a paragraph.
    """
    for end in range(len(strips) - 1, 0, -1):
        last, following = strips[end - 1 : end + 1]
        if not last.need and not _elements(last) & _elements(following):
            return end
    return len(strips) - 1


def _elements(strip: Strip) -> set[Elem]:
    owners = (mark.owner for mark in strip.marks if isinstance(mark, Text))
    return {owner for owner in owners if isinstance(owner, Elem)}


def _words(strip: Strip) -> str:
    return "".join(mark.text for mark in strip.marks if isinstance(mark, Text))


def _chunks(strips: Sequence[Strip], keep: Keep) -> Iterator[tuple[Strip, ...]]:
    """Yield runs of strips that hold together at least so firmly."""
    chunk: list[Strip] = []
    for strip in strips:
        if chunk and strip.new_page:
            yield tuple(chunk)
            chunk = []
        chunk.append(strip)
        if strip.keep < keep:
            yield tuple(chunk)
            chunk = []
    if chunk:
        yield tuple(chunk)


def _height(strips: Sequence[Strip]) -> float:
    """Return the height of strips at the top of a page, under a head that is drawn again."""
    head = sum(strip.height for strip in strips[0].head)
    return head + sum(strip.height + (strip.before if n else 0.0) for n, strip in enumerate(strips))


def _fits(page: _Page, chunk: Sequence[Strip], height: float) -> bool:
    if not page.marks:
        return True
    start = page.y + chunk[0].before
    own = _height((replace(chunk[0], head=()), *chunk[1:]))
    return start + max(own, chunk[0].need) <= height + _SLACK


def _place(pages: list[_Page], chunk: Sequence[Strip], height: float) -> None:
    page = pages[-1]
    fresh = chunk[0].new_page or not _fits(page, chunk, height)
    if fresh and page.marks:
        page = _Page([])
        pages.append(page)
        for head in chunk[0].head:
            _draw(page, replace(head, before=0.0), repeated=True)
    for strip in chunk:
        _draw(page, strip if page.marks else replace(strip, before=0.0))


def _draw(page: _Page, strip: Strip, *, repeated: bool = False) -> None:
    page.y += strip.before
    for mark in strip.marks:
        placed = moved(mark, 0.0, page.y)
        if not repeated:
            page.marks.append(placed)
        elif isinstance(placed, Text | Path):
            page.marks.append(replace(placed, owner=LAYOUT))  # a repeated head is not read twice
    page.y += strip.height
