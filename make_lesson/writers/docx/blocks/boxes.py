"""Boxes and cut lines."""

from typing import TYPE_CHECKING, Final

from make_lesson.tree.nodes import Block, Box, Paragraph
from make_lesson.writers.docx.blocks.breaking import bold_width
from make_lesson.writers.docx.blocks.column import Column
from make_lesson.writers.docx.blocks.inline import EM_SPACE, Face, tab, text
from make_lesson.writers.docx.blocks.keep import whole
from make_lesson.writers.docx.wordml import (
    Element,
    border,
    on,
    paragraph,
    put,
    q,
    shading,
    tab_stops,
    twips,
    w,
)

if TYPE_CHECKING:
    from make_lesson.writers.docx.blocks.flow import Flow

_SIDE: Final = 12.0  # from a box's edge to its text
_BAR: Final = 3.0
_EDGE: Final = 1.0  # of tint, around tinted boxes: the border that padding needs


def box(node: Box, flow: "Flow", column: Column) -> list[Element]:
    """Return a box: bordered paragraphs where it holds nothing else, or a table of one cell.

    Paragraphs are what a screen reader takes for text; but lines to write on, lists and tables
    break the border of paragraphs.
    """
    only_text = all(isinstance(block, Paragraph) and not block.number for block in node.blocks)
    with flow.controls.under(node.title):
        return _bordered(node, flow, column) if only_text else _framed(node, flow, column)


def _bordered(node: Box, flow: "Flow", column: Column) -> list[Element]:
    u = flow.u
    inner = Column(column.room, column.left + _left(node), column.right + _SIDE + _EDGE, boxed=True)
    elements = _inside(node, flow, inner)
    for element in elements:
        put(element, _borders(node, flow))
        if node.kind != "frame":
            put(element, shading(flow.theme.color.tint))
    before, after = {"question": (1.0, 1.0), "frame": (1.0, 1.5), "bank": (0.25, 1.0)}[node.kind]
    if elements:
        put(elements[0], w("spacing", before=twips(before * u)))
        put(elements[-1], w("spacing", after=twips(after * u)))
    return whole(elements)


def _left(node: Box) -> float:
    return _SIDE + (_BAR if node.kind == "question" else _EDGE)


def _pad(node: Box) -> float:
    """Return the room between the border and the text above and below, in u."""
    return 0.25 if node.kind == "bank" else 1.0


def _borders(node: Box, flow: "Flow") -> Element:
    theme = flow.theme
    frame = node.kind == "frame"
    color = theme.color.line if frame else theme.color.tint
    width = theme.line.frame if frame else _EDGE
    pad = _pad(node) * flow.u
    left = (
        border("left", _BAR, space=_SIDE, color=theme.color.accent)
        if node.kind == "question"
        else border("left", width, space=_SIDE, color=color)
    )
    return w(
        "pBdr",
        border("top", width, space=pad, color=color),
        left,
        border("bottom", width, space=pad, color=color),
        border("right", width, space=_SIDE, color=color),
    )


def _inside(node: Box, flow: "Flow", column: Column) -> list[Element]:
    """Return the title's line and the blocks; a word bank's title stands on its first line."""
    blocks: tuple[Block, ...] = node.blocks
    if node.kind == "bank" and node.title and blocks:
        elements = flow.blocks(blocks, column)
        face = Face(bold=True, size=flow.theme.size.small)
        if elements[0].tag == q("p"):
            elements[0][1:1] = [text(node.title, face), text(EM_SPACE)]
            return elements
    head = [_title(node, flow, column)] if node.title or node.aside else []
    return [*head, *flow.blocks(blocks, column)]


def _title(node: Box, flow: "Flow", column: Column) -> Element:
    sizes = flow.theme.size
    size = 0.0 if node.kind == "frame" else sizes.small
    element = paragraph("BoxTitle", [text(node.title, Face(size=size))])
    if node.aside:
        wide = bold_width(node.title, size or sizes.body) + bold_width(node.aside, sizes.small)
        element.append(tab() if wide < column.width else text("\n"))  # else on a line of its own
        element.append(text(node.aside, Face(bold=False, size=sizes.small)))
        put(element, tab_stops(("right", column.room - column.right)))
    return flow.place(element, column)


# --- a table of one cell -------------------------------------------------------------------------


def _framed(node: Box, flow: "Flow", column: Column) -> list[Element]:
    """Return a table of one cell. It has no style: to Word a plain table is not one of data."""
    pad = _pad(node) * flow.u
    inner = Column(column.width - 2 * _SIDE, boxed=True)
    elements = _inside(node, flow, inner)
    if not elements or elements[-1].tag != q("p"):
        elements.append(paragraph("Spacer"))
    put(elements[-1], w("spacing", after="0"))
    width = twips(column.width)
    properties = w(
        "tblPr",
        w("tblW", w=width, type="dxa"),
        w("tblInd", w=twips(column.left), type="dxa"),
        _cell_borders(node, flow),
        w("tblLayout", type="fixed"),
        w(
            "tblCellMar",
            *(
                w(side, w=twips(pad if side in ("top", "bottom") else _SIDE), type="dxa")
                for side in ("top", "left", "bottom", "right")
            ),
        ),
    )
    cell = w("tcPr", w("tcW", w=width, type="dxa"))
    if node.kind != "frame":
        cell.append(shading(flow.theme.color.tint))
    row = w("tr", w("trPr", on("cantSplit")), w("tc", cell, *whole(elements)))
    return [w("tbl", properties, w("tblGrid", w("gridCol", w=width)), row)]


def _cell_borders(node: Box, flow: "Flow") -> Element:
    theme = flow.theme
    if node.kind == "frame":
        sides = ("top", "left", "bottom", "right")
        lines = [border(side, theme.line.frame, color=theme.color.line) for side in sides]
        return w("tblBorders", *lines)
    if node.kind == "question":
        return w("tblBorders", border("left", _BAR, color=theme.color.accent))
    return w("tblBorders")


def cut(flow: "Flow", column: Column) -> list[Element]:
    """Return a dashed line to cut along, kept with what is cut off."""
    return [flow.place(paragraph("CutLine"), column)]
