"""A packet of the complete lesson on the disk, and what `verify` says of it."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path, PurePosixPath

from tools.lessons import PLACES, TWO_FORMS, packet, prepared

from make_lesson.packet.found import find_record
from make_lesson.packet.manifest import MANIFEST, manifest
from make_lesson.packet.verify import Verdict, verify
from make_lesson.proof.basis import Basis
from make_lesson.proving import basis_of

Files = Mapping[str, bytes]


@lru_cache
def whole() -> Files:
    """Return the files of the packet by path, its record too."""
    made = packet()
    files = {str(file.path): file.data for file in (*made.files, *made.others)}
    return {**files, str(MANIFEST): manifest(made.inputs, made.files).encode()}


@lru_cache
def lesson_says() -> Basis:
    return basis_of(prepared(), PLACES, TWO_FORMS)


def lay(folder: Path, files: Files) -> None:
    """Write files into a folder."""
    for name, data in files.items():
        path = folder / PurePosixPath(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def verdict(folder: Path, passphrase: str = "") -> Verdict:
    """Return what is said of the packet in a folder, compared with the lesson."""
    return verify(folder, find_record(folder), lesson_says(), passphrase)
