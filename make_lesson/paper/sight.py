"""Questions about a figure that students cannot see together with it: both must share a page."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from make_lesson.check.prose import excerpt
from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.activities import Question, StudyActivity
from make_lesson.lesson.figures import TableFigure
from make_lesson.lesson.items import stem
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.questions import question_numbers
from make_lesson.lesson.references import References
from make_lesson.lesson.source import Text
from make_lesson.writers.pdf.marks import Anchor
from make_lesson.writers.pdf.write import PdfFile

_FIGURE_NUMBER = re.compile(r"\bFigure (\d+)\b")
_Need: TypeAlias = tuple[Text, str, Sequence[Text]]  # what asks, its anchor, figures: any will do


def sight_problems(
    lesson: Lesson, references: References, pieces: Mapping[str, PdfFile]
) -> Iterator[Problem]:
    """Yield each question that stands on another page than the figure it is about."""
    for name, piece in pieces.items():
        if name == "handout":
            needs = _of_activities(lesson, references)
        elif name.startswith("quiz-"):
            needs = _of_items(lesson, references)
        else:
            continue
        for asked, item, figures in needs:
            yield from _apart(lesson, piece, asked, item, figures)


def _of_activities(lesson: Lesson, references: References) -> Iterator[_Need]:
    number = question_numbers(lesson)
    studies = (each for each in lesson.activities if isinstance(each, StudyActivity))
    for activity in studies:
        for question in activity.questions:
            for figures in _needed(question, activity, references.figures):
                yield question.ask, number(question), figures


def _needed(
    question: Question, activity: StudyActivity, numbers: Mapping[str, int]
) -> Iterator[Sequence[Text]]:
    """Yield each figure that the question names by its number; where it names none, all as one."""
    named = set(map(int, _FIGURE_NUMBER.findall(question.ask)))
    chosen = [name for name in activity.study if numbers[name] in named]
    yield from ([name] for name in chosen) if chosen else [activity.study]


def _of_items(lesson: Lesson, references: References) -> Iterator[_Need]:
    items = lesson.quiz.items if lesson.quiz else ()
    for name, item in zip(references.item_ids, items, strict=True):
        stimulus = lesson.stimuli.get(item.stimulus) if item.stimulus else None
        if stimulus and stimulus.figure:
            yield stem(item), name, [stimulus.figure]


def _apart(
    lesson: Lesson, piece: PdfFile, asked: Text, item: str, figures: Sequence[Text]
) -> Iterator[Problem]:
    """Yield a problem when the item is printed, and none of the figures on the same page."""
    item_page = _page(piece, Anchor("item", item))
    found = {name: _page(piece, _anchor(lesson, name)) for name in figures}
    pages = {name: page for name, page in found.items() if page}
    if not item_page or not pages or item_page in pages.values():
        return
    name, page = max(pages.items(), key=lambda entry: entry[1])
    yield problem(
        asked.at(),
        "LAYOUT006",
        f"'{excerpt(asked)}' stands on page {item_page} and its figure "
        f"'{excerpt(lesson.figures[name].title)}' on page {page}",
        "shorten what comes before them, or move them, until one page holds both",
    )


def _anchor(lesson: Lesson, name: Text) -> Anchor:
    """Return what the layout knows of a figure; one that is a table is printed under its title."""
    figure = lesson.figures[name]
    if isinstance(figure, TableFigure):
        return Anchor("table", " ".join(figure.title.split()))
    return Anchor("figure", name)


def _page(piece: PdfFile, anchor: Anchor) -> int:
    """Return the page on which something begins, counted from 1; 0 where it is not printed."""
    return next((page for page, here in enumerate(piece.anchors, 1) if anchor in here), 0)
