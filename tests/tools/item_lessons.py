"""Small lessons around a few items, and what is said about them."""

from pathlib import Path

from make_lesson.check.editor.items import items_problems
from make_lesson.check.items import item_problems
from make_lesson.errors import Problem
from make_lesson.lesson.load import load_lesson
from make_lesson.lesson.references import resolve
from make_lesson.lesson.shelf import load_shelf
from make_lesson.places import builtin_dir

MARK = "⟦"  # stands where something is to be told; taken out before the file is read
_LESSON = """\
id: small
title: A small lesson
updated: 2026-11-24
objectives:
  explain: {{text: Explain what juries do.{standards}}}
reading:
  - heading: Juries
    text: |
      A trial jury listens to the witnesses and then decides together whether the facts were proved.
      The judge said that "no juror may ever be punished for the verdict that a jury gives."
stimuli:
  count: {{title: Juries counted, text: Twelve people sit on this jury.}}
quiz:
"""
_SHELF = load_shelf([builtin_dir() / "assets/reference/standards.yaml"])
_STANDARDS = ", standards: [RH.9-10.1]"


def said_of(folder: Path, items: str, standards: str = _STANDARDS) -> tuple[Problem, ...]:
    """Return what is said about items, as they are in a quiz of a lesson."""
    file = folder / "lesson.yaml"
    text = _LESSON.format(standards=standards) + items.replace(MARK, "")
    file.write_text(text, encoding="utf-8")
    lesson = load_lesson(file)
    references, problems = resolve(lesson, _SHELF)
    assert problems == ()
    assert lesson.quiz
    built = [problem for item in lesson.quiz.items for problem in item_problems(item)]
    return (*built, *items_problems(lesson, references))


def marked(items: str) -> list[tuple[int, int]]:
    """Return the line and column of every mark, as they are in the lesson's file."""
    lines = (_LESSON + items).split("\n")
    return [
        (number, len("".join(line.split(MARK)[: before + 1])) + 1)
        for number, line in enumerate(lines, 1)
        for before in range(line.count(MARK))
    ]


def ask(stem: str, right: str, *wrong: str, more: str = "") -> str:
    """Return an item with one right option, every reason another."""
    options = [f"      - right: {right}", *(f"      - wrong: {option}" for option in wrong)]
    reasons = [f"        why: The reading says so in its part {n}." for n in range(len(options))]
    lines = [text for pair in zip(options, reasons, strict=True) for text in pair]
    head = [f"  - ask: {stem}", "    objective: explain", *([f"    {more}"] if more else [])]
    return "\n".join([*head, "    options:", *lines, ""])
