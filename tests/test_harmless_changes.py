"""What people and programs do to finished files in good faith is told as a change, no more."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pikepdf
import pytest
from docx.document import Document
from docx.shared import Inches, Pt
from tools import libreoffice
from tools.damage import Change, in_part, in_pdf, saved, unzipped, zipped
from tools.on_disk import lay, verdict, whole

from make_lesson.errors import Severity
from make_lesson.packet.found import Standing

WORD, QUIZ = "handout/handout.docx", "quiz/quiz-A.pdf"


def in_word(change: Callable[[Document], object]) -> Change:
    """Return a change made through python-docx."""

    def changed(data: bytes) -> bytes:
        document = docx.Document(io.BytesIO(data))
        change(document)
        file = io.BytesIO()
        document.save(file)
        return file.getvalue()

    return changed


def _margin(document: Document) -> None:
    document.sections[0].left_margin = Inches(1.25)


def _larger(document: Document) -> None:
    document.styles["Normal"].font.size = Pt(13)


def _plain_objects(data: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        file = io.BytesIO()
        pdf.save(file, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        return file.getvalue()


def _linearized(data: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return saved(pdf, linearize=True)


def _undated(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as metadata:
        del metadata["xmp:ModifyDate"]  # and with it the one of older readers


def _words_of_answers(document: Document) -> None:
    document.add_paragraph("Since people learn by voting, ask whether the news is fair.")


def _own_words(document: Document) -> None:
    document.add_paragraph("Bring your own notebook on Thursday, please.")


HARMLESS = {
    "python-docx saves the handout again": (WORD, in_word(lambda _: None)),
    "a zip program packs the handout again": (WORD, lambda data: zipped(unzipped(data))),
    "the teacher changes a margin": (WORD, in_word(_margin)),
    "the teacher adds a sentence": (WORD, in_word(_own_words)),
    "the teacher writes words that only answers have": (WORD, in_word(_words_of_answers)),
    "the teacher takes larger type": (WORD, in_word(_larger)),
    "the teacher changes a word": (
        WORD,
        in_part("word/document.xml", "Name </w:t>", "Your name </w:t>"),
    ),
    "pikepdf saves a quiz again": (QUIZ, in_pdf(lambda _: None)),
    "a quiz is saved without object streams": (QUIZ, _plain_objects),
    "a quiz is made ready for the web": (QUIZ, _linearized),
    "a date is taken out of a quiz": (QUIZ, in_pdf(_undated)),
}


@pytest.mark.parametrize(("file", "change"), HARMLESS.values(), ids=HARMLESS)
def test_it_is_told_as_a_change_and_nothing_is_wrong(
    file: str, change: Change, tmp_path: Path
) -> None:
    lay(tmp_path, {**whole(), file: change(whole()[file])})

    told_as_a_change(tmp_path, file)


@pytest.mark.slow
def test_libreoffice_saves_the_handout_again(tmp_path: Path) -> None:
    again = libreoffice.saved_again(whole()[WORD], tmp_path)
    lay(tmp_path / "packet", {**whole(), WORD: again})

    told_as_a_change(tmp_path / "packet", WORD)


def told_as_a_change(folder: Path, file: str) -> None:
    found = verdict(folder)

    standings = {str(each.path): each.standing for each in found.files}
    assert [each for each in found.problems if each.severity is Severity.ERROR] == []
    assert [each.place.file for each in found.problems if each.rule == "PROOF053"] == [
        folder / file
    ]
    assert standings.pop(file) is Standing.CHANGED
    assert set(standings.values()) == {Standing.AS_MADE}


def test_a_file_laid_beside_is_not_of_the_packet(tmp_path: Path) -> None:
    lay(tmp_path, {**whole(), "quiz/seating.txt": b"row 1", "quiz/.hidden": b""})

    found = verdict(tmp_path)

    foreign = [str(each.path) for each in found.files if each.standing is Standing.FOREIGN]
    assert foreign == ["quiz/seating.txt"]
    assert found.problems == ()
