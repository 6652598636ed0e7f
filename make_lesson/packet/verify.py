"""A packet on the disk to a verdict on each of its files: as made, changed, right or wrong.

What can be told without the lesson is checked in any case; the lesson's basis tells the rest.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from make_lesson.counted import counted
from make_lesson.errors import Problem, Severity
from make_lesson.packet.beside import gaps, leaked, unmarked
from make_lesson.packet.found import Found, Standing, find_file, foreign_files, unfinished
from make_lesson.packet.record import Record
from make_lesson.proof.basis import Basis
from make_lesson.proof.claim import Claim
from make_lesson.proof.prove import ANSWERS, Proof, prove
from make_lesson.proof.structure.problems import structure_problems
from make_lesson.settings import REDUCED

_MOST = 8  # faults of one file's structure that are told one by one
_SOUND: Mapping[str, str] = {".pdf": "tags", ".docx": "accessibility"}


@dataclass(frozen=True, slots=True)
class Verified:
    """How a file stands, and what was proved of it as it is now."""

    path: PurePosixPath
    standing: Standing
    proved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The files of a packet, then those beside them; and what is wrong, or only told.

    compared: whether the lesson was at hand to compare the files with; forms: their letters.
    """

    files: tuple[Verified, ...]
    problems: tuple[Problem, ...]
    compared: bool
    forms: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """Return one sentence: how many files stand how, and what that is worth."""
        counts = Counter(file.standing for file in self.files)
        standings = ", ".join(f"{counts[each]} {each}" for each in Standing if counts[each])
        return f"{counted(len(self.files), 'file')}, {standings}: {self._outcome}."

    @property
    def _outcome(self) -> str:
        errors = [each for each in self.problems if each.severity is Severity.ERROR]
        if errors:
            wrong = dict.fromkeys(each.place.file.name for each in errors)
            return f"something is wrong in {', '.join(wrong)}"
        if not self.compared:
            return "nothing wrong was found, but no key was compared with its lesson"
        right = {str(file.path) for file in self.files if ANSWERS in file.proved}
        if not right:
            return "nothing wrong was found, but there was no key to compare with its quiz"
        verb = "agrees" if len(right) == 1 else "agree"
        rest = [letter for letter in self.forms if f"teacher/key-{letter}.pdf" not in right]
        but = f" (not compared: form {', '.join(rest)})" if rest else ""
        keys = f"{counted(len(right), 'key')} {verb} with quiz and lesson{but}"
        return f"{keys}, and no text for teachers was found where students read"


def verify(folder: Path, record: Record, basis: Basis | None, passphrase: str = "") -> Verdict:
    """Return how the packet in a folder stands to its record and to what its lesson says.

    basis: None when the lesson cannot be compared; passphrase: "" for files that stay shut.
    """
    found = [find_file(folder, *each, passphrase) for each in record.files.items()]
    data = {file.path: file.data for file in found if file.data is not None}
    proof = prove(basis, _claim(record, data), data, folder) if basis else Proof((), {})
    damaged = {each.place.file for each in proof.problems if each.rule == "PROOF001"}
    sound = [path for path in data if folder / path not in damaged]
    changed = {folder / file.path for file in found if file.standing is Standing.CHANGED}
    beside = tuple(foreign_files(folder, record))
    unproved = () if basis else (path for path in sound if folder / path in changed)
    faults = {path: structure_problems(path, data[path], folder) for path in sound}
    problems = (
        *gaps(folder, record, beside),
        *unfinished(folder),
        *(told for file in found for told in file.problems),
        *_in_doubt(proof.problems, changed),
        *leaked(folder, (*unproved, *beside), basis),
        *unmarked(folder, found),
        *(fault for file in found for fault in _weighed(file, faults.get(file.path, ()))),
    )
    files = (
        *(Verified(file.path, file.standing, _proved(file, proof, faults)) for file in found),
        *(Verified(path, Standing.FOREIGN) for path in beside),
    )
    return Verdict(files, problems, compared=basis is not None, forms=tuple(record.forms))


def _claim(record: Record, data: Mapping[PurePosixPath, bytes]) -> Claim:
    """Return what the record says of the files that can be read."""
    return Claim(
        forms=record.forms,
        short=record.short,
        reduced=max(record.forms, default="") if REDUCED in record.profiles else "",
        pages={str(path): record.files[path].pages for path in data if record.files[path].pages},
    )


def _in_doubt(problems: Sequence[Problem], changed: set[Path]) -> Iterator[Problem]:
    """Yield what the proof says; one word of a changed file may be the word of who changed it."""
    for each in problems:
        if each.rule == "PROOF003" and each.place.file in changed:
            hint = "nothing is wrong if you wrote this word yourself"
            yield replace(each, hint=hint, severity=Severity.WARNING)
        else:
            yield each


def _weighed(file: Found, faults: Sequence[Problem]) -> Iterator[Problem]:
    """Yield the faults of a file's structure, the first of many one by one.

    In Word, what a teacher changed is the teacher's to mend.
    """
    edited = file.standing is Standing.CHANGED and file.path.suffix == ".docx"
    most = Severity.WARNING if edited else Severity.ERROR
    weighed = [replace(fault, severity=min(fault.severity, most)) for fault in faults]
    yield from weighed[:_MOST]
    if rest := weighed[_MOST:]:
        message = f"{counted(len(rest), 'more fault')} of its structure"
        severity = max(fault.severity for fault in rest)
        yield replace(rest[0], message=message, severity=severity)


def _proved(
    file: Found, proof: Proof, faults: Mapping[PurePosixPath, Sequence[Problem]]
) -> tuple[str, ...]:
    sound = _SOUND.get(file.path.suffix)
    has_faults = faults.get(file.path, True)
    return (*proof.proved.get(file.path, ()), *(() if has_faults or not sound else (sound,)))
