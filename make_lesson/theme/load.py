"""Theme files to a Theme: the first is whole, those laid over it say only what differs."""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final, cast

from make_lesson.errors import MakeLessonError, Place, Problem, SettingsError, did_you_mean
from make_lesson.theme.limits import faults
from make_lesson.theme.theme import (
    Color,
    Column,
    Font,
    Height,
    Line,
    Logo,
    Page,
    Size,
    Space,
    Theme,
)
from make_lesson.toml import Toml, read_toml

_SECTIONS: Final[Mapping[str, type]] = {
    "page": Page,
    "font": Font,
    "size": Size,
    "height": Height,
    "space": Space,
    "color": Color,
    "line": Line,
    "column": Column,
    "logo": Logo,
}
_NAMES: Final[Mapping[str, Mapping[str, Any]]] = {
    section: {field.name: field.type for field in fields(kind)}
    for section, kind in _SECTIONS.items()
}
_HINT: Final = "`make-lesson new --template theme.toml` copies a whole theme to change"
_WANTED: Final[Mapping[Any, str]] = {str: "a text", float: "a number, 0 or more"}


def load_theme(*paths: Path) -> Theme:
    """Return the theme in a TOML file, and in others laid over it, the last word counting.

    Raises SettingsError with all that is wrong: what is not TOML, a value that is missing,
    misspelt or of the wrong kind, lengths that leave no room, text or lines too pale to read.
    """
    layers = _Layers(tuple(_read(paths)))
    _raise(problem for toml in layers.files for problem in _misspelt(toml))
    _raise(layers.missing())
    theme = Theme(
        **{
            section: kind(**{key: layers.value(section, key) for key in _NAMES[section]})
            for section, kind in _SECTIONS.items()
        }
    )
    _raise(
        Problem(layers.place(fault.section, *fault.keys), fault.rule, fault.message, fault.hint)
        for fault in faults(theme)
    )
    return theme


def _read(paths: Iterable[Path]) -> Iterator[Toml]:
    """Yield the files. Raises what is wrong with all of them."""
    problems: list[Problem] = []
    for path in paths:
        try:
            yield read_toml(path, "THEME001")
        except MakeLessonError as error:
            problems.extend(error.problems)
    _raise(problems)


def _raise(problems: Iterable[Problem]) -> None:
    if found := tuple(problems):
        raise SettingsError(found)


@dataclass(frozen=True, slots=True)
class _Layers:
    """Theme files, each laid over those before it."""

    files: tuple[Toml, ...]

    def value(self, section: str, key: str) -> Any:
        """Return what the last file that says it says."""
        return self.files[self._last(section, key)].table[section][key]

    def place(self, section: str, *keys: str) -> Place:
        """Return where the one of the keys stands that was said last, or without keys the section.

        Of keys of one file it is the first.
        """
        if not keys:
            said = [file for file in self.files if section in file.table]
            return said[-1].place("", section)
        last = max(keys, key=lambda key: self._last(section, key))
        return self.files[self._last(section, last)].place(last, section)

    def missing(self) -> Iterator[Problem]:
        """Yield the names that no file says, at the section of the first."""
        for section, names in _NAMES.items():
            for key in names:
                if self._last(section, key) < 0:
                    place = self.files[0].place("", section)
                    yield Problem(place, "THEME003", f"[{section}] {key} is missing", _HINT)

    def _last(self, section: str, key: str) -> int:
        said = [at for at, file in enumerate(self.files) if key in file.table.get(section, {})]
        return max(said, default=-1)


def _misspelt(toml: Toml) -> Iterator[Problem]:
    """Yield the sections, names and values of a file that no theme can have."""
    for section, values in toml.table.items():
        if section not in _SECTIONS:
            place = toml.place("", section) if isinstance(values, dict) else toml.place(section)
            hint = did_you_mean(section, _SECTIONS) or f"sections are: {', '.join(_SECTIONS)}"
            yield Problem(place, "THEME002", f"there is no section [{section}]", hint)
        elif not isinstance(values, dict):
            hint = f"write [{section}] on a line of its own, and names with their values under it"
            message = f"{section} is a section, not a value"
            yield Problem(toml.place(section), "THEME003", message, hint)
        else:
            yield from _misspelt_in(section, values, toml)


def _misspelt_in(section: str, values: Mapping[str, object], toml: Toml) -> Iterator[Problem]:
    known = _NAMES[section]
    for key, value in values.items():
        place = toml.place(key, section)
        if key not in known:
            hint = did_you_mean(key, known) or f"there are: {', '.join(known)}"
            yield Problem(place, "THEME002", f"there is no {key!r} in [{section}]", hint)
        elif not _fits(section, known[key], value):
            what = "six hex digits" if section == "color" else _WANTED[known[key]]
            yield Problem(place, "THEME003", f"[{section}] {key} must be {what}", _HINT)


def _fits(section: str, wanted: Any, value: object) -> bool:
    if section == "color":
        return isinstance(value, str) and re.fullmatch("[0-9A-Fa-f]{6}", value) is not None
    if wanted is str:
        return isinstance(value, str)
    return type(value) in {int, float} and 0 <= cast(float, value) < math.inf
