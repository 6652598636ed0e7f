"""Boxes: shaded or barred paragraphs, and a one-cell table where a box holds more than text."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, assert_never

from make_lesson.tree.nodes import Box, Paragraph, Run
from make_lesson.writers.docx.column import Column
from make_lesson.writers.docx.inline import run, tab, words
from make_lesson.writers.docx.styles import BOX_SIDE
from make_lesson.writers.docx.xml import (
    Element,
    W,
    add_property,
    border,
    indent,
    paragraph,
    tabs,
    twips,
    w,
)

if TYPE_CHECKING:
    from make_lesson.writers.docx.body import Body


def box(node: Box, body: "Body", column: Column) -> Iterator[Element]:
    """Yield a box."""
    match node.kind:
        case "question":
            yield from _question(node, body)
        case "bank":
            yield _bank(node, body)
        case "frame":
            yield _frame(node, body, column)
            yield paragraph("AfterTable", ())
        case _:
            assert_never(node.kind)


def _question(node: Box, body: "Body") -> Iterator[Element]:
    if node.title:
        yield paragraph("BoxLabel", [words(node.title)])
    for block in node.blocks:
        content = body.runs(block.content) if isinstance(block, Paragraph) else []
        yield paragraph("BoxQuestion", content)


def _bank(node: Box, body: "Body") -> Element:
    made = [run(Run(node.title + "   ", bold=True, small=True), body.theme.size.small)]
    for block in node.blocks:
        if isinstance(block, Paragraph):
            made += body.runs(block.content)
    return paragraph("WordBank", made)


def _frame(node: Box, body: "Body", column: Column) -> Element:
    """Return a frame as a table of one cell, whole on a page."""
    width = body.theme.page.live_width - column.left - column.right
    inside = Column(0.0, body.theme.page.live_width - width + 2 * BOX_SIDE)
    content: list[Element] = []
    if node.title:
        made = [words(node.title, strong=True)]
        if node.aside:
            made += [tab(), run(Run(node.aside, small=True), body.theme.size.small)]
        stop = tabs(("right", width - 2 * BOX_SIDE))
        content.append(paragraph("BodyText", made, stop, indent()))
    content += body.blocks(node.blocks, inside)
    if not content or content[-1].tag != f"{{{W}}}p":
        content.append(paragraph("AfterTable", ()))
    for element in content[:-1]:
        for each in element.iter(f"{{{W}}}p"):
            add_property(each, "keepNext")
    sides = [border(side, body.theme.line.frame) for side in ("top", "left", "bottom", "right")]
    margin, pad = twips(BOX_SIDE), twips(body.theme.page.unit)
    properties = w(
        "tblPr",
        w("tblW", w=twips(width), type="dxa"),
        w("tblInd", w=twips(column.left), type="dxa"),
        w("tblBorders", *sides),
        w("tblLayout", type="fixed"),
        w(
            "tblCellMar",
            w("top", w=pad, type="dxa"),
            w("left", w=margin, type="dxa"),
            w("bottom", w=pad, type="dxa"),
            w("right", w=margin, type="dxa"),
        ),
        w("tblLook", val="0000"),
    )
    cell = w("tc", w("tcPr", w("tcW", w=twips(width), type="dxa")), *content)
    row = w("tr", w("trPr", w("cantSplit")), cell)
    return w("tbl", properties, w("tblGrid", w("gridCol", w=twips(width))), row)
