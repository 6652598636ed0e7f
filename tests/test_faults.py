"""Planted faults: a small edit of a whole lesson, and exactly what must be said about it.

An entry of faults/*.yaml replaces `find`, which stands once in the lesson, by `replace`; `also` and
`and` are further edits; `text` is a whole file instead. A `⟦` (taken out before the file is read)
marks where the rule of the same rank in `expect` must be reported: that, and nothing more.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from tools.marked_lessons import rules_in_marked_lessons

from make_lesson.check.lesson import check_lesson
from make_lesson.check.rules import RULES
from make_lesson.errors import LessonError, Problem
from make_lesson.lesson.load import load_lesson
from make_lesson.lesson.references import resolve
from make_lesson.lesson.shelf import load_shelf
from make_lesson.places import builtin_dir

HERE = Path(__file__).parent
COMPLETE = HERE / "lessons" / "complete.yaml"
FAULTS: dict[str, dict[str, Any]] = {
    f"{file.stem}: {fault['name']}": fault
    for file in sorted((HERE / "faults").glob("*.yaml"))
    for fault in yaml.safe_load(file.read_text(encoding="utf-8"))
}
COVERED = frozenset(map(chr, range(0x20, 0x180))) | frozenset("–—‘’“”…")
SHELF = load_shelf(
    [builtin_dir() / f"assets/reference/{n}.yaml" for n in ("standards", "rubrics", "units")]
)
MARK = "⟦"
# What a lesson can break by its text, and what not: its size; half a character, which YAML refuses;
# --set; --short; --profile; --state.
OF_LESSONS = (
    *("YAML", "LESSON", "NAME", "ITEM", "FIG", "TEXT", "STATE"),
    *("FACT", "BAL", "READ", "COVER", "TIME", "ACC"),
)
OF_STATES = {"STATE003", "STATE005", "STATE006"}  # told where a state is given
ELSEWHERE = {"YAML021", "TEXT002", "LESSON021", "ITEM018", "ITEM047", *OF_STATES}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a lesson, with its pictures and some that are wrong."""
    made = tmp_path_factory.mktemp("faults") / "lesson"
    shutil.copytree(HERE / "lessons", made)
    shutil.copytree(HERE / "faults" / "pictures", made, dirs_exist_ok=True)
    return made


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_planted_fault_is_reported_at_its_place_and_nothing_else_is(
    fault: dict[str, Any], folder: Path
) -> None:
    marked = planted(fault)
    file = folder / "faulty.yaml"
    file.write_bytes(marked.replace(MARK, "").encode(fault.get("encoding", "utf-8")))

    problems = everything_wrong(file)

    expected = set(zip(rules_of(fault), marks(marked), strict=True))
    found = {(problem.rule, (problem.place.line, problem.place.column)) for problem in problems}
    assert found == expected, "\n".join(map(str, problems))
    assert all(problem.place.file == file for problem in problems)


def test_the_lesson_without_faults_is_clean() -> None:
    assert everything_wrong(COMPLETE) == ()


def test_every_rule_is_planted_at_least_once() -> None:
    planted_rules = {rule for fault in FAULTS.values() for rule in rules_of(fault)}
    planted_rules |= rules_in_marked_lessons()

    assert len(planted_rules) >= 160
    assert {rule for rule in RULES if rule.startswith(OF_LESSONS)} - planted_rules <= ELSEWHERE


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_what_is_said_of_a_fault_is_as_severe_as_the_table_says_and_helps(
    fault: dict[str, Any], folder: Path
) -> None:
    file = folder / "faulty.yaml"
    file.write_bytes(planted(fault).replace(MARK, "").encode(fault.get("encoding", "utf-8")))

    for problem in everything_wrong(file):
        assert problem.severity is RULES[problem.rule].severity
        assert problem.hint
        assert "invalid" not in problem.message.lower()
        assert not any(word in problem.message for word in ("Item(", "Record", "Text(", "tuple"))


def everything_wrong(file: Path) -> tuple[Problem, ...]:
    """Return all that is found about a lesson before a page is made."""
    try:
        lesson = load_lesson(file)
    except LessonError as error:
        return error.problems
    references, problems = resolve(lesson, SHELF)
    return (*problems, *check_lesson(lesson, references, COVERED, file.parent))


def rules_of(fault: dict[str, Any]) -> list[str]:
    """Return the rules that a fault breaks, in the order of their marks."""
    expect = fault["expect"]
    return [expect] if isinstance(expect, str) else list(expect)


def planted(fault: dict[str, Any]) -> str:
    """Return the text of a fault's file, places marked."""
    if "text" in fault:
        return str(fault["text"])
    text = COMPLETE.read_text(encoding="utf-8")
    for edit in (fault, fault.get("also"), fault.get("and")):
        if edit:
            assert text.count(edit["find"]) == 1, edit["find"]
            text = text.replace(edit["find"], edit["replace"])
    return text


def marks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the line and column of each mark, as they are without the marks."""
    for number, line in enumerate(text.split("\n"), 1):
        for before in range(line.count(MARK)):
            yield number, len("".join(line.split(MARK)[: before + 1])) + 1
