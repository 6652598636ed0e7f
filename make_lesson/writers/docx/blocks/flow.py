"""Blocks to paragraphs and tables: one function for each kind, and the rules that nest them."""

from collections.abc import Callable, Iterable, Mapping
from typing import assert_never

from make_lesson.theme.theme import Theme
from make_lesson.tree.nodes import (
    Block,
    Box,
    Choices,
    Cut,
    Figure,
    Group,
    Heading,
    Inline,
    Items,
    Lines,
    List,
    NameLine,
    PageBreak,
    Paragraph,
    Table,
    Teacher,
)
from make_lesson.writers.docx.blocks import boxes, choices, figures, items, rules, tables, words
from make_lesson.writers.docx.blocks.column import Column
from make_lesson.writers.docx.blocks.figures import Pictures
from make_lesson.writers.docx.blocks.inline import inlines
from make_lesson.writers.docx.blocks.keep import kept
from make_lesson.writers.docx.blocks.words import Lead
from make_lesson.writers.docx.controls.controls import Controls
from make_lesson.writers.docx.numbering import Numbering
from make_lesson.writers.docx.styles import Style, styles
from make_lesson.writers.docx.wordml import Element, on, paragraph, paragraphs, put, q, twips, w


class Flow:
    """Writes blocks in one theme into one document, whose lists, links and pictures it counts."""

    def __init__(
        self,
        theme: Theme,
        numbering: Numbering,
        relate: Callable[[str], str],
        pictures: Pictures,
        controls: Controls,
    ) -> None:
        self.theme = theme
        self.u = theme.page.unit
        self.styles: Mapping[str, Style] = styles(theme)
        self.numbering = numbering
        self.relate = relate
        self.pictures = pictures
        self.controls = controls

    def runs(
        self, content: Iterable[Inline], *, bold: bool | None = None, size: float = 0.0
    ) -> list[Element]:
        """Return the runs of inline content, in a look of their own where one is given."""
        return inlines(content, self.theme, self.relate, self.controls, bold=bold, size=size)

    def place(self, element: Element, column: Column, hanging: float = 0.0) -> Element:
        """Return a paragraph with the indent that puts it into a column."""
        indent = column.indent(self.style(element), self.theme, hanging)
        if indent is not None:
            put(element, indent)
        return element

    def style(self, element: Element) -> Style:
        """Return the style of a paragraph."""
        return self.styles[element[0][0].get(q("val"), "")]

    def blocks(
        self, blocks: Iterable[Block], column: Column, lead: Lead | None = None
    ) -> list[Element]:
        """Return paragraphs and tables; `lead` hangs beside the first paragraph."""
        elements: list[Element] = []
        previous: Block | None = None
        new_page = False
        for block in blocks:
            if isinstance(block, PageBreak):
                new_page = True
                continue
            if lead is not None and not isinstance(block, Paragraph):
                elements.append(words.lead_alone(lead, self, column))
                lead = None
            made = self._block(block, column, lead)
            lead = None
            if not made:
                continue
            if new_page:
                put(paragraphs(made[0])[0], on("pageBreakBefore"))
            if isinstance(block, Items) and isinstance(previous, Heading | Paragraph):
                put(made[0], w("spacing", before="0"))
            if _is_note(block, column) and isinstance(previous, Paragraph):
                put(made[0], w("spacing", before=twips(0.75 * self.u)))
            new_page = False
            self._join(elements, made)
            previous = block
        if lead is not None:
            elements.append(words.lead_alone(lead, self, column))
        return elements

    def _join(self, elements: list[Element], made: list[Element]) -> None:
        """Add a block's elements; the space around a table is that of the paragraphs beside it.

        Between two tables stands a paragraph, for Word would make them one.
        """
        space = twips(self.u)
        after_table = bool(elements) and elements[-1].tag == q("tbl")
        before_table = made[0].tag == q("tbl")
        if after_table and before_table:
            elements.append(paragraph("Spacer", (), w("spacing", before=space)))
        elif after_table and self.style(made[0]).before < 1:
            put(made[0], w("spacing", before=space))
        elif before_table and elements and self.style(elements[-1]).after < 0.75:
            put(elements[-1], w("spacing", after=space))
        elements.extend(made)

    def _block(self, block: Block, column: Column, lead: Lead | None) -> list[Element]:  # noqa: C901, PLR0912 - one arm a kind
        match block:
            case Heading():
                return words.heading(block, self, column)
            case Paragraph():
                return words.paragraph_of(block, self, column, lead)
            case List():
                return words.point_list(block, self, column)
            case Items():
                return items.items(block, self, column)
            case Choices():
                return choices.choices(block, self, column)
            case NameLine():
                return rules.name_line(block, self, column)
            case Lines():
                return rules.writing_lines(block, self, column)
            case Table():
                return tables.table(block, self, column)
            case Box():
                return boxes.box(block, self, column)
            case Figure():
                return figures.figure(block, self, column)
            case Cut():
                return boxes.cut(self, column)
            case Group(inner):
                return kept(self.blocks(inner, column))
            case Teacher(inner):
                return self.blocks(inner, column)
            case PageBreak():
                return []
            case _:
                assert_never(block)


def _is_note(block: Block, column: Column) -> bool:
    """Tell whether a block is small text in a cell whose text is not."""
    is_small = isinstance(block, Paragraph) and block.role == "small"
    return is_small and column.cell and not column.small
