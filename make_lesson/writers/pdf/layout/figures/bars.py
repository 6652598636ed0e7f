"""Bars to marks: labels, a zero line, solid bars, each value after its bar."""

from dataclasses import dataclass
from itertools import accumulate, product

from make_lesson.tree.drawings import Bar, Bars
from make_lesson.writers.pdf.layout.figures.pen import Drawn, Pen, Words
from make_lesson.writers.pdf.layout.figures.rect import Rect
from make_lesson.writers.pdf.marks import Mark, Marks

_LABEL_SHARE = 0.4  # of the width at most
_VALUE_SHARE = 0.25
_LABEL_GAP = 8.0
_VALUE_GAP = 6.0


@dataclass(frozen=True, slots=True)
class _Row:
    label: Words
    value: Words
    amount: float

    def height(self, unit: float) -> float:
        return max(2.5 * unit, max(self.label.height, self.value.height) + unit / 2)

    @property
    def beyond(self) -> float:
        """Return the room that the value needs after the bar."""
        return self.value.width + _VALUE_GAP


def draw_bars(bars: Bars, width: float, pen: Pen) -> Drawn:
    """Return the chart: the labels' column is as wide as the longest, the bars fill the rest."""
    rows = [_row(bar, width, pen) for bar in bars.bars]
    labels = max((row.label.width for row in rows), default=0.0)
    axis = pen.theme.line.arrow
    scale = _scale(rows, width - labels - _LABEL_GAP - axis)
    below = [row for row in rows if row.amount < 0]
    zero = (
        labels + _LABEL_GAP + max((row.beyond - row.amount * scale for row in below), default=0.0)
    )
    tops = [0.0, *accumulate(row.height(pen.unit) for row in rows)]
    marks: list[Mark] = []
    for row, top, bottom in zip(rows, tops, tops[1:], strict=False):
        middle = (top + bottom) / 2
        marks += pen.put(row.label, labels, middle - row.label.height / 2, "right")
        marks += _bar(row, zero, row.amount * scale, middle, pen)
    marks.append(pen.line(((zero, 0), (zero, tops[-1])), axis))
    return Drawn(tuple(marks), tops[-1])


def _row(bar: Bar, width: float, pen: Pen) -> _Row:
    size = pen.theme.size.body
    label = pen.words(bar.label, size, _LABEL_SHARE * width, even=True)
    value = pen.words(bar.shown, size, _VALUE_SHARE * width, "bold", even=True)
    return _Row(label, value, bar.value)


def _scale(rows: list[_Row], room: float) -> float:
    """Return the points for one unit: the longest bars to either side just fit with their values.

    The bars left of zero and those right of it share the room, so every pair of them must fit.
    """
    left = [(-row.amount, row.beyond) for row in rows if row.amount < 0] or [(0.0, 0.0)]
    right = [(row.amount, row.beyond) for row in rows if row.amount >= 0] or [(0.0, 0.0)]
    return min(
        (
            (room - beyond - also_beyond) / (amount + other)
            for (amount, beyond), (other, also_beyond) in product(left, right)
            if amount + other > 0
        ),
        default=0.0,
    )


def _bar(row: _Row, zero: float, length: float, middle: float, pen: Pen) -> Marks:
    end = zero + length
    half = pen.theme.size.body / 2
    rect = Rect(min(zero, end), middle - half, max(zero, end), middle + half)
    bar = (pen.bar(rect, pen.theme.color.accent),) if length else ()
    top = middle - row.value.height / 2
    if row.amount < 0:
        return bar + pen.put(row.value, end - _VALUE_GAP, top, "right")
    return bar + pen.put(row.value, end + _VALUE_GAP, top)
