"""Strips to pages: what holds together goes on one page, and white space stays at the foot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from make_lesson.writers.pdf.layout.strips import Keep, Strip
from make_lesson.writers.pdf.marks import Mark, Marks, Path, Text, moved
from make_lesson.writers.pdf.tags import LAYOUT


class TooTallError(Exception):
    """Items that are taller than a page; `items` names them as the lesson does."""

    def __init__(self, items: Sequence[str]) -> None:
        self.items = tuple(items)
        super().__init__(", ".join(items))


@dataclass(slots=True)
class _Page:
    marks: list[Mark]
    y: float = 0.0


def paginate(strips: Sequence[Strip], height: float) -> tuple[Marks, ...]:
    """Return the pages' marks, y from the top of the live area, `height` points of room each.

    Raises TooTallError when an item is taller than that.
    """
    too_tall = [
        chunk[0].item for chunk in _chunks(strips, Keep.WHOLE) if _item_height(chunk) > height
    ]
    if too_tall:
        raise TooTallError(too_tall)
    pages = [_Page([])]
    for group in _chunks(strips, Keep.GROUP):
        if _height(group) <= height:
            _place(pages, group, height)
            continue
        for chunk in _chunks(group, Keep.WHOLE):
            if _height(chunk) <= height:
                _place(pages, chunk, height)
            else:  # a heading and an item that together are taller than a page
                for strip in chunk:
                    _place(pages, (strip,), height)
    return tuple(tuple(page.marks) for page in pages)


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
    return sum(strip.height + (strip.before if n else 0.0) for n, strip in enumerate(strips))


def _item_height(chunk: Sequence[Strip]) -> float:
    own = [strip for strip in chunk if strip.item and strip.item == chunk[-1].item]
    return _height(own)


def _fits(page: _Page, chunk: Sequence[Strip], height: float) -> bool:
    if not page.marks:
        return True
    start = page.y + chunk[0].before
    return start + max(_height(chunk), chunk[0].need) <= height + 0.01


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
