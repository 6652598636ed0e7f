"""Large print and wide spacing: the same words and numbers, and pages that can be read."""

import re
from collections import Counter
from functools import lru_cache
from io import BytesIO
from itertools import combinations, groupby
from typing import NamedTuple

import pikepdf
import pypdfium2
import pytest
from tools.lessons import COMPLETE, PLACES, SHIPPED, prepared
from tools.pdf_validation import failures

from make_lesson.build import sheets
from make_lesson.looks import STANDARD, Look, find_looks
from make_lesson.prepare import Options
from make_lesson.press import Sheet
from make_lesson.writers.pdf.bounds import Box, bounds
from make_lesson.writers.pdf.layout.lay import lay_out
from make_lesson.writers.pdf.marks import Anchor, Image, Mark, Marks, Path, Text
from make_lesson.writers.pdf.tags import FOOTER, Elem

LARGE, SPACING = "large-print", "spacing"
LESSONS = [COMPLETE, *SHIPPED]
PIECES = ("handout", "quiz-A")
PRINTER = 18.0  # points at the edges of the sheet that printers leave white
RULE = 16.0  # points: how far below a heading's baseline its own rule may lie
MOST = {LARGE: 3.2, SPACING: 2.4}  # times the standard's pages


class Case(NamedTuple):
    number: int
    piece: str
    look: str

    @property
    def sheet(self) -> Sheet:
        return made(self.number)[f"{self.piece}.{self.look}"]

    @property
    def standard(self) -> Sheet:
        return made(self.number)[self.piece]


CASES = [
    Case(number, piece, look)
    for number in range(len(LESSONS))
    for piece in PIECES
    for look in (LARGE, SPACING)
]
OF_LARGE = [case for case in CASES if case.look == LARGE]
OF_SPACING = [case for case in CASES if case.look == SPACING]


@lru_cache(maxsize=8)
def made(number: int) -> dict[str, Sheet]:
    options = Options(profiles=(LARGE, SPACING))
    return sheets(prepared(LESSONS[number]), PLACES, options)


@lru_cache(maxsize=1)
def looks() -> dict[str, Look]:
    return dict(find_looks(PLACES, None, (LARGE, SPACING)))


@lru_cache(maxsize=32)
def pages(sheet: Sheet) -> tuple[Marks, ...]:
    look = looks()[sheet.look]
    family = look.family.spaced(look.theme.space)
    split = sheet.look != STANDARD
    return lay_out(sheet.document, look.theme, family, split=split).laid.pages


def texts(sheet: Sheet) -> list[Text]:
    return [mark for page in pages(sheet) for mark in page if isinstance(mark, Text)]


def tag(mark: Mark) -> str:
    """Return the tag of the element that a text belongs to, "" for what is no content."""
    return mark.owner.tag if isinstance(mark, Text) and isinstance(mark.owner, Elem) else ""


def words(sheet: Sheet, *, figures: bool = False) -> Counter[str]:
    """Return what is read from the pages, with the words in figures or without."""
    content = [mark for mark in texts(sheet) if tag(mark) and (figures or tag(mark) != "Figure")]
    said = (
        (" " if tag(marks[0]) == "Figure" else "").join(mark.text for mark in marks)
        for marks in (list(marks) for _, marks in groupby(content, key=lambda mark: mark.owner))
    )
    return Counter(word for each in said for word in re.findall(r"[^\W_]+", each))


def labels(sheet: Sheet) -> list[str]:
    """Return the numbers and letters of questions, options and points, and the items' names."""
    return [
        mark.text if isinstance(mark, Text) else mark.name
        for page in pages(sheet)
        for mark in page
        if (isinstance(mark, Anchor) and mark.kind == "item")
        or (isinstance(mark, Text) and tag(mark) == "Lbl" and mark.text != "•")
    ]


@pytest.mark.parametrize("case", OF_LARGE, ids=str)
def test_no_type_of_large_print_is_under_18_points(case: Case) -> None:
    sizes = {mark.size for mark in texts(case.sheet)}

    assert min(sizes) == 18


@pytest.mark.parametrize("case", OF_SPACING, ids=str)
def test_type_of_the_spacing_look_has_14_points_and_small_type_12(case: Case) -> None:
    sizes = {mark.size for mark in texts(case.sheet)}

    assert min(sizes) == 12
    assert 14 in sizes


@pytest.mark.parametrize(("look", "least"), [(LARGE, 1.25), (SPACING, 1.5)])
def test_lines_stand_apart(look: str, least: float) -> None:
    theme = looks()[look].theme

    assert theme.leading(theme.size.body) >= least * theme.size.body
    assert theme.leading(theme.size.small) >= least * theme.size.small
    assert theme.leading(theme.size.title) >= 1.25 * theme.size.title


