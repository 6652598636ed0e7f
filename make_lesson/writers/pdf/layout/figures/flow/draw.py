"""A flow diagram to marks: boxes, arrows, labels, and a legend in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from make_lesson.tree.drawings import Flow, Step
from make_lesson.writers.pdf.layout.figures.flow.boxes import (
    Inside,
    broken_words,
    disc_of,
    draw_box,
    draw_disc,
    inside,
)
from make_lesson.writers.pdf.layout.figures.flow.draft import Draft, draft_of, turned
from make_lesson.writers.pdf.layout.figures.flow.labels import Label, place_labels
from make_lesson.writers.pdf.layout.figures.flow.legend import draw_legend
from make_lesson.writers.pdf.layout.figures.flow.plan import Route, box_in
from make_lesson.writers.pdf.layout.figures.flow.scale import Scale
from make_lesson.writers.pdf.layout.figures.flow.sizes import across, down
from make_lesson.writers.pdf.layout.figures.pen import Drawn, Pen
from make_lesson.writers.pdf.layout.figures.rect import Rect
from make_lesson.writers.pdf.marks import Marks, moved

_HEAD_LONG, _HEAD_WIDE = 7.0, 6.0
_GROWTHS = (0.0, 7.0, 14.0, 21.0)  # between rows, tried until every label has a place


@dataclass(frozen=True, slots=True)
class _Placed:
    """The diagram in points; `boxes` and `words` by the step's name, `labels` by the arrow."""

    boxes: Mapping[str, Rect]
    words: Mapping[str, Inside]
    ways: Sequence[Route]
    labels: Mapping[int, Label]
    height: float


def draw_flow(flow: Flow, width: float, pen: Pen) -> Drawn:
    """Return the diagram; it runs down the page where its boxes would be too narrow across it.

    A label that finds no place beside its arrow stands under the diagram, after both boxes' titles.
    """
    if not flow.steps:
        return Drawn((), 0)
    draft, columns = _readable(flow, width, pen)
    placed = _placed(draft, columns, width, pen)
    discs = [
        draw_disc(step, disc_of(placed.boxes[step.name], pen).middle, pen)
        for step in draft.steps
        if step.number
    ]
    marks = [
        *(
            draw_box(step, placed.words[step.name], placed.boxes[step.name], pen)
            for step in draft.steps
        ),
        *(_arrow(way, pen) for way in placed.ways),
        *discs,
        *(
            pen.put(label.words, label.place.left, label.place.top)
            for label in placed.labels.values()
        ),
    ]
    below = [_notes(draft, placed.labels, width, pen), draw_legend(flow, width, pen)]
    height = placed.height
    for part in below:
        if part.marks:
            height += pen.unit
            marks.append(tuple(moved(mark, 0, height) for mark in part.marks))
            height += part.height
    return Drawn(tuple(chain.from_iterable(marks)), height)


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
    return sum(broken_words(step, _box(draft, step, columns), pen) for step in draft.steps)


def _box(draft: Draft, step: Step, columns: Scale) -> float:
    """Return the width of a step's box."""
    plan = box_in(draft.cells[step.name])
    return columns.at(plan.right) - columns.at(plan.left)


def _placed(draft: Draft, columns: Scale, width: float, pen: Pen) -> _Placed:
    words = {step.name: inside(step, _box(draft, step, columns), pen) for step in draft.steps}
    texts = [arrow.label for arrow in draft.arrows]
    for growth in _GROWTHS:
        rows = down(draft, words, growth * pen.scale, pen)
        boxes = {
            name: _stretched(box_in(cell), columns, rows) for name, cell in draft.cells.items()
        }
        ways = [tuple((columns.at(x), rows.at(y)) for x, y in way) for way in draft.ways]
        discs = [disc_of(boxes[step.name], pen) for step in draft.steps if step.number]
        ground = Rect(0, 0, width, rows.end)
        labels = place_labels(texts, ways, [*boxes.values(), *discs], ground, pen)
        if len(labels) == sum(map(bool, texts)):
            break
    return _Placed(boxes, words, ways, labels, rows.end)


def _stretched(plan: Rect, columns: Scale, rows: Scale) -> Rect:
    return Rect(
        columns.at(plan.left), rows.at(plan.top), columns.at(plan.right), rows.at(plan.bottom)
    )


def _arrow(way: Route, pen: Pen) -> Marks:
    """Return the line and its head, whose tip is the way's end."""
    (from_x, from_y), (x, y) = way[-2:]
    across_x, across_y = _sign(x - from_x), _sign(y - from_y)
    base_x = x - across_x * _HEAD_LONG * pen.scale
    base_y = y - across_y * _HEAD_LONG * pen.scale
    half = _HEAD_WIDE / 2 * pen.scale
    head = (
        (x, y),
        (base_x + across_y * half, base_y + across_x * half),
        (base_x - across_y * half, base_y - across_x * half),
    )
    line = pen.line((*way[:-1], (base_x, base_y)), pen.theme.line.arrow)
    return (line, pen.solid(head))


def _sign(way: float) -> int:
    return (way > 0) - (way < 0)


def _notes(draft: Draft, labels: Mapping[int, Label], width: float, pen: Pen) -> Drawn:
    titles = {step.name: step.title for step in draft.steps}
    marks: Marks = ()
    top = 0.0
    for index, arrow in enumerate(draft.arrows):
        if arrow.label and index not in labels:
            text = f"{titles[arrow.start]} – {titles[arrow.end]}: {arrow.label}"
            words = pen.words(text, pen.theme.size.small, width)
            marks += pen.put(words, 0, top)
            top += words.height
    return Drawn(marks, top)
