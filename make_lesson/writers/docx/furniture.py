"""What stands on every page outside the text: head, foot, and who may see it."""

from typing import Any, Final

from make_lesson.theme import Theme
from make_lesson.tree.nodes import Document
from make_lesson.writers.docx.inline import BOLD, NO_BREAK_SPACE, UNDERLINED, Face, tab, text
from make_lesson.writers.docx.wordml import (
    Element,
    border,
    paragraph,
    put,
    tab_stops,
    w,
)

TEACHER_COPY: Final = "TEACHER COPY"
_NAME_RULE: Final = 110.0
_COPY_SIZE: Final = 11.0


def set_furniture(section: Any, document: Document, theme: Theme) -> None:
    """Fill the head and foot of a section; a student's first page has its own name line."""
    if document.audience == "teacher":
        _fill(section.header, _teacher_head(document, theme))
        _fill(section.footer, _foot(document, theme))
        return
    section.different_first_page_header_footer = True
    _fill(section.first_page_header, paragraph("Header", [text(document.letterhead)]))
    _fill(section.header, _student_head(document, theme))
    for footer in (section.first_page_footer, section.footer):
        _fill(footer, _foot(document, theme))


def _fill(story: Any, element: Element) -> None:
    story.is_linked_to_previous = False
    holder = story.part.element
    for child in list(holder):
        holder.remove(child)
    holder.append(element)


def _student_head(document: Document, theme: Theme) -> Element:
    element = paragraph("Header", [text(document.running)])
    if document.name_rule:
        right = theme.page.live_width
        start = right - _NAME_RULE
        put(element, tab_stops(("right", start - 5), ("left", start), ("right", right)))
        element.extend((tab(), text("Name"), tab(), tab(UNDERLINED)))
    return element


def _teacher_head(document: Document, theme: Theme) -> Element:
    copy = text(f"{NO_BREAK_SPACE}{TEACHER_COPY}{NO_BREAK_SPACE}", Face(bold=True, size=_COPY_SIZE))
    frame = border("bdr", 1.0, color=theme.color.text)
    copy[0].append(frame)
    return paragraph("Header", [copy, text(f"  {document.running}")])


def _foot(document: Document, theme: Theme) -> Element:
    width = theme.page.live_width
    rule = w("pBdr", border("top", theme.line.quiet, space=5, color=theme.color.text))
    stops = tab_stops(("center", width / 2), ("right", width))
    middle = [text(TEACHER_COPY, BOLD)] if document.audience == "teacher" else []
    if document.cue:
        middle = _cue(theme)
    count = [text("Page "), *_field("PAGE"), text(" of "), *_field("NUMPAGES")]
    return paragraph("Footer", [text(document.footer), tab(), *middle, tab(), *count], rule, stops)


def _field(name: str) -> list[Element]:
    """Return a field that Word works out on each page."""
    code = w("instrText")
    code.text = f" {name} "
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", code),
        w("r", w("fldChar", fldCharType="separate")),
        text("1"),
        w("r", w("fldChar", fldCharType="end")),
    ]


def _cue(theme: Theme) -> list[Element]:
    """Return what tells students to turn the page: STOP on the last one, else GO ON."""
    face = Face(bold=True, size=theme.size.body)

    def code(words: str) -> Element:
        element = w("instrText")
        element.text = words
        return w("r", element)

    return [
        w("r", w("fldChar", fldCharType="begin")),
        code(" IF "),
        *_field("PAGE"),
        code(" = "),
        *_field("NUMPAGES"),
        code(' "STOP" "GO ON" '),
        w("r", w("fldChar", fldCharType="separate")),
        text("GO ON", face),
        w("r", w("fldChar", fldCharType="end")),
    ]
