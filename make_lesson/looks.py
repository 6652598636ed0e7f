"""The looks of a packet: the standard one, and those asked for besides, each a theme with fonts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from make_lesson.places import Places, is_file, read_bytes
from make_lesson.theme.load import load_theme
from make_lesson.theme.theme import Font, Theme
from make_lesson.writers.logo import plain_logo
from make_lesson.writers.pdf.fonts import Family

STANDARD = ""


@dataclass(frozen=True, slots=True)
class Look:
    """How pages are set; `faces` are for Word files; `logo` stands at the head, None for none."""

    theme: Theme
    family: Family
    faces: Mapping[str, bytes]
    logo: bytes | None


def find_looks(places: Places, own: Path | None, names: Iterable[str]) -> Mapping[str, Look]:
    """Return the standard look by the name "", and those named.

    A look is laid over the theme, and the user's own theme over the one among the templates: each
    file says only what differs. Raises MakeLessonError.
    """
    themes = [*_layers(places, "theme"), *([own] if own else [])]
    paths = {STANDARD: themes, **{name: [*themes, *_layers(places, name)] for name in names}}
    return {name: _look(tuple(files), places, own) for name, files in paths.items()}


def _layers(places: Places, name: str) -> list[Path]:
    """Return the files of that name among the templates, the built-in one first."""
    files = [folder / f"{name}.toml" for folder in reversed(places.template_dirs())]
    return [file for file in files if is_file(file)]


def _look(files: tuple[Path, ...], places: Places, own: Path | None) -> Look:
    theme = load_theme(*files)
    beside = own.parent if own else None
    logo = _logo(places.asset(theme.logo.file, beside)) if theme.logo.file else None
    faces = {"regular": theme.font.regular, "bold": theme.font.bold}
    data = {face: read_bytes(_font_file(name, places, beside)) for face, name in faces.items()}
    return Look(theme, _family(theme.font, places, beside), data, logo)


def _logo(file: Path) -> bytes:
    return plain_logo(read_bytes(file), file)


@lru_cache(maxsize=8)
def _family(font: Font, places: Places, beside: Path | None) -> Family:
    """Return the faces of a theme, read once in a process."""
    return Family(font, lambda name: read_bytes(_font_file(name, places, beside)))


def _font_file(name: str, places: Places, beside: Path | None) -> Path:
    """Return where a face lies: beside the user's own theme, or among the assets."""
    if beside and is_file(beside / name):
        return beside / name
    return places.asset(f"fonts/{name}")
