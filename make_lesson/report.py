"""Problems to the text that is shown: for people, for programs, and for a pull request's page."""

import datetime
import json
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from make_lesson.check.rules import RULES
from make_lesson.counted import counted
from make_lesson.errors import Problem, Severity

Problems = Sequence[Problem]
_WIDTH = 80  # characters of a line that is read
_WORDS = {Severity.ERROR: "problem", Severity.WARNING: "warning", Severity.INFO: "note"}
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_text(problems: Problems) -> str:
    """Return each problem as file:line:column, rule, message and hint, then how many there are."""
    return "\n".join([*map(str, problems), count(problems)]) if problems else ""


def as_json(problems: Problems) -> str:
    """Return a JSON list with an object for each problem."""
    return json.dumps([_fields(problem) for problem in problems], indent=2, ensure_ascii=False)


def as_github(problems: Problems) -> str:
    """Return a line for each problem that GitHub Actions shows at its line of a pull request.

    Format: docs.github.com, "Workflow commands for GitHub Actions".
    """
    return "\n".join(map(_annotation, problems))


REPORTS: Mapping[str, Callable[[Problems], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def explained(name: str) -> str:
    """Return what a rule of the table is about: its id, severity and meaning, and why it is one."""
    rule = RULES[name]
    severity = rule.severity.name.lower()
    paragraphs = [f"{name}, {severity}: {rule.meaning}", rule.explanation]
    if rule.source:
        paragraphs.append(f"Source: {rule.source}")
    if rule.severity is not Severity.ERROR:
        paragraphs.append(f"To keep it away where it stands: allow: {{{name}: your reason}}")
    return "\n\n".join(textwrap.fill(text, _WIDTH, break_on_hyphens=False) for text in paragraphs)


def count(problems: Problems) -> str:
    """Return how many problems of each severity there are, like '2 problems, 1 warning.'."""
    counts = Counter(problem.severity for problem in problems)
    parts = [counted(counts[severity], _WORDS[severity]) for severity in _WORDS if counts[severity]]
    return ", ".join(parts) + "."


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return a line for each row, its cells two spaces apart at least and aligned."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def freshness(review_dates: Iterable[datetime.date], today: datetime.date) -> str:
    """Return how many facts are due for review, or until when all are current."""
    dates = sorted(review_dates)
    if due := sum(date < today for date in dates):
        return f"{counted(due, 'fact')} to review since {dates[0]}"
    return f"current until {dates[0]}" if dates else "no dated facts"


def _fields(problem: Problem) -> dict[str, object]:
    return {
        "file": str(problem.place.file),
        "line": problem.place.line,
        "column": problem.place.column,
        "rule": problem.rule,
        "severity": problem.severity.name.lower(),
        "message": problem.message,
        "hint": problem.hint,
    }


def _annotation(problem: Problem) -> str:
    place = problem.place
    file, title = _escaped(str(place.file), ":,"), _escaped(problem.rule, ":,")
    hint = f"\nhint: {problem.hint}" if problem.hint else ""
    where = f"file={file},line={place.line},col={place.column},title={title}"
    return f"::{_LEVELS[problem.severity]} {where}::{_escaped(problem.message + hint)}"


def _escaped(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:  # the percent sign first
        text = text.replace(character, f"%{ord(character):02X}")
    return text
