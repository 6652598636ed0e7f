"""Breaking text into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools.lessons import PLACES

from make_lesson.places import read_bytes
from make_lesson.theme.load import load_theme
from make_lesson.tree.nodes import Blank, Inline, Run
from make_lesson.writers.pdf.fonts import Family
from make_lesson.writers.pdf.layout.lines import Breaker

THEME = load_theme(PLACES.builtin / "templates" / "theme.toml")
FAMILY = Family(THEME.font, lambda name: read_bytes(PLACES.asset(f"fonts/{name}")))
BREAKER = Breaker(THEME, FAMILY)

covered = st.text(st.sampled_from(sorted(FAMILY.covered)), min_size=1, max_size=80)
runs = st.lists(st.builds(Run, covered, bold=st.booleans()), min_size=1, max_size=4)


@given(runs, st.floats(30, 500))
def test_breaking_loses_no_character(content: list[Run], width: float) -> None:
    lines = BREAKER.lines(tuple(content), 12, width)

    text = "".join(piece.text for line in lines for piece in line.pieces)
    assert text == "".join(run.text for run in content)


@given(runs, st.floats(60, 500))
def test_no_line_is_wider_than_its_column(content: list[Run], width: float) -> None:
    lines = BREAKER.lines(tuple(content), 12, width)

    assert all(line.width <= width + 0.01 for line in lines)


@given(runs, st.floats(60, 500))
def test_text_with_room_for_bold_breaks_where_bold_breaks(content: list[Run], width: float) -> None:
    plain = BREAKER.lines(tuple(content), 12, width, "room")
    bold = BREAKER.lines(tuple(content), 12, width, "bold")

    assert [["".join(p.text for p in line.pieces)] for line in plain] == [
        ["".join(p.text for p in line.pieces)] for line in bold
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("twice once", ["twice ", "once"]),
        ("decision-making", ["decision-", "making"]),
        ("a 1,200-1,300", ["a ", "1,200-1,300"]),
        ("a one\N{NO-BREAK SPACE}two", ["a ", "one\N{NO-BREAK SPACE}two"]),
        ("x/y/zed/yes/no", ["x/y/zed/", "yes/no"]),
    ],
)
def test_a_line_breaks_after_blanks_and_between_the_parts_of_a_word(
    text: str, lines: list[str]
) -> None:
    width = BREAKER.width((Run(max(lines, key=len)),), 12) + 1
    broken = BREAKER.lines((Run(text),), 12, width)

    assert ["".join(piece.text for piece in line.pieces) for line in broken] == lines


def test_a_blank_has_one_width_whatever_its_answer() -> None:
    contents: list[tuple[Inline, ...]] = [(Blank(),), (Blank((Run("a long answer " * 9),)),)]

    widths = {BREAKER.width(content, 12) for content in contents}

    assert widths == {THEME.column.word_blank}


def test_a_question_is_broken_into_even_lines() -> None:
    question = (Run("How much choice should prosecutors have over whom to charge?"),)

    first, second = BREAKER.balanced(question, 15, 432)

    assert abs(first.width - second.width) < 80 < 432 - first.width
