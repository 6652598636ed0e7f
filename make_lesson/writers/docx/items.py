"""Questions, choices and rules to write on, as paragraphs that a teacher can edit."""

from collections.abc import Iterator
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
    Paragraph,
    Run,
)
from make_lesson.writers.docx.column import Column
from make_lesson.writers.docx.inline import LETTER_BLANK, blank, rule_to_tab, tab, words
from make_lesson.writers.docx.styles import CIRCLES, LETTERS, QUESTIONS, SQUARES
from make_lesson.writers.docx.xml import Element, W, add_property, indent, paragraph, tabs

if TYPE_CHECKING:
    from make_lesson.writers.docx.body import Body

_CIRCLE, _SQUARE, _DONE = "○", "□", "●"
_CHECK = "✓"


def items(node: Items, body: "Body", column: Column) -> Iterator[Element]:
    """Yield questions, each held together on one page."""
    for item in node.items:
        elements = list(_item(item, body, column))
        for element in elements[:-1]:
            for each in element.iter(f"{{{W}}}p"):
                add_property(each, "keepNext")
        yield from elements


def _item(item: Item, body: "Body", column: Column) -> Iterator[Element]:
    blocks = item.blocks
    inner = column.inset(body.theme.column.number) if item.number else column
    if item.number and blocks and isinstance(blocks[0], Paragraph):
        made = body.runs(blocks[0].content)
        number = body.numbering.number(QUESTIONS, item.number)
        if number is None:
            made[:0] = [words(item.number, strong=True), tab()]
        if item.note:
            made += [words("  "), *body.runs(_bracketed(item.note))]
        right = body.theme.page.live_width - body.theme.page.measure
        at = indent(inner.left, right, body.theme.column.number)
        yield paragraph("Question", made, number, at)
        blocks = blocks[1:]
    yield from body.blocks(blocks, inner)


def _bracketed(note: Inlines) -> Inlines:
    plain = "".join(node.text for node in note if isinstance(node, Run))
    return (Run(f"({plain})", small=True),)


def choices(node: Choices, body: "Body", column: Column) -> Iterator[Element]:
    """Yield options one below the other, or as one row with its rule."""
    if node.row:
        yield _row(node, body, column)
        return
    body.numbering.restart(LETTERS)
    body.numbering.restart(SQUARES)
    for option in node.options:
        yield _option(option, node, body, column)


def _option(option: Option, node: Choices, body: "Body", column: Column) -> Element:
    right = bool(option.answer)
    if node.mark == "blank":
        made = [*blank(option.answer, LETTER_BLANK), words("  "), *body.runs(option.content)]
        return paragraph("AnswerOption", made, indent(column.left))
    made = body.runs(option.content, all_bold=right)
    if right:
        made += [words(f" {_CHECK} ", strong=True), *body.runs(option.answer, all_bold=True)]
    abstract = SQUARES if node.mark == "square" else LETTERS
    if option.label:
        number = body.numbering.letter(abstract, option.label)
        if number is None:
            made[:0] = [words(f"{_CIRCLE} {option.label}"), tab()]
    else:
        number = body.numbering.bullet(CIRCLES)
    hang = body.theme.column.bubble + (12 if option.label else 0)
    return paragraph("AnswerOption", made, number, indent(column.left + hang, 0, hang))


def _row(node: Choices, body: "Body", column: Column) -> Element:
    """Return options side by side; a rule runs from the last one to the margin."""
    mark = _SQUARE if node.mark == "square" else _CIRCLE
    made = [*body.runs(node.lead, all_bold=True)]
    if node.lead:
        made.append(words("   "))
    for option in node.options:
        right = bool(option.answer)
        label = f"{_DONE if right else mark}\N{NO-BREAK SPACE}"
        label += f"{option.label}\N{NO-BREAK SPACE}" if option.label else ""
        made.append(words(label, strong=right))
        made += body.runs(option.content, all_bold=right)
        made.append(words(f" {_CHECK}   " if right else "    "))
    if node.field:
        made += [words(node.field.label + " "), *rule_to_tab(node.field.answer)]
    stop = tabs(("right", body.theme.page.live_width - column.right))
    return paragraph("OptionRow", made, indent(column.left, column.right), stop)


def name_line(node: NameLine, body: "Body") -> Iterator[Element]:
    """Yield the title of a slip, if it has one, and its fields, each rule an underlined tab."""
    if node.title:
        yield paragraph("Heading3", [words(node.title)])
    width, gap = body.theme.page.live_width, 14.0
    free = [field for field in node.fields if not field.share]
    taken = sum(field.share for field in node.fields) * width + gap * (len(node.fields) - 1)
    stops: list[tuple[str, float]] = []
    made: list[Element] = []
    x = 0.0
    for place, field in enumerate(node.fields):
        x += field.share * width if field.share else (width - taken) / len(free)
        made += _field(field)
        stops.append(("left", min(x - (len(field.after) * 6 if field.after else 0), width - 1)))
        if field.after:
            made.append(words(f" {field.after}"))
        if place < len(node.fields) - 1:
            x += gap
            made.append(tab())
            stops.append(("left", x))
    yield paragraph("NameLine", made, tabs(*stops))


def _field(field: Field) -> Iterator[Element]:
    yield words(field.label + " ")
    yield from rule_to_tab(field.answer)


def writing_lines(node: Lines, body: "Body", column: Column) -> Iterator[Element]:
    """Yield a paragraph for each rule, so that Enter in Word makes the next one."""
    answer = "".join(run.text for run in node.answer if isinstance(run, Run))
    for place in range(node.count):
        last = place == node.count - 1
        first = place == 0
        line = _frame_line if node.label else _ruled_line
        element = line(node, body, column, answer if first else "", first=first)
        if not last:
            add_property(element, "keepNext")
        yield element


def _ruled_line(node: Lines, body: "Body", column: Column, answer: str, *, first: bool) -> Element:
    del node, body, first
    made = [words(answer, strong=True)] if answer else []
    return paragraph("AnswerLine", made, indent(column.left, column.right))


def _frame_line(node: Lines, body: "Body", column: Column, answer: str, *, first: bool) -> Element:
    """Return a line of a writing frame: its label, then a rule from the label column on."""
    label = column.left + body.theme.column.label
    made = [words(node.label, strong=True)] if first else []
    made += [tab(), *rule_to_tab((Run(answer),) if answer else ())]
    right = body.theme.page.live_width - column.right
    stops = tabs(("left", label), ("right", right))
    return paragraph("FieldLine", made, indent(column.left, column.right), stops)
