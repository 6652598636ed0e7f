"""Faults beside a lesson's own text: templates, what fits no page, folders, settings, options.

The corpora are faults/more/*.yaml; each says at its head how its entries are read. What is said is
compared exactly, and a traceback would come through.
"""

import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result
from tools.lessons import COMPLETE

from make_lesson.build import build
from make_lesson.check.rules import RULES
from make_lesson.cli import main
from make_lesson.errors import MakeLessonError, Problem
from make_lesson.places import Places, builtin_dir
from make_lesson.prepare import Options, Prepared, prepare

MORE = Path(__file__).parent / "faults" / "more"
MARK = "⟦"
SHORT = """\
id: short
title: Short
updated: 2026-11-24
figures:
  rulings:
    title: Rulings
    timeline:
      - {date: "1968", year: 1968, text: States must offer juries.}
      - {date: "1986", year: 1986, text: Strikes may not rest on race.}
quiz:
  - claim: A jury decides what the **facts** are.
"""
TOO_LONG = "x" * 300  # for the name of a file
Fault = Mapping[str, Any]


def corpus(name: str) -> list[Any]:
    """Return the faults of a corpus, each with its name."""
    faults = yaml.safe_load((MORE / f"{name}.yaml").read_text(encoding="utf-8"))
    assert faults
    return [pytest.param(fault, id=fault["name"]) for fault in faults]


def rules_of(fault: Fault) -> list[str]:
    expect = fault["expect"]
    return [expect] if isinstance(expect, str) else list(expect)


def marks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the line and column of each mark, as they are without the marks."""
    for number, line in enumerate(text.split("\n"), 1):
        for before in range(line.count(MARK)):
            yield number, len("".join(line.split(MARK)[: before + 1])) + 1


def edited(text: str, *edits: Fault | None) -> str:
    for edit in filter(None, edits):
        assert text.count(edit["find"]) == 1, edit["find"]
        text = text.replace(edit["find"], edit["replace"])
    return text


def told(ready: Prepared, places: Places) -> tuple[Problem, ...]:
    with pytest.raises(MakeLessonError) as caught:
        build(ready, places, Options())
    return caught.value.problems


def helps(problems: Sequence[Problem]) -> bool:
    """Return whether each problem has words, a hint, and a severity that the table knows."""
    assert problems
    return all(p.message and p.hint and p.severity is RULES[p.rule].severity for p in problems)


# --- templates -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """A lesson with a question and a figure."""
    file = tmp_path_factory.mktemp("short") / "lesson.yaml"
    file.write_text(SHORT, encoding="utf-8")
    return prepare(file, Places(file.parent, builtin_dir()), Options())


def template_of(fault: Fault) -> tuple[str, str]:
    """Return the name and the text, places marked, of a template with a fault."""
    if "part" in fault:
        builtin = (builtin_dir() / "templates" / fault["part"]).read_text(encoding="utf-8")
        return fault["part"], edited(builtin, fault)
    if "text" in fault:
        return "quiz.xml", fault["text"]
    block = f"{{% block heading %}}\n<h1>Quiz</h1>\n{fault['heading']}\n{{% endblock %}}"
    return "quiz.xml", f'{{% extends "builtin/quiz.xml" %}}\n{block}\n'


@pytest.mark.parametrize("fault", corpus("templates"))
def test_a_fault_of_a_template_is_reported_at_its_place_and_nothing_else_is(
    fault: Fault, short: Prepared, places: Places
) -> None:
    name, marked = template_of(fault)
    file = places.home / "templates" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(marked.replace(MARK, "").encode(fault.get("encoding", "utf-8")))

    problems = told(short, places)

    expected = set(zip(rules_of(fault), marks(marked), strict=True))
    found = {(p.rule, (p.place.line, p.place.column)) for p in problems if p.place.file == file}
    assert found == expected, "\n".join(map(str, problems))
    assert {p.rule for p in problems if p.place.file != file} <= {rule for rule, _ in expected}
    assert helps(problems)


def test_every_rule_of_templates_is_planted() -> None:
    planted = {rule for fault in corpus("templates") for rule in rules_of(fault.values[0])}

    assert {rule for rule in RULES if rule.startswith("TPL")} - planted == set()


def test_a_template_changed_between_two_builds_is_read_again(
    short: Prepared, places: Places
) -> None:
    file = places.home / "templates" / "quiz.xml"
    file.parent.mkdir()
    build(short, places, Options())
    file.write_text("<p>no document</p>", encoding="utf-8")

    problems = told(short, places)

    assert {problem.rule for problem in problems} == {"TPL008"}


# --- what fits no page ---------------------------------------------------------------------------


@pytest.mark.parametrize("fault", corpus("layout"))
def test_what_fits_no_page_is_reported_at_the_line_of_the_lesson(
    fault: Fault, places: Places
) -> None:
    folder = places.home / "lesson"
    shutil.copytree(COMPLETE.parent, folder)
    lesson = COMPLETE.read_text(encoding="utf-8")
    marked = edited(lesson, fault, fault.get("also"), fault.get("and"))
    marked = re.sub(r"§(\d+)", lambda found: ("word " * int(found[1])).rstrip(), marked)
    file = folder / "lesson.yaml"
    file.write_text(marked.replace(MARK, ""), encoding="utf-8")

    problems = told(prepare(file, places, Options()), places)

    expected = set(zip(rules_of(fault), marks(marked), strict=True))
    found = {(p.rule, (p.place.line, p.place.column)) for p in problems}
    assert found == expected, "\n".join(map(str, problems))
    assert helps(problems)


# --- folders, settings, options ------------------------------------------------------------------


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with one lesson."""
    shutil.copytree(COMPLETE.parent, tmp_path / "lessons" / "jury-duty")
    (tmp_path / "lessons/jury-duty/complete.yaml").rename(
        tmp_path / "lessons/jury-duty/lesson.yaml"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False, prog_name="make-lesson")


