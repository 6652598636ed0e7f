"""The pipeline, from a lesson file to the files of its packet, all of it in memory.

lesson file -> prepare (load, resolve, check) -> make_forms
    -> fill each template -> parse to a document -> one view of it -> write PDF and DOCX
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from make_lesson import __version__
from make_lesson.check.lesson import check_lesson
from make_lesson.errors import LayoutError, LessonError, Place, Problem, Severity
from make_lesson.fill.context import (
    Made,
    School,
    form_context,
    guide_context,
    lesson_context,
)
from make_lesson.fill.drawings import drawings
from make_lesson.fill.fill import fill
from make_lesson.lesson.items import stem
from make_lesson.lesson.load import load_lesson
from make_lesson.lesson.model import Lesson
from make_lesson.lesson.references import References, resolve
from make_lesson.lesson.shelf import load_shelf
from make_lesson.packet.manifest import Inputs, PacketFile
from make_lesson.places import Places, read_bytes
from make_lesson.quiz.form import Form
from make_lesson.quiz.forms import make_forms
from make_lesson.theme import Font, Theme, load_theme
from make_lesson.tree.drawings import Drawing, Picture
from make_lesson.tree.markup import parse
from make_lesson.tree.nodes import Document
from make_lesson.tree.views import student_view, teacher_view
from make_lesson.writers.docx.write import write_docx
from make_lesson.writers.pdf.fonts import Family
from make_lesson.writers.pdf.layout.pages import TooTallError
from make_lesson.writers.pdf.write import PdfFile, drawing_picture, write_pdf

PIECES = frozenset({"handout", "quiz", "key", "guide"})


@dataclass(frozen=True, slots=True)
class Options:
    """What a teacher may choose about a packet. `theme` None: the built-in one."""

    forms: int = 1
    seed: str = "make-lesson"
    short: bool = False
    formats: tuple[str, ...] = ("pdf", "docx")
    only: frozenset[str] = PIECES
    sets: tuple[tuple[str, str], ...] = ()
    theme: Path | None = None
    teacher: str = ""
    school: str = ""
    course: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A lesson that can be built, with what is poor about it."""

    file: Path
    lesson: Lesson
    references: References
    warnings: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Packet:
    """Every file of a packet, and what they were made from."""

    files: tuple[PacketFile, ...]
    inputs: Inputs
    problems: tuple[Problem, ...] = ()


def prepare(file: Path, places: Places, options: Options) -> Prepared:
    """Return the lesson of a file, loaded, resolved and checked.

    Raises LessonError with everything that makes a right paper impossible.
    """
    lesson = load_lesson(file, dict(options.sets))
    shelf_files = [places.asset(f"reference/{name}.yaml") for name in ("standards", "rubrics")]
    own_standards = file.parent / "standards.yaml"
    if own_standards.is_file():
        shelf_files.append(own_standards)
    references, problems = resolve(lesson, load_shelf(shelf_files))
    covered = _family(_theme(places, options).font, places).covered
    problems += check_lesson(lesson, references, covered, file.parent)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise LessonError(problems)
    return Prepared(file, lesson, references, problems)


def build(prepared: Prepared, places: Places, options: Options) -> Packet:
    """Return the packet of a prepared lesson. Raises TemplateError and LayoutError."""
    bench = _bench(prepared, places, options)
    files = [
        file
        for sheet in _sheets(bench)
        if sheet.piece.part in options.only
        for file in _files(bench, sheet)
    ]
    return Packet(tuple(files), _inputs(bench))


def documents(prepared: Prepared, places: Places, options: Options) -> dict[str, Document]:
    """Return each document of a packet by name."""
    sheets = _sheets(_bench(prepared, places, options))
    return {sheet.piece.name: sheet.document for sheet in sheets}


def markups(prepared: Prepared, places: Places, options: Options) -> dict[str, str]:
    """Return the filled template of each document by name."""
    sheets = _sheets(_bench(prepared, places, options))
    return {sheet.piece.name: sheet.markup for sheet in sheets}


# --- what a build works with ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Bench:
    """Everything that the pieces of one packet share."""

    file: Path
    lesson: Lesson
    references: References
    forms: tuple[Form, ...]
    figures: Mapping[str, tuple[Drawing, str]]
    context: Mapping[str, Any]
    theme: Theme
    family: Family
    icc: bytes
    fonts: Mapping[str, bytes]
    folders: tuple[Path, ...]
    options: Options


