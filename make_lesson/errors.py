"""What can be wrong, where, and what to do about it: the words every part of the tool shares."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import IntEnum
from pathlib import Path


class Severity(IntEnum):
    """How much a problem matters: an error makes a right paper impossible."""

    INFO = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file of the user's; line and column count from 1."""

    file: Path
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to put right, at its place, under a rule id that never changes its meaning."""

    place: Place
    rule: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        word = "" if self.severity is Severity.ERROR else f"{self.severity.name.lower()}: "
        hint = f"\n    hint: {self.hint}" if self.hint else ""
        return f"{self.place}: {self.rule} {word}{self.message}{hint}"


class MakeLessonError(Exception):
    """Something the user can put right; carries every problem found, in file order. Exit code 1."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


class LessonError(MakeLessonError):
    """The lesson's text, shape or names are wrong."""


class TemplateError(MakeLessonError):
    """A template is missing, malformed, or asks for what is not there."""


class LayoutError(MakeLessonError):
    """Something fits no page."""


class SettingsError(MakeLessonError):
    """The settings file, a theme or an option cannot be used."""


class ProofError(MakeLessonError):
    """A finished file is not what the lesson says, or shows students what they must not see."""


class OutputError(MakeLessonError):
    """A file cannot be written, or would overwrite the user's own work."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint that names the known words like the one typed, "" when none is like it."""
    found = get_close_matches(word, sorted(set(map(str, known))), n=3, cutoff=0.7)
    return f"did you mean {' or '.join(map(repr, found))}?" if found else ""
