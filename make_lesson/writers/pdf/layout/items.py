"""Questions to strips: items, the choices to mark, and rules to write on."""

from dataclasses import replace
from typing import TYPE_CHECKING

from make_lesson.tree.nodes import (
    Choices,
    Field,
    Inlines,
    Item,
    Items,
    Lines,
    NameLine,
    Option,
    Run,
)
from make_lesson.writers.pdf.layout.lines import Weight
from make_lesson.writers.pdf.layout.marking import BUBBLE, bubble, check
from make_lesson.writers.pdf.layout.strips import Column, Keep, Shaped, Strip, kept, stacked
from make_lesson.writers.pdf.marks import Mark, Text
from make_lesson.writers.pdf.tags import DECIMAL, NO_LABELS, UPPER_ALPHA, Elem, actual_text

if TYPE_CHECKING:
    from make_lesson.writers.pdf.layout.flow import Flow

_NOTE_GAP = 8.0  # from the live area to a note in the margin
_NOTE_WIDTH = 48.0
_LEAST_RULE = 60.0  # shorter than this, a rule is no room to write
CUT = " … see reasons"


def items(node: Items, flow: "Flow", column: Column, parent: Elem) -> Shaped:
    """Return questions, each whole on a page, closer together where they are short."""
    elem = parent.add("L", DECIMAL)
    shaped = [_item(item, flow, column, elem.add("LI")) for item in node.items]
    short = all(any(isinstance(b, Choices) and b.row for b in item.blocks) for item in node.items)
    gap = (0.5 if short else 1.5) * flow.u
    spaced = stacked(replace(item, before=gap, after=gap) for item in shaped)
    return Shaped(spaced.strips, 0.0, gap)


def _item(item: Item, flow: "Flow", column: Column, elem: Elem) -> Shaped:
    size = flow.theme.size.body
    baseline = flow.setter.baseline(size, flow.theme.leading(size))
    lead: list[Mark] = []
    inner = column
    if item.number:
        inner = column.inset(flow.theme.column.number)
        lead.append(Text(column.x, baseline, "bold", size, item.number, elem.add("Lbl")))
    body = elem.add("LBody")
    shaped = flow.blocks(item.blocks, inner, body)
    strips = list(kept(shaped.strips, Keep.WHOLE))
    if item.note:
        lead.extend(_note(item.note, flow, column, body.add("P"), baseline))
    if strips:
        first = strips[0]
        strips[0] = replace(first, marks=(*lead, *first.marks))
    return Shaped(tuple(replace(strip, item=item.id or strip.item) for strip in strips))


def _note(note: Inlines, flow: "Flow", column: Column, elem: Elem, baseline: float) -> list[Mark]:
    """Return where the evidence is, in the outer margin beside the first line."""
    size = flow.theme.size.small
    x = column.x + column.width + _NOTE_GAP
    lines = flow.breaker.lines(note, size, _NOTE_WIDTH)
    return [
        Text(x + piece.x, baseline + row * size * 1.2, piece.face, size, piece.text, elem)
        for row, line in enumerate(lines)
        for piece in line.pieces
    ]


# --- choices -------------------------------------------------------------------------------------


def choices(node: Choices, flow: "Flow", column: Column, parent: Elem) -> Shaped:
    """Return the options, one below the other, or side by side in a row."""
    if node.row:
        return _row(node, flow, column, parent)
    lettered = node.mark != "blank"
    elem = parent.add("L", UPPER_ALPHA if lettered else NO_LABELS)
    strips = [
        strip for option in node.options for strip in _option(option, node, flow, column, elem)
    ]
    return Shaped(kept(strips, Keep.WHOLE), 0.5 * flow.u, 0.5 * flow.u)


