"""The JSON Schema for editors."""

import warnings
from typing import Any

from make_lesson.lesson.schema import lesson_schema


def test_the_schema_is_made_without_a_warning_and_describes_every_class() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")

        schema = lesson_schema()

    assert schema["$schema"].startswith("https://json-schema.org/")
    assert schema["required"] == ["id", "title", "updated"]
    assert len(schema["$defs"]) > 30
    assert all(part.get("description") for part in schema["$defs"].values())


def test_a_single_text_may_stand_for_a_list_and_a_list_of_items_for_a_quiz() -> None:
    schema = lesson_schema()

    evidence = schema["$defs"]["AskItem"]["properties"]["evidence"]
    kinds = [choice.get("type") for choice in evidence["anyOf"]]
    assert kinds == ["array", ["string", "number", "boolean"]]
    quiz = schema["properties"]["quiz"]["anyOf"]
    assert [choice.get("type") for choice in quiz[0]["anyOf"]] == ["array", None]
    assert quiz[1]["pattern"] == r"\.yaml$"
    assert schema["properties"]["language"]["default"] == "en-US"


def test_nothing_may_be_null_for_a_field_without_a_value_is_a_fault() -> None:
    assert "null" not in list(types(lesson_schema()))


def types(schema: Any) -> list[Any]:
    """Return every type named in a schema."""
    if isinstance(schema, list):
        return [found for part in schema for found in types(part)]
    if not isinstance(schema, dict):
        return []
    below = [found for part in schema.values() for found in types(part)]
    return [schema["type"], *below] if isinstance(schema.get("type"), str) else below
