"""What a laid-out page is made of: marks at fixed places, each owned by an element of the tree.

Coordinates are points from the page's top left corner, y downwards; `paint` turns them over. A
mark's owner is an `Elem` (content) or an `Artifact` (decoration); there is no third case, so
nothing on a page can be left out of the reading order by accident. What leaves no ink and has no
owner tells those who ask where things came to stand.
"""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from make_lesson.writers.pdf.tags import Artifact, Elem

Owner: TypeAlias = Elem | Artifact


@dataclass(frozen=True, slots=True)
class Text:
    """Characters of one face on one baseline. `face` is a key of the Family."""

    x: float
    y: float
    face: str
    size: float
    text: str
    owner: Owner
    color: str = "000000"


@dataclass(frozen=True, slots=True)
class Path:
    """Straight lines through the points, or a circle, stroked and filled as asked.

    `points` are the corners; with `radius` over 0 and one point, a circle about it; with more,
    corners rounded by it. `stroke` 0 draws no line; `fill` "" fills nothing; `dash` is on and off.
    """

    points: tuple[tuple[float, float], ...]
    owner: Owner
    stroke: float = 0.0
    fill: str = ""
    color: str = "000000"
    closed: bool = False
    radius: float = 0.0
    dash: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture file's bytes, its top left corner and size on the page."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    owner: Owner


@dataclass(frozen=True, slots=True)
class Area:
    """Where a link can be clicked; `owner` is its Link element."""

    x: float
    y: float
    width: float
    height: float
    href: str
    owner: Elem


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading's place, for the reader's outline; level from 1."""

    y: float
    level: int
    title: str
    owner: Elem


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where something begins: a figure or item by its name, a table by its title. Leaves no ink."""

    kind: Literal["figure", "table", "item"]
    name: str


@dataclass(frozen=True, slots=True)
class Room:
    """Room to write that holds an answer, and what the answer takes of it. Leaves no ink.

    `kind`: ruled lines, the row of a table, or a single rule. `width` is in points; `needed` counts
    the lines that the answer would take in print, where the room has `lines`.
    """

    kind: Literal["lines", "row", "rule"]
    answer: str
    width: float
    lines: int
    needed: int


Mark: TypeAlias = Text | Path | Image | Area | Bookmark | Anchor | Room
Marks: TypeAlias = tuple[Mark, ...]


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """Return the mark shifted right by dx and down by dy, in points."""
    match mark:
        case Path():
            return replace(mark, points=tuple((x + dx, y + dy) for x, y in mark.points))
        case Bookmark():
            return replace(mark, y=mark.y + dy)
        case Anchor() | Room():
            return mark
        case _:
            return replace(mark, x=mark.x + dx, y=mark.y + dy)


@dataclass(frozen=True, slots=True)
class Laid:
    """A document laid out: its pages of marks. All pages are `width` by `height` points."""

    pages: tuple[Marks, ...]
    width: float
    height: float
