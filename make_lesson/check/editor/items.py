"""A quiz to what an editor says about how its items are written."""

from collections.abc import Iterator
from itertools import chain

from make_lesson.check.editor.options import option_problems
from make_lesson.check.editor.quiz import quiz_problems
from make_lesson.check.editor.ranking import ranking_problems
from make_lesson.check.editor.reasons import reason_problems
from make_lesson.check.editor.stems import stem_problems
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.items import QuizItem, stem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References


def items_problems(lesson: Lesson, references: References) -> Iterator[Problem]:
    """Yield what the guidelines for items find: item by item, then in the quiz as a whole."""
    items = lesson.quiz.items if lesson.quiz else ()
    for item in items:
        yield from chain(option_problems(item), stem_problems(item), reason_problems(item))
    yield from _objectives(lesson, items)
    yield from quiz_problems(lesson, items)
    yield from ranking_problems(lesson)


def _objectives(lesson: Lesson, items: tuple[QuizItem, ...]) -> Iterator[Problem]:
    """Yield the items that name no objective, and the objectives named that have no standard."""
    if not lesson.objectives:
        return  # that is told of the lesson
    without = [item for item in items if item.objective is None]
    none = len(without) == len(items)  # then once is enough
    for item in without[:1] if none else without:
        yield problem(
            stem(item).at(),
            "ITEM040",
            "no item of the quiz names an objective" if none else "this item names no objective",
            f"add 'objective: {next(iter(lesson.objectives))}', or the one that it measures",
        )
    measured = {item.objective for item in items}
    bare = [
        (name, objective.text)
        for name, objective in lesson.objectives.items()
        if name in measured and not objective.standards
    ]
    none = not any(objective.standards for objective in lesson.objectives.values())
    for name, text in bare[:1] if none else bare:
        yield problem(
            text.at(),
            "ITEM041",
            "no objective names a standard"
            if none
            else f"items measure the objective '{name}', and it names no standard",
            "add 'standards:' with the codes of your state or of a national framework",
        )
