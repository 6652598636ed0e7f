"""Two cells of the plan to the ways from one to the other, with few corners or many."""

from collections.abc import Iterator
from itertools import product
from typing import Final

from make_lesson.writers.pdf.layout.figures.flow.plan import (
    HALF,
    PITCH,
    Cell,
    Ground,
    Route,
    centre,
)

MOST_CORNERS: Final = 4
_PORTS: Final = (0.0, -1.5, 1.5)  # where arrows leave and enter, from the middle of a side
_LANES: Final = (0.0, -0.6, 0.6, -1.2, 1.2)  # from the middle of the space between
_PORT, _LANE, _OUTSIDE = 0.8, 0.1, 1.0  # what it costs to be off the middle, or outside the boxes
_MANY_COLUMNS = 4  # from here on there is little room between columns


def ways(start: Cell, end: Cell, ground: Ground, corners: int) -> Iterator[tuple[float, Route]]:
    """Return ways with so many corners, each with its cost beside corners and length.

    With four corners there is always one that meets no box.
    """
    yield from _upright(start, end, ground, corners)
    sideways = 1.0 if corners and ground.columns >= _MANY_COLUMNS else 0.0
    for cost, route in _upright(start[::-1], end[::-1], ground.turned, corners):
        yield cost + sideways, tuple((x, y) for y, x in route)


def _upright(start: Cell, end: Cell, ground: Ground, corners: int) -> Iterator[tuple[float, Route]]:
    """Return the ways that leave a box by its top or bottom."""
    shape = (_straight, _bent, _stepped, _hooked, _around)[corners]
    for out, into in product(_PORTS, _PORTS):
        ports = _PORT * (bool(out) + bool(into))
        for cost, route in shape(start, end, out, into, ground):
            yield cost + ports, route


def _straight(
    start: Cell, end: Cell, out: float, into: float, _: Ground
) -> Iterator[tuple[float, Route]]:
    x = centre(start[0]) + out
    if x == centre(end[0]) + into and start[1] != end[1]:
        yield 0, ((x, _side(start[1], centre(end[1]))), (x, _side(end[1], centre(start[1]))))


def _bent(
    start: Cell, end: Cell, out: float, into: float, _: Ground
) -> Iterator[tuple[float, Route]]:
    x, y = centre(start[0]) + out, centre(end[1]) + into
    if start[0] != end[0] and start[1] != end[1]:
        yield 0, ((x, _side(start[1], y)), (x, y), (_side(end[0], x), y))


def _stepped(
    start: Cell, end: Cell, out: float, into: float, ground: Ground
) -> Iterator[tuple[float, Route]]:
    x, to_x = centre(start[0]) + out, centre(end[0]) + into
    if x == to_x:
        return
    for space, lane in product(range(ground.rows + 1), _LANES):
        y = PITCH * space + lane
        route = ((x, _side(start[1], y)), (x, y), (to_x, y), (to_x, _side(end[1], y)))
        yield _cost(space, ground.rows, lane), route


def _hooked(
    start: Cell, end: Cell, out: float, into: float, ground: Ground
) -> Iterator[tuple[float, Route]]:
    x, to_y = centre(start[0]) + out, centre(end[1]) + into
    for row, column, lane in product(_beside(start[1]), _beside(end[0]), _LANES):
        y, across = PITCH * row + lane, PITCH * column + lane
        cost = _cost(row, ground.rows, lane) + _cost(column, ground.columns, lane)
        leaving = ((x, _side(start[1], y)), (x, y), (across, y))
        yield cost, (*leaving, (across, to_y), (_side(end[0], across), to_y))


def _around(
    start: Cell, end: Cell, out: float, into: float, ground: Ground
) -> Iterator[tuple[float, Route]]:
    x, to_x = centre(start[0]) + out, centre(end[0]) + into
    spaces = product(_beside(start[1]), _beside(end[1]), range(ground.columns + 1))
    for (row, to_row, column), lane in product(spaces, _LANES):
        y, to_y, across = (PITCH * space + lane for space in (row, to_row, column))
        cost = sum(_cost(space, ground.rows, lane) for space in (row, to_row))
        leaving = ((x, _side(start[1], y)), (x, y), (across, y))
        arriving = ((across, to_y), (to_x, to_y), (to_x, _side(end[1], to_y)))
        if row != to_row:
            yield cost + _cost(column, ground.columns, lane), (*leaving, *arriving)


def _beside(index: int) -> tuple[int, int]:
    """Return the spaces on either side of a column or row."""
    return index, index + 1


def _cost(space: int, last: int, lane: float) -> float:
    """Return the cost of a lane in one of the spaces from 0 to the last."""
    return _LANE * abs(lane) + _OUTSIDE * (space in (0, last))


def _side(index: int, toward: float) -> float:
    """Return the side of a column's or row's boxes that faces a place."""
    return centre(index) + (HALF if toward > centre(index) else -HALF)
