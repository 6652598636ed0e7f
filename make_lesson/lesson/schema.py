"""The JSON Schema of a lesson file, for completion and hints in editors."""

from typing import Any

from pydantic import TypeAdapter

from make_lesson.lesson.model import LANGUAGE, Lesson

_NULL = {"type": "null"}


def lesson_schema() -> dict[str, Any]:
    """Return the schema; it also allows what reading a lesson allows: parts in their own files."""
    schema = _without_null(TypeAdapter(Lesson).json_schema())
    properties = schema["properties"]
    properties["language"]["default"] = LANGUAGE
    items = {"type": "array", "items": schema["$defs"]["Quiz"]["properties"]["items"]["items"]}
    properties["quiz"] = {"anyOf": [items, properties["quiz"]]}
    own_file = {"type": "string", "pattern": r"\.yaml$", "description": "a file beside the lesson"}
    for name, part in properties.items():
        if part.get("type") in ("array", "object") or part.keys() & {"anyOf", "$ref"}:
            properties[name] = {"anyOf": [part, own_file]}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _without_null(value: Any) -> Any:
    """Return the schema for a file, where an optional part is left out and never null."""
    if isinstance(value, list):
        return [_without_null(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    kept = {key: _without_null(part) for key, part in value.items() if part is not None}
    choices = kept.get("anyOf", [])
    if _NULL in choices:
        only, *more = [choice for choice in choices if choice != _NULL]
        kept = {**kept, "anyOf": [only, *more]} if more else {**_without(kept, "anyOf"), **only}
    return kept


def _without(mapping: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in mapping.items() if name != key}
