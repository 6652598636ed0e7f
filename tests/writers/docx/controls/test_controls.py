"""A handout to fill in on screen: a control with a title for each place to write, and no other."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from tools.controls import Control, body, controls, words
from tools.docx_text import docx_text
from tools.libreoffice import as_pdf
from tools.ooxml import errors
from writers.docx.sample import SAMPLE, STUDENT
from writers.docx.writing import cell, document_of, said, told, written

from make_lesson.proof.structure.docx.check import docx_findings
from make_lesson.tree.nodes import (
    Blank,
    Block,
    Box,
    Cell,
    Choices,
    Document,
    Field,
    Heading,
    Item,
    Items,
    Lines,
    List,
    NameLine,
    Option,
    Paragraph,
    Run,
    Table,
)

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def fillable(*blocks: Block) -> bytes:
    return written(document_of(*blocks), fillable=True)


def titles(*blocks: Block) -> list[str]:
    return [control.title for control in controls(fillable(*blocks))]


def page_words(data: bytes) -> list[list[str]]:
    """Return the words of each page, without signs to mark."""
    with pypdfium2.PdfDocument(data) as pdf:
        texts = [page.get_textpage().get_text_bounded() for page in pdf]
    return [text.translate(dict.fromkeys(map(ord, "○□"), " ")).split() for text in texts]


def places(value: Any) -> Iterator[str]:
    """Yield the kind of control that each place to write of a tree should become, in any order."""
    match value:
        case Blank() | Field() | Cell(blank=True):
            yield "blank"
        case Cell(lines=lines) if lines:
            yield "blank"
        case Lines(label=label):
            yield "blank" if label else "lines"
        case Choices(options=options, mark=mark):
            yield from ("blank" if mark == "blank" else "box" for _ in options)
        case _:
            pass
    if isinstance(value, tuple):
        for each in value:
            yield from places(each)
    elif is_dataclass(value):
        for part in fields(value):
            yield from places(getattr(value, part.name))


# --- which places --------------------------------------------------------------------------------


def test_every_place_to_write_has_one_control_and_nothing_else_has() -> None:
    expected = Counter(places(STUDENT))

    made = Counter(control.kind for control in controls(written(STUDENT, fillable=True)))

    assert made == expected
    assert set(expected) == {"blank", "lines", "box"}


def test_a_handout_for_paper_has_no_controls() -> None:
    assert controls(written(STUDENT)) == []


def test_what_is_only_read_has_no_controls() -> None:
    table = Table("words", "Words", (0, 0), ((cell("Word", head=True), cell("Meaning")),))

    assert titles(Heading(1, said("Title")), told("Text."), table, List(((told("one"),),))) == []


@pytest.mark.parametrize("blocks", [(), (Lines(2),), (Box("frame", (told("A case."), Lines(1))),)])
def test_body_and_cells_end_with_a_paragraph_that_word_can_write_in(
    blocks: tuple[Block, ...],
) -> None:
    made = body(fillable(*blocks))

    *_, last, section = made
    assert (last.tag.split("}")[1], section.tag.split("}")[1]) == ("p", "sectPr")
    assert all(each[-1].tag.endswith("}p") for each in made.iter("{*}tc"))


# --- what a control is like ----------------------------------------------------------------------


def test_tags_and_ids_count_in_the_order_in_which_they_are_read() -> None:
    made = controls(written(STUDENT, fillable=True))

    assert [control.id for control in made] == [str(n) for n in range(1, len(made) + 1)]
    assert len({control.tag for control in made}) == len(made)


def test_a_blank_prints_as_a_blank_and_takes_whatever_is_typed() -> None:
    (blank,) = controls(fillable(Paragraph((Run("A "), Blank(), Run(".")))))

    assert blank.words.strip(f"\N{ZERO WIDTH JOINER}{NO_BREAK_SPACE}") == ""
    assert len(blank.words) > 10
    properties = body(fillable(Paragraph((Blank(),)))).find(".//{*}sdtPr")
    names = [each.tag.split("}")[1] for each in properties]
    assert names == ["rPr", "alias", "tag", "id", "showingPlcHdr"]


def test_the_rule_of_a_field_goes_on_to_its_end_behind_what_is_typed() -> None:
    made = body(fillable(NameLine((Field("Name"),))))

    control = made.find(".//{*}sdt")
    (after,) = control.itersiblings()
    assert after.find("{*}tab") is not None
    assert after.find("{*}rPr/{*}u") is not None


def test_a_group_of_lines_is_one_control_in_which_enter_makes_another() -> None:
    (made,) = controls(fillable(Lines(3)))

    assert made == Control("lines", "Answer", "place-1", "1", "", 3)


def test_a_click_marks_a_box_whose_letter_is_still_counted_by_word() -> None:
    options = (Option("A", said("one")), Option("B", said("two")))
    data = fillable(Items((Item("1", "a", (told("Why?"), Choices(options))),)))

    assert docx_text(data).splitlines()[1:] == ["Choice: A ○→one", "Choice: B ○→two"]
    assert [control.words for control in controls(data)] == ["○", "○"]
    (state,) = {
        tuple(each.get(each.keys()[0]) for each in box)
        for box in body(data).iter("{http://schemas.microsoft.com/office/word/2010/wordml}checkbox")
    }
    assert state == ("0", "25CF", "25CB")


@pytest.mark.parametrize("label", ["", "i"])
def test_a_box_without_a_letter_of_words_own_has_no_other_number(label: str) -> None:
    (choice,) = body(fillable(Choices((Option(label, said("one")),)))).findall("{*}p")[:1]

    assert choice.find("{*}pPr/{*}numPr/{*}numId").values() == ["0"]


def test_letters_start_anew_under_each_question() -> None:
    options = (Option("A", said("x")), Option("B", said("y")))
    items = tuple(Item(n, n, (told("Why?"), Choices(options, "square"))) for n in "12")

    made = docx_text(fillable(Items(items))).splitlines()

    assert [line.split()[1] for line in made if line.startswith("Choice:")] == ["A", "B"] * 2


# --- the whole file ------------------------------------------------------------------------------


@pytest.mark.parametrize("document", [STUDENT, SAMPLE, document_of()], ids=["s", "t", "empty"])
def test_microsofts_validator_finds_no_error_in_it(document: Document) -> None:
    assert errors(written(document, fillable=True)) == []


def test_the_accessibility_checker_finds_no_more_in_it_than_in_the_handout() -> None:
    assert docx_findings(written(STUDENT, fillable=True)) == docx_findings(written(STUDENT))


def test_it_says_what_the_handout_says() -> None:
    assert words(written(STUDENT, fillable=True)) == words(written(STUDENT))


def test_it_opens_again_and_is_not_protected() -> None:
    opened = docx.Document(BytesIO(written(STUDENT, fillable=True)))

    assert opened.paragraphs[0].text.startswith("Name ")
    assert opened.settings.element.find("{*}documentProtection") is None


@pytest.mark.slow
def test_libreoffice_breaks_its_pages_where_those_of_the_handout_are(tmp_path: Path) -> None:
    made = [as_pdf(written(STUDENT, fillable=on), tmp_path) for on in (False, True)]

    for_paper, for_screens = map(page_words, made)
    assert len(for_paper) >= 3
    assert for_screens == for_paper
