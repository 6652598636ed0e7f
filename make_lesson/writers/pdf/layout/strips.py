"""Strips: what layout stacks. A page is a stack of strips; only between strips can a page end.

Positions inside a strip are points from its top left corner, y downwards, x from the live area.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from make_lesson.writers.pdf.marks import Marks, moved


class Keep(IntEnum):
    """How firmly a strip holds on to the next one."""

    FREE = 0
    GROUP = 1  # on one page where a page can hold them
    ITEM = 2  # never apart, unless items taller than a page may be split
    WHOLE = 3  # never apart


@dataclass(frozen=True, slots=True)
class Strip:
    """A slice of a page that is never split.

    `before` is white space above it, dropped at the top of a page; `need` is the room it wants
    below its own top, so that a heading is not left alone; `head` is drawn again when the strip
    comes to stand at the top of a page; `item` names the lesson's item that it belongs to.
    """

    height: float
    marks: Marks = ()
    before: float = 0.0
    keep: Keep = Keep.FREE
    need: float = 0.0
    head: tuple["Strip", ...] = ()
    new_page: bool = False
    item: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """Where blocks stand: left edge, width, and the size of their running text, in points."""

    x: float
    width: float
    size: float

    def inset(self, left: float, right: float = 0.0) -> "Column":
        """Return the column with its edges moved inwards."""
        return replace(self, x=self.x + left, width=self.width - left - right)


@dataclass(frozen=True, slots=True)
class Shaped:
    """A block's strips and the white space wanted around them; of two wishes the larger counts."""

    strips: tuple[Strip, ...]
    before: float = 0.0
    after: float = 0.0


def stacked(blocks: Iterable[Shaped]) -> Shaped:
    """Return blocks as one, the space between two being the larger of what either wants."""
    strips: list[Strip] = []
    first_before: float | None = None
    wanted = 0.0
    for block in blocks:
        if not block.strips:
            continue
        if first_before is None:
            first_before = block.before
            strips.extend(block.strips)
        else:
            first, *rest = block.strips
            gap = max(wanted, block.before) + first.before
            strips.extend((replace(first, before=gap), *rest))
        wanted = block.after
    return Shaped(tuple(strips), first_before or 0.0, wanted)


def kept(strips: Sequence[Strip], keep: Keep, *, last: bool = False) -> tuple[Strip, ...]:
    """Return the strips held together at least so firmly; with `last`, with what follows too."""
    end = len(strips) if last else len(strips) - 1
    return tuple(
        replace(strip, keep=max(strip.keep, keep)) if place < end else strip
        for place, strip in enumerate(strips)
    )


def not_alone(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """Return lines or rows of which neither the first nor the last is left alone on a page."""
    last = len(strips) - 1
    holding = {0, last - 1} - {last}
    return tuple(
        replace(strip, keep=max(strip.keep, Keep.WHOLE)) if place in holding else strip
        for place, strip in enumerate(strips)
    )


def merged(strips: Iterable[Strip]) -> Strip:
    """Return strips as a single one, the space between them inside it."""
    y = 0.0
    marks: list[Marks] = []
    for place, strip in enumerate(strips):
        y += strip.before if place else 0.0
        marks.append(tuple(moved(mark, 0.0, y) for mark in strip.marks))
        y += strip.height
    return Strip(y, tuple(mark for group in marks for mark in group))
