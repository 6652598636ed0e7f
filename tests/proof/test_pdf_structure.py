"""What the check of a PDF's structure finds sound, and what it does with any file at all."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, String
from tools.damage import in_pdf
from tools.lessons import COMPLETE, SHIPPED, files, packet
from tools.made_text import pdf_pages
from tools.sample_pdf import sample_pdf
from tools.small_pdf import FAMILY, ICC
from tools.small_pdf import pdf as small_pdf
from writers.docx.writing import DATE, cell, document_of, said, theme

from make_lesson.proof.structure.pdf.check import pdf_findings
from make_lesson.proof.structure.problems import structure_problems
from make_lesson.tree.nodes import Heading, Table
from make_lesson.writers.pdf.marks import Bookmark, Mark, Text
from make_lesson.writers.pdf.tags import COLUMN_HEAD, Elem, Tree, actual_text, lang
from make_lesson.writers.pdf.write import write_pdf


def told(data: bytes) -> list[str]:
    return [f"{found.rule} {found.message}" for found in pdf_findings(data)]


def handout() -> bytes:
    return files(packet())["handout/handout.pdf"]


@pytest.mark.parametrize("file", [COMPLETE, *SHIPPED], ids=lambda file: file.parent.name)
def test_nothing_is_told_of_sound_files(file: Path) -> None:
    made = files(packet(file), ".pdf")

    assert len(made) == 7
    for path, data in made.items():
        assert structure_problems(PurePosixPath(path), data, Path()) == ()


def test_a_file_with_all_that_the_writer_can_write_is_sound() -> None:
    assert told(sample_pdf()) == []


def test_a_file_that_pikepdf_saved_again_is_sound() -> None:
    assert told(in_pdf(lambda pdf: pdf.remove_unreferenced_resources())(handout())) == []


def test_a_password_is_one_finding() -> None:
    file = BytesIO()
    with pikepdf.open(BytesIO(handout())) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(user="secret", owner="secret"))

    assert told(file.getvalue()) == ["PDF001 the file opens only with a password"]


# --- words, on small files -----------------------------------------------------------------------


def one_page(*write: Callable[[Elem], Iterator[Text]]) -> bytes:
    """Return a page with a heading, then what is written into an element each."""
    tree = Tree("en-US")
    heading = tree.root.add("H1")
    marks: list[Mark] = [
        Text(72, 90, "bold", 24, "Words", heading),
        Bookmark(80, 1, "Words", heading),
    ]
    for each in write:
        marks.extend(each(tree.root))
    return small_pdf(tree, tuple(marks))


def raised(properties: str) -> Callable[[Elem], Iterator[Text]]:
    def write(root: Elem) -> Iterator[Text]:
        paragraph = root.add("P")
        yield Text(72, 130, "regular", 12, "Three 3", paragraph)
        span = paragraph.inline("Span", properties) if properties else paragraph
        yield Text(120, 126, "regular", 8, "2", span)
        yield Text(126, 130, "regular", 12, " is nine.", paragraph)

    return write


def test_a_small_raised_digit_is_heard_as_a_digit_like_others() -> None:
    assert told(one_page(raised(""))) == ["PDF018 page 1, P 'Three 32 is nine.': '2' is raised"]
    assert told(one_page(raised(actual_text("²")))) == []


def test_small_words_on_the_same_line_and_on_the_next_are_not_raised() -> None:
    def write(root: Elem) -> Iterator[Text]:
        paragraph = root.add("P")
        yield Text(72, 130, "regular", 12, "Read ", paragraph)
        yield Text(120, 130, "regular", 8, "4 minutes", paragraph)
        yield Text(72, 140, "regular", 8, "more", paragraph)

    assert told(one_page(write)) == []


def foreign(properties: str) -> Callable[[Elem], Iterator[Text]]:
    def write(root: Elem) -> Iterator[Text]:
        paragraph = root.add("P")
        yield Text(72, 130, "regular", 12, "They said ", paragraph)
        yield Text(140, 130, "fallback", 12, "гласность", paragraph.inline("Span", properties))

    return write


def test_words_in_other_letters_want_their_language() -> None:
    alone = told(one_page(foreign(actual_text("гласность"))))

    assert alone == ["PDF016 page 1, Span 'гласность': 'гласность' is marked as en-US"]
    assert told(one_page(foreign(lang("ru")))) == []


def test_a_single_letter_of_another_script_is_a_sign() -> None:
    def write(root: Elem) -> Iterator[Text]:
        yield Text(72, 130, "fallback", 12, "the angle α", root.add("P"))

    assert told(one_page(write)) == []


# --- tables over pages ---------------------------------------------------------------------------


def table(parent: Elem, y: float, rows: int) -> list[Text]:
    elem = parent.add("Table")
    marks = []
    for row in range(rows):
        cells = elem.add("TR")
        for column, word in enumerate(("Term", "Meaning")):
            cell = cells.add("TD") if row else cells.add("TH", COLUMN_HEAD)
            at = (72 + 150 * column, y + 20 * row)
            marks.append(Text(*at, "regular", 12, f"{word} {row}" if row else word, cell))
    return marks


def test_a_table_over_pages_is_one_whose_head_is_printed_again_and_tagged_once() -> None:
    rows = tuple((cell(f"term {row}", head=True), cell("its meaning")) for row in range(60))
    head = (cell("Term", head=True), cell("Meaning", head=True))
    document = document_of(Heading(1, said("Terms")), Table("small", "T", (0, 0), (head, *rows)))

    made = write_pdf(document, theme(), FAMILY, ICC, DATE)

    heads = [page.count("Meaning") for page in pdf_pages(made.data)]
    assert len(heads) > 1
    assert set(heads) == {1}
    assert told(made.data) == []


def test_a_table_that_goes_on_as_another_is_one() -> None:
    tree = Tree("en-US")
    heading = tree.root.add("H1")
    title = (Text(72, 90, "bold", 24, "Words", heading), Bookmark(80, 1, "Words", heading))
    first, second = table(tree.root, 120, 9), table(tree.root, 90, 9)

    found = told(small_pdf(tree, (*title, *first), tuple(second)))

    assert len(found) == 1
    assert re.match("PDF013 page 2, Table .*the table of page 1", found[0])


def test_two_tables_of_one_head_on_a_page_are_two() -> None:
    assert told(one_page(lambda root: iter([*table(root, 120, 4), *table(root, 300, 4)]))) == []


# --- any damage ----------------------------------------------------------------------------------


@given(st.data())
def test_no_damage_to_the_objects_of_a_file_makes_the_check_fail(data: st.DataObject) -> None:
    file = BytesIO()
    with pikepdf.open(BytesIO(sample_pdf())) as pdf:
        found = [each for each in pdf.objects if isinstance(each, Dictionary) and len(each)]
        others = [7, String("x"), Name.X, Array([]), Dictionary(), *found]
        for _ in range(3):
            damaged = found[data.draw(st.integers(0, len(found) - 1))]
            key = data.draw(st.sampled_from(sorted(damaged.keys()) or ["/K"]))
            damaged[key] = others[data.draw(st.integers(0, len(others) - 1))]
        pdf.save(file, fix_metadata_version=False)

    assert isinstance(told(file.getvalue()), list)


@given(st.integers(0, len(sample_pdf()) - 1), st.binary(min_size=1, max_size=9))
def test_no_damage_to_the_bytes_of_a_file_makes_the_check_fail(at: int, other: bytes) -> None:
    data = sample_pdf()

    assert isinstance(told(data[:at] + other + data[at + len(other) :]), list)
