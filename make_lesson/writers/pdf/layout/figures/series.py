"""How the lines of a chart differ without colour: dots of other shapes, other dashes, names."""

from dataclasses import dataclass
from typing import Final, Literal

from make_lesson.writers.pdf.layout.figures.pen import WHITE, Pen, Words
from make_lesson.writers.pdf.layout.figures.rect import Point, Rect
from make_lesson.writers.pdf.marks import Mark, Marks

_RADIUS = 3.5
_SAMPLE = 22.0  # length of the piece of line before a name
_GAP = 6.0


@dataclass(frozen=True, slots=True)
class Look:
    """A dash and the shape of the dots."""

    shape: Literal["disc", "square", "ring", "triangle"]
    dash: tuple[float, float] | None

    def dot(self, middle: Point, pen: Pen) -> Mark:
        """Return the dot at a value."""
        x, y = middle
        ink = pen.theme.color.accent
        match self.shape:
            case "disc":
                return pen.disc(middle, _RADIUS, ink, ink)
            case "ring":
                return pen.disc(middle, _RADIUS, WHITE, ink)
            case "square":
                return pen.bar(Rect(x, y, x, y).grown(_RADIUS - 0.25), ink)
            case "triangle":
                base = y + _RADIUS
                return pen.solid(((x - 4, base), (x, base - 7.5), (x + 4, base)), ink)

    def line(self, start: Point, end: Point, pen: Pen) -> Mark:
        """Return the line between two values."""
        return pen.line((start, end), 1.5, self.dash, pen.theme.color.accent)


_LOOKS: Final = (
    Look("disc", None),
    Look("square", (5, 2.5)),
    Look("ring", (1.5, 2)),
    Look("triangle", (8, 3)),
)


def look_of(index: int) -> Look:
    """Return the look of the series with this index; the fifth looks like the first."""
    return _LOOKS[index % len(_LOOKS)]


def names_width(names: list[Words]) -> float:
    """Return the room that the names need beside the plot, 0 for none."""
    widest = max((name.width for name in names), default=0.0)
    return widest + _sample(names) if widest else 0.0


def draw_names(names: list[Words], ends: list[float], left: float, pen: Pen) -> tuple[Marks, float]:
    """Return the names at the heights where their lines end, and how far down they reach.

    Names that would touch move down; where there are several, each has a piece of its line.
    """
    marks: list[Mark] = []
    lowest = 0.0
    named = [index for index, name in enumerate(names) if name.lines]
    for index in sorted(named, key=lambda index: ends[index]):
        name, look = names[index], look_of(index)
        top = max(lowest, ends[index] - pen.theme.leading(name.size) / 2)
        if sample := _sample(names):
            y = top + name.leading / 2
            marks.append(look.line((left, y), (left + sample - _GAP, y), pen))
            marks.append(look.dot((left + (sample - _GAP) / 2, y), pen))
        marks += pen.put(name, left + sample, top)
        lowest = top + name.height
    return tuple(marks), lowest


def _sample(names: list[Words]) -> float:
    return _SAMPLE + _GAP if len(names) > 1 else 0.0
