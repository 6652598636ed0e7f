"""Changes to finished files, made as somebody could make them: bytes in, other bytes out."""

import io
import zipfile
from collections.abc import Callable

import pikepdf

Change = Callable[[bytes], bytes]


def in_pdf(change: Callable[[pikepdf.Pdf], object]) -> Change:
    """Return a change to the objects of a PDF."""

    def changed(data: bytes) -> bytes:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            change(pdf)
            return saved(pdf)

    return changed


def saved(pdf: pikepdf.Pdf, *, linearize: bool = False) -> bytes:
    file = io.BytesIO()
    pdf.save(file, linearize=linearize)
    return file.getvalue()


def on_page(number: int, *texts: str, after: str = "") -> Change:
    """Return a change of what is painted on a page: old, new, old, new; all in one go.

    `after` is what stands before the first text that is changed.
    """

    def changed(pdf: pikepdf.Pdf) -> None:
        contents = pdf.pages[number - 1].obj["/Contents"]
        before, anchor, painted = contents.read_bytes().decode("latin-1").partition(after or "q")
        if not after:
            before, anchor, painted = "", "", before + anchor + painted
        contents.write((before + anchor + exchanged(painted, *texts)).encode("latin-1"))

    return in_pdf(changed)


def figures(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """Return the elements of a PDF that are figures."""
    elements = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary)]
    return [each for each in elements if each.get("/S") == "/Figure"]


def in_part(name: str, *texts: str) -> Change:
    """Return a change of texts in a part of a DOCX."""

    def changed(data: bytes) -> bytes:
        parts = unzipped(data)
        parts[name] = exchanged(parts[name].decode("utf-8"), *texts).encode("utf-8")
        return zipped(parts)

    return changed


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def exchanged(text: str, *texts: str) -> str:
    """Return the text with the first of each old one replaced; each must be there."""
    olds, news = texts[::2], texts[1::2]
    for number, old in enumerate(olds):
        assert old in text, f"{old!r} is not there to be changed"
        text = text.replace(old, f"\0{number}\0", 1)
    for number, new in enumerate(news):
        text = text.replace(f"\0{number}\0", new)
    return text
