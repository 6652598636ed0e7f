"""One tree, two views: what students get, and what the teacher gets in the same space."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeAlias

from make_lesson.tree.empty import is_empty
from make_lesson.tree.nodes import Document, Teacher

Entries: TypeAlias = tuple[Any, ...]
_TEACHER_FIELDS = frozenset({"answer", "note"})


def student_view(document: Document) -> Document:
    """Return the document without answers, margin notes and teacher blocks; the room stays.

    What held nothing but teacher blocks goes with them.
    """
    view: Document = _rebuilt(document, _without_teachers, _TEACHER_FIELDS)
    return view


def teacher_view(document: Document) -> Document:
    """Return the document with teacher blocks in their place among the others."""
    view: Document = _rebuilt(document, _opened, frozenset())
    return view


def _without_teachers(entries: Entries) -> Entries:
    return tuple(entry for entry in entries if not isinstance(entry, Teacher))


def _opened(entries: Entries) -> Entries:
    return tuple(
        block
        for entry in entries
        for block in (_opened(entry.blocks) if isinstance(entry, Teacher) else (entry,))
    )


def _rebuilt(value: Any, choose: Callable[[Entries], Entries], emptied: frozenset[str]) -> Any:
    """Return a part of a tree with the entries chosen at every level and some fields emptied."""
    if isinstance(value, tuple):
        kept = (_rebuilt(entry, choose, emptied) for entry in choose(value))
        return tuple(entry for entry in kept if not is_empty(entry))
    if is_dataclass(value) and not isinstance(value, type):
        changes = {
            field.name: () if field.name in emptied else _rebuilt(old, choose, emptied)
            for field in fields(value)
            if isinstance(old := getattr(value, field.name), tuple) or is_dataclass(old)
        }
        return replace(value, **changes) if changes else value
    return value
