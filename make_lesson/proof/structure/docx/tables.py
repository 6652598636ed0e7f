"""The tables of a Word file: their rows, and which parts of a table style each cell takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from make_lesson.proof.structure.docx.xml import (
    Element,
    attribute,
    find,
    first,
    hexadecimal,
    numbers,
    value,
)

_LOOKS: Final = {  # bits of w:tblLook as a number (17.4.56)
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
}


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the body, counted from 1; `look` names the parts of its style that it takes."""

    number: int
    element: Element
    style: str
    title: str
    look: frozenset[str]
    rows: tuple[Element, ...]

    @property
    def place(self) -> str:
        """Return where it is, in words."""
        return f"table {self.number}" + (f" ({self.title!r})" if self.title else "")

    @property
    def has_header(self) -> bool:
        """Tell whether the first row is one that Word repeats, which makes it a header to all."""
        return bool(self.rows) and first(self.rows[0], "w:trPr/w:tblHeader") is not None


def read_tables(body: Element) -> Iterator[Table]:
    """Yield the tables in order, nested ones after the one that they are in."""
    for number, element in enumerate(find(body, ".//w:tbl"), start=1):
        yield Table(
            number=number,
            element=element,
            style=value(element, "w:tblPr/w:tblStyle/@w:val"),
            title=value(element, "w:tblPr/w:tblCaption/@w:val"),
            look=_look(first(element, "w:tblPr/w:tblLook")),
            rows=tuple(find(element, "w:tr | w:sdt/w:sdtContent/w:tr")),
        )


def cells(row: Element) -> list[Element]:
    """Return the cells of a row."""
    return find(row, "w:tc | w:sdt/w:sdtContent/w:tc")


def _look(given: Element | None) -> frozenset[str]:
    if given is None:
        return frozenset()
    bits = hexadecimal(given, "@w:val")
    said = {name: given.get(attribute(f"w:{name}")) for name in _LOOKS}
    return frozenset(
        name
        for name, bit in _LOOKS.items()
        if (bits & bit if said[name] is None else said[name] in ("1", "true", "on"))
    )


def style_parts(table: Table, cell: Element) -> Iterator[str]:
    """Yield which parts of its table's style a cell takes, the strongest first (17.7.6)."""
    row = cell.getparent()
    at = table.rows.index(row) if row in table.rows else 0
    beside = cells(table.rows[at])
    column = beside.index(cell) if cell in beside else 0
    places = {
        "firstRow": at == 0,
        "lastRow": at == len(table.rows) - 1,
        "firstColumn": column == 0,
        "lastColumn": column == len(beside) - 1,
    }
    names = {"firstColumn": "firstCol", "lastColumn": "lastCol"}
    for name, is_there in places.items():
        if is_there and name in table.look:
            yield names.get(name, name)
    if "noHBand" not in table.look:
        yield f"band{(at - ('firstRow' in table.look)) % 2 + 1}Horz"


def widths(row: Element) -> list[float]:
    """Return the widths of a row's cells in twips, none where they are not all given so."""
    given = numbers(row, "w:tc/w:tcPr/w:tcW[@w:type='dxa']/@w:w")
    return given if len(given) == len(cells(row)) else []
