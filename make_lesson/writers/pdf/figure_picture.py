"""A drawing's marks to a PNG, for writers that cannot draw: one painter for every kind of paper."""

import datetime
from dataclasses import replace
from io import BytesIO
from typing import Final

import pypdfium2

from make_lesson.writers.pdf.file import write
from make_lesson.writers.pdf.fonts import Family
from make_lesson.writers.pdf.marks import Image, Laid, Marks, Path, Text
from make_lesson.writers.pdf.metadata import Metadata
from make_lesson.writers.pdf.paint import paint
from make_lesson.writers.pdf.tags import Tree

POINTS_PER_INCH: Final = 72


def picture(
    marks: Marks, width_pt: float, height_pt: float, family: Family, *, dpi: int = 300
) -> bytes:
    """Return the PNG of a page of this size that holds nothing but the marks, on white.

    The marks' owners are left as they are: the drawing gets a tree of its own.
    """
    tree = Tree("en")
    figure = tree.root.add("Figure")
    ink = (mark for mark in marks if isinstance(mark, Text | Path | Image))
    drawn = tuple(replace(mark, owner=figure) for mark in ink)
    painted = paint(Laid((drawn,), width_pt, height_pt), family)
    nothing = Metadata("", "", "", tree.language, datetime.date.min)
    with pypdfium2.PdfDocument(write(painted, tree, nothing, icc=b"")) as document:
        image = document[0].render(scale=dpi / POINTS_PER_INCH).to_pil()
    out = BytesIO()
    image.save(out, "PNG", optimize=True, dpi=(dpi, dpi))
    return out.getvalue()
