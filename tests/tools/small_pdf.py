"""Small PDFs straight from marks and a tree, without a layout."""

import datetime
from io import BytesIO

from PIL import Image

from make_lesson.places import builtin_dir
from make_lesson.theme.load import load_theme
from make_lesson.writers.pdf.file import write
from make_lesson.writers.pdf.fonts import Family
from make_lesson.writers.pdf.marks import Laid, Marks
from make_lesson.writers.pdf.metadata import Metadata
from make_lesson.writers.pdf.paint import paint
from make_lesson.writers.pdf.tags import Tree

WIDTH, HEIGHT = 612.0, 792.0
ASSETS = builtin_dir() / "assets"
ICC = (ASSETS / "images" / "srgb.icc").read_bytes()
FAMILY = Family(
    load_theme(builtin_dir() / "templates" / "theme.toml").font,
    lambda name: (ASSETS / "fonts" / name).read_bytes(),
)
METADATA = Metadata(
    title="Who decides? <&> “é”",
    author="A. Writer",
    subject="Civics, grades 9-12",
    language="en-US",
    date=datetime.date(2026, 11, 22),
)


def laid(*pages: Marks) -> Laid:
    """Return Letter pages of these marks."""
    return Laid(pages, WIDTH, HEIGHT)


def pdf(tree: Tree, *pages: Marks, metadata: Metadata = METADATA) -> bytes:
    """Return the finished file."""
    return write(paint(laid(*pages), FAMILY), tree, metadata, ICC)


def image_file(image: Image.Image, file_format: str = "PNG", **options: object) -> bytes:
    """Return the bytes of a picture file."""
    out = BytesIO()
    image.save(out, file_format, **options)
    return out.getvalue()
