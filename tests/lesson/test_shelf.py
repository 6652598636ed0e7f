"""Standards and rubrics from files."""

from pathlib import Path

import pytest

from make_lesson.errors import LessonError
from make_lesson.lesson.shelf import load_shelf
from make_lesson.places import builtin_dir

REFERENCE = builtin_dir() / "assets" / "reference"
OWN = """\
standards:
  - name: District standards
    edition: "2026"
    codes:
      D4.1.9-12: {text: Argue well.}
      SJ.1: {text: Serve on a jury.}
"""


def test_every_built_in_standard_has_its_words_edition_and_status() -> None:
    shelf = load_shelf([REFERENCE / "standards.yaml"])

    assert len(shelf.standards) > 40
    for standard in shelf.standards.values():
        assert standard.text.endswith(".")
        assert standard.edition
        assert standard.status in {"two sources", "one source", "secondary"}


def test_the_built_in_rubric_is_worth_six_points_and_names_no_side() -> None:
    rubric = load_shelf([REFERENCE / "rubrics.yaml"]).rubrics["argument-6"]

    assert rubric.points == 6
    assert [row.name for row in rubric.criteria] == ["Claim", "Evidence", "Other side"]
    assert all([level.points for level in row.levels] == [2, 1, 0] for row in rubric.criteria)


def test_an_own_file_adds_codes_and_wins_over_the_built_in_one(tmp_path: Path) -> None:
    own = tmp_path / "standards.yaml"
    own.write_text(OWN, encoding="utf-8")

    shelf = load_shelf([REFERENCE / "standards.yaml", own])

    assert shelf.standards["SJ.1"].framework == "District standards"
    assert shelf.standards["D4.1.9-12"].text == "Argue well."
    assert shelf.standards["D1.1.9-12"].framework == "C3 Framework"


def test_a_slip_in_an_own_file_is_a_problem_at_its_place(tmp_path: Path) -> None:
    own = tmp_path / "standards.yaml"
    own.write_text(OWN.replace("edition", "editon"), encoding="utf-8")

    with pytest.raises(LessonError, match=r"standards\.yaml:3:5: LESSON001 'editon'") as told:
        load_shelf([own])

    assert len(told.value.problems) == 1
    assert told.value.problems[0].hint == "did you mean 'edition'?"
