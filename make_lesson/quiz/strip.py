"""A form to its answer strip: number and answer, in the order printed."""

from dataclasses import dataclass
from typing import assert_never

from make_lesson.lesson.blanks import Gap
from make_lesson.lesson.items import (
    AskItem,
    ClaimItem,
    FillItem,
    MatchItem,
    OrderItem,
    QuizItem,
    ShortItem,
    WriteItem,
)
from make_lesson.quiz.form import Form, FormItem


@dataclass(frozen=True, slots=True)
class Answer:
    """One cell of the strip: the printed number, and a letter, letters, word or pointer."""

    number: int
    text: str


def answers(form: Form) -> tuple[Answer, ...]:
    """Return the answers of a form, one for each printed number."""
    return tuple(answer for item in form.items for answer in _answers(item))


def _answers(placed: FormItem) -> tuple[Answer, ...]:
    item: QuizItem = placed.item
    match item:
        case AskItem():
            letters = ", ".join(choice.letter for choice in placed.choices if choice.right)
            return (Answer(placed.number, letters),)
        case ClaimItem(correct=correct):
            return (Answer(placed.number, "F" if correct else "T"),)
        case MatchItem():
            return tuple(Answer(term.number, term.letter) for term in placed.terms)
        case OrderItem():
            return (Answer(placed.number, " ".join(str(step.place) for step in placed.steps)),)
        case FillItem():
            words = [gap.accepted[0] for gap in placed.gaps if isinstance(gap, Gap)]
            return (Answer(placed.number, "; ".join(words)),)
        case ShortItem():
            return (Answer(placed.number, "reasons"),)
        case WriteItem():
            return (Answer(placed.number, "rubric"),)
        case _:
            assert_never(item)
