"""What a cell to write in is called: by what its row begins with and the head of its column."""

from make_lesson.tree.nodes import Cell, Paragraph, Table
from make_lesson.writers.docx.blocks.inline import plain


def cell_name(table: Table, row: int, column: int) -> str:
    """Return the name of a cell: "Cost, Reasons for limits", "Item 4, Answer".

    What has no words is counted as screen readers count: "row 3, column 1".
    """
    cells = table.rows[row]
    heads = [_words(cell) for cell in table.rows[0]] if table.head_rows else [""] * len(cells)
    others = (at for at in range(len(cells)) if at != column and _words(cells[at]))
    first = next(others, None)
    down = f"row {row + 1}" if first is None else _row_name(cells[first], heads[first])
    return f"{down}, {heads[column] or f'column {column + 1}'}"


def _row_name(cell: Cell, head: str) -> str:
    return _words(cell) if cell.head else f"{head} {_words(cell)}".lstrip()


def _words(cell: Cell) -> str:
    return next((plain(each.content) for each in cell.blocks if isinstance(each, Paragraph)), "")
