"""What the record of a packet does not vouch for: files beside it, exchanged ones, its own gaps."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from make_lesson.check.rules import problem
from make_lesson.errors import MakeLessonError, Place, Problem
from make_lesson.packet.found import Found, Standing
from make_lesson.packet.manifest import MANIFEST
from make_lesson.packet.record import Record
from make_lesson.places import read_bytes
from make_lesson.proof.basis import Basis
from make_lesson.proof.claim import Claim
from make_lesson.proof.leaks import MARK
from make_lesson.proof.prove import is_for_students, prove
from make_lesson.proof.reading.content import UnreadableError
from make_lesson.proof.reading.pdf import page_texts

_NOTHING = Basis((), {}, {}, {}, frozenset())  # the mark of a teacher's pages is told all the same
_NO_CLAIM = Claim(forms={}, short=False, reduced="", pages={})
_OF_FORM = re.compile(
    r"(?:quiz/quiz|teacher/key|teacher/editable/quiz)-([A-Z])(?:\.[\w-]+)?\.(?:pdf|docx)"
)


def gaps(folder: Path, record: Record, beside: Iterable[PurePosixPath]) -> Iterator[Problem]:
    """Yield a problem when the record leaves out what every build writes."""
    named = [*record.files, *(() if record.forms else beside)]
    forms = {match[1] for path in named if (match := _OF_FORM.fullmatch(str(path)))}
    missing = sorted(forms - record.forms.keys())
    if not record.files:
        gap = "it names no files"
    elif missing:
        gap = f"it says nothing of form {missing[0]}, and there are files of it"
    else:
        return
    message = f"this is not the record of a packet: {gap}"
    hint = "build the packet again, into another folder"
    yield problem(Place(folder / MANIFEST), "PROOF051", message, hint)


def leaked(folder: Path, paths: Iterable[PurePosixPath], basis: Basis | None) -> Iterator[Problem]:
    """Yield what is for teachers only in these files, where they lie among the students'."""
    data: dict[PurePosixPath, bytes] = {}
    for path in paths:
        if path.suffix in {".pdf", ".docx"} and is_for_students(path):
            try:
                data[path] = read_bytes(folder / path)
            except MakeLessonError as error:
                yield from error.problems
    found = prove(basis or _NOTHING, _NO_CLAIM, data, folder).problems
    yield from (each for each in found if each.rule == "PROOF002")


def unmarked(folder: Path, files: Iterable[Found]) -> Iterator[Problem]:
    """Yield each changed PDF of the teacher's that does not say on every page whose it is."""
    for file in files:
        is_teachers = file.path.parts[0] == MANIFEST.parts[0] and file.path.suffix == ".pdf"
        if not is_teachers or file.standing is not Standing.CHANGED or file.data is None:
            continue
        try:
            pages = page_texts(file.data)
        except UnreadableError:
            continue  # told by the proof
        if not all(MARK in page for page in pages):
            message = f"a page of this teacher's file does not say {MARK}"
            hint = "somebody may have put another file in its place: build the packet again"
            yield problem(Place(folder / file.path), "PROOF060", message, hint)
