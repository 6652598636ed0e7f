import datetime
from pathlib import Path

import pytest

from make_lesson.check.facts import review_problems
from make_lesson.lesson.load import load_lesson
from make_lesson.lesson.model import Lesson

_LESSON = """\
id: votes
title: Who votes?
updated: 2026-11-22
sources:
  law: {title: The law, publisher: The state, date: 2020, kind: law}
facts:
  age:
    text: Voters are at least 18 years old.
    source: law
    review_by: 2027-11-01
  day:
    text: Election day is a Tuesday.
    source: law
    review_by: 2029-01-01
  undated:
    text: Voting is a right.
    source: law
quiz:
  - claim: Voters are at least **18** years old.
"""


def _load(folder: Path, text: str) -> Lesson:
    file = folder / "lesson.yaml"
    file.write_text(text, encoding="utf-8")
    return load_lesson(file)


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (datetime.date(2027, 11, 1), []),
        (datetime.date(2027, 11, 2), [(8, "the fact 'age' was to be reviewed by 2027-11-01")]),
        (
            datetime.date(2030, 1, 1),
            [
                (8, "the fact 'age' was to be reviewed by 2027-11-01"),
                (12, "the fact 'day' was to be reviewed by 2029-01-01"),
            ],
        ),
    ],
)
def test_a_fact_is_told_from_the_day_after_its_review_day(
    tmp_path: Path, today: datetime.date, told: list[tuple[int, str]]
) -> None:
    lesson = _load(tmp_path, _LESSON)

    problems = review_problems(lesson, today)

    assert [(p.place.line, p.message) for p in problems] == told


def test_a_lesson_can_allow_old_facts(tmp_path: Path) -> None:
    lesson = _load(tmp_path, _LESSON + "allow: {FACT001: this is a lesson in history}\n")

    assert review_problems(lesson, datetime.date(2030, 1, 1)) == ()
