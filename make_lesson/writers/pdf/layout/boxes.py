"""Boxes, figures and cut lines to strips, each in one piece."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias, assert_never

from make_lesson.tree.nodes import Box, Figure, Run
from make_lesson.writers.pdf.layout.figures.draw import draw
from make_lesson.writers.pdf.layout.phrases import unbroken
from make_lesson.writers.pdf.layout.strips import Column, Keep, Shaped, Strip, merged
from make_lesson.writers.pdf.marks import Anchor, Mark, Path, Text, moved
from make_lesson.writers.pdf.tags import LAYOUT, Elem, alt

if TYPE_CHECKING:
    from make_lesson.writers.pdf.layout.flow import Flow

Strips: TypeAlias = tuple[Strip, ...]

_SIDE = 12.0  # from a box's edge to its text
_BAR = 3.0
_APART = 14.0  # a title from the words at its right
_BANK_GAP = 16.0  # the label of a word bank from its words


def box(node: Box, flow: "Flow", column: Column, parent: Elem) -> Shaped:
    """Return a box as one strip."""
    u = flow.u
    side = _SIDE * flow.scale
    elem = parent.add("Div")
    match node.kind:
        case "question":
            inside = _inside(node, flow, column.inset(side, side), elem, bold_size="small")
            return Shaped((_tinted(merged(inside), u, column, flow, bar=True),), u, u)
        case "frame":
            inside = _inside(node, flow, column.inset(side, side), elem, bold_size="body")
            return Shaped(_framed(inside, 1.0 * u, column, flow), u, 1.5 * u)
        case "bank":
            strip = _bank(node, flow, column, elem)
            tinted = _tinted(strip, 0.25 * u, column, flow, bar=False)
            return Shaped((tinted,), 0.25 * u, u)
        case _:
            assert_never(node.kind)


def _inside(node: Box, flow: "Flow", column: Column, elem: Elem, *, bold_size: str) -> Strips:
    """Return the box's title and its blocks."""
    strips: list[Strip] = []
    if node.title:
        strips.extend(_title(node, flow, column, elem, getattr(flow.theme.size, bold_size)))
    strips.extend(flow.blocks(node.blocks, column, elem).strips)
    elem.withdraw_empty()  # nothing but rules to write on
    return tuple(strips)


def _title(node: Box, flow: "Flow", column: Column, owner: Elem, size: float) -> Strips:
    """Return the title's lines, the words at its right on the first, or under it if too long."""
    theme = flow.theme
    elem = owner.add("P")
    aside = (Run(node.aside, small=True),) if node.aside else ()
    wide = flow.breaker.width(aside, size)
    is_beside = wide <= column.width / 2
    title = (Run(node.title + " "),)
    room = column.width - (wide + _APART * flow.scale if aside and is_beside else 0.0)
    lines = flow.breaker.lines(title, size, room, "bold")
    leading = theme.leading(theme.size.body)
    rows = list(flow.setter.lines(lines, title, column.x, leading, elem))
    y = flow.setter.baseline(size, leading)
    if aside and is_beside:
        x = column.x + column.width - wide
        rows[-1] = (  # read after the whole title
            *rows[-1],
            *flow.setter.pieces(flow.breaker.lines(aside, size, 1e6)[0], x, y, elem),
        )
    elif aside:
        under = flow.breaker.lines(aside, size, column.width)
        rows.extend(flow.setter.lines(under, aside, column.x, leading, elem))
    return tuple(Strip(leading, row) for row in rows)


def _bank(node: Box, flow: "Flow", column: Column, elem: Elem) -> Strip:
    """Return a word bank: its label, then the words on the same line, or below a long label."""
    size = flow.theme.size.small
    inner = column.inset(_SIDE * flow.scale, _SIDE * flow.scale)
    if not node.title:
        return merged(flow.blocks(node.blocks, inner, elem).strips)
    wide = flow.breaker.width((Run(node.title),), size, "bold")
    if wide > inner.width / 2:
        return merged(_inside(node, flow, inner, elem, bold_size="small"))
    title = elem.add("P")
    beside = inner.inset(wide + _BANK_GAP * flow.scale)
    words = (
        unbroken(block, flow.theme.size.body, beside.width, flow.breaker) for block in node.blocks
    )
    body = merged(flow.blocks(words, beside, elem).strips)
    leading = flow.theme.leading(flow.theme.size.body)
    y = flow.setter.baseline(size, leading)
    label = Text(inner.x, y, "bold", size, node.title + " ", title, flow.theme.color.text)
    return Strip(max(body.height, leading), (label, *body.marks))


def _tinted(inside: Strip, pad: float, column: Column, flow: "Flow", *, bar: bool) -> Strip:
    height = inside.height + 2 * pad
    color = flow.theme.color
    marks: list[Mark] = [flow.setter.block(column.x, 0, column.width, height, color.tint)]
    if bar:
        marks.append(flow.setter.block(column.x, 0, _BAR * flow.scale, height, color.accent))
    marks.extend(moved(mark, 0, pad) for mark in inside.marks)
    return Strip(height, tuple(marks), keep=Keep.FREE if bar else Keep.WHOLE)


def _framed(inside: Strips, pad: float, column: Column, flow: "Flow") -> Strips:
    """Return the box in one piece, or in open ones where it may go on on the next page and must."""
    whole = merged(inside)
    height = whole.height + 2 * pad
    if flow.splits and height > flow.theme.page.live_height:
        return tuple(_open(inside, pad, column, flow))
    frame = flow.setter.frame(column.x, 0, column.width, height, flow.theme.line.frame)
    return (Strip(height, (frame, *(moved(mark, 0, pad) for mark in whole.marks))),)


def _open(inside: Strips, pad: float, column: Column, flow: "Flow") -> Iterator[Strip]:
    """Yield the strips of a box with its sides beside each; only the ends are closed."""
    stroke, right = flow.theme.line.frame, column.x + column.width
    last = len(inside) - 1
    for place, strip in enumerate(inside):
        above = strip.before if place else pad
        height = above + strip.height + (pad if place == last else 0.0)
        sides = [
            Path(((x, 0), (x, height)), LAYOUT, stroke=stroke, color=flow.theme.color.line)
            for x in (column.x, right)
        ]
        ends = [
            flow.setter.rule(column.x, y, right, stroke)
            for y in (*([0.0] if not place else ()), *([height] if place == last else ()))
        ]
        marks = (*sides, *ends, *(moved(mark, 0, above) for mark in strip.marks))
        yield Strip(height, marks, keep=strip.keep)


def figure(node: Figure, flow: "Flow", column: Column, parent: Elem) -> Shaped:
    """Return a figure; its caption follows as a paragraph and stays with it."""
    elem = parent.add("Figure", alt(node.alt))
    drawn = draw(node.drawing, column.width, flow.theme, flow.family, elem)
    marks = (
        Anchor("figure", node.name),
        *(moved(mark, column.x, 0) for mark in drawn.marks),
    )
    return Shaped((Strip(drawn.height, marks, keep=Keep.WHOLE),), 0.5 * flow.u, 0.5 * flow.u)


def cut(flow: "Flow", column: Column) -> Shaped:
    """Return a dashed line to cut along, kept with what is cut off."""
    right = column.x + column.width
    rule = flow.setter.rule(column.x, 0.5, right, flow.theme.line.arrow, dash=(4.0, 4.0))
    return Shaped((Strip(1.0, (rule,), keep=Keep.WHOLE),), 1.5 * flow.u, 0.5 * flow.u)
