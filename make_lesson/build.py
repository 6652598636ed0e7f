"""The pipeline, from a prepared lesson to the files of its packet, all of it in memory.

lesson file -> prepare.py (load, resolve, check) -> make_forms
    -> fill each template -> parse to a document -> one view of it -> write PDF and DOCX
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from make_lesson import __version__
from make_lesson.errors import LayoutError, MakeLessonError, Problem, TemplateError
from make_lesson.fill.context import School, form_context, guide_context
from make_lesson.lesson.model import Lesson
from make_lesson.packet.manifest import Inputs, PacketFile
from make_lesson.paper.paper import paper_problems
from make_lesson.places import Places
from make_lesson.prepare import Options, Prepared
from make_lesson.press import Press, Sheet, new_press, print_docx, print_sheet
from make_lesson.quiz.form import Form
from make_lesson.quiz.forms import make_forms
from make_lesson.writers.pdf.write import PdfFile

_IN_HANDOUT = ("opener", "vocabulary", "reading", "viewpoints", "activities", "exit_ticket")


@dataclass(frozen=True, slots=True)
class Packet:
    """The files of a packet that were asked for, the others, and what they were made from.

    `warnings` say what is poor about it on paper.
    """

    files: tuple[PacketFile, ...]
    others: tuple[PacketFile, ...]
    inputs: Inputs
    warnings: tuple[Problem, ...]


def build(prepared: Prepared, places: Places, options: Options) -> Packet:
    """Return the packet of a prepared lesson. Raises MakeLessonError."""
    forms = _forms(prepared, options)
    press = _press(prepared, places, options)
    files: list[PacketFile] = []
    others: list[PacketFile] = []
    printed: dict[str, PdfFile] = {}
    for piece, sheet in _sheets(prepared, press, forms, options):
        printed[piece.name] = sheet.pdf
        for file in _files(press, piece, sheet):
            asked = piece.part in options.only and file.path.suffix[1:] in options.formats
            (files if asked else others).append(file)
    warnings = paper_problems(prepared.lesson, prepared.references, printed)
    return Packet(tuple(files), tuple(others), _inputs(prepared, forms, options), warnings)


def sheets(prepared: Prepared, places: Places, options: Options) -> dict[str, Sheet]:
    """Return every piece of a packet by name, with its markup and its document."""
    press = _press(prepared, places, options)
    made = _sheets(prepared, press, _forms(prepared, options), options)
    return {piece.name: sheet for piece, sheet in made}


# --- the pieces of a packet ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Piece:
    """One piece to make: its name and folder in the packet, and its template.

    `part` is what `--only` calls it; `for_students` is what the guide calls a piece that students
    get, "" for the teacher's own; an `editable` piece is made as DOCX too.
    """

    name: str
    part: str
    folder: str
    template: str
    for_students: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    editable: bool = False


def _pieces(lesson: Lesson, forms: tuple[Form, ...]) -> Iterator[_Piece]:
    """Yield what a lesson has, all but the guide, students' pieces each before their key."""
    if any(getattr(lesson, part) for part in _IN_HANDOUT):
        yield _Piece("handout", "handout", "handout", "handout.xml", "handout", editable=True)
        yield _Piece("handout-key", "key", "teacher", "handout-key.xml")
    for form in forms:
        context = form_context(form)
        one = "one form of the quiz"
        yield _Piece(f"quiz-{form.letter}", "quiz", "quiz", "quiz.xml", one, context)
        yield _Piece(f"key-{form.letter}", "key", "teacher", "key.xml", "", context)


def _sheets(
    prepared: Prepared, press: Press, forms: tuple[Form, ...], options: Options
) -> Iterator[tuple[_Piece, Sheet]]:
    """Yield every piece made; the guide comes last, for it says how many pages to copy.

    Raises MakeLessonError with what is wrong in all the pieces before it.
    """
    copied: dict[str, int] = {}
    problems: list[Problem] = []
    for piece in _pieces(prepared.lesson, forms):
        try:
            sheet = _sheet(press, piece)
        except (LayoutError, TemplateError) as error:
            problems += error.problems
            continue
        if piece.for_students:
            longest = max(sheet.pdf.pages, copied.get(piece.for_students, 0))
            copied[piece.for_students] = longest
        yield piece, sheet
    if problems:
        raise MakeLessonError(problems)
    lesson, inputs = prepared.lesson, _printed_inputs(prepared.lesson, options)
    context = guide_context(lesson, prepared.references, forms, copied, inputs)
    guide = _Piece("guide", "guide", "teacher", "guide.xml", "", context)
    yield guide, _sheet(press, guide)


def _sheet(press: Press, piece: _Piece) -> Sheet:
    for_students = bool(piece.for_students)
    return print_sheet(press, piece.template, piece.context, for_students=for_students)


def _files(press: Press, piece: _Piece, sheet: Sheet) -> Iterator[PacketFile]:
    path = PurePosixPath(piece.folder) / piece.name
    yield PacketFile(path.with_suffix(".pdf"), sheet.pdf.data, sheet.pdf.pages)
    if piece.editable:
        yield PacketFile(path.with_suffix(".docx"), print_docx(press, sheet.document))


def _forms(prepared: Prepared, options: Options) -> tuple[Form, ...]:
    return make_forms(
        prepared.lesson, prepared.references, options.forms, options.seed, core_only=options.short
    )


def _press(prepared: Prepared, places: Places, options: Options) -> Press:
    school = School(options.teacher, options.school, options.course)
    folder = prepared.file.parent
    return new_press(
        prepared.lesson,
        prepared.references,
        prepared.jurisdiction,
        folder,
        places,
        options.theme,
        school,
    )


def _inputs(prepared: Prepared, forms: tuple[Form, ...], options: Options) -> Inputs:
    return Inputs(
        lesson=prepared.lesson.id,
        state=options.state,
        updated=prepared.lesson.updated,
        seed=options.seed,
        forms={form.letter: form.code for form in forms},
        options={
            "short": options.short,
            "sets": dict(options.sets),
            "teacher": options.teacher,
            "school": options.school,
            "course": options.course,
        },
    )


def _printed_inputs(lesson: Lesson, options: Options) -> dict[str, str]:
    printed = {
        "Lesson": f"{lesson.id}, updated {lesson.updated.isoformat()}",
        "Made by": f"make-lesson {__version__}",
        "State": options.state,
        "Seed": options.seed,
        "Items": "the core ones" if options.short else "all",
        "Changed": "; ".join(f"{key}={value}" for key, value in options.sets),
    }
    return {name: value for name, value in printed.items() if value}
