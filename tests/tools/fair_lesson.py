"""A small lesson with two fair sides, to break in one spot at a time."""

from pathlib import Path

from tools.lessons import PLACES

from make_lesson.lesson.load import load_lesson
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References, resolve
from make_lesson.lesson.shelf import load_shelf

FAIR = """\
id: sentences
title: Long or short?
updated: 2026-11-22
question: Should sentences be shorter?
sources:
  law: {title: The act, publisher: Congress, date: 1984, kind: law}
  news: {title: A report, publisher: The Post, date: 2024, kind: news}
  radio: {title: A report, publisher: The Station, date: 2024, kind: news}
  paper: {title: A report, publisher: The Herald, date: 2024, kind: news}
facts:
  count: {text: There were 90 cases., source: law, kind: data, as_of: 2024}
  costs:
    {text: It costs too much., source: news, kind: contested, speaker: Ann Reed, opposite: safe}
  safe:
    {text: It keeps us safe., source: radio, kind: contested, speaker: Bob Lind, opposite: costs}
  fair: {text: It is fair., source: paper, kind: value, speaker: Cy Ore, opposite: It is not.}
reading:
  - heading: The act
    text: |
      The act was passed in 1984. [@law] Judges counted 90 cases. [@count]

      Reed said that it costs too much. [@costs] It keeps people safe, in the words of Lind. [@safe]
viewpoints:
  - question: Should sentences be shorter?
    sides:
      - name: Make them shorter
        speaker: Ann Reed
        argument: Long sentences cost too much to keep. [@costs]
        sources: law
      - name: Keep them long
        speaker: Bob Lind
        argument: Long sentences keep many people safe. [@safe]
        sources: law
activities:
  - title: Sort
    organizer:
      - {head: Make them shorter, answers: [They cost money., They change nobody.]}
      - {head: Keep them long, answers: [They keep people safe.]}
  - title: First source
    side: from judges
    passage: The cost of a year in prison is high.
    source: news
    questions: [{ask: Who says so?}]
  - title: Second source
    side: from sheriffs
    passage: The streets are safe for us all now.
    source: radio
    questions: [{ask: Who says so?}]
rubrics:
  own:
    title: Your essay
    criteria:
      - name: Claim
        levels: [{points: 2, text: A clear claim.}, {points: 0, text: No claim.}]
quiz:
  - write: Should sentences be shorter?
    rubric: own
    look_for: [any side can earn all the points]
    answer: "For: They cost money. Against: They keep people safe."
extension: Write to your representative if you like. It is never graded.
"""


def resolved(file: Path) -> tuple[Lesson, References]:
    """Return the lesson of a file, and its references."""
    shelf = load_shelf(
        [PLACES.asset(f"reference/{n}.yaml") for n in ("standards", "rubrics", "units")]
    )
    lesson = load_lesson(file)
    references, _ = resolve(lesson, shelf)
    return lesson, references


def saved(folder: Path, text: str) -> Path:
    """Return a lesson file with this text."""
    file = folder / "lesson.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def changed(old: str, new: str) -> str:
    """Return the fair lesson with one spot changed."""
    assert FAIR.count(old) == 1, old
    return FAIR.replace(old, new)
