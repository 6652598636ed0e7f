"""A drawing of the document tree to marks on a page."""

from dataclasses import fields, replace
from typing import Final, assert_never

from make_lesson.theme import Size, Theme
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
_TYPE_SHARES: Final = (0.9, 0.8, 0.7, 0.6)
_PAGE_SHARE: Final = 0.85  # of a page's height: a heading and a caption fit with the figure


def draw(drawing: Drawing, width: float, theme: Theme, family: Family, owner: Owner) -> Drawn:
    """Return the figure `width` points wide, every mark of it owned by `owner`.

    Ink is black or the accent, never grey. Type is the theme's, except that in large print a
    figure too high for a page is drawn in smaller type, of 10 points at least.
    """
    tallest = _PAGE_SHARE * theme.page.live_height
    drawn = _drawn(drawing, width, Pen(theme, family, owner))
    for type_share in _TYPE_SHARES:
        if drawn.height <= tallest or type_share * theme.size.small < _SMALLEST:
            break
        drawn = _drawn(drawing, width, Pen(_smaller(theme, type_share), family, owner))
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
