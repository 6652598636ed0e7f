"""The questions of a lesson's handout to the numbers that they are printed with."""

from collections.abc import Callable, Iterator, Sequence

from make_lesson.lesson.activities import (
    Activity,
    Question,
    ScenarioActivity,
    SourceActivity,
    StudyActivity,
    WriteActivity,
)
from make_lesson.lesson.model import Lesson


def question_numbers(lesson: Lesson) -> Callable[[Question], str]:
    """Return a function from a question of the handout to its printed number.

    Questions are numbered through the reading and the activities; the opener and the exit ticket
    stand alone and are not: theirs is "".
    """
    numbers = {id(question): str(n) for n, question in enumerate(_numbered(lesson), 1)}
    return lambda question: numbers.get(id(question), "")


def _numbered(lesson: Lesson) -> Iterator[Question]:
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
