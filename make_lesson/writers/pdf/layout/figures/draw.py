"""A drawing of the document tree to marks on a page."""

from dataclasses import fields, replace
from typing import Final, assert_never

from make_lesson.theme.theme import Size, Theme
from make_lesson.tree.drawings import Bars, Drawing, Flow, LineChart, Picture, Strip, Timeline
from make_lesson.writers.pdf.fonts import Family
from make_lesson.writers.pdf.layout.figures.bars import draw_bars
from make_lesson.writers.pdf.layout.figures.flow.draw import draw_flow
from make_lesson.writers.pdf.layout.figures.lines import draw_lines
from make_lesson.writers.pdf.layout.figures.pen import Drawn, Pen
from make_lesson.writers.pdf.layout.figures.picture import draw_picture
from make_lesson.writers.pdf.layout.figures.strip import draw_strip
from make_lesson.writers.pdf.layout.figures.timeline import draw_timeline
from make_lesson.writers.pdf.marks import Owner

_SMALLEST: Final = 10.0  # type, in points
_PAGE_SHARE: Final = 0.85  # of a page's height: a heading and a caption fit with the figure
_HEAD_SHARE: Final = 0.9  # a heading fits with it
_TRIES: Final = (  # shares of the room between things, of the type size, and of the page
    (0.7, 1.0, _PAGE_SHARE),
    (0.4, 1.0, _HEAD_SHARE),
    *((0.4, share, _PAGE_SHARE) for share in (0.9, 0.8, 0.7, 0.6)),
)


def draw(drawing: Drawing, width: float, theme: Theme, family: Family, owner: Owner) -> Drawn:
    """Return the figure `width` points wide, every mark of it owned by `owner`.

    Ink is black or the accent, never grey. Type is the theme's. A figure too high for a page is
    drawn tighter; if that is not enough, in smaller type, of 10 points at least.
    """
    drawn = _drawn(drawing, width, Pen(theme, family, owner))
    page_share = _PAGE_SHARE
    for upright, type_share, next_share in _TRIES:
        fits = drawn.height <= page_share * theme.page.live_height
        if fits or type_share * theme.size.small < _SMALLEST:
            break
        drawn = _drawn(drawing, width, Pen(_smaller(theme, type_share), family, owner, upright))
        page_share = next_share
    return drawn


def _smaller(theme: Theme, share: float) -> Theme:
    sizes = Size(*(getattr(theme.size, size.name) * share for size in fields(Size)))
    return replace(theme, size=sizes, page=replace(theme.page, unit=theme.page.unit * share))


def _drawn(drawing: Drawing, width: float, pen: Pen) -> Drawn:
    match drawing:
        case Bars():
            return draw_bars(drawing, width, pen)
        case LineChart():
            return draw_lines(drawing, width, pen)
        case Timeline():
            return draw_timeline(drawing, width, pen)
        case Flow():
            return draw_flow(drawing, width, pen)
        case Strip():
            return draw_strip(drawing, width, pen)
        case Picture():
            return draw_picture(drawing, width, pen)
        case _:
            assert_never(drawing)
