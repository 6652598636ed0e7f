"""A timeline to marks: across the page where its texts are few and short, else down it."""

from itertools import pairwise

from make_lesson.tree.drawings import Event, Timeline
from make_lesson.writers.pdf.layout.figures.pen import Drawn, Pen, Words
from make_lesson.writers.pdf.marks import Mark, Marks

_MOST_ACROSS = 5
_MOST_LINES = 4
_LONG_LIST = 9  # events
_NARROWEST = 80.0  # room for a text across, for 10 point type
_DATE_SHARE = 0.3  # of the width at most, down the page
_GAP = 14.0  # between date, line and text
_DOT = 3.5
_BESIDE = 6.0  # from a stem to its text


def draw_timeline(timeline: Timeline, width: float, pen: Pen) -> Drawn:
    """Return the events with their dates, on one line."""
    return _across(timeline.events, width, pen) or _down(timeline.events, width, pen)


def _down(events: tuple[Event, ...], width: float, pen: Pen) -> Drawn:
    """Return dates, a line with dots, and texts; longer times leave more space, but not much."""
    size = pen.theme.size.small
    dates = [pen.words(event.date, size, _DATE_SHARE * width, "bold") for event in events]
    line = max((date.width for date in dates), default=0.0) + _GAP
    texts = [pen.words(event.text, size, width - line - _GAP, even=True) for event in events]
    marks: list[Mark] = []
    dots: list[float] = []
    top = 0.0
    for date, text, space in zip(dates, texts, _spaces(events, pen.unit), strict=True):
        top += space
        marks += pen.put(date, line - _GAP, top, "right")
        marks += pen.put(text, line + _GAP, top)
        dots.append(top + date.leading / 2)
        top += max(date.height, text.height)
    spine = [pen.line(((line, dots[0]), (line, dots[-1])), pen.theme.line.arrow)] if dots else []
    return Drawn((*spine, *(_dot(line, dot, pen) for dot in dots), *marks), top)


def _spaces(events: tuple[Event, ...], unit: float) -> list[float]:
    """Return the space above each event: 3/4 u, and up to 2 u more after the longest time.

    A long list has 3/8 u and up to 1/2 u more, so that it leaves room for a question on its page.
    """
    least, most = (0.375, 0.5) if len(events) > _LONG_LIST else (0.75, 2.0)
    times = [max(0.0, later.year - event.year) for event, later in pairwise(events)]
    longest = max(times, default=0.0) or 1.0
    return [0.0, *(unit * (least + most * time / longest) for time in times)][: len(events)]


def _across(events: tuple[Event, ...], width: float, pen: Pen) -> Drawn | None:
    """Return texts above and below a line in turn, at their times; None where they do not fit."""
    years = [event.year for event in events]
    span = max(years, default=0.0) - min(years, default=0.0)
    if span <= 0 or len(events) > _MOST_ACROSS or years != sorted(years):
        return None
    first, last = _DOT, width - _NARROWEST * pen.scale
    places = [first + (year - years[0]) / span * (last - first) for year in years]
    flags: list[Words] = []
    for event, place, edge in zip(events, places, (*places[2:], width, width), strict=False):
        flag = _flag(event, edge - place - 2 * _BESIDE, pen)
        if flag is None:
            return None
        flags.append(flag)
    return _flags(events, places, flags, width, pen)


def _flag(event: Event, room: float, pen: Pen) -> Words | None:
    size = pen.theme.size.small
    widest = max(pen.widest_word(event.text, size), pen.words(event.date, size, face="bold").width)
    if room < max(widest, _NARROWEST * pen.scale - 2 * _BESIDE):
        return None
    text = pen.words(event.text, size, room, even=True)
    return text if len(text.lines) <= _MOST_LINES else None


def _flags(
    events: tuple[Event, ...], places: list[float], texts: list[Words], width: float, pen: Pen
) -> Drawn:
    dates = [pen.words(event.date, pen.theme.size.small, face="bold") for event in events]
    heights = [date.height + text.height for date, text in zip(dates, texts, strict=True)]
    axis = max(heights[0::2]) + pen.unit
    marks: list[Mark] = [pen.line(((0, axis), (width, axis)), pen.theme.line.arrow)]
    for number, (place, date, text, height) in enumerate(
        zip(places, dates, texts, heights, strict=True)
    ):
        above = number % 2 == 0
        top = axis - pen.unit - height if above else axis + pen.unit
        end = top if above else top + height
        marks.append(pen.line(((place, axis), (place, end)), pen.theme.line.arrow))
        marks.append(_dot(place, axis, pen))
        marks += _stacked(date, text, place + _BESIDE, top, pen)
    return Drawn(tuple(marks), axis + max(heights[1::2], default=0.0) + pen.unit)


def _stacked(date: Words, text: Words, x: float, top: float, pen: Pen) -> Marks:
    return pen.put(date, x, top) + pen.put(text, x, top + date.height)


def _dot(x: float, y: float, pen: Pen) -> Mark:
    accent = pen.theme.color.accent
    return pen.disc((x, y), _DOT, accent, accent)
