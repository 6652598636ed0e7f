"""Headings, paragraphs and lists to strips."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from make_lesson.tree.nodes import Heading, List, Paragraph, Role, Run
from make_lesson.writers.pdf.layout.lines import Weight
from make_lesson.writers.pdf.layout.strips import (
    Column,
    Keep,
    Shaped,
    Strip,
    kept,
    not_alone,
    stacked,
)
from make_lesson.writers.pdf.marks import Bookmark, Mark, Text
from make_lesson.writers.pdf.tags import DECIMAL, DISC, Elem

if TYPE_CHECKING:
    from make_lesson.writers.pdf.layout.flow import Flow

BULLET = "•"


@dataclass(frozen=True, slots=True)
class _Look:
    """How a role is set: a size of the theme, its weight, and quarters of u for line and space."""

    size: str
    weight: Weight = "given"
    leading: float = 0.0  # in u; 0: the size's own
    accent: bool = False
    after: float = 1.0


_LOOKS: dict[Role, _Look] = {
    "body": _Look("body"),
    "eyebrow": _Look("small", "bold", 2.0, accent=True, after=0.0),
    "label": _Look("body", "bold", after=0.25),
    "question": _Look("section", "bold"),
    "directions": _Look("body", after=0.75),
    "caption": _Look("small"),
    "small": _Look("small", after=0.5),
}


_HEADINGS = {1: (0.0, 0.75), 2: (2.25, 0.75), 3: (1.25, 0.25)}  # u before and after


def heading(node: Heading, flow: "Flow", column: Column, parent: Elem) -> Shaped:
    """Return a heading; its rule takes no height of its own, and it stays with what follows."""
    sizes, right = flow.theme.size, column.x + column.width
    size = {1: sizes.title, 2: sizes.section, 3: sizes.body}[node.level]
    leading = flow.theme.leading(size)
    elem = parent.add(f"H{node.level}")
    start, aside = _aside(node, flow, right, flow.setter.baseline(size, leading), elem)
    is_beside = start - column.x >= column.width / 2
    room = start - column.x - 10 * flow.scale if node.aside and is_beside else column.width
    lines = flow.breaker.lines(node.content, size, room, "bold")
    rows = [
        Strip(leading, marks)
        for marks in flow.setter.lines(lines, node.content, column.x, leading, elem)
    ]
    title = "".join(run.text for run in node.content if isinstance(run, Run))
    last: list[Mark] = [*rows[-1].marks, Bookmark(0.0, node.level, title, elem)]
    if is_beside:
        last.extend(aside)
    if node.level == 2:
        last.append(flow.setter.rule(column.x, leading, right, flow.theme.line.head))
    rows[-1] = replace(rows[-1], marks=tuple(last))
    if not is_beside:
        rows.extend(_under(node, flow, column, elem))
    below = 4 * flow.theme.leading(sizes.body)
    rows = [
        replace(row, need=leading * (len(rows) - place) + below) for place, row in enumerate(rows)
    ]
    before, after = _HEADINGS[node.level]
    return Shaped(kept(rows, Keep.WHOLE, last=True), before * flow.u, after * flow.u)


def _aside(
    node: Heading, flow: "Flow", right: float, baseline: float, elem: Elem
) -> tuple[float, list[Mark]]:
    """Return where the words at the right margin start, and their marks."""
    title = node.level == 1
    size = flow.theme.size.section if title else flow.theme.size.small
    weight: Weight = "bold" if title else "given"
    ink = flow.theme.color.text
    apart = (Run(" "), *node.aside) if node.aside else ()  # two words when read aloud
    start = right - flow.breaker.width(apart, size, weight)
    marks: list[Mark] = [
        Text(start + piece.x, baseline, piece.face, piece.size, piece.text, elem, ink)
        for line in flow.breaker.lines(apart, size, 1e6, weight)
        for piece in line.pieces
    ]
    return start, marks


def _under(node: Heading, flow: "Flow", column: Column, elem: Elem) -> list[Strip]:
    """Return the words for the right margin on lines of their own: they are too long for it."""
    size = flow.theme.size.small
    leading = flow.theme.leading(size)
    aside = (Run(" "), *node.aside)
    lines = flow.breaker.lines(aside, size, column.width)
    rows = flow.setter.lines(lines, aside, column.x, leading, elem)
    return [Strip(leading, marks) for marks in rows]


def paragraph(node: Paragraph, flow: "Flow", column: Column, parent: Elem) -> Shaped:
    """Return a paragraph's lines; two of them at least stay together at either end."""
    look = _LOOKS[node.role]
    own: float = getattr(flow.theme.size, look.size)
    size = min(own, column.size) if look.size == "body" else own
    leading = look.leading * flow.u or flow.theme.leading(size)
    elem = parent.add("P")
    at = column
    if node.number:
        at = column.inset(flow.theme.column.number)
    width = min(at.width, flow.theme.page.measure) if own > flow.theme.size.small else at.width
    lines = (
        flow.breaker.balanced(node.content, size, width)
        if node.role == "question"
        else flow.breaker.lines(node.content, size, width, look.weight)
    )
    color = flow.theme.color.accent if look.accent else None
    number = _number(node.number, flow, column.x, leading, elem)
    rows = flow.setter.lines(lines, node.content, at.x, leading, elem, color)
    strips = [Strip(leading, row) for row in rows]
    if number and strips:
        strips[0] = Strip(leading, (*number, *strips[0].marks))
    strips = list(not_alone(strips))
    if node.role in ("directions", "eyebrow", "label"):
        strips = list(kept(strips, Keep.WHOLE, last=True))
    after = look.after * flow.u if column.size >= flow.theme.size.body else flow.u / 4
    return Shaped(tuple(strips), 0.0, after)


def _number(number: str, flow: "Flow", x: float, leading: float, elem: Elem) -> tuple[Mark, ...]:
    """Return a paragraph's number; its blank keeps it apart from the first word when read aloud."""
    if not number:
        return ()
    size = flow.theme.size.small
    y = flow.setter.baseline(flow.theme.size.body, leading)
    return (Text(x, y, "bold", size, number + " ", elem, flow.theme.color.accent),)


def point_list(node: List, flow: "Flow", column: Column, parent: Elem) -> Shaped:
    """Return a list: labels hang, entries stand in a column of their own."""
    elem = parent.add("L", DECIMAL if node.labels else DISC)
    small = column.size < flow.theme.size.body
    hang = (20.0 if node.labels else 14.0) * flow.scale
    entries: list[Shaped] = []
    for place, blocks in enumerate(node.entries):
        if not blocks:  # all of it was for the teacher
            continue
        entry = elem.add("LI")
        label = (node.labels[place] if node.labels else "") or BULLET
        label_elem = entry.add("Lbl")
        shaped = flow.blocks(blocks, column.inset(hang), entry.add("LBody"))
        if not shaped.strips:
            continue
        first, *rest = shaped.strips
        size, y = _first_text(first, column.size, flow)
        mark = Text(column.x, y, "regular", size, label, label_elem, flow.theme.color.text)
        lead = Strip(first.height, (mark, *first.marks), first.before, first.keep, item=first.item)
        entries.append(Shaped((lead, *rest), 0.0, (0.0 if small else 0.25) * flow.u))
    whole = stacked(entries)
    return Shaped(whole.strips, 0.0, flow.u)


def _first_text(strip: Strip, size: float, flow: "Flow") -> tuple[float, float]:
    """Return the size and baseline of a strip's first text, for a label beside it."""
    for mark in strip.marks:
        if isinstance(mark, Text):
            return mark.size, mark.y
    return size, flow.setter.baseline(size, flow.theme.leading(size))
