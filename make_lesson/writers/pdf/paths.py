"""A path's corners to the path operators of a content stream (ISO 32000-1, 8.5)."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import dist
from typing import Final, TypeAlias

Point: TypeAlias = tuple[float, float]

# How far a Bézier's handles reach towards the corner to draw a quarter of a circle.
QUARTER: Final = 0.5523


@lru_cache(16_384)
def real(value: float) -> str:
    """Return a length as PDF source, to a hundredth of a point, never with an exponent."""
    return f"{round(value, 2) + 0.0:.6g}"


def path_operators(points: Sequence[Point], radius: float, *, closed: bool) -> Iterator[str]:
    """Yield the operators that make the path: a circle about one point, else lines and corners.

    `radius` is that of the circle or of rounded corners; a corner never takes more than half of
    the shorter line beside it.
    """
    if len(points) == 1:
        yield from _circle(points[0], radius)
    elif radius:
        yield from _rounded(points, radius, closed=closed)
    else:
        yield _operator("m", points[0])
        yield from (_operator("l", point) for point in points[1:])


def _circle(centre: Point, radius: float) -> Iterator[str]:
    x, y = centre
    right, top, left, bottom = (x + radius, y), (x, y + radius), (x - radius, y), (x, y - radius)
    corners = [(x + radius * i, y + radius * j) for i, j in ((1, 1), (-1, 1), (-1, -1), (1, -1))]
    stops = (top, left, bottom, right)
    yield _operator("m", right)
    for start, corner, stop in zip((right, *stops), corners, stops, strict=False):
        yield _turn(start, corner, stop)


def _rounded(points: Sequence[Point], radius: float, *, closed: bool) -> Iterator[str]:
    around = [points[-1], *points, points[0]]
    corners = list(zip(around, points, around[2:], strict=False))
    if closed:
        first, *rest = corners
        yield _operator("m", _towards(first[1], first[2], radius))
        rest.append(first)
    else:
        yield _operator("m", points[0])
        rest = corners[1:-1]
    for before, corner, after in rest:
        start, stop = _towards(corner, before, radius), _towards(corner, after, radius)
        yield _operator("l", start)
        yield _turn(start, corner, stop)
    if not closed:
        yield _operator("l", points[-1])


def _towards(corner: Point, other: Point, radius: float) -> Point:
    """Return the point on the way from a corner to another where the straight line begins."""
    length = dist(corner, other)
    return _between(corner, other, min(radius / length, 0.5) if length else 0)


def _turn(start: Point, corner: Point, stop: Point) -> str:
    return _operator("c", _between(start, corner, QUARTER), _between(stop, corner, QUARTER), stop)


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _operator(name: str, *points: Point) -> str:
    return " ".join([*(real(value) for point in points for value in point), name])
