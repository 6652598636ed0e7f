"""Questions, each whole on a page."""

from typing import TYPE_CHECKING

from make_lesson.tree.nodes import Choices, Item, Items
from make_lesson.writers.docx.blocks.column import Column
from make_lesson.writers.docx.blocks.inline import BOLD
from make_lesson.writers.docx.blocks.keep import whole
from make_lesson.writers.docx.blocks.words import Lead
from make_lesson.writers.docx.numbering import ITEM, whole_number
from make_lesson.writers.docx.wordml import Element, put, q, twips, w

if TYPE_CHECKING:
    from make_lesson.writers.docx.blocks.flow import Flow


def items(node: Items, flow: "Flow", column: Column) -> list[Element]:
    """Return questions, each whole on a page, closer together where all are short."""
    short = all(any(isinstance(b, Choices) and b.row for b in item.blocks) for item in node.items)
    gap = 0.5 if short else 1.5
    elements: list[Element] = []
    for item in node.items:
        made = _item(item, flow, column)
        if made and made[0].tag == q("p"):
            put(made[0], w("spacing", before=twips(gap * flow.u * flow.theme.space.item)))
        elements.extend(made)
    return elements


def _item(item: Item, flow: "Flow", column: Column) -> list[Element]:
    lead: Lead | None = None
    if item.number:
        hang = flow.theme.column.number
        column = column.inset(hang)
        count = whole_number(item.number)
        number = flow.numbering.count(ITEM, count) if count else None
        lead = Lead(hang, "Item", number, item.number, BOLD, item.note)
    elif item.note:
        lead = Lead(0.0, note=item.note)
    with flow.controls.question(item.number):
        return whole(flow.blocks(item.blocks, column, lead))
