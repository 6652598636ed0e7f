"""The theme as table styles: one for each kind of table, so that a teacher can pick it in Word."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from make_lesson.theme.theme import Theme
from make_lesson.tree.nodes import TableKind
from make_lesson.writers.docx.wordml import Element, border, on, shading, twips, w

Weight = Literal["head", "write", "quiet", "frame"]


@dataclass(frozen=True, slots=True)
class TableStyle:
    """How a kind of table is set. `rules`: side of the table or between its cells -> weight.

    `gap` is at the right of a cell's text, `side` at its left, both in points.
    """

    name: str
    rules: tuple[tuple[str, Weight], ...]
    small: bool = False
    small_head: bool = True
    bold_head: bool = True
    gap: float = 10.0
    side: float = 0.0
    tinted: bool = False

    @property
    def id(self) -> str:
        """Return the name that tables refer to."""
        return self.name.replace(" ", "")


TABLE_STYLES: Final[Mapping[TableKind, TableStyle]] = {
    "words": TableStyle("Word List", (("bottom", "quiet"), ("insideH", "quiet"))),
    "small": TableStyle("Small Rows", (("bottom", "quiet"), ("insideH", "quiet")), small=True),
    "organizer": TableStyle(
        "Organizer",
        (("bottom", "write"), ("insideH", "write"), ("insideV", "frame")),
        small_head=False,
        gap=9.0,
        side=9.0,
        tinted=True,
    ),
    "match": TableStyle("Matching", (), bold_head=False, gap=4.0),
    "strip": TableStyle("Answer Strip", (("bottom", "quiet"), ("insideH", "quiet")), gap=4.0),
    "facts": TableStyle("Facts", (("top", "head"), ("bottom", "quiet")), bold_head=False),
}


def table_styles(theme: Theme) -> list[Element]:
    """Return the styles of all kinds of tables."""
    return [_style(look, theme) for look in TABLE_STYLES.values()]


def _style(look: TableStyle, theme: Theme) -> Element:
    rules = [
        border(side, getattr(theme.line, weight), color=theme.color.line)
        for side, weight in look.rules
    ]
    top = twips(theme.page.unit / 4)
    margins = w(
        "tblCellMar",
        w("top", w=top, type="dxa"),
        w("left", w=twips(look.side * theme.scale), type="dxa"),
        w("bottom", w="0", type="dxa"),
        w("right", w=twips(look.gap * theme.scale), type="dxa"),
    )
    properties = w("tblPr", *([w("tblBorders", *rules)] if rules else []), margins)
    style = w(
        "style",
        w("name", val=look.name),
        w("basedOn", val="TableNormal"),
        on("qFormat"),
        properties,
        type="table",
        customStyle="1",
        styleId=look.id,
    )
    if look.tinted:
        style.append(_tinted_head(theme))
    return style


def _tinted_head(theme: Theme) -> Element:
    heavy = border("bottom", theme.line.head, color=theme.color.line)
    return w(
        "tblStylePr",
        w("tcPr", w("tcBorders", heavy), shading(theme.color.tint)),
        type="firstRow",
    )
