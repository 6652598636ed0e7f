"""What a lesson promises and does not keep, and minutes that do not add up: a pair per rule."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tools.lessons import COMPLETE, SHIPPED, prepared

from make_lesson.check.editor.coverage import coverage_problems
from make_lesson.check.editor.minutes import minutes_problems
from make_lesson.check.measures.coverage import Tally, coverage
from make_lesson.check.measures.minutes import Span, minutes
from make_lesson.errors import Problem
from make_lesson.lesson.load import load_lesson
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References, resolve
from make_lesson.lesson.shelf import load_shelf
from make_lesson.places import builtin_dir

SOUND = """\
id: votes
title: Who votes?
updated: 2026-11-22
minutes: 20
objectives:
  who: {text: Say who may vote., standards: [A.1]}
  why: {text: Argue why voting matters., standards: [A.1, B.2]}
reading:
  - {heading: Voters, text: Citizens of 18 may vote.}
activities:
  - title: Talk
    minutes: 10
    objectives: [who, why]
    discuss: Why vote?
procedures:
  - title: One class
    minutes: 20
    steps: [{minutes: 20, name: Talk, do: Talk.}]
quiz:
  title: A quiz
  minutes: 12
  items:
    - claim: Voters are at least **18**.
      objective: who
      level: recall
      core: true
    - claim: Voters are **citizens**.
      objective: who
      level: recall
    - claim: Voters of **18** may vote.
      objective: who
      level: apply
    - claim: A visitor may **vote**.
      objective: who
      level: apply
    - short: Why vote?
      objective: why
      level: evaluate
      core: true
