"""The kinds of items: their order in a quiz, and what each is worth."""

from typing import Literal, TypeAlias, assert_never

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
)
from make_lesson.lesson.references import References

Kind: TypeAlias = Literal["ask", "several", "claim", "match", "order", "fill", "short", "write"]
KINDS: tuple[Kind, ...] = ("ask", "several", "claim", "match", "order", "fill", "short", "write")


def kind_of(item: QuizItem) -> Kind:
    """Return the kind of an item, which is also the part of the quiz it belongs to."""
    match item:
        case AskItem(several=several):
            return "several" if several else "ask"
        case ClaimItem():
            return "claim"
        case MatchItem():
            return "match"
        case OrderItem():
            return "order"
        case FillItem():
            return "fill"
        case ShortItem():
            return "short"
        case WriteItem():
            return "write"
        case _:
            assert_never(item)


def points_of(item: QuizItem, references: References) -> int:
    """Return what an item is worth: as the author says, else by its kind."""
    if item.points is not None:
        return item.points
    match item:
        case AskItem(options=options, several=True):
            return sum(option.right is not None for option in options)
        case AskItem() | ClaimItem():
            return 1
        case MatchItem(pairs=pairs):
            return len(pairs)
        case FillItem(fill=text):
            return sum(isinstance(part, Gap) for part in parts(text))
        case OrderItem() | ShortItem():
            return 2
        case WriteItem(rubric=name):
            rubric = references.rubrics.get(name) if name else None
            return rubric.points if rubric else 6
        case _:
            assert_never(item)
