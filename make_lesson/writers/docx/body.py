"""Blocks to body elements: paragraphs by style id, tables, pictures."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, assert_never

from make_lesson.theme import Theme
from make_lesson.tree.nodes import (
    Block,
    Box,
    Choices,
    Cut,
    Figure,
    Group,
    Heading,
    Inlines,
    Items,
    Lines,
    List,
    NameLine,
    PageBreak,
    Paragraph,
    Role,
    Run,
    Table,
    Teacher,
)
from make_lesson.writers.docx import boxes, items, tables
from make_lesson.writers.docx.column import Column
from make_lesson.writers.docx.inline import run, runs, tab, words
from make_lesson.writers.docx.numbering import Numbering
from make_lesson.writers.docx.styles import BULLETS, NUMBERS, READING
from make_lesson.writers.docx.xml import Element, W, add_property, indent, paragraph

STYLES: Final[dict[Role, str]] = {
    "body": "BodyText",
    "eyebrow": "Eyebrow",
    "label": "TextLabel",
    "question": "BoxQuestion",
    "directions": "Directions",
    "caption": "Caption",
    "small": "SmallText",
}


class Body:
    """Makes the elements of one document's body, and counts what it numbers."""

    def __init__(
        self,
        theme: Theme,
        relate: Callable[[str], str],
        picture: Callable[[Figure], Element],
    ) -> None:
        self.theme = theme
        self.relate = relate
        self.picture = picture
        self.numbering = Numbering()

    def runs(self, content: Inlines, *, all_bold: bool = False) -> list[Element]:
        """Return the runs of inline content."""
        return list(runs(content, self.theme.size.small, self.relate, all_bold=all_bold))

    def blocks(self, blocks: Iterable[Block], column: Column) -> list[Element]:
        """Return the elements of blocks in order."""
        made: list[Element] = []
        new_page = False
        for block in blocks:
            if isinstance(block, PageBreak):
                new_page = True
                continue
            elements = list(self._block(block, column))
            if new_page and elements:
                if elements[0].tag != f"{{{W}}}p":  # a table takes no page break of its own
                    elements.insert(0, paragraph("AfterTable", ()))
                add_property(elements[0], "pageBreakBefore")
                new_page = False
            made += elements
        return made

    def _block(self, block: Block, column: Column) -> Iterator[Element]:  # noqa: C901, PLR0912 - one arm a kind
        match block:
            case Heading():
                yield self._heading(block, column)
            case Paragraph():
                yield self.paragraph(block, column)
            case List():
                yield from self._list(block, column)
            case Items():
                yield from items.items(block, self, column)
            case Choices():
                yield from items.choices(block, self, column)
            case NameLine():
                yield from items.name_line(block, self)
            case Lines():
                yield from items.writing_lines(block, self, column)
            case Table():
                yield from tables.table(block, self, column)
            case Box():
                yield from boxes.box(block, self, column)
            case Figure():
                at = indent(column.left, column.right)
                yield paragraph("FigureBlock", (self.picture(block),), at)
            case Cut():
                yield paragraph("CutLine", ())
            case Group(inner):
                yield from kept(self.blocks(inner, column))
            case Teacher(inner):
                yield from self.blocks(inner, column)
            case PageBreak():
                pass
            case _:
                assert_never(block)

    def _heading(self, node: Heading, column: Column) -> Element:
        made = self.runs(node.content)
        if node.aside:
            style = "Aside" if node.level > 1 else ""
            made.append(tab())
            small = self.theme.size.small
            made += [run(each, small, style=style) for each in node.aside if isinstance(each, Run)]
        return paragraph(f"Heading{node.level}", made, indent(column.left) if column.left else None)

    def paragraph(self, node: Paragraph, column: Column) -> Element:
        """Return a paragraph; in a cell it takes the cell's style, a number hangs beside it."""
        made = self.runs(node.content)
        small = node.role in ("small", "caption", "eyebrow")
        if column.cell and not small:
            return paragraph(column.cell, made)
        if node.number:
            number = self.numbering.number(READING, node.number)
            if number is None:
                made[:0] = [words(node.number), tab()]
            return paragraph("NumberedText", made, number)
        if not column.left and not column.right:
            return paragraph(STYLES[node.role], made)
        measure = max(column.right, self.theme.page.live_width - self.theme.page.measure)
        return paragraph(STYLES[node.role], made, indent(column.left, measure))

    def _list(self, node: List, column: Column) -> Iterator[Element]:
        """Yield a list; its first paragraph in each entry carries the bullet or number."""
        hang = 20.0 if node.labels else 14.0
        self.numbering.restart(NUMBERS)
        for place, blocks in enumerate(node.entries):
            elements = self.blocks(blocks, column.inset(hang))
            label = node.labels[place].rstrip(".") if node.labels else ""
            number = (
                self.numbering.number(NUMBERS, label) if label else self.numbering.bullet(BULLETS)
            )
            first = elements[0].find(f"{{{W}}}pPr")
            if first is not None:
                style = first.find(f"{{{W}}}pStyle")
                if style is not None and not column.cell:
                    style.set(f"{{{W}}}val", "ListBullet")
                for old in first.findall(f"{{{W}}}ind"):
                    first.remove(old)
                properties = [each for each in first if each is not style]
                content = [each for each in elements[0] if each is not first]
                style_id = "ListBullet" if style is None else str(style.get(f"{{{W}}}val"))
                at = indent(column.left + hang, column.right, hang)
                elements[0] = paragraph(style_id, content, number, at, *properties)
            yield from elements


def kept(elements: list[Element], *, last: bool = False) -> list[Element]:
    """Return the elements, each paragraph of them held on the page of the next."""
    for element in elements if last else elements[:-1]:
        for each in element.iter(f"{{{W}}}p"):
            add_property(each, "keepNext")
    return elements
