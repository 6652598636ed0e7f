"""Rules to write on to strips: fields and ruled room."""

from typing import TYPE_CHECKING

from make_lesson.tree.nodes import Field, Lines, Run
from make_lesson.writers.pdf.layout.strips import Column, Keep, Shaped, Strip, kept
from make_lesson.writers.pdf.marks import Mark, Room
from make_lesson.writers.pdf.tags import Elem, actual_text

if TYPE_CHECKING:
    from make_lesson.writers.pdf.layout.flow import Flow

LEAST_RULE = 60.0  # shorter than this, a rule is no room to write
CUT = " … (in full at the end)"
_APART = 5.0  # a label from its rule


def rule_width(node: Field, width: float, flow: "Flow") -> float:
    """Return how long the rule of a field of this width is."""
    size = flow.theme.size.body
    words = ((Run(node.label + " "),), (Run(" " + node.after),) if node.after else ())
    return width - sum(flow.breaker.width(some, size) for some in words) - _APART * flow.scale


def field(
    node: Field, x: float, baseline: float, end: float, flow: "Flow", owner: Elem
) -> tuple[Mark, ...]:
    """Return a label and its rule up to `end`, with what stands on it and behind it."""
    setter = flow.setter
    size = flow.theme.size.body
    label_end, words = setter.words((Run(node.label + " "),), x, baseline, owner)
    after = (Run(" " + node.after),) if node.after else ()
    stop = end - flow.breaker.width(after, size)
    answer = tuple(run for run in node.answer if isinstance(run, Run))
    blank = owner if answer else owner.inline("Span", actual_text("blank"))
    start = label_end + _APART * flow.scale
    written = setter.written(answer, start, baseline, stop - start, blank)
    return (*words, *written, *setter.words(after, stop, baseline, owner)[1])


def above(words: tuple[Run, ...], flow: "Flow", column: Column, owner: Elem) -> tuple[Strip, ...]:
    """Return bold words on lines of their own, kept with what is written under them."""
    size = flow.theme.size.body
    leading = flow.theme.leading(size)
    lines = flow.breaker.lines(words, size, column.width, "bold")
    rows = flow.setter.lines(lines, words, column.x, leading, owner)
    return tuple(Strip(leading, marks, keep=Keep.WHOLE) for marks in rows)


def writing_lines(node: Lines, flow: "Flow", column: Column, parent: Elem) -> Shaped:
    """Return ruled room: a rule every 3u, the last half a u above the end.

    An answer is set in bold on the rules and never adds one; what does not fit is cut at a word.
    A label stands before the first rule, or above it where it is too long.
    """
    u, size = flow.u, flow.theme.size.body
    pitch, first_rule = 3 * u, 2.5 * u
    label = (Run(node.label + " "),) if node.label else ()
    is_beside = flow.breaker.width(label, size, "bold") <= flow.theme.column.label - 4
    inner = column.inset(flow.theme.column.label if label and is_beside else 0.0)
    width = inner.width - 4
    text = "".join(run.text for run in node.answer if isinstance(run, Run)).strip()
    answer = flow.breaker.cut(text, size, width, node.count, CUT)
    elem = parent.add("P") if label or answer else None
    strips: list[Strip] = []
    if label and elem is not None and not is_beside:
        strips.extend(above(label, flow, column, elem))
    for place in range(node.count):
        marks: list[Mark] = [
            flow.setter.rule(inner.x, first_rule, inner.x + inner.width, flow.theme.line.write)
        ]
        if place == 0 and text:
            needed = len(flow.breaker.lines((Run(text),), size, width, "bold"))
            marks.append(Room("lines", text, width, node.count, needed))
        if place == 0 and label and is_beside and elem is not None:
            marks.extend(flow.setter.words(label, column.x, first_rule - 2, elem, "bold")[1])
        if place < len(answer) and elem is not None:
            marks.extend(flow.setter.pieces(answer[place], inner.x + 2, first_rule - 3, elem))
        strips.append(Strip(pitch, tuple(marks)))
    return Shaped(kept(strips, Keep.GROUP), 0.0 if is_beside else 0.75 * u)
