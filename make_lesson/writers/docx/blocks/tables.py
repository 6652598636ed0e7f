"""Tables: real header rows, fixed widths that add up, rows that are never split."""

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from make_lesson.tree.nodes import Cell, Inlines, Paragraph, Run, Table
from make_lesson.writers.docx.blocks.column import Column
from make_lesson.writers.docx.blocks.inline import blank, plain, room, text
from make_lesson.writers.docx.blocks.keep import kept
from make_lesson.writers.docx.controls.cells import cell_name
from make_lesson.writers.docx.table_styles import TABLE_STYLES, TableStyle
from make_lesson.writers.docx.wordml import Element, on, paragraph, q, twips, w

if TYPE_CHECKING:
    from make_lesson.writers.docx.blocks.flow import Flow

_LEAST_WIDTH: Final = 36.0  # of a column that shares what is left
_SMALL_TABLE: Final = 6  # rows: up to so many stay on one page


def table(node: Table, flow: "Flow", column: Column) -> list[Element]:
    """Return a table as wide as its column."""
    look = TABLE_STYLES[node.kind]
    edges = _edges(node.widths, column.width, flow.theme.scale)
    element = w("tbl", _properties(node, look, column), _grid(edges))
    with flow.controls.under(node.title):
        rows = [_row(place, node, look, edges, flow) for place in range(len(node.rows))]
    if len(rows) <= _SMALL_TABLE or node.kind == "match":  # a matching task is one question
        kept(rows)
    element.extend(rows)
    return [element]


def _edges(widths: tuple[float, ...], width: float, scale: float) -> list[int]:
    """Return where columns begin and end, in twips: rounded together, so that widths add up.

    Widths that are given grow with the type, as far as the others keep room.
    """
    free = sum(not given for given in widths)
    given = sum(widths)
    growth = min(scale, (width - free * _LEAST_WIDTH * scale) / given) if given else 1.0
    rest = width - given * growth
    x = 0.0
    edges = [0]
    for each in widths:
        x += each * growth or rest / free
        edges.append(round(x * 20))
    return edges


def _properties(node: Table, look: TableStyle, column: Column) -> Element:
    row_heads = all(row[0].head for row in node.rows[node.head_rows :] if row)
    return w(
        "tblPr",
        w("tblStyle", val=look.id),
        w("tblW", w=twips(column.width), type="dxa"),
        w("tblInd", w=twips(column.left), type="dxa"),
        w("tblLayout", type="fixed"),
        w(
            "tblLook",
            firstRow="1" if node.head_rows else "0",
            lastRow="0",
            firstColumn="1" if row_heads else "0",
            lastColumn="0",
            noHBand="1",
            noVBand="1",
        ),
        w("tblCaption", val=node.title),
    )


def _grid(edges: list[int]) -> Element:
    return w("tblGrid", *(w("gridCol", w=str(end - start)) for start, end in pairwise(edges)))


def _row(place: int, node: Table, look: TableStyle, edges: list[int], flow: "Flow") -> Element:
    cells = node.rows[place]
    is_head = place < node.head_rows
    properties = w("trPr", on("cantSplit"))
    lines = max((cell.lines for cell in cells), default=0)
    if lines:
        properties.append(w("trHeight", val=twips(3 * flow.u * lines), hRule="atLeast"))
    if is_head:
        properties.append(on("tblHeader"))
    row = w("tr", properties)
    for at, (cell, (start, end)) in enumerate(zip(cells, pairwise(edges), strict=True)):
        width = (end - start) / 20
        inner = Column(
            width - (look.side + look.gap) * flow.theme.scale,
            cell=True,
            small=look.small or (is_head and look.small_head),
            head=_bold(cell, node, look, is_head=is_head),
        )
        filled = _cell(cell, flow, inner, cell_name(node, place, at))
        row.append(w("tc", w("tcPr", w("tcW", w=str(end - start), type="dxa")), *filled))
    return row


def _bold(cell: Cell, node: Table, look: TableStyle, *, is_head: bool) -> bool:
    """Tell whether a cell's text is bold: heads are, and values below the labels of facts."""
    if node.kind == "facts":
        return not is_head
    return cell.head and (look.bold_head or not is_head)


def _cell(cell: Cell, flow: "Flow", column: Column, name: str) -> list[Element]:
    """Return what a cell holds; it ends with a paragraph, as the format wants."""
    rule = _blank(cell, flow, name) if cell.blank else []
    elements = flow.blocks(cell.blocks, column)
    if cell.blank:
        elements = _behind(rule, elements)
    elif cell.answer:
        elements += flow.blocks((Paragraph(_bold_runs(cell.answer), "small"),), column)
    empty = not elements or elements[-1].tag != q("p")
    to_fill = flow.controls.on and cell.lines and not cell.answer
    if empty or to_fill:
        elements.append(paragraph("TableTextSmall" if column.small else "TableText"))
    if to_fill:
        stand_in = room(column.width, flow.theme)
        elements[-1].extend(flow.controls.stand_in(stand_in, name))
    return elements


def _blank(cell: Cell, flow: "Flow", name: str) -> list[Element]:
    made = blank(cell.answer, flow.theme.column.letter_blank, flow.theme)
    return flow.controls.stand_in(made, name)


def _behind(rule: list[Element], elements: list[Element]) -> list[Element]:
    """Return a cell's elements with a short blank before the first words."""
    if not elements or elements[0].tag != q("p"):
        elements.insert(0, paragraph("TableText"))
    first = elements[0]
    first[1:1] = [*rule, text(" ")] if len(first) > 1 else rule
    return elements


def _bold_runs(answer: Inlines) -> Inlines:
    return (Run(plain(answer), bold=True),)