@dataclass(frozen=True, slots=True)
class _Piece:
    """One document to make: its name and folder in the packet, and its template.

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


@lru_cache(maxsize=8)
def _family(font: Font, places: Places) -> Family:
    return Family(font, lambda name: read_bytes(places.asset(f"fonts/{name}")))


def _theme(places: Places, options: Options) -> Theme:
    found = [folder / "theme.toml" for folder in places.template_dirs()]
    return load_theme(options.theme or next(path for path in found if path.is_file()))


def _bench(prepared: Prepared, places: Places, options: Options) -> _Bench:
    lesson, references = prepared.lesson, prepared.references
    theme = _theme(places, options)
    family = _family(theme.font, places)
    school = School(options.teacher, options.school, options.course)

    def read_asset(name: str) -> bytes:
        return read_bytes(places.asset(name, prepared.file.parent))

    return _Bench(
        file=prepared.file,
        lesson=lesson,
        references=references,
        forms=make_forms(lesson, references, options.forms, options.seed, core_only=options.short),
        figures=drawings(lesson, read_asset),
        context=lesson_context(lesson, references, school),
        theme=theme,
        family=family,
        icc=read_asset("images/srgb.icc"),
        fonts={
            "regular": read_asset(f"fonts/{theme.font.regular}"),
            "bold": read_asset(f"fonts/{theme.font.bold}"),
        },
        folders=places.template_dirs(),
        options=options,
    )


# --- pieces, documents, files --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A piece made: its markup, its document in the view of whoever gets it, its PDF."""

    piece: _Piece
    markup: str
    document: Document
    pdf: PdfFile


def _pieces(bench: _Bench) -> Iterator[_Piece]:
    """Yield what a lesson has, all but the guide, students' pieces each before their key."""
    lesson = bench.lesson
    if lesson.reading or lesson.activities or lesson.vocabulary:
        yield _Piece("handout", "handout", "handout", "handout.xml", "Handout", editable=True)
        yield _Piece("handout-key", "key", "teacher", "handout-key.xml")
    for form in bench.forms:
        context = form_context(form)
        title = f"Quiz, form {form.letter}"
        yield _Piece(f"quiz-{form.letter}", "quiz", "quiz", "quiz.xml", title, context)
        yield _Piece(f"key-{form.letter}", "key", "teacher", "key.xml", "", context)


def _sheets(bench: _Bench) -> Iterator[_Sheet]:
    """Yield every piece made; the guide comes last, for it says how many pages to copy."""
    copied: list[Made] = []
    for piece in _pieces(bench):
        sheet = _sheet(bench, piece)
        if piece.for_students:
            copied.append(Made(piece.for_students, sheet.pdf.pages))
        yield sheet
    context = guide_context(bench.forms, copied, _printed_inputs(bench))
    yield _sheet(bench, _Piece("guide", "guide", "teacher", "guide.xml", "", context))


def _sheet(bench: _Bench, piece: _Piece) -> _Sheet:
    filled = fill(piece.template, {**bench.context, **piece.context}, bench.folders)
    whole = parse(filled.markup, filled.files, bench.figures)
    document = student_view(whole) if piece.for_students else teacher_view(whole)
    try:
        pdf = write_pdf(document, bench.theme, bench.family, bench.icc, bench.lesson.updated)
    except TooTallError as error:
        raise LayoutError([_too_tall(bench, item) for item in error.items]) from error
    return _Sheet(piece, filled.markup, document, pdf)


def _files(bench: _Bench, sheet: _Sheet) -> Iterator[PacketFile]:
    path = PurePosixPath(sheet.piece.folder) / sheet.piece.name
    if "pdf" in bench.options.formats:
        yield PacketFile(path.with_suffix(".pdf"), sheet.pdf.data, sheet.pdf.pages)
    if "docx" in bench.options.formats and sheet.piece.editable:
        pictures = {
            name: drawing_picture(drawing, bench.theme, bench.family)
            for name, (drawing, _) in bench.figures.items()
            if not isinstance(drawing, Picture)
        }
        data = write_docx(sheet.document, bench.theme, bench.lesson.updated, bench.fonts, pictures)
        yield PacketFile(path.with_suffix(".docx"), data)


def _too_tall(bench: _Bench, item_id: str) -> Problem:
    quiz = bench.lesson.quiz
    items = zip(bench.references.item_ids, quiz.items if quiz else (), strict=True)
    item = next((item for name, item in items if name == item_id), None)
    words = stem(item) if item is not None else None
    place = (words.place if words is not None else None) or Place(bench.file)
    message = f"the question {words or item_id!r} is taller than a page"
    return Problem(place, "LAYOUT001", message, "give it fewer lines, or make it two questions")


def _inputs(bench: _Bench) -> Inputs:
    options = bench.options
    return Inputs(
        lesson=bench.lesson.id,
        updated=bench.lesson.updated,
        seed=options.seed,
        forms={form.letter: form.code for form in bench.forms},
        options={
            "short": options.short,
            "formats": list(options.formats),
            "only": sorted(options.only),
            "sets": dict(options.sets),
            "teacher": options.teacher,
            "school": options.school,
            "course": options.course,
        },
    )


def _printed_inputs(bench: _Bench) -> dict[str, str]:
    options = bench.options
    printed = {
        "Lesson": f"{bench.lesson.id}, updated {bench.lesson.updated.isoformat()}",
        "Made by": f"make-lesson {__version__}",
        "Seed": options.seed,
        "Quiz": "core items only" if options.short else "all items",
        "Changed": "; ".join(f"{key}={value}" for key, value in options.sets),
    }
    return {name: value for name, value in printed.items() if value}
