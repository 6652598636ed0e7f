"""A lesson to everything that is wrong with its content; names and shape were checked before."""

import re
from collections.abc import Iterator
from pathlib import Path

from make_lesson.check.characters import address_problem, character_problems
from make_lesson.check.figures import figure_problems
from make_lesson.check.items import item_problems, rubric_problems
from make_lesson.check.rules import RULES, problem
from make_lesson.check.silence import heard, parts
from make_lesson.check.states import state_problems
from make_lesson.errors import Problem, Severity, did_you_mean
from make_lesson.lesson.citations import cited
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References
from make_lesson.lesson.texts import named, texts

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def check_lesson(
    lesson: Lesson, references: References, covered: frozenset[str], folder: Path
) -> tuple[Problem, ...]:
    """Return every problem of the content, but for the warnings that the lesson allows.

    `covered` holds the characters that the fonts have; `folder` is the lesson's own.
    """
    problems = list(heard(lesson, _of_content(lesson, references, folder)))
    problems += character_problems((lesson, *_from_shelf(lesson, references)), covered)
    problems += _allowances(lesson)
    return tuple(problems)


def _of_content(lesson: Lesson, references: References, folder: Path) -> Iterator[Problem]:
    yield from _of_lesson(lesson, references)
    yield from state_problems(lesson)
    for item in lesson.quiz.items if lesson.quiz else ():
        yield from item_problems(item)
    for figure in lesson.figures.values():
        yield from figure_problems(figure, folder)
    for rubric in references.rubrics.values():
        yield from rubric_problems(rubric)


def _from_shelf(lesson: Lesson, references: References) -> tuple[object, ...]:
    """Return what is printed of files that lessons share."""
    rubrics = (rubric for name, rubric in references.rubrics.items() if name not in lesson.rubrics)
    return (*references.standards.values(), *rubrics)


def _of_lesson(lesson: Lesson, references: References) -> Iterator[Problem]:
    if not lesson.objectives:
        yield problem(
            lesson.title.at(),
            "LESSON018",
            "the lesson has no objectives",
            "add 'objectives:' with what students will be able to do",
        )
    if not _LANGUAGE.fullmatch(lesson.language):
        yield problem(
            lesson.language.at(),
            "LESSON022",
            f"'{lesson.language}' is not the code of a language",
            "write it like en-US",
        )
    for address in named(lesson.sources, "read_at"):
        if (found := address_problem(address)) is not None:
            yield found
    for procedure in lesson.procedures:
        total = sum(step.minutes for step in procedure.steps)
        if total != procedure.minutes:
            yield problem(
                procedure.title.at(),
                "LESSON019",
                f"the steps of '{procedure.title}' take {total} minutes, and the class has "
                f"{procedure.minutes}",
                "change the minutes of a step, or of the class",
            )
    used: set[str] = {*named(lesson, "source", "sources", "evidence")}
    used |= {name for text in texts(lesson) for name in cited(text)}
    unknown = used - references.spots.keys()  # a slip in a name: its source is missed, not unused
    for _, name, source in references.uncited:
        if name not in used and not unknown:
            yield problem(
                source.title.at(),
                "NAME018",
                f"nothing rests on the source '{name}'",
                f"cite it as [@{name}] where it is used, or take it out",
            )


def _allowances(lesson: Lesson) -> Iterator[Problem]:
    """Yield what `allow` cannot do: silence an error, or a rule that there is not."""
    for rule in (rule for part in (lesson, *parts(lesson)) for rule in part.allow):
        known = RULES.get(rule)
        if known is None:
            hint = did_you_mean(rule, RULES) or "the id stands at the start of what 'check' prints"
            yield problem(rule.at(), "LESSON020", f"there is no rule '{rule}'", hint)
        elif known.severity is Severity.ERROR:
            yield problem(
                rule.at(),
                "LESSON020",
                f"'{rule}' is an error and cannot be allowed: {known.meaning}",
                "put it right; only warnings can be allowed",
            )
