"""A drafted flow diagram to its two axes in points: as much room as words and lanes need.

Lengths here are for 10 point type; larger type stretches them.
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from make_lesson.tree.drawings import Arrow
from make_lesson.writers.pdf.layout.figures.flow.boxes import Inside
from make_lesson.writers.pdf.layout.figures.flow.draft import Draft
from make_lesson.writers.pdf.layout.figures.flow.plan import HALF, PITCH, Route
from make_lesson.writers.pdf.layout.figures.flow.scale import Scale, Space, lanes_in, scale
from make_lesson.writers.pdf.layout.figures.pen import Pen, Words

_WIDEST: Final = 216.0  # a box
_LOWEST: Final = 6.25  # a box, in u
_GAP: Final = 14.5 / 82  # between boxes, of a box's width
_LANE: Final = 9.0  # from line to line
_HEAD: Final = 11.0  # an arrow's head and a piece of its line
_LABEL: Final = 62.0  # the widest label between two columns
_GAPS_SHARE: Final = 0.45  # of the width at most
_PASSED: Final = 14.0  # from a line to a box below it, for a head or a disc at least
_DISC_BESIDE, _DISC_ABOVE = 7.0, 8.0  # how far a number's disc stands out of its box


def gap_label(arrow: Arrow, pen: Pen) -> Words:
    """Return the label of an arrow in lines that can stand between two columns."""
    return pen.words(arrow.label, pen.theme.size.small, _LABEL * pen.scale, even=True)


def across(draft: Draft, width: float, pen: Pen) -> Scale:
    """Return the columns: boxes of one width, gaps as wide as their lanes and labels need."""
    count = draft.ground.columns
    box = min(_WIDEST * pen.scale, width / (count + _GAP * (count - 1)))
    gaps = [_gap(draft, index, box, pen) for index in range(count + 1)]
    excess = max(1.0, sum(gap.size for gap in gaps) / (_GAPS_SHARE * width))
    gaps = [gap.divided(excess) for gap in gaps]
    if _has_number(draft, 0, 0):
        gaps[0] = gaps[0].at_least(_DISC_BESIDE * pen.scale)
    box = min(box, (width - sum(gap.size for gap in gaps)) / count)
    return scale([box] * count, gaps, [x for way in draft.ways for x, _ in way])


def down(draft: Draft, words: Mapping[str, Inside], growth: float, pen: Pen) -> Scale:
    """Return the rows: each as high as its fullest box, with `growth` more where labels may be."""
    count = draft.ground.rows
    boxes = [_row(draft, words, index, pen) for index in range(count)]
    spaces = [
        _space(draft, index, pen).grown(growth if _has_label(draft, index) else 0.0)
        for index in range(count + 1)
    ]
    return scale(boxes, spaces, [y for way in draft.ways for _, y in way])


def _gap(draft: Draft, index: int, box: float, pen: Pen) -> Space:
    lanes = len(lanes_in(index, (x for way in draft.ways for x, _ in way)))
    left, right = _labels(draft, index, pen)
    before, after = (4.0 * pen.scale, _DISC_BESIDE * pen.scale + 2) if lanes else (0.0, 0.0)
    size = left + before + lanes * _LANE * pen.scale + after + right
    space = Space(size, left + before, after + right)
    return space.at_least(_GAP * box) if 0 < index < draft.ground.columns else space


def _labels(draft: Draft, index: int, pen: Pen) -> tuple[float, float]:
    """Return the room for labels on level lines into boxes: left and right of a gap's lanes."""
    left = right = 0.0
    for arrow, way in zip(draft.arrows, draft.ways, strict=True):
        (x, y), (end, end_y) = way[-2:]
        is_here = all(abs(place - PITCH * index) <= PITCH / 2 - HALF for place in (x, end))
        if arrow.label and y == end_y and is_here:
            room = gap_label(arrow, pen).width + _HEAD * pen.scale
            left, right = (max(left, room), right) if end < x else (left, max(right, room))
    return left, right


def _row(draft: Draft, words: Mapping[str, Inside], index: int, pen: Pen) -> float:
    """Return the height of a row; a label on a level line stands between that and a disc."""
    here = [words[name].height for name, cell in draft.cells.items() if cell[1] == index]
    tight = 1.0 if _has_number(draft, 1, index) else pen.upright  # a disc covers a corner
    least, pad = _LOWEST * pen.unit * pen.upright, 14 * pen.scale * tight
    high = max([least, *(height + pad for height in here)])
    low, top = PITCH * index + PITCH / 2 - HALF, PITCH * index + PITCH / 2 + HALF
    for arrow, way in zip(draft.arrows, draft.ways, strict=True):
        if arrow.label and any(y == end and low < y < top for (_, y), (_, end) in pairwise(way)):
            label = gap_label(arrow, pen).height
            high = max(high, 2 * (label + 4 + _DISC_ABOVE * pen.scale))
    return high


def _space(draft: Draft, index: int, pen: Pen) -> Space:
    """Return the space above a row, or below the last: room for heads, discs and one label."""
    lanes = len(lanes_in(index, (y for way in draft.ways for _, y in way)))
    is_first, is_last = index == 0, index == draft.ground.rows
    if lanes:
        before, after = 4.0 if is_first else 9.5, 4.0 if is_last else 22.5
    elif is_first:
        before, after = (_DISC_ABOVE if _has_number(draft, 1, 0) else 0.0), 0.0
    elif is_last:
        before, after = 0.0, 0.0
    else:
        before, after = 9.5, 17.0 if _is_passed(draft.ways, index) else 8.0
    least = _PASSED if lanes else _DISC_ABOVE + 2
    above = before * pen.scale * (1.0 if is_first else pen.upright)
    below = max(after * pen.upright, min(after, least)) * pen.scale
    return Space(above + lanes * _LANE * pen.scale + below, above, below)


def _has_label(draft: Draft, index: int) -> bool:
    """Return whether an arrow with a label runs in the space above a row."""
    low, high = PITCH * index - PITCH / 2 + HALF, PITCH * index + PITCH / 2 - HALF
    return any(
        arrow.label and min(y, end) < high and max(y, end) > low
        for arrow, way in zip(draft.arrows, draft.ways, strict=True)
        for (_, y), (_, end) in pairwise(way)
    )


def _has_number(draft: Draft, axis: int, index: int) -> bool:
    return any(step.number and draft.cells[step.name][axis] == index for step in draft.steps)


def _is_passed(ways: tuple[Route, ...], index: int) -> bool:
    """Return whether a line goes down or up through the space above a row."""
    place = PITCH * index
    return any(
        min(y, end) < place < max(y, end) for way in ways for (_, y), (_, end) in pairwise(way)
    )
