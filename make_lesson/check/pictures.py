"""A picture's file to what keeps it from being printed."""

import warnings
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from make_lesson.check.rules import problem
from make_lesson.errors import Problem
from make_lesson.lesson.figures import PictureFigure
from make_lesson.places import is_file, stays_inside

LARGEST_BYTES = 20_000_000
LARGEST_SIDE = 6000  # pixels
_TOO_MANY_PIXELS = (Image.DecompressionBombError, Image.DecompressionBombWarning)


def picture_problems(figure: PictureFigure, folder: Path) -> Iterator[Problem]:
    """Yield what is wrong with a picture beside the lesson, and with its alt text."""
    if figure.alt is None:
        yield problem(
            figure.picture.at(),
            "FIG006",
            f"the picture '{figure.picture}' has no 'alt'",
            "say in a sentence what it shows",
        )
    file = folder / figure.picture
    if not stays_inside(folder, figure.picture):
        yield problem(
            figure.picture.at(),
            "FIG002",
            f"'{figure.picture}' leads out of the lesson's folder",
            "put the picture beside the lesson",
        )
    elif not is_file(file):
        yield problem(
            figure.picture.at(),
            "FIG001",
            f"there is no picture '{figure.picture}' beside the lesson",
            "correct the name, or put the picture there",
        )
    else:
        yield from _content(figure, file)


def _content(figure: PictureFigure, file: Path) -> Iterator[Problem]:
    place, name = figure.picture.at(), figure.picture
    too_large = problem(
        place,
        "FIG005",
        f"the picture '{name}' is larger than {LARGEST_BYTES // 1_000_000} MB or "
        f"{LARGEST_SIDE} pixels a side",
        "save it smaller; 2000 pixels a side print sharp over a whole page",
    )
    try:
        if file.stat().st_size > LARGEST_BYTES:
            yield too_large
            return
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file) as picture:
                if picture.format not in {"PNG", "JPEG"}:
                    yield problem(
                        place,
                        "FIG003",
                        f"the picture '{name}' is a {picture.format} file",
                        "save it as PNG or JPEG",
                    )
                elif max(picture.size) > LARGEST_SIDE:
                    yield too_large
                else:
                    picture.load()
    except _TOO_MANY_PIXELS:
        yield too_large
    except (OSError, SyntaxError, ValueError):  # what Pillow raises for broken files
        yield problem(
            place,
            "FIG004",
            f"the picture '{name}' cannot be opened",
            "open it in a picture program and save it again as PNG or JPEG",
        )
