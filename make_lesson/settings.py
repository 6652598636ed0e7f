"""make-lesson.toml to Settings: what the user would otherwise type at every build."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from make_lesson.errors import Place, Problem, SettingsError, did_you_mean
from make_lesson.states import state_code
from make_lesson.toml import read_toml

SETTINGS_FILE = "make-lesson.toml"
PASSPHRASE = "MAKE_LESSON_PASSPHRASE"  # noqa: S105 - the name of a variable is no secret
FORMATS = ("pdf", "docx")
PARTS = ("handout", "quiz", "key", "guide")
LOOKS = ("large-print", "spacing")
REDUCED = "reduced"
PROFILES = ("standard", *LOOKS, REDUCED)
MOST_FORMS = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """Each is the option of the same name, in its plain form; a path is from the file's folder.

    The file writes a name as the option does: reference-doc.
    """

    teacher: str = ""
    school: str = ""
    course: str = ""
    state: str = ""
    forms: int = 1
    seed: str = "make-lesson"
    short: bool = False
    format: str = ",".join(FORMATS)
    only: str = ",".join(PARTS)
    profile: str = "standard"
    theme: str = ""
    reference_doc: str = ""
    output: str = "output"
    strict: bool = False
    protect: bool = False


def load_settings(path: Path) -> Settings:
    """Return the settings in a TOML file; the defaults where there is no such file.

    Raises SettingsError with everything that is wrong in it.
    """
    if not path.exists():
        return Settings()
    toml = read_toml(path, "SET001")
    problems = [
        Problem(toml.place("", key) if isinstance(value, dict) else toml.place(key), *fault)
        for key, value in toml.table.items()
        for fault in _faults(key, value)
    ]
    if problems:
        raise SettingsError(problems)
    return Settings(**{key.replace("-", "_"): value for key, value in toml.table.items()})


def place_of(key: str, path: Path) -> Place:
    """Return where a setting stands in a file, or else the option of its name."""
    if path.is_file():
        toml = read_toml(path, "SET001")
        if key in toml.table:
            return toml.place(key)
    return Place(Path(f"--{key}"))


def names(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the known names in a list like 'pdf,docx', in the order of `known`.

    Raises ValueError, saying what was not known.
    """
    given = {name.strip() for name in text.split(",")}
    if unknown := sorted(given - set(known)):
        raise ValueError(f"'{unknown[0]}' is none of {', '.join(known)}")
    return tuple(name for name in known if name in given)


def _faults(key: str, value: Any) -> list[tuple[str, str, str]]:
    wanted = {field.name.replace("_", "-"): field.type for field in fields(Settings)}
    if key not in wanted:
        hint = did_you_mean(key, wanted) or f"settings are: {', '.join(wanted)}"
        return [("SET002", f"there is no setting '{key}'", hint)]
    if type(value) is not wanted[key]:
        kind, example = _KINDS[wanted[key]]
        return [("SET003", f"{key} must be {kind}", f"write it like this: {key} = {example}")]
    try:
        _CHECKS.get(key, lambda value: None)(value)
    except ValueError as error:
        return [("SET004", f"{key}: {error}", "change it, or take the line out")]
    return []


def _check_forms(value: int) -> None:
    if not 1 <= value <= MOST_FORMS:
        raise ValueError(f"{value} is not between 1 and {MOST_FORMS}")


def _check_printable(value: str) -> None:
    if not value.isprintable():
        raise ValueError(f"{value!r} holds a character that cannot be printed")


_CHECKS: Mapping[str, Callable[[Any], object]] = {
    "teacher": _check_printable,
    "school": _check_printable,
    "course": _check_printable,
    "state": state_code,
    "profile": lambda value: names(value, PROFILES),
    "theme": _check_printable,
    "reference-doc": _check_printable,
    "output": _check_printable,
    "forms": _check_forms,
    "format": lambda value: names(value, FORMATS),
    "only": lambda value: names(value, PARTS),
}
_KINDS: Mapping[Any, tuple[str, str]] = {
    str: ("a text in quotes", '"..."'),
    int: ("a whole number", "2"),
    bool: ("true or false", "true"),
}
