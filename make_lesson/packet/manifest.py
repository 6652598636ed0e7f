"""What a packet was made from and the hash of every file in it: packet.json, written and read."""

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
    "pillow",
    "pypdfium2",
    "python-docx",
    "reportlab",
)


@dataclass(frozen=True, slots=True)
class PacketFile:
    """One file of a packet; its path is from the packet's folder. `pages`: None if unknown."""

    path: PurePosixPath
    data: bytes
    pages: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What the files follow from: lesson, state, seed, the code of each form, other options."""

    lesson: str
    updated: datetime.date
    seed: str
    forms: Mapping[str, str]
    options: Mapping[str, object] = field(default_factory=dict)
    state: str = ""

    @property
    def folder(self) -> str:
        """Return the name of the packet's folder, such as jury-duty or jury-duty-TX."""
        return f"{self.lesson}-{self.state}" if self.state else self.lesson


def manifest(inputs: Inputs, files: Iterable[PacketFile]) -> str:
    """Return the text of packet.json: the same for the same packet, whenever it is made."""
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
        "options": dict(inputs.options),
        "files": {str(file.path): _facts(file) for file in files},
    }
    return json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False, default=str) + "\n"


def sha256(data: bytes) -> str:
    """Return the SHA-256 of the data, 64 hex digits."""
    return hashlib.sha256(data).hexdigest()


def recorded_hashes(text: str) -> dict[PurePosixPath, str]:
    """Return the SHA-256 of each file that a packet.json names; nothing if it is not one.

    A path that leads out of the packet's folder is left out: the text may not be ours.
    """
    try:
        files = json.loads(text)["files"]
        hashes = {PurePosixPath(name): str(facts["sha256"]) for name, facts in files.items()}
    except (ValueError, LookupError, TypeError, AttributeError):
        return {}
    return {path: digest for path, digest in hashes.items() if _stays_inside(path)}


def _facts(file: PacketFile) -> dict[str, object]:
    pages = {} if file.pages is None else {"pages": file.pages}
    return {"sha256": sha256(file.data), "bytes": len(file.data), **pages}


def _stays_inside(path: PurePosixPath) -> bool:
    is_name = path.parts != () and "\0" not in str(path)
    return is_name and not path.is_absolute() and ".." not in path.parts
