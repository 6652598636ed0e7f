"""A key that is not that of the lesson is not taken for the right one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from proof.packets import made, said_of
from tools.lessons import edited

from make_lesson.proof.key import key_problems
from make_lesson.proof.paper import paper
from make_lesson.proof.quiz import expected, read_quiz
from make_lesson.proof.reading.pdf import page_texts

Change = Callable[[str], str]


def replaced(*pairs: tuple[str, str]) -> Change:
    def change(text: str) -> str:
        for old, new in pairs:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        return text

    return change


# --- keys built from a changed lesson ------------------------------------------------------------

ANOTHER_OPTION = replaced(
    ("- right: The one who has made up his mind", "- wrong: The one who has made up his mind"),
    ("- wrong: Both", "- right: Both"),
)
TRUE_FOR_FALSE = replaced(('correct: "12"\n      evidence: sizes', "evidence: sizes"))
ANOTHER_CORRECTION = replaced(('correct: "12"', 'correct: "six"'))


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (
            ANOTHER_OPTION,
            [
                "PROOF014 page 1: the answer of number 8 is 'B', not 'A'",
                "PROOF016 page 3: item 8 shows B, and A is right",
            ],
        ),
        (
            TRUE_FOR_FALSE,
            [
                "PROOF014 page 1: the answer of number 3 is 'T', not 'F'",
                "PROOF016 page 2: item 3 shows no answer, and 12 is right",
            ],
        ),
        (ANOTHER_CORRECTION, ["PROOF016 page 2: item 3 shows no answer, and 12 is right"]),
    ],
    ids=["another option", "true for false", "another correction"],
)
def test_a_key_of_a_changed_lesson_is_named_with_page_and_number(
    change: Change, found: list[str], tmp_path: Path
) -> None:
    other = made(edited(tmp_path, change)).file("teacher/key-B.pdf")

    said = said_of(made().with_file("teacher/key-B.pdf", other))

    assert said == [f"teacher/key-B.pdf: {each}" for each in found]


def test_a_key_with_other_points_is_named_on_its_cover_and_its_pages(tmp_path: Path) -> None:
    change = replaced(
        ("      core: yes\n      level: evaluate\n      points: 4", "      points: 5")
    )
    other = made(edited(tmp_path, change))

    said = said_of(made().with_file("teacher/key-A.pdf", other.file("teacher/key-A.pdf")))

    assert said == [
        f"teacher/key-A.pdf: PROOF013 {fault}"
        for fault in (
            "page 1: the total is 18 points, and the items have 17",
            "page 1: the total is 18 points, and the items have 17",
            "page 1: part 10 is said to have 5 points, and its items have 4",
            "page 4: the part of item 11 is said to have 5 points, and its items have 4",
        )
    ]


# --- keys of which one word is another ------------------------------------------------------------


def said_of_key(old: str, new: str) -> list[str]:
    """Return what is said of the key to form B when one text of it reads otherwise."""
    packet = made()
    wanted = expected(packet.basis.items, core_only=False, reduced=False)
    quiz = read_quiz(paper(page_texts(packet.file("quiz/quiz-B.pdf"))), wanted)
    whole = "\f".join(page_texts(packet.file("teacher/key-B.pdf")))
    assert old in whole
    pages = whole.replace(old, new, 1).split("\f")
    problems = key_problems(quiz, wanted, paper(pages), pages, Path("key-B.pdf"))
    return [problem.message for problem in problems]


def test_a_key_that_reads_as_it_should_is_right() -> None:
    assert said_of_key("Answers to form B", "Answers to form B") == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("2 A, B", "2 A, C", "page 1: the answer of number 2 is 'A,C', not 'A, B'"),
        ("4 C 5 A", "4 A 5 A", "page 1: the answer of number 4 is 'A', not 'C'"),
        ("6 4 3 2 1", "6 4 2 3 1", "page 1: the answer of number 6 is '4231', not '4 3 2 1'"),
        ("7 summons", "7 verdict", "page 1: the answer of number 7 is 'verdict', not 'summons'"),
        ("C 4 strike", "A 4 strike", "page 2: item 4 shows A, A, and C, A is right"),
        ("C 4 strike", "4 strike", "page 2: item 4 shows A, and C, A is right"),
        ("4 The jury sits.", "3 The jury sits.", "page 3: item 6 shows 3, 3, 2, 1, and 4, 3, 2, 1"),
        ("is a summons .", "is a verdict .", "page 3: item 7 shows verdict, and summons is right"),
        ("is a summons .", "is a .", "page 3: item 7 shows no answer, and summons is right"),
        ("on race. Answer", "on race.", "page 2: item 2 shows B, and A, B is right"),
        ("B Both", "B Both Answer", "page 3: item 8 shows A, B, and A is right"),
        ("A Strikes may", "D Strikes may", "page 2: item 2 has other numbers, letters or another"),
        ("10 reasons", "reasons", "page 1: the answers at a glance end before number 9"),
    ],
)
def test_one_wrong_word_of_a_key_is_named(old: str, new: str, found: str) -> None:
    said = said_of_key(old, new)

    assert len(said) == 1
    assert said[0].startswith(found)


def test_a_key_without_answers_at_a_glance_is_told_to_be_unproved() -> None:
    packet = made()
    wanted = expected(packet.basis.items, core_only=False, reduced=False)
    quiz = read_quiz(paper(page_texts(packet.file("quiz/quiz-B.pdf"))), wanted)
    _, *pages = page_texts(packet.file("teacher/key-B.pdf"))

    said = list(key_problems(quiz, wanted, paper(pages), pages, Path("key-B.pdf")))

    assert [problem.rule for problem in said] == ["PROOF017"]
    assert said[0].hint
