"""The title of each place to write: what is asked and where, as a screen reader speaks it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tools.controls import controls
from writers.docx.sample import SAMPLE, STUDENT
from writers.docx.writing import cell, document_of, said, told, written

from make_lesson.tree.nodes import (
    Blank,
    Block,
    Box,
    Cell,
    Choices,
    Heading,
    Item,
    Items,
    Lines,
    Option,
    Paragraph,
    Run,
    Table,
)
from make_lesson.writers.docx.controls.titles import LONGEST_TITLE, distinct, title


def titles(*blocks: Block) -> list[str]:
    made = written(document_of(*blocks), fillable=True)
    return [control.title for control in controls(made)]


def test_titles_say_what_is_asked_and_where() -> None:
    made = [control.title for control in controls(written(STUDENT, fillable=True))]

    assert made[:4] == ["Name", "Date", "Score", "Before you read: answer"]
    for expected in (
        "Question 1, choice B",
        "Question 2, choice A",
        "Question 3, choice T",
        "Question 3: Correction",
        "Terms and meanings: Item 4, Answer",
        "Question 5: place of Police make an arrest.",
        "Question 6: blank",
        "Question 7: answer",
        "Two sides of one question: row 3, Reasons for limits",
        "You are the prosecutor: divert",
        "You are the prosecutor: because",
        "You are the prosecutor: answer",
        "Write a claim: Prosecutors should",
        "Exit ticket: Name",
        "Exit ticket: Not yet",
    ):
        assert expected in made


def test_blanks_of_one_question_are_counted() -> None:
    sentence = Paragraph((Run("A "), Blank(), Run(" and a "), Blank(), Run(".")))

    assert titles(Items((Item("5", "a", (sentence,)),))) == [
        "Question 5: blank 1",
        "Question 5: blank 2",
    ]


def test_a_question_goes_before_the_title_of_what_it_holds_and_ends_with_it() -> None:
    item = Item("2", "a", (Table("organizer", "Sides", (0, 0), ((Cell(lines=1), Cell()),), 0),))

    assert titles(Heading(2, said("Think")), Items((item,)), Lines(1)) == [
        "Question 2: row 1, column 1",
        "Think: answer",
    ]


def test_a_box_lends_its_title_only_to_what_it_holds() -> None:
    box = Box("frame", (told("A case."), Lines(1)), "You decide")

    assert titles(Heading(2, said("Act")), box, Lines(1)) == ["You decide: answer", "Act: answer"]


def test_rows_go_by_their_heads() -> None:
    heads = (cell("Reason", head=True), cell("For", head=True))
    row = (cell("Cost", head=True), Cell(lines=1))

    assert titles(Table("organizer", "Sides", (0, 0), (heads, row))) == ["Sides: Cost, For"]


def test_titles_are_all_different_and_short_enough_for_word() -> None:
    long = "Whether a very long heading, with many words in it, is cut before what is asked"
    item = Item("", "a", (Choices((Option("", said(long)), Option("", said(f"{long}!")))),))

    made = titles(Heading(2, said(long)), Lines(1), Lines(1), Items((item,)))

    assert len(set(made)) == 4
    assert all(len(each) <= LONGEST_TITLE for each in made)
    assert made[0] == "Whether a very long heading, with many words in it,…: answer 1"


def test_titles_never_hold_what_only_a_teacher_may_see() -> None:
    def secrets(value: Any) -> Iterator[str]:
        if isinstance(value, tuple):
            yield from (word for each in value for word in secrets(each))
        elif is_dataclass(value):
            for part in fields(value):
                inside = getattr(value, part.name)
                if part.name in ("answer", "note") and inside:
                    yield "".join(run.text for run in inside)
                yield from secrets(inside)

    answers = {each for each in secrets(SAMPLE) if len(each) > 1} - {"Answer"}  # a table's head too

    made = [control.title for control in controls(written(SAMPLE, fillable=True))]

    assert {"proof", "elected", "One decides."} <= answers
    assert not [(each, answer) for each in made for answer in answers if answer in each]


@given(st.lists(st.sampled_from(["a", "b", "a 1", "a 2", "b 2 2"]), max_size=12))
def test_titles_that_occur_again_are_counted_and_the_others_left_alone(given_: list[str]) -> None:
    made = distinct(given_)

    assert len(made) == len(set(made)) == len(given_)
    for before, after in zip(given_, made, strict=True):
        assert after.startswith(before)


@given(st.text(max_size=90), st.text(max_size=90))
def test_a_title_has_room_for_a_count(where: str, what: str) -> None:
    assert len(f"{title(where, f': {what}')} 999") <= LONGEST_TITLE
