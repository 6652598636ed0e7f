"""Tables: rows of one length, heads that say what they head, and one table over many pages."""

from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import Final

from make_lesson.proof.structure.finding import Finding
from make_lesson.proof.structure.pdf.file import PdfFile
from make_lesson.proof.structure.pdf.objects import name, whole
from make_lesson.proof.structure.pdf.tree import Element, marks

_SCOPES: Final = frozenset({"Row", "Column", "Both"})


def table_findings(file: PdfFile) -> Iterator[Finding]:
    """Yield what is wrong with the tables."""
    tables = [element for element in file.elements() if element.tag == "Table"]
    for number, table in enumerate(tables, start=1):
        place = f"table {number} ({file.place(table)})"
        for message in (*_shape(table), *_heads(file, table), *_repeated(file, table)):
            yield Finding("PDF012", f"{place}: {message}")
    for element in file.elements():
        yield from _cut_in_two(file, element)


def _rows(table: Element) -> Iterator[Element]:
    for kid in table.elements:
        if kid.tag == "TR":
            yield kid
        elif kid.tag in ("THead", "TBody", "TFoot"):
            yield from _rows(kid)


def _shape(table: Element) -> Iterator[str]:
    lengths = [
        sum(max(1, whole(cell.attributes.get("/ColSpan"), 1)) for cell in row.elements)
        for row in _rows(table)
        if not any("/RowSpan" in cell.attributes for cell in row.elements)
    ]
    for number, (length, other) in enumerate(pairwise(lengths), start=2):
        if length != other:
            yield f"row {number} has {other} cells, the one before it {length}"
            return


def _heads(file: PdfFile, table: Element) -> Iterator[str]:
    cells = [cell for row in _rows(table) for cell in row.elements]
    if not any(cell.tag == "TH" for cell in cells):
        yield "no cell is a head"
    for cell in cells:
        if cell.tag == "TH" and _scope(cell) not in _SCOPES:
            yield f"the head {file.text(cell)!r} does not say what it heads (Scope)"


def _repeated(file: PdfFile, table: Element) -> Iterator[str]:
    """Yield heads that are tagged again on a later page, where they belong to its furniture."""
    rows = list(_rows(table))
    heads = list(takewhile(_is_head, rows))
    words = {file.text(row) for row in heads}
    for row in heads:
        pages = sorted({mark.page for mark in marks(row)})
        if len(pages) > 1:
            yield f"its head row is tagged on pages {pages[0]} and {pages[1]}"
    for row in rows[len(heads) :]:
        if _is_head(row):
            again = "again" if file.text(row) in words else "in the middle"
            yield f"a head row stands {again}: {file.text(row)!r}"


def _is_head(row: Element) -> bool:
    """Tell whether a row holds nothing but heads of columns."""
    cells = row.elements
    return bool(cells) and all(cell.tag == "TH" and _scope(cell) == "Column" for cell in cells)


def _scope(cell: Element) -> str:
    return name(cell.attributes.get("/Scope"))


def _cut_in_two(file: PdfFile, parent: Element) -> Iterator[Finding]:
    """Yield tables that begin on the page after the one before, with the same head."""
    for first, second in pairwise(parent.elements):
        if first.tag == second.tag == "Table" and _head(file, first) == _head(file, second) != "":
            ends = max((mark.page for mark in marks(first)), default=0)
            begins = min((mark.page for mark in marks(second)), default=0)
            if begins == ends + 1:
                yield Finding(
                    "PDF013", f"{file.place(second)}: it goes on with the table of page {ends}"
                )


def _head(file: PdfFile, table: Element) -> str:
    return "|".join(file.text(row) for row in takewhile(_is_head, _rows(table)))
