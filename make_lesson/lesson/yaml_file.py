"""A YAML file of the user's, and the files that it names for its parts, to data at its places."""

import re
import unicodedata
from itertools import islice
from pathlib import Path, PurePosixPath

from make_lesson.errors import LessonError, Place, Problem
from make_lesson.lesson.source import Record, Text, Value
from make_lesson.lesson.yaml_walk import walk
from make_lesson.places import is_file, stays_inside

LARGEST = 2_000_000  # bytes
MOST_HIDDEN = 20  # hidden characters that are told one by one
_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_SAVE_AS = "save it again with the encoding UTF-8"
# What YAML refuses, and line breaks that only some programs count.
_REFUSED = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_FILE_NAME = re.compile(r"\S+\.yaml")  # a title such as "How to read a lesson.yaml" is none


def read_source(file: Path) -> tuple[Record, tuple[Problem, ...]]:
    """Return a file's data, with every scalar a Text, and what is wrong with the file.

    A top-level value such as `quiz.yaml` is read from that file beside it. Raises LessonError, with
    everything found so far, when the file itself holds nothing to go on with.
    """
    value, problems = _read(file)
    if value is not None and not isinstance(value, Record):
        problems = (*problems, _no_fields(file))
    if not isinstance(value, Record):
        raise LessonError(problems)
    whole = Record(value.place)
    for key, part in value.items():
        if isinstance(part, Text) and _FILE_NAME.fullmatch(part):
            read, found = _read_part(file.parent, part)
            problems += found
            if read is not None:
                whole[key] = read
        else:
            whole[key] = part
    return whole, problems


def _read_part(folder: Path, name: Text) -> tuple[Value | None, tuple[Problem, ...]]:
    """Return the data of a part's file, which must lie in the lesson's folder."""
    file = folder / PurePosixPath(name)
    if not stays_inside(folder, name):
        problem = Problem(
            name.at(),
            "YAML024",
            f"'{name}' leads out of the lesson's folder",
            "put the file beside the lesson",
        )
        return None, (problem,)
    if not is_file(file):
        problem = Problem(
            name.at(),
            "YAML022",
            f"there is no file '{name}' beside the lesson",
            "correct the name, or put the file there",
        )
        return None, (problem,)
    return _read(file)


def _read(file: Path) -> tuple[Value | None, tuple[Problem, ...]]:
    try:
        with file.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        message, hint = f"the file cannot be read: {reason}", "check its name, and who may read it"
        return None, (Problem(Place(file), "YAML022", message, hint),)
    if len(content) > LARGEST:
        problem = Problem(
            Place(file),
            "YAML021",
            f"the file is larger than {LARGEST // 1_000_000} MB",
            "keep pictures in files of their own, and one lesson to a file",
        )
        return None, (problem,)
    text, problems = _decoded(file, content)
    if text is None:
        return None, problems
    value, found = walk(file, text)
    return value, (*problems, *found)


def _decoded(file: Path, content: bytes) -> tuple[str | None, tuple[Problem, ...]]:
    """Return the text, a blank in place of each character that YAML refuses."""
    encoding = _MARKS.get(content[:2]) or ("UTF-16" if _is_two_byte(content) else None)
    if encoding:
        message = f"the file is saved as {encoding}"
        return None, (Problem(Place(file), "YAML002", message, _SAVE_AS),)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig")
        message = f"the file is not saved as UTF-8: byte {content[error.start]:#x} is no character"
        return None, (Problem(_place(file, before), "YAML002", message, _SAVE_AS),)
    first = islice(_REFUSED.finditer(text), MOST_HIDDEN)
    problems = tuple(_refused(file, text, found) for found in first)
    return _REFUSED.sub(" ", text), problems


def _is_two_byte(content: bytes) -> bool:
    """Return whether every other byte at the start is 0, as in UTF-16 without its mark."""
    even, odd = content[0:16:2], content[1:16:2]
    return len(odd) > 1 and any(even) != any(odd)


def _refused(file: Path, text: str, found: re.Match[str]) -> Problem:
    character = found[0]
    name = unicodedata.name(character, "a control character")
    return Problem(
        _place(file, text[: found.start()]),
        "YAML014",
        f"a hidden character stands here: U+{ord(character):04X}, {name.lower()}",
        "delete it; it often comes with text copied from another program",
    )


def _place(file: Path, before: str) -> Place:
    lines = re.split(r"\r\n|\r|\n", before)
    return Place(file, len(lines), len(lines[-1]) + 1)


def _no_fields(file: Path) -> Problem:
    return Problem(
        Place(file),
        "YAML023",
        "the file holds no fields",
        "begin with lines such as 'id: my-lesson' and 'title: My lesson'",
    )
