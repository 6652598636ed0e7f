from itertools import pairwise

from hypothesis import given
from writers.pdf.layout.figures.geometry import ink, said
from writers.pdf.layout.figures.samples import COURT, MEMOS, drawn, timelines

from make_lesson.tree.drawings import Timeline
from make_lesson.writers.pdf.layout.figures.pen import Drawn
from make_lesson.writers.pdf.layout.figures.rect import Rect
from make_lesson.writers.pdf.layout.figures.words import words
from make_lesson.writers.pdf.marks import Path


def dots(figure: Drawn) -> list[Rect]:
    return [
        ink(mark)
        for mark in figure.marks
        if isinstance(mark, Path) and len(mark.points) == 1 and mark.fill
    ]


@given(timelines)
def test_every_event_has_a_dot_and_its_words(timeline: Timeline) -> None:
    figure = drawn(timeline)

    assert len(dots(figure)) == len(timeline.events)
    shown = said(figure).replace(" ", "")
    for event in timeline.events:
        assert "".join(words(event.date)) in shown
        assert "".join(words(event.text)) in shown


def test_many_events_run_down_the_page_in_the_order_of_time() -> None:
    places = dots(drawn(MEMOS))

    assert len({place.left for place in places}) == 1
    assert all(one.bottom < other.top for one, other in pairwise(places))


def test_a_longer_time_leaves_more_space() -> None:
    steps = [other.top - one.top for one, other in pairwise(dots(drawn(MEMOS)))]

    assert max(steps) == steps[0]


def test_few_events_run_across_the_page_at_their_times() -> None:
    places = dots(drawn(COURT))

    assert len({place.top for place in places}) == 1
    years = [event.year for event in COURT.events]
    per_year = [
        (other.left - one.left) / (later - year)
        for (one, other), (year, later) in zip(pairwise(places), pairwise(years), strict=True)
    ]
    assert max(per_year) - min(per_year) < 0.01
