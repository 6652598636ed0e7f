"""The arrows of a flow diagram as marks."""

from typing import Final

from make_lesson.writers.pdf.layout.figures.flow.plan import Route
from make_lesson.writers.pdf.layout.figures.pen import Pen
from make_lesson.writers.pdf.layout.figures.rect import Point, Rect
from make_lesson.writers.pdf.marks import Marks

_LONG, _WIDE = 7.0, 6.0  # a head, for 10 point type
_TURN: Final = 1e-6  # less than this between two corners is no way at all


def draw_arrow(way: Route, pen: Pen) -> Marks:
    """Return the line and its head, whose tip is the way's end."""
    tip, base, one, other = _head(way, pen)
    return (
        pen.line((*way[:-1], base), pen.theme.line.arrow),
        pen.solid((tip, one, other)),
    )


def head_of(way: Route, pen: Pen) -> Rect:
    """Return the rectangle about an arrow's head."""
    xs, ys = zip(*_head(way, pen), strict=True)
    return Rect(min(xs), min(ys), max(xs), max(ys))


def _head(way: Route, pen: Pen) -> tuple[Point, Point, Point, Point]:
    """Return the tip, the middle of the base, and its two corners."""
    (from_x, from_y), (x, y) = way[-2:]
    right, down = _sign(x - from_x), _sign(y - from_y)
    base_x, base_y = x - right * _LONG * pen.scale, y - down * _LONG * pen.scale
    half = _WIDE / 2 * pen.scale
    corners = (
        (base_x + down * half, base_y + right * half),
        (base_x - down * half, base_y - right * half),
    )
    return (x, y), (base_x, base_y), *corners


def _sign(way: float) -> int:
    return (way > _TURN) - (way < -_TURN)
