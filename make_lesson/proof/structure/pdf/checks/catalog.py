"""What a file says of itself: that it is tagged, its title, its standards, and nothing more."""

from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from make_lesson.proof.structure.finding import Finding
from make_lesson.proof.structure.pdf.file import PdfFile
from make_lesson.proof.structure.pdf.objects import entries, text

_STANDARDS: Final = {
    "{http://www.aiim.org/pdfua/ns/id/}part": ("1", "PDF/UA-1"),
    "{http://www.aiim.org/pdfa/ns/id/}part": ("2", "PDF/A-2"),
    "{http://www.aiim.org/pdfa/ns/id/}conformance": ("A", "level A"),
}
_DC: Final = "{http://purl.org/dc/elements/1.1/}"


def catalog_findings(file: PdfFile) -> Iterator[Finding]:
    """Yield what the file fails to say, and what it holds besides pages."""
    if not file.tree:
        yield Finding("PDF002", "there is no structure tree")
    if entries(file.catalog.get("/MarkInfo")).get("/Marked") is not True:
        yield Finding("PDF002", "the file does not say that it is tagged")
    about = _about(file.xmp)
    yield from _title(file, about.get(f"{_DC}title", ""))
    for key, (value, standard) in _STANDARDS.items():
        if about.get(key) != value:
            yield Finding("PDF004", f"the metadata do not declare {standard}")
    language = text(file.catalog.get("/Lang"))
    if language and about.get(f"{_DC}language", language) != language:
        yield Finding("PDF016", "catalog and metadata name different languages")
    for surprise in file.surprises:
        yield Finding("PDF020", surprise)
    for page in file.pages:
        if page.tab_order != "S":
            yield Finding("PDF021", f"page {page.number}: the tab order is not the reading order")


def _title(file: PdfFile, in_metadata: str) -> Iterator[Finding]:
    if not file.title.strip() or not in_metadata:
        yield Finding("PDF003", "the file has no title")
    elif file.title.split() != in_metadata.split():
        yield Finding("PDF003", f"there are two titles: {file.title!r} and {in_metadata!r}")
    if entries(file.catalog.get("/ViewerPreferences")).get("/DisplayDocTitle") is not True:
        yield Finding("PDF003", "the window shows the file's name instead of its title")


def _about(xmp: bytes) -> Mapping[str, str]:
    """Return the words of each property of an XMP packet, none when it is no XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(xmp, parser)
    except etree.XMLSyntaxError:
        return {}
    about: dict[str, str] = {}
    for description in root.iter("{*}Description"):
        about |= {str(key): str(value) for key, value in description.items()}
        about |= {
            str(each.tag): "".join(map(str, each.itertext())).strip()
            for each in description.iterchildren("{*}*")
        }
    return about
