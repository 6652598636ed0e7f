"""Names to what is printed for them."""

from pathlib import Path

import pytest

from make_lesson.lesson.load import load_lesson
from make_lesson.lesson.references import References, resolve
from make_lesson.lesson.shelf import Shelf, load_shelf
from make_lesson.places import builtin_dir

COMPLETE = Path(__file__).parents[1] / "lessons" / "complete.yaml"
SMALL = """\
id: small
title: A small lesson
updated: 2026-11-24
objectives:
  know: {text: Know it., standards: [X.1]}
sources:
  late: {title: Late, publisher: P, date: 2, kind: law}
  early: {title: Early, publisher: P, date: 1, kind: law}
  hidden: {title: Hidden, publisher: P, date: 1, kind: law}
facts:
  first: {text: It is so., source: early}
viewpoints:
  - question: Is it?
    sides:
      - {name: "Yes", speaker: A, argument: It is., sources: late}
      - {name: "No", speaker: B, argument: It is not.}
background: Read this before. [@hidden]
reading:
  - heading: One
    text: |
      One paragraph. ^one

      A list follows:

      - it is [@first]
      - in the paragraph

      A third one.
  - heading: Two
    text: The fourth. ^four
quiz:
  - claim: It **is**.
  - claim: It **is**!
  - claim: No!
    id: it-is
"""


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    folder = builtin_dir() / "assets" / "reference"
    return load_shelf([folder / f"{name}.yaml" for name in ("standards", "rubrics", "units")])


@pytest.fixture
def small(tmp_path: Path, shelf: Shelf) -> References:
    file = tmp_path / "lesson.yaml"
    file.write_text(SMALL, encoding="utf-8")
    return resolve(load_lesson(file), shelf)[0]


def test_paragraphs_are_numbered_over_all_sections_and_keep_their_lists(small: References) -> None:
    first, second = small.paragraphs

    assert [paragraph.number for paragraph in (*first, *second)] == [1, 2, 3, 4]
    assert [paragraph.label for paragraph in (*first, *second)] == ["one", None, None, "four"]
    assert first[0].text == "One paragraph."
    assert first[1].text == "A list follows:\n\n- it is [@first]\n- in the paragraph"


def test_a_paragraph_still_knows_where_it_stands(small: References) -> None:
    third = small.paragraphs[0][2]

    place = third.text.at(2)

    assert SMALL.split("\n")[place.line - 1][place.column - 1 :] == "third one."


def test_sources_are_numbered_as_students_meet_them_and_the_rest_after(small: References) -> None:
    assert [(number, name) for number, name, _ in small.cited] == [(1, "early"), (2, "late")]
    assert [(number, name) for number, name, _ in small.uncited] == [(3, "hidden")]
    assert small.citations == {"early": 1, "late": 2, "hidden": 3, "first": 1}


def test_evidence_is_found_in_a_paragraph_a_figure_or_a_source(shelf: Shelf) -> None:
    references, problems = resolve(load_lesson(COMPLETE), shelf)

    assert problems == ()
    assert references.where("strikes") == "para. 5"
    assert references.where("impartial") == "para. 3"
    assert references.where("choosing") == "Figure 4"
    assert references.where("batson") == f"source {references.citations['batson']}"
    assert references.where("sizes") == f"source {references.citations['rules']}"


def test_items_are_named_by_their_first_words_and_no_two_alike(small: References) -> None:
    assert small.item_ids == ("it-is-2", "it-is-3", "it-is")


def test_a_rubric_and_standards_in_use_are_at_hand(shelf: Shelf, small: References) -> None:
    references, _ = resolve(load_lesson(COMPLETE), shelf)

    assert references.rubrics["speech-4"].points == 4
    assert references.standards["D2.Civ.2.9-12"].framework == "C3 Framework"
    assert small.standards["X.1"].text == ""
