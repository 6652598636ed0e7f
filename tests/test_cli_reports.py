"""`check --explain`, `show --balance` and `show --coverage` at the command line."""

import json
from pathlib import Path

import pytest
from tools.command import DAY, put_lesson, typed

from make_lesson.check.rules import RULES
from make_lesson.errors import Severity

NOTED = """\
id: noted
title: A lesson with a note
updated: 2026-11-22
objectives:
  see: {text: Say what a jury decides.}
activities:
  - title: Talk
    discuss: What does a jury decide?
"""


@pytest.mark.parametrize("name", sorted(RULES))
def test_every_rule_is_explained(home: Path, name: str) -> None:
    rule = RULES[name]

    run = typed("check", "--explain", name)

    said = " ".join(run.stdout.split())
    assert run.exit_code == 0
    assert said.startswith(f"{name}, {rule.severity.name.lower()}: {rule.meaning} ")
    assert rule.explanation in said
    assert (f"Source: {rule.source}" in said) is bool(rule.source)
    assert ("allow:" in said.split(rule.explanation)[1]) is (rule.severity < Severity.ERROR)
    assert max(map(len, run.stdout.splitlines())) <= 80


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("COVR004", "there is no rule 'COVR004'; did you mean 'COVER004'"),
        ("everything", "there is no rule 'everything'; 'check' prints the id of a rule"),
    ],
)
def test_a_rule_that_there_is_not_is_a_wrong_command_line(home: Path, name: str, hint: str) -> None:
    run = typed("check", "--explain", name)

    assert run.exit_code == 2
    assert hint in " ".join(run.stderr.split())


def test_a_rule_may_be_typed_in_small_letters(home: Path) -> None:
    run = typed("check", "--explain", "item028")

    assert (run.exit_code, run.stdout[:16]) == (0, "ITEM028, warning")


@pytest.mark.parametrize("kind", ["balance", "coverage"])
def test_a_report_leaves_warnings_to_check(home: Path, kind: str) -> None:
    (home / "votes.yaml").write_text(
        "id: votes\ntitle: Votes\nupdated: 2026-11-24\nquiz: [{short: Who votes?, answer: All.}]\n"
    )

    run = typed("show", "votes.yaml", f"--{kind}")

    assert run.exit_code == 0, run.output
    assert run.stderr == ""


@pytest.mark.parametrize("kind", ["balance", "coverage"])
def test_a_report_is_printed_without_a_build(home: Path, kind: str) -> None:
    typed("new", "votes")

    run = typed("show", "votes", f"--{kind}")

    assert run.exit_code == 0, run.output
    assert run.stdout.startswith(f"{kind.capitalize()}: ")
    assert run.stderr == ""
    assert not (home / "output").exists()


def test_one_view_is_shown_at_a_time(home: Path) -> None:
    typed("new", "votes")

    run = typed("show", "votes", "--tree", "--coverage")

    assert run.exit_code == 2


# --- a note is told in every format, and fails nothing -------------------------------------------


@pytest.fixture
def noted(home: Path) -> Path:
    put_lesson(home, "noted", NOTED)
    return home


def test_a_note_is_text_and_fails_nothing_even_in_a_strict_run(noted: Path) -> None:
    run = typed("check", "noted", "--strict", *DAY)

    assert run.exit_code == 0, run.output
    assert "lesson.yaml:7:12: COVER007 info: no activity says which objectives" in run.stderr
    assert run.stderr.endswith("\n1 note.\n")


def test_a_note_is_json(noted: Path) -> None:
    (told,) = json.loads(typed("check", "noted", "--format", "json", *DAY).stdout)

    assert (told["rule"], told["severity"], told["line"]) == ("COVER007", "info", 7)


def test_a_note_is_a_notice_on_the_page_of_a_pull_request(noted: Path) -> None:
    run = typed("check", "noted", "--format", "github", *DAY)

    assert run.stdout.startswith("::notice file=lessons/noted/lesson.yaml,line=7,col=12,")
