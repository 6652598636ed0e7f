from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given
from hypothesis import strategies as st
from tools.docx_text import docx_text, paragraph_texts
from writers.docx.writing import cell, document_of, format_of, said, theme, told, written

from make_lesson.tree.nodes import (
    Blank,
    Block,
    Box,
    Cell,
    Choices,
    Field,
    Heading,
    Item,
    Items,
    Lines,
    Link,
    List,
    NameLine,
    Option,
    PageBreak,
    Paragraph,
    Run,
    Table,
)
from make_lesson.writers.docx.blocks.breaking import even

PRINTABLE = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\ufffe\uffff"),
    min_size=1,
    max_size=60,
)


def word_paragraphs(*blocks: Block) -> list[WordParagraph]:
    return list(docx.Document(BytesIO(written(document_of(*blocks)))).paragraphs)


def lines(*blocks: Block) -> list[str]:
    return docx_text(written(document_of(*blocks))).splitlines()


@given(PRINTABLE)
def test_text_comes_back_unchanged_from_wherever_it_stands(words: str) -> None:
    blocks = (
        Heading(1, said(words)),
        Paragraph(said(words, bold=True)),
        List(((told(words),),)),
        Choices((Option("A", said(words)),)),
        Paragraph((Link("https://example.org", said(words)),)),
        Table("words", words, (0, 0), ((cell(words, head=True), cell(words, head=True)),)),
        Box("frame", (told(words),), words),
    )

    texts = paragraph_texts(written(document_of(*blocks)))

    assert texts == [words] * 9


def test_tabs_and_line_ends_in_text_become_words_own() -> None:
    (paragraph,) = word_paragraphs(told("one\ttwo\nthree"))

    assert paragraph.text == "one\ttwo\nthree"
    assert len(paragraph._p.xpath(".//w:tab[parent::w:r]")) == 1
    assert len(paragraph._p.xpath(".//w:br")) == 1


def test_foreign_words_say_their_language() -> None:
    (paragraph,) = word_paragraphs(Paragraph((Run("el fiscal", lang="es"), Run(" decides"))))

    assert paragraph._p.xpath("w:r/w:rPr/w:lang/@w:val") == ["es"]


def test_a_link_leads_to_its_address() -> None:
    address = "https://www.example.org/a?b=1&c=2"

    (paragraph,) = word_paragraphs(Paragraph((Link(address, said("Court data")),)))

    (link,) = paragraph.hyperlinks
    assert (link.url, link.text) == (address, "Court data")


def test_small_and_bold_runs_differ_from_the_rest() -> None:
    (paragraph,) = word_paragraphs(
        Paragraph((Run("plain"), Run("small", small=True), Run("bold", bold=True)))
    )

    plain, small, bold = paragraph.runs
    assert (plain.font.size, plain.bold) == (None, None)
    assert small.font.size == Pt(theme().size.small)
    assert bold.bold is True


def test_a_blank_is_as_long_for_every_answer_that_students_do_not_see() -> None:
    (paragraph,) = word_paragraphs(Paragraph((Run("a "), Blank(), Run(" b "), Blank(), Run(" c"))))

    blanks = [run.text for run in paragraph.runs if run.underline]
    assert len(blanks) == 2
    assert len(set(blanks)) == 1
    assert " " not in blanks[0]


def test_the_title_is_the_one_heading_of_the_first_level() -> None:
    title, section, part = word_paragraphs(
        Heading(1, said("Title")), Heading(2, said("Section")), Heading(3, said("Part"))
    )

    names = [each._p.style for each in (title, section, part)]
    assert names == ["Heading1", "Heading2", "Heading3"]


def test_what_follows_a_page_break_starts_a_page_without_an_empty_paragraph() -> None:
    paragraphs = word_paragraphs(told("one"), PageBreak(), told("two"))

    assert [paragraph.text for paragraph in paragraphs] == ["one", "two"]
    assert paragraphs[1].paragraph_format.page_break_before is True


def test_every_line_to_write_on_is_a_paragraph_of_its_own() -> None:
    assert lines(Lines(3)) == ["FirstAnswerLine:", "AnswerLine:", "AnswerLine:"]


