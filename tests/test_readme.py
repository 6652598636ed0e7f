"""The README is true: what it says to type works and prints what it shows, and nothing is left out.

Of what it says to type, three things are not done: the clone is a copy of this checkout, its
virtual environment has this interpreter, and pip and the tests are not run again.
"""

import dataclasses
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click
import pytest
from PIL import Image
from tools import readme
from tools.readme import Command, TextFile
from tools.readme_pictures import SIZE, readme_pictures
from tools.require import require_command

from make_lesson.cli import main
from make_lesson.lesson.activities import ACTIVITY_KINDS
from make_lesson.lesson.figures import FIGURE_KINDS
from make_lesson.lesson.items import ITEM_KINDS
from make_lesson.lesson.model import Lesson
from make_lesson.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
DAY = "2026-11-24"  # the day on which the README shows how fresh facts are
NOT_COPIED = shutil.ignore_patterns(".*", "node_modules", "dist", "__pycache__", "output")
CLONE = re.compile(r"git clone ADDRESS (make-lesson)")
BY_HAND = re.compile(
    r"python3 -m venv |\.venv/bin/python -m (pip install|pytest)|\. \.venv/bin/activate"
)
PROGRAM = f"""\
#!/bin/sh
case "$1" in list | build | check) set -- "$@" --today {DAY} ;; esac
exec {shlex.quote(sys.executable)} -m make_lesson "$@"
"""


# --- what it says to type ------------------------------------------------------------------------


