"""A name to the files to begin with: a lesson to change, or a template of one's own."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from make_lesson.errors import MakeLessonError, Place, Problem, did_you_mean
from make_lesson.places import LESSON_FILE, Places, read_bytes, read_text

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_BLOCK = re.compile(r"{%-?\s*block\s+(\w+)")


def lesson_files(places: Places, name: str, source: str | None = None) -> Mapping[Path, bytes]:
    """Return the files of a new lesson: the starter, or a copy of the lesson `source`.

    Raises MakeLessonError when the name cannot be an id, or there is no such lesson.
    """
    folder = places.home / "lessons" / name
    if not _NAME.fullmatch(name):
        near = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "my-lesson"
        raise MakeLessonError(
            [
                Problem(
                    Place(folder),
                    "NEW001",
                    f"'{name}' cannot be a lesson's name: use lower-case letters, digits, hyphens",
                    f"for example: make-lesson new {near}",
                )
            ]
        )
    original = places.lesson(source) if source else places.asset(f"starter/{LESSON_FILE}")
    files = {folder / file.relative_to(original.parent): file for file in _lesson_parts(original)}
    contents = {path: read_bytes(file) for path, file in files.items() if file != original}
    lesson = re.sub(r"^id:.*$", f"id: {name}", read_text(original), count=1, flags=re.MULTILINE)
    return {folder / LESSON_FILE: lesson.encode(), **contents}


def template_file(places: Places, name: str) -> Mapping[Path, bytes]:
    """Return a template that extends the built-in one of the same name, ready to be changed.

    A file that is no template (theme.toml) is copied whole. Raises MakeLessonError when there is
    no built-in file of that name.
    """
    builtin = places.template_dirs()[-1]
    names = {file.relative_to(builtin).as_posix() for file in builtin.rglob("*.*")}
    if name not in names:
        hint = did_you_mean(name, names) or f"there are: {', '.join(sorted(names))}"
        problem = Problem(Place(builtin / name), "NEW002", f"no template is named '{name}'", hint)
        raise MakeLessonError([problem])
    text = read_text(builtin / name)
    if name.endswith(".xml"):
        text = _extension(name, dict.fromkeys(_BLOCK.findall(text)))
    return {places.home / "templates" / name: text.encode()}


def _extension(name: str, blocks: Mapping[str, None]) -> str:
    lines = [
        f'{{% extends "builtin/{name}" %}}',
        "{# Only what stands in a block replaces the built-in part of that name;",
        "   {{ super() }} inside it prints the built-in part too. The blocks are:",
        *(f"     {{% block {block} %}} ... {{% endblock %}}" for block in blocks),
        "#}",
    ]
    return "\n".join(lines) + "\n"


def _lesson_parts(lesson_file: Path) -> Iterator[Path]:
    if lesson_file.name != LESSON_FILE:  # a file on its own; its folder is not the lesson's
        yield lesson_file
        return
    for file in sorted(lesson_file.parent.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(lesson_file.parent).parts)
        if file.is_file() and not hidden:
            yield file
