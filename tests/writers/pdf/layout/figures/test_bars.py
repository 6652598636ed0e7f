from itertools import pairwise

import pytest
from hypothesis import given
from writers.pdf.layout.figures.geometry import ink, said
from writers.pdf.layout.figures.samples import OUTCOMES, THEME, WIDTH, bar_charts, drawn

from make_lesson.tree.drawings import Bar, Bars
from make_lesson.writers.pdf.layout.figures.pen import Drawn
from make_lesson.writers.pdf.layout.figures.rect import Rect
from make_lesson.writers.pdf.marks import Path, Text


def bars_of(figure: Drawn) -> list[Rect]:
    return [ink(mark) for mark in figure.marks if isinstance(mark, Path) and mark.fill]


def test_the_lengths_of_bars_are_in_proportion_to_their_values() -> None:
    lengths = [bar.width for bar in bars_of(drawn(OUTCOMES))]

    per_unit = [length / bar.value for length, bar in zip(lengths, OUTCOMES.bars, strict=True)]
    assert per_unit == pytest.approx([per_unit[0]] * 4)


def test_all_bars_begin_on_the_zero_line() -> None:
    figure = drawn(OUTCOMES)
    (axis,) = (mark for mark in figure.marks if isinstance(mark, Path) and not mark.fill)

    starts = {bar.left for bar in bars_of(figure)}

    assert starts == {axis.points[0][0]}


def test_the_longest_bar_and_its_value_reach_the_right_edge() -> None:
    figure = drawn(OUTCOMES)

    right = max(ink(mark).right for mark in figure.marks)

    assert right == pytest.approx(WIDTH, abs=1.5)


def test_labels_end_at_one_edge_and_the_longest_begins_at_the_left() -> None:
    figure = drawn(OUTCOMES)
    labels = {bar.label for bar in OUTCOMES.bars}

    places = [ink(mark) for mark in figure.marks if isinstance(mark, Text) and mark.text in labels]

    assert len(places) == 4
    assert [place.right for place in places] == pytest.approx([places[0].right] * 4)
    assert min(place.left for place in places) == pytest.approx(0, abs=0.02)


def test_values_are_bold_and_follow_their_bars() -> None:
    figure = drawn(OUTCOMES)
    shown = {bar.shown for bar in OUTCOMES.bars}

    values = [mark for mark in figure.marks if isinstance(mark, Text) and mark.text in shown]

    assert {mark.face for mark in values} == {"bold"}
    assert [mark.x for mark in values] == pytest.approx([bar.right + 6 for bar in bars_of(figure)])


def test_bars_below_zero_go_left() -> None:
    up, down = bars_of(drawn(Bars((Bar("Up", 10, "+10"), Bar("Down", -5, "−5")))))

    assert down.right == pytest.approx(up.left)
    assert down.width == pytest.approx(up.width / 2)


def test_bars_of_nothing_are_not_drawn() -> None:
    figure = drawn(Bars((Bar("None", 0, "0"),)))

    assert not bars_of(figure)
    assert said(figure) == "None 0"


@given(bar_charts)
def test_rows_follow_each_other_in_the_order_given(bars: Bars) -> None:
    baselines = [mark.y for mark in drawn(bars).marks if isinstance(mark, Text)]

    assert baselines
    rows = [max(pair) - min(pair) for pair in pairwise(baselines)]
    assert max(rows, default=0) < drawn(bars).height
    assert drawn(bars).height >= 2.5 * THEME.page.unit * len(bars.bars)
