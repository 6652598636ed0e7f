"""Room to write: ruled lines, and fields with a label before their rule."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from make_lesson.tree.nodes import Field, Lines, NameLine
from make_lesson.writers.docx.blocks.breaking import bold_width, broken
from make_lesson.writers.docx.blocks.column import Column
from make_lesson.writers.docx.blocks.inline import (
    BOLD,
    NO_BREAK_SPACE,
    PLAIN,
    UNDERLINED,
    WRITTEN,
    Face,
    plain,
    room,
    tab,
    text,
)
from make_lesson.writers.docx.blocks.keep import kept
from make_lesson.writers.docx.wordml import Element, paragraph, put, tab_stops, twips, w

if TYPE_CHECKING:
    from make_lesson.writers.docx.blocks.flow import Flow

_GAP: Final = 14.0  # between two fields
_REGULAR: Final = Face(bold=False)


def field(node: Field, flow: "Flow", width: float, face: Face = PLAIN) -> list[Element]:
    """Return a label and a rule up to the next tab stop, which must be one that aligns right.

    What stands behind the rule ends at that stop. `width` is about that of the rule, in points.
    """
    written = plain(node.answer)
    ruled = replace(face, underlined=True)
    runs = [text(node.label + " ", face)]
    if written:
        runs.append(text(NO_BREAK_SPACE + written, WRITTEN))
    elif flow.controls.on:
        runs += flow.controls.stand_in(room(width, flow.theme, ruled), node.label)
    runs.append(tab(ruled))
    if node.after:
        runs.append(text(" " + node.after, face))
    return runs


def name_line(node: NameLine, flow: "Flow", column: Column) -> list[Element]:
    """Return the fields side by side: shares of the line, the rest to those without one.

    The title of a slip is a heading before them, or above them where it is too long.
    """
    flow.controls.head(node.title)
    beside = _rest(node, column.width, beside=True)
    if not node.title or bold_width(node.title, flow.theme.size.body) <= beside:
        return [_fields(node, flow, column)]
    title = _placed("Heading3", [text(node.title)], flow, column)
    put(title, w("spacing", before="0"))
    return kept([title, _fields(replace(node, title=""), flow, column)])


def _fields(node: NameLine, flow: "Flow", column: Column) -> Element:
    """Return the fields on one line, behind the title where there is one."""
    rest = _rest(node, column.width, beside=bool(node.title))
    runs: list[Element] = []
    stops: list[tuple[str, float]] = []
    x = column.left
    if node.title:
        runs.append(text(node.title))
        x += rest + _GAP
    for entry in node.fields:
        if runs:
            stops.append(("left", x))
            runs.append(tab())
        width = entry.share * column.width if entry.share else rest
        stops.append(("right", x + width))
        ruled = width - bold_width(entry.label + entry.after, flow.theme.size.body)
        runs.extend(field(entry, flow, ruled, _REGULAR if node.title else PLAIN))
        x += width + _GAP
    line = _placed("Heading3" if node.title else "NameLine", runs, flow, column, *stops)
    if node.title:
        put(line, w("spacing", before="0", after=twips(flow.u / 2)))
    return line


def _rest(node: NameLine, width: float, *, beside: bool) -> float:
    """Return the width of a field without a share, and of a title beside the fields."""
    free = sum(not entry.share for entry in node.fields) + beside
    taken = sum(entry.share for entry in node.fields) * width
    return (width - taken - _GAP * (len(node.fields) + beside - 1)) / (free or 1)


def writing_lines(node: Lines, flow: "Flow", column: Column) -> list[Element]:
    """Return one ruled paragraph for each line, so that Enter makes another.

    An answer is set line by line as far as its length can be told without measuring letters; it
    takes more lines where it must.
    """
    size = flow.theme.size.body
    inner = column.width
    if node.label:
        inner -= max(flow.theme.column.label, bold_width(node.label, size) + 4)
    answer = broken(plain(node.answer), inner, size)
    written = answer + [""] * (node.count - len(answer))
    if node.label:
        return kept(_claim(node.label, written, column.room - column.right - inner, flow, column))
    return flow.controls.lines(_ruled(written, flow, column))


def _ruled(written: list[str], flow: "Flow", column: Column) -> list[Element]:
    """Return ruled lines; the first is lower, for the text above it leaves room of its own."""
    lines: list[Element] = []
    for words in written:
        style = "AnswerLine" if lines else "FirstAnswerLine"
        lines.append(_placed(style, [text(words, BOLD)] if words else [], flow, column))
    if len(lines) == 1:
        put(lines[0], w("spacing", after=twips(flow.u / 2)))
    return kept(lines)


def _claim(
    label: str, written: list[str], start: float, flow: "Flow", column: Column
) -> list[Element]:
    """Return lines that start behind a label: a writing frame. Long words go on below the first."""
    lines: list[Element] = []
    inner = column.inset(start - column.left)
    hanging = start - column.left
    right = column.room - column.right
    for place, words in enumerate(written):
        # A line of tabs alone would be set higher than one with text.
        runs = [text(NO_BREAK_SPACE if place else label, BOLD), tab()]
        if words:
            runs.append(text(NO_BREAK_SPACE + words, WRITTEN))
        elif flow.controls.on and not place:
            stand_in = room(right - start, flow.theme, UNDERLINED)
            runs += flow.controls.stand_in(stand_in, label)
        runs.append(tab(UNDERLINED))
        line = flow.place(paragraph("ClaimLine", runs), inner, hanging)
        put(line, tab_stops(("left", start), ("right", right)))
        lines.append(line)
    return lines


def _placed(
    style: str, runs: list[Element], flow: "Flow", column: Column, *stops: tuple[str, float]
) -> Element:
    element = flow.place(paragraph(style, runs), column)
    if stops:
        put(element, tab_stops(*stops))
    return element
