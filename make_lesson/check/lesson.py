"""A lesson to everything that is wrong with its content; names and shape were checked before."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from make_lesson.check.characters import address_problem, character_problems
from make_lesson.check.figures import figure_problems
from make_lesson.check.items import item_problems, rubric_problems
from make_lesson.check.rules import RULES, problem
from make_lesson.errors import Problem, Severity, did_you_mean
from make_lesson.lesson.activities import Activity, Section
from make_lesson.lesson.citations import cited
from make_lesson.lesson.figures import Figure
from make_lesson.lesson.items import QuizItem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References
from make_lesson.lesson.source import Text
from make_lesson.lesson.texts import named, texts

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def check_lesson(
    lesson: Lesson, references: References, covered: frozenset[str], folder: Path
) -> tuple[Problem, ...]:
    """Return every problem of the content, but for the warnings that the lesson allows.

    `covered` holds the characters that the fonts have; `folder` is the lesson's own.
    """
    problems = list(_allowed(_of_lesson(lesson, references), lesson.allow))
    for item in lesson.quiz.items if lesson.quiz else ():
        problems += _allowed(item_problems(item), lesson.allow, item.allow)
    for figure in lesson.figures.values():
        problems += _allowed(figure_problems(figure, folder), lesson.allow, figure.allow)
    for rubric in references.rubrics.values():
        problems += rubric_problems(rubric)
    problems += character_problems((lesson, *_from_shelf(lesson, references)), covered)
    problems += _allowances(lesson)
    return tuple(problems)


def _from_shelf(lesson: Lesson, references: References) -> tuple[object, ...]:
    """Return what is printed of files that lessons share."""
    rubrics = (rubric for name, rubric in references.rubrics.items() if name not in lesson.rubrics)
    return (*references.standards.values(), *rubrics)


def _allowed(problems: Iterable[Problem], *allows: Mapping[Text, Text]) -> Iterator[Problem]:
    """Yield the problems that no `allow` silences; errors always pass."""
    silenced = {rule for allow in allows for rule in allow}
    for found in problems:
        if found.severity is Severity.ERROR or found.rule not in silenced:
            yield found


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
    for rule in (rule for part in _parts(lesson) for rule in part.allow):
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


def _parts(lesson: Lesson) -> tuple[Lesson | Section | Figure | Activity | QuizItem, ...]:
    """Return every part that may silence a rule."""
    return (
        lesson,
        *((lesson.opener,) if lesson.opener else ()),
        *lesson.reading,
        *lesson.figures.values(),
        *lesson.activities,
        *((lesson.exit_ticket,) if lesson.exit_ticket else ()),
        *(lesson.quiz.items if lesson.quiz else ()),
    )
