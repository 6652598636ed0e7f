"""The rows under a flow diagram that say in words what its signs mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from make_lesson.tree.drawings import Flow, Step, StepKind
from make_lesson.writers.pdf.layout.figures.flow.boxes import DISC, draw_disc, draw_frame
from make_lesson.writers.pdf.layout.figures.pen import Drawn, Pen, Words
from make_lesson.writers.pdf.layout.figures.rect import Rect
from make_lesson.writers.pdf.marks import Mark, Marks

_FRAME = 22.0  # width of the little frame of a kind without numbers
_TO_WORDS = 5.0
_BETWEEN = 26.0


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: StepKind
    step: Step | None  # one that has a number, if there is one of the kind
    sign: float  # width
    words: Words

    @property
    def width(self) -> float:
        return self.sign + _TO_WORDS + self.words.width


def draw_legend(flow: Flow, width: float, pen: Pen) -> Drawn:
    """Return the signs and their words, each in the first row that has room for it."""
    rows: list[list[_Entry]] = []
    for kind, meaning in flow.legend:
        entry = _entry(kind, meaning, flow, width, pen)
        fitting = (row for row in rows if _end(row) + entry.width <= width)
        row = next(fitting, None)
        if row is None:
            rows.append([entry])
        else:
            row.append(entry)
    marks: list[Mark] = []
    top = 0.0
    for row in rows:
        least = max(2.25 * pen.unit, DISC * pen.scale + 2)
        high = max(least, *(entry.words.height for entry in row))
        for place, entry in enumerate(row):
            left = _end(row[:place])
            marks += _sign(entry, Rect(left, top, left + entry.sign, top + high), pen)
            middle = top + (high - entry.words.height) / 2
            marks += pen.put(entry.words, left + entry.sign + _TO_WORDS, middle)
        top += high
    return Drawn(tuple(marks), top)


def _entry(kind: StepKind, meaning: str, flow: Flow, width: float, pen: Pen) -> _Entry:
    numbered = next((step for step in flow.steps if step.kind == kind and step.number), None)
    sign = (DISC if numbered else _FRAME) * pen.scale
    words = pen.words(meaning, pen.theme.size.small, width - sign - _TO_WORDS)
    return _Entry(kind, numbered, sign, words)


def _end(row: Sequence[_Entry]) -> float:
    """Return where the next entry of a row begins."""
    return sum(entry.width + _BETWEEN for entry in row)


def _sign(entry: _Entry, rect: Rect, pen: Pen) -> Marks:
    if entry.step:
        return draw_disc(entry.step, rect.middle, pen)
    _, y = rect.middle
    half = 7 * pen.scale
    return (draw_frame(entry.kind, Rect(rect.left, y - half, rect.right, y + half), pen),)
