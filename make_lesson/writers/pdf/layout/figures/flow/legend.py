"""The row under a flow diagram that says in words what its signs mean."""

from make_lesson.tree.drawings import Flow, Step, StepKind
from make_lesson.writers.pdf.layout.figures.flow.boxes import DISC, draw_disc, draw_frame
from make_lesson.writers.pdf.layout.figures.pen import Drawn, Pen
from make_lesson.writers.pdf.layout.figures.rect import Rect
from make_lesson.writers.pdf.marks import Mark, Marks

_FRAME = 22.0  # width of the little frame of a kind without numbers
_TO_WORDS = 5.0
_BETWEEN = 26.0


def draw_legend(flow: Flow, width: float, pen: Pen) -> Drawn:
    """Return the signs and their words, in as many rows as they need."""
    marks: list[Mark] = []
    left, top, high = 0.0, 0.0, 0.0
    for kind, meaning in flow.legend:
        numbered = next((step for step in flow.steps if step.kind == kind and step.number), None)
        sign = (DISC if numbered else _FRAME) * pen.scale
        words = pen.words(meaning, pen.theme.size.small, width - sign - _TO_WORDS)
        if left and left + sign + _TO_WORDS + words.width > width:
            left, top, high = 0.0, top + high, 0.0
        row = max(words.height, 2.25 * pen.unit)
        marks += _sign(kind, numbered, Rect(left, top, left + sign, top + row), pen)
        marks += pen.put(words, left + sign + _TO_WORDS, top + (row - words.height) / 2)
        left += sign + _TO_WORDS + words.width + _BETWEEN
        high = max(high, row)
    return Drawn(tuple(marks), top + high)


def _sign(kind: StepKind, numbered: Step | None, rect: Rect, pen: Pen) -> Marks:
    if numbered:
        return draw_disc(numbered, rect.middle, pen)
    _, y = rect.middle
    half = 7 * pen.scale
    return (draw_frame(kind, Rect(rect.left, y - half, rect.right, y + half), pen),)
