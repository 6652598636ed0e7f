"""Whatever of a teacher's text is put into a student's PDF is found, wherever it is put."""

from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, String
from proof.packets import made, proof_of, said_of
from tools.lessons import COMPLETE, prepared
from tools.sentinels import Sentinels

from make_lesson.errors import Severity
from make_lesson.lesson.references import resolve
from make_lesson.lesson.shelf import load_shelf
from make_lesson.places import builtin_dir
from make_lesson.proof.basis import Basis, basis

QUIZ, HANDOUT = "quiz/quiz-A.pdf", "handout/handout.pdf"
REASON = "Confuses a grand jury with a trial jury."  # of a wrong option, eight words
SHORT = "Overlooks that jurors are citizens."  # of another, five words
WORDS = "confuses a grand jury with a trial jury"
SHELF = load_shelf(
    [builtin_dir() / f"assets/reference/{n}.yaml" for n in ("standards", "rubrics", "units")]
)
OBJECTIVE = "Trace how Supreme Court rulings changed trial by jury."


def information(pdf: Pdf, text: str) -> None:
    pdf.docinfo[Name.Keywords] = String(text)


def xmp(pdf: Pdf, text: str) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:rights"] = text


def alternative(pdf: Pdf, text: str) -> None:
    _element(pdf).Alt = String(text)


def replacement(pdf: Pdf, text: str) -> None:
    _element(pdf).ActualText = String(text)


def table_summary(pdf: Pdf, text: str) -> None:
    _element(pdf).A = Dictionary(O=Name.Table, Summary=String(text))


def bookmark(pdf: Pdf, text: str) -> None:
    pdf.Root.Outlines.First.Title = String(text)


def attachment(pdf: Pdf, text: str) -> None:
    pdf.attachments["reasons.txt"] = text.encode()


def script(pdf: Pdf, text: str) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{text}')"))


def note(pdf: Pdf, text: str) -> None:
    _annotate(pdf, Dictionary(Subtype=Name.Text, Contents=String(text)))


def link(pdf: Pdf, text: str) -> None:
    address = f"https://example.org/{text.replace(' ', '-')}"
    action = Dictionary(S=Name.URI, URI=String(address))
    _annotate(pdf, Dictionary(Subtype=Name.Link, A=action))


def field_name(pdf: Pdf, text: str) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=Array([Dictionary(FT=Name.Tx, T=String(text))]))


def lost_object(pdf: Pdf, text: str) -> None:
    pdf.Root.PieceInfo = Dictionary(Any=pdf.make_indirect(Dictionary(Private=String(text))))


def text_stream(pdf: Pdf, text: str) -> None:
    pdf.Root.PieceInfo = Dictionary(Any=pdf.make_stream(text.encode()))


def instructions(pdf: Pdf, text: str) -> None:
    marked = f"/Span <</ActualText ({text})>> BDC EMC\n".encode()
    pdf.pages[0].contents_add(marked, prepend=True)


def white_text(pdf: Pdf, text: str) -> None:
    _paint(pdf, f"1 g BT /Extra 4 Tf 20 20 Td ({text}) Tj ET")


def invisible_text(pdf: Pdf, text: str) -> None:
    _paint(pdf, f"BT /Extra 12 Tf 3 Tr 20 20 Td ({text}) Tj ET")


def beyond_the_edge(pdf: Pdf, text: str) -> None:
    _paint(pdf, f"BT /Extra 12 Tf 5000 20 Td ({text}) Tj ET")


def _element(pdf: Pdf) -> pikepdf.Object:
    entry = next(each for each in pdf.objects if isinstance(each, Dictionary) and "/Pg" in each)
    assert entry.Pg.objgen == pdf.pages[0].objgen
    return entry


def _annotate(pdf: Pdf, entry: Dictionary) -> None:
    page = pdf.pages[0]
    entry.Rect, entry.P = Array([0, 0, 9, 9]), page.obj
    page.obj.Annots = Array([*page.obj.get("/Annots", []), pdf.make_indirect(entry)])


def _paint(pdf: Pdf, instructions: str) -> None:
    page = pdf.pages[0]
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.obj.Resources.Font.Extra = pdf.make_indirect(font)
    page.contents_add(f"q {instructions} Q".encode())


