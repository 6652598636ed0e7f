"""The head of a student's first page: the school's letterhead or its logo, and a line of text."""

from copy import deepcopy
from io import BytesIO
from typing import Any, Final

from docx.enum.section import WD_HEADER_FOOTER
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.shared import Pt
from lxml import etree

from make_lesson.writers.docx.blocks.inline import EM_SPACE, text
from make_lesson.writers.docx.reference.document import Reference
from make_lesson.writers.docx.reference.graft import new_part
from make_lesson.writers.docx.wordml import Element, paragraph, q, w
from make_lesson.writers.logo import LogoBox

_SHAPE: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_DECORATIVE: Final = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_DECORATIVE_KIND: Final = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_FIRST_SHAPE: Final = 9001  # ids of shapes in the head stay clear of those in the text
_CARRIED: Final = {False: RELATIONSHIP_TYPE.IMAGE, True: RELATIONSHIP_TYPE.HYPERLINK}  # outside?


def letterhead(reference: Reference) -> Any:
    """Return the part that heads the first page of a reference, None where that is no letterhead.

    A head with page numbers is one for pages that go on; one that leads to more than pictures and
    links would bring along what nobody has looked at.
    """
    section = reference.section
    if section is None:
        return None
    kind = WD_HEADER_FOOTER.FIRST_PAGE if section.titlePg_val else WD_HEADER_FOOTER.PRIMARY
    entry = section.get_headerReference(kind)
    part = None if entry is None else reference.main.related_parts.get(entry.rId)
    return part if _is_letterhead(part) else None


def letterhead_words(reference: Reference) -> str:
    """Return what a reference's letterhead says, also of its pictures; "" where it has none."""
    part = letterhead(reference)
    if part is None:
        return ""
    words = [each.text or "" for each in part.element.iter(q("t"))]
    words += [shape.get("descr", "") for shape in part.element.iter(_SHAPE)]
    return " ".join(words)


def _is_letterhead(part: Any) -> bool:
    if not isinstance(part, XmlPart):
        return False
    root = part.element
    codes = [code.text or "" for code in root.iter(q("instrText"))]
    codes += [code.get(q("instr"), "") for code in root.iter(q("fldSimple"))]
    counts = any("PAGE" in code.upper() for code in codes)
    shows = any((each.text or "").strip() for each in root.iter(q("t")))
    pictured = next(root.iter(_SHAPE, q("pict")), None) is not None
    carried = all(rel.reltype == _CARRIED[rel.is_external] for rel in part.rels.values())
    return (shows or pictured) and carried and not counts


def put_letterhead(section: Any, beside: Any, theirs: Any, line: Element | None) -> None:
    """Head a section's first page with a copy of a school's letterhead, then a line of ours."""
    root = deepcopy(theirs.element)
    for number, shape in enumerate(root.iter(_SHAPE)):
        shape.set("id", str(_FIRST_SHAPE + number))
        if not shape.get("descr"):
            _adorn(shape)
    if line is not None:
        root.append(line)
    name = beside.package.next_partname("/word/header%d.xml")
    made = new_part(name, CONTENT_TYPE.WML_HEADER, root, beside)
    for number, (key, rel) in enumerate(theirs.rels.items(), 1):
        target = rel.target_ref if rel.is_external else _picture(rel.target_part, number, beside)
        made.load_rel(rel.reltype, target, key, rel.is_external)
    key = beside.relate_to(made, RELATIONSHIP_TYPE.HEADER)
    section._sectPr.add_headerReference(WD_HEADER_FOOTER.FIRST_PAGE, key)  # noqa: SLF001 - no other way


def _picture(part: Any, number: int, beside: Any) -> Part:
    """Return a picture's part by a name that no picture of the text can have."""
    name = PackURI(f"/word/media/letterhead{number}.{part.partname.ext}")
    return Part(name, part.content_type, part.blob, beside.package)


def with_logo(story: Any, words: str, logo: bytes, box: LogoBox) -> Element:
    """Return the line of a letterhead with the logo before it, standing on the same line."""
    picture = story.part.new_pic_inline(BytesIO(logo), Pt(box.width), Pt(box.height))
    picture.docPr.id = _FIRST_SHAPE
    picture.docPr.name = "Logo"
    picture.docPr.set("descr", "")
    _adorn(picture.docPr)
    for side in "TBLR":
        picture.set(f"dist{side}", "0")
    spacing = w("spacing", before="0", line="240", lineRule="auto")
    return paragraph("Header", [w("r", w("drawing", picture)), text(EM_SPACE + words)], spacing)


def _adorn(shape: Element) -> None:
    """Tell screen readers that a picture only adorns."""
    names: Any = {"a": _A}
    extension = etree.Element(f"{{{_A}}}ext", uri=_DECORATIVE_KIND)
    mark = etree.SubElement(extension, f"{{{_DECORATIVE}}}decorative", nsmap={"adec": _DECORATIVE})
    mark.set("val", "1")
    found = shape.find(f"{{{_A}}}extLst")
    if found is None:
        found = etree.SubElement(shape, f"{{{_A}}}extLst", nsmap=names)
    found.append(extension)
