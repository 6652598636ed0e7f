"""A lesson file to a Lesson, or to problems; never to anything else."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from make_lesson.errors import LessonError, Place
from make_lesson.lesson.items import stem
from make_lesson.lesson.load import load_lesson

COMPLETE = Path(__file__).parents[1] / "lessons" / "complete.yaml"
CONTENT = COMPLETE.read_text(encoding="utf-8")
PIECES = st.sampled_from(
    [*"\"'[]{}|>@%\\\t\n\r\x00\u2028\ufeffé😀~", ": ", " #", "&a ", "*a ", "!x ", "- ", "? "]
)
MORE_PIECES = st.sampled_from(["\\u12", "\n---\n", "<<: ", "1e999", "9" * 5000])
in_a_file = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

SMALL = """\
id: small
title: A small lesson
updated: 2026-11-24
quiz:
  - claim: Juries have **12** members.
    evidence: rules
"""


@in_a_file
@given(st.binary(max_size=200))
def test_any_bytes_make_a_lesson_or_a_lesson_error(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "lesson.yaml"
    file.write_bytes(content)

    assert_loads_or_tells(file)


@in_a_file
@given(st.data())
def test_a_lesson_cut_and_spoilt_anywhere_makes_a_lesson_or_a_lesson_error(
    tmp_path: Path, data: st.DataObject
) -> None:
    text = CONTENT
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = start + data.draw(st.integers(0, 20))
        text = text[:start] + data.draw(PIECES | MORE_PIECES) + text[end:]
    file = tmp_path / "lesson.yaml"
    file.write_text(text, encoding="utf-8")

    assert_loads_or_tells(file)


def assert_loads_or_tells(file: Path) -> None:
    """Load; a refusal has problems, each in the file's lines."""
    content = file.read_bytes()
    lines = content.count(b"\n") + content.count(b"\r") + 2
    places = []
    try:
        load_lesson(file)
    except LessonError as error:
        places = [problem.place for problem in error.problems]
        refused = True
    else:
        refused = False

    assert bool(places) is refused
    assert all(place.file == file and 1 <= place.line <= lines for place in places)


def test_a_plain_list_is_a_quiz_and_a_single_word_is_a_list(tmp_path: Path) -> None:
    file = tmp_path / "lesson.yaml"
    file.write_text(SMALL, encoding="utf-8")

    lesson = load_lesson(file)

    assert lesson.quiz is not None
    assert lesson.quiz.items[0].evidence == ("rules",)
    assert lesson.language == "en-US"


def test_every_text_of_a_lesson_knows_its_place() -> None:
    lesson = load_lesson(COMPLETE)

    assert lesson.title.place == Place(COMPLETE, 4, 8)
    assert next(iter(lesson.facts)).place is not None
    assert lesson.reading[0].text.at(0).column == 7


def test_a_part_in_its_own_file_is_read_and_its_places_name_that_file(tmp_path: Path) -> None:
    file, part = tmp_path / "lesson.yaml", tmp_path / "quiz.yaml"
    file.write_text(SMALL.partition("quiz:")[0] + "quiz: quiz.yaml\n", encoding="utf-8")
    part.write_text("items:\n  - claim: Juries have **12** members.\n", encoding="utf-8")

    lesson = load_lesson(file)

    assert lesson.quiz is not None
    assert stem(lesson.quiz.items[0]).place == Place(part, 2, 12)


def test_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    file, part = tmp_path / "lesson.yaml", tmp_path / "quiz.yaml"
    file.write_text("id: X\ntitel: x\nupdated: 2026-11-24\nquiz: quiz.yaml\n", encoding="utf-8")
    part.write_text("items: [\n", encoding="utf-8")

    with pytest.raises(LessonError) as told:
        load_lesson(file)

    found = {(problem.place.file.name, problem.rule) for problem in told.value.problems}
    assert found == {
        ("lesson.yaml", "LESSON015"),
        ("lesson.yaml", "LESSON001"),
        ("quiz.yaml", "YAML019"),
    }


def test_a_file_that_is_not_there_or_too_large_is_a_problem(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    large.write_bytes(b"# padding\n" * 200_001)

    for file, rule in (
        (tmp_path / "none.yaml", "YAML022"),
        (tmp_path, "YAML022"),
        (large, "YAML021"),
    ):
        with pytest.raises(LessonError) as told:
            load_lesson(file)

        assert [problem.rule for problem in told.value.problems] == [rule]


def test_a_file_full_of_hidden_characters_is_told_in_few_words(tmp_path: Path) -> None:
    file = tmp_path / "lesson.yaml"
    file.write_bytes(b"\x00" * 1_900_000)

    with pytest.raises(LessonError) as told:
        load_lesson(file)

    assert {problem.rule for problem in told.value.problems} == {"YAML010", "YAML014"}
    assert len(told.value.problems) < 30
