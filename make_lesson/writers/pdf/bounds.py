"""The box that marks fill, which PDF/UA wants to know of every figure."""

from collections.abc import Iterable
from typing import NamedTuple, assert_never

from make_lesson.writers.pdf.fonts import Family
from make_lesson.writers.pdf.marks import Image, Path, Text
from make_lesson.writers.pdf.paths import real


class Box(NamedTuple):
    """Edges in points; which way y counts is the user's."""

    left: float
    low: float
    right: float
    high: float

    def source(self) -> str:
        """Return the box as a PDF rectangle."""
        return f"[{' '.join(map(real, self))}]"

    def turned(self, height: float) -> "Box":
        """Return the box with y counted from the other end of a page of this height."""
        return Box(self.left, height - self.high, self.right, height - self.low)


def union(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around all of them; there must be one."""
    lefts, lows, rights, highs = zip(*boxes, strict=True)
    return Box(min(lefts), min(lows), max(rights), max(highs))


def bounds(mark: Text | Path | Image, family: Family) -> Box:
    """Return the box around a mark, y from the page's top; that of text allows for descenders."""
    match mark:
        case Text():
            width = family.width(mark.face, mark.text, mark.size)
            return Box(mark.x, mark.y - mark.size, mark.x + width, mark.y + mark.size / 4)
        case Path():
            reach = mark.stroke / 2 + (mark.radius if len(mark.points) == 1 else 0)
            xs, ys = zip(*mark.points, strict=True)
            return Box(min(xs) - reach, min(ys) - reach, max(xs) + reach, max(ys) + reach)
        case Image():
            return Box(mark.x, mark.y, mark.x + mark.width, mark.y + mark.height)
        case _:
            assert_never(mark)
