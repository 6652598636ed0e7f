"""What each side of an open question is given to what an editor says about it."""

import re
from collections.abc import Iterator, Sequence

from make_lesson.check.measures.balance import Balance, PassageBalance, QuestionBalance
from make_lesson.check.rules import problem
from make_lesson.counted import counted
from make_lesson.errors import Problem
from make_lesson.lesson.activities import OrganizerActivity, SourceActivity
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.source import Text

_LEAST_SHARE = 0.80  # ours, as all that follow
_MOST_MORE = 1  # sources or answers that one side may have more
_FEWEST_SOURCES = 2

_OPEN = re.compile(
    r"\b(?:should|ought|how far|to what extent|how much (?!money\b|time\b|did\b|was\b|were\b))\b",
    re.IGNORECASE,
)


def side_problems(lesson: Lesson, measured: Balance) -> Iterator[Problem]:
    """Yield what one side has more of than another."""
    yield from _unanswered(lesson, measured)
    for question in measured.questions:
        yield from _words(question)
        yield from _sources(question)
    yield from _columns(measured)
    yield from _passages(measured.passages, measured.passages_share)
    yield from _firsts(lesson)


def _unanswered(lesson: Lesson, measured: Balance) -> Iterator[Problem]:
    question = lesson.question
    answered = measured.questions or len(measured.passages) > 1
    if question is not None and _OPEN.search(question) and not answered:
        yield problem(
            question.at(),
            "BAL002",
            f"the question '{question}' is open, and the lesson shows no side of it",
            "add 'viewpoints' with two sides or more, each with its speaker",
        )


def _words(question: QuestionBalance) -> Iterator[Problem]:
    if question.share < _LEAST_SHARE:
        shortest = min(question.sides, key=lambda side: side.words)
        longest = max(question.sides, key=lambda side: side.words)
        yield problem(
            shortest.name.at(),
            "BAL003",
            f"the side '{shortest.name}' has {shortest.words} words, and '{longest.name}' has "
            f"{longest.words}",
            f"bring the shorter side to at least {_LEAST_SHARE:.0%} of the longer one",
        )


def _sources(question: QuestionBalance) -> Iterator[Problem]:
    fewest = min(question.sides, key=lambda side: len(side.sources))
    most = max(question.sides, key=lambda side: len(side.sources))
    if len(most.sources) - len(fewest.sources) > _MOST_MORE:
        yield problem(
            fewest.name.at(),
            "BAL004",
            f"the side '{fewest.name}' has {_number(len(fewest.sources), 'source')}, and "
            f"'{most.name}' has {len(most.sources)}",
            "give both sides as many sources, or one more to one of them",
        )
    for side in question.sides:
        if len(side.sources) < _FEWEST_SOURCES:
            yield problem(
                side.name.at(),
                "BAL012",
                f"the side '{side.name}' has {_number(len(side.sources), 'source')}",
                f"name {_FEWEST_SOURCES} or more in its 'sources', or cite them in its argument",
            )


def _columns(measured: Balance) -> Iterator[Problem]:
    for organizer in measured.organizers:
        fewest = min(organizer.columns, key=lambda column: column.answers)
        most = max(organizer.columns, key=lambda column: column.answers)
        if most.answers - fewest.answers > _MOST_MORE:
            yield problem(
                fewest.head.at(),
                "BAL005",
                f"the column '{fewest.head}' has {_number(fewest.answers, 'answer')}, and "
                f"'{most.head}' has {most.answers}",
                "give every column as many answers, or one more to one of them",
            )


def _passages(sides: tuple[PassageBalance, ...], share: float) -> Iterator[Problem]:
    if not sides:
        return
    fewest = min(sides, key=lambda side: side.passages)
    most = max(sides, key=lambda side: side.passages)
    shortest = min(sides, key=lambda side: side.words)
    longest = max(sides, key=lambda side: side.words)
    if len(sides) == 1:
        yield problem(
            fewest.side.at(),
            "BAL007",
            f"every passage with a side comes from '{fewest.side}'",
            "add a passage from another side, or take 'side' out if there are no sides",
        )
    elif most.passages > fewest.passages:
        yield problem(
            fewest.side.at(),
            "BAL007",
            f"'{fewest.side}' has {_number(fewest.passages, 'passage')}, and '{most.side}' has "
            f"{most.passages}",
            "give every side as many passages",
        )
    elif share < _LEAST_SHARE:
        yield problem(
            shortest.side.at(),
            "BAL008",
            f"the passages of '{shortest.side}' have {shortest.words} words, and those of "
            f"'{longest.side}' {longest.words}",
            f"bring the shorter ones to at least {_LEAST_SHARE:.0%} of the longer ones",
        )


# --- who stands first ----------------------------------------------------------------------------


def _firsts(lesson: Lesson) -> Iterator[Problem]:
    organizers = [each for each in lesson.activities if isinstance(each, OrganizerActivity)]
    views = [[side.name for side in view.sides] for view in lesson.viewpoints]
    heads = [[side.head for side in each.organizer] for each in organizers]
    for orders in (views, heads, _rounds(lesson)):
        yield from _always_first(orders)


def _rounds(lesson: Lesson) -> list[list[Text]]:
    """Return the passages' sides in rounds; a round ends where a side comes again."""
    rounds: list[list[Text]] = []
    for activity in lesson.activities:
        if isinstance(activity, SourceActivity) and activity.side is not None:
            if not rounds or activity.side in rounds[-1]:
                rounds.append([])
            rounds[-1].append(activity.side)
    return rounds


def _always_first(orders: Sequence[Sequence[Text]]) -> Iterator[Problem]:
    """Yield a problem at the last order, for the same sides that always begin with the same."""
    met: dict[frozenset[Text], list[Text]] = {}
    for order in orders:
        met.setdefault(frozenset(order), []).append(order[0])
    for sides, firsts in met.items():
        if len(sides) > 1 and len(firsts) > 1 and len(set(firsts)) == 1:
            yield problem(
                firsts[-1].at(),
                "BAL006",
                f"'{firsts[-1]}' stands first {_times(len(firsts))}",
                "let another side begin here",
            )


def _times(number: int) -> str:
    return "both times" if number == 2 else f"all {number} times"


def _number(count: int, thing: str) -> str:
    return counted(count, thing) if count else f"no {thing}s"
