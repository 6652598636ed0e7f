"""The text of packet.json to what it says of its packet. The text may be damaged, or not ours."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, TypeVar

from make_lesson.errors import OutputError, Place, Problem

_T = TypeVar("_T")
_Object = dict[str, Any]
_KINDS = {dict: "an object", list: "a list", str: "a text", int: "a number", bool: "true or false"}


@dataclass(frozen=True, slots=True)
class RecordedFile:
    """What is known of a file as the build left it; `pages` is 0 for a file that has none."""

    sha256: str
    pages: int = 0
    proved: tuple[str, ...] = ()
    made_sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What a packet was made from, and its files.

    `texts` are the options that are printed, such as the school; `sets` are the texts that were
    changed for this packet, None for one that is kept from the record of a protected packet.
    """

    lesson: str
    seed: str
    forms: Mapping[str, str]
    files: Mapping[PurePosixPath, RecordedFile]
    state: str = ""
    profiles: tuple[str, ...] = ()
    basis: str = ""
    short: bool = False
    sets: Mapping[str, str | None] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)


def read_record(text: str, at: Place) -> Record:
    """Return what a packet.json says. Raises OutputError at the place when it is not one.

    A record that names a file outside its folder is refused: somebody made it to lead elsewhere.
    """
    try:
        return _record(json.loads(text))
    except (ValueError, RecursionError) as error:
        raise OutputError([_damaged(at, error)]) from error


def recorded_hashes(text: str) -> dict[PurePosixPath, str]:
    """Return the SHA-256 of each file that a packet.json names; nothing if it is not one.

    A path that leads out of the packet's folder is left out: the text may not be ours.
    """
    try:
        files = json.loads(text)["files"]
        hashes = {PurePosixPath(name): str(facts["sha256"]) for name, facts in files.items()}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}
    return {path: digest for path, digest in hashes.items() if _stays_inside(path)}


class _DamagedError(ValueError):
    """The record says something that no build writes."""


def _record(content: object) -> Record:
    json.dumps(content, ensure_ascii=False).encode()  # half a character could not be printed
    if not isinstance(content, dict):
        raise _DamagedError("it has no fields")
    options = _of(dict, content, "options")
    return Record(
        lesson=_of(str, content, "lesson"),
        seed=_of(str, content, "seed"),
        forms=_texts(content, "forms"),
        files={_path(name): _file(content, name) for name in _of(dict, content, "files")},
        state=_of(str, content, "state", ""),
        profiles=_words(content, "profiles"),
        basis=_of(str, content, "basis", ""),
        short=_of(bool, options, "short", False),
        sets=_texts(options, "sets", or_withheld=True),
        texts={key: value for key, value in options.items() if isinstance(value, str)},
    )


def _file(content: _Object, name: str) -> RecordedFile:
    facts = _of(dict, content["files"], name)
    return RecordedFile(
        sha256=_of(str, facts, "sha256"),
        pages=_of(int, facts, "pages", 0),
        proved=_words(facts, "proved"),
        made_sha256=_of(str, facts, "sha256_before_protection", ""),
    )


def _of(kind: type[_T], table: _Object, key: str, default: _T | None = None) -> _T:
    """Return a field, which is of this kind and no other; one without a default must be there."""
    value = table.get(key, default)
    if type(value) is not kind:
        raise _DamagedError(f"'{key}' is not {_KINDS[kind]}")
    return value


def _words(table: _Object, key: str) -> tuple[str, ...]:
    words = _of(list, table, key, [])
    if not all(isinstance(word, str) for word in words):
        raise _DamagedError(f"'{key}' is not a list of texts")
    return tuple(words)


def _texts(table: _Object, key: str, *, or_withheld: bool = False) -> dict[str, Any]:
    texts = _of(dict, table, key, {})
    return {
        name: None if text is None and or_withheld else _of(str, texts, name)
        for name, text in texts.items()
    }


def _path(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    if not (name.isprintable() and _stays_inside(path)):
        raise _DamagedError(f"it names a file outside the packet, {name!r}")
    return path


def _stays_inside(path: PurePosixPath) -> bool:
    is_name = path.parts != () and not any(character in str(path) for character in "\0\\:")
    return is_name and not path.is_absolute() and ".." not in path.parts


def _damaged(at: Place, error: ValueError | RecursionError) -> Problem:
    message = "this is not the record of a packet"
    if isinstance(error, json.JSONDecodeError):
        at = Place(at.file, error.lineno, error.colno)
        message = f"{message}: it is damaged here, or not JSON"
    elif isinstance(error, _DamagedError):
        message = f"{message}: {error}"
    return Problem(at, "PROOF051", message, "build the packet again, into another folder")
