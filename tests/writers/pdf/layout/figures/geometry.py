"""What is wrong with where a figure's marks are, by the marks alone."""

from itertools import combinations, pairwise

from tools.small_pdf import FAMILY

from make_lesson.writers.pdf.bounds import bounds
from make_lesson.writers.pdf.layout.figures.pen import Drawn
from make_lesson.writers.pdf.layout.figures.rect import Point, Rect
from make_lesson.writers.pdf.marks import Image, Mark, Path, Text

SMALLEST = 10.0
SLACK = 0.01  # what sums of widths may be off by


def faults(drawn: Drawn, width: float) -> list[str]:
    """Return what reaches out of the figure or touches what it should not; [] when all is well."""
    paper = Rect(0, 0, width, drawn.height).grown(SLACK)
    texts = [(mark.text, ink(mark)) for mark in drawn.marks if isinstance(mark, Text)]
    outside = [str(mark) for mark in drawn.marks if not paper.holds(ink(mark))]
    small = [mark.text for mark in drawn.marks if isinstance(mark, Text) and mark.size < SMALLEST]
    touching = [
        f"{one!r} touches {other!r}"
        for (one, rect), (other, other_rect) in combinations(texts, 2)
        if rect.touches(other_rect)
    ]
    crossed = [
        f"{mark.text!r} is crossed by {start} to {end}"
        for number, mark in enumerate(drawn.marks)
        if isinstance(mark, Text)
        for start, end in _seen(drawn, number)
        if ink(mark).is_crossed_by(start, end)
    ]
    return [*(f"outside: {mark}" for mark in outside), *small, *touching, *crossed]


def ink(mark: Mark) -> Rect:
    """Return the rectangle about a mark; a text's goes from its ascenders to its descenders."""
    assert isinstance(mark, Text | Path | Image)
    if isinstance(mark, Text):
        width = FAMILY.width(mark.face, mark.text, mark.size)
        top, bottom = mark.y - 0.75 * mark.size, mark.y + 0.25 * mark.size
        return Rect(mark.x, top, mark.x + width, bottom).grown(-SLACK)
    box = Rect(*bounds(mark, FAMILY))
    if isinstance(mark, Path) and len(mark.points) == 2:  # a line is cut off square at its ends
        (x, y), (to_x, to_y) = mark.points
        reach = mark.stroke / 2
        if x == to_x:
            return Rect(box.left, box.top + reach, box.right, box.bottom - reach)
        if y == to_y:
            return Rect(box.left + reach, box.top, box.right - reach, box.bottom)
    return box


def lines(mark: Mark) -> list[tuple[Point, Point]]:
    """Return the straight lines and edges of a mark."""
    if not isinstance(mark, Path) or len(mark.points) < 2:
        return []
    return [*pairwise((*mark.points, mark.points[0]) if mark.closed else mark.points)]


def _seen(drawn: Drawn, number: int) -> list[tuple[Point, Point]]:
    """Return the lines of the marks but those that lie under a shape on which this mark stands."""
    marks = drawn.marks
    ground = max(
        (
            index
            for index, mark in enumerate(marks[:number])
            if isinstance(mark, Path) and mark.fill and ink(mark).holds(ink(marks[number]))
        ),
        default=0,
    )
    return [line for mark in marks[ground:] for line in lines(mark)]


def said(drawn: Drawn) -> str:
    """Return all the texts, one after the other."""
    return " ".join(mark.text for mark in drawn.marks if isinstance(mark, Text))


def texts_in(drawn: Drawn, rect: Rect) -> str:
    """Return the texts that are wholly inside a rectangle, in the order in which they are drawn."""
    return " ".join(
        mark.text for mark in drawn.marks if isinstance(mark, Text) and rect.holds(ink(mark))
    )
