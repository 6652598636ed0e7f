import uuid
from io import BytesIO

import docx
import pytest
from writers.docx.writing import (
    PICTURES,
    document_of,
    fonts,
    picture_bytes,
    said,
    theme,
    told,
    written,
)

from make_lesson.tree.drawings import Bar, Bars, Picture
from make_lesson.tree.nodes import Figure, Group, Paragraph
from make_lesson.writers.docx.fonts import obfuscated

BARS = Bars((Bar("a", 1, "1"),))


def test_a_drawn_figure_has_its_size_at_300_dots_to_the_inch() -> None:
    document = docx.Document(BytesIO(written(document_of(Figure("outcomes", BARS, "Bars.")))))

    (shape,) = document.inline_shapes
    assert (shape.width.pt, shape.height.pt) == pytest.approx((1950 * 0.24, 400 * 0.24), abs=0.1)


@pytest.mark.parametrize(("width", "height"), [(3000, 100), (100, 3000), (60, 40)])
def test_a_picture_is_neither_wider_than_the_page_nor_coarse(width: int, height: int) -> None:
    picture = Picture(picture_bytes(width, height), width, height)

    document = docx.Document(BytesIO(written(document_of(Figure("a", picture, "Alt.")))))

    (shape,) = document.inline_shapes
    page = theme().page
    assert shape.width.pt <= min(page.live_width, width * 72 / 150) + 0.1
    assert shape.height.pt <= 0.6 * page.live_height + 0.1
    assert shape.width / shape.height == pytest.approx(width / height, rel=0.02)


def test_every_picture_has_its_words_and_an_id_of_its_own() -> None:
    blocks = (Figure("outcomes", BARS, "First."), Figure("outcomes", BARS, "Second."))

    document = docx.Document(BytesIO(written(document_of(*blocks))))

    shapes = [shape._inline.docPr for shape in document.inline_shapes]
    assert [shape.get("descr") for shape in shapes] == ["First.", "Second."]
    assert len({shape.id for shape in shapes}) == 2
    assert PICTURES.keys() == {"outcomes"}


def test_a_figure_stays_with_its_caption_on_one_page() -> None:
    figure = Figure("outcomes", BARS, "Bars.")
    caption = Paragraph(said("Share of cases."), "caption")

    document = docx.Document(BytesIO(written(document_of(Group((figure, caption)), told("x")))))

    drawing, caption_made, _ = document.paragraphs
    assert drawing._p.xpath("w:pPr/w:keepNext")
    assert not caption_made._p.xpath("w:pPr/w:keepNext")


def test_embedded_fonts_come_back_whole() -> None:
    package = docx.Document(BytesIO(written(document_of(told("x"))))).part.package
    (table,) = [part for part in package.iter_parts() if "fontTable" in part.partname]
    embedded = {part.partname: part.blob for part in table.related_parts.values()}

    assert len(embedded) == 2
    for (name, blob), font in zip(sorted(embedded.items()), fonts().values(), strict=True):
        assert name.endswith(".odttf")
        assert blob != font
        assert blob[32:] == font[32:]


def test_obfuscating_twice_gives_the_font_back() -> None:
    font, key = bytes(range(64)), uuid.UUID(int=12345)

    assert obfuscated(obfuscated(font, key), key) == font
    assert obfuscated(font, key) != font
