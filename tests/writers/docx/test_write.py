import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2
import pytest
from tools.docx_text import docx_text
from tools.libreoffice import as_pdf
from tools.ooxml import errors
from writers.docx.sample import SAMPLE, STUDENT, TEACHER
from writers.docx.writing import DATE, document_of, theme, told, written

from make_lesson.proof.structure.docx.check import docx_findings
from make_lesson.tree.nodes import Blank, Document, Paragraph, Run, Table

HERE = Path(__file__).parent
EVERY_DOCUMENT = pytest.mark.parametrize(
    "document",
    [STUDENT, TEACHER, replace(STUDENT, cue=True), document_of(told("a")), document_of()],
    ids=["student", "teacher", "cue", "short", "empty"],
)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@EVERY_DOCUMENT
def test_microsofts_validator_finds_no_error(document: Document) -> None:
    assert errors(written(document)) == []


@pytest.mark.parametrize("document", [STUDENT, TEACHER], ids=["student", "teacher"])
def test_the_accessibility_checker_finds_nothing(document: Document) -> None:
    assert docx_findings(written(document)) == ()


@pytest.mark.parametrize("name", ["student", "teacher"])
def test_the_text_is_that_of_the_golden_file(name: str, update_golden: bool) -> None:
    golden = HERE / f"{name}.txt"

    text = docx_text(written({"student": STUDENT, "teacher": TEACHER}[name]))

    if update_golden:
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_the_properties_are_the_documents_own() -> None:
    properties = docx.Document(BytesIO(written(SAMPLE))).core_properties

    assert properties.title == SAMPLE.title
    assert properties.author == properties.last_modified_by == "A Teacher"
    assert properties.language == "en-US"
    assert properties.created.date() == properties.modified.date() == DATE


def test_nothing_of_the_library_is_left_in_the_file() -> None:
    made = parts(written(SAMPLE))

    assert not [name for name in made if "thumbnail" in name or "customXml" in name]
    assert not [name for name, data in made.items() if b"python-docx" in data]


def test_a_students_first_page_has_the_letterhead_and_later_ones_a_rule_for_the_name() -> None:
    section = docx.Document(BytesIO(written(STUDENT))).sections[0]

    assert section.different_first_page_header_footer
    assert section.first_page_header.paragraphs[0].text == "Room 12"
    assert section.header.paragraphs[0].text == "Who decides who gets charged?\tName\t\t"
    assert section.footer.paragraphs[0].text == "PD-01 · Student handout\t\tPage 1 of 1"


def test_every_page_of_a_teachers_says_that_it_is_one() -> None:
    section = docx.Document(BytesIO(written(TEACHER))).sections[0]

    assert not section.different_first_page_header_footer
    assert "TEACHER COPY" in section.header.paragraphs[0].text
    assert "TEACHER COPY" in section.footer.paragraphs[0].text


def test_the_columns_of_every_table_add_up_to_its_width() -> None:
    tables = docx.Document(BytesIO(written(SAMPLE))).tables

    assert len(tables) == 2 + sum(isinstance(block, Table) for block in SAMPLE.blocks) + 1
    for table in tables:
        width = int(table._tbl.tblPr.xpath("w:tblW/@w:w")[0])
        assert sum(int(each) for each in table._tbl.xpath("w:tblGrid/w:gridCol/@w:w")) == width


_WRITE_UNDER_A_BAN = """
import os, random, socket, sys, time, uuid
from hashlib import sha256
from writers.docx.sample import SAMPLE
from writers.docx.writing import written
def ban(*_, **__): raise AssertionError("not allowed")
for module, names in ((time, ("time", "time_ns", "localtime", "gmtime")), (os, ("urandom",)),
                      (uuid, ("uuid1", "uuid4")), (socket, ("socket",)),
                      (random, ("random", "randint", "choice"))):
    for name in names:
        setattr(module, name, ban)
made = written(SAMPLE) + written(SAMPLE, fillable=True)
sys.stdout.write(sha256(made).hexdigest())
"""


def test_the_bytes_are_the_same_in_every_process_without_clock_or_chance() -> None:
    root = HERE.parents[2]

    def made(seed: str) -> str:
        path = os.pathsep.join([str(root), str(root / "tests")])
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": path, "PATH": os.environ["PATH"]}
        command = [sys.executable, "-c", _WRITE_UNDER_A_BAN]
        done = subprocess.run(command, capture_output=True, check=True, text=True, env=environment)
        return done.stdout

    hashes = {made("0"), made("1"), made("77")}

    assert len(hashes) == 1
    assert len(hashes.pop()) == 64


@pytest.mark.slow
@pytest.mark.parametrize("document", [STUDENT, TEACHER], ids=["student", "teacher"])
def test_libreoffice_opens_it_and_loses_no_words(document: Document, tmp_path: Path) -> None:
    made = as_pdf(written(document), tmp_path)

    with pypdfium2.PdfDocument(made) as pdf:
        words = " ".join(page.get_textpage().get_text_bounded() for page in pdf)
        assert 3 <= len(pdf) <= 5
    for expected in ("Who decides who gets charged?", "Guiding question", "Exit ticket", "Claim"):
        assert expected in words


@pytest.mark.slow
def test_a_blank_that_starts_a_line_in_libreoffice_keeps_its_width(tmp_path: Path) -> None:
    words = "The group that must usually approve a federal felony charge before trial is"
    sentence = Paragraph((Run(f"{words} "), Blank(), Run("END.")))

    made = as_pdf(written(document_of(sentence)), tmp_path)

    with pypdfium2.PdfDocument(made) as pdf:
        text = pdf[0].get_textpage()
        left, _, _, line = text.get_charbox(text.get_text_range().index("The"))
        end, _, _, own_line = text.get_charbox(text.get_text_range().index("END"))
    assert own_line < line
    assert end - left == pytest.approx(theme().column.word_blank, abs=3)
