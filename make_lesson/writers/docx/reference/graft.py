"""The look of a school's Word document put in the place of our own: styles, lists, fonts, page.

What the school's document has stays as it is there; what a handout needs besides is added.
"""

from copy import deepcopy
from typing import Any, Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.shared import Pt

from make_lesson.writers.docx.reference.added_lists import first_free, with_lists
from make_lesson.writers.docx.reference.added_styles import added_styles, ids_in
from make_lesson.writers.docx.reference.document import Reference
from make_lesson.writers.docx.reference.ids import Ids
from make_lesson.writers.docx.reference.style_sheet import style_id
from make_lesson.writers.docx.wordml import Element, q, root, w
from make_lesson.writers.logo import PAPER_EDGE

_REPLACED: Final = (
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.FONT_TABLE,
)
_STYLES: Final = PackURI("/word/styles.xml")
_NUMBERING: Final = PackURI("/word/numbering.xml")
_EMBEDS: Final = "embedTrueTypeFonts"


def graft(word: Any, reference: Reference) -> Ids:
    """Give an empty document of ours the look of a reference; return what our ids are in it."""
    part, sheet = word.part, reference.styles
    ours = list(word.styles.element.iterchildren(q("style")))
    theirs = {kind: reference.part(kind) for kind in _REPLACED}
    numbering = theirs[RELATIONSHIP_TYPE.NUMBERING]
    is_read = isinstance(numbering, XmlPart)  # of a content type that is known
    lists: Element = numbering.element if is_read else root("numbering")
    ids = Ids(
        styles=ids_in(sheet, ours),
        kinds=first_free(lists, "abstractNum", "abstractNumId"),
        lists=first_free(lists, "num", "numId"),
        stops=sheet.stops(),
    )
    added = added_styles(ours, sheet, reference.body, ids)
    styles = deepcopy(sheet.root)
    styles.extend(added)
    _name_language(styles)
    new_lists = with_lists(lists, part.numbering_part.element, ids, map(style_id, added))
    theirs[RELATIONSHIP_TYPE.STYLES] = new_part(_STYLES, CONTENT_TYPE.WML_STYLES, styles, part)
    theirs[RELATIONSHIP_TYPE.NUMBERING] = new_part(
        _NUMBERING, CONTENT_TYPE.WML_NUMBERING, new_lists, part, numbering if is_read else None
    )
    for key in [key for key, rel in part.rels.items() if rel.reltype in _REPLACED]:
        del part.rels[key]
    for kind, new in theirs.items():
        if new is not None:
            part.relate_to(new, kind)
    _set_settings(word.settings.element, reference)
    _set_page(word.sections[0]._sectPr, reference)  # noqa: SLF001 - the one way to its element
    return ids


def new_part(name: PackURI, kind: str, element: Element, beside: Any, of: Any = None) -> XmlPart:
    """Return a part of a document, leading to all that the part leads to that it is a copy of."""
    content: Any = element
    made = XmlPart(name, kind, content, beside.package)
    for key, rel in of.rels.items() if of is not None else ():
        target = rel.target_ref if rel.is_external else rel.target_part
        made.load_rel(rel.reltype, target, key, rel.is_external)
    return made


def _name_language(styles: Element) -> None:
    """Make room for the language that all text is in, to be set with each document's own."""
    holder = styles
    for tag in ("docDefaults", "rPrDefault", "rPr"):
        found = holder.find(q(tag))
        if found is None:
            found = w(tag)
            holder.insert(0, found)
        holder = found
    if holder.find(q("lang")) is None:
        holder.append(w("lang", val="en-US"))


def _set_settings(settings: Element, reference: Reference) -> None:
    """Take what the reference's theme needs, and whether it brings its fonts along."""
    mapping, embeds = reference.setting("clrSchemeMapping"), settings.find(q(_EMBEDS))
    language = settings.find(q("themeFontLang"))
    if mapping is not None and language is not None:
        language.addnext(deepcopy(mapping))
    if reference.setting(_EMBEDS) is None and embeds is not None:
        settings.remove(embeds)


def _set_page(section: Any, reference: Reference) -> None:
    if reference.page is None:
        return
    margins = deepcopy(reference.section.pgMar)
    for edge in ("header", "footer"):  # some programs set it to 0 where there is no head or foot
        if getattr(margins, edge) < Pt(PAPER_EDGE):
            margins.set(q(edge), section.pgMar.get(q(edge)))
    section.replace(section.pgMar, margins)
    section.replace(section.pgSz, deepcopy(reference.section.pgSz))
