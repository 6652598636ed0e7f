"""Tables: a header row that is one, and rows that all have the same cells."""

from collections.abc import Iterator
from typing import Final

from make_lesson.proof.structure.docx.styles import Styles
from make_lesson.proof.structure.docx.tables import Table, cells, widths
from make_lesson.proof.structure.docx.word import Word, text
from make_lesson.proof.structure.docx.xml import find, numbers, value
from make_lesson.proof.structure.finding import Finding

_ROUNDED: Final = 15  # twips that programs gain or lose when they work out a width
_MERGED: Final = ".//w:vMerge | .//w:hMerge | .//w:gridSpan[@w:val > 1]"


def table_findings(word: Word) -> Iterator[Finding]:
    """Yield what is wrong with the tables, one after another."""
    for table in word.tables:
        for rule, message in (*_header(table, word.styles), *_shape(table)):
            yield Finding(rule, f"{table.place}: {message}")


def _header(table: Table, styles: Styles) -> Iterator[tuple[str, str]]:
    """Yield what the header row lacks; a table of one cell, or in no style, is a matter of layout.

    A table whose rows have heads may do without a row of them.
    """
    is_data = len(table.rows) > 1 and len(cells(table.rows[0])) > 1
    wants_one = "firstRow" in table.look or "firstColumn" not in table.look
    if table.has_header:
        if not all(text(cell).strip() for cell in cells(table.rows[0])):
            yield "DOCX006", "a cell of its header row is empty"
    elif is_data and wants_one and not styles.is_plain_table(table.style):
        yield "DOCX005", "there is no header row"


def _shape(table: Table) -> Iterator[tuple[str, str]]:
    if any(find(row, _MERGED) for row in table.rows):
        yield "DOCX007", "cells are merged"
    if find(table.element, ".//w:tbl"):
        yield "DOCX007", "there is a table inside"
    grid = numbers(table.element, "w:tblGrid/w:gridCol/@w:w")
    for number, row in enumerate(table.rows, start=1):
        found = widths(row)
        if len(cells(row)) != len(grid or cells(row)) or value(row, "w:trPr/w:gridBefore/@w:val"):
            yield "DOCX007", f"row {number} has {len(cells(row))} cells in {len(grid)} columns"
        elif found and any(abs(a - b) > _ROUNDED for a, b in zip(found, grid, strict=True)):
            yield "DOCX007", f"the cells of row {number} are not as wide as their columns"
