"""Lessons for tests: loaded, resolved and ready to build."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from make_lesson.build import Packet, build
from make_lesson.places import Places, builtin_dir
from make_lesson.prepare import Options, Prepared, prepare

COMPLETE = Path(__file__).parents[1] / "lessons" / "complete.yaml"
PLACES = Places(Path(__file__).parents[1] / "nowhere", builtin_dir())
SHIPPED = sorted((builtin_dir() / "lessons").glob("*/lesson.yaml"))
TWO_FORMS = Options(forms=2)


@lru_cache(maxsize=16)
def prepared(file: Path = COMPLETE) -> Prepared:
    """Return a lesson that can be built."""
    return prepare(file, PLACES, Options())


@lru_cache(maxsize=16)
def packet(file: Path = COMPLETE, options: Options = TWO_FORMS) -> Packet:
    """Return the packet of a lesson."""
    return build(prepared(file), PLACES, options)


def files(made: Packet, suffix: str = "") -> dict[str, bytes]:
    """Return the bytes of a packet's files by path, of one kind if asked."""
    return {str(file.path): file.data for file in made.files if str(file.path).endswith(suffix)}


def edited(folder: Path, change: Callable[[str], str], file: Path = COMPLETE) -> Path:
    """Return a changed copy of a lesson, with what lies beside it."""
    for beside in file.parent.iterdir():
        if beside.is_file():
            (folder / beside.name).write_bytes(beside.read_bytes())
    copy = folder / file.name
    copy.write_text(change(copy.read_text(encoding="utf-8")), encoding="utf-8")
    return copy
