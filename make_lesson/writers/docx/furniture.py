"""Head and foot of every page, and the page itself."""

from collections.abc import Iterator
from typing import Any

from docx.document import Document as Package
from docx.shared import Pt

from make_lesson.theme import Theme
from make_lesson.tree.nodes import Document
from make_lesson.writers.docx.inline import rule_to_tab, tab, words
from make_lesson.writers.docx.styles import bold
from make_lesson.writers.docx.xml import Element, border, paragraph, tabs, text, w

TEACHER_COPY = "TEACHER COPY"
_NAME_RULE = 110.0


def furnish(package: Package, document: Document, theme: Theme) -> None:
    """Give the one section of a package its page, heads and feet."""
    section = package.sections[0]
    page = theme.page
    section.page_width, section.page_height = Pt(page.width), Pt(page.height)
    section.left_margin = section.right_margin = Pt(page.margin)
    section.top_margin = section.bottom_margin = Pt(page.edge)
    section.header_distance = Pt(page.edge - 3.5 * page.unit)
    section.footer_distance = Pt(page.edge - 4.25 * page.unit)
    student = document.audience == "student"
    section.different_first_page_header_footer = student
    if student:
        _fill(section.header, paragraph("Header", _student_head(document), _head_tabs(theme)))
        _fill(section.first_page_header, paragraph("Header", [words(document.letterhead)]))
        _fill(section.first_page_footer, _foot(document, theme))
    else:
        _fill(section.header, paragraph("Header", _teacher_head(document)))
    _fill(section.footer, _foot(document, theme))


def _fill(part: Any, content: Element) -> None:
    part.is_linked_to_previous = False
    element = part.part.element
    for child in list(element):
        element.remove(child)
    element.append(content)


def _head_tabs(theme: Theme) -> Element:
    right = theme.page.live_width
    return tabs(("right", right - _NAME_RULE - 4), ("right", right))


def _student_head(document: Document) -> Iterator[Element]:
    yield words(document.running)
    if document.name_rule:
        yield tab()
        yield words("Name ")
        yield from rule_to_tab()


def _teacher_head(document: Document) -> Iterator[Element]:
    frame = border("bdr", 1.0, space=2)
    yield w("r", w("rPr", *bold(), frame), text(f" {TEACHER_COPY} "))
    yield words(f"   {document.running}")


def _foot(document: Document, theme: Theme) -> Element:
    right = theme.page.live_width
    made = [words(document.footer), tab()]
    if document.audience == "teacher":
        made.append(words(TEACHER_COPY, strong=True))
    made += [tab(), words("Page "), *_field("PAGE"), words(" of "), *_field("NUMPAGES")]
    rule = w("pBdr", border("top", theme.line.quiet, space=5))
    return paragraph("Footer", made, rule, tabs(("center", right / 2), ("right", right)))


def _field(code: str) -> Iterator[Element]:
    """Yield a field that Word and LibreOffice count themselves."""
    yield w("r", w("fldChar", fldCharType="begin"))
    instruction = w("instrText")
    instruction.text = f" {code} "
    yield w("r", instruction)
    yield w("r", w("fldChar", fldCharType="separate"))
    yield words("1")
    yield w("r", w("fldChar", fldCharType="end"))
