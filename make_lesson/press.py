"""What every piece of a packet is printed with, and how a template becomes a finished piece."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from make_lesson.errors import LayoutError, Problem, TemplateError
from make_lesson.fill.context import School, lesson_context
from make_lesson.fill.drawings import drawings
from make_lesson.fill.fill import Filled, fill
from make_lesson.lesson.model import Lesson
from make_lesson.looks import STANDARD, Look, find_looks
from make_lesson.paper.tall import tall_problem
from make_lesson.places import Places, read_bytes
from make_lesson.prepare import Options, Prepared
from make_lesson.tree.drawings import Drawing, Picture
from make_lesson.tree.markup import parse
from make_lesson.tree.nodes import Document
from make_lesson.tree.reflow import reflowed
from make_lesson.tree.stamps import first_place
from make_lesson.tree.views import student_view, teacher_view
from make_lesson.writers.docx.reference.check import checked_reference
from make_lesson.writers.docx.reference.document import Reference
from make_lesson.writers.docx.write import write_docx
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
    looks: Mapping[str, Look]
    icc: bytes
    reference: Reference | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished piece: its markup, its document in the view of whoever gets it, its PDF."""

    markup: str
    document: Document
    pdf: PdfFile
    look: str = STANDARD


def new_press(prepared: Prepared, places: Places, options: Options) -> Press:
    """Return the press of a lesson. Raises MakeLessonError for what a school brings of its own."""
    lesson, references = prepared.lesson, prepared.references
    school = School(options.teacher, options.school, options.course)
    looks = find_looks(places, options.theme, options.looks)

    def read_asset(name: str) -> bytes:
        return read_bytes(places.asset(name, prepared.file.parent))

    return Press(
        lesson=lesson,
        item_ids=references.item_ids,
        context=lesson_context(lesson, references, prepared.jurisdiction, school),
        figures=drawings(lesson, read_asset),
        folders=places.template_dirs(),
        looks=looks,
        icc=read_asset("images/srgb.icc"),
        reference=_reference(options.reference_doc, looks[STANDARD]),
    )


def _reference(file: Path | None, look: Look) -> Reference | None:
    return checked_reference(read_bytes(file), file, look.theme) if file else None


def print_sheet(
    press: Press,
    template: str,
    context: Mapping[str, Any],
    *,
    for_students: bool,
    look: str = STANDARD,
) -> Sheet:
    """Return a template filled, parsed, seen by students or the teacher, and written as PDF.

    Raises TemplateError, and LayoutError when something fits no page.
    """
    filled, whole = _filled(press, template, context, look)
    document = student_view(whole) if for_students else teacher_view(whole)
    if look != STANDARD:
        document = reflowed(document, press.looks[look].theme)
    try:
        pdf = _pdf(press, document, look)
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
    return Sheet(filled.markup, document, pdf, look)


def print_docx(press: Press, sheet: Sheet, *, fillable: bool = False) -> bytes:
    """Return a sheet as DOCX, to be filled in on paper or on screen."""
    return _docx(press, sheet.document, sheet.look, fillable=fillable)


def print_editable(press: Press, template: str, context: Mapping[str, Any]) -> bytes:
    """Return what students get of a template as DOCX in the standard look. Raises TemplateError."""
    _, whole = _filled(press, template, context, STANDARD)
    return _docx(press, student_view(whole), STANDARD)


def _filled(
    press: Press, template: str, context: Mapping[str, Any], look: str
) -> tuple[Filled, Document]:
    """Return a template filled, and its document in the view of nobody yet."""
    covered = press.looks[look].family.covered
    filled = fill(template, {**press.context, **context}, press.folders)
    return filled, parse(filled.markup, filled.files, press.figures, covered, filled.own)


def _pdf(press: Press, document: Document, name: str) -> PdfFile:
    """Return a document as PDF in a look; where type is large, items may go over two pages."""
    look, updated = press.looks[name], press.lesson.updated
    split = name != STANDARD
    return write_pdf(document, look.theme, look.family, press.icc, updated, look.logo, split=split)


def _docx(press: Press, document: Document, name: str, *, fillable: bool = False) -> bytes:
    """Return a document as DOCX in a look; figures that are drawn become pictures."""
    look = press.looks[name]
    pictures = {
        figure: drawing_picture(drawing, look.theme, look.family)
        for figure, (drawing, _) in press.figures.items()
        if not isinstance(drawing, Picture)
    }
    return write_docx(
        document,
        look.theme,
        press.lesson.updated,
        look.faces,
        pictures,
        fillable=fillable,
        reference=press.reference if name == STANDARD else None,  # other looks have sizes to keep
        logo=look.logo,
    )
