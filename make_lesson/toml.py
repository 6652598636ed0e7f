"""A TOML file to its table, and a key of it to its place."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from make_lesson.errors import Place, Problem, SettingsError
from make_lesson.places import read_text

_SECTION = re.compile(r"\s*\[+\s*([^\]\s]+)\s*\]")


@dataclass(frozen=True, slots=True)
class Toml:
    """What a TOML file says, and its text."""

    path: Path
    text: str
    table: Mapping[str, Any]

    def place(self, key: str, section: str = "") -> Place:
        """Return where a key stands, or a section if the key is "", or else the file's start."""
        start = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*[.=]""")
        current = ""
        for number, line in enumerate(self.text.splitlines(), start=1):
            head = _SECTION.match(line)
            current = head[1] if head else current
            found = (head and not key) or (key and start.match(line))
            if found and current == section:
                return Place(self.path, number, len(line) - len(line.lstrip()) + 1)
        return Place(self.path)


def read_toml(path: Path, rule: str) -> Toml:
    """Return what a TOML file says. Raises MakeLessonError; what is not TOML, under the rule."""
    text = read_text(path)
    try:
        return Toml(path, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        what, _, where = str(error).partition(" (at ")
        found = re.match(r"line (\d+), column (\d+)", where)
        line, column = map(int, found.groups()) if found else (len(text.splitlines()) or 1, 1)
        message = f"this is not TOML: {what[:1].lower()}{what[1:]}"
        hint = 'each line is a name, a sign and a value: teacher = "Ms. Rivera"'
        raise SettingsError([Problem(Place(path, line, column), rule, message, hint)]) from error
