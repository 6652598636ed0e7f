"""A lesson to where its minutes do not add up."""

from collections.abc import Iterator

from make_lesson.check.editor.coverage import quiz_place
from make_lesson.check.measures.minutes import Minutes, item_minutes, minutes, reading_minutes
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.items import stem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References

_MUCH_LONGER = 1.25  # times the quiz's minutes; estimates are no nearer than that


def minutes_problems(lesson: Lesson, _references: References) -> Iterator[Problem]:
    """Yield a class, a quiz or an item that takes longer than it has."""
    measured = minutes(lesson)
    yield from _of_class(lesson, measured)
    yield from _of_quiz(lesson, measured)


def _of_class(lesson: Lesson, measured: Minutes) -> Iterator[Problem]:
    if measured.period is None:
        return
    total = measured.activities + measured.reading
    if measured.activities and total > measured.period:
        yield problem(
            lesson.title.at(),
            "TIME001",
            f"the activities take {measured.activities} minutes and the reading about "
            f"{measured.reading:.0f}, and the class has {measured.period}",
            "shorten or drop an activity, or set the reading as homework and raise 'minutes'",
        )
    plan = lesson.procedures[0] if lesson.procedures else None
    if plan is not None and plan.minutes != measured.period:
        yield problem(
            plan.title.at(),
            "TIME003",
            f"the first plan is for {plan.minutes} minutes, and the class has {measured.period}",
            "put the plan for the class first, or change 'minutes'",
        )


def _of_quiz(lesson: Lesson, measured: Minutes) -> Iterator[Problem]:
    if lesson.quiz is None:
        return
    given = measured.quiz_given
    if given is not None and measured.quiz.low > given * _MUCH_LONGER:
        yield problem(
            quiz_place(lesson.quiz),
            "TIME002",
            f"the items take about {measured.quiz.low:.0f} to {measured.quiz.high:.0f} minutes, "
            f"and the quiz has {given}",
            "take items out, or give the quiz more minutes",
        )
    for item in lesson.quiz.items:
        if reading_minutes(item) > item_minutes(item).high > 0:  # 0: no blanks, told elsewhere
            yield problem(
                stem(item).at(),
                "TIME004",
                f"reading this item takes about {reading_minutes(item):.1f} minutes, all the time "
                "that such an item has",
                "take out words that are not needed to answer, or make them a stimulus",
            )
