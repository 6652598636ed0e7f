"""A line chart to marks: zero-based axes, lines with dots, each value beside its dot."""

from collections.abc import Iterator
from itertools import pairwise, product

from make_lesson.tree.drawings import LineChart, Series, printed
from make_lesson.writers.pdf.layout.figures.axes import Plot, draw_axes, plot_of, spread
from make_lesson.writers.pdf.layout.figures.pen import Drawn, Pen, Words
from make_lesson.writers.pdf.layout.figures.rect import Point, Rect
from make_lesson.writers.pdf.layout.figures.series import draw_names, look_of, names_width
from make_lesson.writers.pdf.marks import Mark, Marks

_NAME_SHARE = 0.25  # of the width at most, for the names of the series
_GAP = 6.0
_APART = 3.0  # from label to label
_REACH = 5.0  # from a dot's middle to what must stay clear of it


def draw_lines(chart: LineChart, width: float, pen: Pen) -> Drawn:
    """Return the chart. A line joins neighbours only, so that missing years stay open.

    A value whose label has no free place beside its dot is shown by the dot alone.
    """
    small = pen.theme.size.small
    names = [pen.words(one.label, small, _NAME_SHARE * width, "bold") for one in chart.series]
    plot = plot_of(chart, width, names_width(names), pen)
    dots = [_dots(series, plot) for series in chart.series]
    joined = _joined(chart.marks)
    lines = [list(_lines(each, joined)) for each in dots]
    axes, low = draw_axes(chart, plot, pen)
    marks: list[Mark] = list(axes)
    for index, (ends, places) in enumerate(zip(lines, dots, strict=True)):
        marks += [look_of(index).line(*line, pen) for line in ends]
        marks += [look_of(index).dot(dot, pen) for dot in places.values()]
    marks += _values(chart, dots, [line for ends in lines for line in ends], plot, pen)
    last = [[*places.values()][-1][1] if places else plot.area.bottom for places in dots]
    named, name_low = draw_names(names, last, plot.area.right + _GAP, pen)
    return Drawn((*marks, *named), max(low, name_low))


def _dots(series: Series, plot: Plot) -> dict[int, Point]:
    """Return the places of the known values, by index."""
    return {
        index: (x, plot.y(value))
        for index, (x, value) in enumerate(zip(plot.xs, series.values, strict=False))
        if value is not None
    }


def _joined(marks: tuple[str, ...]) -> frozenset[int]:
    """Return the marks that follow the one before at once: a longer step hides missing years."""
    steps = [later - place for place, later in pairwise(spread(marks))]
    shortest = min(steps, default=0.0)
    return frozenset(index for index, step in enumerate(steps, 1) if step < 1.5 * shortest)


def _lines(dots: dict[int, Point], joined: frozenset[int]) -> Iterator[tuple[Point, Point]]:
    for index in joined:
        if index in dots and index - 1 in dots:
            yield dots[index - 1], dots[index]


def _values(
    chart: LineChart,
    dots: list[dict[int, Point]],
    lines: list[tuple[Point, Point]],
    plot: Plot,
    pen: Pen,
) -> Marks:
    """Return the values' labels: from the first to the last or, if more find room so, back."""
    labels = [
        (dot, pen.words(printed(value, chart.unit), pen.theme.size.small, face="bold"))
        for series, places in zip(chart.series, dots, strict=True)
        for index, dot in places.items()
        if (value := series.values[index]) is not None
    ]
    tries = (_placed(order, lines, plot, dots) for order in (labels, labels[::-1]))
    best = max(tries, key=len)
    return tuple(mark for label, place in best for mark in pen.put(label, place.left, place.top))


def _placed(
    labels: list[tuple[Point, Words]],
    lines: list[tuple[Point, Point]],
    plot: Plot,
    dots: list[dict[int, Point]],
) -> list[tuple[Words, Rect]]:
    """Return the labels that find room, each in the first place around its dot that is free."""
    taken = [Rect(x, y, x, y).grown(_REACH) for places in dots for x, y in places.values()]
    placed: list[tuple[Words, Rect]] = []
    for dot, label in labels:
        for place in _around(dot, label):
            if _is_free(place, taken, lines, plot):
                taken.append(place.grown(_APART))
                placed.append((label, place))
                break
    return placed


def _around(dot: Point, label: Words) -> tuple[Rect, ...]:
    """Return the places above and below, at the sides, and at the corners."""
    x, y = dot
    wide, high = label.width, label.height
    left, middle, right = x - _REACH - wide, x - wide / 2, x + _REACH
    above, level, below = y - _REACH - high, y - high / 2, y + _REACH
    near = ((middle, above), (middle, below), (right, level), (left, level))
    corners = product((left + _REACH, right - _REACH), (above, below))
    return tuple(Rect(x, y, x + wide, y + high) for x, y in (*near, *corners))


def _is_free(place: Rect, taken: list[Rect], lines: list[tuple[Point, Point]], plot: Plot) -> bool:
    """Return whether a label touches neither dots nor labels nor lines, and stays on the plot."""
    area, zero = plot.area, plot.y(0)
    ground = Rect(area.left, area.top - 1.5 * place.height, area.right, plot.floor)
    axis = ((area.left, zero), (area.right, zero))
    return (
        ground.holds(place)
        and not any(place.touches(other) for other in taken)
        and not any(place.is_crossed_by(*line) for line in (axis, *lines))
    )
