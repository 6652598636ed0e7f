"""A quiz to the core questions that it ranks no options of, while it does of others."""

from collections.abc import Iterator

from make_lesson.check.ranks import core_questions, keeps_too_many, next_rank
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.model import Lesson


def ranking_problems(lesson: Lesson) -> Iterator[Problem]:
    """Yield the questions that keep a reduced form from being made; none where nothing is ranked.

    Whoever ranks no options wants no such form.
    """
    core = list(core_questions(lesson))
    if any(option.drop for item in core for option in item.options):
        for item in filter(keeps_too_many, core):
            yield problem(
                item.ask.at(),
                "ITEM048",
                "options of other core questions are ranked for a reduced form, and too few here",
                f"add 'drop: {next_rank(item)}' to the wrong option that would be missed least",
            )