@pytest.mark.parametrize("count", [1, 2])
def test_the_first_rule_is_lower_and_the_last_has_room_below(count: int) -> None:
    ruled = word_paragraphs(Lines(count))

    u = theme().page.unit
    pitches = [format_of(each).line_spacing for each in ruled]
    assert pitches == [Pt(pitch * u - theme().line.write) for pitch in (2.5, 3)[:count]]
    own = ruled[-1].paragraph_format.space_after
    assert (format_of(ruled[-1]).space_after if own is None else own) == Pt(0.5 * u)


QUESTION = "How much choice should prosecutors have over whom to charge?"


def test_a_question_in_a_box_is_broken_into_even_lines() -> None:
    (made,) = word_paragraphs(Box("question", (Paragraph(said(QUESTION), "question"),)))

    first, second = made.text.split("\n")
    assert abs(len(first) - len(second)) <= len("prosecutors")
    assert made.text.replace("\n", " ") == QUESTION


def test_a_question_that_fits_on_a_line_is_not_broken() -> None:
    (made,) = word_paragraphs(Paragraph(said("Who decides?"), "question"))

    assert made.text == "Who decides?"


@given(st.lists(st.text("ab -", max_size=40), max_size=4), st.integers(1, 500))
def test_even_lines_keep_every_word_and_every_look(texts: list[str], width: int) -> None:
    content = tuple(Run(words, bold=place % 2 == 0) for place, words in enumerate(texts))

    evened = even(content, width, 15)

    assert len(evened) == len(content)
    for before, after in zip(content, evened, strict=True):
        assert isinstance(after, Run)
        assert replace(after, text=after.text.replace("\n", " ")) == before


def test_a_slip_has_its_title_and_the_name_on_one_line() -> None:
    slip = NameLine((Field("Name", share=0.45),), "Exit ticket")

    (made,) = word_paragraphs(slip)

    assert made._p.style == "Heading3"
    assert made.text == "Exit ticket\tName \t"
    assert [run.bold for run in made.runs if run.text.strip()] == [None, False]
    assert made.paragraph_format.space_before == 0


def test_a_title_too_long_for_the_name_beside_it_stands_above() -> None:
    title = "Before you leave the room today, one last question"

    made = word_paragraphs(NameLine((Field("Name", share=0.45),), title))

    assert [each.text for each in made] == [title, "Name \t"]
    assert made[0].paragraph_format.keep_with_next


def test_small_text_under_a_paragraph_in_a_cell_stands_apart_from_it() -> None:
    source = Paragraph(said("As argued by A"), "small")
    row = (Cell((told("View"), source)), Cell((source,)))

    data = written(document_of(Table("organizer", "x", (0, 0), (row,), 0)))

    both, alone = docx.Document(BytesIO(data)).tables[0].rows[0].cells
    assert both.paragraphs[1].paragraph_format.space_before == Pt(0.75 * theme().page.unit)
    assert alone.paragraphs[0].paragraph_format.space_before is None


def test_the_joiner_that_holds_a_blank_stands_only_in_the_blank() -> None:
    content = (Run("A "), Blank(), Run(" b"))

    (made,) = word_paragraphs(Paragraph(content))

    before, blank, after = made.runs
    assert (before.text, after.text) == ("A ", " b")
    assert blank.text.strip("\N{NO-BREAK SPACE}") == "\N{ZERO WIDTH JOINER}"


def test_an_answer_stands_on_the_lines_and_adds_none_where_it_fits() -> None:
    answer = "Police need probable cause, and a prosecutor must be able to prove the case."

    made = lines(Lines(3, said(answer)))

    assert len(made) == 3
    assert " ".join(line.partition(":")[2].strip() for line in made).strip() == answer


def test_an_item_is_never_split_over_pages() -> None:
    item = Item("1", "a", (told("Why?"), Lines(3)))

    paragraphs = word_paragraphs(Items((item,)), told("after"))

    *held, last, after = paragraphs
    assert len(held) == 3
    assert all(paragraph.paragraph_format.keep_with_next for paragraph in held)
    assert not last.paragraph_format.keep_with_next
    assert not after.paragraph_format.keep_with_next
