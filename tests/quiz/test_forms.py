"""Forms of a quiz: numbers, letters, points and codes, fixed once."""

from dataclasses import replace
from pathlib import Path

import pytest
from tools.lessons import SHIPPED, prepared

from make_lesson.lesson.blanks import Gap, parts
from make_lesson.lesson.items import AskItem, ClaimItem, FillItem, OrderItem
from make_lesson.quiz.form import Form
from make_lesson.quiz.forms import make_forms
from make_lesson.quiz.kinds import KINDS
from make_lesson.quiz.strip import answers


def forms(count: int, seed: str = "seed") -> tuple[Form, ...]:
    lesson = prepared()
    return make_forms(lesson.lesson, lesson.references, count, seed)


def test_every_kind_of_item_is_in_the_complete_lesson() -> None:
    assert {item.kind for item in forms(1)[0].items} == set(KINDS)


def test_a_form_never_changes_when_another_is_added() -> None:
    assert forms(1) == forms(3)[:1]
    assert forms(3) == forms(8)[:3]


def test_another_seed_gives_another_order_and_code() -> None:
    one, other = forms(1, "one")[0], forms(1, "other")[0]

    assert one.code != other.code
    assert [item.id for item in one.items] == [item.id for item in other.items]


def test_numbers_run_from_one_without_gaps_and_a_match_takes_one_for_each_term() -> None:
    for form in forms(8):
        numbers = [number for item in form.items for number in item.numbers]

        assert numbers == list(range(1, len(numbers) + 1))
        assert [answer.number for answer in answers(form)] == numbers


def test_the_points_of_a_form_are_the_sum_of_its_items() -> None:
    form = forms(1)[0]

    assert form.points == sum(item.points for item in form.items) > 0
    assert {other.points for other in forms(8)} == {form.points}


def test_the_right_letters_lead_to_the_right_words() -> None:
    asked = [item for form in forms(8) for item in form.items if isinstance(item.item, AskItem)]

    assert asked
    for item in asked:
        right = {choice.text for choice in item.choices if choice.right}
        assert isinstance(item.item, AskItem)
        assert right == {option.right for option in item.item.options if option.right}


def test_editing_the_words_of_one_item_leaves_every_order_as_it_was() -> None:
    lesson = prepared()
    assert lesson.lesson.quiz is not None
    first, *others = lesson.lesson.quiz.items
    assert isinstance(first, AskItem)
    options = tuple(replace(option, why=None) for option in first.options)
    quiz = replace(lesson.lesson.quiz, items=(replace(first, options=options), *others))
    changed = replace(lesson.lesson, quiz=quiz)

    before, after = forms(2), make_forms(changed, lesson.references, 2, "seed")

    assert [form.code for form in after] == [form.code for form in before]
    assert [[c.letter + c.text for c in i.choices] for f in after for i in f.items] == [
        [c.letter + c.text for c in i.choices] for f in before for i in f.items
    ]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parent.name)
def test_the_short_quiz_of_a_shipped_lesson_has_ten_items(file: Path) -> None:
    lesson = prepared(file)

    (form,) = make_forms(lesson.lesson, lesson.references, 1, "seed", core_only=True)

    assert len(form.items) == 10


def test_options_that_are_rising_numbers_keep_their_order() -> None:
    lesson = prepared(SHIPPED[0])
    shuffled = make_forms(lesson.lesson, lesson.references, 8, "seed")
    rising = [
        [choice.text for choice in item.choices]
        for form in shuffled
        for item in form.items
        if item.choices and all(choice.text.isdigit() for choice in item.choices)
    ]

    assert rising
    assert all(texts == sorted(texts, key=int) for texts in rising)


def test_the_strip_says_what_the_lesson_says_is_right() -> None:
    for form in forms(8):
        strip = {answer.number: answer.text for answer in answers(form)}
        claims = [item for item in form.items if isinstance(item.item, ClaimItem)]
        fills = [item for item in form.items if isinstance(item.item, FillItem)]
        orders = [item for item in form.items if isinstance(item.item, OrderItem)]

        assert claims
        assert fills
        assert orders
        for item in claims:
            assert isinstance(item.item, ClaimItem)
            assert strip[item.number] == ("F" if item.item.correct else "T")
        for item in fills:
            assert isinstance(item.item, FillItem)
            words = [gap.accepted[0] for gap in parts(item.item.fill) if isinstance(gap, Gap)]
            assert strip[item.number] == "; ".join(words)
        for item in orders:
            assert isinstance(item.item, OrderItem)
            places = strip[item.number].split()
            printed = sorted(zip(places, item.steps, strict=True))
            assert [step.text for _, step in printed] == list(item.item.steps)
