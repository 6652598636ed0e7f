"""A lesson to everything that a careful editor would say about it."""

from make_lesson.check.editor.access import access_problems
from make_lesson.check.editor.balance import balance_problems
from make_lesson.check.editor.coverage import coverage_problems
from make_lesson.check.editor.facts import facts_problems
from make_lesson.check.editor.items import items_problems
from make_lesson.check.editor.minutes import minutes_problems
from make_lesson.check.editor.reading import reading_problems
from make_lesson.check.silence import heard
from make_lesson.errors import Problem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References

_FAMILIES = (
    items_problems,
    balance_problems,
    facts_problems,
    reading_problems,
    coverage_problems,
    minutes_problems,
    access_problems,
)


def edit(lesson: Lesson, references: References) -> tuple[Problem, ...]:
    """Return what every family of rules finds, but for what the lesson allows."""
    found = (problem for family in _FAMILIES for problem in family(lesson, references))
    return tuple(heard(lesson, found))
