"""The arrows' ends on the plan to the arrows' ways: few corners, no boxes, few crossings."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise, product
from math import inf
from operator import itemgetter
from typing import Final, TypeAlias

from make_lesson.writers.pdf.layout.figures.flow.plan import PITCH, Cell, Ground, Route
from make_lesson.writers.pdf.layout.figures.flow.ways import MOST_CORNERS, ways
from make_lesson.writers.pdf.layout.figures.rect import Point, Rect

_Segment: TypeAlias = tuple[Point, Point]

_CORNER: Final = 2.0
_LENGTH: Final = 0.1
_CROSSING: Final = 6.0
_ARRIVING: Final = 0.5  # heads of their own are clearer
_MISLEADING: Final = 50.0  # lines that touch seem to lead into each other


def routes(ends: Sequence[tuple[Cell, Cell]], ground: Ground) -> tuple[Route, ...]:
    """Return the way of each arrow, given by the cells of its start and end.

    Near arrows are laid first; each takes the way that costs least beside those already there.
    """
    laid: dict[int, Route] = {}
    for index in sorted(range(len(ends)), key=lambda index: (_distance(*ends[index]), index)):
        laid[index] = _cheapest(*ends[index], ground, tuple(laid.values()))
    return tuple(laid[index] for index in range(len(ends)))


def _distance(start: Cell, end: Cell) -> int:
    return abs(start[0] - end[0]) + abs(start[1] - end[1])


def _cheapest(start: Cell, end: Cell, ground: Ground, others: Sequence[Route]) -> Route:
    best: Route = ()
    least = inf
    starts = Counter(other[0] for other in others)
    arrivals = Counter(other[-1] for other in others)
    shortest = (_distance(start, end) - 1) * PITCH  # at least, from side to side
    for corners in range(MOST_CORNERS + 1):
        if least <= corners * _CORNER + shortest * _LENGTH:
            break
        for alone, route in _by_cost(start, end, ground, corners):
            if alone >= least:
                break
            if not _hits(route, ground.boxes):
                cost = alone + _company(route, others, starts, arrivals, least - alone)
                if cost < least:
                    best, least = route, cost
    return best


def _by_cost(start: Cell, end: Cell, ground: Ground, corners: int) -> list[tuple[float, Route]]:
    """Return the ways with so many corners, the cheapest first."""
    found = (
        (corners * _CORNER + _length(route) * _LENGTH + extra, route)
        for extra, route in ways(start, end, ground, corners)
    )
    return sorted(found, key=itemgetter(0))


def _length(route: Route) -> float:
    return sum(abs(x - u) + abs(y - v) for (x, y), (u, v) in pairwise(route))


def _hits(route: Route, boxes: Iterable[Rect]) -> bool:
    return any(box.is_crossed_by(*segment) for box in boxes for segment in pairwise(route))


def _company(
    route: Route,
    others: Iterable[Route],
    starts: Counter[Point],
    arrivals: Counter[Point],
    most: float,
) -> float:
    """Return what it costs to meet the others, or so much of it as is more than `most`.

    Arrows may leave a box together or arrive together. An arrow that did both would seem to
    lead from each start to each end.
    """
    cost, leaves, arrives = 0.0, False, False
    for other in others:
        is_same_start, is_same_end = route[0] == other[0], route[-1] == other[-1]
        if is_same_start and not is_same_end and arrivals[other[-1]] == 1:
            leaves = True
        elif is_same_end and not is_same_start and starts[other[0]] == 1:
            arrives = True
        else:
            cost += sum(_meeting(*both) for both in product(pairwise(route), pairwise(other)))
        if cost > most:
            break
    return cost + _ARRIVING * arrives + _MISLEADING * (leaves and arrives)


def _meeting(one: _Segment, other: _Segment) -> float:
    """Return the cost of two segments: nothing apart, little across, much where they touch."""
    overlaps = []
    for axis in (0, 1):
        low = max(min(one[0][axis], one[1][axis]), min(other[0][axis], other[1][axis]))
        high = min(max(one[0][axis], one[1][axis]), max(other[0][axis], other[1][axis]))
        if low > high:
            return 0.0
        overlaps.append(low)
    corner = tuple(overlaps)
    is_parallel = (one[0][0] == one[1][0]) == (other[0][0] == other[1][0])
    return _MISLEADING if is_parallel or corner in (*one, *other) else _CROSSING
