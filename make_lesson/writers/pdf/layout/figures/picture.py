"""A picture file to a mark, as large as its pixels allow in print."""

from make_lesson.tree.drawings import Picture
from make_lesson.writers.pdf.layout.figures.pen import Drawn, Pen
from make_lesson.writers.pdf.marks import Image

_DOTS_PER_INCH = 150  # fewer look coarse in print; for larger type, larger is what counts
_PAGE_SHARE = 0.6  # of the page's height: its caption and a question fit below


def draw_picture(picture: Picture, width: float, pen: Pen) -> Drawn:
    """Return the picture in its own proportions, no wider than `width` and never coarse."""
    natural = 72 / _DOTS_PER_INCH * pen.theme.scale
    tallest = _PAGE_SHARE * pen.theme.page.live_height
    scale = min(natural, width / picture.width, tallest / picture.height)
    wide, high = picture.width * scale, picture.height * scale
    return Drawn((Image(0, 0, wide, high, picture.data, pen.owner),), high)
