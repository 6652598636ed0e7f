"""The ground of a flow diagram before anything has its size: cells, boxes and lanes.

Column c takes x from 10c + 2 to 10c + 8 and row r takes y likewise; between them run the lanes,
around 10c and 10r. `sizes` stretches the plan, which moves no line past another.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from make_lesson.tree.drawings import Step
from make_lesson.writers.pdf.layout.figures.rect import Point, Rect

Cell: TypeAlias = tuple[int, int]  # column and row
Route: TypeAlias = tuple[Point, ...]

PITCH: Final = 10.0
HALF: Final = 3.0  # of a box's width and height


@dataclass(frozen=True, slots=True)
class Ground:
    """The plan's size in columns and rows, and its boxes."""

    columns: int
    rows: int
    boxes: tuple[Rect, ...]

    @property
    def turned(self) -> "Ground":
        """Return the ground with columns as rows; its boxes stay."""
        return Ground(self.rows, self.columns, self.boxes)


def centre(index: int) -> float:
    """Return the middle of a column or row."""
    return PITCH * index + PITCH / 2


def box_in(cell: Cell) -> Rect:
    """Return the box in a cell."""
    x, y = centre(cell[0]), centre(cell[1])
    return Rect(x, y, x, y).grown(HALF)


def cells_of(steps: Iterable[Step]) -> dict[str, Cell]:
    """Return a cell for each step, by name: columns and rows that nothing is in are left out.

    Of steps in one cell, the first keeps it and the others go to the next free one below.
    """
    taken: dict[Cell, str] = {}
    for step in steps:
        row = step.row
        while (step.column, row) in taken:
            row += 1
        taken[step.column, row] = step.name
    columns, rows = (sorted(set(some)) for some in zip(*taken, strict=True))
    return {name: (columns.index(column), rows.index(row)) for (column, row), name in taken.items()}


def ground_of(cells: Mapping[str, Cell]) -> Ground:
    """Return the ground of the steps in their cells."""
    columns, rows = zip(*cells.values(), strict=True)
    return Ground(max(columns) + 1, max(rows) + 1, tuple(map(box_in, cells.values())))
