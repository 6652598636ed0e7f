"""A document to a Word file that teachers can edit."""

import datetime
from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE

from make_lesson.theme.theme import Theme
from make_lesson.tree.nodes import Document
from make_lesson.writers.docx.blocks.column import Column
from make_lesson.writers.docx.blocks.figures import Pictures
from make_lesson.writers.docx.blocks.flow import Flow
from make_lesson.writers.docx.controls.controls import Controls
from make_lesson.writers.docx.furniture import set_furniture
from make_lesson.writers.docx.numbering import LIST_COUNT, Numbering
from make_lesson.writers.docx.package import new_document
from make_lesson.writers.docx.reference.document import Reference
from make_lesson.writers.docx.reference.theme import themed
from make_lesson.writers.docx.repeatable import zipped
from make_lesson.writers.docx.wordml import Element, paragraph, q

_LONGEST_PROPERTY: Final = 255  # characters; python-docx takes no more


def write_docx(
    document: Document,
    theme: Theme,
    date: datetime.date,
    fonts: Mapping[str, bytes],
    pictures: Mapping[str, bytes],
    *,
    fillable: bool = False,
    reference: Reference | None = None,
    logo: bytes | None = None,
) -> bytes:
    """Return the document as a Word file, its theme's styles and fonts inside.

    `date` is when it says it was made; `fonts` holds the TrueType faces "regular" and "bold";
    `pictures` a PNG of 300 dots to the inch for each figure, by name, that is not a picture itself.
    The look of a school's `reference` goes before the theme's, its letterhead before the `logo`.
    """
    theme = themed(theme, reference) if reference else theme
    word, ids = new_document(theme, fonts.get("regular", b""), fonts.get("bold", b""), reference)
    part, body = word.part, word.element.body
    numbering, controls = Numbering(first_id=LIST_COUNT + 1), Controls(on=fillable)
    flow = Flow(theme, numbering, partial(_relate, part), Pictures(part, pictures, theme), controls)
    body[:0] = _elements(document, flow)
    controls.wrap()
    for root in (body, *numbering.added):
        ids.settle(root)
    part.numbering_part.element.extend(numbering.added)
    set_furniture(word, document, theme, ids, reference, logo)
    _set_language(word, document.lang)
    _set_properties(word.core_properties, document, date)
    return zipped(part.package)


def _relate(part: Any, address: str) -> str:
    """Return the id by which the part refers to an address."""
    rel_id: str = part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return rel_id


def _elements(document: Document, flow: Flow) -> list[Element]:
    elements = flow.blocks(document.blocks, Column(flow.theme.page.live_width))
    if not elements or elements[-1].tag != q("p"):
        elements.append(paragraph("Spacer"))  # Word wants a paragraph at the end
    return elements


def _set_language(word: Any, lang: str) -> None:
    for element in word.styles.element.iter(q("lang")):
        element.set(q("val"), lang)
    word.settings.element.find(q("themeFontLang")).set(q("val"), lang)


def _set_properties(properties: Any, document: Document, date: datetime.date) -> None:
    made = datetime.datetime.combine(date, datetime.time())
    properties.title = document.title[:_LONGEST_PROPERTY]
    properties.subject = document.subject[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = document.author[:_LONGEST_PROPERTY]
    properties.language = document.lang
    properties.comments = properties.keywords = ""
    properties.created = properties.modified = made
    properties.revision = 1
