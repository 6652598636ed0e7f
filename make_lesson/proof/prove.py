"""A packet's files to what is wrong with them, and what was proved of each.

The files are opened again by other libraries than made them; order, letters and numbers are taken
from the printed pages, what is right from the lesson alone.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from make_lesson.errors import Problem
from make_lesson.proof.basis import Basis
from make_lesson.proof.claim import Claim
from make_lesson.proof.edges import count_problems, form_problems
from make_lesson.proof.key import key_problems
from make_lesson.proof.leaks import leaks
from make_lesson.proof.paper import paper
from make_lesson.proof.problems import problem
from make_lesson.proof.quiz import (
    Expected,
    Quiz,
    expected,
    order_problems,
    quiz_problems,
    read_quiz,
)
from make_lesson.proof.reading.content import Content, UnreadableError
from make_lesson.proof.reading.docx import read_docx
from make_lesson.proof.reading.pdf import page_texts, read_pdf

# What can be proved of a file, as the record of a packet says it.
PRIVATE = "no leak"
PAGES = "pages"
CODE = "form code"
ITEMS = "items and points"
ANSWERS = "answers"

_FOR_STUDENTS = ("handout/", "quiz/", "teacher/editable/")
_QUIZ = re.compile(r"quiz/quiz-([A-Z])(?:\.[\w-]+)?\.pdf")
_KEY = re.compile(r"teacher/key-([A-Z])\.pdf")


@dataclass(frozen=True, slots=True)
class Proof:
    """What is wrong, and what of each file was found to be right."""

    problems: tuple[Problem, ...]
    proved: Mapping[PurePosixPath, tuple[str, ...]]


def prove(
    basis: Basis, claim: Claim, files: Mapping[PurePosixPath, bytes], folder: Path = Path()
) -> Proof:
    """Return the proof of the files of a packet by their paths in it; `folder` is where it lies.

    Whatever is in a file, nothing is raised: a damaged one is a problem.
    """
    problems: list[Problem] = []
    contents: dict[PurePosixPath, Content] = {}
    for path, data in files.items():
        try:
            contents[path] = _read(path, data)
        except UnreadableError as error:
            message, hint = f"this file cannot be read: {error}", "build the packet again"
            problems.append(problem(folder / path, "PROOF001", message, hint))
    proved: dict[PurePosixPath, tuple[str, ...]] = dict.fromkeys(files, ())
    for check in _checks(basis, claim, contents, folder):
        problems += check.problems
        if not check.problems:
            proved[check.path] += (check.of,)
    return Proof(tuple(problems), proved)


@dataclass(frozen=True, slots=True)
class _Check:
    """What was looked for in a file, and found."""

    path: PurePosixPath
    of: str
    problems: tuple[Problem, ...]


def _read(path: PurePosixPath, data: bytes) -> Content:
    """Return the texts of a file; of one that no student gets only its pages."""
    if path.suffix == ".docx":
        return read_docx(data)
    return read_pdf(data) if is_for_students(path) else Content((), page_texts(data))


def is_for_students(path: PurePosixPath) -> bool:
    """Return whether students get a file that lies here, or are given it in another form."""
    return str(path).startswith(_FOR_STUDENTS)


def _checks(
    basis: Basis, claim: Claim, contents: Mapping[PurePosixPath, Content], folder: Path
) -> Iterator[_Check]:
    for path, content in contents.items():
        if is_for_students(path):
            yield _Check(path, PRIVATE, tuple(leaks(content, basis, claim.forms, folder / path)))
        if path.suffix == ".pdf":
            pages = claim.pages.get(str(path))
            yield _Check(path, PAGES, tuple(count_problems(content.pages, pages, folder / path)))
    for letter in claim.forms:
        is_reduced = letter == claim.reduced
        wanted = expected(basis.items, core_only=claim.short, reduced=is_reduced)
        yield from _form_checks(letter, wanted, claim, contents, folder)


def _form_checks(
    letter: str,
    wanted: Expected,
    claim: Claim,
    contents: Mapping[PurePosixPath, Content],
    folder: Path,
) -> Iterator[_Check]:
    """Yield the checks of a form in every look, and of its key against the first of them."""
    first: Quiz | None = None
    for path, pages in _pages_of(letter, _QUIZ, contents):
        file, text = folder / path, paper(pages)
        of_form = _Check(path, CODE, tuple(form_problems(text, letter, claim.forms, file)))
        yield of_form
        if _is_other(of_form):
            continue
        quiz = read_quiz(text, wanted)
        found = (*quiz_problems(quiz, wanted, pages, file), *order_problems(quiz, first, file))
        yield _Check(path, ITEMS, found)
        first = first or quiz
    for path, pages in _pages_of(letter, _KEY, contents):
        file, text = folder / path, paper(pages)
        of_form = _Check(path, CODE, tuple(form_problems(text, letter, claim.forms, file)))
        yield of_form
        if first and not _is_other(of_form):
            yield _Check(path, ANSWERS, tuple(key_problems(first, wanted, text, pages, file)))


def _pages_of(
    letter: str, name: re.Pattern[str], contents: Mapping[PurePosixPath, Content]
) -> Iterable[tuple[PurePosixPath, tuple[str, ...]]]:
    """Return the pages of the files of a form, the standard look first."""
    found = [
        (path, content.pages)
        for path, content in contents.items()
        if (match := name.fullmatch(str(path))) and match[1] == letter
    ]
    return sorted(found, key=lambda each: len(each[0].name))


def _is_other(check: _Check) -> bool:
    """Return whether a file is not of the form that its name says: nothing else of it counts."""
    return any(found.rule == "PROOF007" for found in check.problems)
