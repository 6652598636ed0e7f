"""A lesson to the minutes that it asks for, in class and in the quiz."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from make_lesson.check.measures.coverage import general_items, practice
from make_lesson.check.prose import words
from make_lesson.lesson.blanks import Gap, parts
from make_lesson.lesson.items import (
    AskItem,
    ClaimItem,
    FillItem,
    MatchItem,
    OrderItem,
    QuizItem,
    ShortItem,
    WriteItem,
    stem,
)
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.source import Text

WORDS_PER_MINUTE = 200  # a ninth grader's silent reading is a little faster


@dataclass(frozen=True, slots=True)
class Span:
    """Minutes from those who are quick to those who take their time."""

    low: float = 0.0
    high: float = 0.0

    def __add__(self, other: "Span") -> "Span":
        return Span(self.low + other.low, self.high + other.high)

    def __str__(self) -> str:
        """Return it in whole minutes, as "2 to 3", or "2" when they come to the same."""
        low, high = (max(1, round(minutes)) for minutes in (self.low, self.high))
        return str(low) if low == high else f"{low} to {high}"

    def times(self, count: int) -> "Span":
        """Return the minutes of so many."""
        return Span(self.low * count, self.high * count)


# Minutes for an item, or for one pair or blank of it, reading included.
_CHOICE = Span(1, 1)
_TRUE_OR_FALSE = Span(0.5, 0.75)
_PAIR = Span(0.5, 0.5)
_ORDER = Span(1.5, 1.5)
_BLANK = Span(0.75, 0.75)
_SHORT_ANSWER = Span(2, 3)
_ESSAY = Span(8, 10)


@dataclass(frozen=True, slots=True)
class Minutes:
    """What the lesson gives (None: it does not say) and what its parts ask for.

    activities: as written; reading: of sections and viewpoints, estimated; quiz, core: of all
    items and of the core ones, estimated, the passages that they are about included.
    """

    period: int | None
    activities: int
    reading: float
    quiz_given: int | None
    quiz: Span
    core: Span


def minutes(lesson: Lesson) -> Minutes:
    """Return the minutes of a lesson."""
    items = tuple(general_items(lesson))
    return Minutes(
        period=lesson.minutes,
        activities=sum(part.minutes or 0 for part in practice(lesson)),
        reading=_minutes_to_read(_reading(lesson)),
        quiz_given=lesson.quiz.minutes if lesson.quiz else None,
        quiz=_all_minutes(lesson, items),
        core=_all_minutes(lesson, [item for item in items if item.core]),
    )


def item_minutes(item: QuizItem) -> Span:
    """Return the minutes that an item takes, by its kind."""
    match item:
        case AskItem():
            return _CHOICE
        case ClaimItem():
            return _TRUE_OR_FALSE
        case MatchItem(pairs=pairs):
            return _PAIR.times(len(pairs))
        case OrderItem():
            return _ORDER
        case FillItem(fill=text):
            return _BLANK.times(sum(isinstance(part, Gap) for part in parts(text)))
        case ShortItem():
            return _SHORT_ANSWER
        case WriteItem():
            return _ESSAY
        case _:
            assert_never(item)


def reading_minutes(item: QuizItem) -> float:
    """Return the minutes that it takes only to read an item."""
    match item:
        case AskItem(options=options):
            texts = [option.text for option in options]
        case MatchItem(pairs=pairs, spares=spares):
            texts = [*(pair.term for pair in pairs), *(pair.meaning for pair in pairs), *spares]
        case OrderItem(steps=steps):
            texts = [*steps]
        case FillItem(bank=bank):
            texts = [*bank]
        case ClaimItem() | ShortItem() | WriteItem():
            texts = []
        case _:
            assert_never(item)
    return _minutes_to_read([stem(item), *texts])


def _all_minutes(lesson: Lesson, items: Iterable[QuizItem]) -> Span:
    items = tuple(items)
    names = {item.stimulus for item in items}
    passages = [each.text for name, each in lesson.stimuli.items() if name in names and each.text]
    to_read = _minutes_to_read(passages)
    return sum(map(item_minutes, items), Span(to_read, to_read))


def _reading(lesson: Lesson) -> Iterator[Text]:
    for section in lesson.reading:
        yield section.text
    for viewpoint in lesson.viewpoints:
        yield from (side.argument for side in viewpoint.sides)


def _minutes_to_read(texts: Iterable[Text]) -> float:
    return sum(1 for text in texts for _ in words(text)) / WORDS_PER_MINUTE
