"""A PDF to pictures of its pages, to look at while a template or a lesson is made."""

import io
from collections.abc import Iterator

import pypdfium2

DPI = 100


def page_pictures(pdf: bytes) -> Iterator[bytes]:
    """Return each page as a PNG file of 100 dots an inch."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            picture = io.BytesIO()
            page.render(scale=DPI / 72).to_pil().save(picture, format="PNG")
            yield picture.getvalue()
    finally:
        document.close()
