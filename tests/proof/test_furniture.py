"""The proof knows every word that a file for students may have: it raises no false alarm."""

from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest
from proof.packets import ALL_PROFILES, Made, made
from tools.lessons import COMPLETE, SHIPPED

from make_lesson.prepare import Options
from make_lesson.proof.plain import words
from make_lesson.proof.reading.docx import read_docx
from make_lesson.proof.reading.pdf import read_pdf

LESSONS = [*SHIPPED, COMPLETE]
IN_SCHOOL = Options(school="Lincoln High School", teacher="Ms. Okafor", course="Civics")
STATES = [replace(IN_SCHOOL, state=state) for state in ("", "TX", "CA", "PR")]


@pytest.mark.parametrize("file", LESSONS, ids=lambda file: file.parent.name)
@pytest.mark.parametrize("options", [ALL_PROFILES, *STATES], ids=lambda each: each.state)
def test_every_word_of_a_students_file_is_explained(file: Path, options: Options) -> None:
    packet = made(file, options)

    unexplained = {path: _unexplained(packet, path) for path in packet.files if _is_students(path)}

    assert len(unexplained) >= 5
    assert {path: found for path, found in unexplained.items() if found} == {}


def _is_students(path: PurePosixPath) -> bool:
    return path.parts[0] in {"handout", "quiz"} or path.parent.name == "editable"


def _unexplained(packet: Made, path: PurePosixPath) -> set[str]:
    read = read_docx if path.suffix == ".docx" else read_pdf
    pieces = read(packet.files[path]).pieces
    found = {word for piece in pieces if piece.prose for word in words(piece.text)}
    codes = {code.casefold() for code in packet.claim.forms.values()}
    long = {word for word in found if sum(map(str.isalpha, word)) >= 4}
    assert len(long) > 50
    return long - packet.basis.vocabulary - codes
