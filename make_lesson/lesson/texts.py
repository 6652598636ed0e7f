"""A lesson, or any part of it, to its texts, in the order of the model's fields."""

import dataclasses
import functools
from collections.abc import Iterator
from typing import Any

from make_lesson.lesson.source import Text


def field_names(part: Any) -> tuple[str, ...]:
    """Return the names of a dataclass's fields, in order."""
    return _names_of(part.__class__)


@functools.cache  # every text of a lesson is visited several times
def _names_of(shape: Any) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(shape))


def texts(value: object, without: frozenset[str] = frozenset()) -> Iterator[Text]:
    """Yield every text in a value, the names in its mappings too, but for some fields."""
    match value:
        case Text():
            yield value
        case dict():
            for key, part in value.items():
                yield from texts(key, without)
                yield from texts(part, without)
        case tuple():
            for part in value:
                yield from texts(part, without)
        case _ if dataclasses.is_dataclass(value):
            for name in field_names(value):
                if name not in without:
                    yield from texts(getattr(value, name), without)
        case _:  # a number, a date, a word of a closed set
            pass


def named(value: object, *names: str) -> Iterator[Text]:
    """Yield the texts of every field that has one of these names and holds only texts."""
    match value:
        case dict():
            for part in value.values():
                yield from named(part, *names)
        case tuple():
            for part in value:
                yield from named(part, *names)
        case _ if dataclasses.is_dataclass(value):
            for name in field_names(value):
                part = getattr(value, name)
                if name in names and isinstance(part, Text | tuple):
                    yield from texts(part)
                else:
                    yield from named(part, *names)
        case _:
            pass
