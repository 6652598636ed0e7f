"""Whole lessons with faults: before the character where a rule must be reported stands ⟦RULE⟧."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_LESSONS = Path(__file__).parents[1] / "lessons"
HUNDRED = _LESSONS / "hundred-faults.yaml"
FEW_MORE = _LESSONS / "few-more-faults.yaml"
MARKED = (HUNDRED, FEW_MORE)
_MARK = re.compile(r"⟦([A-Z]+\d{3})⟧")


class Planted(NamedTuple):
    """A rule and where it must be reported once the marks are taken out."""

    rule: str
    line: int
    column: int


def unmarked(text: str) -> str:
    """Return a marked text without its marks."""
    return _MARK.sub("", text)


def planted(text: str) -> Iterator[Planted]:
    """Yield what the marks of a text say, in order."""
    for number, line in enumerate(text.split("\n"), 1):
        for mark in _MARK.finditer(line):
            yield Planted(mark[1], number, len(unmarked(line[: mark.start()])) + 1)


def rules_in_marked_lessons() -> set[str]:
    """Return every rule that one of the marked lessons breaks."""
    texts = (file.read_text(encoding="utf-8") for file in MARKED)
    return {fault.rule for text in texts for fault in planted(text)}
