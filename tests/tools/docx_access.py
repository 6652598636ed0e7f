"""The rules of Microsoft's Accessibility Checker for Word, and a few of WCAG's, as code.

See "Rules for the Accessibility Checker" at support.microsoft.com. A list typed by hand and spaces
in a row are findings too: a screen reader takes the one for text and the other for nothing.
"""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lxml import etree

_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "dc": "http://purl.org/dc/elements/1.1/",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
_RULED = {"FirstAnswerLine", "AnswerLine", "ClaimLine"}
_MADE_EMPTY = _RULED | {"CutLine", "Spacer", "TableText", "TableTextSmall"}
_VAGUE_LINK = re.compile(r"(click )?here|link|more|read more|https?://\S*", re.IGNORECASE)
_FILE_NAME = re.compile(r"\S+\.(png|jpe?g|gif|svg)", re.IGNORECASE)
_TYPED_LIST = re.compile(r"\s*([•\-*–]|\d+[.)])\s")


def findings(data: bytes) -> list[str]:
    """Return what the checker would report about a Word file, in a fixed order."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {
            name: etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith(".xml")
        }
    body = parts["word/document.xml"]
    return [
        *_properties(parts),
        *_pictures(body),
        *_tables(body),
        *_headings(body),
        *_paragraphs(body),
        *_links(body),
    ]


def _find(element: Any, path: str) -> list[Any]:
    return list(element.xpath(path, namespaces=_NAMES))


def _text(element: Any) -> str:
    return "".join(_find(element, ".//w:t/text()"))


def _style(paragraph: Any) -> str:
    return "".join(_find(paragraph, "w:pPr/w:pStyle/@w:val"))


def _properties(parts: dict[str, Any]) -> Iterator[str]:
    core, settings = parts.get("docProps/core.xml"), parts["word/settings.xml"]
    if core is None or not _find(core, "dc:title[normalize-space()]"):
        yield "the file has no title"
    if core is None or not _find(core, "dc:language[normalize-space()]"):
        yield "the file names no language"
    if not _find(parts["word/styles.xml"], "w:docDefaults//w:lang/@w:val"):
        yield "the text has no language"
    if _find(settings, "w:documentProtection"):
        yield "the file is protected from editing"
    modes = _find(settings, "//w:compatSetting[@w:name='compatibilityMode']/@w:val")
    if not modes or int(modes[0]) < 15:
        yield "the file opens in compatibility mode"


def _pictures(body: Any) -> Iterator[str]:
    for shape in _find(body, "//wp:docPr"):
        words = (shape.get("descr") or "").strip()
        if not words:
            yield f"{shape.get('name')} has no alternative text"
        elif _FILE_NAME.fullmatch(words):
            yield f"the alternative text of {shape.get('name')} is the name of a file"
    ids = _find(body, "//wp:docPr/@id")
    if len(ids) != len(set(ids)):
        yield "two pictures have the same id"
    if _find(body, "//wp:anchor | //w:pict | //w:framePr"):
        yield "an object is not in line with the text"


def _tables(body: Any) -> Iterator[str]:
    for count, table in enumerate(_find(body, "//w:tbl"), 1):
        cells = _find(table, "w:tr/w:tc")
        is_data = len(cells) > 1
        header = _find(table, "w:tr[1]/w:trPr/w:tblHeader")
        claims_header = _find(table, "w:tblPr/w:tblLook[@w:firstRow='1']")
        if is_data and claims_header and not header:
            yield f"table {count} has no header row"
        if header and any(not _text(cell).strip() for cell in _find(table, "w:tr[1]/w:tc")):
            yield f"table {count} has an empty cell in its header row"
        if _find(table, ".//w:gridSpan | .//w:vMerge | .//w:hMerge"):
            yield f"table {count} has merged cells"
        if _find(table, ".//w:tbl"):
            yield f"table {count} has a table inside"
        widths = [int(width) for width in _find(table, "w:tblGrid/w:gridCol/@w:w")]
        for row in _find(table, "w:tr"):
            if [int(width) for width in _find(row, "w:tc/w:tcPr/w:tcW/@w:w")] != widths:
                yield f"table {count} has rows of different shape"


def _headings(body: Any) -> Iterator[str]:
    levels = [int(_style(p)[-1]) for p in _find(body, "//w:p") if _style(p).startswith("Heading")]
    if levels.count(1) != 1:
        yield f"there are {levels.count(1)} headings of the first level"
    for above, level in zip([0, *levels], levels, strict=False):
        if level > above + 1:
            yield f"a heading of level {level} follows one of level {above}"


def _paragraphs(body: Any) -> Iterator[str]:
    for paragraph in _find(body, "//w:p"):
        text, style = _text(paragraph), _style(paragraph)
        numbered = _find(paragraph, "w:pPr/w:numPr")
        holds = text.strip() or numbered or _find(paragraph, ".//w:drawing")
        if style.startswith("Heading") and not text.strip():
            yield "a heading is empty"
        elif not holds and style not in _MADE_EMPTY:
            yield f"a paragraph in the style {style} is empty"
        if re.search(r" {4,}", text):
            yield f"spaces in a row: {text[:40]!r}"
        if re.search(r"_{3,}", text):
            yield f"underscores in a row: {text[:40]!r}"
        if _TYPED_LIST.match(text) and not numbered:
            yield f"a list mark is typed by hand: {text[:40]!r}"


def _links(body: Any) -> Iterator[str]:
    for link in _find(body, "//w:hyperlink"):
        words = _text(link).strip()
        if not words or _VAGUE_LINK.fullmatch(words):
            yield f"the words of a link say nothing: {words!r}"
