"""What pieces a packet has: each with its template, its folder and who gets it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from make_lesson.fill.context import form_context
from make_lesson.lesson.model import Lesson
from make_lesson.looks import STANDARD
from make_lesson.packet.manifest import PacketFile
from make_lesson.press import Press, Sheet, print_docx, print_editable
from make_lesson.quiz.form import Form

_IN_HANDOUT = ("opener", "vocabulary", "reading", "viewpoints", "activities", "exit_ticket")
EDITABLE = PurePosixPath("teacher/editable")  # what students get once the teacher has changed it


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece to make: its name in the packet, and its template.

    `part` is what `--only` calls it; `for_students` is what the guide calls a piece that students
    get, "" for the teacher's own; `look` is the look it is printed in.
    """

    name: str
    part: str
    template: str
    for_students: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    look: str = STANDARD

    @property
    def folder(self) -> str:
        """Return its folder in the packet."""
        return self.part if self.for_students else "teacher"


def pieces(lesson: Lesson, forms: Sequence[Form], looks: Sequence[str]) -> Iterator[Piece]:
    """Yield what a lesson has, all but the guide, students' pieces each before their key."""
    if any(getattr(lesson, part) for part in _IN_HANDOUT):
        for look in (STANDARD, *looks):
            name = _named("handout", look)
            yield Piece(name, "handout", "handout.xml", for_students="handout", look=look)
        yield Piece("handout-key", "key", "handout-key.xml")
    for form in forms:
        context = form_context(form, looks)
        for look in (STANDARD, *looks):
            name = _named(f"quiz-{form.letter}", look)
            yield Piece(name, "quiz", "quiz.xml", "one form of the quiz", context, look)
        yield Piece(f"key-{form.letter}", "key", "key.xml", context=context)


def guide(context: Mapping[str, Any]) -> Piece:
    """Return the guide, which says how many pages the other pieces have."""
    return Piece("guide", "guide", "guide.xml", context=context)


def files(piece: Piece, sheet: Sheet, press: Press) -> Iterator[PacketFile]:
    """Yield the files of a piece: PDF, and as DOCX what a teacher may want to change."""
    path = PurePosixPath(piece.folder) / piece.name
    yield PacketFile(_with(path, ".pdf"), sheet.pdf.data, sheet.pdf.pages)
    if piece.part == "handout":
        yield PacketFile(_with(path, ".docx"), print_docx(press, sheet))
    if piece.look != STANDARD:
        return
    if piece.part == "handout":
        filled = print_docx(press, sheet, fillable=True)
        yield PacketFile(_with(path, ".fillable.docx"), filled)
    elif piece.part == "quiz":
        edited = print_editable(press, "quiz-editable.xml", piece.context)
        yield PacketFile(_with(EDITABLE / piece.name, ".docx"), edited)


def _named(name: str, look: str) -> str:
    return f"{name}.{look}" if look else name


def _with(path: PurePosixPath, suffix: str) -> PurePosixPath:
    return path.with_name(path.name + suffix)
