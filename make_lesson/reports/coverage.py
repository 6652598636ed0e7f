"""What a lesson covers, as a page: objectives, standards, levels, kinds of items, minutes."""

from collections.abc import Mapping

from make_lesson.check.measures.coverage import Coverage, ObjectiveCoverage, Tally
from make_lesson.check.measures.minutes import WORDS_PER_MINUTE, Minutes, Span
from make_lesson.lesson.items import Level
from make_lesson.lesson.model import Lesson
from make_lesson.quiz.kinds import Kind
from make_lesson.reports.page import headed, page, paragraph, table

_KINDS: Mapping[Kind, str] = {
    "ask": "multiple choice",
    "several": "multiple choice, several right",
    "claim": "true or false",
    "match": "matching",
    "order": "put in order",
    "fill": "fill in the blank",
    "short": "short answer",
    "write": "essay",
}
_NONE = "none"


def coverage_report(lesson: Lesson, covered: Coverage, minutes: Minutes) -> str:
    """Return the page of a lesson."""
    return page(
        "Coverage",
        f"{lesson.title} ({lesson.id}, {lesson.updated})",
        headed("Objectives, and the items that measure them", _objectives(covered)),
        headed("Practised in class", _practised(covered)),
        headed("Standards: the author's own judgment", _standards(covered)),
        headed("Levels, of the items that say one", _levels(covered.levels, covered.levelled)),
        headed("Kinds of items", _kinds(covered)),
        headed("Minutes", _minutes(minutes)),
        paragraph(
            "Counted by a program from what the lesson says of its activities and items. It cannot "
            "tell whether an item truly measures its objective: read the items to judge that. "
            f"Minutes to read are at {WORDS_PER_MINUTE} words a minute."
        ),
    )


def _objectives(covered: Coverage) -> list[str]:
    head = ("", "Students will be able to", "Items", "Points", "Core", "Levels")
    rows = [_objective(entry) for entry in covered.objectives]
    if rows and covered.without_objective.items:
        other = covered.without_objective
        rows.append(("", "(no objective)", str(other.items), str(other.points), "", ""))
    return table([head, *rows], wide=1)


def _objective(entry: ObjectiveCoverage) -> tuple[str, ...]:
    levels = f"{entry.levels[0]} to {entry.levels[-1]}" if entry.levels else ""
    return (
        f"{entry.number}.",
        entry.objective.text,
        str(entry.quiz.items),
        str(entry.quiz.points),
        str(entry.core.items),
        entry.levels[0] if len(entry.levels) == 1 else levels,
    )


def _practised(covered: Coverage) -> list[str]:
    if not any(entry.activities for entry in covered.objectives):
        return []
    titles = ("; ".join(entry.activities) or _NONE for entry in covered.objectives)
    rows = [(f"{number}.", named) for number, named in enumerate(titles, start=1)]
    return table([("", ""), *rows], wide=1)[1:]


def _standards(covered: Coverage) -> list[str]:
    rows = [
        (
            entry.code,
            ", ".join(map(str, entry.objectives)),
            str(entry.quiz.items),
            str(entry.quiz.points),
        )
        for entry in covered.standards
    ]
    return table([("Code", "Objectives", "Items", "Points"), *rows])


def _levels(tallies: Mapping[Level, Tally], total: int) -> list[str]:
    rows = [
        (name, str(tally.items), str(tally.points), f"{tally.items / total:.0%}")
        for name, tally in tallies.items()
    ]
    return table([("Level", "Items", "Points", "Of the items"), *rows])


def _kinds(covered: Coverage) -> list[str]:
    rows = [
        (_KINDS[kind], str(tally.items), str(tally.points)) for kind, tally in covered.kinds.items()
    ]
    if rows:
        rows.append(("all", str(covered.quiz.items), str(covered.quiz.points)))
    if covered.core.items:
        rows.append(("in the short quiz", str(covered.core.items), str(covered.core.points)))
    return table([("Kind", "Items", "Points"), *rows])


def _minutes(minutes: Minutes) -> list[str]:
    rows = [("Part", "Given", "Needed")]
    if minutes.activities:
        reading = (
            f"{minutes.activities} as written, and about {max(1, round(minutes.reading))} to read"
        )
        rows.append(("class", _given(minutes.period), reading))
    if minutes.quiz.high:
        rows.append(("quiz", _given(minutes.quiz_given), _about(minutes.quiz)))
    if minutes.core.high:
        rows.append(("short quiz", "", _about(minutes.core)))
    return table(rows, wide=2)


def _given(given: int | None) -> str:
    return _NONE if given is None else str(given)


def _about(span: Span) -> str:
    return f"about {span}"
