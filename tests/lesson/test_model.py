"""The complete lesson is complete: tests that rely on it see every field."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from make_lesson.lesson.activities import ACTIVITY_KINDS
from make_lesson.lesson.figures import FIGURE_KINDS
from make_lesson.lesson.items import ITEM_KINDS
from make_lesson.lesson.load import load_lesson

FIELDS = "__dataclass_fields__"
COMPLETE = Path(__file__).parents[1] / "lessons" / "complete.yaml"


def test_the_complete_lesson_uses_every_kind_and_every_field() -> None:
    found = list(parts(load_lesson(COMPLETE)))

    kinds = {*ITEM_KINDS.values(), *ACTIVITY_KINDS.values(), *FIGURE_KINDS.values()}
    assert kinds <= {type(part) for part in found}
    fields = {(owner(part, name), name) for part in found for name in names(part)}
    used = {
        (owner(part, name), name)
        for part in found
        for name in names(part)
        if getattr(part, name) not in (None, (), {}, False)
    }
    assert fields - used == set()


def names(part: Any) -> list[str]:
    """Return the names of a part's fields."""
    return [field.name for field in dataclasses.fields(part)]


def owner(part: Any, name: str) -> type:
    """Return the class that declares a field: once used in one kind, it is used."""
    known = [shape for shape in type(part).__mro__ if name in vars(shape).get(FIELDS, ())]
    return known[-1]


def parts(value: Any) -> Iterator[Any]:
    """Yield every dataclass in a value, itself too."""
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple):
        for entry in value:
            yield from parts(entry)
    elif dataclasses.is_dataclass(value):
        yield value
        for name in names(value):
            yield from parts(getattr(value, name))
