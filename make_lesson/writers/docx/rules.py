"""Room to write: ruled lines, and fields with a label before their rule."""

import textwrap
from typing import TYPE_CHECKING, Final

from make_lesson.tree.nodes import Field, Lines, NameLine
from make_lesson.writers.docx.column import Column
from make_lesson.writers.docx.inline import (
    BOLD,
    NO_BREAK_SPACE,
    UNDERLINED,
    WRITTEN,
    plain,
    tab,
    text,
)
from make_lesson.writers.docx.keep import kept
from make_lesson.writers.docx.wordml import Element, on, paragraph, put, tab_stops

if TYPE_CHECKING:
    from make_lesson.writers.docx.flow import Flow

_GAP: Final = 14.0  # between two fields
_LETTER_EM: Final = 0.53  # a bold letter of text, on average


def field(node: Field) -> list[Element]:
    """Return a label and a rule up to the next tab stop, which must be one that aligns right.

    What stands behind the rule ends at that stop.
    """
    written = plain(node.answer)
    runs = [text(node.label + " ")]
    if written:
        runs.append(text(NO_BREAK_SPACE + written, WRITTEN))
    runs.append(tab(UNDERLINED))
    if node.after:
        runs.append(text(" " + node.after))
    return runs


def name_line(node: NameLine, flow: "Flow", column: Column) -> list[Element]:
    """Return the fields side by side: shares of the line, the rest to those without one.

    The title of a slip is a heading above them.
    """
    free = [entry for entry in node.fields if not entry.share]
    taken = sum(entry.share for entry in node.fields) * column.width
    rest = column.width - taken - _GAP * (len(node.fields) - 1)
    runs: list[Element] = []
    stops: list[tuple[str, float]] = []
    x = column.left
    for place, entry in enumerate(node.fields):
        if place:
            stops.append(("left", x))
            runs.append(tab())
        x += entry.share * column.width if entry.share else rest / len(free)
        stops.append(("right", x))
        runs.extend(field(entry))
        x += _GAP
    line = _placed("NameLine", runs, flow, column, *stops)
    if not node.title:
        return [line]
    put(line, on("keepNext"))
    return [_placed("Heading3", [text(node.title)], flow, column), line]


def writing_lines(node: Lines, flow: "Flow", column: Column) -> list[Element]:
    """Return one ruled paragraph for each line, so that Enter makes another.

    An answer is set line by line as far as its length can be told without measuring letters; it
    takes more lines where it must.
    """
    letter = _LETTER_EM * flow.theme.size.body
    inner = column.width
    if node.label:
        inner -= max(flow.theme.column.label, len(node.label) * letter + 4)
    answer = textwrap.wrap(plain(node.answer), max(1, int(inner / letter)))
    written = answer + [""] * (node.count - len(answer))
    if node.label:
        return kept(_claim(node.label, written, column.room - column.right - inner, flow, column))
    return kept(
        [
            _placed("AnswerLine", [text(words, BOLD)] if words else [], flow, column)
            for words in written
        ]
    )


def _claim(
    label: str, written: list[str], start: float, flow: "Flow", column: Column
) -> list[Element]:
    """Return lines that start behind a label: a writing frame."""
    lines: list[Element] = []
    for place, words in enumerate(written):
        # A line of tabs alone would be set higher than one with text.
        runs = [text(NO_BREAK_SPACE if place else label, BOLD), tab()]
        if words:
            runs.append(text(NO_BREAK_SPACE + words, WRITTEN))
        runs.append(tab(UNDERLINED))
        stops = (("left", start), ("right", column.room - column.right))
        lines.append(_placed("ClaimLine", runs, flow, column, *stops))
    return lines


def _placed(
    style: str, runs: list[Element], flow: "Flow", column: Column, *stops: tuple[str, float]
) -> Element:
    element = flow.place(paragraph(style, runs), column)
    if stops:
        put(element, tab_stops(*stops))
    return element
