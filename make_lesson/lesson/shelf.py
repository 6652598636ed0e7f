"""What every lesson may use: standards by code, rubrics and units by name, from shared files."""

import dataclasses
from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic.dataclasses import dataclass

from make_lesson.errors import LessonError, Problem
from make_lesson.lesson.model import Rubric
from make_lesson.lesson.validate import validate
from make_lesson.lesson.words import CONFIG, Minutes, Name, Prose, Words
from make_lesson.lesson.yaml_file import read_source


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Code:
    """One code of a framework: what it asks for, in own words, and how well it was checked."""

    text: Words
    status: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Framework:
    """A set of standards, its edition and where it is published."""

    name: Words
    edition: Words
    state: Words | None = None  # its postal code, where only one state has it
    url: Words | None = None
    note: Words | None = None
    codes: dict[Words, Code]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class UnitLesson:
    """A lesson of a unit: its id, as what the unit knows it, and what it adds to the others."""

    lesson: Name
    title: Words
    minutes: Minutes
    adds: Words


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Unit:
    """Lessons that go together, in the order taught, and how they do."""

    title: Words
    about: Prose
    lessons: tuple[UnitLesson, ...]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class ShelfFile:
    """A file of standards, rubrics or units, or of all."""

    standards: tuple[Framework, ...] = ()
    rubrics: dict[Name, Rubric] = dataclasses.field(default_factory=dict)
    units: dict[Name, Unit] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True, slots=True)  # texts keep their places
class Standard:
    """A standard as it is printed. An unknown one has its code and nothing else."""

    code: str
    framework: str = ""
    edition: str = ""
    text: str = ""
    status: str = ""
    url: str = ""
    state: str = ""


@dataclasses.dataclass(frozen=True, slots=True)  # texts keep their places
class Shelf:
    """Standards by code, rubrics and units by name."""

    standards: Mapping[str, Standard]
    rubrics: Mapping[str, Rubric]
    units: Mapping[str, Unit]


def load_shelf(files: Sequence[Path]) -> Shelf:
    """Return what the files hold; a later file wins. Raises LessonError with every problem."""
    standards: dict[str, Standard] = {}
    rubrics: dict[str, Rubric] = {}
    units: dict[str, Unit] = {}
    problems: tuple[Problem, ...] = ()
    for file in files:
        data, faults = read_source(file)
        shelf, misfits = validate(ShelfFile, data)
        problems += (*faults, *misfits)
        if shelf is not None:
            rubrics |= {str(name): rubric for name, rubric in shelf.rubrics.items()}
            units |= {str(name): unit for name, unit in shelf.units.items()}
            standards.update(_standards(shelf))
    if problems:
        raise LessonError(problems)
    return Shelf(standards, rubrics, units)


def _standards(shelf: ShelfFile) -> dict[str, Standard]:
    return {
        code: Standard(
            code, of.name, of.edition, entry.text, entry.status or "", of.url or "", of.state or ""
        )
        for of in shelf.standards
        for code, entry in of.codes.items()
    }
