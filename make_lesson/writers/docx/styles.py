"""The theme as paragraph styles: what each kind of text looks like, by the style's id."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

from make_lesson.theme.theme import Theme

# In body type of the usual size; they grow with it.
LABEL_HANG: Final = 20.0  # from a list's number to its text
BULLET_HANG: Final = 14.0
LETTER_HANG: Final = 36.0  # from an option's bubble, past its letter, to its text


@dataclass(frozen=True, slots=True)
class Style:
    """One look of a paragraph. `leading`, `before` and `after` are in u, other lengths in points.

    `leading` 0 takes the line height of the size; `exact` lines are never taller. `measure`: lines
    end where the theme's longest line ends. `apart` False: no space between two of the style.
    `rule`: what is drawn along its foot. `following`: the style that Enter goes on with.
    """

    name: str
    size: Literal["title", "section", "body", "small"] = "body"
    bold: bool = False
    accent: bool = False
    leading: float = 0.0
    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    hanging: float = 0.0
    right: float = 0.0
    measure: bool = False
    exact: bool = True
    apart: bool = True
    keep_next: bool = False
    rule: Literal["", "head", "write", "cut"] = ""
    following: str = ""

    @property
    def id(self) -> str:
        """Return the name that paragraphs refer to."""
        return self.name.replace(" ", "")


@lru_cache(maxsize=8)
def styles(theme: Theme) -> Mapping[str, Style]:
    """Return every paragraph style by its id.

    Names that PDF gives to its structure types (Figure, Note, Table, Quote) are kept out: programs
    that save Word files as PDF take a style of such a name for the type.
    """
    number, scale = theme.column.number, theme.scale
    bullet, label, letter = BULLET_HANG * scale, LABEL_HANG * scale, LETTER_HANG * scale
    looks = (
        Style("Heading 1", "title", bold=True, after=0.75, keep_next=True),
        Style("Heading 2", "section", bold=True, before=2.25, after=0.75, rule="head",
              keep_next=True),
        Style("Heading 3", bold=True, before=1.25, after=0.25, keep_next=True),
        Style("Body Text", after=1, measure=True),
        Style("Eyebrow", "small", bold=True, accent=True, leading=2, keep_next=True),
        Style("Label", bold=True, after=0.25, measure=True, keep_next=True),
        Style("Guiding Question", "section", bold=True, after=1, measure=True),
        Style("Directions", after=0.75, measure=True, keep_next=True),
        Style("Caption", "small", after=1),
        Style("Small Text", "small", after=0.5),
        Style("Reading", after=1, left=number, hanging=number, measure=True, following="Reading"),
        Style("List Bullet", after=0.25, left=bullet, hanging=bullet, measure=True,
              following="List Bullet"),
        Style("List Number", after=0.25, left=label, hanging=label, measure=True,
              following="List Number"),
        Style("Item", before=1.5, after=1, left=number, hanging=number, measure=True,
              following="Choice"),
        Style("Item Text", after=1, left=number, measure=True, following="Item Text"),
        Style("Choice", after=0.5, left=number + letter, hanging=letter, measure=True,
              apart=False, following="Choice"),
        Style("Order Choice", leading=2.5, after=0.5, measure=True, apart=False,
              following="Order Choice"),
        Style("Choice Row", leading=3),
        Style("First Answer Line", leading=2.5, rule="write", following="Answer Line"),
        Style("Answer Line", leading=3, after=0.5, apart=False, rule="write",
              following="Answer Line"),
        Style("Claim Line", leading=3, after=0.5, apart=False, following="Claim Line"),
        Style("Name Line", after=1.5),
        Style("Box Title", bold=True, keep_next=True, following="Box Text"),
        Style("Box Text", after=1, following="Box Text"),
        Style("Table Text", after=0.25, following="Table Text"),
        Style("Table Head", bold=True, after=0.25, keep_next=True, following="Table Head"),
        Style("Table Text Small", "small", after=0.25, following="Table Text Small"),
        Style("Table Head Small", "small", bold=True, after=0.25, keep_next=True,
              following="Table Head Small"),
        Style("Drawing", before=0.5, after=0.5, keep_next=True, exact=False, following="Caption"),
        Style("Cut Line", leading=0.5, before=0.5, after=0.5, rule="cut", keep_next=True),
        Style("Spacer", leading=0.25),
        Style("Header", "small", following="Header"),
        Style("Footer", "small", following="Footer"),
    )  # fmt: skip
    return {style.id: _measured(style, theme) for style in looks}


def _measured(style: Style, theme: Theme) -> Style:
    """Return the style with the right indent that ends its lines at the measure."""
    right = max(0.0, theme.page.live_width - style.left - theme.page.measure)
    return replace(style, right=right if style.measure else 0.0)


def line_height(style: Style, theme: Theme) -> float:
    """Return the exact height of the style's lines, in points."""
    size: float = getattr(theme.size, style.size)
    return style.leading * theme.page.unit or theme.leading(size)
