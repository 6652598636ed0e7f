"""Tables to strips: one for each row, heads repeated on the next page."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from make_lesson.tree.nodes import Cell, Run, Table, TableKind
from make_lesson.writers.pdf.layout.setting import CUT
from make_lesson.writers.pdf.layout.strips import (
    Column,
    Keep,
    Shaped,
    Strip,
    kept,
    merged,
    not_alone,
)
from make_lesson.writers.pdf.marks import Anchor, Mark, Path, Room, moved
from make_lesson.writers.pdf.tags import (
    COLUMN_HEAD,
    LAYOUT,
    ROW_HEAD,
    Elem,
    actual_text,
    pdf_string,
)

if TYPE_CHECKING:
    from make_lesson.writers.pdf.layout.flow import Flow

_HEAD_SHARE = 0.25  # of a page: a higher head is not repeated
_EDGE = 9.0  # from the lines between columns to their words
_LEAST_WIDTH = 36.0  # of a column that shares what is left
_SMALL_TABLE = 6  # rows: up to so many stay on one page


@dataclass(frozen=True, slots=True)
class _Look:
    """How a kind is set: text size, padding in u, lines under rows, and what is special."""

    size: str
    pad: float
    head_pad: float
    rule: bool = True
    divided: bool = False
    gap: float = 10.0
    head_bold: bool = True


_LOOKS: dict[TableKind, _Look] = {
    "words": _Look("body", 0.25, 0.125),
    "small": _Look("small", 0.25, 0.25),
    "organizer": _Look("body", 0.25, 0.5, divided=True),
    "match": _Look("body", 0.25, 0.0, rule=False, gap=4.0, head_bold=False),
    "strip": _Look("body", 0.25, 0.25, gap=4.0),
    "facts": _Look("body", 0.25, 0.25, head_bold=False),
}


def table(node: Table, flow: "Flow", column: Column, parent: Elem) -> Shaped:
    """Return a table's rows; rows never split, heads stay with the first row and are repeated."""
    summary = f"/A<</O/Table/Summary{pdf_string(node.title)}>>"
    elem = parent.add("Table", summary)
    widths = _widths(node, column.width, flow.scale)
    rows = [
        _row(cells, place, node, widths, flow, column, elem.add("TR"))
        for place, cells in enumerate(node.rows)
    ]
    heads = tuple(kept(rows[: node.head_rows], Keep.WHOLE, last=True))
    tall = sum(strip.height for strip in heads) > _HEAD_SHARE * flow.theme.page.live_height
    again = () if tall else heads
    body = not_alone([replace(row, head=again) for row in rows[node.head_rows :]])
    strips = (*heads, *body)
    if node.kind in ("organizer", "match", "facts"):
        strips = kept(strips, Keep.ITEM)
    elif len(node.rows) <= _SMALL_TABLE:
        strips = kept(strips, Keep.GROUP)
    first, *others = strips
    anchored = replace(first, marks=(Anchor("table", node.title), *first.marks))
    return Shaped((anchored, *others), 0.0, flow.u)


def _widths(node: Table, width: float, scale: float) -> tuple[float, ...]:
    """Return the columns' widths; those that are given shrink where they leave no room."""
    free = sum(not given for given in node.widths)
    given = sum(node.widths)
    most = width - free * _LEAST_WIDTH * scale
    growth = min(scale, most / given) if given else 1.0
    rest = width - given * growth
    return tuple(each * growth or rest / free for each in node.widths)


