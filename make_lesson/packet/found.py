"""The files of a packet as they lie on the disk, against its record: as made, changed, missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath

from make_lesson.check.rules import problem
from make_lesson.errors import MakeLessonError, Place, Problem
from make_lesson.packet.manifest import MANIFEST, sha256
from make_lesson.packet.protect import is_protected, opened
from make_lesson.packet.record import Record, RecordedFile, read_record
from make_lesson.places import is_file, read_bytes, read_text
from make_lesson.settings import PASSPHRASE

_UNFINISHED = MANIFEST.with_name(f".{MANIFEST.name}.new")


class Standing(StrEnum):
    """How a file stands to what its build left."""

    AS_MADE = "as made"
    CHANGED = "changed"
    MISSING = "missing"
    UNREADABLE = "cannot be read"
    FOREIGN = "not of this packet"


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the record; `data` is what can be read of it, None for nothing."""

    path: PurePosixPath
    standing: Standing
    data: bytes | None = None
    problems: tuple[Problem, ...] = ()


def find_record(folder: Path) -> Record:
    """Return the record of the packet in a folder. Raises MakeLessonError when there is none."""
    file = folder / MANIFEST
    if not is_file(file):
        message = f"this is not the folder of a packet: it has no {MANIFEST}"
        hint = "name a folder that a build made, like output/prosecutorial-discretion"
        raise MakeLessonError([problem(Place(folder), "PROOF050", message, hint)])
    return read_record(read_text(file), Place(file))


def find_file(
    folder: Path, path: PurePosixPath, recorded: RecordedFile, passphrase: str = ""
) -> Found:
    """Return a file of the record as it lies there; a protected one is opened, if it can be."""
    place = Place(folder / path)
    if not is_file(place.file):
        message, hint = "this file of the packet is missing", "build the packet again"
        return Found(path, Standing.MISSING, None, (problem(place, "PROOF054", message, hint),))
    try:
        data = read_bytes(place.file)
    except MakeLessonError as error:
        return Found(path, Standing.UNREADABLE, None, error.problems)
    is_same = sha256(data) == recorded.sha256
    standing = Standing.AS_MADE if is_same else Standing.CHANGED
    changes = () if is_same else (_changed(place),)
    asks = is_protected(data) if path.suffix == ".pdf" else None
    if asks:
        try:
            return Found(path, standing, opened(data, passphrase, place), changes)
        except MakeLessonError as error:
            told = error.problems if passphrase else (_not_opened(place),)
            return Found(path, standing, None, (*changes, *told))
    if recorded.made_sha256 and asks is False:
        changes = (*changes, _lies_open(place))
    return Found(path, standing, data, changes)


def foreign_files(folder: Path, record: Record) -> Iterator[PurePosixPath]:
    """Yield the files of the folder that the record does not name, but for hidden ones."""
    for file in sorted(folder.rglob("*")):
        path = PurePosixPath(file.relative_to(folder).as_posix())
        is_hidden = file.name.startswith((".", "~$"))  # ~$ is what Word puts beside an open file
        if is_file(file) and path not in record.files and path != MANIFEST and not is_hidden:
            yield path


def unfinished(folder: Path) -> Iterator[Problem]:
    """Yield a problem when the last build of the packet did not come to its end."""
    file = folder / _UNFINISHED
    if is_file(file):
        message, hint = "a build was cut short here", "build the packet again"
        yield problem(Place(file), "PROOF058", message, hint)


def _changed(place: Place) -> Problem:
    hint = "if that was not you, build the packet again with --force"
    return problem(place, "PROOF053", "this was changed after it was made", hint)


def _not_opened(place: Place) -> Problem:
    message = "this is protected and was not opened, only compared with the hash of its build"
    return problem(place, "PROOF055", message, f"put its passphrase into {PASSPHRASE}")


def _lies_open(place: Place) -> Problem:
    message = "this was protected when it was made, and now opens without a passphrase"
    return problem(place, "PROOF059", message, "build the packet again with --protect")
