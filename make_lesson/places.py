"""A name to a file: one's own lessons, templates and assets first, then the built-in ones."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from make_lesson.errors import MakeLessonError, Place, Problem, did_you_mean

LESSON_FILE = "lesson.yaml"
_TEMPLATE_SUFFIXES = {".xml", ".toml", ".html"}


def builtin_dir() -> Path:
    """Return the folder of the built-in lessons/, templates/ and assets/.

    In a wheel it is inside the package; in a clone or an editable install beside pyproject.toml.
    """
    package = Path(__file__).resolve().parent
    if (package / "_data").is_dir():
        return package / "_data"
    checkout = package.parent
    if (checkout / "pyproject.toml").is_file():
        return checkout
    raise MakeLessonError(
        [
            Problem(
                Place(package / "_data"),
                "PLACE001",
                "the built-in lessons, templates and assets are missing",
                "install make-lesson again",
            )
        ]
    )


@dataclass(frozen=True, slots=True)
class Places:
    """One's own folder and the built-in one; each may hold lessons/, templates/ and assets/."""

    home: Path
    builtin: Path

    def lesson(self, name_or_path: str) -> Path:
        """Return the lesson file of a bare name, or at a path to a file or a folder.

        Raises MakeLessonError when there is none.
        """
        if _is_bare(name_or_path):
            found = _first_file(self._lesson_candidates(name_or_path))
            if found is None:
                raise MakeLessonError([self._no_lesson(name_or_path)])
            return found
        path = self.home / name_or_path
        file = path / LESSON_FILE if _is_folder(path) else path
        if not is_file(file):
            raise MakeLessonError(
                [Problem(Place(file), "PLACE003", "there is no lesson file here", self._at_hand())]
            )
        return file

    def lessons(self) -> tuple[Path, ...]:
        """Return every lesson file that a bare name finds, in the order of their names."""
        found: dict[str, Path] = {}
        for root in self._roots("lessons"):
            for file in sorted(root.glob(f"*/{LESSON_FILE}")):
                found.setdefault(file.parent.name, file)
        return tuple(found[name] for name in sorted(found))

    def template_dirs(self) -> tuple[Path, ...]:
        """Return the folders to look for a template in; the last one holds the built-in ones."""
        return self._roots("templates")

    def asset(self, name: str, lesson_folder: Path | None = None, at: Place | None = None) -> Path:
        """Return the file of an asset; `at` is where the name stands, for the message.

        Raises MakeLessonError when there is none, or when the name leads out of its folder.
        """
        for root in self._asset_roots(lesson_folder):
            if not stays_inside(root, name):
                raise MakeLessonError(
                    [
                        Problem(
                            at or Place(root / name),
                            "PLACE005",
                            f"'{name}' leads out of the folder {root}",
                            "put the file inside that folder and name it from there",
                        )
                    ]
                )
            if is_file(root / name):
                return root / name
        raise MakeLessonError([self._no_asset(name, lesson_folder, at)])

    def candidates(self, name: str) -> tuple[Path, ...]:
        """Return each place where a lesson, a template or an asset of this name may be."""
        suffix = Path(name).suffix
        if not suffix:
            return self._lesson_candidates(name)
        kind = "templates" if suffix in _TEMPLATE_SUFFIXES else "assets"
        return tuple(root / name for root in self._roots(kind))

    def _roots(self, kind: str) -> tuple[Path, ...]:
        own, builtin = self.home / kind, self.builtin / kind
        return (builtin,) if own.resolve() == builtin.resolve() else (own, builtin)

    def _asset_roots(self, lesson_folder: Path | None) -> tuple[Path, ...]:
        return (*([lesson_folder] if lesson_folder else []), *self._roots("assets"))

    def _lesson_candidates(self, name: str) -> tuple[Path, ...]:
        return tuple(root / name / LESSON_FILE for root in self._roots("lessons"))

    def _no_lesson(self, name: str) -> Problem:
        near = did_you_mean(name, (file.parent.name for file in self.lessons()))
        hint = near or self._at_hand()
        if is_file(self.home / name / LESSON_FILE):
            hint = f"for the folder of that name here, write ./{name}"
        return Problem(
            Place(self.home / "lessons" / name),
            "PLACE002",
            f"no lesson is named '{name}'",
            hint,
        )

    def _at_hand(self) -> str:
        names = ", ".join(file.parent.name for file in self.lessons())
        return f"lessons at hand: {names}" if names else "make one with: make-lesson new NAME"

    def _no_asset(self, name: str, lesson_folder: Path | None, at: Place | None) -> Problem:
        roots = self._asset_roots(lesson_folder)
        near = did_you_mean(name, (file for root in roots for file in _files_in(root)))
        looked_in = ", ".join(map(str, roots))
        return Problem(
            at or Place(roots[0] / name),
            "PLACE004",
            f"there is no file '{name}'",
            near or f"looked in {looked_in}",
        )


def read_bytes(path: Path) -> bytes:
    """Return what a file holds. Raises MakeLessonError when it cannot be read."""
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = (getattr(error, "strerror", None) or "no file can have this name").lower()
        raise MakeLessonError(
            [
                Problem(
                    Place(path),
                    "PLACE006",
                    f"this file cannot be read: {reason}",
                    "check its name, and who may read it",
                )
            ]
        ) from error


def read_text(path: Path) -> str:
    r"""Return the text of a UTF-8 file, its lines ended by \n. Raises MakeLessonError."""
    data = read_bytes(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        raise MakeLessonError(
            [
                Problem(
                    Place(path, line, column),
                    "PLACE007",
                    f"the byte {data[error.start]:02X} is not UTF-8 text",
                    "save the file as UTF-8",
                )
            ]
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_bare(name: str) -> bool:
    path = Path(name)
    return path.name == name and name not in {".", ".."} and path.suffix not in {".yaml", ".yml"}


def _first_file(paths: Iterable[Path]) -> Path | None:
    return next((path for path in paths if is_file(path)), None)


def is_file(path: Path) -> bool:
    """Return whether there is a file; none has a name that the disk does not take."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def stays_inside(root: Path, name: str) -> bool:
    """Return whether a name leads to a place below the folder, links followed."""
    try:
        return (root / name).resolve().is_relative_to(root.resolve())
    except (OSError, ValueError, RuntimeError):  # a name that no file has, links in a circle
        return False


def _files_in(folder: Path) -> Iterator[str]:
    """Return the names of the files in a folder and in the folders of it, not deeper."""
    for file in (*folder.glob("*"), *folder.glob("*/*")):
        if file.is_file():
            yield file.relative_to(folder).as_posix()
