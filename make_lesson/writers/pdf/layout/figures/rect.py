"""Upright rectangles, to keep texts, boxes and lines apart. Points, y downwards."""

from dataclasses import dataclass
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rect:
    """The space between two corners."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Return the distance from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return the distance from top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> Point:
        """Return the centre."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, by: float) -> "Rect":
        """Return the rectangle with `by` more on every side, less where negative."""
        return Rect(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def touches(self, other: "Rect") -> bool:
        """Return whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: "Rect") -> bool:
        """Return whether the other lies inside, edges included."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )

    def is_crossed_by(self, start: Point, end: Point) -> bool:
        """Return whether a straight line passes through the inside (clipped side by side)."""
        enter, leave = 0.0, 1.0
        for axis, low, high in ((0, self.left, self.right), (1, self.top, self.bottom)):
            way = end[axis] - start[axis]
            if way == 0:
                if not low < start[axis] < high:
                    return False
                continue
            first, last = sorted(((low - start[axis]) / way, (high - start[axis]) / way))
            enter, leave = max(enter, first), min(leave, last)
        return enter < leave
