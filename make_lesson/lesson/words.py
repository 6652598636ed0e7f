"""The types of a lesson's fields: texts that keep their place, lists of them, numbers, dates.

A value that does not fit is refused with an error type; validate.py has the words for it.
"""

import datetime
import re
from typing import Annotated, Any, TypeAlias

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    PlainValidator,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from make_lesson.lesson.source import Text

CONFIG = ConfigDict(extra="forbid", allow_inf_nan=False)
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def _text(value: object) -> Text:
    if not isinstance(value, Text):
        raise PydanticCustomError("text_type", "")
    if not value.strip():
        raise PydanticCustomError("text_empty", "")
    return value


def _name(value: object) -> Text:
    text = _text(value)
    if not NAME.fullmatch(text):
        raise PydanticCustomError("not_a_name", "")
    return text


def _date(value: object) -> datetime.date:
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError as error:
            raise PydanticCustomError("not_a_date", "") from error
    raise PydanticCustomError("not_a_date", "")


def _listed(value: object) -> object:
    """Return a single text as a list of one: `evidence: choices` is `evidence: [choices]`."""
    return (value,) if isinstance(value, Text) else value


_ANY_TEXT = {"type": ["string", "number", "boolean"], "minLength": 1}  # 2020 and yes are texts too

Words = Annotated[Text, PlainValidator(_text), WithJsonSchema(_ANY_TEXT)]
Prose: TypeAlias = Words  # CommonMark: **bold**, lists, [@id] to cite, ^label at a paragraph's end
Name = Annotated[
    Text,
    PlainValidator(_name),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": f"^{NAME.pattern}$",
            "description": "a short name: lower-case letters, digits, hyphens",
        }
    ),
]
WordList = Annotated[
    tuple[Words, ...],
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [{"type": "array", "items": _ANY_TEXT}, _ANY_TEXT]}),
]
Date = Annotated[
    datetime.date,
    PlainValidator(_date),
    WithJsonSchema({"type": "string", "format": "date"}),
]
Points = Annotated[int, Field(ge=1, le=100)]
Minutes = Annotated[int, Field(ge=1, le=480)]
Rank = Annotated[int, Field(ge=1, le=7)]
LineCount = Annotated[int, Field(ge=1, le=40)]
Allow = dict[Words, Words]


def kind_of(value: object, kinds: dict[str, Any]) -> str | None:
    """Return the first key of `kinds` that the mapping (or the object) has: its kind."""
    if isinstance(value, dict):
        return next((kind for kind in kinds if kind in value), None)
    return next((kind for kind, cls in kinds.items() if isinstance(value, cls)), None)


def union(kinds: dict[str, Any]) -> Discriminator:
    """Return what tells the kinds of a union apart."""
    return Discriminator(
        lambda value: kind_of(value, kinds),
        custom_error_type="no_kind",
        custom_error_message=", ".join(kinds),
    )
