"""The ground of a line chart: two axes, their labels, and where each value stands."""

from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, log10
from typing import TypeAlias

from make_lesson.tree.drawings import LineChart, printed
from make_lesson.writers.pdf.layout.figures.pen import Pen, Words
from make_lesson.writers.pdf.layout.figures.rect import Rect
from make_lesson.writers.pdf.marks import Mark, Marks

_HEIGHT = 14  # of the plot, in u
_GAP = 6.0
_TICK = 3.0
_NARROWEST = 50.0  # room for a mark's label, for 10 point type
_MOST_STEPS = 3
_FINEST = 1e-6  # smaller differences than this are none

_Place: TypeAlias = tuple[float, Words]


@dataclass(frozen=True, slots=True)
class Plot:
    """Where values stand: `xs` of the marks, each with its label; `area` from tick to tick.

    The values' labels keep above `floor`, the marks' labels below it.
    """

    area: Rect
    ticks: tuple[float, ...]
    xs: tuple[float, ...]
    labels: tuple[Words, ...]
    floor: float

    def y(self, value: float) -> float:
        """Return the height on the page of a value."""
        low, high = self.ticks[0], self.ticks[-1]
        return self.area.bottom - (value - low) / (high - low) * self.area.height


def ticks(values: list[float]) -> tuple[float, ...]:
    """Return two to four round numbers from zero or below to the highest value or above."""
    low, high = min([0.0, *values]), max([0.0, *values])
    power = 10.0 ** floor(log10(high - low if high - low > _FINEST else 1.0))
    for step in (power * factor for factor in (0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10)):
        first, last = floor(low / step), ceil(high / step) or 1
        if last - first <= _MOST_STEPS:
            break
    return tuple(round(number * step, 9) for number in range(first, last + 1))


def plot_of(chart: LineChart, width: float, names: float, pen: Pen) -> Plot:
    """Return the plot; `names` is the room for the names of the series at its right."""
    known = [value for series in chart.series for value in series.values if value is not None]
    steps = ticks(known)
    left = max(label.width for label in _tick_labels(steps, chart.unit, pen)) + _GAP + _TICK
    right = width - names - (_GAP if names else 0)
    top = 1.5 * pen.theme.leading(pen.theme.size.small)
    area = Rect(left, top, right, top + _HEIGHT * pen.unit)
    places = spread(chart.marks)
    labels = _labels(chart.marks, places, area.width, pen)
    shown = [
        pen.words(printed(value, chart.unit), pen.theme.size.small, face="bold") for value in known
    ]
    widest = max((words.width for words in (*shown, labels[0], labels[-1])), default=0.0)
    inset = (widest + _GAP) / 2
    room = area.width - 2 * inset
    xs = tuple(left + inset + place * room for place in places)
    return Plot(area, steps, xs, labels, area.bottom + (top if steps[0] < 0 else 0))


def _labels(
    marks: tuple[str, ...], places: tuple[float, ...], width: float, pen: Pen
) -> tuple[Words, ...]:
    """Return the labels in lines so short that neighbours fit, where words allow it.

    Half a label stands out at either end, so that the marks have the width less one label.
    """
    apart = min((later - place for place, later in pairwise(places)), default=1.0)
    room = max(((width - _GAP) * apart - _GAP) / (1 + apart), _NARROWEST * pen.scale)
    return tuple(pen.words(mark, pen.theme.size.small, room, even=True) for mark in marks)


def spread(marks: tuple[str, ...]) -> tuple[float, ...]:
    """Return the marks' places from 0 to 1: as their numbers lie apart if all are, else evenly."""
    numbers = _numbers(marks) or [float(index) for index in range(len(marks))]
    if len(numbers) < 2:
        return (0.5,) * len(numbers)
    first, whole = numbers[0], numbers[-1] - numbers[0]
    return tuple((number - first) / whole for number in numbers)


def _numbers(marks: tuple[str, ...]) -> list[float]:
    """Return the marks as whole numbers, such as years, if they are and rise; else nothing."""
    if not all(mark.isascii() and mark.isdigit() for mark in marks):
        return []
    numbers = [float(mark) for mark in marks]
    return numbers if all(one < other for one, other in pairwise(numbers)) else []


def draw_axes(chart: LineChart, plot: Plot, pen: Pen) -> tuple[Marks, float]:
    """Return the axes with their labels, and how far down they reach."""
    area, stroke = plot.area, pen.theme.line.arrow
    marks: list[Mark] = [
        pen.line(((area.left, area.top), (area.left, area.bottom)), stroke),
        pen.line(((area.left, plot.y(0)), (area.right, plot.y(0))), stroke),
    ]
    for value, label in zip(plot.ticks, _tick_labels(plot.ticks, chart.unit, pen), strict=True):
        y = plot.y(value)
        marks.append(pen.line(((area.left - _TICK, y), (area.left, y)), stroke))
        x = area.left - _GAP
        marks += pen.put(label, x, y - label.height / 2, "right")
    top = lowest = plot.floor + _GAP
    for row in _mark_labels(chart, plot, pen):
        top = lowest
        for x, label in row:
            marks += pen.put(label, x, top, "centre")
            lowest = max(lowest, top + label.height)
    return tuple(marks), lowest


def _tick_labels(steps: tuple[float, ...], unit: str, pen: Pen) -> list[Words]:
    return [pen.words(printed(value, unit), pen.theme.size.small) for value in steps]


def _mark_labels(chart: LineChart, plot: Plot, pen: Pen) -> list[list[_Place]]:
    """Return the labels in one row, or in two where all known values have theirs only so.

    Labels without room are left out, those of unknown values first.
    """
    known = [
        index
        for index in range(len(plot.xs))
        if any(series.values[index : index + 1] not in ((), (None,)) for series in chart.series)
    ]
    others = [index for index in range(len(plot.xs)) if index not in known]
    places = [(plot.xs[index], plot.labels[index]) for index in (*known, *others)]
    first, left = _row(places)
    second, left = _row([place for place in left if place in places[: len(known)]])
    return [first, second] if not left else [first]


def _row(labels: list[_Place]) -> tuple[list[_Place], list[_Place]]:
    """Return those that fit beside each other, earlier ones first, and those that do not."""
    row: list[_Place] = []
    left: list[_Place] = []
    for x, label in labels:
        fits = all(abs(x - at) >= (label.width + other.width + _GAP) / 2 for at, other in row)
        (row if fits else left).append((x, label))
    return row, left
