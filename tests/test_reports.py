"""The pages that a principal reads: what they say of a lesson, in 80 columns."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools.lessons import COMPLETE, SHIPPED, packet, prepared
from tools.made_text import pdf_pages

from make_lesson.check.measures.balance import balance
from make_lesson.check.measures.coverage import coverage
from make_lesson.check.measures.minutes import Span, minutes
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References
from make_lesson.lesson.source import Text
from make_lesson.reports.balance import LIMITS, NOT_REVIEWED, balance_report
from make_lesson.reports.coverage import coverage_report
from make_lesson.reports.page import WIDTH, headed, page, table

LESSONS = [COMPLETE, *SHIPPED]
PAGE_LINES = 66  # of a letter page at six lines an inch


def _coverage(lesson: Lesson, references: References) -> str:
    return coverage_report(lesson, coverage(lesson, references), minutes(lesson))


def _balance(lesson: Lesson, references: References) -> str:
    return balance_report(lesson, balance(lesson, references))


def _flat(text: str) -> str:
    return " ".join(text.split())


# --- what they say -------------------------------------------------------------------------------


@pytest.mark.parametrize("report", [_coverage, _balance])
@pytest.mark.parametrize("file", LESSONS, ids=lambda file: file.parent.name)
def test_a_report_is_one_page_of_80_columns(file: Path, report: object) -> None:
    lesson = prepared(file)
    assert callable(report)

    lines = report(lesson.lesson, lesson.references).splitlines()

    assert lesson.lesson.title in _flat(" ".join(lines[:2]))
    assert 10 < len(lines) <= PAGE_LINES
    assert max(map(len, lines)) <= WIDTH


def test_coverage_says_what_practises_and_what_measures_each_objective() -> None:
    lesson = prepared(COMPLETE)

    text = _coverage(lesson.lesson, lesson.references)

    assert "1.  Explain who may serve on a federal jury" in text
    assert "1.  Read the numbers\n2.  Read the numbers\n3.  Two sides" in text
    assert "D2.Civ.2.9-12" in text
    assert "    (no objective)" in text
    assert "quiz 15 about 18 to 21" in _flat(text)


def test_minutes_from_and_to_are_said_once_when_they_are_the_same() -> None:
    assert [str(Span(2, 3)), str(Span(1.9, 2.1)), str(Span(0.25, 0.75))] == ["2 to 3", "2", "1"]


def test_balance_says_what_each_side_is_given() -> None:
    lesson = prepared(COMPLETE)

    text = _flat(_balance(lesson.lesson, lesson.references))

    assert "OPEN QUESTION: SHOULD STRIKES WITHOUT A REASON END?" in text
    assert "No: keep them (Chief Justice Warren" in text
    assert "3 in all; 3 say who holds them" in text


def test_balance_says_what_it_cannot_see_and_that_nobody_has_reviewed() -> None:
    lesson = prepared(COMPLETE)
    unread = replace(lesson.lesson, reviewed=None)

    text = _flat(_balance(unread, lesson.references))

    assert LIMITS in text
    assert NOT_REVIEWED in text


def test_balance_names_the_reviewers_that_there_are() -> None:
    lesson = prepared(COMPLETE)
    reviewed = replace(lesson.lesson, reviewed=Text("Two teachers read it in May 2027."))

    text = _flat(_balance(reviewed, lesson.references))

    assert "REVIEWED Two teachers read it in May 2027." in text
    assert NOT_REVIEWED not in text


def test_a_lesson_with_hardly_anything_has_reports_too() -> None:
    lesson = prepared(COMPLETE)
    bare = replace(
        lesson.lesson, objectives={}, viewpoints=(), activities=(), sources={}, facts={}, quiz=None
    )

    assert "OBJECTIVES" not in _coverage(bare, lesson.references)
    assert "SOURCES" not in _balance(replace(bare), replace(lesson.references, item_ids=()))


# --- in the guide --------------------------------------------------------------------------------


@pytest.mark.parametrize("file", LESSONS, ids=lambda file: file.parent.name)
def test_the_guide_shows_what_is_measured_and_who_has_reviewed_it(file: Path) -> None:
    reviewed = prepared(file).lesson.reviewed
    guide = next(made for made in packet(file).files if made.path.name == "guide.pdf")

    text = _flat(" ".join(pdf_pages(guide.data)))

    assert guide.pages is not None
    assert guide.pages <= 8
    assert "What the quiz measures" in text
    assert "counted, not judged" in text
    assert (f"Reviewed: {reviewed}" if reviewed else NOT_REVIEWED) in text
    assert "cannot see framing by omission" in text


# --- tables of text ------------------------------------------------------------------------------


_CELLS = st.text(st.characters(codec="ascii", categories=("L", "N", "P", "Zs")), max_size=200)
_SHORT = st.text(st.characters(codec="ascii", categories=("L", "N")), max_size=12)


@given(st.lists(st.tuples(_CELLS, _SHORT, _SHORT), min_size=2, max_size=6))
def test_no_line_of_a_table_is_wider_than_the_page(rows: list[tuple[str, str, str]]) -> None:
    lines = table(rows)

    assert len(lines) >= len(rows)
    assert max(map(len, lines)) <= WIDTH


def test_numbers_stand_at_the_right_of_their_column() -> None:
    lines = table([("Side", "Words"), ("One", "5"), ("Another", "12")])

    assert lines == ["Side     Words", "One          5", "Another     12"]


def test_a_table_without_rows_and_its_heading_are_left_out() -> None:
    text = page("Balance", "a lesson", headed("Passages", table([("Side", "Words")])))

    assert text == f"Balance: a lesson\n{'=' * WIDTH}"
