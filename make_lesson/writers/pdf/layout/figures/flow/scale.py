"""An axis of the plan stretched to points: boxes, and the lanes in the spaces between them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from make_lesson.writers.pdf.layout.figures.flow.plan import HALF, PITCH


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretched axis: what is at `plan[i]` on the plan is at `page[i]` on the page."""

    plan: tuple[float, ...]
    page: tuple[float, ...]

    def at(self, place: float) -> float:
        """Return the place on the page, in proportion between those that are known."""
        after = min(max(bisect_right(self.plan, place), 1), len(self.plan) - 1)
        low, high = self.plan[after - 1], self.plan[after]
        share = (place - low) / (high - low)
        return self.page[after - 1] + share * (self.page[after] - self.page[after - 1])

    @property
    def end(self) -> float:
        """Return where the axis ends on the page."""
        return self.page[-1]


@dataclass(frozen=True, slots=True)
class Space:
    """What lies between two columns or rows: its size, and how far in its lanes begin and end."""

    size: float
    before: float
    after: float

    def divided(self, by: float) -> "Space":
        """Return the space, so many times smaller."""
        return Space(self.size / by, self.before / by, self.after / by)

    def at_least(self, size: float) -> "Space":
        """Return the space, no smaller than this."""
        return Space(max(self.size, size), self.before, self.after)

    def grown(self, by: float) -> "Space":
        """Return the space with so much more on either side of its lanes."""
        return Space(self.size + 2 * by, self.before + by, self.after + by)


def lanes_in(space: int, places: Iterable[float]) -> list[float]:
    """Return the lanes that are used in the space before a column or row, in order."""
    middle, reach = PITCH * space, PITCH / 2 - HALF
    return sorted({place for place in places if abs(place - middle) < reach})


def scale(boxes: Sequence[float], spaces: Sequence[Space], places: Sequence[float]) -> Scale:
    """Return the axis: a space, a box, a space and so on; lanes share their space evenly."""
    knots: list[tuple[float, float]] = []
    at = 0.0
    for index, space in enumerate(spaces):
        lanes = lanes_in(index, places)
        knots.append((PITCH * index - PITCH / 2 + HALF, at))
        free = space.size - space.before - space.after
        for number, lane in enumerate(lanes):
            knots.append((lane, at + space.before + free * (number + 0.5) / len(lanes)))
        at += space.size
        knots.append((PITCH * index + PITCH / 2 - HALF, at))
        if index < len(boxes):
            at += boxes[index]
    plan, page = zip(*knots, strict=True)
    return Scale(plan, page)
