"""What the check of a Word file finds sound: ours, saved again, and in a school's own styles."""

import re
from io import BytesIO
from pathlib import Path, PurePosixPath

import docx
import pytest
from docx.document import Document
from docx.enum.dml import MSO_THEME_COLOR
from docx.oxml.ns import qn
from docx.shared import RGBColor
from hypothesis import given
from hypothesis import strategies as st
from tools.damage import in_part, unzipped, zipped
from tools.lessons import COMPLETE, SHIPPED, files, packet
from tools.libreoffice import saved_again

from make_lesson.proof.structure.docx.check import docx_findings
from make_lesson.proof.structure.docx.colors import contrast
from make_lesson.proof.structure.problems import structure_problems

BODY, STYLES = "word/document.xml", "word/styles.xml"
ATTRIBUTE = re.compile(rb'w:[A-Za-z]+="[^"]*"')


def handout() -> bytes:
    return files(packet())["handout/handout.docx"]


def rules(data: bytes) -> set[str]:
    return {found.rule for found in docx_findings(data)}


@pytest.mark.parametrize("file", [COMPLETE, *SHIPPED], ids=lambda file: file.parent.name)
def test_nothing_is_told_of_sound_files(file: Path) -> None:
    made = files(packet(file), ".docx")

    assert len(made) == 4
    for path, data in made.items():
        assert structure_problems(PurePosixPath(path), data, Path()) == ()


@pytest.mark.slow
@pytest.mark.parametrize("file", [COMPLETE, *SHIPPED], ids=lambda file: file.parent.name)
def test_nothing_is_told_of_a_handout_that_libreoffice_saved(file: Path, tmp_path: Path) -> None:
    data = saved_again(files(packet(file))["handout/handout.docx"], tmp_path)

    assert docx_findings(data) == ()


def test_nothing_is_told_of_a_handout_that_python_docx_saved() -> None:
    assert docx_findings(saved(docx.Document(BytesIO(handout())))) == ()


def test_headings_are_known_by_name_where_ids_are_in_another_language() -> None:
    parts = unzipped(handout())
    for part in (BODY, STYLES):
        parts[part] = parts[part].replace(b'"Heading1"', b'"berschrift1"')

    assert b"berschrift1" in parts[BODY]
    assert docx_findings(zipped(parts)) == ()
    parts[BODY] = parts[BODY].replace(b'"berschrift1"', b'"BodyText"')
    assert rules(zipped(parts)) == {"DOCX012"}


def test_a_style_based_on_a_heading_is_a_heading() -> None:
    own = '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Heading1"/></w:style>'
    parts = unzipped(in_part(STYLES, "</w:styles>", f"{own}</w:styles>")(handout()))
    parts[BODY] = parts[BODY].replace(b'"Heading1"', b'"Own"')

    assert docx_findings(zipped(parts)) == ()


def test_a_decorative_picture_needs_no_words() -> None:
    mark = (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        "</a:ext></a:extLst>"
    )
    words = ' descr="Three bars. A trial jury has 12 members, a grand jury 16 to 23."/>'

    data = in_part(BODY, words, f">{mark}</wp:docPr>")(handout())

    assert docx_findings(data) == ()


# --- colours -------------------------------------------------------------------------------------


def saved(document: Document) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def told_of_colors(document: Document) -> list[str]:
    return [found.message for found in docx_findings(saved(document)) if found.rule == "DOCX009"]


@pytest.mark.parametrize(
    ("color", "ratio"), [("000000", 21.0), ("767676", 4.54), ("777777", 4.48), ("FFFFFF", 1.0)]
)
def test_contrast_is_that_of_wcag(color: str, ratio: float) -> None:
    assert contrast(color, "FFFFFF") == pytest.approx(ratio, abs=0.005)
    assert contrast("FFFFFF", color) == contrast(color, "FFFFFF")


def test_a_theme_s_colour_is_worked_out_with_its_tint() -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run("pale")
    run.font.color.theme_color = MSO_THEME_COLOR.TEXT_2
    dark = told_of_colors(document)

    (color,) = run._element.xpath("w:rPr/w:color")
    color.set(qn("w:themeTint"), "66")

    assert dark == []
    assert told_of_colors(document) == [
        "paragraph 1 ('pale'): 'pale' is #8EB4E3 on #FFFFFF, 2.1 to 1"
    ]


def test_a_style_is_asked_where_the_run_says_nothing() -> None:
    document = docx.Document()
    document.add_heading("A heading in Word's old blue", 2)

    (told,) = told_of_colors(document)

    assert "is #4F81BD on #FFFFFF, 4.0 to 1" in told


def test_light_text_in_the_dark_head_of_a_table_style_stands_out() -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=2, style="Medium Shading 1")
    for row in table.rows:
        for cell in row.cells:
            cell.text = "words"

    assert told_of_colors(document) == []
    for cell in table.rows[1].cells:
        cell.paragraphs[0].runs[0].font.color.rgb = RGBColor(255, 255, 255)
    assert len(told_of_colors(document)) == 1


def test_hidden_and_blank_text_has_no_contrast() -> None:
    document = docx.Document()
    for words, hidden in (("unseen", True), ("   ", False)):
        run = document.add_paragraph().add_run(words)
        run.font.color.rgb = RGBColor(250, 250, 250)
        run.font.hidden = hidden

    assert told_of_colors(document) == []


# --- any file ------------------------------------------------------------------------------------


@given(st.data())
def test_no_damage_to_a_file_makes_the_check_fail(data: st.DataObject) -> None:
    parts = unzipped(handout())
    name = data.draw(st.sampled_from([BODY, STYLES, "word/settings.xml", "word/header1.xml"]))
    found = data.draw(st.sampled_from(sorted(set(ATTRIBUTE.findall(parts[name])))))
    other = data.draw(st.sampled_from([b"", b"-1", b"x", b"\xc2\xb2", b"9" * 30, b"2840.5"]))
    parts[name] = parts[name].replace(found, found.split(b"=")[0] + b'="' + other + b'"')

    assert isinstance(docx_findings(zipped(parts)), tuple)


@given(st.integers(0, 30_000), st.binary(min_size=1, max_size=9))
def test_no_damage_to_the_bytes_of_a_file_makes_the_check_fail(at: int, other: bytes) -> None:
    data = handout()

    assert isinstance(docx_findings(data[:at] + other + data[at + len(other) :]), tuple)
