"""The command `verify`: what it says of a packet on the disk, and what it refuses."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tools.command import BARE, DAY, put_lesson, typed

PACKET = Path("output/votes")
RECORD = PACKET / "teacher/packet.json"


@pytest.fixture
def votes(home: Path) -> Path:
    """A packet of the starter lesson, in the current folder."""
    typed("new", "votes")
    typed("build", "votes", *DAY)
    return home / PACKET


def verified(*more: str) -> Result:
    return typed("verify", str(PACKET), *more)


def told(run: Result) -> list[str]:
    """Return the problems of a run, without their hints."""
    return [line for line in run.stderr.splitlines() if ":1:1: " in line]


def rows(run: Result) -> dict[str, str]:
    """Return what each file's line says, without the columns' blanks."""
    lines = run.stdout.splitlines()[:-1]
    return {name: " ".join(rest) for name, *rest in map(str.split, lines)}


def test_each_file_of_a_packet_has_a_line_that_says_how_it_stands(votes: Path) -> None:
    run = verified()

    assert run.exit_code == 0, run.output
    assert run.stderr == ""
    made = {path.relative_to(votes).as_posix() for path in votes.rglob("*") if path.is_file()}
    assert set(rows(run)) == made - {"teacher/packet.json"}
    assert all(row.startswith("as made ") for row in rows(run).values())
    assert len({line.index("as made") for line in run.stdout.splitlines()}) <= 2  # a column
    assert run.stdout.splitlines()[-1] == (
        f"{len(made) - 1} files, {len(made) - 1} as made: 1 key agrees with quiz and lesson, "
        "and no text for teachers was found where students read."
    )


def test_an_edit_is_told_as_an_edit_and_is_no_failure(votes: Path) -> None:
    handout = votes / "handout/handout.pdf"
    handout.write_bytes(handout.read_bytes() + b"\n")

    run = verified()

    assert run.exit_code == 0
    assert rows(run)["handout/handout.pdf"].startswith("changed")
    assert "output/votes/handout/handout.pdf:1:1: PROOF053 info: this was changed" in run.stderr
    assert run.stderr.endswith("1 note.\n")


def test_a_missing_key_is_a_failure(votes: Path) -> None:
    (votes / "teacher/key-A.pdf").unlink()

    run = verified()

    assert run.exit_code == 1
    assert rows(run)["teacher/key-A.pdf"] == "missing"
    assert "output/votes/teacher/key-A.pdf:1:1: PROOF054 this file of the packet is" in run.stderr
    assert "something is wrong in key-A.pdf" in run.stdout


def test_a_key_of_another_form_is_a_failure_with_file_and_item(home: Path) -> None:
    typed("new", "votes")
    typed("build", "votes", "--forms", "2", *DAY)
    shutil.copy(home / PACKET / "teacher/key-B.pdf", home / PACKET / "teacher/key-A.pdf")

    run = verified()

    assert run.exit_code == 1
    assert "output/votes/teacher/key-A.pdf:1:1: PROOF0" in run.stderr


def test_a_lesson_that_was_edited_is_not_compared(votes: Path) -> None:
    lesson = Path("lessons/votes/lesson.yaml")
    text = lesson.read_text(encoding="utf-8")
    lesson.write_text(text.replace("{right: What", "{right: All that", 1), encoding="utf-8")

    run = verified()

    assert (run.exit_code, verified("--strict").exit_code) == (0, 1)
    assert "output/votes/teacher/packet.json:1:1: PROOF057 warning: lessons/votes/" in run.stderr
    assert "no key was compared with its lesson" in run.stdout


def test_a_lesson_that_is_gone_can_be_named(votes: Path) -> None:
    Path("lessons/votes").rename("lessons/ballots")

    gone, named = verified(), verified("--lesson", "ballots")

    assert "PROOF056 warning: there is no lesson 'votes' at hand" in gone.stderr
    assert gone.exit_code == 0
    assert (named.exit_code, named.stderr) == (0, "")


def test_a_lesson_that_is_not_right_any_more_is_not_compared(votes: Path) -> None:
    Path("lessons/votes/lesson.yaml").write_text("id: votes\n", encoding="utf-8")

    run = verified()

    assert run.exit_code == 0
    assert "PROOF056 warning: the lesson lessons/votes/lesson.yaml is not right" in run.stderr
    assert "hint: see: make-lesson check lessons/votes/lesson.yaml" in run.stderr


def test_options_of_the_build_are_found_in_the_record(home: Path) -> None:
    put_lesson(home, "bare", BARE)
    wanted = ["--seed", "period 3", "--forms", "2", "--school", "North High", "--set", "title=Ours"]
    typed("build", "bare", *wanted, *DAY)

    run = typed("verify", "output/bare")

    assert (run.exit_code, run.stderr) == (0, "")


def test_a_build_that_was_cut_short_is_told(votes: Path) -> None:
    (votes / "teacher/.packet.json.new").write_text("{}", encoding="utf-8")

    run = verified()

    assert "PROOF058 warning: a build was cut short here" in run.stderr


@pytest.mark.parametrize("folder", ["nowhere", ".", "lessons/votes", "output/votes/teacher"])
def test_a_folder_that_is_no_packet_is_told(votes: Path, folder: str) -> None:
    run = typed("verify", folder)

    assert run.exit_code == 1
    assert f"{folder}:1:1: PROOF050 this is not the folder of a packet" in run.stderr
    assert run.stdout == ""


def test_a_damaged_record_is_told(votes: Path) -> None:
    RECORD.write_text(RECORD.read_text(encoding="utf-8")[:500], encoding="utf-8")

    run = verified()

    assert run.exit_code == 1
    assert "PROOF051 this is not the record of a packet: it is damaged here" in run.stderr


def test_a_record_that_leads_out_of_its_folder_is_refused(votes: Path) -> None:
    record = json.loads(RECORD.read_text(encoding="utf-8"))
    record["files"]["../../make-lesson.toml"] = {"sha256": "0" * 64}
    RECORD.write_text(json.dumps(record), encoding="utf-8")

    run = verified()

    assert run.exit_code == 1
    assert "PROOF051" in run.stderr
    assert "'../../make-lesson.toml'" in run.stderr


def test_a_folder_in_place_of_a_file_is_a_missing_file(votes: Path) -> None:
    (votes / "quiz/quiz-A.pdf").unlink()
    (votes / "quiz/quiz-A.pdf").mkdir()

    assert "quiz-A.pdf:1:1: PROOF054" in verified().stderr


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10)
@given(data=st.binary(max_size=300))
def test_any_bytes_in_place_of_a_file_are_told(votes: Path, data: bytes) -> None:
    (votes / "teacher/key-A.pdf").write_bytes(data)

    run = verified()

    assert run.exit_code == 1
    assert "output/votes/teacher/key-A.pdf:1:1: P" in run.stderr
