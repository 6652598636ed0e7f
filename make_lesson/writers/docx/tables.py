"""Tables: fixed widths, marked and repeated heads, rows that never split."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from make_lesson.tree.nodes import Block, Cell, Paragraph, Run, Table, TableKind
from make_lesson.writers.docx.column import Column
from make_lesson.writers.docx.inline import LETTER_BLANK, blank, words
from make_lesson.writers.docx.styles import shade
from make_lesson.writers.docx.xml import (
    Element,
    W,
    add_property,
    border,
    paragraph,
    twips,
    w,
)

if TYPE_CHECKING:
    from make_lesson.writers.docx.body import Body

_SMALL: tuple[TableKind, ...] = ("small",)
_SMALL_TABLE = 9  # rows: up to so many stay on one page


def table(node: Table, body: "Body", column: Column) -> Iterator[Element]:
    """Yield a table and the space after it."""
    width = body.theme.page.live_width - column.left - column.right
    widths = _widths(node, width)
    look = w(
        "tblLook",
        val="0020",
        firstRow=1 if node.head_rows else 0,
        lastRow=0,
        firstColumn=0,
        lastColumn=0,
        noHBand=1,
        noVBand=1,
    )
    properties = w(
        "tblPr",
        w("tblStyle", val="LessonTable"),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblInd", w=twips(column.left), type="dxa"),
        w("tblBorders", *_borders(node, body)),
        w("tblLayout", type="fixed"),
        look,
        w("tblCaption", val=node.title) if node.title else None,
    )
    rows = [_row(node, place, widths, body) for place in range(len(node.rows))]
    if len(rows) <= _SMALL_TABLE:
        for row in rows[:-1]:
            for each in row.iter(f"{{{W}}}p"):
                add_property(each, "keepNext")
    yield w("tbl", properties, w("tblGrid", *(w("gridCol", w=each) for each in widths)), *rows)
    yield paragraph("AfterTable", ())


def _widths(node: Table, width: float) -> list[int]:
    """Return the columns' widths in twentieths of a point; they add up to the table's."""
    free = sum(not given for given in node.widths)
    rest = width - sum(node.widths)
    return [twips(given or rest / free) for given in node.widths]


def _borders(node: Table, body: "Body") -> Iterator[Element]:
    """Yield rules under rows; a student writes on the heavier ones; sides are divided by a line."""
    line = body.theme.line
    if node.kind == "match":
        return
    writes = any(cell.lines for row in node.rows for cell in row)
    weight = line.write if writes else line.quiet
    yield border("bottom", weight)
    yield border("insideH", weight)
    if node.kind == "organizer":
        yield border("insideV", line.frame)


def _row(node: Table, place: int, widths: list[int], body: "Body") -> Element:
    cells = node.rows[place]
    head = place < node.head_rows
    lines = max((cell.lines for cell in cells), default=0)
    height = w("trHeight", val=twips(3 * body.theme.page.unit * lines), hRule="atLeast")
    properties = w(
        "trPr",
        w("cantSplit"),
        height if lines else None,
        w("tblHeader") if head else None,
    )
    made = [
        _cell(cell, node, width, body, head=head) for cell, width in zip(cells, widths, strict=True)
    ]
    return w("tr", properties, *made)


def _cell(cell: Cell, node: Table, width: int, body: "Body", *, head: bool) -> Element:
    small = node.kind in _SMALL or (head and node.kind != "organizer")
    inside = Column(cell="TableSmall" if small else "TableText")
    blocks: tuple[Block, ...] = cell.blocks
    if cell.head or (node.kind == "facts" and not head):
        blocks = tuple(_bolded(block) for block in blocks)
    content = body.blocks(blocks, inside)
    if cell.blank:
        content = [paragraph(inside.cell, blank(cell.answer, LETTER_BLANK))]
    elif cell.answer:
        answer = "".join(run.text for run in cell.answer if isinstance(run, Run))
        content.append(paragraph("TableSmall", [words(answer, strong=True)]))
    if not content or content[-1].tag != f"{{{W}}}p":
        content.append(paragraph(inside.cell, ()))
    tint = shade(body.theme.color.tint) if head and node.kind == "organizer" else None
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa"), tint), *content)


def _bolded(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    content = tuple(
        replace(node, bold=True) if isinstance(node, Run) and not node.small else node
        for node in block.content
    )
    return replace(block, content=content)
