"""What a theme is: fonts, sizes, colours and lengths, in points everywhere."""

from dataclasses import dataclass
from typing import Final

USUAL_BODY: Final = 12.0  # the body type for which lengths in templates are given


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet, its margins, the longest line of running text, and the unit u.

    `margin` is left and right, `edge` above and below.
    """

    width: float
    height: float
    margin: float
    edge: float
    measure: float
    unit: float

    @property
    def live_width(self) -> float:
        """Return the width between the margins."""
        return self.width - 2 * self.margin

    @property
    def live_height(self) -> float:
        """Return the height between the edges."""
        return self.height - 2 * self.edge


@dataclass(frozen=True, slots=True)
class Font:
    """The family's name and the TrueType files of its faces, under assets/fonts/."""

    name: str
    regular: str
    bold: str
    fallback: str
    fallback_bold: str


@dataclass(frozen=True, slots=True)
class Size:
    """Type sizes; `option` is that of a letter alone in its bubble."""

    title: float
    section: float
    body: float
    small: float
    option: float


@dataclass(frozen=True, slots=True)
class Height:
    """Heights of a line of each size, in u."""

    title: float
    section: float
    body: float
    small: float


@dataclass(frozen=True, slots=True)
class Space:
    """Room around letters, words and questions: points after each letter, else factors."""

    letter: float = 0.0
    word: float = 1.0
    item: float = 1.0


@dataclass(frozen=True, slots=True)
class Color:
    """Six hex digits each; `line` is the colour of rules and frames."""

    text: str
    accent: str
    tint: str
    line: str


@dataclass(frozen=True, slots=True)
class Line:
    """Widths of rules."""

    write: float
    head: float
    quiet: float
    frame: float
    bold: float
    arrow: float


@dataclass(frozen=True, slots=True)
class Column:
    """Widths of the columns that things hang in."""

    number: float
    bubble: float
    word_blank: float
    letter_blank: float
    label: float


@dataclass(frozen=True, slots=True)
class Logo:
    """A school's picture at the head of a first page: its file, "" for none, and its height."""

    file: str
    height: float


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything about the look that is not the document's."""

    page: Page
    font: Font
    size: Size
    height: Height
    space: Space
    color: Color
    line: Line
    column: Column
    logo: Logo

    @property
    def scale(self) -> float:
        """Return how much larger than usual the body type is: so much do given lengths grow.

        With smaller type they stay, for small type has the usual size.
        """
        return max(1.0, self.size.body / USUAL_BODY)

    def leading(self, size_pt: float) -> float:
        """Return the line height of a type size."""
        size, height = self.size, self.height
        heights = {size.title: height.title, size.section: height.section, size.body: height.body}
        return self.page.unit * heights.get(size_pt, height.small)
