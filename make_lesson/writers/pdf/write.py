"""A document to a tagged PDF: lay out, paint, write."""

import datetime
from dataclasses import dataclass
from functools import lru_cache

from make_lesson.theme.theme import Theme
from make_lesson.tree.drawings import Drawing
from make_lesson.tree.nodes import Document
from make_lesson.writers.pdf.figure_picture import picture
from make_lesson.writers.pdf.file import write
from make_lesson.writers.pdf.fonts import Family
from make_lesson.writers.pdf.layout.figures.draw import draw
from make_lesson.writers.pdf.layout.lay import lay_out
from make_lesson.writers.pdf.marks import Anchor, Room, moved
from make_lesson.writers.pdf.metadata import Metadata
from make_lesson.writers.pdf.paint import paint
from make_lesson.writers.pdf.tags import LAYOUT

_BLEED = 1.5  # points around a picture, so that lines on its edge keep their whole width


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A finished file, how many pages it has, what begins on each, and its rooms with answers."""

    data: bytes
    pages: int
    anchors: tuple[frozenset[Anchor], ...]
    rooms: tuple[Room, ...]


def write_pdf(
    document: Document,
    theme: Theme,
    family: Family,
    icc: bytes,
    date: datetime.date,
    logo: bytes | None = None,
    *,
    split: bool = False,
) -> PdfFile:
    """Return the document as PDF/UA-1 and PDF/A-2a; `icc` is the sRGB profile, `date` its own.

    `logo`, a plain PNG, stands at the head of the first page of what students get.
    With `split`, items and boxes that are taller than a page go on on the next.
    Raises EmptyError when nothing is left to read, and TooTallError when something fits no page.
    """
    spaced = family.spaced(theme.space)
    layout = lay_out(document, theme, spaced, logo=logo, split=split)
    pages = layout.laid.pages
    painted = paint(layout.laid, spaced)
    metadata = Metadata(document.title, document.author, document.subject, document.lang, date)
    return PdfFile(
        data=write(painted, layout.tree, metadata, icc),
        pages=len(pages),
        anchors=tuple(frozenset(m for m in page if isinstance(m, Anchor)) for page in pages),
        rooms=tuple(mark for page in pages for mark in page if isinstance(mark, Room)),
    )


@lru_cache(maxsize=64)
def drawing_picture(drawing: Drawing, theme: Theme, family: Family) -> bytes:
    """Return a drawing as a PNG of the live area's width, for paper that cannot draw it."""
    width = theme.page.live_width - 2 * _BLEED
    spaced = family.spaced(theme.space)
    drawn = draw(drawing, width, theme, spaced, LAYOUT)
    marks = tuple(moved(mark, _BLEED, _BLEED) for mark in drawn.marks)
    return picture(marks, width + 2 * _BLEED, drawn.height + 2 * _BLEED, spaced)