class Reader:
    """A reader in an empty folder; `printed` has each command with what came of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clone = folder
        self.printed: list[tuple[Command, str]] = []

    def do(self, step: TextFile | Command) -> None:
        """Write the file, or type the command."""
        match step:
            case TextFile(path, text):
                (self.folder / path).write_text(text, encoding="utf-8")
            case Command(line):
                self.printed.append((step, self._type(line)))

    def _type(self, line: str) -> str:
        """Return all that a command prints; "" for those that are not run again."""
        if cloned := CLONE.fullmatch(line):
            self._clone(cloned[1])
        elif line.startswith("cd "):
            self.folder = (self.folder / line.removeprefix("cd ")).resolve(strict=True)
        elif line == "make test":
            assert "-m pytest" in self.shell("make --dry-run test")
        elif not BY_HAND.match(line):
            return self.shell(line)
        return ""

    def shell(self, line: str, code: int = 0) -> str:
        """Return all that a line prints; it must end with this exit code."""
        path = os.pathsep.join([str(self.clone / ".venv" / "bin"), os.environ["PATH"]])
        done = subprocess.run(
            line,
            shell=True,
            cwd=self.folder,
            env={**os.environ, "PATH": path, "PYTHONPATH": str(self.clone)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == code, f"$ {line}\n{done.stdout}"
        return done.stdout

    def _clone(self, name: str) -> None:
        """Copy the checkout, with a virtual environment that make takes for a fresh one."""
        self.clone = self.folder / name
        shutil.copytree(ROOT, self.clone, ignore=NOT_COPIED)
        program = self.clone / ".venv" / "bin" / "make-lesson"
        program.parent.mkdir(parents=True)
        program.write_text(PROGRAM, encoding="utf-8")
        program.chmod(0o755)
        (self.clone / ".venv" / "use").touch()


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """Somebody who has done everything that the README says."""
    require_command("make")
    reader = Reader(tmp_path_factory.mktemp("reader"))
    for step in readme.steps():
        reader.do(step)
    return reader


def test_every_command_prints_what_is_shown(reader: Reader) -> None:
    assert len(reader.printed) > 20
    for command, printed in reader.printed:
        assert command.is_shown_as(printed), f"$ {command.line}\n{printed}"


def test_the_shown_message_is_what_check_says_of_that_slip(reader: Reader) -> None:
    lesson = _example()
    assert "{right: " in lesson.text
    (reader.folder / lesson.path).write_text(lesson.text.replace("{right: ", "{rihgt: "))

    said = reader.shell("make-lesson check voting-age", code=1)

    assert said == readme.message()


def test_what_is_done_by_hand_is_what_make_does() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    recipes = makefile.replace("$(BIN)", ".venv/bin").replace("$(PYTHON)", "python3")
    plain = re.sub(r" --(quiet|disable-pip-version-check)", "", recipes).replace("'", '"')
    by_hand = [s.line for s in readme.steps() if isinstance(s, Command) and BY_HAND.match(s.line)]

    assert len(by_hand) > 4
    for line in by_hand:
        assert line in plain or line == ". .venv/bin/activate"


def test_the_example_has_every_kind_of_item() -> None:
    first_fields = re.findall(r"^  - (\w+): ", _example().text, re.MULTILINE)

    assert set(first_fields) >= set(ITEM_KINDS)


def _example() -> TextFile:
    files = [step for step in readme.steps() if isinstance(step, TextFile)]
    return next(file for file in files if file.path.startswith("lessons/"))


# --- its pictures --------------------------------------------------------------------------------


def test_pictures_are_whole_pages_of_one_size() -> None:
    pictures = readme_pictures()

    assert len(pictures) == 3
    for path in pictures:
        with Image.open(path) as kept:
            assert kept.size == SIZE


def test_every_picture_has_words_for_those_who_do_not_see_it() -> None:
    text = readme.README.read_text(encoding="utf-8")
    shown = dict(re.findall(r'<img src="([^"]+)"[^>]*? alt="([^"]+)"', text))

    assert {ROOT / path for path in shown} == set(readme_pictures())
    assert all(len(alt) > 100 for alt in shown.values())
    assert len(shown) == text.count("<img ")


def test_links_lead_somewhere() -> None:
    text = readme.README.read_text(encoding="utf-8")
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}
    links = re.findall(r"\]\(([^)]+)\)", text)

    assert len(links) > 5
    for link in links:
        assert link.removeprefix("#") in anchors or (ROOT / link).is_file()


# --- its reference -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_and_option_is_described(name: str) -> None:
    table = readme.rows("Commands")
    options = [p for p in main.commands[name].params if isinstance(p, click.Option)]

    assert any(key.split()[:2] == ["make-lesson", name] for key in table)
    lines = [line for line in table.values() if f"| `{name} " in line]
    for written in [o for option in options for o in (*option.opts, *option.secondary_opts)]:
        assert any(re.search(rf"[ `]{written}[ `]", line) for line in lines), written


def test_every_setting_is_described() -> None:
    described = re.findall(r"^\| (.*?) \|", readme.section("Commands"), re.MULTILINE)
    names = {name for cell in described for name in re.findall(r"`([a-z-]+)`", cell)}

    assert {field.name.replace("_", "-") for field in dataclasses.fields(Settings)} <= names


def test_the_fields_of_a_lesson_are_described() -> None:
    assert readme.rows("Fields of a lesson").keys() == _fields(Lesson)


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [("Quiz items", ITEM_KINDS), ("Activities", ACTIVITY_KINDS), ("Figures", FIGURE_KINDS)],
)
def test_every_kind_and_its_fields_are_described(heading: str, kinds: Mapping[str, Any]) -> None:
    table = readme.rows(heading)
    shared = "".join(
        line for line in readme.section(heading).splitlines() if not line.startswith("|")
    )

    assert {key for key in kinds if f"| `{key}` |" in table.get(key, "")} == set(kinds)
    for kind, model in kinds.items():
        _assert_named(_fields(model), table[kind] + shared)


def test_every_tag_is_described() -> None:
    assert readme.tag_table() in readme.section("Tags of a template"), readme.tag_table()


def _fields(model: Any) -> set[str]:
    return {field.name for field in dataclasses.fields(model)}


def _assert_named(names: Iterable[str], text: str) -> None:
    for name in names:
        assert re.search(rf"`{name}[`:]", text), f"{name} is missing in: {text}"
