"""The reading to numbered paragraphs, with the labels that evidence names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from make_lesson.errors import Problem
from make_lesson.lesson.activities import Section
from make_lesson.lesson.source import Text
from make_lesson.lesson.words import NAME

_GAP = re.compile(r"\n(?:[ \t]*\n)+")
_ENTRY = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_LABEL = re.compile(r"\s+\^(\S+)\s*\Z")
_LOST_LABEL = re.compile(r"(?<=\s)\^[a-z][a-z0-9-]*(?=\s)")
_STRAY_LABEL = re.compile(r"(?<=\s)\^[a-z][a-z0-9-]*(?=\s|\Z)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the reading, numbered from 1 over all sections; a list in it is part of it."""

    number: int
    text: Text
    label: Text | None


def number_paragraphs(reading: tuple[Section, ...]) -> tuple[tuple[Paragraph, ...], ...]:
    """Return the paragraphs of each section."""
    number = 0
    sections = []
    for section in reading:
        found = []
        for number, text in enumerate(split_paragraphs(section.text), number + 1):  # noqa: B020 - counts on
            label = _LABEL.search(text)
            end = label.start() if label else len(text.rstrip())
            found.append(
                Paragraph(number, text.part(0, end), text.part(*label.span(1)) if label else None)
            )
        sections.append(tuple(found))
    return tuple(sections)


def label_problems(paragraphs: tuple[Paragraph, ...]) -> Iterator[Problem]:
    """Yield what is wrong with the labels of the reading."""
    first: dict[str, Paragraph] = {}
    for paragraph in paragraphs:
        for lost in _LOST_LABEL.finditer(paragraph.text):
            yield Problem(
                paragraph.text.at(lost.start()),
                "NAME016",
                f"the label '{lost[0]}' stands inside a paragraph",
                "move it to the paragraph's end, or put a blank line behind it",
            )
        label = paragraph.label
        if label is None:
            continue
        if not NAME.fullmatch(label):
            yield Problem(
                label.at(),
                "NAME017",
                f"'^{label}' cannot be a label",
                "use lower-case letters, digits and single hyphens: ^elected-states",
            )
        elif label in first:
            yield Problem(
                label.at(),
                "NAME009",
                f"the label '^{label}' stands at two paragraphs",
                f"give this one another name; the first is paragraph {first[label].number}",
            )
        else:
            first[label] = paragraph


def stray_labels(others: Iterable[Text]) -> Iterator[Problem]:
    """Yield the labels in texts other than the reading, whose paragraphs have no numbers."""
    for text in others:
        for stray in _STRAY_LABEL.finditer(text):
            yield Problem(
                text.at(stray.start()),
                "NAME016",
                f"the label '{stray[0]}' stands outside the reading",
                "take it out: evidence names a paragraph of the reading, a fact or a source",
            )


def split_paragraphs(text: Text) -> Iterator[Text]:
    """Yield the blocks between blank lines; a list goes with the block that leads up to it."""
    start = end = -1
    begin = 0
    for stop in (*(gap.span() for gap in _GAP.finditer(text)), (len(text), len(text))):
        block = text[begin : stop[0]]
        if block.strip():
            goes_on = start >= 0 and (_ENTRY.match(block) or block[0] in " \t")
            if start >= 0 and not goes_on:
                yield text.part(start, end)
            start = start if goes_on else begin
            end = stop[0]
        begin = stop[1]
    if start >= 0:
        yield text.part(start, end)
