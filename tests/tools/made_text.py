"""Everything readable in a made file: words on pages, metadata, alt text, names, every part."""

import re
import zipfile
from collections.abc import Iterator
from html import unescape
from io import BytesIO

import pikepdf
import pypdfium2


def pdf_pages(data: bytes) -> list[str]:
    """Return the text of each page of a PDF."""
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def pdf_everything(data: bytes) -> str:
    """Return the pages' text and every string and text stream of a PDF."""
    with pikepdf.open(BytesIO(data)) as pdf:
        strings = [text for item in pdf.objects for text in _strings(item)]
    return "\n".join([*pdf_pages(data), *strings])


def _strings(item: object, depth: int = 0) -> Iterator[str]:
    if isinstance(item, pikepdf.String):
        yield str(item)
    elif isinstance(item, pikepdf.Stream):
        yield from _strings(pikepdf.Dictionary(dict(item.stream_dict)), depth)
        if item.get("/Subtype") == "/XML":
            yield item.read_bytes().decode("utf-8")
    elif isinstance(item, pikepdf.Array):
        for entry in item:
            yield from _strings(entry, depth) if not _refers(entry) else ()
    elif isinstance(item, pikepdf.Dictionary):
        for entry in item.values():
            yield from _strings(entry, depth) if not _refers(entry) else ()


def _refers(entry: object) -> bool:
    return isinstance(entry, pikepdf.Object) and entry.is_indirect


def docx_everything(data: bytes) -> str:
    """Return every part of a DOCX as text: names, markup with its attributes, and words."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = [
            archive.read(name).decode("utf-8")
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        ]
        names = archive.namelist()
    words = [re.sub(r"<[^>]*>", "", part) for part in parts]
    return unescape("\n".join([*names, *parts, *words]))


def everything(path: str, data: bytes) -> str:
    """Return everything readable in a made file, whatever its kind."""
    return docx_everything(data) if path.endswith(".docx") else pdf_everything(data)
