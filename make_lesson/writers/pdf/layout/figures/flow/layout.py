"""A flow diagram to its places in points: boxes, the ways of arrows, labels."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from make_lesson.tree.drawings import Flow, Step
from make_lesson.writers.pdf.layout.figures.flow.arrows import head_of
from make_lesson.writers.pdf.layout.figures.flow.boxes import (
    Inside,
    broken_words,
    disc_of,
    inside,
)
from make_lesson.writers.pdf.layout.figures.flow.draft import Draft, draft_of, turned
from make_lesson.writers.pdf.layout.figures.flow.labels import Label, place_labels
from make_lesson.writers.pdf.layout.figures.flow.plan import Route, box_in
from make_lesson.writers.pdf.layout.figures.flow.scale import Scale
from make_lesson.writers.pdf.layout.figures.flow.sizes import across, down
from make_lesson.writers.pdf.layout.figures.pen import Pen
from make_lesson.writers.pdf.layout.figures.rect import Rect

# More space between rows, tried until every label has a place; in 10 point type.
_GROWTHS: Final = (7.0, 14.0, 21.0)


@dataclass(frozen=True, slots=True)
class Layout:
    """A diagram in points.

    `boxes`, `discs` and `words` go by the step's name, `labels` by the place of the arrow in the
    draft; a label that found no place is not among them.
    """

    draft: Draft
    words: Mapping[str, Inside]
    boxes: Mapping[str, Rect]
    discs: Mapping[str, Rect]
    ways: tuple[Route, ...]
    labels: Mapping[int, Label]
    height: float


def laid_out(flow: Flow, width: float, pen: Pen) -> Layout:
    """Return the diagram with as little space between its rows as its labels allow."""
    draft, columns = _readable(flow, width, pen)
    words = {step.name: inside(step, _box_width(draft, step, columns), pen) for step in draft.steps}
    labelled = sum(bool(arrow.label) for arrow in draft.arrows)
    best = _tried(draft, words, columns, width, 0.0, pen)
    for growth in _GROWTHS:
        if len(best.labels) == labelled:
            break
        tried = _tried(draft, words, columns, width, growth * pen.scale * pen.upright, pen)
        best = max(best, tried, key=lambda layout: len(layout.labels))
    return best


def _readable(flow: Flow, width: float, pen: Pen) -> tuple[Draft, Scale]:
    """Return the diagram across the page or, if this breaks fewer words, down the page."""
    draft = draft_of(flow)
    columns = across(draft, width, pen)
    broken = _broken(draft, columns, pen)
    if broken:
        other = draft_of(turned(flow))
        other_columns = across(other, width, pen)
        if _broken(other, other_columns, pen) < broken:
            return other, other_columns
    return draft, columns


def _broken(draft: Draft, columns: Scale, pen: Pen) -> int:
    """Return how many boxes break a word."""
    return sum(broken_words(step, _box_width(draft, step, columns), pen) for step in draft.steps)


def _box_width(draft: Draft, step: Step, columns: Scale) -> float:
    plan = box_in(draft.cells[step.name])
    return columns.at(plan.right) - columns.at(plan.left)


def _tried(
    draft: Draft,
    words: Mapping[str, Inside],
    columns: Scale,
    width: float,
    growth: float,
    pen: Pen,
) -> Layout:
    """Return the diagram with so much more space between its rows."""
    rows = down(draft, words, growth, pen)
    boxes = {name: _stretched(box_in(cell), columns, rows) for name, cell in draft.cells.items()}
    discs = {step.name: disc_of(boxes[step.name], pen) for step in draft.steps if step.number}
    ways = tuple(tuple((columns.at(x), rows.at(y)) for x, y in way) for way in draft.ways)
    taken = [*boxes.values(), *discs.values(), *(head_of(way, pen) for way in ways)]
    texts = [arrow.label for arrow in draft.arrows]
    labels = place_labels(texts, ways, taken, Rect(0, 0, width, rows.end), pen)
    return Layout(draft, words, boxes, discs, ways, labels, rows.end)


def _stretched(plan: Rect, columns: Scale, rows: Scale) -> Rect:
    return Rect(
        columns.at(plan.left), rows.at(plan.top), columns.at(plan.right), rows.at(plan.bottom)
    )
