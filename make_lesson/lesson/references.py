"""A lesson's names to what is printed for them; templates read numbers here and never count."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain, count

from make_lesson.errors import Problem
from make_lesson.lesson.citations import cited, number_sources
from make_lesson.lesson.items import stem
from make_lesson.lesson.model import Lesson, Rubric, Source
from make_lesson.lesson.names import name_problems
from make_lesson.lesson.paragraphs import (
    Paragraph,
    label_problems,
    number_paragraphs,
    stray_labels,
)
from make_lesson.lesson.shelf import Shelf, Standard, Unit
from make_lesson.lesson.texts import named, texts

_SLUG_WORDS = 5
_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class References:
    """What each name of the lesson is called on paper. Numbers count from 1."""

    paragraphs: tuple[tuple[Paragraph, ...], ...]  # of each section of the reading
    citations: Mapping[str, int]  # source or fact -> number of the source
    cited: tuple[tuple[int, str, Source], ...]  # the students' list of sources
    uncited: tuple[tuple[int, str, Source], ...]  # those that only the teacher's pages name
    figures: Mapping[str, int]
    item_ids: tuple[str, ...]
    rubrics: Mapping[str, Rubric]
    standards: Mapping[str, Standard]
    unit: Unit | None
    spots: Mapping[str, str]  # label, fact, figure or source -> "para. 4"

    def where(self, name: str) -> str:
        """Return where evidence is found: "para. 4", "Figure 2" or "source 3"."""
        return self.spots[name]


def resolve(lesson: Lesson, shelf: Shelf) -> tuple[References, tuple[Problem, ...]]:
    """Return the references, and every name that leads nowhere or to two places.

    With an error among the problems the references leave out what could not be found.
    """
    paragraphs = number_paragraphs(lesson.reading)
    flat = tuple(paragraph for section in paragraphs for paragraph in section)
    met, others = (
        tuple((name, lesson.sources[name]) for name in names) for names in number_sources(lesson)
    )
    numbers: dict[str, int] = {name: number for number, (name, _) in enumerate((*met, *others), 1)}
    citations = numbers | {
        name: numbers[fact.source] for name, fact in lesson.facts.items() if fact.source in numbers
    }
    figures: dict[str, int] = {
        name: number for number, name in enumerate(lesson.figures_in_order, 1)
    }
    references = References(
        paragraphs=paragraphs,
        citations=citations,
        cited=tuple((numbers[name], name, source) for name, source in met),
        uncited=tuple((numbers[name], name, source) for name, source in others),
        figures=figures,
        item_ids=_item_ids(lesson),
        rubrics=_rubrics(lesson, shelf),
        standards=_standards(lesson, shelf),
        unit=shelf.units.get(lesson.part_of or ""),
        spots=_spots(lesson, flat, citations, figures),
    )
    labels = [str(paragraph.label) for paragraph in flat if paragraph.label]
    stray = stray_labels(texts(lesson, without=frozenset({"reading", "allow"})))
    problems = (*label_problems(flat), *stray, *name_problems(lesson, shelf, labels))
    return references, problems


def _spots(
    lesson: Lesson,
    paragraphs: tuple[Paragraph, ...],
    citations: Mapping[str, int],
    figures: Mapping[str, int],
) -> dict[str, str]:
    """Return where each name is found; where one names two things, a paragraph is nearest."""
    spots = {name: f"source {number}" for name, number in citations.items()}
    spots |= {name: f"Figure {number}" for name, number in figures.items()}
    for paragraph in reversed(paragraphs):  # the first one to cite a fact is set last, and stays
        facts = [name for name in cited(paragraph.text) if name in lesson.facts]
        spots |= dict.fromkeys(facts, f"para. {paragraph.number}")
    for paragraph in reversed(paragraphs):
        if paragraph.label is not None:
            spots[paragraph.label] = f"para. {paragraph.number}"
    return spots


def _item_ids(lesson: Lesson) -> tuple[str, ...]:
    """Return an id for each item: its own, or its first words, with a number where two agree."""
    items = lesson.quiz.items if lesson.quiz else ()
    taken = {str(item.id) for item in items if item.id}
    ids = []
    for item in items:
        slug = "-".join(_WORD.findall(stem(item).lower())[:_SLUG_WORDS]) or "item"
        numbered = (f"{slug}-{number}" for number in count(2))
        name = item.id or next(name for name in chain([slug], numbered) if name not in taken)
        taken.add(name)
        ids.append(str(name))
    return tuple(ids)


def _rubrics(lesson: Lesson, shelf: Shelf) -> dict[str, Rubric]:
    """Return the rubrics that items use; the lesson's own go before the shelf's."""
    own = {str(name): rubric for name, rubric in lesson.rubrics.items()}
    known = {**shelf.rubrics, **own}
    return {name: known[name] for name in named(lesson.quiz, "rubric") if name in known}


def _standards(lesson: Lesson, shelf: Shelf) -> dict[str, Standard]:
    codes = named(lesson.objectives, "standards")
    return {code: shelf.standards.get(code, Standard(code)) for code in codes}
