"""Blocks to strips: one function for each kind of block, and the rules that nest them."""

from collections.abc import Iterable
from dataclasses import replace
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
    Items,
    Lines,
    List,
    NameLine,
    PageBreak,
    Paragraph,
    Run,
    Table,
    Teacher,
)
from make_lesson.writers.pdf.fonts import Family
from make_lesson.writers.pdf.layout import boxes, items, name_line, tables, text, writing
from make_lesson.writers.pdf.layout.lines import Breaker
from make_lesson.writers.pdf.layout.setting import Setter
from make_lesson.writers.pdf.layout.strips import Column, Keep, Shaped, kept, stacked
from make_lesson.writers.pdf.tags import Elem


class Flow:
    """Shapes blocks in one theme with one family of faces.

    Lengths that are given in points are for usual type; they grow by `scale`. `splits`: what is
    taller than a page may go on on the next.
    """

    def __init__(
        self, theme: Theme, family: Family, breaker: Breaker, *, splits: bool = False
    ) -> None:
        self.theme = theme
        self.family = family
        self.breaker = breaker
        self.setter = Setter(theme, breaker)
        self.u = theme.page.unit
        self.scale = theme.scale
        self.splits = splits

    def blocks(self, blocks: Iterable[Block], column: Column, parent: Elem) -> Shaped:
        """Return the blocks stacked in a column, their elements added to `parent` in order."""
        shaped: list[Shaped] = []
        new_page = False
        for block in blocks:
            if isinstance(block, PageBreak):
                new_page = True
                continue
            next_one = self._block(block, column, parent)
            if new_page and next_one.strips:
                first, *rest = next_one.strips
                next_one = replace(next_one, strips=(replace(first, new_page=True), *rest))
                new_page = False
            shaped.append(next_one)
        return stacked(shaped)

    def _block(self, block: Block, column: Column, parent: Elem) -> Shaped:  # noqa: C901, PLR0912 - one arm a kind
        match block:
            case Heading():
                return text.heading(block, self, column, parent)
            case Paragraph():
                return text.paragraph(block, self, column, parent)
            case List():
                return text.point_list(block, self, column, parent)
            case Items():
                return items.items(block, self, column, parent)
            case Choices():
                return items.choices(block, self, column, parent)
            case NameLine():
                return name_line.name_line(block, self, column, parent)
            case Lines():
                return writing.writing_lines(block, self, column, parent)
            case Table():
                return tables.table(block, self, column, parent)
            case Box():
                return boxes.box(block, self, column, parent)
            case Figure():
                return boxes.figure(block, self, column, parent)
            case Cut():
                return boxes.cut(self, column)
            case Group(inner):
                shaped = self.blocks(inner, column, parent)
                return replace(shaped, strips=kept(shaped.strips, Keep.GROUP))
            case Teacher(inner):
                return self.blocks(inner, column, parent)
            case PageBreak():
                return Shaped(())
            case _:
                assert_never(block)

    def bolded(self, block: Block) -> Block:
        """Return a paragraph with its runs bold: the words of a head cell."""
        if not isinstance(block, Paragraph):
            return block
        runs = tuple(
            replace(node, bold=True) if isinstance(node, Run) and not node.small else node
            for node in block.content
        )
        return replace(block, content=runs)
