"""theme.toml to a Theme: fonts, sizes, colours and lengths, in points everywhere."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

from make_lesson.errors import Place, Problem, SettingsError

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
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError([Problem(Place(path), "THEME001", f"not TOML: {error}")]) from error
    problems: list[Problem] = []
    parts: dict[str, Any] = {}
    for part in fields(Theme):
        parts[part.name] = _part(path, part.name, _CLASSES[part.name], table, problems)
    for name in sorted(set(table) - set(parts)):
        problems.append(Problem(Place(path), "THEME002", f"unknown section [{name}]"))
    if problems:
        raise SettingsError(problems)
    theme = Theme(**parts)
    _check_contrast(path, theme)
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


def _part(
    path: Path, name: str, kind: type[_T], table: Mapping[str, Any], problems: list[Problem]
) -> _T | None:
    given = table.get(name, {})
    known = {field.name: field.type for field in fields(kind)}  # type: ignore[arg-type]  # a dataclass
    for key in sorted(set(given) - set(known)):
        problems.append(Problem(Place(path), "THEME002", f"unknown key {key!r} in [{name}]"))
    values: dict[str, Any] = {}
    for key, wanted in known.items():
        value = given.get(key)
        if isinstance(value, wanted if wanted is str else (int, float)):
            values[key] = value
        else:
            problems.append(
                Problem(
                    Place(path),
                    "THEME003",
                    f"[{name}] {key} must be a {'text' if wanted is str else 'number'}",
                )
            )
    return kind(**values) if len(values) == len(known) else None


def luminance(color: str) -> float:
    """Return the relative luminance, 0 to 1, of six hex digits (WCAG 2.1, definition)."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.1, definition)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _check_contrast(path: Path, theme: Theme) -> None:
    color = theme.color
    pairs = [("text", color.text, "tint", color.tint), ("accent", color.accent, "paper", "FFFFFF")]
    problems = [
        Problem(
            Place(path),
            "THEME004",
            f"{name} on {ground_name} has a contrast of {contrast(ink, ground):.1f} to 1",
            f"use a darker {name}: text needs {TEXT_CONTRAST} to 1",
        )
        for name, ink, ground_name, ground in pairs
        if contrast(ink, ground) < TEXT_CONTRAST
    ]
    if problems:
        raise SettingsError(problems)
