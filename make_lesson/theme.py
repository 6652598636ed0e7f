"""theme.toml to a Theme: fonts, sizes, colours and lengths, in points everywhere."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeVar, cast

from make_lesson.errors import Problem, SettingsError
from make_lesson.toml import Toml, read_toml

TEXT_CONTRAST = 4.5  # WCAG 2.1, 1.4.3
LINE_CONTRAST = 3.0  # WCAG 2.1, 1.4.11


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

    Raises SettingsError when it is not TOML, misses or misspells a value, or when text or lines
    would be too pale to read.
    """
    toml = read_toml(path, "THEME001")
    problems: list[Problem] = []
    parts: dict[str, Any] = {}
    for part in fields(Theme):
        parts[part.name] = _part(toml, part.name, _CLASSES[part.name], problems)
    for name in sorted(set(toml.table) - set(parts)):
        problems.append(Problem(toml.place("", name), "THEME002", f"unknown section [{name}]"))
    if problems:
        raise SettingsError(problems)
    theme = Theme(**parts)
    _check_contrast(toml, theme)
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
        message = f"unknown key {key!r} in [{name}]"
        problems.append(Problem(toml.place(key, name), "THEME002", message))
    wrong = [key for key, wanted in known.items() if not _fits(name, wanted, given.get(key))]
    for key in wrong:
        what = "six hex digits" if name == "color" else _WANTED[known[key]]
        place = toml.place(key, name) if key in given else toml.place("", name)
        problems.append(Problem(place, "THEME003", f"[{name}] {key} must be {what}"))
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


def _check_contrast(toml: Toml, theme: Theme) -> None:
    color = theme.color
    pairs = [("text", color.text, "tint", color.tint), ("accent", color.accent, "paper", "FFFFFF")]
    problems = [
        Problem(
            toml.place(name, "color"),
            "THEME004",
            f"{name} on {ground_name} has a contrast of {contrast(ink, ground):.1f} to 1",
            f"use a darker {name}: text needs {TEXT_CONTRAST} to 1",
        )
        for name, ink, ground_name, ground in pairs
        if contrast(ink, ground) < TEXT_CONTRAST
    ]
    if problems:
        raise SettingsError(problems)
