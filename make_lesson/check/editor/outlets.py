"""Where a lesson's contested statements were read, and whether its figures are dated."""

from collections import Counter
from collections.abc import Iterator

from make_lesson.check.measures.balance import OPEN
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.model import Lesson

_FEWEST_PUBLISHERS = 3  # ours, of as many statements or more
_ORIGINALS = frozenset({"law", "case", "data", "official"})


def outlet_problems(lesson: Lesson) -> Iterator[Problem]:
    """Yield too few voices, a missing original, and figures without a date."""
    yield from _reports(lesson)
    yield from _originals(lesson)
    for name, fact in lesson.facts.items():
        if fact.kind == "data" and fact.as_of is None:
            yield problem(
                name.at(),
                "BAL013",
                f"'{name}' is data and does not say as of when",
                "add 'as_of:' with the year or the day that the numbers hold for",
            )


def _reports(lesson: Lesson) -> Iterator[Problem]:
    read = {
        name: source.publisher
        for name, fact in lesson.facts.items()
        if fact.kind in OPEN
        if (source := lesson.sources.get(fact.source)) and source.kind not in _ORIGINALS
    }
    if len(read) < _FEWEST_PUBLISHERS:
        return
    publishers = Counter(map(str, read.values()))
    publisher, most = publishers.most_common(1)[0]
    place = next(name for name, each in read.items() if each == publisher).at()
    if len(publishers) < _FEWEST_PUBLISHERS:
        yield problem(
            place,
            "BAL009",
            f"{len(read)} contested statements were read in reports of {' and '.join(publishers)}",
            f"add statements from other publishers: {_FEWEST_PUBLISHERS} at least",
        )
    elif most * 2 > len(read):
        yield problem(
            place,
            "BAL010",
            f"{most} of {len(read)} contested statements were read in reports of {publisher}",
            "read the others' words elsewhere, or in an original",
        )


def _originals(lesson: Lesson) -> Iterator[Problem]:
    contested = [name for name, fact in lesson.facts.items() if fact.kind in OPEN]
    if contested and not any(source.kind in _ORIGINALS for source in lesson.sources.values()):
        yield problem(
            contested[0].at(),
            "BAL011",
            "statements are contested, and no source is an original",
            "add a source of the kind 'law', 'case', 'data' or 'official'",
        )
