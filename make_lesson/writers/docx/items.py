"""Questions and the choices to mark."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from make_lesson.tree.nodes import Choices, Item, Items, Option
from make_lesson.writers.docx.column import Column
from make_lesson.writers.docx.inline import (
    BOLD,
    EM_SPACE,
    NO_BREAK_SPACE,
    Face,
    blank,
    plain,
    tab,
    text,
)
from make_lesson.writers.docx.keep import kept, whole
from make_lesson.writers.docx.numbering import (
    ITEM,
    LETTERED,
    MARKED,
    RIGHT_LETTERED,
    RIGHT_MARKED,
    letter_number,
    whole_number,
)
from make_lesson.writers.docx.rules import field
from make_lesson.writers.docx.styles import LETTER_HANG
from make_lesson.writers.docx.wordml import Element, paragraph, put, q, tab_stops, twips, w
from make_lesson.writers.docx.words import Lead

if TYPE_CHECKING:
    from make_lesson.writers.docx.flow import Flow

_OPEN: Final[Mapping[str, str]] = {"circle": "○", "square": "□"}
_SOLID: Final[Mapping[str, str]] = {"circle": "●", "square": "■"}
_BETWEEN: Final = EM_SPACE + " "  # a row may break here, and only here
_SYMBOL_SIZE: Final = 17.0  # a circle that a pencil can fill
_BLANK_GAP: Final = 10.0  # from a short blank to its text


def items(node: Items, flow: "Flow", column: Column) -> list[Element]:
    """Return questions, each whole on a page, closer together where all are short."""
    short = all(any(isinstance(b, Choices) and b.row for b in item.blocks) for item in node.items)
    gap = 0.5 if short else 1.5
    elements: list[Element] = []
    for item in node.items:
        made = _item(item, flow, column)
        if made and made[0].tag == q("p"):
            put(made[0], w("spacing", before=twips(gap * flow.u)))
        elements.extend(made)
    return elements


def _item(item: Item, flow: "Flow", column: Column) -> list[Element]:
    lead: Lead | None = None
    if item.number:
        hang = flow.theme.column.number
        column = column.inset(hang)
        count = whole_number(item.number)
        number = flow.numbering.count(ITEM, count) if count else None
        lead = Lead(hang, "Item", number, item.number, BOLD, item.note)
    elif item.note:
        lead = Lead(0.0, note=item.note)
    return whole(flow.blocks(item.blocks, column, lead))


# --- choices -------------------------------------------------------------------------------------


def choices(node: Choices, flow: "Flow", column: Column) -> list[Element]:
    """Return the options, one below the other, or side by side in one paragraph."""
    if node.row:
        return [_row(node, flow, column)]
    if node.mark == "blank":
        return kept([_with_blank(option, flow, column) for option in node.options])
    return kept([_with_bubble(option, node.mark, flow, column) for option in node.options])


def _with_blank(option: Option, flow: "Flow", column: Column) -> Element:
    """Return an option behind a short blank for its place in an order."""
    width = flow.theme.column.letter_blank
    runs = [*blank(option.answer, width, flow.theme), tab(), *flow.runs(option.content)]
    return _option("OrderChoice", runs, width + _BLANK_GAP, flow, column)


def _with_bubble(option: Option, mark: str, flow: "Flow", column: Column) -> Element:
    """Return an option as an entry of a native list; a right one has its bubble filled."""
    right = bool(option.answer)
    runs = flow.runs(option.content, bold=True if right else None)
    letter = letter_number(option.label)
    number = None
    if letter:
        kind = (RIGHT_LETTERED if right else LETTERED)[mark]
        number = flow.numbering.count(kind, letter)
    elif not option.label:
        number = flow.numbering.mark((RIGHT_MARKED if right else MARKED)[mark])
    else:
        runs = [*_bubble(option, mark), tab(), *runs]
    runs += _remark(option, flow)
    hang = LETTER_HANG if option.label else flow.theme.column.bubble
    element = _option("Choice", runs, hang, flow, column)
    if number is not None:
        put(element, number)
    return element


def _option(style: str, runs: list[Element], hang: float, flow: "Flow", column: Column) -> Element:
    return flow.place(paragraph(style, runs), column.inset(hang), hang)


def _bubble(option: Option, mark: str) -> list[Element]:
    """Return a mark that is typed, and its letter."""
    symbol = (_SOLID if option.answer else _OPEN).get(mark, "")
    label = [text(NO_BREAK_SPACE + option.label, BOLD)] if option.label else []
    return [text(symbol, Face(size=_SYMBOL_SIZE, symbol=True)), *label]


def _remark(option: Option, flow: "Flow") -> list[Element]:
    """Return what stands behind a right option."""
    words = plain(option.answer)
    if not words:
        return []
    return [text(EM_SPACE + words, Face(bold=True, size=flow.theme.size.small))]


def _row(node: Choices, flow: "Flow", column: Column) -> Element:
    """Return options side by side, then a rule to the margin where a field follows."""
    runs = [*flow.runs(node.lead, bold=True), text(_BETWEEN)] if node.lead else []
    for place, option in enumerate(node.options):
        if place:
            runs.append(text(_BETWEEN))
        right = bool(option.answer)
        mark = (
            blank(option.answer, flow.theme.column.letter_blank, flow.theme)
            if node.mark == "blank"
            else _bubble(option, node.mark)
        )
        words = flow.runs(option.content, bold=True if right else None)
        runs += [*mark, text(NO_BREAK_SPACE), *words]
        if node.mark != "blank":
            runs += _remark(option, flow)
    element = _option("ChoiceRow", runs, 0.0, flow, column)
    if node.field is not None:
        element.append(text(_BETWEEN))
        element.extend(field(node.field))
        put(element, tab_stops(("right", column.room - column.right)))
    return element
