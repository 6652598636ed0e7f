from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx.shared import Mm, Pt, RGBColor
from tools.school import changed, reference, retyped
from writers.docx.writing import theme

from make_lesson.check.rules.reference import REFERENCE_RULES
from make_lesson.errors import SettingsError
from make_lesson.writers.docx.reference.check import checked_reference
from make_lesson.writers.docx.reference.document import open_reference

FILE = Path("school.docx")
SCHOOL = reference()
MACROS = "ms-word.document.macroEnabled.main+xml"
SLIDES = "openxmlformats-officedocument.presentationml.presentation.main+xml"


def refused(school: bytes) -> list[str]:
    """Return the rule and message of each problem with a school's document."""
    with pytest.raises(SettingsError) as error:
        checked_reference(school, FILE, theme())
    problems = error.value.problems
    assert all(problem.place.file == FILE and problem.hint for problem in problems)
    assert {problem.rule for problem in problems} <= set(REFERENCE_RULES)
    return [f"{problem.rule} {problem.message}" for problem in problems]


def without(member: str) -> bytes:
    return changed(SCHOOL, lambda name, data: None if name == member else data)


def replaced(member: str, old: str, new: str) -> bytes:
    def replace(name: str, data: bytes) -> bytes:
        assert name != member or old.encode() in data
        return data.replace(old.encode(), new.encode()) if name == member else data

    return changed(SCHOOL, replace)


def test_a_school_s_document_is_returned_opened() -> None:
    assert checked_reference(SCHOOL, FILE, theme()) is open_reference(SCHOOL, FILE)


NOT_WORD = "REF001 this is not a Word document, or it has a password"


@pytest.mark.parametrize(
    ("school", "told"),
    [
        (b"Dear parents", NOT_WORD),
        (b"", NOT_WORD),
        (b"\xd0\xcf\x11\xe0 an old file", NOT_WORD),
        (without("[Content_Types].xml"), NOT_WORD),
        (retyped(SCHOOL, SLIDES), NOT_WORD),
        (SCHOOL[:9000], "REF002 this document is damaged"),
        (without("word/document.xml"), "REF002 this document is damaged"),
        (replaced("word/styles.xml", "</w:styles>", ""), "REF002 this document is damaged"),
        (retyped(SCHOOL, MACROS), "REF003 this document can hold macros"),
        (replaced("word/_rels/document.xml.rels", "/styles\"", "/nothing\""),
         "REF004 this document has no styles"),
    ],
)  # fmt: skip
def test_a_file_that_no_styles_can_be_taken_from_is_told(school: bytes, told: str) -> None:
    assert refused(school) == [told]


def test_a_document_that_unpacks_to_too_much_is_told() -> None:
    def swell(name: str, data: bytes) -> bytes:
        return bytes(50_000_000) if name == "word/document.xml" else data

    assert refused(changed(SCHOOL, swell)) == ["REF005 this document unpacks to more than 50 MB"]


def test_a_page_without_room_is_told() -> None:
    def narrow(word: Any) -> None:
        word.sections[0].page_width = Mm(148)

    assert refused(reference(narrow)) == ["REF006 the margins leave 278 by 698 points of the page"]


@pytest.mark.parametrize(
    ("name", "length", "message"),
    [
        ("page_width", 1600, "the page has 1600 by 842 points"),
        ("left_margin", 4, "the left margin has 4 points"),
        ("bottom_margin", 9, "the bottom margin has 9 points"),
        ("right_margin", 450, "the right margin has 450 points"),
    ],
)
def test_a_page_that_no_printer_takes_is_told(name: str, length: int, message: str) -> None:
    told = refused(reference(lambda word: setattr(word.sections[0], name, Pt(length))))

    assert f"REF006 {message}" in told


def test_running_text_as_large_as_a_poster_is_told() -> None:
    def swell(word: Any) -> None:
        word.styles["Normal"].font.size = Pt(60)

    assert "REF008 style 'Normal': its type is 60 points" in refused(reference(swell))


def test_a_part_that_declares_entities_is_told_and_not_read() -> None:
    declared = '<!DOCTYPE w:styles [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:styles '

    assert refused(replaced("word/styles.xml", "<w:styles ", declared)) == [
        "REF010 this document declares a document type, which Word never does"
    ]


