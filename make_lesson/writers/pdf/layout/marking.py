"""Bubbles, squares and checks: drawn, not typed, so that every printer has them."""

from typing import TYPE_CHECKING, Literal

from make_lesson.tree.nodes import Inlines, Option, Run
from make_lesson.writers.pdf.marks import Mark, Path, Text
from make_lesson.writers.pdf.tags import LAYOUT, Elem, actual_text

if TYPE_CHECKING:
    from make_lesson.writers.pdf.layout.flow import Flow

_BUBBLE_EMS = 13 / 9.5  # across, of its letter's size
WHITE = "FFFFFF"
BLACK = "000000"


def bubble_width(flow: "Flow") -> float:
    """Return how wide a bubble or a square is."""
    return flow.theme.size.option * _BUBBLE_EMS


def bubble(
    mark: Literal["circle", "square", "blank"],
    letter: str,
    middle: tuple[float, float],
    flow: "Flow",
    owner: Elem | None,
    *,
    filled: bool,
) -> tuple[Mark, ...]:
    """Return a circle or a square with its letter; filled, the letter is white on black."""
    x, y = middle
    stroke, fill = flow.theme.line.frame, BLACK if filled else ""
    line = BLACK if filled else flow.theme.color.line
    half, size = bubble_width(flow) / 2, flow.theme.size.option
    if mark == "circle":
        shape = Path(((x, y),), LAYOUT, stroke=stroke, fill=fill, color=line, radius=half)
    else:
        corners = (
            (x - half, y - half),
            (x + half, y - half),
            (x + half, y + half),
            (x - half, y + half),
        )
        shape = Path(corners, LAYOUT, stroke=stroke, fill=fill, color=line, closed=True, radius=2.0)
    if owner is None or not letter:
        return (shape,)
    width = flow.family.width("bold", letter, size)
    color = WHITE if filled else flow.theme.color.text
    text = Text(x - width / 2, y + size * 0.35, "bold", size, letter, owner, color)
    return (shape, text)


def check(words: Inlines, x: float, baseline: float, flow: "Flow", owner: Elem) -> tuple[Mark, ...]:
    """Return a drawn check behind a right answer, and the words that say so."""
    scale = flow.scale
    at = x + 8 * scale
    corners = ((0.0, -4.0), (3.0, -0.5), (9.5, -8.0))
    tick = Path(
        tuple((at + right * scale, baseline + down * scale) for right, down in corners),
        LAYOUT,
        stroke=1.6 * scale,
    )
    size = flow.theme.size.small
    texts = [
        Text(at + 14 * scale, baseline, "bold", size, " " + run.text, owner, flow.theme.color.text)
        for run in words
        if isinstance(run, Run)
    ]
    return (tick, *texts)


def marked(
    option: Option,
    mark: Literal["circle", "square", "blank"],
    flow: "Flow",
    x: float,
    baseline: float,
    entry: Elem,
) -> tuple[Mark, ...]:
    """Return what is marked: a bubble with its letter, or a short blank with what stands on it."""
    if mark == "blank":
        answer = tuple(run for run in option.answer if isinstance(run, Run))
        label = entry.add("Lbl", "" if answer else actual_text("blank"))
        return flow.setter.written(answer, x, baseline, flow.theme.column.letter_blank, label)
    letter = entry.add("Lbl") if option.label else None
    middle = (x + bubble_width(flow) / 2, baseline - flow.theme.size.body * 0.34)
    return bubble(mark, option.label, middle, flow, letter, filled=bool(option.answer))
