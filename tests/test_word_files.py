"""The Word files of a packet: the handout to fill in on screen, and the quiz to be changed."""

import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2
import pytest
from tools.controls import controls, words
from tools.lessons import COMPLETE, SHIPPED, files, packet
from tools.libreoffice import as_pdf
from tools.ooxml import errors_of

from make_lesson.proof.structure.docx.check import docx_findings

FILLABLE, HANDOUT = "handout/handout.fillable.docx", "handout/handout.docx"
QUIZ = "teacher/editable/quiz-A.docx"
EVERY_LESSON = pytest.mark.parametrize(
    "lesson", [COMPLETE, *SHIPPED], ids=lambda file: f"{file.parent.name}/{file.stem}"
)


def pages(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as pdf:
        return len(pdf)


def without_first_paragraph(data: bytes) -> bytes:
    document, out = docx.Document(BytesIO(data)), BytesIO()
    document.element.body.remove(document.paragraphs[0]._p)
    document.save(out)
    return out.getvalue()


@EVERY_LESSON
def test_microsofts_validator_and_our_own_checks_find_nothing(lesson: Path) -> None:
    made = files(packet(lesson), ".docx")

    assert made.keys() >= {HANDOUT, FILLABLE, QUIZ}
    assert errors_of(made) == []
    assert {path: docx_findings(data) for path, data in made.items()} == dict.fromkeys(made, ())


@EVERY_LESSON
def test_a_handout_for_screens_says_what_the_one_for_paper_says(lesson: Path) -> None:
    made = files(packet(lesson), ".docx")

    assert words(made[FILLABLE]) == words(made[HANDOUT])
    assert controls(made[HANDOUT]) == []


@EVERY_LESSON
def test_every_place_to_write_of_a_lesson_has_a_title_of_its_own(lesson: Path) -> None:
    made = [control.title for control in controls(files(packet(lesson))[FILLABLE])]

    assert made[:3] == ["Name", "Date", "Period"]
    assert "Question 1: answer" in made
    assert [title for title, times in Counter(made).items() if times > 1] == []


def test_a_quiz_that_may_be_changed_says_so_first_and_has_no_word_of_where_pages_end() -> None:
    made = files(packet())[QUIZ]

    paragraphs = docx.Document(BytesIO(made)).paragraphs
    with zipfile.ZipFile(BytesIO(made)) as archive:
        text = b"".join(archive.read(name) for name in archive.namelist()).decode(errors="ignore")
    assert paragraphs[0].text.startswith("Teacher: you may change this quiz.")
    assert paragraphs[1].text.startswith("Name ")
    assert "GO ON" not in text
    assert "STOP" not in text


@pytest.mark.slow
@EVERY_LESSON
def test_with_its_note_a_quiz_loses_a_page_and_is_as_long_as_the_printed_one(
    lesson: Path, tmp_path: Path
) -> None:
    made = files(packet(lesson))

    whole, changed = (
        pages(as_pdf(data, tmp_path)) for data in (made[QUIZ], without_first_paragraph(made[QUIZ]))
    )

    assert changed == whole - 1
    assert abs(changed - pages(made["quiz/quiz-A.pdf"])) <= 1


@pytest.mark.slow
@EVERY_LESSON
def test_a_handout_for_screens_has_the_pages_of_the_one_for_paper(
    lesson: Path, tmp_path: Path
) -> None:
    made = files(packet(lesson))

    for_screens, for_paper = (pages(as_pdf(made[name], tmp_path)) for name in (FILLABLE, HANDOUT))

    assert for_screens == for_paper
