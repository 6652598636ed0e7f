"""YAML to texts as typed, by either of YAML's two parsers."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from make_lesson.errors import Place
from make_lesson.lesson.source import Record, Series, Text, Value
from make_lesson.lesson.texts import texts
from make_lesson.lesson.yaml_walk import LOADER, walk

FILE = Path("lesson.yaml")
COMPLETE = Path(__file__).parents[1] / "lessons" / "complete.yaml"
LINES = st.sampled_from(
    ["a: b", "  - c", "- d", "e:", ' f: "g', "h: [i", "j: k: l", "*m", "n: |", "\to: p", "? q", "r"]
)


@pytest.mark.parametrize("typed", ["No", "yes", "012", "1:30", "2024-01-02", "1.50", "~", "null"])
def test_a_scalar_stays_as_typed(typed: str) -> None:
    record, problems = walk(FILE, f"answers: [{typed}]")

    assert record == {"answers": [typed]}
    assert problems == ()


def test_mappings_lists_and_keys_know_their_places() -> None:
    record, _ = walk(FILE, "# first\nitems:\n  - ask: x\n")

    assert isinstance(record, Record)
    items = record[Text("items")]
    assert isinstance(items, Series)
    assert record.place == Place(FILE, 2, 1)
    assert items.place == Place(FILE, 3, 3)
    key = record.key("items")
    assert key is not None
    assert key.place == Place(FILE, 2, 1)


def test_all_faults_before_a_syntax_error_are_reported_with_it() -> None:
    value, problems = walk(FILE, "a: &b c\na: d\ne: [f\n")

    assert value is None
    assert [problem.rule for problem in problems] == ["YAML004", "YAML003", "YAML019"]


def test_windows_line_ends_do_not_move_places() -> None:
    typed = "a: b\r\ntext: |\r\n  one\r\n  two\r\nc: @d\r\n"

    _, problems = walk(FILE, typed)
    record, _ = walk(FILE, typed.replace("@", ""))

    assert [problem.place for problem in problems] == [Place(FILE, 5, 4)]
    assert isinstance(record, Record)
    text = record[Text("text")]
    assert isinstance(text, Text)
    assert text.at(text.index("two")) == Place(FILE, 4, 3)


def test_both_parsers_read_the_complete_lesson_alike() -> None:
    assert LOADER is not yaml.SafeLoader, "the C parser is missing: nothing is compared"
    typed = COMPLETE.read_text(encoding="utf-8")

    fast, slow = walk(FILE, typed), walk(FILE, typed, yaml.SafeLoader)

    assert fast == slow
    assert places(fast[0]) == places(slow[0])


@given(st.lists(LINES, max_size=6))
def test_what_stops_one_parser_stops_the_other(lines: list[str]) -> None:
    typed = "\n".join(lines)

    fast, slow = walk(FILE, typed)[1], walk(FILE, typed, yaml.SafeLoader)[1]

    assert bool(fast) == bool(slow)


def places(value: Value | None) -> list[Place]:
    """Return the place of every text."""
    found: list[Place] = []
    match value:
        case Record():
            found = [place for pair in value.items() for part in pair for place in places(part)]
        case Series():
            found = [place for part in value for place in places(part)]
        case _:
            found = [text.at() for text in texts(value)]
    return found
