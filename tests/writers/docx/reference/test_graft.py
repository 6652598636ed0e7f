import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from docx.shared import Length, Pt
from lxml import etree
from tools import libreoffice, ooxml
from tools.docx_text import docx_text
from tools.school import reference, renamed, retyped
from writers.docx.sample import STUDENT, TEACHER
from writers.docx.writing import DATE, PICTURES, fonts, theme, written

from make_lesson.tree.nodes import Document
from make_lesson.writers.docx.reference.check import checked_reference
from make_lesson.writers.docx.write import write_docx

W = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
NAME = f"{{{W['w']}}}"
VAL = f"{NAME}val"
FILE = Path("school.docx")
SCHOOL = reference()
GERMAN = renamed(
    SCHOOL,
    {
        "Normal": "Standard",
        "Heading1": "berschrift1",
        "Heading2": "berschrift2",
        "Heading3": "berschrift3",
        "BodyText": "Textkrper",
        "ListBullet": "Aufzhlungszeichen",
        "Header": "Kopfzeile",
        "Footer": "Fuzeile",
        "DefaultParagraphFont": "Absatz-Standardschriftart",
        "TableNormal": "NormaleTabelle",
    },
)
TEMPLATE = retyped(SCHOOL, "openxmlformats-officedocument.wordprocessingml.template.main+xml")
OURS_AGAIN = written(STUDENT)
each_reference = pytest.mark.parametrize(
    "school",
    [SCHOOL, GERMAN, TEMPLATE, OURS_AGAIN],
    ids=["python-docx", "German ids", "template", "a handout"],
)


def in_style_of(school: bytes, document: Document = STUDENT) -> bytes:
    checked = checked_reference(school, FILE, theme())
    return write_docx(document, theme(), DATE, fonts(), PICTURES, reference=checked)


def part(data: bytes, name: str) -> Any:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(f"word/{name}.xml"))


def names_of_styles(data: bytes) -> dict[str, str]:
    """Return the ids of a file's styles by their names."""
    found = part(data, "styles").xpath("w:style", namespaces=W)
    return {
        style.xpath("string(w:name/@w:val)", namespaces=W).lower(): style.get(f"{NAME}styleId")
        for style in found
    }


@each_reference
def test_microsofts_validator_finds_no_error(school: bytes) -> None:
    assert ooxml.errors(school) == []
    assert ooxml.errors(in_style_of(school)) == []


@each_reference
def test_the_schools_styles_stay_as_they_are_and_only_missing_ones_are_added(school: bytes) -> None:
    theirs, made = part(school, "styles"), part(in_style_of(school), "styles")

    def shape(style: Any) -> str:
        text = etree.tostring(style, method="c14n", exclusive=True).decode()
        return re.sub(r"<w:lang [^>]*>|\s+(?=<)", "", text)

    before, after = list(map(shape, theirs)), list(map(shape, made))
    assert after[1 : len(before)] == before[1:]  # the first holds the language
    added = set(names_of_styles(in_style_of(school))) - set(names_of_styles(school))
    assert added <= set(names_of_styles(OURS_AGAIN))
    assert len(made.xpath("w:style", namespaces=W)) == len(names_of_styles(in_style_of(school)))


@each_reference
def test_every_style_that_is_named_is_there_under_its_name(school: bytes) -> None:
    made = in_style_of(school)
    known = names_of_styles(made)
    usual = {own: name for name, own in names_of_styles(OURS_AGAIN).items()}

    used = part(made, "document").xpath("//w:pStyle/@w:val | //w:rStyle/@w:val", namespaces=W)

    ours = part(OURS_AGAIN, "document").xpath("//w:pStyle/@w:val | //w:rStyle/@w:val", namespaces=W)
    assert len(used) > 50
    assert used == [known[usual[each]] for each in ours]


def test_the_text_is_numbered_and_worded_as_ever() -> None:
    assert docx_text(in_style_of(SCHOOL)) == docx_text(written(STUDENT))
    assert docx_text(in_style_of(SCHOOL, TEACHER)) == docx_text(written(TEACHER))


@each_reference
def test_a_level_of_a_list_and_its_style_lead_to_each_other(school: bytes) -> None:
    made = in_style_of(school)
    lists, styles = part(made, "numbering"), part(made, "styles")

    links = lists.xpath("w:abstractNum[starts-with(w:nsid/@w:val, '1E55')]//w:pStyle", namespaces=W)

    assert links
    for link in links:
        (number,) = styles.xpath(
            "w:style[@w:styleId=$id]/w:pPr/w:numPr/w:numId/@w:val", id=link.get(VAL), namespaces=W
        )
        (kind,) = lists.xpath("w:num[@w:numId=$n]/w:abstractNumId", n=number, namespaces=W)
        owner = link.getparent().getparent()
        assert kind.get(VAL) == owner.get(f"{NAME}abstractNumId")


