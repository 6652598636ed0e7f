"""Headings, tables and paragraphs to lines of plain text, none longer than 80 characters."""

import textwrap
from collections.abc import Sequence

WIDTH = 80
_GAP = 2  # spaces between the columns of a table


def page(title: str, subject: str, *sections: Sequence[str]) -> str:
    """Return a page with its title, and a blank line between its sections."""
    head = [*textwrap.wrap(f"{title}: {subject}", WIDTH), "=" * WIDTH]
    filled = [section for section in sections if section]
    return "\n\n".join("\n".join(lines) for lines in (head, *filled))


def headed(heading: str, lines: Sequence[str]) -> list[str]:
    """Return the lines under a heading, nothing when there are none."""
    return [*textwrap.wrap(heading.upper(), WIDTH), *lines] if lines else []


def paragraph(text: str) -> list[str]:
    """Return a text in lines."""
    return textwrap.wrap(text, WIDTH)


def table(rows: Sequence[Sequence[str]], wide: int = 0) -> list[str]:
    """Return rows in aligned columns; what does not fit in the column `wide` goes on below.

    The first row is the head, and a table of a head alone is no lines. Numbers stand at the right
    of their columns. The other columns have to leave some room to the wide one.
    """
    if len(rows) < 2:
        return []
    columns = list(zip(*rows, strict=True))
    widths = [max(map(len, column)) for column in columns]
    others = sum(widths) - widths[wide] + _GAP * (len(widths) - 1)
    widths[wide] = max(1, min(widths[wide], WIDTH - others))
    to_right = [all(map(_is_number, column[1:])) for column in columns]
    lines = []
    for row in rows:
        parts = textwrap.wrap(row[wide], widths[wide]) or [""]
        for number, part in enumerate(parts):
            cells = [*(row if number == 0 else [""] * len(row))]
            cells[wide] = part
            lines.append(_line(cells, widths, to_right))
    return lines


def _is_number(cell: str) -> bool:
    """Return whether a cell holds a number, a share, a list of numbers, or nothing."""
    return not cell.strip("0123456789%,. ")


def _line(cells: Sequence[str], widths: Sequence[int], to_right: Sequence[bool]) -> str:
    aligned = (
        cell.rjust(width) if right else cell.ljust(width)
        for cell, width, right in zip(cells, widths, to_right, strict=True)
    )
    return (" " * _GAP).join(aligned).rstrip()
