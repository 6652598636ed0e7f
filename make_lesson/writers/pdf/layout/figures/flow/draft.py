"""A flow diagram to its plan: steps in cells, arrows with their ways between them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from make_lesson.tree.drawings import Arrow, Flow, Step
from make_lesson.writers.pdf.layout.figures.flow.plan import (
    Cell,
    Ground,
    Route,
    cells_of,
    ground_of,
)
from make_lesson.writers.pdf.layout.figures.flow.routes import routes


@dataclass(frozen=True, slots=True)
class Draft:
    """A diagram on the plan; `cells` by the step's name, `arrows` and `ways` go together."""

    steps: tuple[Step, ...]
    cells: Mapping[str, Cell]
    ground: Ground
    arrows: tuple[Arrow, ...]
    ways: tuple[Route, ...]


def draft_of(flow: Flow) -> Draft:
    """Return the diagram on the plan. Arrows from or to nowhere are left out."""
    cells = cells_of(flow.steps)
    ground = ground_of(cells)
    arrows = tuple(arrow for arrow in flow.arrows if arrow.start in cells and arrow.end in cells)
    ends = [(cells[arrow.start], cells[arrow.end]) for arrow in arrows]
    return Draft(flow.steps, cells, ground, arrows, routes(ends, ground))


def turned(flow: Flow) -> Flow:
    """Return the diagram with its columns as rows: fewer and wider boxes side by side."""
    steps = tuple(replace(step, column=step.row, row=step.column) for step in flow.steps)
    return replace(flow, steps=steps)
