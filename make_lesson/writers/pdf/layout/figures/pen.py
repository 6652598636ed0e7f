"""What every figure is drawn with: blocks of words, lines, frames and discs of one owner."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf
from typing import Final, Literal

from make_lesson.theme.theme import Theme
from make_lesson.writers.pdf.fonts import Family
from make_lesson.writers.pdf.layout.figures.rect import Point, Rect
from make_lesson.writers.pdf.layout.figures.words import balanced, words, wrapped
from make_lesson.writers.pdf.marks import Marks, Owner, Path, Text

Face = Literal["regular", "bold"]
Align = Literal["left", "centre", "right"]

_BEFORE: Final = {"left": 0.0, "centre": 0.5, "right": 1.0}
_HALF_CAPITAL: Final = 0.335  # of the size: from a capital's middle to its baseline
WHITE: Final = "FFFFFF"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure's marks, from (0, 0) at its top left corner, and its height in points."""

    marks: Marks
    height: float


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text in one look; `width` is that of the longest."""

    lines: tuple[str, ...]
    face: Face
    size: float
    leading: float
    width: float

    @property
    def height(self) -> float:
        """Return the height of the lines, leading included."""
        return self.leading * len(self.lines)


@dataclass(frozen=True, slots=True)
class Pen:
    """A theme, its fonts, and the owner of all that is drawn.

    `upright` is the factor of room between things above each other, below 1 in a tight figure.
    """

    theme: Theme
    family: Family
    owner: Owner
    upright: float = 1.0

    @property
    def unit(self) -> float:
        """Return the theme's unit u, in points."""
        return self.theme.page.unit

    @property
    def scale(self) -> float:
        """Return how much larger small type is than the 10 points that figures are drawn for."""
        return self.theme.size.small / 10

    def words(
        self,
        text: str,
        size: float,
        room: float = inf,
        face: Face = "regular",
        *,
        even: bool = False,
    ) -> Words:
        """Return the text in lines no wider than `room`, of equal lengths if `even`."""

        def measure(part: str) -> float:
            return self.family.width(face, part, size)

        lines = (balanced if even else wrapped)(text, room, measure)
        leading = self.theme.leading(size)
        return Words(lines, face, size, leading, max(map(measure, lines), default=0.0))

    def widest_word(self, text: str, size: float, face: Face = "regular") -> float:
        """Return the width of the widest word: with less room, words break."""
        return max((self.family.width(face, word, size) for word in words(text)), default=0.0)

    def put(
        self, words: Words, x: float, top: float, align: Align = "left", color: str = ""
    ) -> tuple[Text, ...]:
        """Return the words with their left edge, centre or right edge at x and their top at top."""
        marks: list[Text] = []
        first = top + words.leading / 2 + _HALF_CAPITAL * words.size
        for number, line in enumerate(words.lines):
            at = x - _BEFORE[align] * self.family.width(words.face, line, words.size)
            baseline = first + number * words.leading
            for face, part in self.family.split(words.face, line):
                ink = color or self.theme.color.text
                marks.append(Text(at, baseline, face, words.size, part, self.owner, ink))
                at += self.family.width(face, part, words.size)
        return tuple(marks)

    def line(
        self,
        points: Iterable[Point],
        stroke: float,
        dash: tuple[float, float] | None = None,
        color: str = "",
    ) -> Path:
        """Return a line through the points."""
        ink = color or self.theme.color.line
        return Path(tuple(points), self.owner, stroke=stroke, color=ink, dash=dash)

    def frame(
        self, rect: Rect, stroke: float, dash: tuple[float, float] | None = None, radius: float = 0
    ) -> Path:
        """Return a frame whose outer edge is the rectangle, white inside."""
        inner = rect.grown(-stroke / 2)
        return Path(
            _corners(inner),
            self.owner,
            stroke=stroke,
            fill=WHITE,
            color=self.theme.color.line,
            closed=True,
            radius=radius,
            dash=dash,
        )

    def solid(self, points: Iterable[Point], color: str = "") -> Path:
        """Return the shape between the points, filled."""
        ink = color or self.theme.color.line
        return Path(tuple(points), self.owner, fill=ink, color=ink, closed=True)

    def bar(self, rect: Rect, color: str) -> Path:
        """Return the rectangle, filled."""
        return self.solid(_corners(rect), color)

    def disc(self, middle: Point, radius: float, fill: str, color: str = "") -> Path:
        """Return a circle whose outer edge is at the radius; white ones have a line round them."""
        ink = color or self.theme.color.line
        stroke = self.theme.line.frame
        return Path(
            (middle,), self.owner, stroke=stroke, fill=fill, color=ink, radius=radius - stroke / 2
        )


def _corners(rect: Rect) -> tuple[Point, ...]:
    return (
        (rect.left, rect.top),
        (rect.right, rect.top),
        (rect.right, rect.bottom),
        (rect.left, rect.bottom),
    )
