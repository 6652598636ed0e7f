"""No word that is the teacher's alone is in any file that students get, and none is lost."""

from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any

from tools.lessons import COMPLETE, PLACES, files, prepared
from tools.made_text import everything
from tools.sentinels import ALLOW, NAMES, WHERE, Sentinels

from make_lesson.build import build
from make_lesson.lesson.references import resolve
from make_lesson.lesson.shelf import load_shelf
from make_lesson.lesson.source import Text
from make_lesson.prepare import Options, Prepared, prepare

IN_CALIFORNIA = Options(forms=2, state="CA")


@lru_cache(maxsize=1)
def marked() -> tuple[Sentinels, Prepared]:
    ready, sentinels = prepare(COMPLETE, PLACES, IN_CALIFORNIA), Sentinels()
    lesson = sentinels.marked(ready.lesson)
    shelf = load_shelf(
        [PLACES.asset(f"reference/{n}.yaml") for n in ("standards", "rubrics", "units")]
    )
    references, _ = resolve(lesson, shelf)
    return sentinels, replace(ready, lesson=lesson, references=references)


@lru_cache(maxsize=1)
def texts() -> dict[str, str]:
    made = build(marked()[1], PLACES, IN_CALIFORNIA)
    return {path: everything(path, data) for path, data in files(made).items()}


def text_fields(value: Any) -> set[tuple[str, str]]:
    """Return (class, field) of every text in a part of a lesson."""
    found: set[tuple[str, str]] = set()
    if isinstance(value, tuple | dict):
        for entry in value.values() if isinstance(value, dict) else value:
            found |= text_fields(entry)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            inner = getattr(value, each.name)
            if _holds_text(inner):
                found.add((type(value).__name__, each.name))
            found |= text_fields(inner)
    return found


def _holds_text(value: Any) -> bool:
    if isinstance(value, tuple | dict):
        return any(map(_holds_text, value.values() if isinstance(value, dict) else value))
    return isinstance(value, Text)


def missing(words: list[str], path: str) -> list[str]:
    return [word for word in words if word not in texts()[path]]


def test_every_text_field_says_who_may_see_it() -> None:
    found = text_fields(prepared(COMPLETE).lesson)

    assert len(found) > 80
    printed = {each for each in found if each not in NAMES and each[1] != ALLOW}
    assert printed - set(WHERE) == set()


def test_no_teacher_word_is_in_a_student_file() -> None:
    teacher = marked()[0].words["teacher"]
    folders = ("handout/", "quiz/", "teacher/editable/")
    student = [path for path in texts() if path.startswith(folders)]

    assert len(teacher) > 40
    assert len(student) == 7
    assert [(path, word) for path in student for word in teacher if word in texts()[path]] == []


def test_every_word_of_the_handout_is_in_all_of_its_files() -> None:
    words, ready = marked()[0].words["handout"], marked()[1]
    uncited = {
        word for word in words for _, _, source in ready.references.uncited if word in str(source)
    }

    assert len(words) > 60
    assert len(ready.lesson.sources) > len(ready.references.uncited) == 1
    assert set(missing(words, "handout/handout.pdf")) == uncited
    assert set(missing(words, "handout/handout.docx")) == uncited
    assert set(missing(words, "handout/handout.fillable.docx")) == uncited


def test_every_word_of_a_drawing_is_on_its_page() -> None:
    words = marked()[0].words["drawing"]

    assert len(words) > 20
    assert missing(words, "handout/handout.pdf") == []


def test_every_word_of_the_quiz_is_in_every_form_and_its_key() -> None:
    words = marked()[0].words["quiz"]

    assert len(words) > 30
    for letter in "AB":
        assert missing(words, f"quiz/quiz-{letter}.pdf") == []
        assert missing(words, f"teacher/key-{letter}.pdf") == []
        assert missing(words, f"teacher/editable/quiz-{letter}.docx") == []


def test_every_word_for_the_teacher_is_in_some_file_of_the_teacher() -> None:
    words = marked()[0].words["teacher"]
    everywhere = "\n".join(text for path, text in texts().items() if path.startswith("teacher/"))

    assert [word for word in words if word not in everywhere] == []
