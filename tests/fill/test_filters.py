"""Prose to markup: what a lesson's Markdown may do, and that all else is ordinary text."""

import datetime
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from make_lesson.counted import counted
from make_lesson.fill.environment import Environment
from make_lesson.fill.filters import host, long_date, room, spread
from make_lesson.lesson.activities import Question
from make_lesson.lesson.source import Text
from make_lesson.places import builtin_dir

JINJA = Environment((builtin_dir() / "templates",))
REFERENCES = SimpleNamespace(citations={"unc": 2, "bjs": 1})


def filled(template: str, text: object) -> str:
    return JINJA.from_string(template).render(text=text, references=REFERENCES)


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("Plain & <b>plain</b>.", "Plain &amp; &lt;b&gt;plain&lt;/b&gt;."),
        ("A **bold**, word.", "A <b>bold</b>, word."),
        (
            "See [the law](https://a.org/?x=1&y).",
            'See <a href="https://a.org/?x=1&amp;y">the law</a>.',
        ),
        ("Said so. [@unc]", "Said so.\N{NO-BREAK SPACE}<small>[2]</small>"),
        ("Said so.\n  [@unc]", "Said so.\N{NO-BREAK SPACE}<small>[2]</small>"),
        ("Both. [@unc; @bjs]", "Both.\N{NO-BREAK SPACE}<small>[1, 2]</small>"),
        ("Two\nlines.", "Two lines."),
        ("2. Which of the two?", "2. Which of the two?"),
        ("- or +, 1) or 2)", "- or +, 1) or 2)"),
        ("{{ x }} {% y %} ${z} \\| # &amp;", "{{ x }} {% y %} ${z} \\| # &amp;amp;"),
    ],
)
def test_a_paragraph_becomes_inline_markup(text: str, markup: str) -> None:
    assert filled("{{ text | inline }}", text) == markup


def test_prose_becomes_paragraphs_and_lists() -> None:
    markup = filled("{{ text | prose }}", "One.\n\n- a\n- b\n\n3. c\n4. d\n")

    assert markup == (
        "<p>One.</p><list><li><p>a</p></li><li><p>b</p></li></list>"
        '<list><li label="3."><p>c</p></li><li label="4."><p>d</p></li></list>'
    )


def test_a_numbered_paragraph_keeps_its_list() -> None:
    markup = filled("{{ text | prose(4) }}", "One:\n\n- a\n- b\n")

    assert markup == '<p number="4">One:</p><list><li><p>a</p></li><li><p>b</p></li></list>'


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60))
def test_any_text_makes_markup_that_an_xml_parser_accepts(text: str) -> None:
    printable = "".join(char for char in text if char not in "\ufffe\uffff")

    root = etree.fromstring(f"<r>{filled('{{ text | prose }}', printable)}</r>".encode())

    assert root.tag == "r"


@given(st.text(st.sampled_from("ab <>&{}%#|$\"'"), max_size=40))
def test_signs_that_mean_something_elsewhere_are_only_text_here(text: str) -> None:
    words = " ".join(f"x{text}x".split())

    root = etree.fromstring(f"<r>{filled('{{ text | inline }}', words)}</r>".encode())

    assert "".join(map(str, root.itertext())) == words


def test_room_is_sized_to_the_answer_and_never_under_two_lines() -> None:
    def question(answer: str, lines: int | None = None) -> Question:
        return Question(ask=Text("Why?", None), answer=Text(answer, None), lines=lines)

    assert [room(question("short")), room(question("word " * 40)), room(question("x", 7))] == [
        2,
        6,
        7,
    ]


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        (datetime.date(2026, 11, 4), "November 4, 2026"),
        ("2026-11-04", "November 4, 2026"),
        ("2026-11", "November 2026"),
        ("2026", "2026"),
        ("2026-13", "2026-13"),
        ("spring 2026", "spring 2026"),
    ],
)
def test_dates_are_printed_as_people_write_them(date: datetime.date | str, printed: str) -> None:
    assert long_date(date) == printed


def test_small_words_are_right() -> None:
    assert (counted(1, "point"), counted(2, "point")) == ("1 point", "2 points")
    assert host("https://www.bjs.gov/a/b") == "bjs.gov"
    assert spread([1, 2, 3], 2) == [[1, 2], [3, None]]