@pytest.mark.parametrize("case", OF_LARGE, ids=str)
def test_large_print_is_black(case: Case) -> None:
    marks = [mark for page in pages(case.sheet) for mark in page]
    tint = looks()[LARGE].theme.color.tint

    assert {mark.color for mark in marks if isinstance(mark, Text)} <= {"000000", "FFFFFF"}
    assert {mark.fill for mark in marks if isinstance(mark, Path)} <= {"", "000000", "FFFFFF", tint}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_look_has_every_word_of_the_standard_and_its_numbers_in_order(case: Case) -> None:
    assert words(case.standard)
    assert words(case.standard) - words(case.sheet) == Counter()
    assert set(words(case.sheet)) <= set(words(case.standard, figures=True))
    assert labels(case.sheet) == labels(case.standard)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_look_takes_more_pages_but_not_too_many(case: Case) -> None:
    assert 1 < case.sheet.pdf.pages / case.standard.pdf.pages <= MOST[case.look]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_nothing_is_printed_on_anything_else_or_off_the_sheet(case: Case) -> None:
    look = looks()[case.look]
    family = look.family.spaced(look.theme.space)
    sheet = Box(PRINTER, PRINTER, look.theme.page.width - PRINTER, look.theme.page.height - PRINTER)
    for page in pages(case.sheet):
        boxes = [(mark.text, ink(mark, family.width(mark.face, mark.text.rstrip(), mark.size)))
                 for mark in page if isinstance(mark, Text) and mark.text.strip()]  # fmt: skip
        assert boxes
        outside = [text for text, box in boxes if not holds(sheet, box)]
        touching = [
            f"{one!r} touches {other!r}"
            for (one, box), (other, other_box) in combinations(boxes, 2)
            if touches(box, other_box)
        ]
        assert not outside
        assert not touching


def ink(mark: Text, width: float) -> Box:
    """Return the box from the baseline to the height of a capital."""
    return Box(mark.x, mark.y - 0.66 * mark.size, mark.x + width, mark.y)


def holds(outer: Box, inner: Box) -> bool:
    return (
        outer.left <= inner.left
        and outer.low <= inner.low
        and inner.right <= outer.right
        and inner.high <= outer.high
    )


def touches(one: Box, other: Box) -> bool:
    slack = 0.01
    return (
        one.left < other.right - slack
        and other.left < one.right - slack
        and one.low < other.high - slack
        and other.low < one.high - slack
    )


@pytest.mark.parametrize("case", CASES, ids=str)
def test_no_page_ends_with_a_heading(case: Case) -> None:
    theme = looks()[case.look].theme
    foot = theme.page.height - theme.page.edge

    for page in pages(case.sheet):
        body = [mark for mark in page if isinstance(mark, Text) and tag(mark)]
        headings = [mark.y + RULE for mark in body if re.fullmatch("H[123]", tag(mark))]
        others = [mark.y for mark in body if not re.fullmatch("H[123]", tag(mark))]
        lines = [max(y for _, y in mark.points) for mark in page if isinstance(mark, Path)]
        pictures = [mark.y + mark.height for mark in page if isinstance(mark, Image)]
        below = [*others, *pictures, *(y for y in lines if y <= foot)]
        assert below
        assert max(headings, default=0.0) < max(below)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_file_of_a_look_is_valid_in_both_profiles(case: Case) -> None:
    assert failures(case.sheet.pdf.data) == []


@pytest.mark.parametrize("case", OF_SPACING, ids=str)
def test_spaced_letters_are_still_words_to_who_copies_them(case: Case) -> None:
    with pypdfium2.PdfDocument(case.sheet.pdf.data) as document:
        text = " ".join(page.get_textpage().get_text_range() for page in document)

    copied = Counter(re.findall(r"[^\W_]+", text.replace("\ufffe", "-")))
    laid_out = words(case.sheet)
    assert laid_out
    assert laid_out - copied == Counter()


@pytest.mark.parametrize(("case", "has"), [(OF_SPACING[0], True), (OF_LARGE[0], False)])
def test_letters_are_spaced_where_the_look_says_so_and_only_there(case: Case, *, has: bool) -> None:
    with pikepdf.open(BytesIO(case.sheet.pdf.data)) as pdf:
        content = b"".join(page.Contents.read_bytes() for page in pdf.pages)

    assert (b"0.35 Tc" in content) is has
    assert (b" Tw" in content) is has


def test_the_code_of_a_form_is_whole_in_the_foot_of_every_look() -> None:
    for look in (LARGE, SPACING):
        sheet = made(1)[f"quiz-A.{look}"]
        feet = [
            "".join(mark.text for mark in page if isinstance(mark, Text) and mark.owner is FOOTER)
            for page in pages(sheet)
        ]
        assert feet
        assert all(sheet.document.footer in foot for foot in feet)


def test_bounds_of_spaced_text_are_those_that_were_laid_out() -> None:
    look = looks()[SPACING]
    spaced = look.family.spaced(look.theme.space)
    mark = next(mark for mark in texts(made(0)[f"quiz-A.{SPACING}"]) if " " in mark.text.strip())

    wide = bounds(mark, spaced).right - bounds(mark, look.family).right

    assert wide > look.theme.space.letter * len(mark.text)