Planting = Callable[[Pdf, str], None]
PLACES: dict[Planting, str] = {
    information: "document information: Keywords",
    xmp: "XMP metadata",
    alternative: "alternative text on page 1",
    replacement: "replacement text on page 1",
    table_summary: "summary of a table on page 1",
    bookmark: "bookmark",
    attachment: "an attachment",
    script: "JavaScript",
    note: "note on page 1",
    link: "link address on page 1",
    field_name: "title of a tag or field",
    lost_object: "entry Private",
    text_stream: "a stream of text",
    instructions: "replacement text",
    white_text: "page 1",
    invisible_text: "page 1",
    beyond_the_edge: "page 1",
}


@pytest.mark.parametrize("plant", PLACES, ids=lambda plant: plant.__name__)
@pytest.mark.parametrize("path", [QUIZ, HANDOUT])
def test_a_reason_is_found_wherever_it_stands_in_a_pdf(plant: Planting, path: str) -> None:
    packet = made().changed(path, lambda pdf: plant(pdf, REASON))

    said = said_of(packet)

    assert said
    assert all(each.startswith(f"{path}: ") for each in said)
    wanted = f"{path}: PROOF002 {PLACES[plant]}: '{WORDS}' is for the teacher only: the reason of "
    assert any(each.startswith(wanted) for each in said), said


@pytest.mark.parametrize("plant", PLACES, ids=lambda plant: plant.__name__)
def test_a_reason_of_few_words_is_found_wherever_it_stands(plant: Planting) -> None:
    packet = made().changed(QUIZ, lambda pdf: plant(pdf, SHORT))

    assert any(f"PROOF002 {PLACES[plant]}: 'overlooks that" in each for each in said_of(packet))


PROSE = [plant for plant in PLACES if plant is not text_stream]


@pytest.mark.parametrize("plant", PROSE, ids=lambda plant: plant.__name__)
def test_one_word_of_a_reason_is_found_wherever_people_can_read_it(plant: Planting) -> None:
    packet = made().changed(QUIZ, lambda pdf: plant(pdf, "Overlooks nothing"))

    said = [each for each in said_of(packet) if "PROOF003" in each]

    assert len(said) == 1
    assert f"{PLACES[plant]}: the word 'overlooks' is in texts for the teacher only" in said[0]


def test_the_message_says_whose_text_it_is_and_in_which_line_of_the_lesson() -> None:
    packet = made().changed(QUIZ, lambda pdf: information(pdf, REASON))

    (said,) = said_of(packet)

    lines = COMPLETE.read_text(encoding="utf-8").splitlines()
    line = next(number for number, line in enumerate(lines, 1) if REASON in line)
    assert said.endswith(
        "for the teacher only: the reason of option 3 of item which-of-these-did-the "
        f"(complete.yaml, line {line})"
    )


def test_an_attachment_is_a_fault_whatever_is_in_it() -> None:
    packet = made().changed(QUIZ, lambda pdf: attachment(pdf, "Have a nice day"))

    assert said_of(packet) == [
        f"{QUIZ}: PROOF004 'reasons.txt' is attached to this file, and nobody can see what is in it"
    ]


def test_an_objective_on_a_handout_is_told_and_stops_nothing() -> None:
    packet = made().changed(HANDOUT, lambda pdf: white_text(pdf, OBJECTIVE))

    problems = proof_of(packet).problems

    assert [(each.rule, each.severity) for each in problems] == [("PROOF005", Severity.WARNING)]
    assert "page 1: 'trace how supreme court rulings changed trial by' is" in problems[0].message


@pytest.mark.parametrize(
    "text",
    [
        "A new sentence by the teacher, who wrote it in the library after class.",
        "Federal jurors are citizens aged 18 or older.",
        "A grand jury is larger than a trial jury. A juror may serve once a year.",
    ],
)
def test_what_tells_nothing_of_the_teachers_is_no_leak(text: str) -> None:
    packet = made().changed(HANDOUT, lambda pdf: white_text(pdf, text))

    assert said_of(packet) == []


def marked_basis() -> tuple[list[str], Basis]:
    """Return a word for each text that is the teacher's alone, and the basis that knows them."""
    sentinels = Sentinels()
    lesson = sentinels.marked(prepared().lesson)
    references, _ = resolve(lesson, SHELF)
    return sentinels.words["teacher"], basis(lesson, references, ())


MARKS, MARKED = marked_basis()


@given(st.sampled_from(MARKS), st.sampled_from(PROSE))
def test_a_word_of_any_text_of_the_teachers_is_found_at_any_place(
    mark: str, plant: Planting
) -> None:
    packet = made().changed(QUIZ, lambda pdf: plant(pdf, f"see {mark}"))

    said = said_of(replace(packet, basis=MARKED))

    assert any(
        each.startswith(QUIZ) and f"{PLACES[plant]}: the word '{mark}'" in each for each in said
    )
