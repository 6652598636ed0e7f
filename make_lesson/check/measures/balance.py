"""A lesson to its balance: what each side of its open questions gets, counted; nothing is judged.

Words and sentences are those of plain text, without citations and labels. A share is the smaller
count over the larger one: 1 where both sides have as much, 0 where one has nothing.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from make_lesson.check.measures.mentions import Mention, loaded_words, party_names
from make_lesson.check.measures.statements import own_statements, quotations
from make_lesson.check.prose import sentences, words
from make_lesson.lesson.activities import OrganizerActivity, Side, SourceActivity
from make_lesson.lesson.citations import cited
from make_lesson.lesson.items import QuizItem, WriteItem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References
from make_lesson.lesson.source import Text

OPEN = frozenset({"contested", "value"})
_ANSWER_SIDE = re.compile(r"(?:^|(?<=[.!?]\s))(For|Against|Yes|No):\s", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class SideBalance:
    """What one side of an open question is given."""

    name: Text
    speaker: Text
    words: int
    sentences: int
    quotes: int
    sources: tuple[str, ...]  # names of those listed and those cited, each once
    kinds: Mapping[str, int]  # of the sources


@dataclass(frozen=True, slots=True)
class QuestionBalance:
    """An open question and what each side is given."""

    question: Text
    sides: tuple[SideBalance, ...]

    @property
    def share(self) -> float:
        """Return the words of the shortest side over those of the longest."""
        return share(side.words for side in self.sides)


@dataclass(frozen=True, slots=True)
class ColumnBalance:
    """What the author has put into one column of an organizer."""

    head: Text
    examples: int
    answers: int


@dataclass(frozen=True, slots=True)
class OrganizerBalance:
    """An organizer and its columns."""

    title: Text
    columns: tuple[ColumnBalance, ...]


@dataclass(frozen=True, slots=True)
class PassageBalance:
    """The passages that come from one side."""

    side: Text
    passages: int
    words: int
    questions: int
    sources: tuple[str, ...]  # each once


@dataclass(frozen=True, slots=True)
class AnswerBalance:
    """The part of an essay's model answer that takes one side: 'For: ...'."""

    item: str
    side: str
    words: int


@dataclass(frozen=True, slots=True)
class OpenStatement:
    """A contested statement or a value, with who says it and what the other side says."""

    name: Text
    kind: str
    text: Text
    speaker: Text | None
    opposite: Text | None


@dataclass(frozen=True, slots=True)
class Balance:
    """Everything that is counted, in the order of the lesson; `reviewed` None: by nobody yet."""

    questions: tuple[QuestionBalance, ...]
    organizers: tuple[OrganizerBalance, ...]
    passages: tuple[PassageBalance, ...]
    answers: tuple[AnswerBalance, ...]
    statements: tuple[OpenStatement, ...]
    publishers: Mapping[str, int]  # sources of each, most first
    kinds: Mapping[str, int]  # sources of each, most first
    parties: tuple[Mention, ...]
    loaded: tuple[Mention, ...]
    reviewed: Text | None

    @property
    def passages_share(self) -> float:
        """Return the words of the side with the shortest passages over those of the longest."""
        return share(side.words for side in self.passages)


def balance(lesson: Lesson, references: References) -> Balance:
    """Return what a lesson gives to each side."""
    sources = lesson.sources.values()
    spoken = tuple(own_statements(lesson))
    return Balance(
        questions=tuple(_questions(lesson)),
        organizers=tuple(_organizers(lesson)),
        passages=_passages(lesson),
        answers=tuple(_answers(lesson, references)),
        statements=tuple(
            OpenStatement(name, fact.kind, fact.text, fact.speaker, fact.opposite)
            for name, fact in lesson.facts.items()
            if fact.kind in OPEN
        ),
        publishers=_counted(source.publisher for source in sources),
        kinds=_counted(source.kind for source in sources),
        parties=tuple(party_names(spoken)),
        loaded=tuple(loaded_words(lesson, spoken)),
        reviewed=lesson.reviewed,
    )


def share(counts: Iterable[int]) -> float:
    """Return the smallest count over the largest; 1 of none, or where all are zero."""
    found = tuple(counts)
    return min(found) / max(found) if any(found) else 1.0


def _counted(names: Iterable[str]) -> Mapping[str, int]:
    return dict(Counter(map(str, names)).most_common())


# --- what each side is given ---------------------------------------------------------------------


def _questions(lesson: Lesson) -> Iterator[QuestionBalance]:
    for viewpoint in lesson.viewpoints:
        sides = (_side(lesson, side) for side in viewpoint.sides)
        yield QuestionBalance(viewpoint.question, tuple(sides))


def _side(lesson: Lesson, side: Side) -> SideBalance:
    names = [*side.sources, *cited(side.argument)]
    sources = {lesson.facts[name].source if name in lesson.facts else name for name in names}
    ordered = tuple(str(name) for name in lesson.sources if name in sources)
    return SideBalance(
        name=side.name,
        speaker=side.speaker,
        words=len(tuple(words(side.argument))),
        sentences=len(tuple(sentences(side.argument))),
        quotes=len(quotations(side.argument)),
        sources=ordered,
        kinds=_counted(lesson.sources[Text(name)].kind for name in ordered),
    )


def _organizers(lesson: Lesson) -> Iterator[OrganizerBalance]:
    for activity in lesson.activities:
        if isinstance(activity, OrganizerActivity):
            columns = tuple(
                ColumnBalance(side.head, int(side.example is not None), len(side.answers))
                for side in activity.organizer
            )
            yield OrganizerBalance(activity.title, columns)


def _passages(lesson: Lesson) -> tuple[PassageBalance, ...]:
    of_side: dict[Text, list[SourceActivity]] = {}
    for activity in lesson.activities:
        if isinstance(activity, SourceActivity) and activity.side is not None:
            of_side.setdefault(activity.side, []).append(activity)
    return tuple(
        PassageBalance(
            side=side,
            passages=len(found),
            words=sum(len(tuple(words(activity.passage))) for activity in found),
            questions=sum(len(activity.questions) for activity in found),
            sources=tuple(dict.fromkeys(str(activity.source) for activity in found)),
        )
        for side, found in of_side.items()
    )


def _answers(lesson: Lesson, references: References) -> Iterator[AnswerBalance]:
    items: tuple[QuizItem, ...] = lesson.quiz.items if lesson.quiz else ()
    for name, item in zip(references.item_ids, items, strict=True):
        if isinstance(item, WriteItem) and item.answer:
            starts = list(_ANSWER_SIDE.finditer(item.answer))
            ends = [*(start.start() for start in starts), len(item.answer)][1:]
            for start, end in zip(starts, ends, strict=True):
                argued = item.answer.part(start.end(), end)
                yield AnswerBalance(name, start[1], len(tuple(words(argued))))
