"""Files in memory to files on the disk; what is the user's own is never overwritten.

Each file is first written beside its place as `.<name>.new`, then renamed, so that a full disk or
a crash leaves every file whole, the old one or the new one.
"""

import errno
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path, PurePosixPath

from make_lesson.errors import MakeLessonError, OutputError, Place, Problem
from make_lesson.packet.manifest import MANIFEST, PacketFile, sha256
from make_lesson.packet.record import RecordedFile, read_record, recorded_hashes
from make_lesson.places import is_file, read_bytes, read_text

_REASONS: Mapping[int | None, tuple[str, str]] = {
    errno.ENOSPC: ("the disk is full", "free some room, or give another folder with --output"),
    errno.EDQUOT: ("your room on the disk is used up", "free some room, or give --output"),
    errno.EFBIG: ("the disk takes no file of this size", "give another folder with --output"),
    errno.EROFS: ("this disk can only be read", "give another folder with --output"),
    errno.EACCES: ("this may not be written", "close it in other programs, or give --output"),
    errno.EPERM: ("this may not be written", "close it in other programs, or give --output"),
    errno.ENOTDIR: ("a file stands where a folder should be", "move it, or give --output"),
    errno.EEXIST: ("a file stands where a folder should be", "move it, or give --output"),
    errno.EISDIR: ("a folder stands where a file should be", "move it, or give --output"),
    errno.ENAMETOOLONG: ("the name is too long for the disk", "give a shorter one"),
}


def write_packet(
    folder: Path, files: Iterable[PacketFile], manifest: str, *, force: bool = False
) -> tuple[Path, ...]:
    """Write a packet into its folder; return the files written, packet.json last.

    Files of an earlier build that the manifest does not list are removed: a key must not outlive
    its quiz. Files that no build made stay. Raises
    OutputError, before anything is written, for each file in the way that is not as a build left
    it, unless `force`; also when the disk does not take a file.
    """
    wanted = {MANIFEST: manifest.encode(), **{file.path: file.data for file in files}}
    listed = {*wanted, *recorded_hashes(manifest)}
    with _reported(folder):
        known = _known_hashes(folder)
        changed = {
            p for p in {*wanted, *known} if _is_changed(folder / p, known.get(p), wanted.get(p))
        }
        if force:
            changed = {p for p in changed if (folder / p).is_dir()}
    if changed:
        raise OutputError(_in_the_way(folder / p, p in known, p in wanted) for p in changed)
    with _staged({folder / path: data for path, data in wanted.items()}) as staged:
        # Should a rename fail, the new record stays: by it the next build knows the new files.
        record = folder / MANIFEST
        new_record = staged.pop(record)
        for path, temporary in staged.items():
            _rename(temporary, path)
        for name in known.keys() - listed:
            _remove(folder / name)
            _remove(_temporary(folder / name))
        _rename(new_record, record)
        return (*staged, record)


def standing(folder: Path, files: Iterable[PacketFile]) -> tuple[PacketFile, ...]:
    """Return those of the files that stand in the folder just as they would be made now.

    One that a build protected stands for the file it was made from.
    """
    recorded = _recorded_files(folder)
    found = (_standing(file, folder / file.path, recorded.get(file.path)) for file in files)
    return tuple(file for file in found if file is not None)


def _recorded_files(folder: Path) -> Mapping[PurePosixPath, RecordedFile]:
    record = folder / MANIFEST
    if not is_file(record):
        return {}
    try:
        return read_record(read_text(record), Place(record)).files
    except MakeLessonError:  # not ours, or damaged: it tells nothing
        return {}


def _standing(file: PacketFile, path: Path, recorded: RecordedFile | None) -> PacketFile | None:
    if not is_file(path):
        return None
    data = read_bytes(path)
    if data == file.data:
        return file
    as_recorded = (sha256(data), sha256(file.data))
    if recorded and (recorded.sha256, recorded.made_sha256) == as_recorded:
        return replace(file, data=data, made_sha256=recorded.made_sha256)
    return None


def write_files(contents: Mapping[Path, bytes], *, over: bool = False) -> tuple[Path, ...]:
    """Write files that must not exist yet, or may with `over`; return them.

    Raises OutputError, before anything is written, for each that is there.
    """
    there = [] if over else [path for path in contents if _exists(path)]
    if there:
        raise OutputError(
            Problem(
                Place(path),
                "OUT002",
                "this file is already there",
                "move it first, or choose another name",
            )
            for path in there
        )
    with _staged(contents) as staged:
        for path, temporary in staged.items():
            _rename(temporary, path)
        return tuple(staged)


def _exists(path: Path) -> bool:
    with _reported(path):
        return path.exists()


def _known_hashes(folder: Path) -> dict[PurePosixPath, set[str]]:
    """Return the hashes that finished and unfinished builds gave to each file."""
    known: dict[PurePosixPath, set[str]] = {}
    for path in (folder / MANIFEST, _temporary(folder / MANIFEST)):
        if path.is_file():
            data = read_bytes(path)
            hashes = recorded_hashes(data.decode(errors="replace"))
            if hashes:
                hashes[MANIFEST] = sha256(data)
            for name, digest in hashes.items():
                known.setdefault(name, set()).add(digest)
    return known


def _is_changed(path: Path, known: set[str] | None, wanted: bytes | None) -> bool:
    """Return whether something stands at the path that no build left there."""
    if not path.is_file():
        return path.exists()
    data = read_bytes(path)
    return data != wanted and sha256(data) not in (known or set())


def _in_the_way(path: Path, was_made: bool, is_made: bool) -> Problem:
    if path.is_dir():
        message, hint = _REASONS[errno.EISDIR]
        return Problem(Place(path), "OUT003", message, hint)
    verb = "replace" if is_made else "remove"
    message = "this was changed after it was made" if was_made else "this is in the way"
    hint = f"move it to keep it, give another folder with --output, or {verb} it with --force"
    return Problem(Place(path), "OUT001", message, hint)


@contextmanager
def _staged(contents: Mapping[Path, bytes]) -> Iterator[dict[Path, Path]]:
    """Write every file under its temporary name; remove at the end those still there.

    Folders that were made for them go again where nothing came into them.
    """
    staged = {path: _temporary(path) for path in contents}
    made: set[Path] = set()
    try:
        for path, data in contents.items():
            with _reported(path):
                made.update(folder for folder in path.parents if not folder.exists())
                path.parent.mkdir(parents=True, exist_ok=True)
                staged[path].write_bytes(data)
        yield staged
    finally:
        for path in staged.values():
            with suppress(OSError):
                path.unlink()
        for folder in sorted(made, reverse=True):  # the inner ones first
            with suppress(OSError):
                folder.rmdir()


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}.new")


def _rename(temporary: Path, path: Path) -> None:
    with _reported(path):
        temporary.replace(path)


def _remove(path: Path) -> None:
    with _reported(path):
        path.unlink(missing_ok=True)


@contextmanager
def _reported(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses into an OutputError at the path."""
    try:
        yield
    except OSError as error:
        unknown = (f"this cannot be written: {error.strerror or error}", "give --output")
        message, hint = _REASONS.get(error.errno, unknown)
        blocking = next((folder for folder in path.parents if is_file(folder)), path)
        raise OutputError([Problem(Place(blocking), "OUT003", message, hint)]) from error
