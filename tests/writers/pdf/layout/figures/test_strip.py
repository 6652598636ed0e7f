from itertools import pairwise

import pytest
from hypothesis import given
from writers.pdf.layout.figures.geometry import said
from writers.pdf.layout.figures.samples import LESSON, THEME, WIDTH, drawn, strips

from make_lesson.tree.drawings import Strip
from make_lesson.writers.pdf.marks import Path


def cuts(strip: Strip) -> list[float]:
    return [
        mark.points[0][0]
        for mark in drawn(strip).marks
        if isinstance(mark, Path) and len(mark.points) == 2
    ]


@given(strips)
def test_parts_are_as_wide_as_they_are_long(strip: Strip) -> None:
    edges = [0, *cuts(strip), WIDTH]

    widths = [right - left for left, right in pairwise(edges)]

    total = sum(minutes for _, minutes in strip.parts)
    assert widths == pytest.approx([WIDTH * minutes / total for _, minutes in strip.parts])


def test_a_strip_is_two_units_high_and_names_its_parts() -> None:
    figure = drawn(LESSON)

    assert figure.height == 2 * THEME.page.unit
    assert said(figure) == "Open Read Practice Discuss Write Close"


def test_a_name_too_long_loses_its_last_words() -> None:
    strip = Strip((("Open and greet everybody", 6), ("Read", 50), ("Close", 1)))

    assert said(drawn(strip)) == "Open and Read"
