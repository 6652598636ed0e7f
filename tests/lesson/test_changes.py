"""Changes from the command line to a lesson's data."""

from pathlib import Path

import pytest

from make_lesson.errors import LessonError
from make_lesson.lesson.items import stem
from make_lesson.lesson.load import load_lesson

COMPLETE = Path(__file__).parents[1] / "lessons" / "complete.yaml"


def test_a_path_of_fields_names_and_numbers_changes_one_text() -> None:
    changes = {
        "title": "Juries",
        "quiz.minutes": "20",
        "objectives.serve.text": "Say who may serve.",
        "quiz.items.may-serve.ask": "Who may serve?",
        "guiding.2": "How?",
        "procedures.1.steps.2.name": "Study",
    }

    lesson = load_lesson(COMPLETE, changes)

    assert lesson.title == "Juries"
    assert lesson.quiz is not None
    assert lesson.quiz.minutes == 20
    assert stem(lesson.quiz.items[0]) == "Who may serve?"
    assert lesson.guiding[1] == "How?"
    assert lesson.procedures[0].steps[1].name == "Study"
    assert next(iter(lesson.objectives.values())).text == "Say who may serve."


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("quizz.minutes", "did you mean 'quiz'?"),
        ("guiding.9", "known there are 1, 2"),
        ("title.x", ""),
    ],
)
def test_a_path_that_leads_nowhere_is_a_problem(path: str, hint: str) -> None:
    with pytest.raises(LessonError) as told:
        load_lesson(COMPLETE, {path: "x"})

    assert [(problem.rule, problem.hint) for problem in told.value.problems] == [
        ("LESSON021", hint)
    ]


def test_a_change_is_checked_like_what_is_typed() -> None:
    with pytest.raises(LessonError, match="LESSON006 'minutes' is a whole number"):
        load_lesson(COMPLETE, {"quiz.minutes": "many"})
