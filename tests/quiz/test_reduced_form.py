"""The reduced form: the core items with fewer options, as a form of its own beside the others."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools.lessons import COMPLETE, SHIPPED, prepared

from make_lesson.lesson.items import AskItem, Option
from make_lesson.quiz.form import Form
from make_lesson.quiz.forms import make_forms
from make_lesson.quiz.letters import LETTERS
from make_lesson.quiz.strip import answers
from make_lesson.quiz.values import ascending

FILES = [COMPLETE, *SHIPPED]
lessons = st.sampled_from(FILES)
counts = st.integers(1, 8)
seeds = st.text(max_size=8)


def forms(file: Path, count: int, seed: str, *, short: bool = False) -> tuple[Form, ...]:
    ready = prepared(file)
    return make_forms(ready.lesson, ready.references, count, seed, core_only=short, reduced=True)


@given(lessons, counts, seeds)
def test_it_comes_last_with_the_next_letter_and_the_others_are_as_they_were(
    file: Path, count: int, seed: str
) -> None:
    ready = prepared(file)

    *others, last = forms(file, count, seed)

    assert last.reduced
    assert last.letter == LETTERS[count]
    assert last.code not in {form.code for form in others}
    assert tuple(others) == make_forms(ready.lesson, ready.references, count, seed)


@given(lessons, counts, seeds)
def test_it_holds_the_core_items_and_says_which_are_left_out(
    file: Path, count: int, seed: str
) -> None:
    first, *_, last = forms(file, count, seed)

    core = {entry.id for entry in first.items if entry.item.core}
    rest = [entry for entry in first.items if not entry.item.core]
    assert {entry.id for entry in last.items} == core
    assert list(last.left_out) == rest
    assert rest


@given(lessons, counts, seeds)
def test_a_question_keeps_its_right_option_and_loses_the_first_ranked(
    file: Path, count: int, seed: str
) -> None:
    asked = [entry for entry in forms(file, count, seed)[-1].items if entry.choices]

    assert asked
    for entry in asked:
        assert isinstance(entry.item, AskItem)
        printed = [choice.text for choice in entry.choices]
        right = [option.text for option in entry.item.options if option.right]
        assert [choice.letter for choice in entry.choices] == list(LETTERS[: len(printed)])
        assert sorted(choice.text for choice in entry.choices if choice.right) == sorted(right)
        assert entry.item.several or len(printed) <= 3
        assert sorted([*printed, *texts(entry.left_out)]) == sorted(texts(entry.item.options))
        assert sorted(option.drop or 0 for option in entry.left_out) == list(
            range(1, len(entry.left_out) + 1)
        )


@given(lessons, seeds)
def test_numbers_answers_and_points_are_those_of_what_it_prints(file: Path, seed: str) -> None:
    first, last = forms(file, 1, seed)
    worth = {entry.id: entry.points for entry in first.items}

    numbers = [number for entry in last.items for number in entry.numbers]

    assert numbers == list(range(1, len(numbers) + 1))
    assert [answer.number for answer in answers(last)] == numbers
    assert last.points == sum(worth[entry.id] for entry in last.items) < first.points
    assert [section.number for section in last.sections] == list(range(1, len(last.sections) + 1))


@given(st.sampled_from(SHIPPED), counts, seeds)
def test_options_that_are_values_still_rise(file: Path, count: int, seed: str) -> None:
    printed = [
        [choice.text for choice in entry.choices]
        for entry in forms(file, count, seed)[-1].items
        if isinstance(entry.item, AskItem) and ascending(texts(entry.item.options))
    ]

    assert printed
    for options in printed:
        assert ascending(options) == tuple(range(3))


def test_a_word_bank_holds_the_words_of_the_items_that_it_has() -> None:
    first, last = forms(SHIPPED[-1], 1, "seed")
    (whole,) = (section.bank for section in first.sections if section.kind == "fill")
    (bank,) = (section.bank for section in last.sections if section.kind == "fill")

    assert bank == ("appeals court", "grand jury", "trial jury")
    assert set(bank) < set(whole)


def test_of_a_short_quiz_it_leaves_no_items_out() -> None:
    first, last = forms(SHIPPED[0], 1, "seed", short=True)

    assert last.left_out == ()
    assert {entry.id for entry in last.items} == {entry.id for entry in first.items}
    assert [entry.left_out for entry in last.items if entry.left_out]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parent.name)
def test_the_reduced_form_of_a_shipped_lesson_measures_every_objective(file: Path) -> None:
    objectives = prepared(file).lesson.objectives

    measured = {entry.item.objective for entry in forms(file, 1, "seed")[-1].items}

    assert measured == set(objectives)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parent.name)
def test_every_question_of_a_shipped_lesson_is_ranked(file: Path) -> None:
    quiz = prepared(file).lesson.quiz
    asked = [item for item in quiz.items if isinstance(item, AskItem)] if quiz else []
    single = [item for item in asked if not item.several]

    assert len(single) == 7
    for item in single:
        assert [option.drop for option in item.options if option.drop] == [1]


def test_where_no_item_is_core_there_is_no_reduced_form() -> None:
    ready = prepared(SHIPPED[0])
    assert ready.lesson.quiz is not None
    items = tuple(replace(item, core=False) for item in ready.lesson.quiz.items)
    lesson = replace(ready.lesson, quiz=replace(ready.lesson.quiz, items=items))

    made = make_forms(lesson, ready.references, 2, "seed", reduced=True)

    assert [(form.letter, form.reduced) for form in made] == [("A", False), ("B", False)]


def texts(options: tuple[Option, ...]) -> list[str]:
    return [option.text for option in options]
