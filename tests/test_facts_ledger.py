"""The facts of the shipped lessons against assets/reference/facts.yaml.

The ledger was written from the sources by another reader than the lessons' writers. A number or a
name that changes in a lesson, and not in the ledger, fails here until the source was read again.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from make_lesson.check.measures.numbers import numbers
from make_lesson.lesson.load import load_lesson
from make_lesson.lesson.model import Fact
from make_lesson.places import builtin_dir

LEDGER: Mapping[str, Mapping[str, Any]] = yaml.safe_load(
    (builtin_dir() / "assets/reference/facts.yaml").read_text(encoding="utf-8")
)["facts"]
LESSONS = sorted((builtin_dir() / "lessons").glob("*/lesson.yaml"))
HOW = {"read again", "read in a copy", "as recorded (could not be opened again)"}
_CAPITALISED = re.compile(r"\b[A-Z][A-Za-z.]*[A-Za-z]")


def _facts() -> Iterator[Any]:
    assert len(LESSONS) == 3
    for file in LESSONS:
        for name, fact in load_lesson(file).facts.items():
            yield pytest.param(file.parent.name, str(name), fact, id=f"{file.parent.name}:{name}")


FACTS = list(_facts())


@pytest.mark.parametrize("file", LESSONS, ids=lambda file: file.parent.name)
def test_every_fact_of_a_lesson_is_in_the_ledger_and_none_besides(file: Path) -> None:
    assert set(LEDGER[file.parent.name]) == set(load_lesson(file).facts)


@pytest.mark.parametrize(("lesson", "name", "fact"), FACTS)
def test_the_numbers_of_a_fact_are_those_of_its_source(lesson: str, name: str, fact: Fact) -> None:
    entry = LEDGER[lesson][name]

    known = {
        number.value for text in (entry["says"], *entry["numbers"]) for number in numbers(text)
    }

    told = [number for number in numbers(fact.text) if number.figures or number.value != 1]
    assert {number.words for number in told if number.value not in known} == set()


@pytest.mark.parametrize(("lesson", "name", "fact"), FACTS)
def test_the_names_in_a_fact_are_those_of_its_source(lesson: str, name: str, fact: Fact) -> None:
    entry = LEDGER[lesson][name]
    known = set(_words(" ".join([entry["says"], *map(str, entry["names"])])))

    inside = re.sub(r"(?:^|(?<=[.;:] ))\w+", "", fact.text)  # a first word is no name for that

    assert set(_words(inside)) - known == set()


def test_every_entry_says_where_and_when_it_was_read() -> None:
    entries = [entry for lesson in LEDGER.values() for entry in lesson.values()]

    assert len(entries) > 80
    for entry in entries:
        assert entry["read_at"]
        assert str(entry["checked"]) >= "2026-11-24"
        assert entry["how"] in HOW


def _words(text: str) -> Iterator[str]:
    for word in _CAPITALISED.findall(text):
        yield word.rstrip(".").removesuffix("'s")
