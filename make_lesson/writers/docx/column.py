"""Where blocks of a DOCX stand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """Where blocks stand: indents in points, and whether in a table, and in small type."""

    left: float = 0.0
    right: float = 0.0
    cell: str = ""  # the paragraph style of a cell's text, "" outside tables

    def inset(self, left: float) -> "Column":
        """Return the column with its left edge moved inwards."""
        return Column(self.left + left, self.right, self.cell)
