"""A lesson's quiz: items of a closed set of kinds, told apart by their first key."""

from dataclasses import field
from typing import Annotated, Literal, TypeAlias, get_args

from pydantic import Field, Tag
from pydantic.dataclasses import dataclass

from make_lesson.lesson.source import Text
from make_lesson.lesson.words import (
    CONFIG,
    Allow,
    LineCount,
    Minutes,
    Name,
    Points,
    Prose,
    Rank,
    WordList,
    Words,
    kind_of,
    union,
)

Level: TypeAlias = Literal["recall", "understand", "apply", "analyze", "evaluate"]
LEVELS: tuple[Level, ...] = get_args(Level)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Option:
    """One choice: `right` or `wrong`, with the reason why.

    `drop` ranks wrong options from 1, the one that would be missed least. A reduced form leaves
    them out in that order until three options stay. With `several` it leaves out all that are
    ranked, but never the last wrong option: there must be something to rule out.
    """

    right: Words | None = None
    wrong: Words | None = None
    why: Words | None = None
    drop: Rank | None = None

    @property
    def text(self) -> Text:
        """Return the words of the option."""
        return self.right or self.wrong or Text("", None)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class _Item:
    id: Name | None = None
    objective: Words | None = None
    evidence: WordList = ()
    points: Points | None = None
    core: bool = False
    stimulus: Words | None = None
    states: WordList = ()  # printed for these states only; "any": wherever a state is given
    level: Level | None = None
    allow: Allow = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class AskItem(_Item):
    """A question with options: one right, or with `several` more than one."""

    ask: Prose
    several: bool = False
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=8)]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class ClaimItem(_Item):
    """True or false. The **bold** words are what is tested; `correct` makes the claim false."""

    claim: Prose
    correct: Words | None = None
    why: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Pair:
    """A term and the meaning that belongs to it."""

    term: Words
    meaning: Words
    why: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class MatchItem(_Item):
    """Terms to match with meanings; `spares` are meanings that fit none. One point a pair."""

    match: Prose
    pairs: Annotated[tuple[Pair, ...], Field(min_length=2, max_length=8)]
    spares: WordList = ()
    why: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class OrderItem(_Item):
    """Steps, written here in their right order; the quiz shuffles them."""

    order: Prose
    steps: Annotated[tuple[Words, ...], Field(min_length=3, max_length=8)]
    why: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class FillItem(_Item):
    """A sentence with [[blanks]]; [[one|other]] accepts both. `bank`: spare words in a bank."""

    fill: Prose
    bank: WordList = ()
    why: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class ShortItem(_Item):
    """A question for a sentence or two; `answer` is a model answer, `look_for` earns points."""

    short: Prose
    answer: Words | None = None
    look_for: WordList = ()
    lines: LineCount | None = None
    why: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class WriteItem(_Item):
    """An essay, scored by a rubric that students see. No opinion earns more than another."""

    write: Prose
    rubric: Words | None = None
    answer: Words | None = None
    look_for: WordList = ()
    lines: LineCount | None = None


ITEM_KINDS = {
    "ask": AskItem,
    "claim": ClaimItem,
    "match": MatchItem,
    "order": OrderItem,
    "fill": FillItem,
    "short": ShortItem,
    "write": WriteItem,
}

QuizItem = Annotated[
    Annotated[AskItem, Tag("ask")]
    | Annotated[ClaimItem, Tag("claim")]
    | Annotated[MatchItem, Tag("match")]
    | Annotated[OrderItem, Tag("order")]
    | Annotated[FillItem, Tag("fill")]
    | Annotated[ShortItem, Tag("short")]
    | Annotated[WriteItem, Tag("write")],
    union(ITEM_KINDS),
]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Quiz:
    """The items and what stands over them."""

    items: Annotated[tuple[QuizItem, ...], Field(min_length=1)]
    title: Words | None = None
    minutes: Minutes | None = None
    directions: Prose | None = None


def quiz_of_items(value: object) -> object:
    """Return a plain list of items as a quiz; anything else as it is."""
    return {"items": value} if isinstance(value, list) else value


def stem(item: QuizItem) -> Text:
    """Return what an item asks: the text behind its first key."""
    text: Text = getattr(item, str(kind_of(item, ITEM_KINDS)))
    return text
