import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path as FilePath

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pixels
from reportlab.pdfbase.pdfdoc import PDFDocument
from tools.pdf_validation import failures
from tools.sample_pdf import sample_pdf
from tools.small_pdf import FAMILY, METADATA, image_file, pdf

from make_lesson.proof.structure.pdf.check import pdf_findings
from make_lesson.proof.structure.pdf.sequences import sequences
from make_lesson.writers.pdf.container import stream
from make_lesson.writers.pdf.marks import Area, Bookmark, Image, Mark, Text
from make_lesson.writers.pdf.metadata import Metadata
from make_lesson.writers.pdf.tags import Tree, alt

LATIN = st.characters(min_codepoint=0x21, max_codepoint=0x17F, exclude_categories=["Cc", "Cf"])
COVERED = st.text(st.sampled_from(sorted(FAMILY.covered)), min_size=1, max_size=40)


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data))


def one_paragraph(words: str, face: str = "regular", metadata: Metadata = METADATA) -> bytes:
    tree = Tree("en-US")
    heading, paragraph = tree.root.add("H1"), tree.root.add("P")
    marks: list[Mark] = [Text(72, 90, "bold", 24, "Words", heading)]
    marks.append(Bookmark(80, 1, "Words", heading))
    x = 72.0
    for key, part in FAMILY.split(face, words):
        marks.append(Text(x, 120, key, 6, part, paragraph))
        x += FAMILY.width(key, part, 6)
    return pdf(tree, tuple(marks), metadata=metadata)


def text_of_paragraph(data: bytes) -> str:
    with opened(data) as document:
        found, _ = sequences(document.pages[0])
    return "".join(sequence.text for sequence in found if sequence.tag == "P")


def test_a_file_with_everything_keeps_both_standards() -> None:
    assert failures(sample_pdf()) == []


@given(
    st.sampled_from(["regular", "bold"]),
    COVERED,
)
def test_any_covered_text_comes_out_as_it_went_in(face: str, words: str) -> None:
    data = one_paragraph(words, face)

    assert text_of_paragraph(data) == words
    assert failures(data) == []
    # words in other letters than Latin ones want a language of their own
    assert [found for found in pdf_findings(data) if found.rule != "PDF016"] == []


def test_a_text_with_every_covered_character_needs_many_subsets_and_keeps_both_standards() -> None:
    words = "".join(sorted(FAMILY.covered))

    data = one_paragraph(words)

    assert text_of_paragraph(data) == words
    assert failures(data) == []


@given(st.text(LATIN, min_size=1, max_size=30))
def test_a_common_reader_finds_the_same_text(words: str) -> None:
    with pypdfium2.PdfDocument(one_paragraph(words)) as document:
        read = document[0].get_textpage().get_text_range()

    assert read.split("\r\n", 1)[1] == words


def test_an_element_never_painted_is_refused_by_name() -> None:
    tree = Tree("en-US")
    tree.root.add("P").inline("Link")

    with pytest.raises(ValueError, match="never painted: P 2, Link 3"):
        pdf(tree, ())


def test_the_file_says_the_same_about_itself_in_both_places() -> None:
    with opened(sample_pdf()) as document:
        info = {key: str(value) for key, value in document.docinfo.items()}
        xmp = document.open_metadata()

        assert info == {
            "/Title": METADATA.title,
            "/Author": "A. Writer",
            "/Subject": "Civics, grades 9-12",
            "/Producer": "make-lesson",
            "/CreationDate": "D:20261122000000Z",
            "/ModDate": "D:20261122000000Z",
        }
        assert xmp["dc:title"] == METADATA.title
        assert xmp["dc:creator"] == ["A. Writer"]
        assert xmp["dc:description"] == "Civics, grades 9-12"
        assert xmp["xmp:CreateDate"] == "2026-11-22T00:00:00Z"
        assert xmp["pdfuaid:part"] == "1"
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("2", "A")
        assert str(document.Root.Lang) == "en-US"


@given(COVERED, COVERED, COVERED)
def test_any_covered_title_author_and_subject_are_kept(
    title: str, author: str, subject: str
) -> None:
    about = replace(METADATA, title=title, author=author, subject=subject)

    with opened(one_paragraph("Words", metadata=about)) as document:
        xmp = document.open_metadata()

        assert str(document.docinfo.Title) == xmp["dc:title"] == title
        assert [str(document.docinfo.Author)] == xmp["dc:creator"] == [author]
        assert str(document.docinfo.Subject) == xmp["dc:description"] == subject


