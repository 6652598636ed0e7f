"""One tree, two views: what students get, and what the teacher gets in the same space."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from make_lesson.tree.empty import is_empty
from make_lesson.tree.nodes import Document, Teacher

_TEACHER_FIELDS = frozenset({"answer", "note"})


def student_view(document: Document) -> Document:
    """Return the document without answers, margin notes and teacher blocks; the room stays.

    What held nothing but teacher blocks goes with them.
    """
    view: Document = _without(document)
    return view


def teacher_view(document: Document) -> Document:
    """Return the document with teacher blocks in their place among the others."""
    view: Document = _opened(document)
    return view


def _without(value: Any) -> Any:
    if isinstance(value, tuple):
        kept = (_without(entry) for entry in value if not isinstance(entry, Teacher))
        return tuple(entry for entry in kept if not is_empty(entry))
    if is_dataclass(value) and not isinstance(value, type):
        changes = {
            field.name: () if field.name in _TEACHER_FIELDS else _without(old)
            for field in fields(value)
            if isinstance(old := getattr(value, field.name), tuple) or is_dataclass(old)
        }
        return replace(value, **changes) if changes else value
    return value


def _opened(value: Any) -> Any:
    if isinstance(value, tuple):
        opened: list[Any] = []
        for entry in value:
            if isinstance(entry, Teacher):
                opened.extend(_opened(entry.blocks))
            else:
                opened.append(_opened(entry))
        return tuple(opened)
    if is_dataclass(value) and not isinstance(value, type):
        changes = {
            field.name: _opened(old)
            for field in fields(value)
            if isinstance(old := getattr(value, field.name), tuple) or is_dataclass(old)
        }
        return replace(value, **changes) if changes else value
    return value
