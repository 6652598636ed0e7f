"""A key's quiz pages are the quiz's pages: an answer never moves a line or ends a page."""

from functools import lru_cache

import pytest
from tools.lessons import COMPLETE, PLACES, SHIPPED, prepared

from make_lesson.build import sheets
from make_lesson.places import read_bytes
from make_lesson.prepare import Options
from make_lesson.theme.load import load_theme
from make_lesson.tree.nodes import Document
from make_lesson.writers.pdf.fonts import Family
from make_lesson.writers.pdf.layout.lay import lay_out
from make_lesson.writers.pdf.marks import Bookmark, Marks, Path, Text

THEME = load_theme(PLACES.builtin / "templates" / "theme.toml")
FAMILY = Family(THEME.font, lambda name: read_bytes(PLACES.asset(f"fonts/{name}")))
LESSONS = [COMPLETE, *SHIPPED]
PAIRS = [("quiz-A", "key-A"), ("quiz-B", "key-B"), ("handout", "handout-key")]


@lru_cache(maxsize=8)
def trees(number: int) -> dict[str, Document]:
    made = sheets(prepared(LESSONS[number]), PLACES, Options(forms=2))
    return {name: sheet.document for name, sheet in made.items()}


def pages(document: Document) -> tuple[Marks, ...]:
    return lay_out(document, THEME, FAMILY).laid.pages


def lines(page: Marks) -> list[tuple[int, int, str]]:
    """Return where each text of the live area begins, and its words; footers left out."""
    foot = THEME.page.height - THEME.page.edge
    return [
        (round(mark.x), round(mark.y), mark.text.strip())
        for mark in page
        if isinstance(mark, Text) and THEME.page.edge < mark.y < foot and mark.text.strip()
    ]


def rules(page: Marks) -> set[tuple[int, ...]]:
    """Return every straight rule of the live area."""
    foot = THEME.page.height - THEME.page.edge
    return {
        tuple(round(value) for point in mark.points for value in point)
        for mark in page
        if isinstance(mark, Path)
        and len(mark.points) == 2
        and THEME.page.edge < mark.points[0][1] < foot
    }


@pytest.mark.parametrize("number", range(len(LESSONS)))
@pytest.mark.parametrize(("student", "teacher"), PAIRS)
def test_every_line_of_the_student_stands_in_the_same_place_on_the_key(
    number: int, student: str, teacher: str
) -> None:
    paper, key = pages(trees(number)[student]), pages(trees(number)[teacher])
    cover = next(n for n, page in enumerate(key) if lines(paper[0])[0] in lines(page))

    assert paper
    for place, page in enumerate(paper):
        on_key = lines(key[cover + place])
        starts = {(x, y) for x, y, _ in on_key}
        assert [line for line in lines(page) if line[:2] not in starts] == []
        assert rules(page) <= rules(key[cover + place])


@pytest.mark.parametrize("number", range(len(LESSONS)))
def test_headings_of_quiz_and_key_are_on_the_same_pages(number: int) -> None:
    paper, key = pages(trees(number)["quiz-A"]), pages(trees(number)["key-A"])
    titles = [[mark.title for mark in page if isinstance(mark, Bookmark)] for page in paper]

    on_key = [[mark.title for mark in page if isinstance(mark, Bookmark)] for page in key]

    assert titles == on_key[1 : 1 + len(titles)]


@pytest.mark.parametrize("number", range(len(LESSONS)))
def test_nothing_is_nearer_to_an_edge_than_a_quarter_inch(number: int) -> None:
    for document in trees(number).values():
        for page in pages(document):
            texts = [mark for mark in page if isinstance(mark, Text) and mark.text.strip()]

            assert texts
            for mark in texts:
                end = mark.x + FAMILY.width(mark.face, mark.text.rstrip(), mark.size)
                assert 18 <= mark.x <= end <= THEME.page.width - 18, mark.text
                assert 18 <= mark.y <= THEME.page.height - 18


@pytest.mark.parametrize("number", range(len(LESSONS)))
def test_no_type_is_smaller_than_ten_points_but_a_letter_in_its_bubble(number: int) -> None:
    small = {
        mark.text
        for document in trees(number).values()
        for page in pages(document)
        for mark in page
        if isinstance(mark, Text) and mark.size < 10
    }

    assert all(len(text) == 1 for text in small)