def test_a_file_without_author_and_subject_says_nothing_of_them() -> None:
    data = one_paragraph("Words", metadata=replace(METADATA, author="", subject=""))

    with opened(data) as document:
        assert {"/Author", "/Subject"}.isdisjoint(document.docinfo.keys())
        assert "dc:creator" not in document.open_metadata()
    assert failures(data) == []


def test_a_link_leads_to_its_address_prints_and_shows_no_border() -> None:
    tree = Tree("en-US")
    link = tree.root.add("P").inline("Link")
    href = "https://example.org/ä (1)?a=b%20c&d#e"
    marks = (Text(72, 120, "regular", 12, "here", link), Area(72, 110, 30, 14, href, link))

    with opened(pdf(tree, marks)) as document:
        (annotation,) = document.pages[0].Annots

        assert str(annotation.A.URI) == "https://example.org/%C3%A4%20(1)?a=b%20c&d#e"
        assert str(annotation.Contents) == f"here ({href})"
        assert [float(edge) for edge in annotation.Rect] == [72, 668, 102, 682]
        assert annotation.F == 4
        assert list(annotation.Border) == [0, 0, 0]


def test_bookmarks_nest_by_level_and_lead_to_page_and_height() -> None:
    tree = Tree("en-US")
    heading = tree.root.add("H1")
    shown = Text(72, 100, "regular", 12, "Title", heading)

    def mark(y: float, level: int, title: str) -> Bookmark:
        return Bookmark(y, level, title, heading)

    first = (shown, mark(92, 1, "One"), mark(192, 2, "One A"), mark(292, 3, "One A i"))
    second = (shown, mark(92, 2, "One B"), mark(392, 1, "Two — é"))

    with opened(pdf(tree, first, second)) as document, document.open_outline() as outline:
        one, two = outline.root

        assert (one.title, two.title) == ("One", "Two — é")
        assert [entry.title for entry in one.children] == ["One A", "One B"]
        assert [entry.title for entry in one.children[0].children] == ["One A i"]
        assert isinstance(two.destination, pikepdf.Array)
        assert two.destination[0].objgen == document.pages[1].obj.objgen
        assert float(two.destination[3]) == 400
        assert document.Root.Outlines.Count == 5


def test_without_bookmarks_there_is_no_outline() -> None:
    tree = Tree("en-US")
    words = Text(72, 90, "regular", 12, "No headings here.", tree.root.add("P"))

    with opened(pdf(tree, (words,))) as document:
        assert "/Outlines" not in document.Root


def test_a_picture_used_twice_is_kept_once() -> None:
    tree = Tree("en-US")
    data = image_file(Pixels.new("RGB", (4, 4), "red"))
    marks = tuple(
        Image(72, y, 40, 40, data, tree.root.add("Figure", alt("red"))) for y in (100, 200)
    )

    with opened(pdf(tree, marks)) as document:
        assert len(document.pages[0].Resources.XObject) == 1


def test_data_that_end_in_a_carriage_return_are_not_cut_short() -> None:
    document = PDFDocument(invariant=True)

    assert stream(b"data\r").format(document).endswith(b"data\r\r\nendstream")
    assert stream(b"data").format(document).endswith(b"data\nendstream")


def test_a_file_with_such_data_keeps_both_standards() -> None:
    # The last byte of deflated data is a sum of the bytes: one more "a" makes it 97 more.
    files = (one_paragraph("a" * number) for number in range(1, 257))

    data = next(data for data in files if b"\r\r\nendstream" in data)

    assert failures(data) == []


FORBIDDEN = """
import hashlib, os, random, socket, time, uuid
from tools.sample_pdf import sample_pdf
def forbidden(*_, **__): raise AssertionError("clock, chance or network")
for module, names in {
    time: ("time", "time_ns", "localtime"), random: ("random", "Random", "seed"),
    uuid: ("uuid1", "uuid4"), os: ("urandom",), socket: ("socket",),
}.items():
    for name in names:
        setattr(module, name, forbidden)
print(hashlib.sha256(sample_pdf()).hexdigest())
"""


def test_every_process_writes_the_same_bytes_without_clock_or_chance() -> None:
    root = FilePath(__file__).parents[3]

    digests = {
        subprocess.run(
            [sys.executable, "-c", FORBIDDEN],
            env={"PYTHONPATH": f"{root}:{root / 'tests'}", "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }

    assert len(digests) == 1


def test_a_file_is_the_same_after_others_as_alone() -> None:
    alone = one_paragraph("Who decides?")

    one_paragraph("Somebody else — with “other” letters: Ωж")

    assert one_paragraph("Who decides?") == alone
