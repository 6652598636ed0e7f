"""What is set anew for large type: tables too narrow for it, timelines too high."""

from dataclasses import replace

from make_lesson.places import builtin_dir
from make_lesson.theme.load import load_theme
from make_lesson.tree.drawings import Event, Timeline
from make_lesson.tree.nodes import (
    Block,
    Box,
    Cell,
    Document,
    Figure,
    Group,
    Item,
    Items,
    List,
    Paragraph,
    Run,
    Table,
)
from make_lesson.tree.reflow import reflowed

TEMPLATES = builtin_dir() / "templates"
LONG = "Supports the claim with two or more accurate facts and says where each is from."


LARGE = load_theme(TEMPLATES / "theme.toml", TEMPLATES / "large-print.toml")


def cell(text: str, *, head: bool = False) -> Cell:
    return Cell((Paragraph((Run(text),)),), head=head)


def document(*blocks: Block) -> Document:
    return Document("Title", "en", "", "", "", "", blocks)


def words(table: Block) -> list[list[str]]:
    """Return the words in each cell, "_" for room to write."""
    assert isinstance(table, Table)
    return [
        [
            "_" if each.lines or each.blank else "".join(
                run.text
                for block in each.blocks
                if isinstance(block, Paragraph)
                for run in block.content
                if isinstance(run, Run)
            )
            for each in row
        ]
        for row in table.rows
    ]  # fmt: skip


RUBRIC = Table(
    "small",
    "Rubric",
    (74, 0, 0, 90),
    (
        tuple(cell(text, head=True) for text in ("Scored on", "2 points", "1 point", "0 points")),
        (cell("Claim", head=True), cell(LONG), cell(LONG), cell("None.")),
        (cell("Evidence", head=True), cell(LONG), cell(LONG), cell("No fact.")),
    ),
)
SIDES = Table(
    "organizer",
    "Reasons",
    (0, 0, 0, 0),
    (
        tuple(cell(side, head=True) for side in ("For", "Against", "Both", "Neither")),
        (cell("One reason"), Cell(lines=1), Cell(lines=1), Cell(lines=1)),
    ),
)
MATCH = Table(
    "match",
    "Terms and meanings",
    (44, 30, 112, 36, 0),
    (
        tuple(cell(t, head=True) for t in ("Answer", "Item", "Term", "Letter", "Meaning")),
        (Cell(blank=True), cell("7"), cell("charge"), cell("A"), cell(LONG)),
        (Cell(), Cell(), Cell(), cell("B"), cell(LONG)),
    ),
)


def test_each_row_of_a_rubric_becomes_a_table_with_the_levels_as_row_heads() -> None:
    claim, evidence = reflowed(document(RUBRIC), LARGE).blocks

    assert words(claim) == [
        ["Scored on", "Claim"],
        ["2 points", LONG],
        ["1 point", LONG],
        ["0 points", "None."],
    ]
    assert words(evidence)[0] == ["Scored on", "Evidence"]
    assert isinstance(claim, Table)
    assert claim.title == "Rubric: Claim"
    assert [row[0].head for row in claim.rows] == [True] * 4


def test_each_side_of_an_organizer_becomes_a_table_with_its_room_to_write() -> None:
    sides = reflowed(document(SIDES), LARGE).blocks

    assert [words(side) for side in sides] == [
        [["For"], ["One reason"]],
        [["Against"], ["_"]],
        [["Both"], ["_"]],
        [["Neither"], ["_"]],
    ]


def test_terms_and_meanings_stand_one_below_the_other_without_empty_rows() -> None:
    terms, meanings = reflowed(document(MATCH), LARGE).blocks

    assert words(terms) == [["Answer", "Item", "Term"], ["_", "7", "charge"]]
    assert words(meanings) == [["Letter", "Meaning"], ["A", LONG], ["B", LONG]]


def test_what_has_room_stays_as_it_is() -> None:
    short = replace(RUBRIC, rows=tuple((row[0], *(cell("yes"),) * 3) for row in RUBRIC.rows))
    words_to_know = replace(RUBRIC, kind="words")

    assert reflowed(document(short, words_to_know), LARGE) == document(short, words_to_know)


def test_two_sides_stay_beside_each_other_until_one_says_much() -> None:
    def sides(argument: str) -> Document:
        heads = (cell("For", head=True), cell("Against", head=True))
        return document(Table("organizer", "Sides", (0, 0), (heads, (cell(argument), cell("No.")))))

    assert reflowed(sides(LONG), LARGE) == sides(LONG)
    assert len(reflowed(sides(" ".join([LONG] * 5)), LARGE).blocks) == 2


def test_tables_inside_other_blocks_are_found() -> None:
    items = Items((Item("1", "essay", (RUBRIC,)),))
    blocks = (items, Box("frame", (RUBRIC,)), Group((RUBRIC,)), List(((RUBRIC,),)))

    new_items, box, group, points = reflowed(document(*blocks), LARGE).blocks

    assert isinstance(new_items, Items)
    assert isinstance(box, Box)
    assert isinstance(group, Group)
    assert isinstance(points, List)
    found = (new_items.items[0].blocks, box.blocks, group.blocks, points.entries[0])
    assert [len(inner) for inner in found] == [2, 2, 2, 2]


def test_a_timeline_that_would_fill_a_page_becomes_a_list_of_dates() -> None:
    def timeline(events: int) -> Document:
        line = Timeline(tuple(Event(1980 + n, f"May {1980 + n}", LONG) for n in range(events)))
        return document(Figure("memos", line, "Memos by date"))

    (points,) = reflowed(timeline(9), LARGE).blocks

    assert isinstance(points, List)
    assert len(points.entries) == 9
    assert points.entries[0] == (Paragraph((Run("May 1980", bold=True), Run(f" {LONG}"))),)
    assert reflowed(timeline(3), LARGE) == timeline(3)
