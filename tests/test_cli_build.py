"""The command `build`: what it makes, keeps, tells and refuses."""

import os
import re
import signal
import subprocess
import sys
from itertools import takewhile
from pathlib import Path
from typing import IO

import pytest
from tools.command import BARE, BROKEN, DAY, made_in, put_lesson, typed

ROOT = Path(__file__).resolve().parents[1]


def test_a_build_stops_at_a_file_changed_by_hand(home: Path) -> None:
    typed("new", "votes")
    typed("build", "votes", *DAY)
    handout = home / "output/votes/handout/handout.docx"
    handout.write_bytes(b"my own words")

    stopped = typed("build", "votes", *DAY)
    kept = handout.read_bytes()
    forced = typed("build", "votes", "--force", *DAY)

    assert stopped.exit_code == 1
    assert stopped.stdout == ""
    assert stopped.stderr == (
        "output/votes/handout/handout.docx:1:1: OUT001 this was changed after it was made\n"
        "    hint: move it to keep it, give another folder with --output, or replace it with"
        " --force\n"
        "1 problem. Nothing was written.\n"
    )
    assert kept == b"my own words"
    assert forced.exit_code == 0
    assert handout.read_bytes() != kept


def test_options_choose_forms_parts_kinds_and_the_folder(home: Path) -> None:
    typed("new", "votes")

    wanted = ["--forms", "3", "--only", "quiz,key", "--format", "pdf", "-o", "packets"]
    run = typed("build", "votes", *wanted, *DAY)

    assert run.exit_code == 0, run.output
    made = made_in(home / "packets/votes")
    assert [name for name in made if name.startswith("quiz/")] == [
        "quiz/quiz-A.pdf",
        "quiz/quiz-B.pdf",
        "quiz/quiz-C.pdf",
    ]
    assert {"teacher/key-A.pdf", "teacher/key-B.pdf", "teacher/key-C.pdf"} <= {*made}
    assert not [name for name in made if "guide" in name or name.endswith(".docx")]
    assert not (home / "output").exists()


def test_settings_hold_where_no_option_is_given(home: Path) -> None:
    typed("new", "votes")
    (home / "make-lesson.toml").write_text("forms = 2\nformat = 'pdf'\n", encoding="utf-8")

    typed("build", "votes", *DAY)
    two = made_in(home / "output/votes/quiz")
    typed("build", "votes", "--forms", "1", *DAY)
    one = made_in(home / "output/votes/quiz")

    assert two == ["quiz-A.pdf", "quiz-B.pdf"]
    assert one == ["quiz-A.pdf"]


def test_a_wrong_setting_is_told_with_its_line(home: Path) -> None:
    (home / "make-lesson.toml").write_text('school = "A"\nform = 2\n', encoding="utf-8")
    typed("new", "votes")

    run = typed("build", "votes", *DAY)

    assert run.exit_code == 1
    assert run.stderr == (
        "make-lesson.toml:2:1: SET002 there is no setting 'form'\n"
        "    hint: did you mean 'forms' or 'format'?\n"
        "1 problem. Nothing was written.\n"
    )


def test_a_text_can_be_changed_for_one_build(home: Path) -> None:
    typed("new", "votes")

    plain = typed("build", "votes", *DAY)
    changed = typed("build", "votes", "--set", "title=Jury day", "-o", "changed", *DAY)

    handout = "votes/handout/handout.pdf"
    assert (plain.exit_code, changed.exit_code) == (0, 0), changed.output
    assert (home / "output" / handout).read_bytes() != (home / "changed" / handout).read_bytes()


# --- what is wrong -------------------------------------------------------------------------------


def test_an_unknown_lesson_is_told_with_a_near_name(home: Path) -> None:
    typed("new", "votes")

    run = typed("build", "vote")

    assert run.exit_code == 1
    assert run.stderr == (
        "lessons/vote:1:1: PLACE002 no lesson is named 'vote'\n"
        "    hint: did you mean 'votes'?\n"
        "1 problem. Nothing was written.\n"
    )


def test_one_wrong_lesson_keeps_every_packet_from_being_written(home: Path) -> None:
    typed("new", "votes")
    put_lesson(home, "broken", BROKEN)

    run = typed("build", "votes", "broken", *DAY)

    assert run.exit_code == 1
    assert run.stdout == ""
    assert run.stderr.startswith("lessons/broken/lesson.yaml:")
    assert run.stderr.endswith("Nothing was written.\n")
    assert not (home / "output").exists()


