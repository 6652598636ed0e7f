"""Laid-out pages to content streams in which everything is marked (ISO 32000-1, 14.6 to 14.8).

Each stretch of marks with one owner becomes one marked-content sequence, never nested. Painting
completes the tree: every element learns its sequences, and inline elements join their parents.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias, TypeGuard, assert_never

from make_lesson.writers.pdf.bounds import Box, bounds, union
from make_lesson.writers.pdf.content import Content, PageFonts
from make_lesson.writers.pdf.fonts import Family
from make_lesson.writers.pdf.marks import (
    Anchor,
    Area,
    Bookmark,
    Image,
    Laid,
    Mark,
    Marks,
    Owner,
    Path,
    Room,
    Text,
)
from make_lesson.writers.pdf.pictures import Picture
from make_lesson.writers.pdf.subsets import Subset
from make_lesson.writers.pdf.tags import LAYOUT, Artifact, Elem

Ink: TypeAlias = Text | Path | Image


@dataclass(frozen=True, slots=True)
class Link:
    """A place to click: its box from the page's bottom left, and what a screen reader says."""

    box: Box
    href: str
    contents: str
    owner: Elem


@dataclass(frozen=True, slots=True)
class Goal:
    """An entry of the outline and where it leads; `top` from the page's bottom, level from 1."""

    title: str
    level: int
    page: int
    top: float


@dataclass(frozen=True, slots=True)
class PaintedPage:
    """A page's content stream, and the element that owns each of its sequences, by MCID."""

    content: str
    owners: tuple[Elem, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Painted:
    """All that the file needs besides the tree; `boxes` are those of figures."""

    pages: tuple[PaintedPage, ...]
    width: float
    height: float
    fonts: Mapping[str, Subset]
    pictures: Mapping[str, Picture]
    goals: tuple[Goal, ...]
    boxes: Mapping[Elem, Box]


def paint(laid: Laid, family: Family) -> Painted:
    """Return the painted pages; completes the elements that own their marks, so paint only once.

    Raises FontError when a text holds a character that its face lacks.
    """
    inked = [[mark for mark in page if _leaves_ink(mark)] for page in laid.pages]
    fonts = PageFonts((mark for ink in inked for mark in ink if isinstance(mark, Text)), family)
    words = _link_words(laid.pages)
    pictures: dict[str, Picture] = {}
    pages = []
    for number, ink in enumerate(inked):
        content = Content(laid.height, fonts)
        owners = _sequences(number, ink, content)
        links = _links(laid.pages[number], laid.height, words)
        pages.append(PaintedPage(content.source(), owners, links))
        pictures |= content.pictures
    return Painted(
        pages=tuple(pages),
        width=laid.width,
        height=laid.height,
        fonts=fonts.named,
        pictures=pictures,
        goals=tuple(_goals(laid)),
        boxes=_figure_boxes(inked, laid.height, family),
    )


def _leaves_ink(mark: Mark) -> TypeGuard[Ink]:
    match mark:
        case Text():
            return bool(mark.text)
        case Path():
            return bool(mark.stroke or mark.fill)
        case Image():
            return True
        case Area() | Bookmark() | Anchor() | Room():
            return False
        case _:
            assert_never(mark)


def _sequences(page: int, ink: Sequence[Ink], content: Content) -> tuple[Elem, ...]:
    """Fill the content with marked sequences; return the element of each, by MCID."""
    owners: list[Elem] = []
    ground = [mark for mark in ink if _is_ground(mark)]
    above = [mark for mark in ink if not _is_ground(mark)]
    for stretch in (ground, above):
        for owner, marks in groupby(stretch, lambda mark: mark.owner):
            content.open(_begin(owner, page, owners))
            for mark in marks:
                content.draw(mark)
            content.close()
    return tuple(owners)


def _is_ground(mark: Ink) -> bool:
    """Return whether the mark is a rule, frame or tint of the layout, which lies below all else."""
    return mark.owner is LAYOUT and isinstance(mark, Path)


def _begin(owner: Owner, page: int, owners: list[Elem]) -> str:
    """Return the operator that starts a sequence of this owner; an element takes note of it."""
    if isinstance(owner, Artifact):
        return owner.begin
    mcid = len(owners)
    owners.append(owner)
    _join(owner)
    owner.kids.append((page, mcid))
    return f"/{owner.tag}<</MCID {mcid}>>BDC"


def _join(elem: Elem) -> None:
    """Give an inline element, and any around it, their places among what is painted by now."""
    if elem.waiting and elem.parent is not None:
        elem.waiting = False
        _join(elem.parent)
        elem.parent.kids.append(elem)


def _link_words(pages: Sequence[Marks]) -> Mapping[Elem, str]:
    """Return the text of each link, however many lines and pages it runs over."""
    links = {mark.owner for page in pages for mark in page if isinstance(mark, Area)}
    words = dict.fromkeys(links, "")
    for mark in (mark for page in pages for mark in page if links and isinstance(mark, Text)):
        for link in _around(mark.owner):
            if link in links:
                words[link] += mark.text
    return words


def _around(owner: Owner) -> Iterator[Elem]:
    elem = owner if isinstance(owner, Elem) else None
    while elem is not None:
        yield elem
        elem = elem.parent


def _links(marks: Marks, height: float, words: Mapping[Elem, str]) -> tuple[Link, ...]:
    areas = (mark for mark in marks if isinstance(mark, Area))
    return tuple(
        Link(
            box=Box(area.x, area.y, area.x + area.width, area.y + area.height).turned(height),
            href=area.href,
            contents=_contents(words[area.owner].strip(), area.href),
            owner=area.owner,
        )
        for area in areas
    )


def _contents(words: str, href: str) -> str:
    return href if words in ("", href) else f"{words} ({href})"


def _goals(laid: Laid) -> Iterator[Goal]:
    for number, page in enumerate(laid.pages):
        for mark in page:
            if isinstance(mark, Bookmark):
                yield Goal(mark.title, mark.level, number, laid.height - mark.y)


def _figure_boxes(
    inked: Iterable[Iterable[Ink]], height: float, family: Family
) -> Mapping[Elem, Box]:
    """Return the box of every figure, on the page where it begins."""
    found: dict[Elem, Box] = {}
    for ink in inked:
        here: dict[Elem, list[Box]] = {}
        for mark in ink:
            if isinstance(mark.owner, Elem) and mark.owner.tag == "Figure":
                here.setdefault(mark.owner, []).append(bounds(mark, family).turned(height))
        found = {figure: union(boxes) for figure, boxes in here.items()} | found
    return found
