"""Figures as pictures in line with the text, each with the words that stand for it."""

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import PIL.Image
from docx.image.exceptions import UnrecognizedImageError
from docx.image.image import Image
from docx.shared import Pt

from make_lesson.theme.theme import Theme
from make_lesson.tree.drawings import Picture
from make_lesson.tree.nodes import Figure
from make_lesson.writers.docx.blocks.column import Column
from make_lesson.writers.docx.wordml import Element, paragraph, w

if TYPE_CHECKING:
    from make_lesson.writers.docx.blocks.flow import Flow

_DRAWN_DPI: Final = 300
_LEAST_DPI: Final = 150  # fewer look coarse in print
_PAGE_SHARE: Final = 0.6  # of the page's height: a caption and a question fit below


class Pictures:
    """Puts pictures into one document: drawn ones by the figure's name, others as they are."""

    def __init__(self, part: Any, drawn: Mapping[str, bytes], theme: Theme) -> None:
        self._part = part
        self._drawn = drawn
        self._theme = theme
        self._count = 0

    def inline(self, figure: Figure, room: float) -> Element:
        """Return the drawing element of a figure, no wider than `room` in points."""
        drawing = figure.drawing
        own = isinstance(drawing, Picture)
        data = _known(drawing.data) if isinstance(drawing, Picture) else self._drawn[figure.name]
        _, image = self._part.get_or_add_image(BytesIO(data))
        scale = min(72 / (_LEAST_DPI if own else _DRAWN_DPI), room / image.px_width)
        if own:
            scale = min(scale, _PAGE_SHARE * self._theme.page.live_height / image.px_height)
        width, height = Pt(image.px_width * scale), Pt(image.px_height * scale)
        inline = self._part.new_pic_inline(BytesIO(data), width, height)
        self._count += 1
        inline.docPr.id = self._count
        inline.docPr.name = f"Figure {self._count}: {figure.name}"
        inline.docPr.set("descr", figure.alt)
        for side in "TBLR":  # left out, some programs take it for an eighth of an inch
            inline.set(f"dist{side}", "0")
        return w("drawing", inline)


@lru_cache(maxsize=16)
def _known(data: bytes) -> bytes:
    """Return a picture as it is, or as PNG where python-docx does not know its kind of JPEG."""
    try:
        Image.from_blob(data)
    except UnrecognizedImageError:
        png = BytesIO()
        with PIL.Image.open(BytesIO(data)) as picture:
            picture.convert("RGB").save(png, format="PNG")
        return png.getvalue()
    return data


def figure(node: Figure, flow: "Flow", column: Column) -> list[Element]:
    """Return the figure's paragraph, which stays with the caption that follows."""
    drawing = flow.pictures.inline(node, column.width)
    return [flow.place(paragraph("Drawing", [w("r", drawing)]), column)]
