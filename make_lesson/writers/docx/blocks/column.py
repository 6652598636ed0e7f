"""Where blocks stand: on the page, in an item, in a list, in a box or in a cell."""

from dataclasses import dataclass, replace

from make_lesson.theme.theme import Theme
from make_lesson.writers.docx.styles import Style
from make_lesson.writers.docx.wordml import Element, twips, w


@dataclass(frozen=True, slots=True)
class Column:
    """A column of text inside a page or a cell, in points from that one's left edge.

    `room` is the whole width of page or cell, `right` what is left free at its right. `cell` and
    `small` pick the styles of table text; `head` those of a head cell.
    """

    room: float
    left: float = 0.0
    right: float = 0.0
    cell: bool = False
    small: bool = False
    head: bool = False
    boxed: bool = False

    @property
    def width(self) -> float:
        """Return the width of the column."""
        return self.room - self.left - self.right

    def inset(self, left: float) -> "Column":
        """Return the column with its left edge moved inwards."""
        return replace(self, left=self.left + left)

    def indent(self, style: Style, theme: Theme, hanging: float = 0.0) -> Element | None:
        """Return the indent that puts a style's text here, None where the style's own does.

        `hanging` is the width of a number or a mark, which stands to the left of the column.
        """
        right = self.right
        if style.measure and not (self.cell or self.boxed):
            right = max(right, self.room - self.left - theme.page.measure)
        if (self.left, right, hanging) == (style.left, style.right, style.hanging):
            return None
        return w("ind", left=twips(self.left), right=twips(right), hanging=twips(hanging))
