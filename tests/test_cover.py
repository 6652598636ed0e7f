"""Packets of many kinds: every file of each is sound, and no student's tells which kind it is.

The packets are a pairwise cover of what a teacher may ask for; with COVER=all, every combination.
"""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from tools import ooxml
from tools.cover import Asked, pairs_of, pairwise, whole
from tools.lessons import PLACES
from tools.pdf_validation import failures
from tools.tells import tells

from make_lesson.build import build
from make_lesson.lesson.texts import texts
from make_lesson.packet.manifest import PacketFile
from make_lesson.prepare import Prepared, prepare
from make_lesson.proof.structure.problems import structure_problems
from make_lesson.settings import LOOKS

FEW = pairwise()
ASKED = whole() if os.environ.get("COVER") == "all" else FEW
seen: set[bytes] = set()  # what packets share is looked at in the first


@dataclass(frozen=True, slots=True)
class Made:
    """A packet as it was made, and which of its files no packet before it had."""

    asked: Asked
    ready: Prepared
    files: tuple[PacketFile, ...]
    new: tuple[PacketFile, ...]

    def data(self, suffix: str) -> dict[str, bytes]:
        return {str(file.path): file.data for file in self.new if file.path.suffix == suffix}


@pytest.fixture(scope="module", params=ASKED, ids=str)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    asked: Asked = request.param
    options = asked.options(tmp_path_factory.mktemp("school"))
    ready = prepare(asked.lesson, PLACES, options)
    files = build(ready, PLACES, options).files
    digests = {file.path: hashlib.sha256(file.data).digest() for file in files}
    new = tuple(file for file in files if digests[file.path] not in seen)
    seen.update(digests.values())
    return Made(asked, ready, files, new)


def test_any_two_choices_meet_in_a_packet() -> None:
    every = {pair for asked in whole() for pair in pairs_of(asked)}

    assert {pair for asked in FEW for pair in pairs_of(asked)} == every
    assert len(FEW) < 30 < len(every)


def test_every_pdf_is_pdf_ua_1_and_pdf_a_2a(made: Made) -> None:
    faults = {path: failures(data) for path, data in made.data(".pdf").items()}

    assert {path: found for path, found in faults.items() if found} == {}


def test_every_word_file_is_valid(made: Made) -> None:
    assert ooxml.errors_of(made.data(".docx")) == []


def test_the_structure_of_every_file_is_sound(made: Made) -> None:
    found = [structure_problems(file.path, file.data, Path()) for file in made.new]

    assert [str(problem) for problems in found for problem in problems] == []


def test_nothing_that_a_student_gets_tells_which_kind_it_is(made: Made) -> None:
    said = (*texts(made.ready.lesson), *texts(made.ready.jurisdiction))
    theirs = [file for file in made.new if is_for_students(file)]

    told = {str(file.path): tells(str(file.path), file.data, said) for file in theirs}

    assert {path: words for path, words in told.items() if words} == {}


def is_for_students(file: PacketFile) -> bool:
    return file.path.parts[0] != "teacher" or "editable" in file.path.parts


def test_every_piece_is_there_and_a_look_takes_no_more_than_three_times_the_pages(
    made: Made,
) -> None:
    pages = {str(file.path): file.pages or 0 for file in made.files if file.path.suffix == ".pdf"}
    looks = [f".{name}" for name in made.asked.profiles if name in LOOKS]
    letters = "ABCDEFGHI"[: made.asked.forms + ("reduced" in made.asked.profiles)]
    standard = {"handout/handout": 9} | {f"quiz/quiz-{letter}": 6 for letter in letters}

    assert len(pages) == len(standard) * (1 + len(looks)) + len(letters) + 2  # keys and guide
    for name, most in standard.items():
        assert 1 <= pages[f"{name}.pdf"] <= most
        for look in looks:
            assert pages[f"{name}.pdf"] <= pages[f"{name}{look}.pdf"] <= 3 * pages[f"{name}.pdf"]
