from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from writers.pdf.layout.figures.geometry import ink, lines, said
from writers.pdf.layout.figures.samples import MINIMUMS, THEME, drawn

from make_lesson.tree.drawings import LineChart, Series, printed
from make_lesson.writers.pdf.layout.figures.axes import spread, ticks
from make_lesson.writers.pdf.layout.figures.pen import Drawn
from make_lesson.writers.pdf.layout.figures.rect import Rect
from make_lesson.writers.pdf.marks import Path

ACCENT = THEME.color.accent


def dots(figure: Drawn) -> list[Rect]:
    found = [ink(mark) for mark in figure.marks if isinstance(mark, Path) and mark.fill == ACCENT]
    return sorted(found, key=lambda dot: dot.left)


def curves(figure: Drawn) -> list[Path]:
    return [
        mark
        for mark in figure.marks
        if isinstance(mark, Path) and lines(mark) and mark.color == ACCENT and not mark.fill
    ]


def test_years_apart_are_not_joined() -> None:
    figure = drawn(MINIMUMS)

    first, second, third, fourth, fifth = (dot.middle for dot in dots(figure))
    joined = {tuple(round(x) for x, _ in curve.points) for curve in curves(figure)}

    expected = {(second, third), (fourth, fifth)}
    assert joined == {(round(one[0]), round(other[0])) for one, other in expected}
    assert first[0] < second[0]


def test_a_value_left_out_is_a_gap() -> None:
    chart = LineChart(("2000", "2001", "2002", "2003"), (Series("", (1, 2, None, 4)),))

    figure = drawn(chart)

    assert len(dots(figure)) == 3
    assert len(curves(figure)) == 1


def test_years_stand_as_far_apart_as_they_are() -> None:
    places = spread(MINIMUMS.marks)

    assert places == pytest.approx((0, 5 / 12, 6 / 12, 11 / 12, 1))


def test_marks_that_are_words_stand_evenly() -> None:
    assert spread(("before", "during", "after")) == (0, 0.5, 1)


def test_every_value_and_year_is_written() -> None:
    text = said(drawn(MINIMUMS))

    for shown in ("66.1%", "47.9%", "44.7%", "67.7%", "64.7%", *MINIMUMS.marks, "0%", "75%"):
        assert shown in text


def test_higher_values_stand_higher() -> None:
    heights = [dot.middle[1] for dot in dots(drawn(MINIMUMS))]

    values = MINIMUMS.series[0].values
    assert sorted(range(5), key=lambda index: heights[index]) == [3, 0, 4, 1, 2]
    assert len(values) == len(heights)


def test_lines_differ_by_dash_and_dot_and_have_their_names() -> None:
    chart = LineChart(("1", "2"), (Series("Won", (1, 2)), Series("Lost", (5, 4))))

    figure = drawn(chart)

    assert {"Won", "Lost"} <= set(said(figure).split())
    assert len({curve.dash for curve in curves(figure)}) == 2
    corners = {len(mark.points) for mark in figure.marks if isinstance(mark, Path) and mark.fill}
    assert corners == {1, 4}


@given(st.lists(st.floats(-1e9, 1e9), max_size=9))
def test_two_to_four_ticks_hold_zero_and_all_values(values: list[float]) -> None:
    found = ticks(values)

    steps = {round((other - one) / (found[1] - found[0]), 6) for one, other in pairwise(found)}
    slack = 1e-6 * (found[-1] - found[0])
    assert 2 <= len(found) <= 4
    assert 0 in found
    assert found[0] - slack <= min(values, default=0)
    assert max(values, default=0) <= found[-1] + slack
    assert steps == {1}


def test_numbers_are_written_as_people_do() -> None:
    assert printed(66.1, "%") == "66.1%"
    assert printed(71954.0, "") == "71,954"
    assert printed(-3.0, "points") == "−3\N{NO-BREAK SPACE}points"
