"""The table of states to one row of it: who the chief local prosecutor is, and how chosen."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from make_lesson.errors import LessonError, Problem
from make_lesson.lesson.changes import COMMAND_LINE, change
from make_lesson.lesson.grammar import article_of, plural_of
from make_lesson.lesson.source import Record, Text
from make_lesson.lesson.validate import validate
from make_lesson.lesson.words import CONFIG, WordList, Words
from make_lesson.lesson.yaml_file import read_source

WORDS = ("state", "singular", "article", "plural", "chosen", "term", "unit")  # {place.singular}
_IN_WORDS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class LeftOut:
    """Why a part of the lesson is not printed in a state, and who says so."""

    reason: Words
    source: Words


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Jurisdiction:
    """A row of the table of states: one office, as it is most often found there.

    `chosen` follows the title in a sentence and begins with its verb; `term` is in years, "none"
    where the law sets none, and absent where it was not checked; `unsure` is for the teacher.
    """

    name: Words
    kind: Literal["state", "district", "territory"] = "state"
    singular: Words
    article: Literal["a", "an", "the"]
    plural: Words
    elected: Literal["yes", "no", "mixed"]
    chosen: Words
    term: Annotated[int, Field(ge=1, le=20)] | Literal["none"] | None = None
    unit: Words
    next: Words | None = None
    note: Words | None = None
    unsure: Words | None = None
    look_up: Words
    source: WordList
    confidence: Literal["verified", "partly verified"]
    without_extension: LeftOut | None = None

    @property
    def years(self) -> str:
        """Return the term as "four years"; "" where there is none or it was not checked."""
        if not isinstance(self.term, int):
            return ""
        words = _IN_WORDS[self.term] if self.term < len(_IN_WORDS) else str(self.term)
        return f"{words} year" if self.term == 1 else f"{words} years"

    @property
    def says_unit(self) -> bool:
        """Return whether `chosen` names the unit already."""
        return self.unit in self.chosen

    def word(self, name: str) -> str:
        """Return what one of WORDS stands for, "" where the row lacks it."""
        match name:
            case "state":
                return self.name
            case "term":
                return self.years
            case _:
                return str(getattr(self, name))


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class StatesFile:
    """The table: a row for each postal code."""

    states: dict[Words, Jurisdiction]


def find_jurisdiction(file: Path, code: str, changes: Mapping[str, str]) -> Jurisdiction | None:
    """Return the row of a state, with other texts in some of its columns; None without a state.

    Where only the title is changed, its article and plural follow. Raises LessonError.
    """
    if code:
        return _changed_row(file, code, changes)
    if changes:
        message = (
            f"'place.{next(iter(changes))}' is a change of a state's row, and no state is given"
        )
        raise LessonError([Problem(COMMAND_LINE, "STATE006", message, "add the state: --state TX")])
    return None


def load_jurisdictions(file: Path) -> Mapping[str, Jurisdiction]:
    """Return the rows of the table by postal code. Raises LessonError."""
    return {str(code): row for code, row in _table(file)[1].states.items()}


def _table(file: Path) -> tuple[Record, StatesFile]:
    data, problems = read_source(file)
    table, misfits = validate(StatesFile, data)
    if table is None or problems:
        raise LessonError((*problems, *misfits))
    return data, table


def _changed_row(file: Path, code: str, changes: Mapping[str, str]) -> Jurisdiction:
    data, _ = _table(file)
    row = _row(data, code)
    if row is None:
        hint = "add the row, or take the file out to use the built-in table"
        raise LessonError([Problem(data.place, "STATE005", f"there is no row for {code}", hint)])
    problems = change(row, _with_forms_of_title(changes))
    jurisdiction, misfits = validate(Jurisdiction, row)
    if jurisdiction is None or problems:
        raise LessonError((*problems, *misfits))
    return jurisdiction


def _row(data: Record, code: str) -> Record | None:
    rows = data[Text("states")]
    row = rows.get(Text(code)) if isinstance(rows, Record) else None
    return row if isinstance(row, Record) else None


def _with_forms_of_title(changes: Mapping[str, str]) -> dict[str, str]:
    title = changes.get("singular")
    forms = {"article": article_of(title) or "a", "plural": plural_of(title)} if title else {}
    return {**forms, **changes}
