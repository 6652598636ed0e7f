"""A school's own Word document, opened: its styles, lists, page and letterhead.

Nothing of it is ever changed, so it is read once for all the files that take their look from it.
"""

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.parser import parse_xml
from docx.package import Package
from lxml import etree

from make_lesson.errors import Place, Problem, SettingsError
from make_lesson.theme.theme import Page
from make_lesson.writers.docx.reference.scheme import Scheme
from make_lesson.writers.docx.reference.style_sheet import StyleSheet
from make_lesson.writers.docx.wordml import Element, q

LARGEST_BYTES: Final = 50_000_000  # unpacked
_KINDS: Final = ("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml")
_OLD_WORD: Final = b"\xd0\xcf\x11\xe0"  # how .doc files begin, and all that ask for a password
_DAMAGE: Final = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError),
    *(OpcError, etree.XMLSyntaxError, KeyError, ValueError, TypeError, AttributeError, IndexError),
)
_SAVE_AS: Final = "open it in Word and save it as a Word Document (.docx)"
_REFUSALS: Final[Mapping[str, tuple[str, str]]] = {
    "REF001": ("this is not a Word document, or it has a password", _SAVE_AS),
    "REF002": ("this document is damaged", "open it in Word, let Word repair it, and save it"),
    "REF003": ("this document can hold macros", _SAVE_AS),
    "REF004": ("this document has no styles", "save it in Word, which adds its own"),
    "REF010": ("this document declares a document type, which Word never does", _SAVE_AS),
    "REF005": (
        f"this document unpacks to more than {LARGEST_BYTES // 1_000_000} MB",
        "take its pictures and pages out; only its styles and its letterhead are used",
    ),
}


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """A document to take the look from. `main` is its first part, `section` that of its first page.

    `page` is that page as a theme tells it, but for its unit; None where it is not told whole.
    """

    main: Any
    styles: StyleSheet
    section: Any
    page: Page | None

    @property
    def body(self) -> Element | None:
        """Return the style of running text: Body Text, or else the default one."""
        named = self.styles.named("paragraph", "Body Text")
        return self.styles.default("paragraph") if named is None else named

    def part(self, kind: str) -> Any:
        """Return the part to which the document is related in a way, None where there is none."""
        return _part(self.main, kind)

    def setting(self, tag: str) -> Element | None:
        """Return one of the document's settings, None where it does not say."""
        return _setting(self.main, tag)


@lru_cache(maxsize=4)
def open_reference(data: bytes, file: Path) -> Reference:
    """Return a document of Word's, .docx or .dotx, opened.

    Raises SettingsError, at the file, where no styles can be taken from it.
    """
    try:
        rule = _foreign(data)
        main: Any = (
            None if rule else _part(Package.open(BytesIO(data)), RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
        )
        rule = rule or _unfit(main)
        if not rule:
            section: Any = next(parse_xml(main.blob).iter(q("sectPr")), None)
            styles = StyleSheet(_part(main, RELATIONSHIP_TYPE.STYLES).element, _scheme(main))
            return Reference(main, styles, section, _page(section))
    except _DAMAGE:
        rule = "REF002"
    raise SettingsError([Problem(Place(file), rule, *_REFUSALS[rule])])


def _foreign(data: bytes) -> str:
    """Return the rule against a file that is no package of Word's, "" where it may be one."""
    if data.startswith(_OLD_WORD) or not data.startswith(b"PK"):
        return "REF001"
    with zipfile.ZipFile(BytesIO(data)) as archive:
        if "[Content_Types].xml" not in archive.namelist():
            return "REF001"
        too_large = sum(member.file_size for member in archive.infolist()) > LARGEST_BYTES
        if too_large:
            return "REF005"
        return "REF010" if any(map(_has_doctype, _xml_of(archive))) else ""


def _xml_of(archive: zipfile.ZipFile) -> Iterator[bytes]:
    for name in archive.namelist():
        if name.lower().endswith((".xml", ".rels")):
            yield archive.read(name)


def _has_doctype(xml: bytes) -> bool:
    """Return whether it may declare entities, in UTF-8 or UTF-16; no package may (ISO 29500-2)."""
    return b"<!DOCTYPE" in xml.replace(b"\0", b"")


def _unfit(main: Any) -> str:
    """Return the rule against a package without Word's styles, "" where it has them."""
    if main is None or not main.content_type.endswith(_KINDS):
        return "REF003" if main is not None and "macro" in main.content_type.lower() else "REF001"
    styles = _part(main, RELATIONSHIP_TYPE.STYLES)
    return "REF004" if styles is None or styles.element.find(q("style")) is None else ""


def _part(owner: Any, kind: str) -> Any:
    related = (rel for rel in owner.rels.values() if rel.reltype == kind and not rel.is_external)
    return next((rel.target_part for rel in related), None)


def _setting(main: Any, tag: str) -> Element | None:
    settings = _part(main, RELATIONSHIP_TYPE.SETTINGS)
    found: Element | None = None if settings is None else settings.element.find(q(tag))
    return found


def _scheme(main: Any) -> Scheme:
    theme = _part(main, RELATIONSHIP_TYPE.THEME)
    root = None if theme is None else etree.fromstring(theme.blob)
    return Scheme(root, _setting(main, "clrSchemeMapping"))


def _page(section: Any) -> Page | None:
    """Return a section's page as a theme tells it, margins that differ being halved."""
    if section is None or section.pgSz is None or section.pgMar is None:
        return None
    lengths = (
        *(section.page_width, section.page_height, section.left_margin, section.right_margin),
        *(section.top_margin, section.bottom_margin),
        *(section.header, section.footer),
    )
    if None in lengths:
        return None
    width, height, left, right, top, bottom, *_ = (length.pt for length in lengths)
    sides = left + right + (section.gutter.pt if section.gutter else 0.0)
    return Page(width, height, sides / 2, (abs(top) + abs(bottom)) / 2, width - sides, unit=0.0)
