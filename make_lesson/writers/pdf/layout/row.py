"""Options side by side to strips: as many to a row as fit, then a rule to write on."""

from dataclasses import replace
from typing import TYPE_CHECKING

from make_lesson.tree.nodes import Choices, Field, Inlines, Run
from make_lesson.writers.pdf.layout.lines import Line, Weight
from make_lesson.writers.pdf.layout.marking import bubble_width, check, marked
from make_lesson.writers.pdf.layout.strips import Column, Keep, Shaped, Strip, kept
from make_lesson.writers.pdf.layout.writing import LEAST_RULE, field
from make_lesson.writers.pdf.marks import Mark
from make_lesson.writers.pdf.tags import NO_LABELS, Elem

if TYPE_CHECKING:
    from make_lesson.writers.pdf.layout.flow import Flow

_GAP = 14.0
_RULE_SHARE = 0.25  # of a row: with less, a rule stands in a row of its own
_LETTERED = 62.0  # from one lettered option to the next, at least


def row(node: Choices, flow: "Flow", column: Column, parent: Elem) -> Shaped:
    """Return options side by side, each with room for its answer, then a rule to the margin.

    What does not fit beside the others goes on in a row of its own.
    """
    rows = _Rows(flow, column)
    if node.lead or node.options:
        elem = parent.add("L", NO_LABELS)
        if node.lead:
            rows.words(node.lead, elem.add("Caption"), "bold")
            rows.x += _GAP * flow.scale
        for option in node.options:
            offset = (
                flow.theme.column.bubble if option.label else bubble_width(flow) + 5 * flow.scale
            )
            entry = elem.add("LI")
            wide = rows.begin(offset + flow.breaker.width(option.content, rows.size, "bold"))
            rows.add(marked(option, node.mark, flow, rows.x, rows.baseline, entry))
            start = rows.x
            rows.x += offset
            body = entry.add("LBody")
            rows.words(option.content, body, "bold" if option.answer else "room")
            if option.answer:
                rows.add(check((), rows.x, rows.baseline, flow, body))
            apart = max(wide + 24 * flow.scale, offset + _LETTERED * flow.scale)
            rows.x = start + (apart if option.label else wide + _GAP * flow.scale)
    if node.field:
        rows.field(node.field, parent.add("P"))
    return Shaped(kept([Strip(rows.height, tuple(marks)) for marks in rows.marks], Keep.WHOLE))


class _Rows:
    """Rows that are filled from the left; `x` is where the last one goes on."""

    def __init__(self, flow: "Flow", column: Column) -> None:
        self.size = flow.theme.size.body
        self.height = 3 * flow.u
        self.baseline = flow.setter.baseline(self.size, self.height)
        self.marks: list[list[Mark]] = [[]]
        self.x = column.x
        self._flow = flow
        self._left = column.x
        self._right = column.x + column.width

    def add(self, marks: tuple[Mark, ...]) -> None:
        """Add marks to the last row."""
        self.marks[-1].extend(marks)

    def begin(self, width: float) -> float:
        """Go to a new row where what comes next is wider than what is left; return its width."""
        if self.x + width > self._right and self.marks[-1]:
            self._next()
        return min(width, self._right - self.x)

    def words(self, content: Inlines, owner: Elem, weight: Weight) -> None:
        """Add words; where a row does not hold them they go on below their beginning."""
        start = self.x
        lines = self._flow.breaker.lines(content, self.size, self._right - start, weight)
        for place, line in enumerate(lines):
            if place:
                self._next()
            self._set(line, content, start, owner)

    def field(self, node: Field, owner: Elem) -> None:
        """Add a label and its rule up to the margin; the label may take rows of its own."""
        label = (Run(node.label + " "),)
        width = self._flow.breaker.width(label, self.size)
        least = LEAST_RULE * self._flow.scale
        self.begin(width + max(least, _RULE_SHARE * (self._right - self._left)))
        lines = self._flow.breaker.lines(label, self.size, self._right - self.x - least)
        for line in lines[:-1]:
            self._set(line, label, self.x, owner)
            self._next()
        last = "".join(piece.text for piece in lines[-1].pieces).rstrip(" ")
        shown = replace(node, label=last)
        self.add(field(shown, self.x, self.baseline, self._right, self._flow, owner))

    def _set(self, line: Line, content: Inlines, x: float, owner: Elem) -> None:
        setter = self._flow.setter
        for marks in setter.lines((line,), content, x, self.height, owner):
            self.add(marks)
        self.x = x + line.width

    def _next(self) -> None:
        self.marks.append([])
        self.x = self._left
