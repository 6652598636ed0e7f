"""The pipeline, from a prepared lesson to the files of its packet, all of it in memory.

lesson file -> prepare.py (load, resolve, check) -> make_forms
    -> fill each template -> parse to a document -> one view of it -> write PDF and DOCX
    -> prove, with every file opened again
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from make_lesson import __version__
from make_lesson.errors import LayoutError, MakeLessonError, Problem, TemplateError
from make_lesson.fill.context import guide_context
from make_lesson.lesson.model import Lesson
from make_lesson.looks import STANDARD
from make_lesson.packet.manifest import Inputs, PacketFile
from make_lesson.paper.paper import paper_problems
from make_lesson.pieces import Piece, files, guide, pieces
from make_lesson.places import Places
from make_lesson.prepare import Options, Prepared
from make_lesson.press import Press, Sheet, new_press, print_sheet
from make_lesson.proof.basis import digest
from make_lesson.proving import basis_of, proved
from make_lesson.quiz.form import Form
from make_lesson.quiz.forms import make_forms
from make_lesson.writers.pdf.write import PdfFile


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
    """Return the packet of a prepared lesson, proved. Raises MakeLessonError."""
    forms = _forms(prepared, options)
    press = new_press(prepared, places, options)
    made: list[PacketFile] = []
    wanted: set[PurePosixPath] = set()
    printed: dict[str, PdfFile] = {}
    for piece, sheet in _sheets(prepared, press, forms, options):
        if piece.look == STANDARD:
            printed[piece.name] = sheet.pdf
        for file in files(piece, sheet, press):
            made.append(file)
            if piece.part in options.only and file.path.suffix[1:] in options.formats:
                wanted.add(file.path)
    basis = basis_of(prepared, places, options)
    whole, poor = proved(made, basis, forms, options)
    return Packet(
        files=tuple(file for file in whole if file.path in wanted),
        others=tuple(file for file in whole if file.path not in wanted),
        inputs=_inputs(prepared, forms, options, digest(basis)),
        warnings=(*paper_problems(prepared.lesson, prepared.references, printed), *poor),
    )


def sheets(prepared: Prepared, places: Places, options: Options) -> dict[str, Sheet]:
    """Return every piece of a packet by name, with its markup and its document."""
    press = new_press(prepared, places, options)
    made = _sheets(prepared, press, _forms(prepared, options), options)
    return {piece.name: sheet for piece, sheet in made}


def _sheets(
    prepared: Prepared, press: Press, forms: tuple[Form, ...], options: Options
) -> Iterator[tuple[Piece, Sheet]]:
    """Yield every piece made; the guide comes last, for it says how many pages to copy.

    Raises MakeLessonError with what is wrong in all the pieces before it.
    """
    copied: dict[str, dict[str, int]] = {}
    problems: list[Problem] = []
    for piece in pieces(prepared.lesson, forms, options.looks):
        try:
            sheet = _sheet(press, piece)
        except (LayoutError, TemplateError) as error:
            problems += error.problems
            continue
        if piece.for_students:
            pages = copied.setdefault(piece.look, {})
            pages[piece.for_students] = max(sheet.pdf.pages, pages.get(piece.for_students, 0))
        yield piece, sheet
    if problems:
        raise MakeLessonError(problems)
    lesson, inputs = prepared.lesson, _printed_inputs(prepared.lesson, options)
    last = guide(
        guide_context(lesson, prepared.references, forms, copied, inputs, options.profiles)
    )
    yield last, _sheet(press, last)


def _sheet(press: Press, piece: Piece) -> Sheet:
    return print_sheet(
        press,
        piece.template,
        piece.context,
        for_students=bool(piece.for_students),
        look=piece.look,
    )


def _forms(prepared: Prepared, options: Options) -> tuple[Form, ...]:
    return make_forms(
        prepared.lesson,
        prepared.references,
        options.forms,
        options.seed,
        core_only=options.short,
        reduced=options.reduced,
    )


def _inputs(prepared: Prepared, forms: tuple[Form, ...], options: Options, basis: str) -> Inputs:
    return Inputs(
        lesson=prepared.lesson.id,
        state=options.state,
        updated=prepared.lesson.updated,
        seed=options.seed,
        forms={form.letter: form.code for form in forms},
        profiles=options.profiles,
        basis=basis,
        options={
            "short": options.short,
            "sets": dict(options.sets),
            "teacher": options.teacher,
            "school": options.school,
            "course": options.course,
            "theme": str(options.theme or ""),
            "reference-doc": str(options.reference_doc or ""),
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
