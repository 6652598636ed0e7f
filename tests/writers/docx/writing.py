"""The means to write a document as a Word file in the built-in theme, and to say things briefly."""

import datetime
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.parfmt import ParagraphFormat
from PIL import Image

from make_lesson.places import builtin_dir
from make_lesson.theme.load import load_theme
from make_lesson.theme.theme import Theme
from make_lesson.tree.nodes import Block, Cell, Document, Paragraph, Run
from make_lesson.writers.docx.write import write_docx

DATE = datetime.date(2026, 11, 22)


def said(words: str, *, bold: bool = False) -> tuple[Run, ...]:
    return (Run(words, bold=bold),)


def told(words: str) -> Paragraph:
    return Paragraph(said(words))


def cell(words: str = "", *, head: bool = False) -> Cell:
    return Cell((told(words),) if words else (), head=head)


def picture_bytes(width: int, height: int) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), "white").save(out, "PNG")
    return out.getvalue()


@lru_cache
def theme() -> Theme:
    return load_theme(builtin_dir() / "templates" / "theme.toml")


@lru_cache
def fonts() -> Mapping[str, bytes]:
    folder: Path = builtin_dir() / "assets" / "fonts"
    font = theme().font
    return {
        "regular": (folder / font.regular).read_bytes(),
        "bold": (folder / font.bold).read_bytes(),
    }


PICTURES = {"outcomes": picture_bytes(1950, 400)}


def written(document: Document, *, fillable: bool = False) -> bytes:
    return write_docx(document, theme(), DATE, fonts(), PICTURES, fillable=fillable)


def format_of(paragraph: WordParagraph) -> ParagraphFormat:
    """Return the format of a paragraph's style."""
    assert paragraph.style is not None
    layout: ParagraphFormat = paragraph.style.paragraph_format
    return layout


def document_of(*blocks: Block) -> Document:
    return Document("Title", "en-US", "A Teacher", "Civics", "running", "footer", blocks)
