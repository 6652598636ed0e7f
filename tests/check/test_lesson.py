"""What may be silenced, and where."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from make_lesson.check.lesson import check_lesson
from make_lesson.lesson.load import load_lesson
from make_lesson.lesson.references import resolve
from make_lesson.lesson.shelf import Shelf

NO_CHANGES: Mapping[str, str] = MappingProxyType({})
FONTS = frozenset(map(chr, range(0x20, 0x7F)))
QUIZ = """\
id: small
title: A small lesson
updated: 2026-11-24
{allow}
quiz:
  - claim: Juries have 12 members.
    {item_allow}
  - claim: Juries have 23 members.
  - ask: Who decides?
    options:
      - wrong: A jury
      - wrong: A judge
"""


def rules_of(
    folder: Path, allow: str = "", item_allow: str = "", changes: Mapping[str, str] = NO_CHANGES
) -> list[str]:
    """Return the rules that are broken, with what is allowed and changed on the command line."""
    file = folder / "lesson.yaml"
    file.write_text(QUIZ.format(allow=allow, item_allow=item_allow), encoding="utf-8")
    lesson = load_lesson(file, changes)
    references, _ = resolve(lesson, Shelf({}, {}, {}))
    return sorted(problem.rule for problem in check_lesson(lesson, references, FONTS, folder))


def test_an_item_silences_a_warning_for_itself_and_the_lesson_for_all(tmp_path: Path) -> None:
    warnings = ["ITEM016", "ITEM016", "LESSON018"]

    assert rules_of(tmp_path) == ["ITEM001", "ITEM009", "ITEM009", *warnings]
    assert rules_of(tmp_path, item_allow="allow: {ITEM009: bold is hard to read}") == [
        "ITEM001",
        "ITEM009",
        *warnings,
    ]
    assert rules_of(tmp_path, "allow: {ITEM009: x, ITEM016: x, LESSON018: x}") == ["ITEM001"]


def test_an_item_with_a_text_from_the_command_line_silences_no_other(tmp_path: Path) -> None:
    allow = "allow: {LESSON018: x}"
    changes = {"quiz.1.claim": "Juries have **12** members."}

    rules = rules_of(tmp_path, item_allow=allow, changes=changes)

    assert rules == rules_of(tmp_path, changes=changes)


def test_an_error_is_not_silenced_and_the_attempt_is_told(tmp_path: Path) -> None:
    allow = "allow: {ITEM001: x, ITEM009: x, ITEM016: x, LESSON018: x}"

    assert rules_of(tmp_path, allow) == ["ITEM001", "LESSON020"]
