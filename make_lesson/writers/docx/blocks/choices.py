"""The choices to mark, one below the other or side by side."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from make_lesson.tree.nodes import Choices, Option
from make_lesson.writers.docx.blocks.breaking import bold_width
from make_lesson.writers.docx.blocks.column import Column
from make_lesson.writers.docx.blocks.inline import (
    BOLD,
    EM_SPACE,
    NO_BREAK_SPACE,
    Face,
    blank,
    plain,
    tab,
    text,
)
from make_lesson.writers.docx.blocks.keep import kept
from make_lesson.writers.docx.blocks.rules import field
from make_lesson.writers.docx.controls.controls import Symbols
from make_lesson.writers.docx.numbering import (
    LETTER,
    LETTERED,
    MARKED,
    RIGHT_LETTERED,
    RIGHT_MARKED,
    SYMBOL_FONT,
    letter_number,
)
from make_lesson.writers.docx.styles import LETTER_HANG
from make_lesson.writers.docx.wordml import Element, paragraph, put, tab_stops

if TYPE_CHECKING:
    from make_lesson.writers.docx.blocks.flow import Flow

_SYMBOLS: Final[Mapping[str, Symbols]] = {
    "circle": Symbols("○", "●", SYMBOL_FONT),
    "square": Symbols("□", "■", SYMBOL_FONT),
}
_BETWEEN: Final = EM_SPACE + " "  # a row may break here, and only here
_ROW_SYMBOL: Final = 17.0  # a circle that a pencil can fill
_BLANK_GAP: Final = 10.0  # from a short blank to its text
_LETTER_ROOM: Final = 16.0  # from a letter that stands first to the box behind it


def choices(node: Choices, flow: "Flow", column: Column) -> list[Element]:
    """Return the options, one below the other, or side by side in one paragraph."""
    if node.row:
        return [_row(node, flow, column)]
    if node.mark == "blank":
        return kept([_with_blank(option, flow, column) for option in node.options])
    return kept([_with_bubble(option, node.mark, flow, column) for option in node.options])


def _with_blank(option: Option, flow: "Flow", column: Column) -> Element:
    """Return an option behind a short blank for its place in an order."""
    runs = [*_blank(option, flow), tab(), *flow.runs(option.content)]
    hang = flow.theme.column.letter_blank + _BLANK_GAP * flow.theme.scale
    return _option("OrderChoice", runs, hang, flow, column)


def _with_bubble(option: Option, mark: str, flow: "Flow", column: Column) -> Element:
    """Return an option as an entry of a native list; a right one has its bubble filled."""
    hang = LETTER_HANG * flow.theme.scale if option.label else flow.theme.column.bubble
    number, before = _number(option, mark, flow)
    runs = [*before, *flow.runs(option.content, bold=True if option.answer else None)]
    element = _option("Choice", [*runs, *_remark(option, flow)], hang, flow, column)
    put(element, number)
    if before and letter_number(option.label):  # a box between a native letter and the text
        put(element, tab_stops(("left", column.left + _LETTER_ROOM * flow.theme.scale)))
    return element


def _number(option: Option, mark: str, flow: "Flow") -> tuple[Element, list[Element]]:
    """Return an option's native letter or mark, or that it has none, and the runs before its text.

    A box that can be clicked is part of the text, so a letter then stands before it, alone.
    """
    right = bool(option.answer)
    typed = flow.controls.on and not right
    letter = letter_number(option.label)
    if typed and (letter or not option.label):
        before = [*_symbol(option, mark, flow), tab()]
        number = flow.numbering.count(LETTER, letter) if letter else flow.numbering.none()
        return number, before
    if letter:
        return flow.numbering.count((RIGHT_LETTERED if right else LETTERED)[mark], letter), []
    if option.label:
        return flow.numbering.none(), [*_bubble(option, mark, flow), tab()]
    return flow.numbering.mark((RIGHT_MARKED if right else MARKED)[mark]), []


def _option(style: str, runs: list[Element], hang: float, flow: "Flow", column: Column) -> Element:
    return flow.place(paragraph(style, runs), column.inset(hang), hang)


def _blank(option: Option, flow: "Flow") -> list[Element]:
    made = blank(option.answer, flow.theme.column.letter_blank, flow.theme)
    return flow.controls.stand_in(made, f"place of {plain(option.content)}")


def _bubble(option: Option, mark: str, flow: "Flow") -> list[Element]:
    """Return a mark that is typed, and its letter."""
    label = [text(NO_BREAK_SPACE + option.label, BOLD)] if option.label else []
    return [*_symbol(option, mark, flow, _ROW_SYMBOL * flow.theme.scale), *label]


def _symbol(option: Option, mark: str, flow: "Flow", size: float = 0.0) -> list[Element]:
    """Return the sign of an option: solid where it is right, else open and to be marked."""
    symbols = _SYMBOLS[mark]
    face = Face(size=size, symbol=True)
    if option.answer:
        return [text(symbols.solid, face)]
    what = f", choice {option.label}" if option.label else f": {plain(option.content)}"
    return flow.controls.mark(text(symbols.open, face), what, symbols)


def _remark(option: Option, flow: "Flow") -> list[Element]:
    """Return what stands behind a right option."""
    words = plain(option.answer)
    if not words:
        return []
    return [text(EM_SPACE + words, Face(bold=True, size=flow.theme.size.small))]


# --- side by side --------------------------------------------------------------------------------


def _row(node: Choices, flow: "Flow", column: Column) -> Element:
    """Return options side by side, then a rule to the margin where a field follows."""
    runs = [*flow.runs(node.lead, bold=True), text(_BETWEEN)] if node.lead else []
    for place, option in enumerate(node.options):
        if place:
            runs.append(text(_BETWEEN))
        is_blank = node.mark == "blank"
        runs += _blank(option, flow) if is_blank else _bubble(option, node.mark, flow)
        runs.append(text(NO_BREAK_SPACE))
        runs += flow.runs(option.content, bold=True if option.answer else None)
        if not is_blank:
            runs += _remark(option, flow)
    element = _option("ChoiceRow", runs, 0.0, flow, column)
    if node.field is not None:
        element.append(text(_BETWEEN))
        element.extend(field(node.field, flow, _left_over(node, node.field.label, flow, column)))
        put(element, tab_stops(("right", column.room - column.right)))
    return element


def _left_over(node: Choices, label: str, flow: "Flow", column: Column) -> float:
    """Return about how much of a row its options and the label of its field leave, in points."""
    words = [plain(node.lead), *(plain(option.content) for option in node.options), label]
    signs = len(node.options) * 2 * _ROW_SYMBOL * flow.theme.scale
    return column.width - signs - bold_width(_BETWEEN.join(words), flow.theme.size.body)
