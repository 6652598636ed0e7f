"""Jinja2, set up so that templates are text and never code, and every tag knows its line."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined
from jinja2.ext import Extension
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from make_lesson.errors import did_you_mean
from make_lesson.fill import filters
from make_lesson.tree.stamps import STAMP

BUILTIN = "builtin"  # {% extends "builtin/quiz.xml" %} changes a part of the template it replaces
_SCAN = re.compile(
    r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<!--.*?-->|<([A-Za-z][A-Za-z0-9-]*)(?=[\s/>])|\n", re.DOTALL
)


class Stamps(Extension):
    """Give each literal start tag the place where it stands in its template, at compile time."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the source with `_l="file:line:column"` in every start tag."""
        files: list[Path] = self.environment.files  # type: ignore[attr-defined]  # set on ours
        path = Path(filename or name or "template")
        if path not in files:
            files.append(path)
        number = files.index(path)
        line, line_start = 1, 0

        def stamp(found: re.Match[str]) -> str:
            nonlocal line, line_start
            text = found[0]
            if found[1]:
                column = found.start() - line_start + 1
                return f'{text} {STAMP}="{number}:{line}:{column}"'
            if "\n" in text:
                line += text.count("\n")
                line_start = found.start() + text.rindex("\n") + 1
            return text

        return _SCAN.sub(stamp, source)


class Missing(StrictUndefined):
    """A field that does not exist: said with the names that do."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        """What Jinja2 says whichever way the value is used."""
        if self._undefined_hint:  # the sandbox's own words
            return self._undefined_hint
        name, owner = str(self._undefined_name), self._undefined_obj
        if owner is missing:  # a name at the top of a template
            return f"there is no field {name!r}"
        known = list(owner) if isinstance(owner, dict) else dir(owner)
        near = did_you_mean(name, (entry for entry in known if not entry.startswith("_")))
        hint = f": {near}" if near else ""
        return f"there is no field {name!r} in the {type(owner).__name__}{hint}"


class Environment(ImmutableSandboxedEnvironment):
    """The sandbox with our filters; `files` are the templates that stamps count."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.files: list[Path] = []
        loaders = [FileSystemLoader(folder) for folder in folders]
        builtin = PrefixLoader({BUILTIN: FileSystemLoader(folders[-1])})
        self.templates = ChoiceLoader([*loaders, builtin])
        super().__init__(
            loader=self.templates,
            autoescape=True,
            undefined=Missing,
            extensions=[Stamps],
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            finalize=lambda value: "" if value is None else value,
        )
        self.filters.update(filters.FILTERS)


def environment(folders: tuple[Path, ...]) -> Environment:
    """Return the environment of these template folders (built-in last).

    Templates are compiled once, and again when a file of the folders has come, gone or changed.
    """
    return _environment(folders, tuple(_stamps(folders)))


@lru_cache(maxsize=8)
def _environment(folders: tuple[Path, ...], _stamps: tuple[tuple[str, int], ...]) -> Environment:
    return Environment(folders)


def _stamps(folders: Iterable[Path]) -> Iterator[tuple[str, int]]:
    for folder in folders:
        for file in sorted(folder.rglob("*.xml")):
            yield str(file), file.stat().st_mtime_ns
