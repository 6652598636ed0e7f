from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from writers.pdf.layout.figures.geometry import ink, lines, said, texts_in
from writers.pdf.layout.figures.samples import CASE, WIDTH, drawn, flows

from make_lesson.tree.drawings import Arrow, Flow, Step
from make_lesson.writers.pdf.layout.figures.flow.draft import draft_of
from make_lesson.writers.pdf.layout.figures.pen import Drawn
from make_lesson.writers.pdf.layout.figures.rect import Rect
from make_lesson.writers.pdf.layout.figures.words import words
from make_lesson.writers.pdf.marks import Path, Text


def boxes(figure: Drawn, flow: Flow) -> dict[str, tuple[Path, Rect]]:
    """Return each step's frame, drawn in the order of the steps, before those of the legend."""
    frames = [
        mark for mark in figure.marks if isinstance(mark, Path) and mark.closed and mark.stroke
    ]
    return {step.name: (frame, ink(frame)) for step, frame in zip(flow.steps, frames, strict=False)}


def tips(figure: Drawn) -> list[tuple[float, float]]:
    return [
        mark.points[0]
        for mark in figure.marks
        if isinstance(mark, Path) and mark.closed and len(mark.points) == 3
    ]


def shafts(figure: Drawn) -> list[Path]:
    return [
        mark for mark in figure.marks if isinstance(mark, Path) and not mark.closed and lines(mark)
    ]


def test_five_columns_share_the_width() -> None:
    places = [rect for _, rect in boxes(drawn(CASE), CASE).values()]

    assert [round(place.width) for place in places] == [82] * 9
    assert min(place.left for place in places) == pytest.approx(0)
    assert max(place.right for place in places) == pytest.approx(WIDTH)
    assert places[1].left - places[0].right == pytest.approx(14.5, abs=0.1)


def test_the_kind_of_a_step_shows_in_its_frame() -> None:
    frames = boxes(drawn(CASE), CASE)

    assert frames["charge"][0].stroke > frames["arrest"][0].stroke
    assert frames["declined"][0].dash
    assert not frames["sentence"][0].dash


def test_numbers_stand_white_on_solid_discs_where_the_actor_decides() -> None:
    figure = drawn(CASE)

    inks = {mark.text: mark.color for mark in figure.marks if isinstance(mark, Text)}

    assert (inks["1"], inks["3"]) == ("FFFFFF", "FFFFFF")
    assert (inks["2"], inks["4"]) == ("000000", "000000")


@given(flows())
def test_each_box_holds_its_own_words_and_no_others(flow: Flow) -> None:
    figure = drawn(flow)

    found = boxes(figure, flow)

    assert len(found) == len(flow.steps)
    for step in flow.steps:
        expected = "".join((*words(step.title), *words(step.who)))
        assert texts_in(figure, found[step.name][1]).replace(" ", "") == expected


@given(flows())
def test_each_arrow_goes_from_the_side_of_a_box_to_the_side_of_another(flow: Flow) -> None:
    figure = drawn(flow)

    places = boxes(figure, flow)
    arrows = list(zip(flow.arrows, shafts(figure), tips(figure), strict=True))
    for arrow, shaft, tip in arrows:
        assert is_on_side(shaft.points[0], places[arrow.start][1])
        assert is_on_side(tip, places[arrow.end][1])


def is_on_side(point: tuple[float, float], rect: Rect) -> bool:
    x, y = point
    spot = Rect(x, y, x, y).grown(0.01)
    return rect.grown(0.02).holds(spot) and not rect.grown(-0.02).touches(spot)


@given(flows())
def test_lines_turn_at_right_angles_and_pass_through_no_box(flow: Flow) -> None:
    figure = drawn(flow)

    places = [rect.grown(-0.1) for _, rect in boxes(figure, flow).values()]
    for shaft in shafts(figure):
        for start, end in pairwise(shaft.points):
            assert min(abs(start[0] - end[0]), abs(start[1] - end[1])) < 1e-6
            assert not any(place.is_crossed_by(start, end) for place in places)


@given(flows())
def test_every_label_is_in_the_figure(flow: Flow) -> None:
    shown = said(drawn(flow)).replace(" ", "")

    for arrow in flow.arrows:
        assert "".join(words(arrow.label)) in shown
    for _, meaning in flow.legend:
        assert "".join(words(meaning)) in shown


def test_no_lines_of_the_case_cross_or_lead_from_each_start_to_each_end() -> None:
    ways = draft_of(CASE).ways

    starts, ends = [way[0] for way in ways], [way[-1] for way in ways]
    for way in ways:
        assert starts.count(way[0]) == 1 or ends.count(way[-1]) == 1
    assert len(set(ends)) == len(ends)


def test_arrows_there_and_back_are_two_lines() -> None:
    steps = (Step("a", "Grand jury", "", 0, 0), Step("b", "Court", "", 1, 0))
    flow = Flow(steps, (Arrow("a", "b"), Arrow("b", "a")))

    (there, *_), (back, *_) = (shaft.points for shaft in shafts(drawn(flow)))

    assert there[1] != back[1]


def test_a_box_grows_with_its_text() -> None:
    long = replace(CASE.steps[0], who="a sheriff, a police department or a federal agent")
    flow = replace(CASE, steps=(long, *CASE.steps[1:]))

    usual, grown = (boxes(drawn(one), one)["arrest"][1].height for one in (CASE, flow))

    assert grown > usual


def test_a_diagram_with_words_too_long_for_its_columns_runs_down_the_page() -> None:
    steps = tuple(
        Step(f"step-{column}", "Prosecutorial discretion", "", column, 0) for column in range(6)
    )
    flow = Flow(steps, tuple(Arrow(one.name, two.name) for one, two in pairwise(steps)))

    places = [rect for _, rect in boxes(drawn(flow), flow).values()]

    assert all(one.bottom < other.top for one, other in pairwise(places))


def test_steps_in_one_cell_are_drawn_in_two() -> None:
    flow = Flow((Step("a", "One", "", 0, 0), Step("b", "Two", "", 0, 0)), ())

    one, two = (rect for _, rect in boxes(drawn(flow), flow).values())

    assert not one.touches(two)


def test_the_legend_says_each_kind_in_words() -> None:
    text = said(drawn(CASE))

    assert text.endswith("1 prosecutor decides 2 prosecutor recommends, judge decides case ends")
