"""A hundred planted faults in one lesson: each is reported once, at its place, and nothing else is.

The rules that exclude one of those have a second lesson: a question with no side and the sides of
a question, passages of one side and of two, three publishers and fewer, activities that say what
they practise and those that do not; and a source is only missed where every name is known.
"""

import datetime
from functools import partial
from pathlib import Path

import pytest
from tools.marked_lessons import (
    HUNDRED,
    MARKED,
    Planted,
    planted,
    rules_in_marked_lessons,
    unmarked,
)

from make_lesson.check.rules import RULES
from make_lesson.check.rules.access import ACCESS_RULES
from make_lesson.check.rules.balance import BALANCE_RULES
from make_lesson.check.rules.content import FACT_RULES
from make_lesson.check.rules.coverage import COVERAGE_RULES
from make_lesson.check.rules.fact_use import FACT_USE_RULES
from make_lesson.check.rules.item_style import ITEM_STYLE_RULES
from make_lesson.check.rules.minutes import MINUTES_RULES
from make_lesson.check.rules.reading import READING_RULES
from make_lesson.desk import Desk
from make_lesson.errors import Problem

TODAY = datetime.date(2026, 11, 22)
EDITORS_RULES = {
    *ITEM_STYLE_RULES,
    *BALANCE_RULES,
    *FACT_RULES,
    *FACT_USE_RULES,
    *READING_RULES,
    *COVERAGE_RULES,
    *MINUTES_RULES,
    *ACCESS_RULES,
}


def test_a_hundred_faults_are_planted_in_one_lesson() -> None:
    assert len(set(planted(HUNDRED.read_text(encoding="utf-8")))) == 100


@pytest.mark.parametrize("marked", MARKED, ids=lambda file: file.stem)
def test_every_planted_fault_is_reported_once_at_its_place_and_nothing_else_is(
    marked: Path, home: Path
) -> None:
    text = marked.read_text(encoding="utf-8")
    file = home / "lesson.yaml"
    file.write_text(unmarked(text), encoding="utf-8")

    problems = checked(file)

    found = [Planted(each.rule, each.place.line, each.place.column) for each in problems]
    assert sorted(found) == sorted(planted(text)), "\n".join(map(str, problems))
    assert all(each.place.file == file for each in problems)


@pytest.mark.parametrize("marked", MARKED, ids=lambda file: file.stem)
def test_every_report_is_as_severe_as_the_table_says_and_has_a_hint(
    marked: Path, home: Path
) -> None:
    file = home / "lesson.yaml"
    file.write_text(unmarked(marked.read_text(encoding="utf-8")), encoding="utf-8")

    problems = checked(file)

    assert problems
    assert all(each.severity is RULES[each.rule].severity for each in problems)
    assert all(each.hint for each in problems)


def test_every_rule_of_the_editor_is_planted() -> None:
    planted_rules = rules_in_marked_lessons()

    assert len(EDITORS_RULES) > 70
    assert EDITORS_RULES - planted_rules == set()


def checked(file: Path) -> list[Problem]:
    """Return all that `check` finds in a lesson; it lays out no pages, for there are errors."""
    desk = Desk(progress=lambda _: None, today=TODAY)
    desk.attempt(partial(desk.look_over, file))
    return desk.problems
