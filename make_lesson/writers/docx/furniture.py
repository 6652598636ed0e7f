"""What stands on every page outside the text: head, foot, and who may see it."""

from typing import Any, Final

from docx.shared import Length, Pt

from make_lesson.theme.theme import Theme
from make_lesson.tree.nodes import Document
from make_lesson.writers.docx.blocks.breaking import shortened
from make_lesson.writers.docx.blocks.inline import BOLD, NO_BREAK_SPACE, UNDERLINED, Face, tab, text
from make_lesson.writers.docx.letterhead import letterhead, put_letterhead, with_logo
from make_lesson.writers.docx.reference.document import Reference
from make_lesson.writers.docx.reference.ids import Ids
from make_lesson.writers.docx.wordml import (
    Element,
    border,
    paragraph,
    put,
    tab_stops,
    twips,
    w,
)
from make_lesson.writers.logo import LOGO_GAP, logo_box

TEACHER_COPY: Final = "TEACHER COPY"
_NAME_RULE: Final = 110.0
_NAME: Final = 50.0  # the word before it, and some space
_COUNT: Final = 80.0  # the number of the page
_MIDDLE: Final = 48.0  # half of what stands in the middle of the foot, and some space
_COPY_SIZE: Final = 11.0


def set_furniture(
    word: Any,
    document: Document,
    theme: Theme,
    ids: Ids,
    reference: Reference | None,
    logo: bytes | None,
) -> None:
    """Fill head and foot; a student's first page has its own name line, and the school's head.

    That is the letterhead of the reference, or else the logo.
    """
    section = word.sections[0]
    if document.audience == "teacher":
        _fill(section.header, _teacher_head(document, theme), ids)
        _fill(section.footer, _foot(document, theme), ids)
        return
    section.different_first_page_header_footer = True
    _fill(section.header, _student_head(document, theme), ids)
    _set_first_head(word, document, theme, ids, reference, logo)
    for footer in (section.first_page_footer, section.footer):
        _fill(footer, _foot(document, theme), ids)


def _set_first_head(
    word: Any,
    document: Document,
    theme: Theme,
    ids: Ids,
    reference: Reference | None,
    logo: bytes | None,
) -> None:
    section = word.sections[0]
    theirs = letterhead(reference) if reference else None
    line = paragraph("Header", [text(document.letterhead)])
    if theirs is not None:
        put(line, w("spacing", after=twips(theme.page.unit)))  # it may reach down to the text
        ids.settle(line)
        put_letterhead(section, word.part, theirs, line if document.letterhead else None)
    elif logo is not None:
        box = logo_box(logo, theme)
        head = section.first_page_header
        _fill(head, line, ids)
        room = theme.page.live_width - box.width - LOGO_GAP
        words = shortened(document.letterhead, room, theme.size.small)
        _fill(head, with_logo(head, words, logo, box), ids)
        _start_heads_at(box.top, section)
    else:
        _fill(section.first_page_header, line, ids)


def _start_heads_at(top: float, section: Any) -> None:
    """Let all heads begin where the logo does; those without one keep their place by a space."""
    lower = Length(section.header_distance - Pt(top))
    if lower > 0:
        section.header_distance = Pt(top)
        put(section.header.part.element[0], w("spacing", before=twips(lower.pt)))


def _fill(story: Any, element: Element, ids: Ids) -> None:
    ids.settle(element)
    story.is_linked_to_previous = False
    holder = story.part.element
    for child in list(holder):
        holder.remove(child)
    holder.append(element)


def _student_head(document: Document, theme: Theme) -> Element:
    right = theme.page.live_width
    if not document.name_rule:
        return paragraph("Header", [text(shortened(document.running, right, theme.size.small))])
    start = right - _NAME_RULE * theme.scale
    words = shortened(document.running, start - _NAME * theme.scale, theme.size.small)
    element = paragraph("Header", [text(words), tab(), text("Name"), tab(), tab(UNDERLINED)])
    put(element, tab_stops(("right", start - 5), ("left", start), ("right", right)))
    return element


def _teacher_head(document: Document, theme: Theme) -> Element:
    copy = text(f"{NO_BREAK_SPACE}{TEACHER_COPY}{NO_BREAK_SPACE}", Face(bold=True, size=_COPY_SIZE))
    frame = border("bdr", 1.0, color=theme.color.line)
    copy[0].append(frame)
    return paragraph("Header", [copy, text(f"  {document.running}")])


def _foot(document: Document, theme: Theme) -> Element:
    width = theme.page.live_width
    rule = w("pBdr", border("top", theme.line.quiet, space=5, color=theme.color.line))
    stops = tab_stops(("center", width / 2), ("right", width))
    middle = [text(TEACHER_COPY, BOLD)] if document.audience == "teacher" else []
    if document.cue:
        middle = _cue(theme)
    room = width / 2 - _MIDDLE * theme.scale if middle else width - _COUNT * theme.scale
    words = shortened(document.footer, room, theme.size.small)
    count = [text("Page "), *_field("PAGE"), text(" of "), *_field("NUMPAGES")]
    return paragraph("Footer", [text(words), tab(), *middle, tab(), *count], rule, stops)


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
