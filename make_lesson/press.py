"""What every piece of a packet is printed with, and how a template becomes a finished piece."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from make_lesson.errors import LayoutError, Problem, TemplateError
from make_lesson.fill.context import School, lesson_context
from make_lesson.fill.drawings import drawings
from make_lesson.fill.fill import fill
from make_lesson.lesson.jurisdictions import Jurisdiction
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References
from make_lesson.paper.tall import tall_problem
from make_lesson.places import Places, read_bytes
from make_lesson.theme import Font, Theme, load_theme
from make_lesson.tree.drawings import Drawing, Picture
from make_lesson.tree.markup import parse
from make_lesson.tree.nodes import Document
from make_lesson.tree.stamps import first_place
from make_lesson.tree.views import student_view, teacher_view
from make_lesson.writers.docx.write import write_docx
from make_lesson.writers.pdf.fonts import Family
from make_lesson.writers.pdf.layout.lay import EmptyError
from make_lesson.writers.pdf.layout.pages import TooTallError
from make_lesson.writers.pdf.write import PdfFile, drawing_picture, write_pdf


@dataclass(frozen=True, slots=True)
class Press:
    """Everything that the pieces of one packet share."""

    lesson: Lesson
    item_ids: tuple[str, ...]
    context: Mapping[str, Any]
    figures: Mapping[str, tuple[Drawing, str]]
    folders: tuple[Path, ...]
    theme: Theme
    family: Family
    icc: bytes
    fonts: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished piece: its markup, its document in the view of whoever gets it, its PDF."""

    markup: str
    document: Document
    pdf: PdfFile


def find_theme(places: Places, own: Path | None) -> Theme:
    """Return the user's own theme, else the first theme.toml among the templates."""
    found = [folder / "theme.toml" for folder in places.template_dirs()]
    return load_theme(own or next(path for path in found if path.is_file()))


@lru_cache(maxsize=8)
def find_family(font: Font, places: Places) -> Family:
    """Return the faces of a theme, read once in a process."""
    return Family(font, lambda name: read_bytes(places.asset(f"fonts/{name}")))


def new_press(
    lesson: Lesson,
    references: References,
    jurisdiction: Jurisdiction | None,
    folder: Path,
    places: Places,
    own_theme: Path | None,
    school: School,
) -> Press:
    """Return the press of a lesson that lies in `folder`, for a state or (None) for all."""
    theme = find_theme(places, own_theme)

    def read_asset(name: str) -> bytes:
        return read_bytes(places.asset(name, folder))

    faces = {"regular": theme.font.regular, "bold": theme.font.bold}
    return Press(
        lesson=lesson,
        item_ids=references.item_ids,
        context=lesson_context(lesson, references, jurisdiction, school),
        figures=drawings(lesson, read_asset),
        folders=places.template_dirs(),
        theme=theme,
        family=find_family(theme.font, places),
        icc=read_asset("images/srgb.icc"),
        fonts={face: read_asset(f"fonts/{file}") for face, file in faces.items()},
    )


def print_sheet(
    press: Press, template: str, context: Mapping[str, Any], *, for_students: bool
) -> Sheet:
    """Return a template filled, parsed, seen by students or the teacher, and written as PDF.

    Raises TemplateError, and LayoutError when something fits no page.
    """
    filled = fill(template, {**press.context, **context}, press.folders)
    whole = parse(filled.markup, filled.files, press.figures, press.family.covered, filled.own)
    document = student_view(whole) if for_students else teacher_view(whole)
    try:
        pdf = write_pdf(document, press.theme, press.family, press.icc, press.lesson.updated)
    except EmptyError as error:
        message = "this document prints nothing"
        hint = "put a heading or a paragraph into it; what students get needs one for students"
        place = first_place(filled.markup, filled.files, filled.own)
        raise TemplateError([Problem(place, "TPL018", message, hint)]) from error
    except TooTallError as error:
        place = first_place(filled.markup, filled.files, filled.own)
        raise LayoutError(
            tall_problem(tall, press.lesson, press.item_ids, place) for tall in error.found
        ) from error
    return Sheet(filled.markup, document, pdf)


def print_docx(press: Press, document: Document) -> bytes:
    """Return a document as DOCX; figures that are drawn become pictures."""
    pictures = {
        name: drawing_picture(drawing, press.theme, press.family)
        for name, (drawing, _) in press.figures.items()
        if not isinstance(drawing, Picture)
    }
    return write_docx(document, press.theme, press.lesson.updated, press.fonts, pictures)
