"""The line for a name, a date and the like to strips: its fields side by side, in a row or two."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from make_lesson.tree.nodes import Field, NameLine, Run
from make_lesson.writers.pdf.layout.strips import Column, Keep, Shaped, Strip
from make_lesson.writers.pdf.layout.writing import above, field, rule_width
from make_lesson.writers.pdf.marks import Bookmark, Mark
from make_lesson.writers.pdf.tags import Elem

if TYPE_CHECKING:
    from make_lesson.writers.pdf.layout.flow import Flow

_GAP = 14.0
_LEAST_RULE = 26.0  # shorter than this, a rule holds no number


@dataclass(frozen=True, slots=True)
class _Placed:
    """A field, its left edge and its width."""

    field: Field
    x: float
    width: float


def name_line(node: NameLine, flow: "Flow", column: Column, parent: Elem) -> Shaped:
    """Return the fields side by side: shares of the line, the rest to what has no share.

    Where one gets too narrow, those with a share stand in a row below. A title stands before the
    fields, or above them where it is too long.
    """
    size, height = flow.theme.size.body, 2 * flow.u
    baseline = flow.setter.baseline(size, height)
    strips: list[Strip] = []
    lead: tuple[Mark, ...] = ()
    title = (Run(node.title),) if node.title else ()
    beside = _row(node.fields, flow, column, beside=bool(title))
    rows = _rows(node.fields, flow, column)
    if title:
        elem = parent.add("H3")
        goal = Bookmark(0.0, 3, node.title, elem)
        room = beside[0].x - column.x - _GAP * flow.scale
        if flow.breaker.width(title, size, "bold") <= room and _has_room(beside, flow):
            lead = (goal, *flow.setter.words(title, column.x, baseline, elem, "bold")[1])
            rows = (beside,)
        else:
            first, *others = above(title, flow, column, elem)
            strips = [replace(first, marks=(goal, *first.marks)), *others]
    elem = parent.add("P")
    apart = (Run(" "),)  # what stands on a rule from the next label, when read aloud
    for number, row in enumerate(rows):
        marks = [*lead]
        for place, placed in enumerate(row):
            if place or number:
                x = placed.x - (_GAP * flow.scale if place else 0.0)
                marks.extend(flow.setter.words(apart, x, baseline, elem)[1])
            end = placed.x + placed.width
            marks.extend(field(placed.field, placed.x, baseline, end, flow, elem))
        last = number == len(rows) - 1
        keep = Keep.WHOLE if title or not last else Keep.FREE
        strips.append(Strip(height, tuple(marks), 0.0 if not number else 0.5 * flow.u, keep))
    return Shaped(tuple(strips), 0.0, (1.5 - bool(title)) * flow.u)


def _rows(fields: Sequence[Field], flow: "Flow", column: Column) -> tuple[tuple[_Placed, ...], ...]:
    row = _row(fields, flow, column, beside=False)
    wide = [entry for entry in fields if not entry.share]
    narrow = [entry for entry in fields if entry.share]
    if _has_room(row, flow) or not (wide and narrow):
        return (row,)
    whole = sum(entry.share for entry in narrow)
    gaps = _GAP * flow.scale * (len(narrow) - 1) / column.width
    shares = [replace(entry, share=entry.share / whole * (1 - gaps)) for entry in narrow]
    return tuple(_row(some, flow, column, beside=False) for some in (wide, shares))


def _row(
    fields: Sequence[Field], flow: "Flow", column: Column, *, beside: bool
) -> tuple[_Placed, ...]:
    """Return the fields of a row, after room for a title of a field's width if one is beside."""
    gap = _GAP * flow.scale
    free = sum(not entry.share for entry in fields) + beside
    taken = sum(entry.share for entry in fields) * column.width
    rest = (column.width - taken - gap * (len(fields) + beside - 1)) / (free or 1)
    x = column.x + (rest + gap if beside else 0.0)
    row: list[_Placed] = []
    for entry in fields:
        width = entry.share * column.width if entry.share else rest
        row.append(_Placed(entry, x, width))
        x += width + gap
    return tuple(row)


def _has_room(row: Iterable[_Placed], flow: "Flow") -> bool:
    least = _LEAST_RULE * flow.scale
    return all(rule_width(placed.field, placed.width, flow) >= least for placed in row)
