from io import BytesIO

import docx
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given
from hypothesis import strategies as st
from tools.docx_text import docx_text, paragraph_texts
from writers.docx.writing import cell, document_of, said, theme, told, written

from make_lesson.tree.nodes import (
    Blank,
    Block,
    Box,
    Choices,
    Heading,
    Item,
    Items,
    Lines,
    Link,
    List,
    Option,
    PageBreak,
    Paragraph,
    Run,
    Table,
)

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
    assert lines(Lines(3)) == ["AnswerLine:"] * 3


def test_an_answer_stands_on_the_lines_and_adds_none_where_it_fits() -> None:
    answer = "Police need probable cause, and a prosecutor must be able to prove the case."

    made = lines(Lines(3, said(answer)))

    assert len(made) == 3
    assert " ".join(line.removeprefix("AnswerLine:").strip() for line in made).strip() == answer


def test_an_item_is_never_split_over_pages() -> None:
    item = Item("1", "a", (told("Why?"), Lines(3)))

    paragraphs = word_paragraphs(Items((item,)), told("after"))

    *held, last, after = paragraphs
    assert len(held) == 3
    assert all(paragraph.paragraph_format.keep_with_next for paragraph in held)
    assert not last.paragraph_format.keep_with_next
    assert not after.paragraph_format.keep_with_next
