"""A document to the same for large type: what would be too narrow or too high is set anew.

A timeline that would fill a page becomes a list of its dates. A table whose columns would be too
narrow becomes several:
of one with row heads, each row is a table of its own, the column heads beside its cells; of
another, each column. Every word and all room to write stay, and so do the numbers, so that one key
serves both.
"""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil
from typing import Final

from make_lesson.theme.theme import Theme
from make_lesson.tree.drawings import Event, Timeline
from make_lesson.tree.nodes import (
    Block,
    Blocks,
    Box,
    Cell,
    Document,
    Figure,
    Group,
    Items,
    Link,
    List,
    Paragraph,
    Run,
    Table,
)

_LEAST_EMS: Final = 9.0  # of the type: a narrower column is hard to read, and to write in
_MOST_LINES: Final = 2  # that a narrow column may take
_MOST_HIGH: Final = 12  # lines that any cell may take while it shares the width
_HEAD_SHARE: Final = 0.38  # of the width, for the heads of a row that stands alone
_LETTER: Final = 0.52  # of an em, on average
_TEXT_SHARE: Final = 0.66  # of the width, for the words beside a timeline
_PAGE_SHARE: Final = 0.8  # of a page: with more, a heading and a caption do not fit
_GAP: Final = 18.0  # what a column loses to space, in usual type


def reflowed(document: Document, theme: Theme) -> Document:
    """Return the document with tables and timelines set anew where the theme's type asks for it."""
    return replace(document, blocks=_blocks(document.blocks, theme.page.live_width, theme))


def _blocks(blocks: Blocks, width: float, theme: Theme) -> Blocks:
    return tuple(new for block in blocks for new in _block(block, width, theme))


def _block(block: Block, width: float, theme: Theme) -> Blocks:
    match block:
        case Table():
            return _tables(block, width, theme)
        case Figure(drawing=Timeline(events)) if _is_high(events, width, theme):
            return (List(tuple((_dated(event),) for event in events)),)
        case Box(blocks=inner) | Group(inner):
            return (replace(block, blocks=_blocks(inner, width, theme)),)
        case List(entries):
            return (replace(block, entries=tuple(_blocks(e, width, theme) for e in entries)),)
        case Items(items):
            room = width - theme.column.number
            new = (replace(item, blocks=_blocks(item.blocks, room, theme)) for item in items)
            return (replace(block, items=tuple(new)),)
        case _:
            return (block,)


def _is_high(events: tuple[Event, ...], width: float, theme: Theme) -> bool:
    """Return whether a line with these events, dates at its left, would fill a page."""
    size = theme.size.small
    letters = _TEXT_SHARE * width / (_LETTER * size)
    lines = sum(ceil(len(event.text) / letters) for event in events)
    height = lines * theme.leading(size) + len(events) * theme.page.unit
    return height > _PAGE_SHARE * theme.page.live_height


def _dated(event: Event) -> Paragraph:
    return Paragraph((Run(event.date, bold=True), Run(f" {event.text}")))


def _tables(table: Table, width: float, theme: Theme) -> Blocks:
    match table.kind:
        case "small" | "organizer" | "match" if _is_narrow(table, width, theme):
            body = table.rows[table.head_rows :]
            if table.kind == "match":
                return (_columns(table, 0, 1, 2), _columns(table, 3, 4))
            if table.head_rows and all(row[0].head for row in body):
                return tuple(_record(table, row, width / theme.scale) for row in body)
            return tuple(_columns(table, column) for column in range(len(table.widths)))
        case _:
            return (table,)


def _record(table: Table, row: tuple[Cell, ...], usual_width: float) -> Table:
    """Return a row as a table of its own: the heads of the columns are its row heads."""
    heads = table.rows[table.head_rows - 1]
    first = table.widths[0] or _HEAD_SHARE * usual_width
    pairs = zip(heads[1:], row[1:], strict=True)
    return replace(
        table,
        title=f"{table.title}: {_words(row[0])}",
        widths=(first, 0.0),
        rows=((heads[0], row[0]), *pairs),
        head_rows=1,
    )


def _columns(table: Table, *columns: int) -> Table:
    """Return columns as a table of their own, without rows that are empty in them."""
    rows = [tuple(row[column] for column in columns) for row in table.rows]
    heads, body = rows[: table.head_rows], rows[table.head_rows :]
    name = " ".join(_words(row[-1]) for row in heads)
    return replace(
        table,
        title=f"{table.title}: {name}" if name else table.title,
        widths=(*(table.widths[column] for column in columns[:-1]), 0.0),
        rows=(*heads, *(row for row in body if any(map(_is_filled, row)))),
    )


def _is_filled(cell: Cell) -> bool:
    return bool(cell.blocks or cell.lines or cell.blank)


def _is_narrow(table: Table, width: float, theme: Theme) -> bool:
    """Return whether a column that shares the width holds more than it has room for."""
    size = theme.size.small if table.kind == "small" else theme.size.body
    free = sum(not given for given in table.widths)
    room = (width - sum(table.widths) * theme.scale) / max(free, 1) - _GAP * theme.scale
    letters = max(room / (_LETTER * size), 1.0)
    lines = max(
        (
            ceil(len(_words(cell)) / letters)
            for row in table.rows
            for cell, given in zip(row, table.widths, strict=True)
            if not given
        ),
        default=0,
    )
    writes = any(cell.lines for row in table.rows for cell in row)
    is_tight = room < _LEAST_EMS * size and (writes or lines > _MOST_LINES)
    return is_tight or lines > _MOST_HIGH


def _words(cell: Cell) -> str:
    return " ".join(_texts(cell.blocks))


def _texts(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(content):
                runs = (
                    run
                    for inline in content
                    for run in (inline.runs if isinstance(inline, Link) else (inline,))
                )
                yield "".join(getattr(run, "text", "") for run in runs)
            case List(entries):
                for entry in entries:
                    yield from _texts(entry)
            case _:
                pass
