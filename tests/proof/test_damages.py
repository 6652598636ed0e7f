"""Files that are exchanged, cut, or printed otherwise are named, with the page."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from proof.packets import ALL_PROFILES, FOLDER, Made, made, said_of
from tools.lessons import COMPLETE

from make_lesson.prepare import Options
from make_lesson.proof.paper import paper
from make_lesson.proof.quiz import expected, order_problems, quiz_problems, read_quiz
from make_lesson.proof.reading.pdf import page_texts

A, B = "quiz/quiz-A.pdf", "quiz/quiz-B.pdf"


def files_of(said: list[str]) -> list[str]:
    return [each.split(" ")[0] + " " + each.split(" ")[1] for each in said]


def test_exchanged_forms_are_each_named() -> None:
    packet = made()
    codes = packet.claim.forms

    said = said_of(packet.with_file(A, packet.file(B)).with_file(B, packet.file(A)))

    assert said == [
        f"{A}: PROOF007 page 1 is of form B, code {codes['B']}, and should be of form A",
        f"{B}: PROOF007 page 1 is of form A, code {codes['A']}, and should be of form B",
    ]


def test_a_form_of_another_seed_is_named_by_its_code() -> None:
    packet, other = made(), made(COMPLETE, Options(forms=3, seed="other"))

    said = said_of(packet.with_file(A, other.file(A)))

    mine, theirs = packet.claim.forms["A"], other.claim.forms["A"]
    assert mine != theirs
    assert said == [f"{A}: PROOF007 page 1 has the code {theirs}, and form A has {mine}"]


def test_a_key_in_the_place_of_a_quiz_is_named_with_what_students_could_read() -> None:
    packet = made()

    said = said_of(packet.with_file(A, packet.file("teacher/key-A.pdf")))

    rules = {each.split(" ")[1] for each in said}
    assert all(each.startswith(f"{A}: ") for each in said)
    assert {"PROOF002", "PROOF006", "PROOF012"} <= rules
    assert any("'TEACHER COPY' is for the teacher only" in each for each in said)


@pytest.mark.parametrize("page", [0, 1, 2])
def test_a_page_that_was_taken_out_is_missed(page: int) -> None:
    def without_page(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[page]

    said = said_of(made().changed(A, without_page))

    assert f"{A}: PROOF006 this file has 2 pages, and was made with 3" in said


def test_pages_in_another_order_are_named() -> None:
    def turned(pdf: pikepdf.Pdf) -> None:
        pdf.pages.append(pdf.pages[0])
        del pdf.pages[0]

    said = said_of(made().changed("handout/handout.pdf", turned))

    assert said[0].startswith("handout/handout.pdf: PROOF006 page 1 says 'Page 2 of ")


@pytest.mark.parametrize(
    "data",
    [b"", b"no PDF", b"%PDF-1.7\n", "half"],
    ids=["empty", "text", "only its first line", "the first half"],
)
def test_a_file_that_cannot_be_read_is_named_and_the_others_are_proved(data: bytes | str) -> None:
    packet = made()
    whole = packet.file(A)
    broken = data if isinstance(data, bytes) else whole[: len(whole) // 2]

    said = said_of(packet.with_file(A, broken))

    assert said == [f"{A}: PROOF001 this file cannot be read: it is damaged, or no PDF"]


def test_a_locked_file_is_named() -> None:
    saved = BytesIO()
    with pikepdf.open(BytesIO(made().file(A))) as pdf:
        pdf.save(saved, encryption=pikepdf.Encryption(owner="x", user="x"))

    said = said_of(made().with_file(A, saved.getvalue()))

    assert said == [f"{A}: PROOF001 this file cannot be read: it is locked with a passphrase"]


def test_a_broken_word_file_is_named() -> None:
    path = "handout/handout.docx"
    whole = made().file(path)

    said = said_of(made().with_file(path, whole[: len(whole) // 2]))

    assert said == [f"{path}: PROOF001 this file cannot be read: it is damaged, or no Word file"]


# --- quizzes that read otherwise -----------------------------------------------------------------


def said_of_quiz(old: str, new: str, packet: Made | None = None, name: str = B) -> list[str]:
    """Return what is said of form B when one text of it reads otherwise."""
    packet = packet or made()
    wanted = expected(packet.basis.items, core_only=False, reduced=False)
    whole = "\f".join(page_texts(packet.file(name)))
    assert old in whole
    pages = whole.replace(old, new, 1).split("\f")
    quiz = read_quiz(paper(pages), wanted)
    return [problem.message for problem in quiz_problems(quiz, wanted, pages, FOLDER)]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (
            "Score / 17",
            "Score / 18",
            "page 1: the score is out of 18 points, and the items have 17",
        ),
        ("\n3 A federal", "\n4 A federal", "page 1: the number 4 stands where 3 is due"),
        (
            "\n3 A federal",
            "\nA federal",
            "page 1: there is no number before 'A federal trial jury has",
        ),
        ("answer 2 points", "answer 3 points", "the part of item 2 is said to have 3 points"),
        (
            "B States must",
            "D States must",
            "page 1: item 2 does not have 'States must offer juries",
        ),
        ("A Strikes may", "Strikes may", "page 1: item 2 does not have 'States must offer juries"),
        ("C turning", "turning", "page 1: item 4 does not have 'turning a juror away' behind the"),
        (
            "The jury sits.",
            "The jury eats.",
            "page 2: item 6 does not have 'The jury sits.' on its",
        ),
        ("4 strike", "strike", "page 1: item 5 does not have 'strike' behind a number"),
        ("federal trial jury has", "federal jury has", "item a-federal-trial-jury-has is not here"),
        ("on race.", "on race. Answer", "page 1: item 2 shows its answer: A"),
        ("\n4 strike", "\nC 4 strike", "page 1: item 4 shows its answer: C"),
        ("The jury sits.", "4 The jury sits.", "page 2: item 6 shows its answer: 4"),
        ("court is a .", "court is a summons .", "page 2: item 7 shows its answer: summons"),
        ("Correction", "Correction 12", "page 1: item 3 shows its answer: 12"),
    ],
)
def test_a_quiz_that_reads_otherwise_is_named(old: str, new: str, found: str) -> None:
    said = said_of_quiz(old, new)

    assert any(found in each for each in said), said


# --- forms with fewer items, and other looks -----------------------------------------------------


def test_a_whole_form_in_the_place_of_the_reduced_one_is_named() -> None:
    packet = made(COMPLETE, ALL_PROFILES)
    reduced = packet.claim.reduced

    said = said_of(replace(packet, claim=replace(packet.claim, reduced="B")))

    assert reduced == "C"
    of_b = [each for each in said if each.startswith(B)]
    assert any("PROOF009" in each and "this form leaves it out" in each for each in of_b)
    assert any(
        "PROOF011 page 1: item 1 has the option 'A child in school'" in each for each in of_b
    )


def test_a_reduced_form_in_the_place_of_a_whole_one_is_named() -> None:
    packet = made(COMPLETE, ALL_PROFILES)

    said = said_of(replace(packet, claim=replace(packet.claim, reduced="")))

    of_c = [each for each in said if each.startswith("quiz/quiz-C.pdf")]
    assert any("PROOF008 item a-federal-trial-jury-has is not here" in each for each in of_c)
    assert any("item 1 does not have 'A child in school'" in each for each in of_c)


def test_every_look_of_a_form_is_held_against_the_standard_one() -> None:
    packet = made(COMPLETE, ALL_PROFILES)
    large_a, large_b = "quiz/quiz-A.large-print.pdf", "quiz/quiz-B.large-print.pdf"

    said = said_of(packet.with_file(large_a, packet.file(large_b)))

    assert any(each.startswith(f"{large_a}: PROOF007 page 1 is of form B") for each in said)


def test_a_look_with_another_order_is_named() -> None:
    packet = made()
    wanted = expected(packet.basis.items, core_only=False, reduced=False)
    pages = page_texts(packet.file(A))
    whole = "\f".join(pages)
    first, second = "Which juror should the judge send home?", "Which jury is the largest?"
    turned = whole.replace(first, "\0").replace(second, first).replace("\0", second)

    standard, look = (read_quiz(paper(text.split("\f")), wanted) for text in (whole, turned))
    said = [problem.message for problem in order_problems(look, standard, FOLDER)]

    assert list(order_problems(standard, standard, FOLDER)) == []
    assert said == [
        "page 2: item 8 has another order than in the standard look",
        "page 2: item 9 has another order than in the standard look",
    ]
