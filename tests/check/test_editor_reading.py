from collections.abc import Callable
from pathlib import Path

import pytest

from make_lesson.check.editor.reading import reading_problems
from make_lesson.check.measures.reading import band, reading
from make_lesson.check.measures.syllables import syllables
from make_lesson.errors import Problem
from make_lesson.lesson.load import load_lesson
from make_lesson.lesson.references import resolve
from make_lesson.lesson.shelf import load_shelf

_HEAD = """\
id: votes
title: Who votes?
updated: 2026-11-22
grades: 9 to 12
reading:
  - heading: How votes are counted
    text: |
      """
_EASY = "Many people like to vote by day. They walk in and wait in a line. "
_FIT = (
    "After the election, officials in every county compare the ballots with the list of voters, "
    "and a second team repeats the count. "
)
_HARD = (
    "Electoral administrators authenticate ballots individually, notwithstanding considerable "
    "inefficiency, because verification procedures necessitate accountability. "
)


@pytest.fixture
def problems(tmp_path: Path) -> Callable[[str], list[Problem]]:
    def of(text: str) -> list[Problem]:
        file = tmp_path / "lesson.yaml"
        file.write_text(text, encoding="utf-8")
        lesson = load_lesson(file)
        references, _ = resolve(lesson, load_shelf([]))
        return list(reading_problems(lesson, references))

    return of


def _told(problems: list[Problem], rule: str) -> list[tuple[int, int, str]]:
    return [(p.place.line, p.place.column, p.message) for p in problems if p.rule == rule]


def test_a_section_is_measured_against_its_grades(
    problems: Callable[[str], list[Problem]],
) -> None:
    easy, fit, hard = (problems(_HEAD + text * 10) for text in (_EASY, _FIT, _HARD))

    assert [p.rule for p in fit] == []
    assert _told(easy, "READ001") == _told(hard, "READ002") == []
    assert [told[:2] for told in _told(easy, "READ002")] == [(6, 14)]
    assert [told[:2] for told in _told(hard, "READ001")] == [(6, 14)]
    assert "'How votes are counted' reads like grade" in _told(hard, "READ001")[0][2]


@pytest.mark.parametrize("grades", ["K-5", "all", "13"])
def test_grades_without_a_band_are_not_judged(
    problems: Callable[[str], list[Problem]], grades: str
) -> None:
    text = (_HEAD + _EASY * 10).replace("9 to 12", f'"{grades}"')

    assert problems(text) == []


def test_another_language_than_english_is_not_measured_by_its_rules(
    problems: Callable[[str], list[Problem]],
) -> None:
    text = _HEAD + _HARD * 10

    said = {
        code: [found.rule for found in problems(f"language: {code}\n{text}")]
        for code in ("en", "en-GB", "es-ES", "enm")
    }

    assert said["en"] == said["en-GB"]
    assert "READ001" in said["en"]
    assert said["es-ES"] == said["enm"] == []


def test_a_short_section_is_not_judged(problems: Callable[[str], list[Problem]]) -> None:
    assert problems(_HEAD + _EASY) == []


def test_a_sentence_of_more_than_40_words_is_told(
    problems: Callable[[str], list[Problem]],
) -> None:
    at_most = problems(_HEAD + "It ends. One " + "word " * 39 + "[@law].")
    longer = problems(_HEAD + "It ends. One " + "word " * 40 + "[@law].")

    assert at_most == []
    assert _told(longer, "READ003") == [
        (8, 16, "the sentence 'One word word word word word word word ...' has 41 words")
    ]


def test_the_longest_words_are_told_unless_they_are_explained(
    problems: Callable[[str], list[Problem]],
) -> None:
    text = _HEAD + "A **disenfranchisement** of seats uses extraterritoriality at the university.\n"
    explained = "vocabulary:\n  - {term: disenfranchisement, meaning: loss of the vote}\n"

    assert [told[:2] for told in _told(problems(text), "READ004")] == [(8, 46), (8, 11)]
    assert [told[:2] for told in _told(problems(text + explained), "READ004")] == [(8, 46)]


@pytest.mark.parametrize(
    ("grades", "limits"),
    [
        ("6-8", (6.51, 10.34)),
        ("9", (8.32, 12.12)),
        ("9-12", (8.32, 12.12)),
        ("grades 9 to 10", (8.32, 12.12)),
        ("11–12", (10.34, 14.2)),
        ("K-5", None),
        (None, None),
    ],
)
def test_the_band_is_that_of_the_lowest_grade(
    grades: str | None, limits: tuple[float, float] | None
) -> None:
    assert band(grades) == limits


def test_a_term_counts_as_one_word_of_two_syllables(tmp_path: Path) -> None:
    file = tmp_path / "lesson.yaml"
    text = _HEAD + "Super PACs pay. A **super PAC** paid.\n"
    file.write_text(text, encoding="utf-8")
    (plain,) = reading(load_lesson(file)).parts

    file.write_text(
        text + "vocabulary:\n  - {term: super PAC, meaning: a group}\n", encoding="utf-8"
    )
    (part,) = reading(load_lesson(file)).parts

    assert (plain.words, part.words) == (7, 5)
    assert part.sentences == 2
    assert part.syllables == 2 + 1 + 1 + 2 + 1
    assert part.grade == pytest.approx(0.39 * 5 / 2 + 11.8 * 7 / 5 - 15.59)


def test_sides_passages_and_scenarios_are_measured_too() -> None:
    lesson = load_lesson(Path(__file__).parents[1] / "lessons" / "complete.yaml")

    kinds = [part.kind for part in reading(lesson).parts]

    assert kinds == ["section", "section", "side", "side", "scenario", "passage", "passage"]
    assert all(part.words and part.sentences for part in reading(lesson).parts)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "charge charged law ruled files court league PAC walked 2,347"),
        (2, "guideline statement people before being released lawyer settled didn't U.S"),
        (3, "attorney prosecute amendment serious heavier area carrying enforcement FBI video"),
        (4, "prosecutor discriminates January society equality"),
        (5, "association university representative organization"),
    ],
)
def test_syllables_are_those_spoken(count: int, words: str) -> None:
    assert {word: syllables(word) for word in words.split()} == dict.fromkeys(words.split(), count)
