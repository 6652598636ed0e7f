"""The steps' words, how wide and high their boxes must be, and the boxes as marks."""

from dataclasses import dataclass
from typing import Final

from make_lesson.tree.drawings import Step, StepKind
from make_lesson.writers.pdf.layout.figures.pen import WHITE, Pen, Words
from make_lesson.writers.pdf.layout.figures.rect import Point, Rect
from make_lesson.writers.pdf.marks import Mark, Marks

PADDING: Final = 3.5  # beside the words of a box
DISC: Final = 16.0  # across
_CORNER: Final = (-7.0, -8.0)  # of the disc's square, from the corner of the box
_RADIUS: Final = 2.0
_DASH: Final = (3.5, 2.5)


@dataclass(frozen=True, slots=True)
class Inside:
    """What a box says: the title and, under it, who acts."""

    title: Words
    who: Words

    @property
    def height(self) -> float:
        """Return the height of both."""
        return self.title.height + self.who.height


def inside(step: Step, room: float, pen: Pen) -> Inside:
    """Return the words of a step in lines for a box `room` wide."""
    size, free = pen.theme.size.small, room - 2 * PADDING
    title = pen.words(step.title, size, free, "bold", even=True)
    return Inside(title, pen.words(step.who, size, free, even=True))


def broken_words(step: Step, room: float, pen: Pen) -> bool:
    """Return whether a word of the step is wider than its box."""
    size = pen.theme.size.small
    widest = max(pen.widest_word(step.title, size, "bold"), pen.widest_word(step.who, size))
    return widest > room - 2 * PADDING


def draw_box(step: Step, words: Inside, rect: Rect, pen: Pen) -> Marks:
    """Return the box of a step with its words and, if it has a number, its disc."""
    x, y = rect.middle
    top = y - words.height / 2
    title = pen.put(words.title, x, top, "centre")
    who = pen.put(words.who, x, top + words.title.height, "centre")
    return (draw_frame(step.kind, rect, pen), *title, *who)


def draw_frame(kind: StepKind, rect: Rect, pen: Pen) -> Mark:
    """Return the frame: strong where the actor decides, dashed where a case ends."""
    stroke = pen.theme.line.bold if kind == "decides" else pen.theme.line.frame
    return pen.frame(rect, stroke, _DASH if kind == "ends" else None, _RADIUS)


def disc_of(rect: Rect, pen: Pen) -> Rect:
    """Return the square about the disc at the top left corner of a box."""
    left, top = rect.left + _CORNER[0] * pen.scale, rect.top + _CORNER[1] * pen.scale
    return Rect(left, top, left + DISC * pen.scale, top + DISC * pen.scale)


def draw_disc(step: Step, middle: Point, pen: Pen) -> Marks:
    """Return the numbered disc: solid where the actor decides, else open."""
    is_solid = step.kind == "decides"
    number = pen.words(step.number, pen.theme.size.small, face="bold")
    disc = pen.disc(middle, DISC / 2 * pen.scale, pen.theme.color.text if is_solid else WHITE)
    x, y = middle
    return (disc, *pen.put(number, x, y - number.height / 2, "centre", WHITE if is_solid else ""))