"""
WORDS_200 = " ".join(["word"] * 200)


def _read(folder: Path, text: str) -> tuple[Lesson, References]:
    file = folder / "lesson.yaml"
    file.write_text(text, encoding="utf-8")
    lesson = load_lesson(file)
    references, _ = resolve(lesson, load_shelf([]))
    return lesson, references


def _found(lesson: Lesson, references: References) -> list[Problem]:
    return [*_problems(lesson, references)]


def _problems(lesson: Lesson, references: References) -> Iterator[Problem]:
    yield from coverage_problems(lesson, references)
    yield from minutes_problems(lesson, references)


def _told(folder: Path, *changes: tuple[str, str]) -> list[tuple[str, int, int]]:
    """Return rule, line and column of what is told of the sound lesson after these changes."""
    text = SOUND
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    found = _found(*_read(folder, text))
    return sorted((p.rule, p.place.line, p.place.column) for p in found)


def test_nothing_is_told_of_a_lesson_that_keeps_its_promises(tmp_path: Path) -> None:
    assert _told(tmp_path) == []


@pytest.mark.parametrize(
    "file",
    [*SHIPPED, COMPLETE, builtin_dir() / "assets/starter/lesson.yaml"],
    ids=lambda file: file.parent.name,
)
def test_nothing_is_told_of_a_shipped_lesson(file: Path) -> None:
    lesson = prepared(file)

    assert _found(lesson.lesson, lesson.references) == []


def test_a_list_of_questions_lacks_nothing_that_it_does_not_have(tmp_path: Path) -> None:
    questions = "".join(f"  - claim: Number {n} is **even**.\n" for n in range(10))
    text = f"id: ten\ntitle: Ten questions\nupdated: 2026-11-22\nquiz:\n{questions}"

    assert _found(*_read(tmp_path, text)) == []


# --- coverage ------------------------------------------------------------------------------------


def test_an_objective_and_a_standard_without_items_are_told(tmp_path: Path) -> None:
    told = _told(tmp_path, ("objective: why", "objective: who"))

    assert told == [("COVER001", 7, 15), ("COVER003", 7, 59)]


def test_objectives_are_not_told_where_no_item_names_one(tmp_path: Path) -> None:
    told = _told(tmp_path, ("      objective: who\n", ""), ("      objective: why\n", ""))

    assert told == []


def test_an_item_for_one_state_measures_nothing_elsewhere(tmp_path: Path) -> None:
    told = _told(tmp_path, ("objective: why", "objective: why\n      states: [TX]"))

    assert [rule for rule, _, _ in told] == ["COVER001", "COVER003"]


def test_an_objective_that_no_activity_practises_is_told(tmp_path: Path) -> None:
    told = _told(tmp_path, ("objectives: [who, why]", "objectives: [why]"))

    assert told == [("COVER002", 6, 15)]


def test_an_opener_or_an_exit_ticket_practises_too(tmp_path: Path) -> None:
    ticket = "exit_ticket: {title: End, objectives: [who], questions: [{ask: Who?}]}\nprocedures:"

    told = _told(tmp_path, ("objectives: [who, why]", "objectives: [why]"), ("procedures:", ticket))

    assert told == []


def test_activities_that_name_no_objective_are_told_once(tmp_path: Path) -> None:
    told = _told(tmp_path, ("    objectives: [who, why]\n", ""))

    assert told == [("COVER007", 11, 12)]


def test_a_quiz_of_recall_is_told_at_its_title(tmp_path: Path) -> None:
    told = _told(tmp_path, ("level: apply", "level: recall"))

    assert told == [("COVER004", 20, 10)]


def test_a_quiz_without_a_title_is_told_about_at_its_first_item(tmp_path: Path) -> None:
    told = _told(tmp_path, ("  title: A quiz\n", ""), ("level: apply", "level: recall"))

    assert told == [("COVER004", 22, 14)]


def test_half_of_recall_is_not_too_much(tmp_path: Path) -> None:
    half = "    - {claim: It is **so**., objective: who, level: recall}\n    - short"

    assert _told(tmp_path, ("    - short", half)) == []


def test_a_few_items_are_no_mix(tmp_path: Path) -> None:
    told = _told(
        tmp_path,
        ("      level: apply\n", ""),
        ("      level: evaluate\n", ""),
    )

    assert told == []


def test_an_objective_with_few_points_is_told(tmp_path: Path) -> None:
    few = (
        "    - claim: Voters are **citizens**.",
        "    - claim: Voters **are**.\n      points: 10",
    )

    assert _told(tmp_path) == []
    assert _told(tmp_path, few) == [("COVER005", 7, 15)]


def test_a_short_quiz_that_leaves_out_an_objective_is_told(tmp_path: Path) -> None:
    told = _told(tmp_path, ("level: recall\n      core: true", "level: recall"))

    assert told == [("COVER006", 6, 15)]


def test_a_quiz_without_core_items_leaves_nothing_out(tmp_path: Path) -> None:
    assert _told(tmp_path, ("      core: true\n", "")) == []


# --- time ----------------------------------------------------------------------------------------


def test_activities_and_reading_that_do_not_fit_the_class_are_told(tmp_path: Path) -> None:
    long = ("Citizens of 18 may vote.", " ".join([WORDS_200] * 3))

    fits = _told(tmp_path, ("minutes: 10", "minutes: 17"), long)
    too_long = _told(tmp_path, ("minutes: 10", "minutes: 18"), long)

    assert fits == []
    assert too_long == [("TIME001", 2, 8)]


def test_a_quiz_that_takes_much_longer_than_it_has_is_told(tmp_path: Path) -> None:
    """Four claims and a short answer take a quick student 4 minutes: a quarter more than 3.2."""
    assert _told(tmp_path, ("minutes: 12", "minutes: 4")) == []
    assert _told(tmp_path, ("minutes: 12", "minutes: 3")) == [("TIME002", 20, 10)]


def test_a_first_plan_of_another_length_is_told(tmp_path: Path) -> None:
    plan = (
        "    minutes: 20\n    steps: [{minutes: 20",
        "    minutes: 25\n    steps: [{minutes: 25",
    )

    assert _told(tmp_path, plan) == [("TIME003", 16, 12)]


def test_an_item_that_takes_its_time_to_be_read_is_told(tmp_path: Path) -> None:
    told = _told(tmp_path, ("A visitor may **vote**.", f"It is **so**. {WORDS_200}"))

    assert told == [("TIME004", 33, 14)]


# --- what the rules and the reports read ---------------------------------------------------------


def test_what_is_covered_adds_up(tmp_path: Path) -> None:
    covered = coverage(*_read(tmp_path, SOUND))

    assert [entry.quiz for entry in covered.objectives] == [Tally(4, 4), Tally(1, 2)]
    assert [entry.core for entry in covered.objectives] == [Tally(1, 1), Tally(1, 2)]
    assert [(s.code, s.objectives, s.quiz) for s in covered.standards] == [
        ("A.1", (1, 2), Tally(5, 6)),
        ("B.2", (2,), Tally(1, 2)),
    ]
    assert [*covered.levels] == ["recall", "apply", "evaluate"]
    assert covered.kinds == {"claim": Tally(4, 4), "short": Tally(1, 2)}
    assert (covered.quiz, covered.core) == (Tally(5, 6), Tally(2, 3))


def test_a_passage_is_read_once_for_all_its_items(tmp_path: Path) -> None:
    claim = "{claim: It is **so**., stimulus: case}"
    text = (
        "id: case\ntitle: A case\nupdated: 2026-11-22\n"
        f"stimuli: {{case: {{title: A case, text: {WORDS_200}}}}}\n"
        f"quiz: [{claim}, {claim}, {{fill: 'A [[jury]] or a [[judge]].'}}]\n"
    )

    lesson, _ = _read(tmp_path, text)

    assert minutes(lesson).quiz == Span(1 + 2 * 0.5 + 2 * 0.75, 1 + 2 * 0.75 + 2 * 0.75)
