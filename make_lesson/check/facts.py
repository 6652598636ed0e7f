"""A lesson and a day to the facts that are due for review; the day comes from the command line."""

import datetime
from collections.abc import Iterator

from make_lesson.check.rules import problem
from make_lesson.check.silence import heard
from make_lesson.errors import Problem
from make_lesson.lesson.model import Lesson


def review_problems(lesson: Lesson, today: datetime.date) -> tuple[Problem, ...]:
    """Return a warning for each fact whose review date has passed, unless the lesson allows it."""
    return tuple(heard(lesson, _due(lesson, today)))


def _due(lesson: Lesson, today: datetime.date) -> Iterator[Problem]:
    for name, fact in lesson.facts.items():
        if fact.review_by is not None and fact.review_by < today:
            yield problem(
                fact.text.at(),
                "FACT001",
                f"the fact '{name}' was to be reviewed by {fact.review_by}",
                f"read the source '{fact.source}' again, then change 'as_of' and 'review_by'",
            )
