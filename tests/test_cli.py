import json
import os
import re
import signal
import subprocess
import sys
from itertools import takewhile
from pathlib import Path
from typing import IO

import pytest
from click.testing import CliRunner, Result

from make_lesson import __version__
from make_lesson.cli import main

ROOT = Path(__file__).resolve().parents[1]
DAY = ("--today", "2026-11-22")
BROKEN = """\
id: broken
title: Broken
updated: 2026-11-22
objectives:
  see: Explain what is wrong here.
quiz:
  - ask: Which option is right?
    options:
      - {wrong: This one, why: It is marked as wrong.}
      - {wrong: That one, why: It is marked as wrong too.}
"""
BARE = """\
id: bare
title: Ten questions
updated: 2026-11-22
quiz:
  - claim: A jury decides what the **facts** are.
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(*arguments: str) -> Result:
    """Run the command line; what it raises beyond its exit code is a bug and comes through."""
    return CliRunner().invoke(main, arguments, catch_exceptions=False, prog_name="make-lesson")


def _lesson(home: Path, name: str, text: str) -> None:
    file = home / "lessons" / name / "lesson.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")


def _made(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


# --- help and wrong command lines ----------------------------------------------------------------


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["where", "quiz.xml"]])
def test_nothing_heavy_is_imported_before_it_is_needed(arguments: list[str]) -> None:
    heavy = ["yaml", "jinja2", "markdown_it", "docx", "lxml", "reportlab", "PIL", "pydantic"]
    code = (
        "import sys\n"
        "from make_lesson.cli import main\n"
        f"try: main({arguments!r})\n"
        f"finally: print('heavy:', *(set({heavy!r}) & set(sys.modules)))"
    )

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.splitlines()[-1] == "heavy:"
    assert len(run.stdout.splitlines()) > 1


def test_the_version_is_the_packages() -> None:
    assert __version__ in _run("--version").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("build", "name a LESSON, or give --all"),
        ("build votes --all", "name a LESSON, or give --all"),
        ("build votes --forms 9", "9 is not in the range 1<=x<=8"),
        ("build votes --format pdf,doc", "'doc' is none of pdf, docx"),
        ("build votes --only answers", "'answers' is none of handout, quiz, key, guide"),
        ("build votes --set title", "'title' is not like title=Who decides?"),
        ("check --today tomorrow", "'tomorrow' is not a day like 2026-11-22"),
        ("check --format xml", "'xml' is not one of"),
        ("new", "give the NAME of the new lesson, or --template FILE"),
        ("new votes --template quiz.xml", "give the NAME of the new lesson, or --template FILE"),
        ("show votes", "give one of --tree, --markup, --pages DIR"),
        ("brew votes", "No such command 'brew'"),
    ],
)
def test_a_wrong_command_line_ends_with_2(home: Path, arguments: str, message: str) -> None:
    run = _run(*arguments.split())

    assert run.exit_code == 2
    assert message in " ".join(run.stderr.split())
    assert _made(home) == []


# --- new, build, check: from nothing to a packet -------------------------------------------------


def test_a_new_lesson_checks_clean_and_builds(home: Path) -> None:
    new = _run("new", "votes")
    check = _run("check", "votes", "--strict", *DAY)
    build = _run("build", "votes", "--strict", *DAY)

    assert (new.exit_code, new.stdout) == (0, "made lessons/votes/lesson.yaml\n")
    assert (check.exit_code, check.stdout) == (0, "1 lesson checked, no problems.\n"), check.output
    assert build.exit_code == 0, build.output
    assert build.stderr == ""
    assert build.stdout.splitlines()[-1] == "made output/votes/teacher/packet.json"
    assert _made(home / "output") == sorted(
        line.removeprefix("made output/") for line in build.stdout.splitlines()
    )
    assert {"votes/handout/handout.docx", "votes/quiz/quiz-A.pdf", "votes/teacher/key-A.pdf"} <= {
        *_made(home / "output")
    }


def test_a_second_new_lesson_of_a_name_is_refused(home: Path) -> None:
    _run("new", "votes")
    (home / "lessons/votes/lesson.yaml").write_bytes(b"mine")

    run = _run("new", "votes")

    assert run.exit_code == 1
    assert run.stderr == (
        "lessons/votes/lesson.yaml:1:1: OUT002 this file is already there\n"
        "    hint: move it first, or choose another name\n"
        "1 problem. Nothing was written.\n"
    )
    assert (home / "lessons/votes/lesson.yaml").read_bytes() == b"mine"


def test_a_build_stops_at_a_file_changed_by_hand(home: Path) -> None:
    _run("new", "votes")
    _run("build", "votes", *DAY)
    handout = home / "output/votes/handout/handout.docx"
    handout.write_bytes(b"my own words")

    stopped = _run("build", "votes", *DAY)
    kept = handout.read_bytes()
    forced = _run("build", "votes", "--force", *DAY)

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
    _run("new", "votes")

    wanted = ["--forms", "3", "--only", "quiz,key", "--format", "pdf", "-o", "packets"]
    run = _run("build", "votes", *wanted, *DAY)

    assert run.exit_code == 0, run.output
    made = _made(home / "packets/votes")
    assert [name for name in made if name.startswith("quiz/")] == [
        "quiz/quiz-A.pdf",
        "quiz/quiz-B.pdf",
        "quiz/quiz-C.pdf",
    ]
    assert {"teacher/key-A.pdf", "teacher/key-B.pdf", "teacher/key-C.pdf"} <= {*made}
    assert not [name for name in made if "guide" in name or name.endswith(".docx")]
    assert not (home / "output").exists()


def test_settings_hold_where_no_option_is_given(home: Path) -> None:
    _run("new", "votes")
    (home / "make-lesson.toml").write_text("forms = 2\nformat = 'pdf'\n", encoding="utf-8")

    _run("build", "votes", *DAY)
    two = _made(home / "output/votes/quiz")
    _run("build", "votes", "--forms", "1", *DAY)
    one = _made(home / "output/votes/quiz")

    assert two == ["quiz-A.pdf", "quiz-B.pdf"]
    assert one == ["quiz-A.pdf"]


def test_a_wrong_setting_is_told_with_its_line(home: Path) -> None:
    (home / "make-lesson.toml").write_text('school = "A"\nform = 2\n', encoding="utf-8")
    _run("new", "votes")

    run = _run("build", "votes", *DAY)

    assert run.exit_code == 1
    assert run.stderr == (
        "make-lesson.toml:2:1: SET002 there is no setting 'form'\n"
        "    hint: did you mean 'forms' or 'format'?\n"
        "1 problem. Nothing was written.\n"
    )


def test_a_text_can_be_changed_for_one_build(home: Path) -> None:
    _run("new", "votes")

    plain = _run("build", "votes", *DAY)
    changed = _run("build", "votes", "--set", "title=Jury day", "-o", "changed", *DAY)

    handout = "votes/handout/handout.pdf"
    assert (plain.exit_code, changed.exit_code) == (0, 0), changed.output
    assert (home / "output" / handout).read_bytes() != (home / "changed" / handout).read_bytes()


# --- what is wrong -------------------------------------------------------------------------------


def test_an_unknown_lesson_is_told_with_a_near_name(home: Path) -> None:
    _run("new", "votes")

    run = _run("build", "vote")

    assert run.exit_code == 1
    assert run.stderr == (
        "lessons/vote:1:1: PLACE002 no lesson is named 'vote'\n"
        "    hint: did you mean 'votes'?\n"
        "1 problem. Nothing was written.\n"
    )


def test_one_wrong_lesson_keeps_every_packet_from_being_written(home: Path) -> None:
    _run("new", "votes")
    _lesson(home, "broken", BROKEN)

    run = _run("build", "votes", "broken", *DAY)

    assert run.exit_code == 1
    assert run.stdout == ""
    assert run.stderr.startswith("lessons/broken/lesson.yaml:")
    assert run.stderr.endswith("Nothing was written.\n")
    assert not (home / "output").exists()


def test_warnings_are_told_and_do_not_stop_a_build_unless_it_is_strict(home: Path) -> None:
    _lesson(home, "bare", BARE)

    strict = _run("build", "bare", "--strict", *DAY)
    nothing = not (home / "output").exists()
    plain = _run("build", "bare", *DAY)

    assert strict.exit_code == 1
    assert nothing
    assert " warning: " in strict.stderr
    assert strict.stderr.endswith("Nothing was written.\n")
    assert plain.exit_code == 0
    assert "made output/bare/quiz/quiz-A.pdf" in plain.stdout
    assert plain.stderr.endswith("files written.\n")


def test_two_lessons_of_one_id_are_not_written_over_each_other(home: Path) -> None:
    _lesson(home, "bare", BARE)
    _lesson(home, "other", BARE)

    run = _run("build", "bare", "other", *DAY)

    assert run.exit_code == 1
    assert run.stderr.count("OUT004 two lessons have the id 'bare'") == 2
    assert not (home / "output").exists()


def test_a_stale_fact_is_told_by_the_day(home: Path) -> None:
    _run("new", "votes")

    fresh = _run("check", "votes", "--today", "2027-11-01")
    stale = _run("check", "votes", "--today", "2027-11-02")
    listed = _run("list", "--today", "2027-11-02")

    assert fresh.stderr == ""
    assert "FACT001 warning: the fact 'juror-age'" in stale.stderr
    assert stale.stderr.endswith("\n1 warning.\n")
    assert stale.exit_code == 0
    assert "1 fact to review since 2027-11-01" in listed.stdout


def test_check_says_the_problems_of_all_lessons_at_once(home: Path) -> None:
    _lesson(home, "bare", BARE)
    _lesson(home, "broken", BROKEN)

    run = _run("check", "bare", "broken", *DAY)

    assert run.exit_code == 1
    assert "lessons/bare/lesson.yaml:" in run.stderr
    assert "lessons/broken/lesson.yaml:" in run.stderr
    assert run.stdout == ""


def test_check_as_json_is_a_list_for_programs(home: Path) -> None:
    _lesson(home, "broken", BROKEN)

    run = _run("check", "broken", "--format", "json", *DAY)

    found = json.loads(run.stdout)
    assert run.exit_code == 1
    assert run.stderr == ""
    assert {problem["file"] for problem in found} == {"lessons/broken/lesson.yaml"}
    assert "error" in {problem["severity"] for problem in found}


def test_check_as_json_of_a_clean_lesson_is_an_empty_list(home: Path) -> None:
    _run("new", "votes")

    assert json.loads(_run("check", "votes", "--format", "json", *DAY).stdout) == []


def test_check_for_github_marks_the_lines(home: Path) -> None:
    _lesson(home, "broken", BROKEN)

    run = _run("check", "broken", "--format", "github", *DAY)

    lines = run.stdout.splitlines()
    assert [line for line in lines if line.startswith("::error file=lessons/broken/lesson.yaml,")]
    assert all(line.startswith("::") for line in lines)


# --- building again after every change -----------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="sends Ctrl-C as a signal")
def test_a_watched_lesson_is_built_again_after_a_change_until_the_user_interrupts(
    home: Path,
) -> None:
    _run("new", "votes")
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


def test_list_has_a_line_for_each_lesson_also_for_one_that_is_not_right(home: Path) -> None:
    _run("new", "votes")
    _lesson(home, "broken", BROKEN)

    run = _run("list", *DAY)

    lines = {line.split()[0]: line for line in run.stdout.splitlines()}
    assert run.exit_code == 0
    assert run.stderr == ""
    assert "not right yet: make-lesson check broken" in lines["broken"]
    assert "10 min" in lines["votes"]
    assert "grades 9-12" in lines["votes"]
    assert "current until 2027-11-01" in lines["votes"]


def test_where_marks_the_file_that_is_used(home: Path) -> None:
    builtin = _run("where", "theme.toml").stdout.splitlines()
    _run("new", "--template", "theme.toml")
    own = _run("where", "theme.toml").stdout.splitlines()

    assert builtin[0] == "  templates/theme.toml"
    assert builtin[1].startswith("* ")
    assert own[0] == "* templates/theme.toml"
    assert own[1].startswith("  ")


def test_a_template_of_ones_own_builds_the_same_pages(home: Path) -> None:
    _run("new", "votes")
    before = _run("show", "votes", "--tree").stdout

    new = _run("new", "--template", "quiz.xml")
    after = _run("show", "votes", "--tree")

    assert new.stdout == "made templates/quiz.xml\n"
    assert after.exit_code == 0, after.output
    assert after.stdout == before


def test_show_prints_every_document_of_the_packet(home: Path) -> None:
    _run("new", "votes")

    tree = _run("show", "votes", "--tree")
    markup = _run("show", "votes", "--markup")

    heads = [line for line in tree.stdout.splitlines() if line.startswith("=== ")]
    assert {"=== handout", "=== quiz-A", "=== key-A", "=== guide"} <= {*heads}
    assert "Why do we ask citizens to judge?" in tree.stdout
    assert "=== quiz-A\n<" in markup.stdout


def test_show_makes_a_picture_of_every_page(home: Path) -> None:
    _run("new", "votes")

    run = _run("show", "votes", "--pages", "pictures")
    again = _run("show", "votes", "--pages", "pictures")

    assert run.exit_code == 0, run.output
    assert again.stdout == run.stdout
    assert {"handout-1.png", "quiz-A-1.png", "key-A-1.png"} <= {*_made(home / "pictures")}
    assert (home / "pictures/quiz-A-1.png").read_bytes().startswith(b"\x89PNG")


def test_the_schema_is_json_that_knows_the_fields_of_a_lesson() -> None:
    schema = json.loads(_run("schema").stdout)

    assert {"id", "title", "quiz", "reading"} <= {*schema["properties"]}


def test_building_a_part_again_keeps_what_is_still_right_and_no_key_of_another_quiz(
    home: Path,
) -> None:
    _run("new", "votes")
    _run("build", "votes", *DAY)
    whole = _made(home / "output/votes")

    _run("build", "votes", "--only", "quiz,key", *DAY)
    after_part = _made(home / "output/votes")
    _run("build", "votes", "--only", "quiz", "--seed", "other", *DAY)
    after_seed = _made(home / "output/votes")

    assert after_part == whole
    assert {*whole} - {*after_seed} == {"teacher/key-A.pdf", "teacher/guide.pdf"}


def test_a_short_quiz_without_core_items_is_told_and_not_left_out(home: Path) -> None:
    _run("new", "votes")
    lesson = home / "lessons/votes/lesson.yaml"
    text = lesson.read_text(encoding="utf-8")
    lesson.write_text(re.sub(r"\n *core: true", "", text), encoding="utf-8")

    run = _run("build", "votes", "--short", *DAY)

    assert run.exit_code == 1
    assert "ITEM018 the short quiz has no items" in run.stderr
    assert not (home / "output").exists()


def test_when_one_packet_cannot_be_built_none_is_written(home: Path) -> None:
    _run("new", "votes")
    _run("new", "essay")
    lesson = home / "lessons/essay/lesson.yaml"
    text = lesson.read_text(encoding="utf-8")
    tall = "- write: Why?\n    lines: 40\n    rubric: argument-6\n  - "
    lesson.write_text(text.replace("- ask:", f"{tall}ask:", 1), encoding="utf-8")

    run = _run("build", "votes", "essay", *DAY)

    assert run.exit_code == 1
    assert "LAYOUT001" in run.stderr
    assert not (home / "output").exists()
