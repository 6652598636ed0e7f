"""Headings, paragraphs and lists to paragraphs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from make_lesson.tree.nodes import Heading, Inlines, List, Paragraph, Role
from make_lesson.writers.docx.blocks.breaking import even
from make_lesson.writers.docx.blocks.column import Column
from make_lesson.writers.docx.blocks.inline import PLAIN, Face, plain, tab, text
from make_lesson.writers.docx.numbering import BULLET, READING, STEP, whole_number
from make_lesson.writers.docx.styles import BULLET_HANG, LABEL_HANG
from make_lesson.writers.docx.wordml import Element, paragraph, put, q, tab_stops, twips, w

if TYPE_CHECKING:
    from make_lesson.writers.docx.blocks.flow import Flow

_STYLES: Final[Mapping[Role, str]] = {
    "body": "BodyText",
    "eyebrow": "Eyebrow",
    "label": "Label",
    "question": "GuidingQuestion",
    "directions": "Directions",
    "caption": "Caption",
    "small": "SmallText",
}
_RUNNING: Final = frozenset({"body", "directions"})
_STEP: Final = re.compile(r"([1-9][0-9]{0,3})\.")


@dataclass(frozen=True, slots=True)
class Lead:
    """What hangs beside a paragraph: a native number or mark, or a label that is typed.

    `hang` is its width in points; `style` is that of running text beside it; `note` goes to the
    right margin.
    """

    hang: float
    style: str = ""
    number: Element | None = None
    label: str = ""
    face: Face = PLAIN
    note: Inlines = ()


def heading(node: Heading, flow: "Flow", column: Column) -> list[Element]:
    """Return a heading, its aside at the right margin by a tab stop."""
    flow.controls.head(plain(node.content))
    element = paragraph(f"Heading{node.level}", flow.runs(node.content))
    if node.aside:
        sizes = flow.theme.size
        size = sizes.section if node.level == 1 else sizes.small
        element.append(tab())
        element.extend(flow.runs(node.aside, bold=node.level == 1, size=size))
        put(element, tab_stops(("right", column.room - column.right)))
    return [flow.place(element, column)]


def paragraph_of(
    node: Paragraph, flow: "Flow", column: Column, lead: Lead | None = None
) -> list[Element]:
    """Return a paragraph, with its own number or the lead of what it stands in beside it."""
    if node.number:
        lead = _reading_lead(node.number, flow)
        column = column.inset(lead.hang)
    style = _style(node.role, flow, column, lead)
    element = paragraph(style)
    if lead is not None:
        _hang(element, lead)
    content = node.content
    if node.role == "question":
        content = even(content, column.width, flow.theme.size.section)
    element.extend(flow.runs(content))
    if lead is not None and lead.note:
        _add_note(element, lead.note, flow, column)
    return [flow.place(element, column, lead.hang if lead else 0.0)]


def lead_alone(lead: Lead, flow: "Flow", column: Column) -> Element:
    """Return the paragraph of a number or mark that has no text beside it."""
    (element,) = paragraph_of(Paragraph(()), flow, column, lead)
    return element


def _style(role: Role, flow: "Flow", column: Column, lead: Lead | None) -> str:
    """Return the id of the style for a role, by where the paragraph stands."""
    running = role in _RUNNING
    if column.cell and (running or role in ("label", "small", "caption")):
        bold = column.head or role == "label"
        small = column.small or not (running or role == "label")
        return ("TableHead" if bold else "TableText") + ("Small" if small else "")
    if column.boxed and running:
        return "BoxText"
    if lead is not None and lead.style and running:
        return lead.style
    if running and column.left == flow.theme.column.number:
        return "ItemText"
    return _STYLES[role]


def _reading_lead(number: str, flow: "Flow") -> Lead:
    hang = flow.theme.column.number
    count = whole_number(number)
    if count:
        return Lead(hang, "Reading", flow.numbering.count(READING, count))
    return Lead(hang, "", None, number, Face(bold=True, size=flow.theme.size.small))


def _hang(element: Element, lead: Lead) -> None:
    if lead.number is not None:
        put(element, lead.number)
    elif lead.label:
        element.extend((text(lead.label, lead.face), tab()))


def _add_note(element: Element, note: Inlines, flow: "Flow", column: Column) -> None:
    element.append(tab())
    element.extend(flow.runs(note, bold=True, size=flow.theme.size.small))
    put(element, tab_stops(("right", column.room - column.right)))


def point_list(node: List, flow: "Flow", column: Column) -> list[Element]:
    """Return the entries, bulleted or numbered by native lists where Word can print the label."""
    elements: list[Element] = []
    for place, blocks in enumerate(node.entries):
        lead = _entry_lead(node.labels[place] if node.labels else "", flow)
        elements.extend(flow.blocks(blocks, column.inset(lead.hang), lead))
    if elements and elements[-1].tag == q("p") and not column.cell:
        put(elements[-1], w("spacing", after=twips(flow.u)))
    return elements


def _entry_lead(label: str, flow: "Flow") -> Lead:
    if not label:
        return Lead(BULLET_HANG * flow.theme.scale, "ListBullet", flow.numbering.mark(BULLET))
    step = _STEP.fullmatch(label)
    if step:
        return Lead(
            LABEL_HANG * flow.theme.scale, "ListNumber", flow.numbering.count(STEP, int(step[1]))
        )
    return Lead(LABEL_HANG * flow.theme.scale, "", None, label)