def pale(name: str) -> Callable[[Any], None]:
    def change(word: Any) -> None:
        word.styles[name].font.color.rgb = RGBColor.from_string("999999")

    return change


@pytest.mark.parametrize("name", ["Normal", "Body Text", "Heading 2", "Caption", "Header"])
def test_a_style_too_pale_to_read_is_told_with_the_numbers(name: str) -> None:
    told = refused(reference(pale(name)))

    written = name if name in ("Normal", "Body Text") else name.lower()
    message = "999999 on FFFFFF has 2.84 to 1, text needs 4.5 to 1"
    assert f"REF007 style '{written}': {message}" in told


def test_a_style_that_no_handout_uses_may_be_as_pale_as_it_likes() -> None:
    school = reference(pale("Intense Quote"))

    assert checked_reference(school, FILE, theme()) is open_reference(school, FILE)


def test_running_text_must_be_read_on_the_tint_of_boxes_too() -> None:
    def fade(word: Any) -> None:
        word.styles["Body Text"].font.color.rgb = RGBColor.from_string("757575")

    assert refused(reference(fade)) == [
        "REF007 style 'Body Text': 757575 on F0F0F0 has 4.04 to 1, text needs 4.5 to 1"
    ]


def test_a_colour_of_the_theme_is_what_the_theme_says_not_what_was_kept_beside_it() -> None:
    def name_accent(word: Any) -> None:
        color = word.styles["Heading 2"].element.rPr.color
        color.set(color.tag.replace("color", "themeColor"), "accent3")

    told = refused(reference(name_accent))

    assert told == ["REF007 style 'heading 2': 9BBB59 on FFFFFF has 2.17 to 1, text needs 4.5 to 1"]


def shaded(fill: str) -> Callable[[Any], None]:
    def change(word: Any) -> None:
        style = word.styles["Heading 1"]
        style.font.color.rgb = RGBColor(255, 255, 255)
        properties = style.element.get_or_add_pPr()
        ground = properties.makeelement(properties.tag.replace("pPr", "shd"))
        ground.set(properties.tag.replace("pPr", "val"), "clear")
        ground.set(properties.tag.replace("pPr", "fill"), fill)
        properties.insert(3, ground)

    return change


def test_white_on_a_dark_band_is_read_and_on_a_pale_one_is_not() -> None:
    dark = reference(shaded("14532D"))

    assert checked_reference(dark, FILE, theme()) is open_reference(dark, FILE)
    assert refused(reference(shaded("AAAAAA"))) == [
        "REF007 style 'heading 1': FFFFFF on AAAAAA has 2.32 to 1, text needs 4.5 to 1"
    ]


def test_type_too_small_is_told_where_it_is_inherited_too() -> None:
    def shrink(word: Any) -> None:
        word.styles["Normal"].font.size = Pt(9)

    told = refused(reference(shrink))

    assert "REF008 style 'Normal': its type is 9 points" in told
    assert "REF008 style 'Body Text': its type is 9 points" in told


def test_a_heading_of_no_level_or_another_is_told() -> None:
    def flatten(word: Any) -> None:
        for name, level in (("Heading 1", None), ("Heading 3", "0")):
            (outline,) = word.styles[name].element.pPr.xpath("w:outlineLvl")
            if level is None:
                outline.getparent().remove(outline)
            else:
                outline.set(outline.tag.replace("outlineLvl", "val"), level)

    assert refused(reference(flatten)) == [
        "REF009 style 'heading 1' has no outline level",
        "REF009 style 'heading 3' has outline level 1",
    ]


def test_everything_that_is_wrong_is_told_at_once() -> None:
    rules = [told.split()[0] for told in refused(reference(pale("Heading 1"), pale("Caption")))]

    assert rules == ["REF007", "REF007"]


def test_a_document_cut_short_anywhere_is_told_and_never_a_traceback() -> None:
    places = range(0, len(SCHOOL), 997)

    assert len(places) > 20
    for place in places:
        assert refused(SCHOOL[:place])[0][:6] in ("REF001", "REF002")
