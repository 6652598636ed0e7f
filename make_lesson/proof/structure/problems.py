"""A finished file's bytes to what is wrong with its structure, for readers who cannot see it."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from make_lesson.errors import Problem
from make_lesson.proof.problems import problem
from make_lesson.proof.structure.docx.check import docx_findings
from make_lesson.proof.structure.finding import Finding
from make_lesson.proof.structure.pdf.check import pdf_findings
from make_lesson.proof.structure.remedies import remedy

_CHECKS: Final[Mapping[str, Callable[[bytes], Iterable[Finding]]]] = {
    ".pdf": pdf_findings,
    ".docx": docx_findings,
}


def structure_problems(path: PurePosixPath, data: bytes, folder: Path) -> tuple[Problem, ...]:
    """Return what is wrong with a PDF or Word file of the packet in a folder.

    Files of other kinds have no structure that is looked at. Never raises for what is in a file.
    """
    check = _CHECKS.get(path.suffix)
    return tuple(_problem(folder / path, found) for found in check(data)) if check else ()


def _problem(file: Path, found: Finding) -> Problem:
    todo = remedy(found.rule)
    return problem(file, found.rule, found.message, todo.hint, todo.severity)
