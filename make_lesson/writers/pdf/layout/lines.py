"""Inline content to lines: greedy breaking, ragged right, no hyphenation.

The blank after a word stays in its piece, so that spaces at line ends are real characters. Lines
depend on nothing but their arguments and are remembered: forms of one lesson share them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from make_lesson.theme.theme import Theme
from make_lesson.tree.nodes import Blank, Inlines, Link, Run
from make_lesson.writers.pdf.fonts import Family

Weight = Literal["given", "bold", "room"]  # room: as given, broken where bold would break

# After a blank; after a hyphen between words; after a dash; after a slash (long addresses).
_BREAK = re.compile(
    r"(?<=[ ])(?=[^ ])|(?<=[^\W\d]{2}-)(?=[^\W\d]{2})|(?<=[—/])(?=[^—/ ])|(?<=[?&=])(?=\w{6})"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a line: its offset and width, one face and size, and the node it comes from."""

    x: float
    width: float
    face: str
    size: float
    text: str
    node: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its pieces from the left, and where its last ink ends."""

    pieces: tuple[Piece, ...]
    width: float


class Breaker:
    """Breaks inline content into lines for one theme and family of faces."""

    def __init__(self, theme: Theme, family: Family) -> None:
        self._theme = theme
        self._family = family
        self.lines = lru_cache(maxsize=8192)(self._lines)

    def width(self, content: Inlines, size: float, weight: Weight = "given") -> float:
        """Return the width of the content on a single line, in points."""
        lines = self.lines(content, size, 1e6, weight)
        return lines[0].width if lines else 0.0

    def balanced(self, content: Inlines, size: float, width: float) -> tuple[Line, ...]:
        """Return the fewest lines, made as even as can be."""
        fewest = self.lines(content, size, width, "bold")
        narrow = width
        while narrow > 40 and len(self.lines(content, size, narrow - 4, "bold")) == len(fewest):
            narrow -= 4
        return self.lines(content, size, narrow, "bold")

    def cut(self, text: str, size: float, width: float, rows: int, mark: str) -> tuple[Line, ...]:
        """Return a bold text in so many lines at most, cut at a word before the mark."""
        lines = self.lines((Run(text),), size, width, "bold") if text else ()
        words = "".join(piece.text for line in lines[:rows] for piece in line.pieces).split(" ")
        while len(lines) > rows:
            lines = self.lines((Run(" ".join(words) + mark),), size, width, "bold")
            if not words:
                break
            words.pop()
        return lines[:rows]

    def _lines(
        self, content: Inlines, size: float, width: float, weight: Weight = "given"
    ) -> tuple[Line, ...]:
        lines: list[Line] = []
        pieces: list[Piece] = []
        x = room = 0.0
        for word in self._words(content, size, width, weight):
            wanted = sum(reserve for _, reserve in word)
            ink = wanted - self._space(word[-1][0], "bold" if weight == "room" else None)
            if pieces and room + ink > width + 0.001:
                lines.append(self._line(pieces))
                pieces, x, room = [], 0.0, 0.0
            for piece, _ in word:
                last = pieces[-1] if pieces else None
                if last and _joins(last, piece):
                    joined = replace(last, text=last.text + piece.text)
                    pieces[-1] = replace(joined, width=last.width + piece.width)
                else:
                    pieces.append(replace(piece, x=x))
                x += piece.width
            room += wanted
        if pieces:
            lines.append(self._line(pieces))
        return tuple(lines)

    def _line(self, pieces: list[Piece]) -> Line:
        last = pieces[-1]
        return Line(tuple(pieces), last.x + last.width - self._space(last))

    def _space(self, piece: Piece, face: str | None = None) -> float:
        blanks = len(piece.text) - len(piece.text.rstrip(" "))
        return self._family.width(face or piece.face, " " * blanks, piece.size) if blanks else 0.0

    def _words(
        self, content: Inlines, size: float, width: float, weight: Weight
    ) -> Iterator[list[tuple[Piece, float]]]:
        """Yield what cannot be broken: pieces, each with the width to reserve for it."""
        word: list[tuple[Piece, float]] = []
        wide = 0.0
        for piece, reserve, may_break in self._atoms(content, size, width, weight):
            ink = reserve - self._space(piece)
            if word and (may_break or wide + ink > width):
                yield word
                word, wide = [], 0.0
            word.append((piece, reserve))
            wide += reserve
        if word:
            yield word

    def _atoms(
        self, content: Inlines, size: float, width: float, weight: Weight
    ) -> Iterator[tuple[Piece, float, bool]]:
        may_break = False
        for node, inline in enumerate(content):
            if isinstance(inline, Blank):
                blank = self._theme.column.word_blank
                yield Piece(0.0, blank, "regular", size, "", node), blank, may_break
                may_break = False
                continue
            for run in inline.runs if isinstance(inline, Link) else (inline,):
                for chunk in _BREAK.split(run.text):
                    for part, more in self._fitting(run, chunk, size, width, weight):
                        for piece, reserve in self._pieces(run, part, size, weight, node):
                            yield piece, reserve, may_break
                            may_break = False
                        may_break = more
                    may_break = chunk.endswith((" ", "—", "/", "-", "?", "&", "="))

    def _fitting(
        self, run: Run, chunk: str, size: float, width: float, weight: Weight
    ) -> Iterator[tuple[str, bool]]:
        """Yield the chunk, cut where it is wider than a whole line; True: a break may follow."""
        if self._reserve(run, chunk, size, weight) <= width:
            yield chunk, False
            return
        start, wide = 0, 0.0
        for at, char in enumerate(chunk):
            wide += self._reserve(run, char, size, weight)
            if wide > width and at > start:
                yield chunk[start:at], True
                start, wide = at, self._reserve(run, char, size, weight)
        yield chunk[start:], False

    def _reserve(self, run: Run, text: str, size: float, weight: Weight) -> float:
        return sum(room for _, room in self._pieces(run, text.rstrip(" "), size, weight, 0))

    def _pieces(
        self, run: Run, text: str, size: float, weight: Weight, node: int
    ) -> Iterator[tuple[Piece, float]]:
        face = "bold" if run.bold or weight == "bold" else "regular"
        own = min(size, self._theme.size.small) if run.small else size
        for key, part in self._family.split(face, text):
            width = self._family.width(key, part, own)
            reserve = self._bold_width(part, own) if weight == "room" else width
            yield Piece(0.0, width, key, own, part, node), reserve

    def _bold_width(self, text: str, size: float) -> float:
        parts = self._family.split("bold", text)
        return sum(self._family.width(key, part, size) for key, part in parts)


def _joins(last: Piece, piece: Piece) -> bool:
    same = (last.node, last.face, last.size) == (piece.node, piece.face, piece.size)
    return same and bool(last.text) and bool(piece.text)
