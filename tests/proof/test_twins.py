"""Items that look the same are read as they agree with the key, and no other way is an alarm."""

from pathlib import Path

from make_lesson.errors import Severity
from make_lesson.proof.asked import Asked, Choice
from make_lesson.proof.key import key_problems
from make_lesson.proof.paper import paper
from make_lesson.proof.quiz import expected, order_problems, quiz_problems, read_quiz
from make_lesson.proof.twins import readings

FILE = Path("key-A.pdf")
FIRST = Asked("ask", ("Who?",), 1, "a", choices=(Choice("X", True, None), Choice("Y", False, None)))
OTHER = Asked("ask", ("Who?",), 1, "b", choices=(Choice("Y", True, None), Choice("X", False, None)))
WANTED = expected((FIRST, OTHER), core_only=False, reduced=False)
QUIZ = "1 Who?\nA Y\nB X\n2 Who?\nA Y\nB X"


def said_of_key(cover: str, page: str) -> list[str]:
    pages = (cover, page)
    quiz = read_quiz(paper([QUIZ]), WANTED)
    return [found.rule for found in key_problems(quiz, WANTED, paper(pages), pages, FILE)]


def test_either_may_be_the_first() -> None:
    one = said_of_key("1 A 2 B", "1 Who?\nA Y Answer\nB X\n2 Who?\nA Y\nB X Answer")
    two = said_of_key("1 B 2 A", "1 Who?\nA Y\nB X Answer\n2 Who?\nA Y Answer\nB X")

    assert (one, two) == ([], [])


def test_an_answer_that_neither_has_is_wrong() -> None:
    found = said_of_key("1 A 2 A", "1 Who?\nA Y Answer\nB X\n2 Who?\nA Y Answer\nB X")

    assert found == ["PROOF014", "PROOF016"]


def test_a_dozen_that_look_the_same_are_read_in_so_many_ways_and_no_more() -> None:
    items = tuple(Asked("short", ("Why?",), 2, str(number)) for number in range(12))
    page = "\n".join(f"{number} Why?" for number in range(1, 13))
    quiz = read_quiz(paper([page]), expected(items, core_only=False, reduced=False))

    tried = list(readings(quiz.placed))

    assert len(quiz.placed) == 12
    assert len(tried) == 120
    assert tried[0] == quiz.placed


def test_another_look_may_have_them_at_other_distances() -> None:
    quiz = read_quiz(paper([QUIZ]), WANTED)
    wide = read_quiz(paper(["1 Who?\nA Y\nA long passage.\nB X\n2 Who?\nA Y\nB X"]), WANTED)

    assert [each.asked.id for each in quiz.placed] != [each.asked.id for each in wide.placed]
    assert list(order_problems(wide, quiz, FILE)) == []


def test_an_item_that_is_all_blanks_and_has_no_number_is_a_warning() -> None:
    item = Asked("fill", ("", ""), 1, "law", gaps=(("law",),))
    wanted = expected((item,), core_only=False, reduced=False)

    (found,) = quiz_problems(read_quiz(paper(["Fill in."]), wanted), wanted, ("Fill in.",), FILE)

    assert (found.rule, found.severity) == ("PROOF017", Severity.WARNING)
    assert "item law is all blanks" in found.message
