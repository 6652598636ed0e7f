"""A lesson to what it promises and neither practises nor measures."""

from collections.abc import Iterator

from make_lesson.check.measures.coverage import Coverage, coverage, practice
from make_lesson.check.rules import problem
from make_lesson.errors import Place, Problem
from make_lesson.lesson.items import Quiz, stem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References

_MOST_RECALL = 0.5  # of the items that say a level
_TOO_FEW_FOR_A_MIX = 4  # items that say a level
_FEW_POINTS = 1 / 3  # of what an objective would have if all had the same


def coverage_problems(lesson: Lesson, references: References) -> Iterator[Problem]:
    """Yield objectives and standards left out, a quiz of recall, and a short quiz with gaps.

    A lesson that has no quiz, or no activities, lacks nothing in what it does not have.
    """
    covered = coverage(lesson, references)
    yield from _of_activities(lesson, covered)
    if lesson.quiz is not None:
        yield from _of_items(covered)
        yield from _of_core(covered)
        yield from _of_levels(covered, quiz_place(lesson.quiz))


def quiz_place(quiz: Quiz) -> Place:
    """Return where what is wrong with a quiz as a whole is told: at its title, or first item."""
    return (quiz.title or stem(quiz.items[0])).at()


def _of_activities(lesson: Lesson, covered: Coverage) -> Iterator[Problem]:
    parts = practice(lesson)
    if not (lesson.activities and lesson.objectives):
        return
    if not any(part.objectives for part in parts):
        yield problem(
            parts[0].title.at(),
            "COVER007",
            "no activity says which objectives it practises",
            f"add 'objectives: [{next(iter(lesson.objectives))}]' where an activity practises it",
        )
        return
    for entry in covered.objectives:
        if not entry.activities:
            yield problem(
                entry.objective.text.at(),
                "COVER002",
                f"no activity practises objective {entry.number}",
                "name it under 'objectives' of the activity that does, or add one",
            )


def _of_items(covered: Coverage) -> Iterator[Problem]:
    measured = [entry for entry in covered.objectives if entry.quiz.items]
    if not measured:  # no item names one: each item is told about on its own
        return
    for entry in covered.objectives:
        if not entry.quiz.items:
            yield problem(
                entry.objective.text.at(),
                "COVER001",
                f"no item of the quiz measures objective {entry.number}",
                "write an item for it, or take the objective out",
            )
    for standard in covered.standards:
        if not standard.quiz.items:
            yield problem(
                standard.code.at(),
                "COVER003",
                f"no item measures the standard {standard.code}",
                "write an item for one of its objectives, or do not claim the standard",
            )
    equal_share = sum(entry.quiz.points for entry in measured) / len(covered.objectives)
    for entry in measured:
        if entry.quiz.points < equal_share * _FEW_POINTS:
            yield problem(
                entry.objective.text.at(),
                "COVER005",
                f"objective {entry.number} has {entry.quiz.points} of the quiz's "
                f"{covered.quiz.points} points",
                "write another item for it, if it matters as much as the others",
            )


def _of_core(covered: Coverage) -> Iterator[Problem]:
    for entry in covered.objectives:
        if covered.core.items and entry.quiz.items and not entry.core.items:
            yield problem(
                entry.objective.text.at(),
                "COVER006",
                f"no core item measures objective {entry.number}, so the short quiz leaves it out",
                "mark one of its items 'core: true'",
            )


def _of_levels(covered: Coverage, place: Place) -> Iterator[Problem]:
    if covered.levelled > _TOO_FEW_FOR_A_MIX and covered.recall_share > _MOST_RECALL:
        yield problem(
            place,
            "COVER004",
            f"{covered.levels['recall'].items} of the {covered.levelled} items that say a level "
            "ask for recall",
            "ask more items to apply, analyze or evaluate; at most half should be recall",
        )
