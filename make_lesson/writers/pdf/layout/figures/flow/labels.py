"""The arrows' labels to free places beside their lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Final

from make_lesson.writers.pdf.layout.figures.flow.plan import Route
from make_lesson.writers.pdf.layout.figures.pen import Pen, Words
from make_lesson.writers.pdf.layout.figures.rect import Point, Rect

_BESIDE: Final = 4.0  # from an upright line to its label
_ABOVE: Final = 2.0  # from a level line to its label, whose leading is space already
_CLEAR: Final = 1.5  # around a label
_ROOMS: Final = (90.0, 62.0, 44.0)  # widths tried for the label's lines, for 10 point type
_PLACES: Final = (0.5, 0.0, 1.0)  # along a line: its middle, its start, its end


@dataclass(frozen=True, slots=True)
class Label:
    """A label where it stands."""

    words: Words
    place: Rect


def place_labels(
    texts: Sequence[str], ways: Sequence[Route], taken: Sequence[Rect], ground: Rect, pen: Pen
) -> dict[int, Label]:
    """Return the labels by index, except those that fit nowhere.

    Each stands beside a part of its line that no other arrow shares, on the `ground`, clear of
    lines, of what is `taken` and of the other labels.
    """
    placed: dict[int, Label] = {}
    for index, text in enumerate(texts):
        obstacles = [*taken, *(label.place for label in placed.values())]
        for label in _tries(text, index, ways, pen) if text else ():
            near = label.place.grown(_CLEAR)
            if (
                ground.holds(label.place)
                and not any(near.touches(other) for other in obstacles)
                and not any(near.is_crossed_by(*line) for way in ways for line in pairwise(way))
            ):
                placed[index] = label
                break
    return placed


def _tries(text: str, index: int, ways: Sequence[Route], pen: Pen) -> Iterator[Label]:
    own = [*_own_lines(ways[index], [*ways[:index], *ways[index + 1 :]])]
    for room in _ROOMS:
        words = pen.words(text, pen.theme.size.small, room * pen.scale, even=True)
        for start, end in own:
            for place in _beside(start, end, words):
                yield Label(words, place)


def _own_lines(way: Route, others: Sequence[Route]) -> Iterator[tuple[Point, Point]]:
    """Return the parts of a way that it shares with none, the last first."""
    for start, end in reversed([*pairwise(way)]):
        axis = 0 if start[1] == end[1] else 1
        pieces = [(min(start[axis], end[axis]), max(start[axis], end[axis]))]
        for one, two in (line for other in others for line in pairwise(other)):
            if one[1 - axis] == two[1 - axis] == start[1 - axis]:
                low, high = sorted((one[axis], two[axis]))
                pieces = [piece for old in pieces for piece in _without(old, low, high)]
        for low, high in pieces:
            if axis == 0:
                yield (low, start[1]), (high, start[1])
            else:
                yield (start[0], low), (start[0], high)


def _without(piece: tuple[float, float], low: float, high: float) -> Iterator[tuple[float, float]]:
    """Return what is left of a piece when the part from low to high is gone."""
    if piece[0] < min(low, piece[1]):
        yield piece[0], min(low, piece[1])
    if piece[1] > max(high, piece[0]):
        yield max(high, piece[0]), piece[1]


def _beside(start: Point, end: Point, words: Words) -> Iterator[Rect]:
    """Return places beside an upright line or above and below a level one."""
    (x, y), (to_x, to_y) = start, end
    wide, high = words.width, words.height
    for share, is_first in product(_PLACES, (True, False)):
        if x == to_x:
            left = x + _BESIDE if is_first else x - _BESIDE - wide
            top = _along(y, to_y, high, share)
        else:
            left = _along(x, to_x, wide, share)
            top = y - _ABOVE - high if is_first else y + _ABOVE
        yield Rect(left, top, left + wide, top + high)


def _along(low: float, high: float, size: float, share: float) -> float:
    return low + _CLEAR + share * (high - low - size - 2 * _CLEAR)