def _option(
    option: Option, node: Choices, flow: "Flow", column: Column, parent: Elem
) -> tuple[Strip, ...]:
    """Return an option's lines. Bold or not, they break alike: a key keeps its quiz's lines."""
    theme = flow.theme
    written = node.mark == "blank"
    leading = 2.5 * flow.u if written else theme.leading(theme.size.body)
    baseline = flow.setter.baseline(theme.size.body, leading)
    entry = parent.add("LI")
    lead = _mark(option, node, flow, column.x, baseline, entry)
    inner = column.inset(theme.column.letter_blank + 10 if written else theme.column.bubble)
    width = min(inner.width, theme.page.measure - theme.column.bubble)
    right = bool(option.answer) and not written
    weight: Weight = "bold" if right else "room"
    lines = flow.breaker.lines(option.content, theme.size.body, width, weight)
    body = entry.add("LBody")
    rows = list(flow.setter.lines(lines, option.content, inner.x, leading, body))
    if rows:
        rows[0] = (*lead, *rows[0])
    if rows and right:
        end = inner.x + lines[-1].width
        rows[-1] = (*rows[-1], *check(option.answer, end, baseline, flow, body))
    return tuple(Strip(leading, row) for row in rows)


def _mark(
    option: Option, node: Choices, flow: "Flow", x: float, baseline: float, entry: Elem
) -> tuple[Mark, ...]:
    """Return what is marked: a bubble with its letter, or a short blank with what stands on it."""
    if node.mark == "blank":
        answer = tuple(run for run in option.answer if isinstance(run, Run))
        label = entry.add("Lbl", "" if answer else actual_text("blank"))
        return flow.setter.written(answer, x, baseline, flow.theme.column.letter_blank, label)
    letter = entry.add("Lbl") if option.label else None
    middle = (x + BUBBLE / 2, baseline - flow.theme.size.body * 0.34)
    return bubble(node.mark, option.label, middle, flow, letter, filled=bool(option.answer))


def _row(node: Choices, flow: "Flow", column: Column, parent: Elem) -> Shaped:
    """Return options side by side, each with room for its answer, then a rule to the margin.

    What does not fit beside the others goes on in a row of its own.
    """
    theme = flow.theme
    height = 3 * flow.u
    baseline = flow.setter.baseline(theme.size.body, height)
    right = column.x + column.width
    elem = parent.add("L", NO_LABELS)
    rows: list[list[Mark]] = [[]]
    x = column.x
    if node.lead:
        x, words = _words(node.lead, x, baseline, flow, elem.add("Caption"), bold=True)
        rows[-1].extend(words)
        x += 14
    for option in node.options:
        offset = theme.column.bubble if option.label else BUBBLE + 5
        text = flow.breaker.width(option.content, theme.size.body, "bold")
        if x + offset + text > right and rows[-1]:
            rows.append([])
            x = column.x
        entry = elem.add("LI")
        rows[-1].extend(_mark(option, node, flow, x, baseline, entry))
        body, bold = entry.add("LBody"), bool(option.answer)
        end, words = _words(option.content, x + offset, baseline, flow, body, bold=bold)
        rows[-1].extend(words)
        if option.answer:
            rows[-1].extend(check((), end, baseline, flow, body))
        x += offset + (max(text + 24, 62.0) if option.label else text + 14)
    if node.field:
        label = flow.breaker.width((Run(node.field.label),), theme.size.body)
        if x + label + _LEAST_RULE > right:
            rows.append([])
            x = column.x
        rows[-1].extend(field(node.field, x, baseline, right, flow, parent.add("P")))
    return Shaped(kept([Strip(height, tuple(row)) for row in rows], Keep.WHOLE))


def _words(
    content: Inlines, x: float, baseline: float, flow: "Flow", owner: Elem, *, bold: bool
) -> tuple[float, list[Mark]]:
    """Return where words on one line end, and their marks."""
    weight: Weight = "bold" if bold else "given"
    marks: list[Mark] = []
    end = x
    for line in flow.breaker.lines(content, flow.theme.size.body, 1e6, weight):
        end = x + line.width
        marks.extend(
            Text(x + piece.x, baseline, piece.face, piece.size, piece.text, owner)
            for piece in line.pieces
        )
    return end, marks


# --- rules to write on ---------------------------------------------------------------------------


