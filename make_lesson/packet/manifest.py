"""What a packet was made from, and the hash of every file in it, to the text of packet.json.

record.py reads it back.
"""

import datetime
import hashlib
import importlib.metadata
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from make_lesson import __version__

MANIFEST = PurePosixPath("teacher/packet.json")
_LIBRARIES = (  # whatever else has a say in the bytes of a file
    "jinja2",
    "lxml",
    "markdown-it-py",
    "pikepdf",
    "pillow",
    "pypdfium2",
    "python-docx",
    "reportlab",
)


@dataclass(frozen=True, slots=True)
class PacketFile:
    """One file of a packet; its path is from the packet's folder.

    pages: None if unknown; proved: what was proved of it; made_sha256: its hash before it was
    protected, "" for a file that lies open.
    """

    path: PurePosixPath
    data: bytes
    pages: int | None = None
    proved: tuple[str, ...] = ()
    made_sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What the files follow from: lesson, state, seed, the code of each form, other options.

    basis: the digest of all that the files were proved against, "" when nothing was.
    """

    lesson: str
    updated: datetime.date
    seed: str
    forms: Mapping[str, str]
    options: Mapping[str, object] = field(default_factory=dict)
    state: str = ""
    profiles: tuple[str, ...] = ()
    basis: str = ""

    @property
    def folder(self) -> str:
        """Return the name of the packet's folder, such as jury-duty or jury-duty-TX."""
        return f"{self.lesson}-{self.state}" if self.state else self.lesson


def manifest(inputs: Inputs, files: Iterable[PacketFile]) -> str:
    """Return the text of packet.json: the same for the same packet, whenever it is made.

    A packet with protected files does not tell what was changed for it: that may be an answer.
    """
    listed = tuple(files)
    is_protected = any(file.made_sha256 for file in listed)
    content = {
        "versions": {
            "make-lesson": __version__,
            **{name: importlib.metadata.version(name) for name in _LIBRARIES},
        },
        "lesson": inputs.lesson,
        "state": inputs.state,
        "updated": inputs.updated.isoformat(),
        "seed": inputs.seed,
        "forms": dict(inputs.forms),
        "profiles": list(inputs.profiles),
        "basis": inputs.basis,
        "options": _without_texts(inputs.options) if is_protected else dict(inputs.options),
        "files": {str(file.path): _facts(file) for file in listed},
    }
    return json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False, default=str) + "\n"


def sha256(data: bytes) -> str:
    """Return the SHA-256 of the data, 64 hex digits."""
    return hashlib.sha256(data).hexdigest()


def _without_texts(options: Mapping[str, object]) -> dict[str, object]:
    sets = options.get("sets")
    withheld = {"sets": dict.fromkeys(sets)} if isinstance(sets, Mapping) else {}
    return {**options, **withheld}


def _facts(file: PacketFile) -> dict[str, object]:
    facts: dict[str, object] = {"sha256": sha256(file.data), "bytes": len(file.data)}
    if file.pages is not None:
        facts["pages"] = file.pages
    if file.proved:
        facts["proved"] = list(file.proved)
    if file.made_sha256:
        facts["sha256_before_protection"] = file.made_sha256
    return facts
