"""What stands on every page outside the live area: head, foot, and who may see it."""

from math import inf

from make_lesson.tree.nodes import Document, Run
from make_lesson.writers.logo import LOGO_GAP, logo_box
from make_lesson.writers.pdf.layout.flow import Flow
from make_lesson.writers.pdf.marks import Image, Mark, Path, Text, moved
from make_lesson.writers.pdf.tags import FOOTER, HEADER, LAYOUT, Artifact

TEACHER_COPY = "TEACHER COPY"
ELLIPSIS = "…"
_NAME_RULE = 110.0
_APART = 14.0  # between things side by side


def furniture(
    document: Document, flow: Flow, number: int, pages: int, logo: bytes | None = None
) -> list[Mark]:
    """Return head and foot of a page, counted from 1, in page coordinates.

    The logo stands before the letterhead on the first page of what students get.
    """
    if document.audience == "teacher":
        top = _teacher_head(document, flow)
    elif number == 1:
        top = _letterhead(document, flow, logo)
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
        Text(x + piece.x, y, piece.face, piece.size, piece.text, owner, flow.theme.color.text)
        for line in lines
        for piece in line.pieces
    ]


def _letterhead(document: Document, flow: Flow, logo: bytes | None) -> list[Mark]:
    page, small = flow.theme.page, flow.theme.size.small
    x, y = page.margin, page.edge - 2.25 * flow.u
    marks: list[Mark] = []
    if logo is not None:
        box = logo_box(logo, flow.theme)
        marks.append(Image(x, box.top, box.width, box.height, logo, HEADER))
        x, y = x + box.width + LOGO_GAP, box.bottom
    room = page.width - page.margin - x
    return marks + _words(flow, document.letterhead, x, y, "regular", small, HEADER, room)


def _student_head(document: Document, flow: Flow) -> list[Mark]:
    """Return the running head, and a rule for the name, shorter beside a long head."""
    page, size, scale = flow.theme.page, flow.theme.size.small, flow.scale
    y, right = page.edge - 2.25 * flow.u, page.width - page.margin
    room = page.live_width
    marks: list[Mark] = []
    if document.name_rule:
        label = flow.family.width("regular", "Name", size) + 5 * scale
        free = room - label - _APART * scale
        head = flow.family.width("regular", document.running, size)
        rule = max(_NAME_RULE, min(_NAME_RULE * scale, free - head))
        start, room = right - rule, free - rule
        marks += _words(flow, "Name", start - label, y, "regular", size, HEADER)
        marks.append(flow.setter.rule(start, y + 1.5, right, flow.theme.line.write))
    return [*_words(flow, document.running, page.margin, y, "regular", size, HEADER, room), *marks]


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
    """Return the foot: what it is at the left, the page at the right, a word in the middle.

    The middle moves to the right where the words at the left are long.
    """
    sheet, size, scale = flow.theme.page, flow.theme.size.small, flow.scale
    left, right = sheet.margin, sheet.width - sheet.margin
    rule_y = sheet.height - sheet.edge + 11 * scale
    y, gap = rule_y + 15 * scale, _APART * scale
    rule = flow.setter.rule(left, rule_y, right, flow.theme.line.quiet)
    count = f"Page {page} of {pages}"
    count_x = right - flow.family.width("regular", count, size)
    middle, middle_width = _middle(document, flow, last=page == pages)
    room = count_x - left - gap - (middle_width + gap if middle else 0.0)
    words = _words(flow, document.footer, left, y, "regular", size, FOOTER, room)
    end = left + min(room, flow.family.width("regular", document.footer, size)) + gap
    usual = sheet.width / 2 - middle_width / 2
    x = usual if usual >= end else (end + count_x - gap - middle_width) / 2
    number = _words(flow, count, count_x, y, "regular", size, FOOTER)
    return [rule, *words, *number, *(moved(mark, x, y) for mark in middle)]


def _middle(document: Document, flow: Flow, *, last: bool) -> tuple[list[Mark], float]:
    """Return what stands in the middle of the foot, at the origin, and how wide it is."""
    if document.audience == "teacher":
        size = flow.theme.size.small
        words = _words(flow, TEACHER_COPY, 0.0, 0.0, "bold", size, FOOTER)
        return words, flow.family.width("bold", TEACHER_COPY, size)
    return _cue(flow, last=last) if document.cue else ([], 0.0)


def _cue(flow: Flow, *, last: bool) -> tuple[list[Mark], float]:
    """Return GO ON with an arrow, or STOP with a square."""
    size, scale = flow.theme.size.body, flow.scale
    word = "STOP" if last else "GO ON"
    width = flow.family.width("bold", word, size)
    drawn = (9.0 if last else 22.0) * scale
    marks = _words(flow, word, 0.0, 0.0, "bold", size, FOOTER)
    start = width + 7 * scale
    end, level = start + drawn, -4.2 * scale
    if last:
        marks.append(flow.setter.block(start, -drawn, drawn, drawn, "000000"))
        return marks, end
    marks.append(Path(((start, level), (end - 6 * scale, level)), LAYOUT, stroke=1.5 * scale))
    back, half = end - 8 * scale, 4 * scale
    head = ((back, level - half), (end, level), (back, level + half))
    marks.append(Path(head, LAYOUT, fill="000000", closed=True))
    return marks, end
