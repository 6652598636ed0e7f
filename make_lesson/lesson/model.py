"""The Lesson: frozen, closed, checked by pydantic at the border.

Every text is a `Text`, a str that knows its file, line and column, so that whatever is found about
it later can be said at its place. Keys are exactly those of the lesson file; the docstrings here
are the field descriptions of `make-lesson schema`.
"""

from dataclasses import field
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic.dataclasses import dataclass

from make_lesson.lesson.activities import (
    Activity,
    Section,
    StudyActivity,
    Viewpoint,
    WriteActivity,
)
from make_lesson.lesson.figures import Figure
from make_lesson.lesson.items import Quiz, quiz_of_items
from make_lesson.lesson.source import Text
from make_lesson.lesson.words import CONFIG, Allow, Date, Minutes, Name, Prose, WordList, Words

LANGUAGE = "en-US"

# --- what the lesson rests on --------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Objective:
    """What students will be able to do, verb first."""

    text: Words
    standards: WordList = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Source:
    """A published original. `read_at` is where it was read; only the guide prints it."""

    title: Words
    publisher: Words
    date: Words
    kind: Literal["law", "case", "data", "official", "news", "research", "advocacy"]
    author: Words | None = None
    read_at: WordList = ()
    note: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Fact:
    """A statement with its source and dates. Contested ones and values name their speaker."""

    text: Words
    source: Words
    kind: Literal["fact", "law", "data", "contested", "value"] = "fact"
    as_of: Words | None = None
    review_by: Date | None = None
    speaker: Words | None = None
    opposite: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Term:
    """A word to know and its meaning in plain language."""

    term: Words
    meaning: Words


# --- what items share -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Stimulus:
    """What a group of items is about: a passage or a figure (by name), kept with its items."""

    title: Words
    text: Prose | None = None
    figure: Words | None = None
    source: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Level:
    """One level of a criterion: its points and what the work shows."""

    points: Annotated[int, Field(ge=0, le=100)]
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Criterion:
    """One row of a rubric, best level first."""

    name: Words
    levels: Annotated[tuple[Level, ...], Field(min_length=2, max_length=4)]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Rubric:
    """How an essay is scored. Its points are the sum of each criterion's best level."""

    title: Words
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]

    @property
    def points(self) -> int:
        """Return the most points that can be earned."""
        return sum(max(level.points for level in row.levels) for row in self.criteria)


# --- for the teacher ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class ProcedureStep:
    """One part of the class: its minutes, a one-word name, and what happens."""

    minutes: Minutes
    name: Words
    do: Prose


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Procedure:
    """A plan for a class of so many minutes; the steps add up to them."""

    title: Words
    minutes: Minutes
    steps: Annotated[tuple[ProcedureStep, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Support:
    """Who may need more, and what to do."""

    need: Words
    do: Prose


# --- the whole ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Lesson:
    """One lesson: required are id, title, updated, and one of reading, activities, quiz."""

    id: Name
    title: Words
    updated: Date
    code: Words | None = None
    topic: Words | None = None
    unit: Words | None = None
    part_of: Words | None = None
    language: Words = field(default_factory=lambda: Text(LANGUAGE))
    author: Words | None = None
    licence: Words | None = None
    grades: Words | None = None
    minutes: Minutes | None = None
    overview: Prose | None = None
    question: Words | None = None
    guiding: WordList = ()
    objectives: dict[Name, Objective] = field(default_factory=dict)
    sources: dict[Name, Source] = field(default_factory=dict)
    facts: dict[Name, Fact] = field(default_factory=dict)
    vocabulary: tuple[Term, ...] = ()
    figures: dict[Name, Figure] = field(default_factory=dict)
    opener: WriteActivity | None = None
    reading: tuple[Section, ...] = ()
    viewpoints: tuple[Viewpoint, ...] = ()
    activities: tuple[Activity, ...] = ()
    exit_ticket: WriteActivity | None = None
    stimuli: dict[Name, Stimulus] = field(default_factory=dict)
    rubrics: dict[Name, Rubric] = field(default_factory=dict)
    quiz: Annotated[Quiz | None, BeforeValidator(quiz_of_items)] = None
    background: Prose | None = None
    tomorrow: WordList = ()
    procedures: tuple[Procedure, ...] = ()
    sensitive: Prose | None = None
    supports: tuple[Support, ...] = ()
    extension: Prose | None = None
    your_state: Prose | None = None
    reviewed: Prose | None = None
    allow: Allow = field(default_factory=dict)

    @property
    def handout(self) -> tuple[object, ...]:
        """Return the parts of the handout in the order printed, which numbers follow."""
        return (
            self.question,
            self.vocabulary,
            self.opener,
            self.reading,
            self.viewpoints,
            self.activities,
            self.your_state,
            self.exit_ticket,
        )

    @property
    def figures_in_order(self) -> tuple[Text, ...]:
        """Return the figures' names: those that activities study as they do, then the others."""
        studied = [
            name
            for activity in self.activities
            if isinstance(activity, StudyActivity)
            for name in activity.study
            if name in self.figures
        ]
        return tuple(dict.fromkeys((*studied, *self.figures)))
