"""Plain data to frozen values, and every misfit to a Problem at its place in the user's words."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from make_lesson.errors import Place, Problem, did_you_mean
from make_lesson.lesson.fields import Path, fields_at, without_kind
from make_lesson.lesson.source import Record, Series, Text, Value, place_of

_Checked = TypeVar("_Checked")
_Said = tuple[str, str, str]  # rule, message, hint
_LONGEST = 40  # characters of the teacher's text in a message


def validate(shape: type[_Checked], data: Record) -> tuple[_Checked | None, tuple[Problem, ...]]:
    """Return the value, or None and everything about the data that does not fit."""
    try:
        return TypeAdapter(shape).validate_python(data), ()
    except ValidationError as error:
        misfits = [_Misfit(shape, data, found) for found in error.errors(include_url=False)]
    unknown = [misfit.name for misfit in misfits if misfit.kind == "unexpected_keyword_argument"]
    problems = [misfit.problem() for misfit in misfits if not misfit.follows_from(unknown)]
    return None, tuple({problem.place: problem for problem in reversed(problems)}.values())


class _Misfit:
    """One error of pydantic's, with the value and the key of the file that it is about."""

    def __init__(self, shape: Any, data: Record, error: Mapping[str, Any]) -> None:
        self.kind: str = error["type"]
        self.name = self._outer = "lesson"
        self._context = error.get("ctx", {})
        self._kinds = error["msg"]
        self._path: Path = error["loc"]
        self._shape = shape
        self._key: Text | None = None
        self._value: Value = data
        for step in without_kind(self._path)[0]:
            self._enter(step)
        self._label = f"'{self.name}'"
        if isinstance(self._path[-1], int):
            self._label = f"entry {self._path[-1] + 1} of {self._label}"

    def _enter(self, step: int | str) -> None:
        match self._value, step:
            case Record() as record, str() if step in record:
                self._key, self._value = record.key(step), record[Text(step)]
                self._outer, self.name = self.name, step
            case Series() as series, int() if step < len(series):
                self._key, self._value = None, series[step]
            case _, "[key]" if self._key is not None:  # pydantic's step to a name in a mapping
                self._value, self.name = self._key, self._outer
            case Record(), str():  # a field that is missing
                self.name = step
            case _:  # a step that only the model sees: `evidence: choices` is a list of one
                pass

    def follows_from(self, unknown: Iterable[str]) -> bool:
        """Return whether another misfit says it already."""
        if self.kind == "missing":
            return bool(did_you_mean(self.name, unknown))
        if self.kind == "too_short":  # pydantic counts only the entries that fit
            return isinstance(self._value, Series | Record) and (
                len(self._value) >= self._context["min_length"]
            )
        return False

    def problem(self) -> Problem:
        """Return what to tell the user."""
        return Problem(self._place(), *self._said())

    def _place(self) -> Place:
        unknown = self.kind == "unexpected_keyword_argument"
        return place_of(self._key if unknown and self._key is not None else self._value)

    def _said(self) -> _Said:
        name, label, value = self.name, self._label, self._value
        unknown = self.kind == "unexpected_keyword_argument"
        if unknown and value == "" and not name.isidentifier():
            hint = "a comma within { } begins a new field; if it is meant as text, put the whole "
            return "LESSON001", f"'{name}' is not a field here", f"{hint}text in quotes"
        if value == "" or self.kind == "text_empty":
            return "LESSON010", f"nothing stands behind {label}", "write it, or take the line out"
        match self.kind:
            case "missing":
                return "LESSON002", f"'{name}' is missing here", f"add a line '{name}: …'"
            case "unexpected_keyword_argument":
                known = fields_at(self._shape, self._path[:-1])
                hint = did_you_mean(name, known) or f"known here are {', '.join(known)}"
                return "LESSON001", f"'{name}' is not a field here", hint
            case "no_kind" if isinstance(value, Record):
                hint = did_you_mean(next(iter(value), Text("")), self._kinds.split(", "))
                message = "nothing here says of what kind this is"
                return "LESSON014", message, hint or f"begin it with one of: {self._kinds}"
            case "too_short":
                least = self._context["min_length"]
                return (
                    "LESSON012",
                    f"{label} needs {least} or more entries",
                    "add to it, or take it out",
                )
            case "too_long":
                most = self._context["max_length"]
                message = f"{label} has {len(value)} entries, and there is room for {most}"
                return "LESSON013", message, "take some out, or make two of it"
            case _:
                return _wrong_value(self.kind, label, value, self._context)


def _wrong_value(kind: str, label: str, value: Value, context: Mapping[str, Any]) -> _Said:
    """Return what to say of a value of the wrong type or outside what is allowed."""
    found = _found(value)
    match kind:
        case "text_type":
            hint = "put the text in quotes if its bracket, dash or colon is meant as text"
            return "LESSON003", f"{label} is a text, and {found} stands here", hint
        case "tuple_type":
            hint = "write each entry on a line of its own, after '- '"
            return "LESSON004", f"{label} is a list, and {found} stands here", hint
        case "dict_type" | "dataclass_type" | "no_kind":
            hint = "write its fields below it, one 'name: value' to a line"
            return "LESSON005", f"{label} has fields of its own, and {found} stands here", hint
        case "greater_than_equal" | "less_than_equal":
            bound = f"at least {context['ge']}" if "ge" in context else f"at most {context['le']}"
            return "LESSON008", f"{label} is {bound}, and {found} stands here", "change the number"
        case "not_a_date":
            hint = "write year, month and day: 2026-01-31"
            return "LESSON009", f"{label} is a date, and {found} stands here", hint
        case "literal_error":
            words = re.findall(r"'([^']*)'", context["expected"])
            hint = did_you_mean(str(value), words) or f"write one of: {', '.join(words)}"
            return "LESSON011", f"{found} is not one of the words for {label}", hint
        case "not_a_name":
            hint = "use lower-case letters, digits and single hyphens: elected-states"
            return "LESSON015", f"{found} cannot be a name", hint
        case "bool_parsing" | "bool_type":
            return (
                "LESSON017",
                f"{label} is yes or no, and {found} stands here",
                "write true or false",
            )
        case "float_parsing" | "float_type" | "finite_number":
            hint = "write it in digits, with a point for the decimals and nothing else: 1250.5"
            return "LESSON007", f"{label} is a number, and {found} stands here", hint
        case _:  # int_parsing, int_type, int_from_float, int_parsing_size
            return (
                "LESSON006",
                f"{label} is a whole number, and {found} stands here",
                "write it in digits",
            )


def _found(value: Value) -> str:
    match value:
        case Record():
            return "a mapping"
        case Series():
            return "a list"
        case _:
            return f"'{value}'" if len(value) <= _LONGEST else f"'{value[:_LONGEST]}…'"
