"""The commands beside `build`: what they print, and where."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tools.command import BARE, BROKEN, DAY, made_in, put_lesson, typed

from make_lesson import __version__


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
    assert __version__ in typed("--version").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("build", "name a LESSON, or give --all"),
        ("build votes --all", "name a LESSON, or give --all"),
        ("build votes --forms 9", "9 is not in the range 1<=x<=8"),
        ("build votes --format pdf,doc", "'doc' is none of pdf, docx"),
        ("build votes --format ''", "'' is none of pdf, docx"),
        ("build votes --profile ''", "'' is none of standard, "),
        ("build votes --only ''", "'' is none of handout, "),
        ("build votes --only answers", "'answers' is none of handout, quiz, key, guide"),
        ("build votes --set title", "'title' is not like title=Who decides?"),
        ("check --today tomorrow", "'tomorrow' is not a day like 2026-11-22"),
        ("check --format xml", "'xml' is not one of"),
        ("new", "give the NAME of the new lesson, or --template FILE"),
        ("new votes --template quiz.xml", "give the NAME of the new lesson, or --template FILE"),
        ("show votes", "give one of --tree, --markup, --balance, --coverage, --pages DIR"),
        ("brew votes", "No such command 'brew'"),
    ],
)
def test_a_wrong_command_line_ends_with_2(home: Path, arguments: str, message: str) -> None:
    run = typed(*arguments.split())

    assert run.exit_code == 2
    assert message in " ".join(run.stderr.split())
    assert made_in(home) == []


# --- new, build, check: from nothing to a packet -------------------------------------------------


def test_a_new_lesson_checks_clean_and_builds(home: Path) -> None:
    new = typed("new", "votes")
    check = typed("check", "votes", "--strict", *DAY)
    build = typed("build", "votes", "--strict", *DAY)

    assert (new.exit_code, new.stdout) == (0, "made lessons/votes/lesson.yaml\n")
    assert (check.exit_code, check.stdout) == (0, "1 lesson checked, no problems.\n"), check.output
    assert build.exit_code == 0, build.output
    assert build.stderr == ""
    assert build.stdout.splitlines()[-1] == "made output/votes/teacher/packet.json"
    assert made_in(home / "output") == sorted(
        line.removeprefix("made output/") for line in build.stdout.splitlines()
    )
    assert {"votes/handout/handout.docx", "votes/quiz/quiz-A.pdf", "votes/teacher/key-A.pdf"} <= {
        *made_in(home / "output")
    }


def test_a_second_new_lesson_of_a_name_is_refused(home: Path) -> None:
    typed("new", "votes")
    (home / "lessons/votes/lesson.yaml").write_bytes(b"mine")

    run = typed("new", "votes")

    assert run.exit_code == 1
    assert run.stderr == (
        "lessons/votes/lesson.yaml:1:1: OUT002 this file is already there\n"
        "    hint: move it first, or choose another name\n"
        "1 problem. Nothing was written.\n"
    )
    assert (home / "lessons/votes/lesson.yaml").read_bytes() == b"mine"


def test_a_stale_fact_is_told_by_the_day(home: Path) -> None:
    typed("new", "votes")

    fresh = typed("check", "votes", "--today", "2027-11-01")
    stale = typed("check", "votes", "--today", "2027-11-02")
    listed = typed("list", "--today", "2027-11-02")

    assert fresh.stderr == ""
    assert "FACT001 warning: the fact 'juror-age'" in stale.stderr
    assert stale.stderr.endswith("\n1 warning.\n")
    assert stale.exit_code == 0
    assert "1 fact to review since 2027-11-01" in listed.stdout


def test_check_says_the_problems_of_all_lessons_at_once(home: Path) -> None:
    put_lesson(home, "bare", BARE)
    put_lesson(home, "broken", BROKEN)

    run = typed("check", "bare", "broken", *DAY)

    assert run.exit_code == 1
    assert "lessons/bare/lesson.yaml:" in run.stderr
    assert "lessons/broken/lesson.yaml:" in run.stderr
    assert run.stdout == ""


def test_check_as_json_is_a_list_for_programs(home: Path) -> None:
    put_lesson(home, "broken", BROKEN)

    run = typed("check", "broken", "--format", "json", *DAY)

    found = json.loads(run.stdout)
    assert run.exit_code == 1
    assert run.stderr == ""
    assert {problem["file"] for problem in found} == {"lessons/broken/lesson.yaml"}
    assert "error" in {problem["severity"] for problem in found}


def test_check_as_json_of_a_clean_lesson_is_an_empty_list(home: Path) -> None:
    typed("new", "votes")

    assert json.loads(typed("check", "votes", "--format", "json", *DAY).stdout) == []


def test_check_for_github_marks_the_lines(home: Path) -> None:
    put_lesson(home, "broken", BROKEN)

    run = typed("check", "broken", "--format", "github", *DAY)

    lines = run.stdout.splitlines()
    assert [line for line in lines if line.startswith("::error file=lessons/broken/lesson.yaml,")]
    assert all(line.startswith("::") for line in lines)


# --- building again after every change -----------------------------------------------------------


def test_list_has_a_line_for_each_lesson_also_for_one_that_is_not_right(home: Path) -> None:
    typed("new", "votes")
    put_lesson(home, "broken", BROKEN)

    run = typed("list", *DAY)

    lines = {line.split()[0]: line for line in run.stdout.splitlines()}
    assert run.exit_code == 0
    assert run.stderr == ""
    assert "not right yet: make-lesson check broken" in lines["broken"]
    assert "10 min" in lines["votes"]
    assert "grades 9-12" in lines["votes"]
    assert "current until 2027-11-01" in lines["votes"]


def test_where_marks_the_file_that_is_used(home: Path) -> None:
    builtin = typed("where", "theme.toml").stdout.splitlines()
    typed("new", "--template", "theme.toml")
    own = typed("where", "theme.toml").stdout.splitlines()

    assert builtin[0] == "  templates/theme.toml"
    assert builtin[1].startswith("* ")
    assert own[0] == "* templates/theme.toml"
    assert own[1].startswith("  ")


def test_a_template_of_ones_own_builds_the_same_pages(home: Path) -> None:
    typed("new", "votes")
    before = typed("show", "votes", "--tree").stdout

    new = typed("new", "--template", "quiz.xml")
    after = typed("show", "votes", "--tree")

    assert new.stdout == "made templates/quiz.xml\n"
    assert after.exit_code == 0, after.output
    assert after.stdout == before


def test_show_prints_every_document_of_the_packet(home: Path) -> None:
    typed("new", "votes")

    tree = typed("show", "votes", "--tree")
    markup = typed("show", "votes", "--markup")

    heads = [line for line in tree.stdout.splitlines() if line.startswith("=== ")]
    assert {"=== handout", "=== quiz-A", "=== key-A", "=== guide"} <= {*heads}
    assert "Why do we ask citizens to judge?" in tree.stdout
    assert "=== quiz-A\n<" in markup.stdout


def test_show_makes_a_picture_of_every_page(home: Path) -> None:
    typed("new", "votes")

    run = typed("show", "votes", "--pages", "pictures")
    again = typed("show", "votes", "--pages", "pictures")

    assert run.exit_code == 0, run.output
    assert again.stdout == run.stdout
    assert {"handout-1.png", "quiz-A-1.png", "key-A-1.png"} <= {*made_in(home / "pictures")}
    assert (home / "pictures/quiz-A-1.png").read_bytes().startswith(b"\x89PNG")


def test_the_schema_is_json_that_knows_the_fields_of_a_lesson() -> None:
    schema = json.loads(typed("schema").stdout)

    assert {"id", "title", "quiz", "reading"} <= {*schema["properties"]}
