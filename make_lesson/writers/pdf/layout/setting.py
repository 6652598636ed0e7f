"""Lines to marks: text on baselines, links, blanks, each owned by its element."""

from collections.abc import Sequence
from dataclasses import replace

from make_lesson.theme.theme import Theme
from make_lesson.tree.nodes import Blank, Inlines, Link, Run
from make_lesson.writers.pdf.layout.lines import Breaker, Line, Piece, Weight
from make_lesson.writers.pdf.marks import Area, Mark, Owner, Path, Room, Text
from make_lesson.writers.pdf.tags import LAYOUT, Elem, actual_text, lang

CUT = " …"  # behind an answer that its room does not hold
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


class Setter:
    """Sets lines in one theme; remembers nothing between calls."""

    def __init__(self, theme: Theme, breaker: Breaker) -> None:
        self.theme = theme
        self.breaker = breaker

    def baseline(self, size: float, leading: float) -> float:
        """Return how far below a line's top its baseline lies."""
        return leading / 2 + size * 0.36

    def lines(
        self,
        lines: Sequence[Line],
        content: Inlines,
        x: float,
        leading: float,
        owner: Elem,
        color: str | None = None,
    ) -> tuple[tuple[Mark, ...], ...]:
        """Return the marks of each line, y from the line's own top."""
        owners = [self._owner(node, owner) for node in content]
        ink = color or self.theme.color.text
        return tuple(
            tuple(
                mark
                for piece in line.pieces
                for mark in self._piece(
                    content[piece.node],
                    owners[piece.node],
                    replace(piece, x=x + piece.x),
                    leading,
                    ink,
                )
            )
            for line in lines
        )

    def _owner(self, node: Run | Link | Blank, owner: Elem) -> Elem:
        match node:
            case Link():
                return owner.inline("Link")
            case Blank(()):
                return owner.inline("Span", actual_text("blank"))
            case Run(lang=code) if code:
                return owner.inline("Span", lang(code))
            case Run() | Blank():
                return owner

    def _piece(
        self, node: Run | Link | Blank, owner: Elem, piece: Piece, leading: float, color: str
    ) -> tuple[Mark, ...]:
        y = self.baseline(piece.size, leading)
        if isinstance(node, Blank):
            return self.written(node.answer, piece.x, y, piece.width, owner)
        text = Text(piece.x, y, piece.face, piece.size, piece.text, owner, color)
        if isinstance(node, Run):
            return (text,)
        area = Area(piece.x, y - piece.size * 0.8, piece.width, piece.size * 1.1, node.href, owner)
        return (
            text,
            area,
            self.rule(piece.x, y + 1.5, piece.x + piece.width, self.theme.line.quiet),
        )

    def written(
        self, answer: tuple[Run, ...], x: float, y: float, width: float, owner: Elem
    ) -> tuple[Mark, ...]:
        """Return a rule to write on and what stands on it: an answer, or nothing to see."""
        rule = self.rule(x, y + 1.5, x + width, self.theme.line.write)
        if not any(run.text for run in answer):
            return (rule, Text(x, y, "regular", self.theme.size.body, NO_BREAK_SPACE, owner))
        return (rule, *self.on_rule(answer, x + 2, y, width - 2, owner))

    def on_rule(
        self, answer: Inlines, x: float, y: float, width: float, owner: Owner
    ) -> tuple[Mark, ...]:
        """Return as much of an answer as one rule holds, bold; smaller if it must be."""
        text = "".join(run.text for run in answer if isinstance(run, Run))
        small = self.theme.size.small
        lines = self.breaker.lines((Run(text),), self.theme.size.body, width, "bold")
        needed = len(lines)
        if needed > 1:
            needed = len(self.breaker.lines((Run(text),), small, width, "bold"))
            lines = self.breaker.cut(text, small, width, 1, CUT)
        marks = (mark for line in lines for mark in self.pieces(line, x, y, owner))
        return (Room("rule", text, width, 1, needed), *marks)

    def words(
        self, content: Inlines, x: float, y: float, owner: Elem, weight: Weight = "given"
    ) -> tuple[float, tuple[Mark, ...]]:
        """Return where words of body size end that stand on one line, and their marks."""
        lines = self.breaker.lines(content, self.theme.size.body, 1e6, weight)
        marks = tuple(mark for line in lines for mark in self.pieces(line, x, y, owner))
        return x + sum(line.width for line in lines), marks

    def pieces(self, line: Line, x: float, y: float, owner: Owner) -> tuple[Mark, ...]:
        """Return the marks of a line of plain words on a baseline."""
        ink = self.theme.color.text
        return tuple(
            Text(x + piece.x, y, piece.face, piece.size, piece.text, owner, ink)
            for piece in line.pieces
        )

    def rule(
        self,
        x: float,
        y: float,
        end: float,
        stroke: float,
        owner: Owner = LAYOUT,
        dash: tuple[float, float] | None = None,
    ) -> Path:
        """Return a horizontal rule."""
        color = self.theme.color.line
        return Path(((x, y), (end, y)), owner, stroke=stroke, color=color, dash=dash)

    def block(
        self, x: float, y: float, width: float, height: float, fill: str, owner: Owner = LAYOUT
    ) -> Path:
        """Return a filled rectangle without a line."""
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        return Path(corners, owner, fill=fill, closed=True)

    def frame(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        stroke: float,
        owner: Owner = LAYOUT,
    ) -> Path:
        """Return a rectangle of lines."""
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        return Path(corners, owner, stroke=stroke, color=self.theme.color.line, closed=True)