def field(
    node: Field, x: float, baseline: float, end: float, flow: "Flow", owner: Elem
) -> tuple[Mark, ...]:
    """Return a label and its rule up to `end`, with what stands on it and behind it."""
    size = flow.theme.size.body
    label_end, words = _words((Run(node.label + " "),), x, baseline, flow, owner, bold=False)
    after = (Run(" " + node.after),) if node.after else ()
    stop = end - flow.breaker.width(after, size)
    answer = tuple(run for run in node.answer if isinstance(run, Run))
    blank = owner.inline("Span", "" if answer else actual_text("blank"))
    start = label_end + 5
    written = flow.setter.written(answer, start, baseline, stop - start, blank)
    behind = _words(after, stop, baseline, flow, owner, bold=False)[1]
    return (*words, *written, *behind)


def name_line(node: NameLine, flow: "Flow", column: Column, parent: Elem) -> Shaped:
    """Return the fields side by side: shares of the line, the rest to what has no share."""
    gap, height = 14.0, 2 * flow.u
    baseline = flow.setter.baseline(flow.theme.size.body, height)
    free = [entry for entry in node.fields if not entry.share]
    taken = sum(entry.share for entry in node.fields) * column.width
    gaps = len(node.fields) - (0 if node.title else 1)
    rest = (column.width - taken - gap * gaps) / (len(free) + bool(node.title) or 1)
    marks: list[Mark] = []
    x = column.x
    if node.title:
        title = (Run(node.title),)
        marks.extend(_words(title, x, baseline, flow, parent.add("H3"), bold=True)[1])
        x += rest + gap
    elem = parent.add("P")
    for entry in node.fields:
        width = entry.share * column.width if entry.share else rest
        marks.extend(field(entry, x, baseline, x + width, flow, elem))
        x += width + gap
    keep = Keep.WHOLE if node.title else Keep.FREE
    return Shaped((Strip(height, tuple(marks), keep=keep),), 0.0, (1.5 - bool(node.title)) * flow.u)


def writing_lines(node: Lines, flow: "Flow", column: Column, parent: Elem) -> Shaped:
    """Return ruled room: a rule every 3u, the last half a u above the end.

    An answer is set in bold on the rules and never adds one; what does not fit is cut at a word.
    """
    u, size = flow.u, flow.theme.size.body
    pitch, first_rule = 3 * u, 2.5 * u
    label = flow.theme.column.label if node.label else 0.0
    inner = column.inset(label)
    answer = _fitted(node, flow, inner.width, size)
    elem = parent.add("P") if node.label or answer else None
    strips: list[Strip] = []
    for place in range(node.count):
        marks: list[Mark] = [
            flow.setter.rule(inner.x, first_rule, inner.x + inner.width, flow.theme.line.write)
        ]
        if place == 0 and node.label and elem is not None:
            text = (Run(node.label + " "),)
            marks.extend(_words(text, column.x, first_rule - 2, flow, elem, bold=True)[1])
        if place < len(answer) and elem is not None:
            words = (Run(answer[place], bold=True),)
            marks.extend(_words(words, inner.x + 2, first_rule - 3, flow, elem, bold=True)[1])
        strips.append(Strip(pitch, tuple(marks)))
    return Shaped(kept(strips, Keep.GROUP))


def _fitted(node: Lines, flow: "Flow", width: float, size: float) -> tuple[str, ...]:
    """Return the answer's text for each rule, cut at a word where the rules end."""

    def rows(text: str) -> list[str]:
        lines = flow.breaker.lines((Run(text),), size, width - 4, "bold")
        return ["".join(piece.text for piece in line.pieces) for line in lines]

    text = "".join(run.text for run in node.answer if isinstance(run, Run)).strip()
    if not text:
        return ()
    if len(rows(text)) <= node.count:
        return tuple(rows(text))
    words = text.split(" ")
    while words and len(rows(" ".join(words) + CUT)) > node.count:
        words.pop()
    return tuple(rows(" ".join(words) + CUT)[: node.count])
