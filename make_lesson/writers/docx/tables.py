"""Tables: real header rows, fixed widths that add up, rows that are never split."""

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from make_lesson.tree.nodes import Cell, Inlines, Paragraph, Run, Table
from make_lesson.writers.docx.column import Column
from make_lesson.writers.docx.inline import blank, plain, text
from make_lesson.writers.docx.keep import kept
from make_lesson.writers.docx.looks import LOOKS, Look
from make_lesson.writers.docx.wordml import Element, on, paragraph, q, twips, w

if TYPE_CHECKING:
    from make_lesson.writers.docx.flow import Flow

_SMALL_TABLE: Final = 6  # rows: up to so many stay on one page


def table(node: Table, flow: "Flow", column: Column) -> list[Element]:
    """Return a table as wide as its column."""
    look = LOOKS[node.kind]
    edges = _edges(node.widths, column.width)
    element = w("tbl", _properties(node, look, column), _grid(edges))
    rows = [
        _row(cells, node, look, edges, flow, is_head=place < node.head_rows)
        for place, cells in enumerate(node.rows)
    ]
    if len(rows) <= _SMALL_TABLE:
        kept(rows)
    element.extend(rows)
    return [element]


def _edges(widths: tuple[float, ...], room: float) -> list[int]:
    """Return where columns begin and end, in twips: rounded together, so that widths add up."""
    free = sum(not width for width in widths)
    rest = room - sum(widths)
    x = 0.0
    edges = [0]
    for width in widths:
        x += width or rest / free
        edges.append(round(x * 20))
    return edges


def _properties(node: Table, look: Look, column: Column) -> Element:
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
    return w("tblGrid", *(w("gridCol", w=str(end - start)) for start, end in _spans(edges)))


def _spans(edges: list[int]) -> list[tuple[int, int]]:
    return list(pairwise(edges))


def _row(
    cells: tuple[Cell, ...],
    node: Table,
    look: Look,
    edges: list[int],
    flow: "Flow",
    *,
    is_head: bool,
) -> Element:
    properties = w("trPr", on("cantSplit"))
    lines = max((cell.lines for cell in cells), default=0)
    if lines:
        properties.append(w("trHeight", val=twips(3 * flow.u * lines), hRule="atLeast"))
    if is_head:
        properties.append(on("tblHeader"))
    row = w("tr", properties)
    for cell, (start, end) in zip(cells, _spans(edges), strict=True):
        width = (end - start) / 20
        inner = Column(
            width - look.side - look.gap,
            cell=True,
            small=look.small or (is_head and look.small_head),
            head=_bold(cell, node, look, is_head=is_head),
        )
        filled = _cell(cell, flow, inner)
        row.append(w("tc", w("tcPr", w("tcW", w=str(end - start), type="dxa")), *filled))
    return row


def _bold(cell: Cell, node: Table, look: Look, *, is_head: bool) -> bool:
    """Tell whether a cell's text is bold: heads are, and values below the labels of facts."""
    if node.kind == "facts":
        return not is_head
    return cell.head and (look.bold_head or not is_head)


def _cell(cell: Cell, flow: "Flow", column: Column) -> list[Element]:
    """Return what a cell holds; it ends with a paragraph, as the format wants."""
    elements = flow.blocks(cell.blocks, column)
    if cell.blank:
        elements = _behind_blank(cell, elements, flow)
    elif cell.answer:
        elements += flow.blocks((Paragraph(_bold_runs(cell.answer), "small"),), column)
    if not elements or elements[-1].tag != q("p"):
        elements.append(paragraph("TableTextSmall" if column.small else "TableText"))
    return elements


def _behind_blank(cell: Cell, elements: list[Element], flow: "Flow") -> list[Element]:
    """Return a cell's elements with a short blank before the first words."""
    if not elements or elements[0].tag != q("p"):
        elements.insert(0, paragraph("TableText"))
    runs = blank(cell.answer, flow.theme.column.letter_blank, flow.theme)
    first = elements[0]
    if len(first) > 1:
        runs.append(text(" "))
    first[1:1] = runs
    return elements


def _bold_runs(answer: Inlines) -> Inlines:
    return (Run(plain(answer), bold=True),)
