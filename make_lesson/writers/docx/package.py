"""The package around the body: python-docx owns it, and what it brings along is made ours."""

import datetime
import hashlib
import uuid
from collections.abc import Iterable, Mapping
from typing import Any, Final

import docx
from docx.document import Document as Package
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from make_lesson.theme import Theme
from make_lesson.tree.nodes import Document
from make_lesson.writers.docx.styles import SYMBOLS, lists, settings, styles
from make_lesson.writers.docx.xml import Element, R, w

_FONT_DATA: Final = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_UNWANTED: Final = (RT.THUMBNAIL, RT.CUSTOM_XML, RT.STYLES + "WithEffects", RT.FONT_TABLE)
_STYLES_WITH_EFFECTS: Final = (
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
)


def new_package(document: Document, theme: Theme, date: datetime.date) -> Package:
    """Return an empty package with the theme's styles and lists and the document's properties."""
    package = docx.Document()
    _drop(package.part, {*_UNWANTED, _STYLES_WITH_EFFECTS})
    _drop(package.part.package, set(_UNWANTED))
    _refill(package.styles.element, styles(theme, document.lang))
    _refill(package.part.numbering_part.element, lists(theme))
    _refill(package.settings.element, settings(document.lang))
    _describe(package, document, date)
    return package


def _drop(part: Any, kinds: set[str]) -> None:
    for name, relationship in list(part.rels.items()):
        if relationship.reltype in kinds:
            del part.rels[name]


def _refill(element: Element, children: Iterable[Element]) -> None:
    """Replace all that an element holds."""
    for child in list(element):
        element.remove(child)
    element.extend(children)


def _describe(package: Package, document: Document, date: datetime.date) -> None:
    day = datetime.datetime.combine(date, datetime.time())
    about = package.core_properties
    about.title = document.title
    about.author = document.author or "make-lesson"
    about.last_modified_by = "make-lesson"
    about.subject = document.subject
    about.language = document.lang
    about.comments = about.keywords = about.category = about.version = ""
    about.created = about.modified = day
    about.revision = 1


def add_lists(package: Package, instances: Iterable[Element]) -> None:
    """Add the list instances that the body uses."""
    package.part.numbering_part.element.extend(instances)


def embed_fonts(package: Package, name: str, faces: Mapping[str, bytes]) -> None:
    """Embed the regular and the bold face, obfuscated as ECMA-376, part 4, 4.1 asks."""
    table_uri = PackURI("/word/fontTable.xml")
    table = Part(table_uri, CT.WML_FONT_TABLE, b"", package.part.package)
    embedded: list[Element] = []
    for number, (tag, face) in enumerate((("embedRegular", "regular"), ("embedBold", "bold")), 1):
        data = faces[face]
        key = uuid.UUID(bytes=hashlib.sha256(data).digest()[:16])
        uri = PackURI(f"/word/fonts/font{number}.odttf")
        part = Part(uri, _FONT_DATA, _obfuscated(data, key), package.part.package)
        element = w(tag, fontKey="{" + str(key).upper() + "}")
        element.set(f"{{{R}}}id", table.relate_to(part, RT.FONT))
        embedded.append(element)
    root = w(
        "fonts",
        w(
            "font",
            w("charset", val="00"),
            w("family", val="swiss"),
            w("pitch", val="variable"),
            *embedded,
            name=name,
        ),
        w(
            "font",
            w("altName", val="Liberation Sans"),
            w("charset", val="00"),
            w("family", val="swiss"),
            w("pitch", val="variable"),
            name=SYMBOLS,
        ),
    )
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    finished = Part(table_uri, CT.WML_FONT_TABLE, blob, package.part.package)
    for relationship in table.rels.values():
        finished.rels.get_or_add(relationship.reltype, relationship.target_part)
    package.part.relate_to(finished, RT.FONT_TABLE)


def _obfuscated(data: bytes, key: uuid.UUID) -> bytes:
    mask = key.bytes[::-1] * 2
    return bytes(a ^ b for a, b in zip(data[:32], mask, strict=True)) + data[32:]