def test_lists_of_the_school_keep_their_ids_and_signs_are_never_twice() -> None:
    theirs, made = part(OURS_AGAIN, "numbering"), part(in_style_of(OURS_AGAIN), "numbering")

    kinds = made.xpath("w:abstractNum/@w:abstractNumId", namespaces=W)
    signs = made.xpath("//w:nsid/@w:val", namespaces=W)
    assert set(theirs.xpath("w:abstractNum/@w:abstractNumId", namespaces=W)) < set(kinds)
    assert len(set(kinds)) == len(kinds)
    assert len(set(signs)) == len(signs)


def test_a_style_is_found_by_an_alias_and_in_any_case() -> None:
    def rename(word: Any) -> None:
        word.styles["Body Text"].element.name_val = "BODY  text,Fliesstext"
        word.styles["Caption"].element.name_val = "Picture words,caption"

    made = names_of_styles(in_style_of(reference(rename)))

    assert made["body  text,fliesstext"] == "BodyText"
    assert made["picture words,caption"] == "Caption"
    assert not {"body text", "caption"} & set(made)


def test_ids_and_names_that_mean_something_else_there_are_left_alone() -> None:
    def take(word: Any) -> None:
        word.styles.add_style("Agenda", 1).element.styleId = "Item"
        word.styles.add_style("Reading", 2)

    made = names_of_styles(in_style_of(reference(take)))

    assert (made["agenda"], made["item"]) == ("Item", "Item2")
    assert "reading (lesson)" in made


def test_handouts_have_the_page_of_the_school_and_tables_fit_it() -> None:
    made = docx.Document(BytesIO(in_style_of(SCHOOL)))

    page: Any = made.sections[0]
    live = Length(page.page_width - page.left_margin - page.right_margin)
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert made.tables
    for table in made.tables:
        assert int(table._tbl.tblPr.xpath("w:tblW/@w:w")[0]) <= live.twips + 1


def test_added_styles_are_set_in_the_schools_running_text() -> None:
    def enlarge(word: Any) -> None:
        word.styles["Body Text"].font.name = "Verdana"
        word.styles["Body Text"].font.size = Pt(14)

    styles = docx.Document(BytesIO(in_style_of(reference(enlarge)))).styles

    assert (styles["Item"].font.name, styles["Item"].font.size) == ("Verdana", Pt(14))
    assert styles["Item"].paragraph_format.line_spacing == pytest.approx(Pt(14 * 16 / 12), abs=700)
    assert styles["Normal"].font.name == "Georgia"


def test_a_letterhead_stands_on_the_first_page_and_adorns() -> None:
    section = docx.Document(BytesIO(in_style_of(SCHOOL))).sections[0]

    first = section.first_page_header
    assert [line.text for line in first.paragraphs] == [
        "  Lincoln High School, 1 School Lane",
        "Room 12",
    ]
    assert 'decorative" val="1"' in first.part.element.xml
    assert section.header.paragraphs[0].text.startswith("Who decides who gets charged?")
    assert "Page" in section.first_page_footer.paragraphs[0].text


def test_a_head_that_counts_pages_is_no_letterhead() -> None:
    def count(word: Any) -> None:
        field = word.sections[0].header.paragraphs[0]._p.makeelement(f"{NAME}fldSimple")
        field.set(f"{NAME}instr", " PAGE ")
        word.sections[0].header.paragraphs[0]._p.append(field)

    section = docx.Document(BytesIO(in_style_of(reference(count)))).sections[0]

    assert [line.text for line in section.first_page_header.paragraphs] == ["Room 12"]


def test_tab_stops_of_the_schools_styles_do_not_come_between_ours() -> None:
    header = docx.Document(BytesIO(in_style_of(SCHOOL))).sections[0].header.paragraphs[0]

    stops = header.paragraph_format.tab_stops._pPr.tabs
    kinds = {tab.get(f"{NAME}pos"): tab.get(VAL) for tab in stops}
    assert {"4680": "clear"}.items() <= kinds.items()
    assert list(kinds.values()).count("right") == 2


def test_the_same_document_makes_the_same_file_and_none_of_its_words_or_authors_get_in() -> None:
    school = reference(lambda word: word.add_paragraph("minutes of the board"))

    made = in_style_of(school)

    assert made == in_style_of(school)
    with zipfile.ZipFile(BytesIO(made)) as archive:
        assert b"minutes of the board" not in b"".join(map(archive.read, archive.namelist()))


@pytest.mark.slow
def test_libreoffice_shows_the_letterhead_and_every_head_on_one_line(tmp_path: Path) -> None:
    made = libreoffice.as_pdf(in_style_of(SCHOOL), tmp_path)

    with pypdfium2.PdfDocument(made) as pdf:
        pages = [page.get_textpage().get_text_bounded().splitlines() for page in pdf]
    assert "Lincoln High School" in pages[0][0]
    assert len(pages) > 1
    for page in pages[1:]:
        assert re.fullmatch(r"Who decides who gets charged\? *Name *", page[0])
