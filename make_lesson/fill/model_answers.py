"""Every answer of the handout in full, for the end of its key: on the pages room may run short."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from make_lesson.lesson.activities import (
    Activity,
    FrameActivity,
    OrganizerActivity,
    Question,
    ScenarioActivity,
    SourceActivity,
    StudyActivity,
    WriteActivity,
)
from make_lesson.lesson.model import Lesson

Numbered = Callable[[Question], str]


@dataclass(frozen=True, slots=True)
class ModelAnswer:
    """A model answer, and what leads to it: a question's number, a start, a column's head."""

    lead: str
    text: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A part of the handout by its title, its model answers, and what to look for."""

    title: str
    answers: tuple[ModelAnswer, ...]
    signs: tuple[str, ...]


def model_answers(lesson: Lesson, number: Numbered) -> tuple[Answered, ...]:
    """Return the parts of the handout that have an answer, in the order printed."""
    parts = [
        *_of_activity(lesson.opener, number),
        *(_of_questions(section.heading, section.check, (), number) for section in lesson.reading),
        *(part for activity in lesson.activities for part in _of_activity(activity, number)),
        *_of_activity(lesson.exit_ticket, number),
    ]
    return tuple(part for part in parts if part.answers or part.signs)


def _of_activity(activity: Activity | None, number: Numbered) -> Iterator[Answered]:
    match activity:
        case StudyActivity() | ScenarioActivity() | SourceActivity() | WriteActivity():
            yield _of_questions(activity.title, activity.questions, activity.look_for, number)
        case FrameActivity(title=title, frame=frame, look_for=signs):
            ends = tuple(ModelAnswer(part.start, part.answer) for part in frame if part.answer)
            yield Answered(title, ends, signs)
        case OrganizerActivity(title=title, organizer=sides, look_for=signs):
            filled = tuple(ModelAnswer(s.head, " ".join(s.answers)) for s in sides if s.answers)
            yield Answered(title, filled, signs)
        case None:
            pass
        case _:
            yield Answered(activity.title, (), activity.look_for)


def _of_questions(
    title: str, questions: Sequence[Question], signs: Sequence[str], number: Numbered
) -> Answered:
    answers = tuple(ModelAnswer(number(q), q.answer) for q in questions if q.answer)
    looked_for = tuple(sign for question in questions for sign in question.look_for)
    return Answered(title, answers, (*signs, *looked_for))
