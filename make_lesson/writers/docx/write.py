"""A document to a DOCX that Word's own validator accepts and a teacher can edit."""

import datetime
from collections.abc import Mapping
from io import BytesIO
from typing import Final

from docx.document import Document as Package
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.shape import CT_Inline
from docx.shared import Pt

from make_lesson.theme import Theme
from make_lesson.tree.drawings import Picture
from make_lesson.tree.nodes import Document, Figure
from make_lesson.writers.docx.body import Body
from make_lesson.writers.docx.column import Column
from make_lesson.writers.docx.furniture import furnish
from make_lesson.writers.docx.package import add_lists, embed_fonts, new_package
from make_lesson.writers.docx.repeatable import package_bytes
from make_lesson.writers.docx.xml import Element, w

_DRAWN_DPI: Final = 300  # of the pictures that are made of a lesson's figures
_LEAST_DPI: Final = 150  # of a lesson's own pictures: fewer dots would look coarse


def write_docx(
    document: Document,
    theme: Theme,
    date: datetime.date,
    fonts: Mapping[str, bytes],
    pictures: Mapping[str, bytes],
) -> bytes:
    """Return the document as DOCX.

    `fonts` are the "regular" and "bold" TrueType files to embed; `pictures` are PNGs at 300 dpi of
    the figures that are not pictures already, by name; `date` stands in the properties.
    """
    package = new_package(document, theme, date)
    embed_fonts(package, theme.font.name, fonts)
    furnish(package, document, theme)
    drawn = _Pictures(package, theme, pictures)
    body = Body(
        theme,
        lambda href: package.part.relate_to(href, RT.HYPERLINK, is_external=True),
        drawn.run,
    )
    elements = body.blocks(document.blocks, Column())
    root = package.element.body
    for place, element in enumerate(elements):
        root.insert(place, element)
    add_lists(package, body.numbering.elements())
    return package_bytes(package.part.package)


class _Pictures:
    """Puts pictures into the package and counts them: each drawing has an id of its own."""

    def __init__(self, package: Package, theme: Theme, pictures: Mapping[str, bytes]) -> None:
        self._package = package
        self._theme = theme
        self._pictures = pictures
        self._count = 0

    def run(self, figure: Figure) -> Element:
        """Return a run with the figure's picture and the words that stand for it."""
        self._count += 1
        drawing = figure.drawing
        own = isinstance(drawing, Picture)
        data = drawing.data if isinstance(drawing, Picture) else self._pictures[figure.name]
        relation, image = self._package.part.get_or_add_image(BytesIO(data))
        natural = image.px_width * 72 / (_LEAST_DPI if own else _DRAWN_DPI)
        width = min(natural, self._theme.page.live_width)
        height = width * image.px_height / image.px_width
        name = f"figure {self._count}"
        inline = CT_Inline.new_pic_inline(self._count, relation, name, Pt(width), Pt(height))
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")  # without it LibreOffice moves the picture to the right
        inline.docPr.set("descr", figure.alt)
        inline.docPr.set("name", name)
        return w("r", w("drawing", inline))