def test_warnings_are_told_and_do_not_stop_a_build_unless_it_is_strict(home: Path) -> None:
    put_lesson(home, "bare", BARE)

    strict = typed("build", "bare", "--strict", *DAY)
    nothing = not (home / "output").exists()
    plain = typed("build", "bare", *DAY)

    assert strict.exit_code == 1
    assert nothing
    assert " warning: " in strict.stderr
    assert strict.stderr.endswith("Nothing was written.\n")
    assert plain.exit_code == 0
    assert "made output/bare/quiz/quiz-A.pdf" in plain.stdout
    assert plain.stderr.endswith("files written.\n")


def test_two_lessons_of_one_id_are_not_written_over_each_other(home: Path) -> None:
    put_lesson(home, "bare", BARE)
    put_lesson(home, "other", BARE)

    run = typed("build", "bare", "other", *DAY)

    assert run.exit_code == 1
    assert run.stderr.count("OUT004 two lessons have the id 'bare'") == 2
    assert not (home / "output").exists()


@pytest.mark.skipif(os.name == "nt", reason="sends Ctrl-C as a signal")
def test_a_watched_lesson_is_built_again_after_a_change_until_the_user_interrupts(
    home: Path,
) -> None:
    typed("new", "votes")
    lesson = home / "lessons/votes/lesson.yaml"
    command = [sys.executable, "-m", "make_lesson", "build", "votes", "--watch", *DAY]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout
        assert run.stderr
        try:
            started = run.stderr.readline()
            before = _until_written(run.stdout)
            _replace(lesson, "title: Why", "title: How")
            changed = run.stderr.readline()
            after = _until_written(run.stdout)
            _replace(lesson, "id: votes", "")
            told = [run.stderr.readline(), run.stderr.readline()]
        finally:
            run.send_signal(signal.SIGINT)

    assert started == "watching for changes; Ctrl-C ends\n"
    assert changed == "changed lessons/votes/lesson.yaml\n"
    assert before == after
    assert told[0] == changed
    assert told[1].startswith("lessons/votes/lesson.yaml:")
    assert run.returncode == 0


def _until_written(lines: IO[str]) -> list[str]:
    return list(takewhile(lambda line: "packet.json" not in line, lines))


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


# --- looking around ------------------------------------------------------------------------------


def test_building_a_part_again_keeps_what_is_still_right_and_no_key_of_another_quiz(
    home: Path,
) -> None:
    typed("new", "votes")
    typed("build", "votes", *DAY)
    whole = made_in(home / "output/votes")

    typed("build", "votes", "--only", "quiz,key", *DAY)
    after_part = made_in(home / "output/votes")
    typed("build", "votes", "--only", "quiz", "--seed", "other", *DAY)
    after_seed = made_in(home / "output/votes")

    assert after_part == whole
    assert {*whole} - {*after_seed} == {"teacher/key-A.pdf", "teacher/guide.pdf"}


def test_a_short_quiz_without_core_items_is_told_and_not_left_out(home: Path) -> None:
    typed("new", "votes")
    lesson = home / "lessons/votes/lesson.yaml"
    text = lesson.read_text(encoding="utf-8")
    lesson.write_text(re.sub(r"\n *core: true", "", text), encoding="utf-8")

    run = typed("build", "votes", "--short", *DAY)

    assert run.exit_code == 1
    assert "ITEM018 the short quiz has no items" in run.stderr
    assert not (home / "output").exists()


def test_when_one_packet_cannot_be_built_none_is_written(home: Path) -> None:
    typed("new", "votes")
    typed("new", "essay")
    lesson = home / "lessons/essay/lesson.yaml"
    text = lesson.read_text(encoding="utf-8")
    tall = "- write: Why?\n    lines: 40\n    rubric: argument-6\n  - "
    lesson.write_text(text.replace("- ask:", f"{tall}ask:", 1), encoding="utf-8")

    run = typed("build", "votes", "essay", *DAY)

    assert run.exit_code == 1
    assert "LAYOUT001" in run.stderr
    assert not (home / "output").exists()
