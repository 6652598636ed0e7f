from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.table import Table as WordTable
from hypothesis import given
from hypothesis import strategies as st
from tools.docx_text import docx_text
from writers.docx.writing import DATE, cell, document_of, said, theme, told, written

from make_lesson.tree.nodes import Block, Box, Cell, Item, Items, List, Table, TableKind
from make_lesson.writers.docx.write import write_docx


def word_table(block: Block) -> WordTable:
    (table,) = docx.Document(BytesIO(written(document_of(block)))).tables
    return table


def two_rows(kind: TableKind, *widths: float) -> Table:
    head = tuple(cell(f"head {at}", head=True) for at, _ in enumerate(widths))
    body = tuple(cell(f"cell {at}") for at, _ in enumerate(widths))
    return Table(kind, "A table", widths, (head, body))


@given(
    st.lists(st.floats(20, 60), min_size=1, max_size=5),
    st.integers(1, 3),
)
def test_columns_add_up_to_the_live_width(fixed: list[float], free: int) -> None:
    table = word_table(two_rows("small", *fixed, *[0.0] * free))

    widths = [int(width) for width in table._tbl.xpath("w:tblGrid/w:gridCol/@w:w")]
    assert len(widths) == len(fixed) + free
    assert sum(widths) == round(theme().page.live_width * 20)


def test_columns_of_a_given_width_grow_with_the_type() -> None:
    usual = theme()
    large = replace(usual, size=replace(usual.size, body=1.5 * usual.size.body))
    document = document_of(two_rows("small", 100, 0))

    data = write_docx(document, large, DATE, {}, {})

    (table,) = docx.Document(BytesIO(data)).tables
    given_, shared = (int(width) for width in table._tbl.xpath("w:tblGrid/w:gridCol/@w:w"))
    assert given_ == 20 * 150
    assert given_ + shared == round(usual.page.live_width * 20)


@pytest.mark.parametrize("kind", ["words", "small", "organizer", "match", "facts"])
def test_head_rows_are_marked_and_no_row_is_split(kind: TableKind) -> None:
    table = word_table(two_rows(kind, 0, 0))

    heads = [bool(row.xpath("w:trPr/w:tblHeader")) for row in table._tbl.tr_lst]
    assert heads == [True, False]
    assert all(row.xpath("w:trPr/w:cantSplit") for row in table._tbl.tr_lst)


def test_a_table_says_what_it_holds() -> None:
    table = word_table(two_rows("words", 112, 0))

    assert table._tbl.xpath("w:tblPr/w:tblCaption/@w:val") == ["A table"]


def test_a_row_to_write_in_is_as_high_as_its_lines() -> None:
    table = word_table(Table("organizer", "x", (0, 0), ((Cell(lines=2), Cell(lines=2)),), 0))

    (height,) = table._tbl.xpath(".//w:trHeight/@w:val")
    assert int(height) == round(2 * 3 * theme().page.unit * 20)


def test_a_table_in_an_item_stands_under_its_stem() -> None:
    item = Item("1", "a", (told("Why?"), two_rows("small", 0, 0)))

    table = word_table(Items((item,)))

    column = theme().column.number
    assert table._tbl.xpath("w:tblPr/w:tblInd/@w:w") == [str(round(column * 20))]
    live = theme().page.live_width
    assert table._tbl.xpath("w:tblPr/w:tblW/@w:w") == [str(round((live - column) * 20))]


def test_two_tables_in_a_row_stay_two() -> None:
    document = docx.Document(
        BytesIO(written(document_of(two_rows("words", 0, 0), two_rows("words", 0, 0))))
    )

    assert len(document.tables) == 2
    assert [child.tag.split("}")[1] for child in document.element.body][:4] == [
        "tbl",
        "p",
        "tbl",
        "p",
    ]


def test_a_box_of_paragraphs_is_no_table() -> None:
    blocks = (
        Box("question", (told("Why?"),), "Guiding question"),
        Box("bank", (told("recall"),), "Word bank"),
        Box("frame", (told("A case"),), "Case", "in pairs"),
    )

    data = written(document_of(*blocks))

    assert docx.Document(BytesIO(data)).tables == []
    assert docx_text(data).splitlines() == [
        "BoxTitle: Guiding question",
        "BoxText: Why?",
        "BoxText: Word bank\N{EM SPACE}recall",
        "BoxTitle: Case→in pairs",
        "BoxText: A case",
    ]


def test_the_paragraphs_of_a_box_have_one_border_so_that_word_draws_one_box() -> None:
    data = written(document_of(Box("frame", (told("one"), told("two")), "Title")))

    paragraphs = docx.Document(BytesIO(data)).paragraphs
    looks = {
        (p._p.xpath("string(w:pPr/w:pBdr/w:top/@w:sz)"), p.paragraph_format.left_indent)
        for p in paragraphs
    }
    assert len(paragraphs) == 3
    assert len(looks) == 1


def test_a_box_with_a_list_is_a_table_of_one_cell_without_a_style() -> None:
    table = word_table(Box("frame", (List(((told("one"),),)),), "Title"))

    assert (len(table.rows), len(table.columns)) == (1, 1)
    assert table._tbl.xpath("w:tblPr/w:tblStyle") == []


def test_answers_in_cells_are_bold() -> None:
    row = (Cell(blank=True, answer=said("B")), Cell(lines=1, answer=said("Facts differ.")))

    table = word_table(Table("organizer", "x", (0, 0), (row,), 0))

    blank, lined = table.rows[0].cells
    assert blank.text.strip("\N{NO-BREAK SPACE}") == "B"
    assert lined.text.strip() == "Facts differ."
    assert all(run.bold for each in (blank, lined) for p in each.paragraphs for run in p.runs)


def test_a_matching_task_stays_on_one_page_however_long_it_is() -> None:
    heads = tuple(cell(f"head {at}", head=True) for at in range(2))
    rows = tuple((cell(f"term {at}"), cell(f"meaning {at}")) for at in range(9))

    table = word_table(Table("match", "Terms", (0, 0), (heads, *rows)))

    held = [bool(row.xpath(".//w:p[w:pPr/w:keepNext]")) for row in table._tbl.tr_lst]
    assert held == [True] * 9 + [False]
