"""Questions to strips: items, and the choices to mark."""

from dataclasses import replace
from typing import TYPE_CHECKING

from make_lesson.tree.nodes import Choices, Inlines, Item, Items, Option
from make_lesson.writers.pdf.layout.lines import Weight
from make_lesson.writers.pdf.layout.marking import check, marked
from make_lesson.writers.pdf.layout.row import row
from make_lesson.writers.pdf.layout.strips import Column, Keep, Shaped, Strip, kept, stacked
from make_lesson.writers.pdf.marks import Anchor, Mark, Text
from make_lesson.writers.pdf.tags import DECIMAL, NO_LABELS, UPPER_ALPHA, Elem

if TYPE_CHECKING:
    from make_lesson.writers.pdf.layout.flow import Flow

_NOTE_GAP = 8.0  # from the live area to a note in the margin
_NOTE_WIDTH = 48.0
_BLANK_GAP = 10.0  # from a blank to the option that it is for


def items(node: Items, flow: "Flow", column: Column, parent: Elem) -> Shaped:
    """Return questions, each whole on a page, closer together where they are short."""
    elem = parent.add("L", DECIMAL)
    shaped = [_item(item, flow, column, elem.add("LI")) for item in node.items]
    short = all(any(isinstance(b, Choices) and b.row for b in item.blocks) for item in node.items)
    gap = (0.5 if short else 1.5) * flow.u * flow.theme.space.item
    elem.withdraw_empty()
    spaced = stacked(replace(item, before=gap, after=gap) for item in shaped)
    return Shaped(spaced.strips, 0.0, gap)


def _item(item: Item, flow: "Flow", column: Column, elem: Elem) -> Shaped:
    size, ink = flow.theme.size.body, flow.theme.color.text
    baseline = flow.setter.baseline(size, flow.theme.leading(size))
    lead: list[Mark] = [Anchor("item", item.id or item.number)]
    inner = column
    if item.number:
        inner = column.inset(flow.theme.column.number)
        lead.append(Text(column.x, baseline, "bold", size, item.number, elem.add("Lbl"), ink))
    body = elem.add("LBody")
    shaped = flow.blocks(item.blocks, inner, body)
    strips = list(kept(shaped.strips, Keep.ITEM))
    if item.note:
        lead.extend(_note(item.note, flow, column, body.add("P"), baseline))
    body.withdraw_empty()  # nothing but rules to write on
    elem.withdraw_empty()
    if strips:
        first = strips[0]
        strips[0] = replace(first, marks=(*lead, *first.marks))
    return Shaped(tuple(replace(strip, item=item.id or strip.item) for strip in strips))


def _note(note: Inlines, flow: "Flow", column: Column, elem: Elem, baseline: float) -> list[Mark]:
    """Return where the evidence is, in the outer margin beside the first line."""
    size, ink = flow.theme.size.small, flow.theme.color.text
    x = column.x + column.width + _NOTE_GAP
    lines = flow.breaker.lines(note, size, _NOTE_WIDTH)
    return [
        Text(x + piece.x, baseline + row * size * 1.2, piece.face, size, piece.text, elem, ink)
        for row, line in enumerate(lines)
        for piece in line.pieces
    ]


# --- choices -------------------------------------------------------------------------------------


def choices(node: Choices, flow: "Flow", column: Column, parent: Elem) -> Shaped:
    """Return the options, one below the other, or side by side in a row."""
    if node.row:
        return row(node, flow, column, parent)
    lettered = node.mark != "blank"
    elem = parent.add("L", UPPER_ALPHA if lettered else NO_LABELS)
    gap = (flow.theme.space.item - 1) * flow.u
    options = stacked(
        Shaped(kept(_option(option, node, flow, column, elem), Keep.WHOLE), gap, gap)
        for option in node.options
    )
    return Shaped(kept(options.strips, Keep.ITEM), 0.5 * flow.u, 0.5 * flow.u)


def _option(
    option: Option, node: Choices, flow: "Flow", column: Column, parent: Elem
) -> tuple[Strip, ...]:
    """Return an option's lines. Bold or not, they break alike: a key keeps its quiz's lines."""
    theme = flow.theme
    written = node.mark == "blank"
    leading = 2.5 * flow.u if written else theme.leading(theme.size.body)
    baseline = flow.setter.baseline(theme.size.body, leading)
    entry = parent.add("LI")
    lead = marked(option, node.mark, flow, column.x, baseline, entry)
    blank = theme.column.letter_blank + _BLANK_GAP * flow.scale
    inner = column.inset(blank if written else theme.column.bubble)
    width = min(inner.width, theme.page.measure - theme.column.bubble)
    right = bool(option.answer) and not written
    weight: Weight = "bold" if right else "room"
    lines = flow.breaker.lines(option.content, theme.size.body, width, weight)
    body = entry.add("LBody")
    rows = list(flow.setter.lines(lines, option.content, inner.x, leading, body))
    rows[0] = (*lead, *rows[0])
    if right:
        end = inner.x + lines[-1].width
        rows[-1] = (*rows[-1], *check(option.answer, end, baseline, flow, body))
    return tuple(Strip(leading, row) for row in rows)
