"""A document to a Word file that teachers can edit."""

import datetime
from collections.abc import Mapping
from typing import Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE

from make_lesson.theme import Theme
from make_lesson.tree.nodes import Document
from make_lesson.writers.docx.column import Column
from make_lesson.writers.docx.figures import Pictures
from make_lesson.writers.docx.flow import Flow
from make_lesson.writers.docx.furniture import set_furniture
from make_lesson.writers.docx.numbering import LIST_COUNT, Numbering
from make_lesson.writers.docx.package import new_document
from make_lesson.writers.docx.repeatable import zipped
from make_lesson.writers.docx.wordml import paragraph, q

_LONGEST_PROPERTY: Final = 255  # characters; python-docx takes no more


def write_docx(
    document: Document,
    theme: Theme,
    date: datetime.date,
    fonts: Mapping[str, bytes],
    pictures: Mapping[str, bytes],
) -> bytes:
    """Return the document as a Word file, its theme's styles and fonts inside.

    `date` is when it says it was made; `fonts` holds the TrueType faces "regular" and "bold";
    `pictures` a PNG of 300 dots to the inch for each figure, by name, that is not a picture itself.
    """
    word = new_document(theme, fonts.get("regular", b""), fonts.get("bold", b""))
    part = word.part
    numbering = Numbering(first_id=LIST_COUNT + 1)

    def relate(address: str) -> str:
        rel_id: str = part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return rel_id

    flow = Flow(theme, numbering, relate, Pictures(part, pictures, theme))
    body = word.element.body
    elements = flow.blocks(document.blocks, Column(theme.page.live_width))
    if not elements or elements[-1].tag != q("p"):
        elements.append(paragraph("Spacer"))  # Word wants a paragraph at the end
    body[:0] = elements
    part.numbering_part.element.extend(numbering.added)
    set_furniture(word.sections[0], document, theme)
    _set_language(word, document.lang)
    _set_properties(word.core_properties, document, date)
    return zipped(part.package)


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