def places_told(run: Result) -> list[str]:
    """Return place and rule of each problem that was shown, each with a hint under it."""
    lines = run.stderr.splitlines()
    problems = [found[1] for line in lines if (found := re.match(r"(\S.*?: [A-Z]+\d{3}) ", line))]
    assert sum(line.startswith("    hint: ") for line in lines) == len(problems), run.stderr
    return problems


def tree(folder: Path) -> dict[str, bytes | None]:
    """Return every file and folder below a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


def stand(home: Path, files: Mapping[str, Any]) -> None:
    for name, content in files.items():
        path = home / name
        if name.endswith("/"):
            path.mkdir(parents=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        text = content.replace("xNAME", TOO_LONG) if isinstance(content, str) else content
        path.write_bytes(text.encode() if isinstance(text, str) else text)


@pytest.mark.parametrize("fault", corpus("folders"))
def test_what_stands_in_the_way_is_told_and_nothing_is_written(fault: Fault, home: Path) -> None:
    stand(home, fault.get("files", {}))
    arguments = [argument.replace("xNAME", TOO_LONG) for argument in fault.get("args", ())]
    expected = [line.replace("xNAME", TOO_LONG) for line in fault["expect"]]
    if "theme" in fault:
        theme = (builtin_dir() / "templates/theme.toml").read_text(encoding="utf-8")
        marked = edited(theme, fault["theme"])
        (home / "own.toml").write_text(marked.replace(MARK, ""), encoding="utf-8")
        arguments += ["--theme", "own.toml"]
        expected[:1] = [f"own.toml:{y}:{x}: {expected[0]}" for y, x in marks(marked)] or expected
    before = tree(home)

    result = run("build", fault.get("lesson", "jury-duty"), "--today", "2026-11-24", *arguments)

    assert places_told(result) == expected, result.output
    assert result.exit_code == 1
    assert result.stdout == ""
    assert tree(home) == before


def test_a_lesson_whose_id_no_disk_takes_is_told(home: Path) -> None:
    file = home / "lessons/jury-duty/lesson.yaml"
    file.write_text(file.read_text("utf-8").replace("id: jury-duty", f"id: {TOO_LONG}"), "utf-8")

    result = run("build", "jury-duty", "--today", "2026-11-24")

    assert places_told(result) == [f"output/{TOO_LONG}/teacher/packet.json:1:1: OUT003"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["new", TOO_LONG], f"lessons/{TOO_LONG}/lesson.yaml:1:1: OUT003"),
        (["new", "../x"], "lessons/../x:1:1: NEW001"),
        (["new", "--template", "quizz.xml"], "quizz.xml:1:1: NEW002"),
        (["new", "jury-duty"], "lessons/jury-duty/lesson.yaml:1:1: OUT002"),
        (["build", f"./{TOO_LONG}"], f"{TOO_LONG}:1:1: PLACE003"),
    ],
)
def test_a_name_that_cannot_be_is_told(home: Path, arguments: list[str], expected: str) -> None:
    before = tree(home)

    result = run(*arguments)

    (only,) = places_told(result)
    assert only.endswith(expected)
    assert result.exit_code == 1
    assert tree(home) == before


def test_the_faults_of_handout_and_quiz_are_told_in_one_run(
    short: Prepared, places: Places
) -> None:
    folder = places.home / "templates"
    folder.mkdir()
    for name in ("handout.xml", "quiz.xml"):
        (folder / name).write_text("<p>no document</p>", encoding="utf-8")
    lesson = replace(
        short.lesson, vocabulary=prepare(COMPLETE, places, Options()).lesson.vocabulary
    )

    problems = told(replace(short, lesson=lesson), places)

    assert {problem.place.file.name for problem in problems} == {"handout.xml", "quiz.xml"}
