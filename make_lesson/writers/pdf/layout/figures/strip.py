"""A time strip to marks: one frame, split in proportion to minutes, with the parts' names."""

from itertools import accumulate

from make_lesson.tree.drawings import Strip
from make_lesson.writers.pdf.layout.figures.pen import Drawn, Pen, Words
from make_lesson.writers.pdf.layout.figures.rect import Rect
from make_lesson.writers.pdf.layout.figures.words import words
from make_lesson.writers.pdf.marks import Mark

_PADDING = 1.5


def draw_strip(strip: Strip, width: float, pen: Pen) -> Drawn:
    """Return the strip. A name too long for its part loses its last words, if need be all."""
    height = 2 * pen.unit
    stroke = pen.theme.line.write
    total = sum(minutes for _, minutes in strip.parts)
    share = width / total if total else 0.0
    edges = [0.0, *accumulate(minutes * share for _, minutes in strip.parts)]
    marks: list[Mark] = [pen.frame(Rect(0, 0, width, height), stroke)]
    marks += [pen.line(((x, stroke / 2), (x, height - stroke / 2)), stroke) for x in edges[1:-1]]
    for (name, _), left, right in zip(strip.parts, edges, edges[1:], strict=False):
        shown = _fitting(name, right - left - 2 * _PADDING, pen)
        marks += pen.put(shown, (left + right) / 2, (height - shown.height) / 2, "centre")
    return Drawn(tuple(marks), height)


def _fitting(name: str, room: float, pen: Pen) -> Words:
    left = words(name)
    while left:
        shown = pen.words(" ".join(left), pen.theme.size.small, face="bold")
        if shown.width <= room:
            return shown
        left.pop()
    return pen.words("", pen.theme.size.small)
