"""What templates can ask for: the lesson, its references, and numbers that nothing else counts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from make_lesson.fill.model_answers import model_answers
from make_lesson.lesson.activities import (
    Activity,
    Question,
    ScenarioActivity,
    SourceActivity,
    StudyActivity,
    WriteActivity,
)
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References
from make_lesson.quiz.form import Form
from make_lesson.quiz.strip import answers


@dataclass(frozen=True, slots=True)
class School:
    """Who hands the packet out; each "" where the teacher has not said."""

    teacher: str = ""
    school: str = ""
    course: str = ""


def lesson_context(lesson: Lesson, references: References, school: School) -> dict[str, Any]:
    """Return the names that every template has."""
    number = question_numbers(lesson)
    return {
        "lesson": lesson,
        "references": references,
        "school": school,
        "number": number,
        "model_answers": model_answers(lesson, number),
    }


def form_context(form: Form) -> dict[str, Any]:
    """Return the names that quiz and key templates have besides."""
    return {"form": form, "answers": answers(form)}


def guide_context(
    forms: Sequence[Form], copied: Mapping[str, int], inputs: Mapping[str, str]
) -> dict[str, Any]:
    """Return the names that the guide has besides.

    `copied` are the pages of each piece that a student gets, `inputs` the build's, as printed.
    """
    return {"forms": tuple(forms), "copied": dict(copied), "inputs": dict(inputs)}


def question_numbers(lesson: Lesson) -> Callable[[Question], str]:
    """Return a function from a question of the handout to its printed number.

    Questions are numbered through the reading and the activities; the opener and the exit ticket
    stand alone and are not.
    """
    numbers = {id(question): str(n) for n, question in enumerate(_questions(lesson), 1)}
    return lambda question: numbers.get(id(question), "")


def _questions(lesson: Lesson) -> Iterator[Question]:
    for section in lesson.reading:
        yield from section.check
    for activity in lesson.activities:
        yield from _of_activity(activity)


def _of_activity(activity: Activity) -> Sequence[Question]:
    match activity:
        case StudyActivity() | ScenarioActivity() | SourceActivity() | WriteActivity():
            return activity.questions
        case _:
            return ()
