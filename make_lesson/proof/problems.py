"""A fault of a finished file to a Problem at the file."""

from pathlib import Path

from make_lesson.errors import Place, Problem, Severity


def problem(
    file: Path, rule: str, message: str, hint: str, severity: Severity = Severity.ERROR
) -> Problem:
    """Return a problem of a file; the message says where in it."""
    return Problem(Place(file), rule, message, hint, severity)
