"""What students read, study, write and talk over: sections, viewpoints, activities."""

from dataclasses import field
from typing import Annotated

from pydantic import Field, Tag
from pydantic.dataclasses import dataclass

from make_lesson.lesson.words import (
    CONFIG,
    Allow,
    LineCount,
    Minutes,
    Prose,
    WordList,
    Words,
    union,
)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Question:
    """A question with room to write. `answer` and `look_for` are for the teacher only.

    `lines` is the room; left out, it fits the answer (two lines at least).
    """

    ask: Prose
    answer: Words | None = None
    look_for: WordList = ()
    lines: LineCount | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Section:
    """A headed part of the reading; its paragraphs are numbered. `check` makes the reader stop."""

    heading: Words
    text: Prose
    check: tuple[Question, ...] = ()
    allow: Allow = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Side:
    """One side of an open question, as its best advocates would put it."""

    name: Words
    speaker: Words
    argument: Prose
    sources: WordList = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Viewpoint:
    """An open question and its sides."""

    question: Words
    sides: Annotated[tuple[Side, ...], Field(min_length=2)]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class _Activity:
    title: Words
    minutes: Minutes | None = None
    directions: Prose | None = None
    look_for: WordList = ()
    objectives: WordList = ()
    allow: Allow = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class WriteActivity(_Activity):
    """Questions to answer in writing, each with room (an opener is one of these)."""

    questions: Annotated[tuple[Question, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class StudyActivity(_Activity):
    """Figures to read, with questions about them."""

    study: Annotated[WordList, Field(min_length=1)]
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class OrganizerSide:
    """A column of an organizer: its head, one printed example, and answers for the teacher."""

    head: Words
    example: Words | None = None
    answers: WordList = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class OrganizerActivity(_Activity):
    """Two or more columns to fill, of equal width and rows."""

    organizer: Annotated[tuple[OrganizerSide, ...], Field(min_length=2, max_length=4)]
    rows: Annotated[int, Field(ge=1, le=8)] = 3


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class ScenarioActivity(_Activity):
    """A case to decide: the facts, the choices open to the student, and room for reasons."""

    scenario: Prose
    note: Words | None = None
    lead: Words
    choices: Annotated[tuple[Words, ...], Field(min_length=2, max_length=4)]
    then: Words | None = None
    lines: LineCount = 2
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class FramePart:
    """One start of a sentence in a writing frame, with its lines and a model end."""

    start: Words
    lines: LineCount = 1
    answer: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class FrameActivity(_Activity):
    """A frame for a written claim: sentence starts, each with room."""

    frame: Annotated[tuple[FramePart, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class SourceActivity(_Activity):
    """A passage to read closely, with its source, and questions about it.

    `side`: the direction it comes from, where several passages must keep a balance.
    """

    passage: Prose
    source: Words
    side: Words | None = None
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class DiscussActivity(_Activity):
    """A question to talk over and the steps of the talk; nothing to write."""

    discuss: Words
    steps: WordList = ()


ACTIVITY_KINDS = {  # in this order: a study may have questions too
    "study": StudyActivity,
    "organizer": OrganizerActivity,
    "scenario": ScenarioActivity,
    "frame": FrameActivity,
    "passage": SourceActivity,
    "discuss": DiscussActivity,
    "questions": WriteActivity,
}

Activity = Annotated[
    Annotated[StudyActivity, Tag("study")]
    | Annotated[OrganizerActivity, Tag("organizer")]
    | Annotated[ScenarioActivity, Tag("scenario")]
    | Annotated[FrameActivity, Tag("frame")]
    | Annotated[SourceActivity, Tag("passage")]
    | Annotated[DiscussActivity, Tag("discuss")]
    | Annotated[WriteActivity, Tag("questions")],
    union(ACTIVITY_KINDS),
]
