import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pytest
from lxml import etree
from tools import libreoffice, ooxml, school
from tools.lessons import COMPLETE, PLACES, SHIPPED, files, packet, prepared
from tools.made_text import pdf_pages
from tools.pdf_validation import failures

from make_lesson.build import build
from make_lesson.errors import SettingsError
from make_lesson.prepare import Options

LESSONS = [COMPLETE, *SHIPPED]
LINE = "4B5563"
_DRAWN = re.compile(rb"/I\w+ Do")
each_lesson = pytest.mark.parametrize("file", LESSONS, ids=lambda file: file.parent.name)


@pytest.fixture(scope="module")
def style(tmp_path_factory: pytest.TempPathFactory) -> Options:
    folder = tmp_path_factory.mktemp("school")
    (folder / "school.docx").write_bytes(school.reference())
    return Options(
        theme=school.theme_folder(folder),
        reference_doc=folder / "school.docx",
        profiles=("large-print",),
        school="Lincoln High School",
    )


@pytest.fixture(scope="module")
def made(style: Options) -> dict[str, bytes]:
    return files(packet(COMPLETE, style))


def pictures_by_page(data: bytes) -> list[int]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return [len(_DRAWN.findall(page.Contents.read_bytes())) for page in pdf.pages]


def test_every_file_in_a_schools_style_is_valid(made: dict[str, bytes]) -> None:
    pdfs = {path: data for path, data in made.items() if path.endswith(".pdf")}
    words = {path: data for path, data in made.items() if path.endswith(".docx")}

    assert len(pdfs) >= 6
    assert len(words) >= 3
    assert [(path, fault) for path, data in pdfs.items() for fault in failures(data)] == []
    assert [(path, fault) for path, data in words.items() for fault in ooxml.errors(data)] == []


def test_the_logo_heads_the_first_page_of_what_students_get_and_nothing_else(
    made: dict[str, bytes],
) -> None:
    handout = pictures_by_page(made["handout/handout.pdf"])
    plain = pictures_by_page(files(packet(COMPLETE))["handout/handout.pdf"])

    assert handout[0] == 1
    assert sum(handout) == sum(plain) + 1
    assert pictures_by_page(made["quiz/quiz-A.pdf"])[0] == 1
    assert pictures_by_page(made["quiz/quiz-A.large-print.pdf"])[0] == 1
    for path in ("teacher/key-A.pdf", "teacher/guide.pdf", "teacher/handout-key.pdf"):
        assert pictures_by_page(made[path])[0] == 0


def test_the_logo_is_not_read_aloud(made: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(made["quiz/quiz-A.pdf"])) as pdf:
        content = pdf.pages[0].Contents.read_bytes()

    (drawn,) = _DRAWN.finditer(content)
    begun = content.rindex(b"BDC", 0, drawn.start())
    assert b"/Artifact<</Type/Pagination/Subtype/Header" in content[:begun].splitlines()[-1]


def test_the_logo_heads_the_word_file_too_and_later_heads_stay_where_they_were(
    style: Options,
) -> None:
    own = files(packet(COMPLETE, Options(theme=style.theme)))["handout/handout.docx"]
    logos: Any = docx.Document(BytesIO(own)).sections[0]
    plain: Any = docx.Document(BytesIO(files(packet(COMPLETE))["handout/handout.docx"])).sections[0]

    first = logos.first_page_header.part.element.xml
    assert first.count("<pic:pic") == 1
    assert 'decorative" val="1"' in first
    assert logos.header_distance < plain.header_distance
    moved = logos.header.paragraphs[0].paragraph_format.space_before
    assert logos.header_distance + moved == pytest.approx(plain.header_distance, abs=20000)
    assert ooxml.errors(own) == []


def test_rules_have_the_schools_colour_and_black_ones_are_left_to_the_standard_look(
    made: dict[str, bytes],
) -> None:
    own = borders(made["handout/handout.large-print.docx"])
    standard = borders(files(packet(COMPLETE))["handout/handout.docx"])

    assert LINE in own
    assert "000000" not in own
    assert "000000" in standard
    assert LINE not in standard
    grey = " ".join(f"{int(LINE[at : at + 2], 16) / 255:.3g}" for at in (0, 2, 4))
    assert grey in stroke_colours(made["handout/handout.pdf"])
    assert grey not in stroke_colours(files(packet(COMPLETE))["handout/handout.pdf"])


def borders(data: bytes) -> set[str]:
    """Return the colours of a handout's rules and frames; on the left there may be a bar."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = [archive.read(f"word/{name}.xml").decode() for name in ("document", "styles")]
    lines = re.findall(r'<w:(?:top|bottom|between|insideH|insideV) [^>]*w:color="(\w+)"',
                       "".join(parts))  # fmt: skip
    assert lines
    return set(lines)


def stroke_colours(data: bytes) -> set[str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        content = b"\n".join(page.Contents.read_bytes() for page in pdf.pages).decode("latin-1")
    return set(re.findall(r"^([\d. ]+) RG$", content, re.MULTILINE))


def test_a_logo_or_document_that_is_missing_or_broken_stops_the_build(tmp_path: Path) -> None:
    theme = school.theme_folder(tmp_path)
    (tmp_path / "logo.png").write_bytes(b"not a picture")

    with pytest.raises(SettingsError, match="LOGO002 this logo cannot be opened"):
        build(prepared(), PLACES, Options(theme=theme))
    with pytest.raises(SettingsError, match="REF001 this is not a Word document"):
        build(prepared(), PLACES, Options(reference_doc=tmp_path / "logo.png"))


# --- large print as a Word file ------------------------------------------------------------------

LARGE = Options(profiles=("large-print",))
SMALLEST = 36  # half points


def sizes(data: bytes) -> Iterator[tuple[str, int]]:
    """Yield every size of type in a Word file, and the part that it is in."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                root: Any = etree.fromstring(archive.read(name))
                for size in root.iter("{*}sz"):
                    yield name, int(size.get(size.tag.replace("sz", "val")))


@each_lesson
def test_no_type_of_a_large_print_word_file_is_under_18_points(file: Path) -> None:
    found = list(sizes(files(packet(file, LARGE))["handout/handout.large-print.docx"]))

    assert {name for name, _ in found} >= {"word/styles.xml", "word/document.xml"}
    assert [each for each in found if each[1] < SMALLEST] == []


@each_lesson
def test_columns_of_large_print_tables_grow_and_still_fit(file: Path) -> None:
    word = docx.Document(BytesIO(files(packet(file, LARGE))["handout/handout.large-print.docx"]))

    page: Any = word.sections[0]
    live = (page.page_width - page.left_margin - page.right_margin) / 635
    assert word.tables
    for table in word.tables:
        widths = [int(each) for each in table._tbl.xpath("w:tblGrid/w:gridCol/@w:w")]
        assert min(widths) > 0
        assert sum(widths) <= live + 1


@pytest.mark.slow
@each_lesson
def test_heads_of_large_print_pages_stay_on_one_line(file: Path, tmp_path: Path) -> None:
    data = files(packet(file, LARGE))["handout/handout.large-print.docx"]

    pages = pdf_pages(libreoffice.as_pdf(data, tmp_path))

    assert len(pages) > 4
    for page in pages[1:]:
        assert re.match(r"\s*Who .*Name *\S*$", page.strip().splitlines()[0])
        assert re.search(r"Page \d+ of \d+", page.strip().splitlines()[-1])
