"""What gives way where type is large: name lines, rows, boxes, word banks."""

from dataclasses import replace
from itertools import pairwise

import pytest
from tools.small_pdf import FAMILY

from make_lesson.places import builtin_dir
from make_lesson.theme.load import load_theme
from make_lesson.theme.theme import Theme
from make_lesson.tree.nodes import Block, Box, Choices, Document, Field, NameLine, Paragraph, Run
from make_lesson.tree.nodes import Option as Choice
from make_lesson.writers.pdf.layout.lay import lay_out
from make_lesson.writers.pdf.layout.pages import TooTallError
from make_lesson.writers.pdf.marks import Marks, Path, Text
from make_lesson.writers.pdf.tags import FOOTER, Elem

TEMPLATES = builtin_dir() / "templates"
USUAL = load_theme(TEMPLATES / "theme.toml")
LARGE = load_theme(TEMPLATES / "theme.toml", TEMPLATES / "large-print.toml")
NAME = NameLine(
    (
        Field("Name"),
        Field("Date", share=0.2),
        Field("Period", share=0.17),
        Field("Score", share=0.2, after="/ 24"),
    )
)
TRUE = Choices(
    (Choice("T", (Run("True"),)), Choice("F", (Run("False"),))),
    row=True,
    field=Field("Correction"),
)
BANK = ("28 grams", "attorney general", "chief justice", "5 kilograms", "district attorney")


def document(*blocks: Block) -> Document:
    return Document("Title", "en", "", "", "Running", "Footer", blocks, cue=True)


def pages(theme: Theme, *blocks: Block, split: bool = True) -> tuple[Marks, ...]:
    return lay_out(document(*blocks), theme, FAMILY, split=split).laid.pages


def said(page: Marks) -> list[tuple[float, str]]:
    """Return the baseline and words of each text of the live area."""
    return [
        (round(mark.y, 2), mark.text.strip())
        for mark in page
        if isinstance(mark, Text) and isinstance(mark.owner, Elem) and mark.text.strip()
    ]


def rules(page: Marks, theme: Theme) -> list[float]:
    """Return the lengths of the rules to write on."""
    return [
        mark.points[1][0] - mark.points[0][0]
        for mark in page
        if isinstance(mark, Path) and mark.stroke == theme.line.write
    ]


@pytest.mark.parametrize(("theme", "rows"), [(USUAL, 1), (LARGE, 2)])
def test_a_name_line_takes_two_rows_where_its_fields_get_too_narrow(
    theme: Theme, rows: int
) -> None:
    (page,) = pages(theme, NAME)

    assert len({y for y, _ in said(page)}) == rows
    assert [word for _, word in said(page)] == ["Name", "Date", "Period", "Score", "/ 24"]
    assert min(rules(page, theme)) >= 26 * theme.scale


@pytest.mark.parametrize(("theme", "rows"), [(USUAL, 1), (LARGE, 2)])
def test_a_correction_has_a_row_of_its_own_where_little_room_is_left(
    theme: Theme, rows: int
) -> None:
    narrow = replace(theme, page=replace(theme.page, margin=theme.page.margin + 21 * theme.scale))
    (page,) = pages(narrow, TRUE)

    assert len({y for y, word in said(page) if word in ("True", "Correction")}) == rows
    assert max(rules(page, theme)) > 100 * theme.scale


def test_a_box_taller_than_a_page_goes_on_with_its_sides_and_is_closed_at_its_ends() -> None:
    story = tuple(Paragraph((Run("A juror may not talk about the case. " * 8),)) for _ in range(6))
    box = Box("frame", story)

    first, *_, last = pages(LARGE, box)

    assert uprights(first) > 2
    assert uprights(last) > 1
    assert frame_ends(first) == 1
    assert frame_ends(last) == 1
    with pytest.raises(TooTallError):
        pages(LARGE, box, split=False)


def strokes(page: Marks) -> list[Path]:
    return [m for m in page if isinstance(m, Path) and m.stroke == LARGE.line.frame]


def uprights(page: Marks) -> int:
    return sum(mark.points[0][0] == mark.points[1][0] for mark in strokes(page))


def frame_ends(page: Marks) -> int:
    return sum(
        mark.points[1][0] - mark.points[0][0] == LARGE.page.live_width for mark in strokes(page)
    )


def test_a_word_bank_never_ends_a_line_inside_a_phrase() -> None:
    text = " \N{EM SPACE} ".join(BANK)
    bank = Box("bank", (Paragraph((Run(text),)),), title="Word bank")

    (page,) = pages(LARGE, bank)

    lines = [word for _, word in said(page)][1:]
    phrases = [
        " ".join(part.split()) for line in lines for part in line.split("\N{EM SPACE}") if part
    ]
    assert len(lines) > 1
    assert phrases == list(BANK)


def test_the_foot_keeps_its_words_apart() -> None:
    (page,) = pages(LARGE, Paragraph((Run("Text."),)))
    foot = [mark for mark in page if isinstance(mark, Text) and mark.owner is FOOTER]

    spans = sorted((m.x, m.x + FAMILY.width(m.face, m.text, m.size)) for m in foot)

    assert [mark.text for mark in foot] == ["Footer", "Page 1 of 1", "STOP"]
    assert all(end < start for (_, end), (start, _) in pairwise(spans))
