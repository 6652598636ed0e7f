from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tools.small_pdf import FAMILY, pdf
from writers.pdf.layout.figures.geometry import faults, ink, said
from writers.pdf.layout.figures.samples import (
    CASE,
    SAMPLES,
    THEME,
    WIDTH,
    bar_charts,
    drawn,
    flows,
    line_charts,
    strips,
    timelines,
)

from make_lesson.tree.drawings import Drawing
from make_lesson.writers.pdf.layout.figures.draw import draw
from make_lesson.writers.pdf.marks import Anchor, Path, Room, Text, moved
from make_lesson.writers.pdf.tags import Tree

drawings = bar_charts | line_charts() | timelines | flows() | strips
LARGE = replace(
    THEME,
    size=replace(THEME.size, body=18, small=18, section=21),
    page=replace(THEME.page, unit=13.5),
)


@pytest.mark.parametrize("drawing", SAMPLES, ids=lambda drawing: type(drawing).__name__)
def test_nothing_in_a_figure_of_a_lesson_touches_what_it_should_not(drawing: Drawing) -> None:
    figure = drawn(drawing)

    assert figure.marks
    assert not faults(figure, WIDTH)


@given(drawings, st.sampled_from((WIDTH, THEME.page.measure)))
def test_nothing_in_any_figure_touches_what_it_should_not(drawing: Drawing, width: float) -> None:
    figure = drawn(drawing, width)

    assert not faults(figure, width)


@settings(max_examples=20)
@given(drawings)
def test_large_print_keeps_texts_apart(drawing: Drawing) -> None:
    figure = draw(drawing, WIDTH, LARGE, FAMILY, Tree("en").root)

    assert not faults(figure, WIDTH)


@given(drawings)
def test_a_figure_is_drawn_in_black_white_and_the_accent(drawing: Drawing) -> None:
    inks = {THEME.color.text, THEME.color.accent, "FFFFFF"}

    marks = drawn(drawing).marks

    assert {mark.color for mark in marks if isinstance(mark, Text | Path)} <= inks
    assert {mark.fill for mark in marks if isinstance(mark, Path) and mark.fill} <= inks


def test_every_mark_belongs_to_the_figure() -> None:
    figure = Tree("en").root.add("Figure")

    owners = {
        mark.owner
        for drawing in SAMPLES
        for mark in draw(drawing, WIDTH, THEME, FAMILY, figure).marks
        if not isinstance(mark, Anchor | Room)
    }

    assert owners == {figure}


def test_in_large_print_a_figure_too_high_for_a_page_is_set_smaller() -> None:
    figure = draw(CASE, WIDTH, LARGE, FAMILY, Tree("en").root)

    sizes = {mark.size for mark in figure.marks if isinstance(mark, Text)}
    assert figure.height < LARGE.page.live_height
    assert all(THEME.size.small < size < LARGE.size.small for size in sizes)


def test_the_painter_takes_every_figure() -> None:
    tree = Tree("en")
    pages = []
    for drawing in SAMPLES:
        figure = tree.root.add("Figure", "/Alt(a figure)")
        marks = draw(drawing, WIDTH, THEME, FAMILY, figure).marks
        pages.append(tuple(moved(mark, THEME.page.margin, THEME.page.margin) for mark in marks))

    data = pdf(tree, *pages)

    assert data.startswith(b"%PDF")
    assert not tree.unpainted()


def test_drawing_twice_gives_the_same() -> None:
    assert [drawn(drawing) for drawing in SAMPLES] == [drawn(drawing) for drawing in SAMPLES]


def test_the_geometry_check_finds_texts_on_each_other() -> None:
    figure = drawn(CASE)
    first, *others = (mark for mark in figure.marks if isinstance(mark, Text))
    doubled = replace(figure, marks=(*figure.marks, moved(first, 3, 2)))

    found = faults(doubled, WIDTH)

    assert others
    assert any("touches" in fault for fault in found)
    assert said(doubled) != said(figure)
    assert ink(first).touches(ink(moved(first, 3, 2)))