def _row(
    cells: tuple[Cell, ...],
    place: int,
    node: Table,
    widths: tuple[float, ...],
    flow: "Flow",
    column: Column,
    parent: Elem,
) -> Strip:
    look = _LOOKS[node.kind]
    is_head = place < node.head_rows
    pad = (look.head_pad if is_head else look.pad) * flow.u
    x, height = column.x, 0.0
    parts: list[Strip] = []
    for at, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        tag, scope = ("TH", COLUMN_HEAD if is_head else ROW_HEAD) if cell.head else ("TD", "")
        last = at == len(cells) - 1
        edge = _EDGE * flow.scale if look.divided else 0.0
        inner = Column(
            x + edge,
            width - edge - (edge if look.divided else 0.0 if last else look.gap * flow.scale),
            0,
        )
        part = _cell(cell, node, inner, flow, parent.add(tag, scope), is_head=is_head)
        parts.append(part)
        height = max(height, part.height)
        x += width
    marks: list[Mark] = []
    height += 0.0 if any(cell.lines for cell in cells) else 2 * pad
    if look.divided and is_head:
        marks.append(flow.setter.block(column.x, 0, column.width, height, flow.theme.color.tint))
    marks.extend(_lines(node, look, place, widths, height, flow, column))
    for cell, part in zip(cells, parts, strict=True):
        top = 0.0 if cell.lines else pad
        marks.extend(moved(mark, 0, top) for mark in part.marks)
    return Strip(height, tuple(marks))


def _lines(
    node: Table,
    look: _Look,
    place: int,
    widths: tuple[float, ...],
    height: float,
    flow: "Flow",
    column: Column,
) -> list[Mark]:
    """Return the rules around a row; rules a student writes on are the heavier ones."""
    line = flow.theme.line
    right = column.x + column.width
    marks: list[Mark] = []
    is_head = place < node.head_rows
    if node.kind == "facts":
        if place == 0:
            marks.append(flow.setter.rule(column.x, 0, right, line.head))
        if place == len(node.rows) - 1:
            marks.append(flow.setter.rule(column.x, height, right, line.quiet))
    elif look.rule:
        writes = any(cell.lines for cell in node.rows[place])
        weight = line.head if look.divided and is_head else line.write if writes else line.quiet
        marks.append(flow.setter.rule(column.x, height, right, weight))
    if look.divided:
        x = column.x
        for width in widths[:-1]:
            x += width
            color = flow.theme.color.line
            marks.append(Path(((x, 0), (x, height)), LAYOUT, stroke=line.frame, color=color))
    return marks


def _cell(
    cell: Cell, node: Table, inner: Column, flow: "Flow", elem: Elem, *, is_head: bool
) -> Strip:
    look = _LOOKS[node.kind]
    sizes = flow.theme.size
    small = look.size == "small" or (is_head and not look.divided)
    size = sizes.small if small else sizes.body
    column = replace(inner, size=size)
    if cell.lines:
        return _writing(cell, column, flow, elem)
    blocks = cell.blocks
    bold_head = (
        cell.head and (look.head_bold or not is_head) and node.kind not in ("facts", "strip")
    )
    if bold_head or (node.kind == "facts" and not is_head):
        blocks = tuple(flow.bolded(block) for block in blocks)
    if cell.blank:
        return _blank(cell, column, flow, elem)
    return merged(flow.blocks(blocks, column, elem).strips)


def _writing(cell: Cell, column: Column, flow: "Flow", elem: Elem) -> Strip:
    """Return an empty row to write in, or its answer: two small lines fit where one is written."""
    size = flow.theme.size.small
    leading = flow.theme.leading(size)
    height = 3 * flow.u * cell.lines
    text = "".join(run.text for run in cell.answer if isinstance(run, Run))
    held = 2 * cell.lines
    lines = flow.breaker.cut(text, size, column.width, held, CUT)
    marks: list[Mark] = [
        mark
        for row, line in enumerate(lines)
        for mark in flow.setter.pieces(
            line, column.x, row * leading + flow.setter.baseline(size, leading), elem
        )
    ]
    if text:
        needed = len(flow.breaker.lines((Run(text),), size, column.width, "bold"))
        marks.append(Room("row", text, column.width, held, needed))
    return Strip(height, tuple(marks))


def _blank(cell: Cell, column: Column, flow: "Flow", elem: Elem) -> Strip:
    """Return a short blank to write a letter in."""
    size = flow.theme.size.body
    leading = flow.theme.leading(size)
    answer = tuple(run for run in cell.answer if isinstance(run, Run))
    owner = elem.add("P") if answer else elem.add("Span", actual_text("blank"))
    y = flow.setter.baseline(size, leading)
    width = flow.theme.column.letter_blank
    return Strip(leading, flow.setter.written(answer, column.x, y, width, owner))
