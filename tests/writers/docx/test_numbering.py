import re
import zipfile
from io import BytesIO
from typing import Literal

import docx
import pytest
from docx.shared import Pt
from hypothesis import given
from hypothesis import strategies as st
from tools.docx_text import docx_text
from writers.docx.writing import document_of, format_of, said, theme, told, written

from make_lesson.tree.nodes import Block, Choices, Item, Items, List, Option, Paragraph

LETTERS = "ABCDEFGH"


def lines(*blocks: Block) -> list[str]:
    return docx_text(written(document_of(*blocks))).splitlines()


def question(number: str, *options: Option) -> Items:
    choices = (Choices(options),) if options else ()
    return Items((Item(number, number, (told("Why?"), *choices)),))


def lists_of(*blocks: Block) -> int:
    """Return how many lists of their own the blocks have in the file."""
    data = written(document_of(*blocks))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        body = archive.read("word/document.xml").decode()
    return len(set(re.findall(r'w:numId w:val="(\d+)"', body)))


@given(st.lists(st.integers(1, 12), min_size=1, max_size=6))
def test_word_prints_the_numbers_of_the_tree_in_whatever_order(numbers: list[int]) -> None:
    blocks = [question(str(number), Option("A", said("x"))) for number in numbers]

    stems = [line for line in lines(*blocks) if line.startswith("Item:")]

    assert stems == [f"Item: {number} Why?" for number in numbers]


@given(st.lists(st.tuples(st.sampled_from(LETTERS), st.booleans()), min_size=1, max_size=6))
def test_word_prints_the_letters_of_the_tree_right_or_wrong(given_: list[tuple[str, bool]]) -> None:
    options = [
        Option(letter, said("x"), said("Answer") if right else ()) for letter, right in given_
    ]

    shown = [line for line in lines(question("1", *options)) if line.startswith("Choice:")]

    assert [line.split()[1:3] for line in shown] == [
        ["●" if right else "○", letter] for letter, right in given_
    ]


def test_questions_that_count_on_are_one_list_in_which_enter_goes_on() -> None:
    choices = tuple(Option(letter, said("x")) for letter in "ABCD")

    assert lists_of(*(question(str(number), *choices) for number in range(1, 9))) == 1


def test_paragraphs_of_the_reading_count_on_past_the_questions_between_them() -> None:
    reading = [Paragraph(said("x"), number=str(number)) for number in (1, 2, 3)]

    made = lines(reading[0], question("1"), reading[1], question("2"), reading[2])

    assert [line.split()[:2] for line in made] == [
        ["Reading:", "1"],
        ["Item:", "1"],
        ["Reading:", "2"],
        ["Item:", "2"],
        ["Reading:", "3"],
    ]


def test_a_label_that_word_cannot_count_is_typed() -> None:
    made = lines(
        question("7b", Option("i", said("x"))),
        Paragraph(said("y"), number="A1"),
        List(((told("z"),),), ("§",)),
    )

    assert made == [
        "Item: 7b→Why?",
        "Choice: ○\N{NO-BREAK SPACE}i→x",
        "ItemText: A1→y",
        "BodyText: §→z",
    ]


def test_a_list_starts_at_its_first_label() -> None:
    made = lines(List(((told("x"),), (told("y"),)), ("3.", "4.")), List(((told("z"),),), ("1.",)))

    assert made == ["ListNumber: 3. x", "ListNumber: 4. y", "ListNumber: 1. z"]


def test_a_number_without_text_beside_it_is_printed_all_the_same() -> None:
    item = Item("4", "a", (Choices((Option("A", said("x")),)),))

    assert lines(Items((item,))) == ["Item: 4", "Choice: ○ A x"]


@pytest.mark.parametrize("mark", ["circle", "square"])
@pytest.mark.parametrize("label", ["A", "i"])
def test_the_texts_of_lettered_options_begin_in_one_column(
    mark: Literal["circle", "square"], label: str
) -> None:
    options = (Option(label, said("x")), Option("M", said("y"), said("Answer")))
    data = written(document_of(Items((Item("1", "a", (told("Why?"), Choices(options, mark))),))))

    choices = docx.Document(BytesIO(data)).paragraphs[1:]

    assert len(choices) == 2
    for choice in choices:
        own, style = choice.paragraph_format, format_of(choice)
        left = style.left_indent if own.left_indent is None else own.left_indent
        hang = style.first_line_indent if own.first_line_indent is None else own.first_line_indent
        assert (left, hang) == (Pt(theme().column.number + 36), Pt(-36))


def test_a_mark_that_is_typed_stands_without_the_number_of_its_style() -> None:
    data = written(document_of(question("1", Option("i", said("x")), Option("ii", said("y")))))

    choices = docx.Document(BytesIO(data)).paragraphs[1:]

    assert [each._p.xpath("string(w:pPr/w:numPr/w:numId/@w:val)") for each in choices] == ["0"] * 2
