"""What stands on every page outside the live area: head, foot, and who may see it."""

from math import inf

from make_lesson.tree.nodes import Document, Run
from make_lesson.writers.pdf.layout.flow import Flow
from make_lesson.writers.pdf.marks import Mark, Path, Text
from make_lesson.writers.pdf.tags import FOOTER, HEADER, LAYOUT, Artifact

TEACHER_COPY = "TEACHER COPY"
ELLIPSIS = "…"
_NAME_RULE = 110.0
_MIDDLE = 48.0  # half of what stands in the middle of the foot, and some space


def furniture(document: Document, flow: Flow, number: int, pages: int) -> list[Mark]:
    """Return head and foot of a page, counted from 1, in page coordinates."""
    if document.audience == "teacher":
        top = _teacher_head(document, flow)
    elif number == 1:
        y = flow.theme.page.edge - 2.25 * flow.u
        small = flow.theme.size.small
        page = flow.theme.page
        text, width = document.letterhead, page.live_width
        top = _words(flow, text, page.margin, y, "regular", small, HEADER, width)
    else:
        top = _student_head(document, flow)
    return [*top, *_foot(document, flow, number, pages)]


def _words(
    flow: Flow,
    text: str,
    x: float,
    y: float,
    face: str,
    size: float,
    owner: Artifact,
    room: float = inf,
) -> list[Mark]:
    """Return a text on one line; of one wider than its room, as much as fits before an ellipsis."""
    lines = flow.breaker.lines((Run(text, bold=face == "bold"),), size, min(room, 1e6))
    if len(lines) > 1:
        first = "".join(piece.text for piece in lines[0].pieces)
        while first and flow.family.width(face, first.rstrip() + ELLIPSIS, size) > room:
            first = first[:-1]
        return _words(flow, first.rstrip() + ELLIPSIS, x, y, face, size, owner)
    return [
        Text(x + piece.x, y, piece.face, piece.size, piece.text, owner)
        for line in lines
        for piece in line.pieces
    ]


def _student_head(document: Document, flow: Flow) -> list[Mark]:
    page, size = flow.theme.page, flow.theme.size.small
    y = page.edge - 2.25 * flow.u
    room = page.live_width - (_NAME_RULE + 50 if document.name_rule else 0)
    marks = _words(flow, document.running, page.margin, y, "regular", size, HEADER, room)
    if document.name_rule:
        right = page.width - page.margin
        label = flow.family.width("regular", "Name", size)
        start = right - _NAME_RULE
        marks += _words(flow, "Name", start - label - 5, y, "regular", size, HEADER)
        marks.append(flow.setter.rule(start, y + 1.5, right, flow.theme.line.write))
    return marks


def _teacher_head(document: Document, flow: Flow) -> list[Mark]:
    page, size = flow.theme.page, 11.0
    y = page.edge - 2.25 * flow.u
    width = flow.family.width("bold", TEACHER_COPY, size)
    frame = flow.setter.frame(page.margin, y - size + 0.5, width + 10, size + 4, 1.0)
    marks: list[Mark] = [frame]
    marks += _words(flow, TEACHER_COPY, page.margin + 5, y, "bold", size, HEADER)
    x = page.margin + width + 18
    small, room = flow.theme.size.small, page.margin + page.live_width - x
    return marks + _words(flow, document.running, x, y, "regular", small, HEADER, room)


def _foot(document: Document, flow: Flow, page: int, pages: int) -> list[Mark]:
    sheet, size = flow.theme.page, flow.theme.size.small
    left, right = sheet.margin, sheet.width - sheet.margin
    rule_y = sheet.height - sheet.edge + 11
    y = rule_y + 15
    marks: list[Mark] = [flow.setter.rule(left, rule_y, right, flow.theme.line.quiet)]
    room = (right - left) / 2 - _MIDDLE
    marks += _words(flow, document.footer, left, y, "regular", size, FOOTER, room)
    count = f"Page {page} of {pages}"
    width = flow.family.width("regular", count, size)
    marks += _words(flow, count, right - width, y, "regular", size, FOOTER)
    middle = sheet.width / 2
    if document.audience == "teacher":
        width = flow.family.width("bold", TEACHER_COPY, size)
        marks += _words(flow, TEACHER_COPY, middle - width / 2, y, "bold", size, FOOTER)
    elif document.cue:
        marks += _cue(flow, middle, y, last=page == pages)
    return marks


def _cue(flow: Flow, middle: float, y: float, *, last: bool) -> list[Mark]:
    """Return GO ON with an arrow, or STOP with a square."""
    size = flow.theme.size.body
    word = "STOP" if last else "GO ON"
    width = flow.family.width("bold", word, size)
    drawn = 9.0 if last else 22.0
    x = middle - (width + 7 + drawn) / 2
    marks = _words(flow, word, x, y, "bold", size, FOOTER)
    start = x + width + 7
    if last:
        marks.append(flow.setter.block(start, y - 9, drawn, drawn, "000000"))
        return marks
    end, level = start + drawn, y - 4.2
    marks.append(Path(((start, level), (end - 6, level)), LAYOUT, stroke=1.5))
    head = ((end - 8, level - 4), (end, level), (end - 8, level + 4))
    marks.append(Path(head, LAYOUT, fill="000000", closed=True))
    return marks
