"""A lesson's quiz to what each item asks and what is right, as plain text."""

from dataclasses import dataclass, replace
from typing import assert_never

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
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References
from make_lesson.proof.plain import plain

_ESSAY = 6  # points of an essay without a rubric


@dataclass(frozen=True, slots=True)
class Choice:
    """An option; `drop` ranks those that a reduced form leaves out, None: never."""

    text: str
    right: bool
    drop: int | None


@dataclass(frozen=True, slots=True)
class Asked:
    """An item. `stem` is cut at its blanks; only the fields of its kind are filled.

    `terms` and `meanings` belong together in order, spare meanings last; `steps` are in their right
    order; `gaps` are the answers that each blank accepts; `beside` is printed with an essay. A key
    may print the `evidence` beside the stem.
    """

    kind: str
    stem: tuple[str, ...]
    points: int
    id: str = ""
    core: bool = False
    several: bool = False
    choices: tuple[Choice, ...] = ()
    correct: str | None = None
    terms: tuple[str, ...] = ()
    meanings: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    gaps: tuple[tuple[str, ...], ...] = ()
    beside: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


def asked(lesson: Lesson, references: References) -> tuple[Asked, ...]:
    """Return the items of a lesson's quiz, in the author's order, with what each is worth."""
    items = lesson.quiz.items if lesson.quiz else ()
    found = []
    for item, name in zip(items, references.item_ids, strict=True):
        each = _by_kind(item, references)
        points = item.points or each.points
        where = tuple(references.spots[spot] for spot in item.evidence if spot in references.spots)
        found.append(replace(each, id=name, core=item.core, points=points, evidence=where))
    return tuple(found)


def _by_kind(item: QuizItem, references: References) -> Asked:
    """Return what is particular to a kind, with the points that it has unless the author says."""
    match item:
        case AskItem(ask=stem, options=options, several=several):
            choices = tuple(
                Choice(option.text, option.right is not None, option.drop) for option in options
            )
            points = sum(choice.right for choice in choices) if several else 1
            return Asked("ask", (plain(stem),), points, several=several, choices=choices)
        case ClaimItem(claim=stem, correct=correct):
            return Asked("claim", (plain(stem),), 1, correct=correct)
        case MatchItem(match=stem, pairs=pairs, spares=spares):
            terms = tuple(pair.term for pair in pairs)
            meanings = (*(pair.meaning for pair in pairs), *spares)
            return Asked("match", (plain(stem),), len(pairs), terms=terms, meanings=meanings)
        case OrderItem(order=stem, steps=steps):
            return Asked("order", (plain(stem),), 2, steps=steps)
        case FillItem(fill=text):
            around, gaps = _cut(text)
            return Asked("fill", around, len(gaps), gaps=gaps)
        case ShortItem(short=stem):
            return Asked("short", (plain(stem),), 2)
        case WriteItem(write=stem, rubric=name):
            rubric = references.rubrics.get(name) if name else None
            rows = rubric.criteria if rubric else ()
            beside = tuple(level.text for row in rows for level in row.levels)
            points = rubric.points if rubric else _ESSAY
            return Asked("write", (plain(stem),), points, beside=beside)
        case _:
            assert_never(item)


def _cut(text: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return what stands before, between and behind the blanks, and what each of them accepts."""
    around, gaps = [""], []
    for part in parts(text):
        if isinstance(part, Gap):
            gaps.append(part.accepted)
            around.append("")
        else:
            around[-1] += plain(part)
    return tuple(around), tuple(gaps)
