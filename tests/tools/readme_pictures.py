"""The pictures of the README, made from the pages that they show: `make pictures`."""

import io
from collections.abc import Mapping
from pathlib import Path

from PIL import Image
from tools.lessons import files, packet

from make_lesson.packet.pictures import page_pictures
from make_lesson.places import builtin_dir
from make_lesson.prepare import Options

FOLDER = builtin_dir() / "assets" / "images" / "readme"
LESSON = builtin_dir() / "lessons" / "prosecutorial-discretion" / "lesson.yaml"
PAGES = {"handout/handout.pdf": 1, "quiz/quiz-A.pdf": 2, "teacher/key-A.pdf": 3}  # the key's cover
SIZE = (612, 792)  # 72 dots to the inch


def readme_pictures() -> Mapping[Path, bytes]:
    """Return each picture as the pages are now, a PNG of 64 colours at 72 dpi."""
    made = files(packet(LESSON, Options()), ".pdf")
    return {
        FOLDER / f"{Path(name).stem}.png": _small(list(page_pictures(made[name]))[number - 1])
        for name, number in PAGES.items()
    }


def _small(page: bytes) -> bytes:
    small = io.BytesIO()
    picture = Image.open(io.BytesIO(page)).resize(SIZE, Image.Resampling.LANCZOS)
    picture.quantize(64, Image.Quantize.MAXCOVERAGE).save(small, format="PNG", optimize=True)
    return small.getvalue()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for path, data in readme_pictures().items():
        path.write_bytes(data)
