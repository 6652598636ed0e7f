"""theme.toml to a Theme: fonts, sizes, colours and lengths, in points everywhere."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeVar, cast

from make_lesson.errors import Problem, SettingsError, did_you_mean
from make_lesson.toml import Toml, read_toml

TEXT_CONTRAST = 4.5  # WCAG 2.1, 1.4.3
LEAST_LIVE = 300.0  # points between the margins, either way
LEAST_TYPE, MOST_TYPE = 10.0, 48.0
THICKEST = 6.0  # a line
LARGEST_SIDE = 14_400.0  # a page of PDF/A-2 (ISO 19005-2, 6.1.13)


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
    """Type sizes."""

    title: float
    section: float
    body: float
    small: float


@dataclass(frozen=True, slots=True)
class Color:
    """Six hex digits each."""

    text: str
    accent: str
    tint: str


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
class Theme:
    """Everything about the look that is not the document's."""

    page: Page
    font: Font
    size: Size
    color: Color
    line: Line
    column: Column

    def leading(self, size_pt: float) -> float:
        """Return the line height of a type size, a multiple of a quarter of the unit."""
        quarters = {self.size.title: 16, self.size.section: 10, self.size.body: 8}
        return self.page.unit / 4 * quarters.get(size_pt, 6)


def load_theme(path: Path) -> Theme:
    """Return the theme in a TOML file.

    Raises SettingsError when it is not TOML, misses or misspells a value, leaves no room on the
    page, or when text or lines would be too pale to read.
    """
    toml = read_toml(path, "THEME001")
    problems: list[Problem] = []
    parts: dict[str, Any] = {}
    for part in fields(Theme):
        parts[part.name] = _part(toml, part.name, _CLASSES[part.name], problems)
    for name in sorted(set(toml.table) - set(parts)):
        message = f"there is no section [{name}]"
        hint = f"sections are: {', '.join(parts)}"
        problems.append(Problem(toml.place("", name), "THEME002", message, hint))
    if problems:
        raise SettingsError(problems)
    theme = Theme(**parts)
    problems = [*_room(toml, theme), *_contrasts(toml, theme)]
    if problems:
        raise SettingsError(problems)
    return theme


_CLASSES: Mapping[str, type] = {
    "page": Page,
    "font": Font,
    "size": Size,
    "color": Color,
    "line": Line,
    "column": Column,
}
_T = TypeVar("_T")


def _part(toml: Toml, name: str, kind: type[_T], problems: list[Problem]) -> _T | None:
    section = toml.table.get(name, {})
    given = section if isinstance(section, dict) else {}
    known = {field.name: field.type for field in fields(kind)}  # type: ignore[arg-type]  # a dataclass
    for key in sorted(set(given) - set(known)):
        message = f"there is no {key!r} in [{name}]"
        hint = did_you_mean(key, known) or f"there are: {', '.join(known)}"
        problems.append(Problem(toml.place(key, name), "THEME002", message, hint))
    wrong = [key for key, wanted in known.items() if not _fits(name, wanted, given.get(key))]
    for key in wrong:
        what = "six hex digits" if name == "color" else _WANTED[known[key]]
        place = toml.place(key, name) if key in given else toml.place("", name)
        hint = "`make-lesson new --template theme.toml` copies a whole theme to change"
        problems.append(Problem(place, "THEME003", f"[{name}] {key} must be {what}", hint))
    return None if wrong else kind(**{key: given[key] for key in known})


_WANTED: Mapping[Any, str] = {str: "a text", float: "a number, 0 or more"}


def _fits(section: str, wanted: Any, value: object) -> bool:
    if section == "color":
        return isinstance(value, str) and re.fullmatch("[0-9A-Fa-f]{6}", value) is not None
    if wanted is str:
        return isinstance(value, str)
    return type(value) in {int, float} and 0 <= cast(float, value) < math.inf


def luminance(color: str) -> float:
    """Return the relative luminance, 0 to 1, of six hex digits (WCAG 2.1, definition)."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.1, definition)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _room(toml: Toml, theme: Theme) -> Iterator[Problem]:
    """Yield lengths with which a page would be too small, or its type."""
    page = theme.page
    if min(page.live_width, page.live_height) < LEAST_LIVE:
        yield Problem(
            toml.place("", "page"),
            "THEME006",
            f"the margins leave {page.live_width:g} by {page.live_height:g} points of the page",
            f"leave {LEAST_LIVE:g} points or more between them",
        )
        return
    limits = {
        "page": {
            "width": (LEAST_LIVE, LARGEST_SIDE),
            "height": (LEAST_LIVE, LARGEST_SIDE),
            "unit": (4.0, 16.0),
            "measure": (LEAST_LIVE / 2, page.width),
        },
        "size": dict.fromkeys(_names(Size), (LEAST_TYPE, MOST_TYPE)),
        "column": dict.fromkeys(_names(Column), (0.0, page.live_width / 3)),
        "line": dict.fromkeys(_names(Line), (0.0, THICKEST)),
    }
    for section, keys in limits.items():
        for key, (least, most) in keys.items():
            value = getattr(getattr(theme, section), key)
            if not least <= value <= most:
                message = f"[{section}] {key} is {value:g} points"
                hint = f"choose {least:g} to {most:g} points"
                yield Problem(toml.place(key, section), "THEME006", message, hint)


def _names(part: type[Size | Column | Line]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(part))


def _contrasts(toml: Toml, theme: Theme) -> Iterator[Problem]:
    color = theme.color
    pairs = [("text", color.text, "tint", color.tint), ("accent", color.accent, "paper", "FFFFFF")]
    for name, ink, ground_name, ground in pairs:
        if contrast(ink, ground) < TEXT_CONTRAST:
            yield Problem(
                toml.place(name, "color"),
                "THEME004",
                f"{name} on {ground_name} has a contrast of {contrast(ink, ground):.1f} to 1",
                f"use a darker {name}: text needs {TEXT_CONTRAST} to 1",
            )
