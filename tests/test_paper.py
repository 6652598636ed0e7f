"""What the layout tells about a lesson on paper: its room, its pages, its figures in sight."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner
from tools.lessons import COMPLETE, PLACES, edited, packet

from make_lesson.build import build
from make_lesson.cli import main
from make_lesson.errors import Problem
from make_lesson.places import builtin_dir
from make_lesson.prepare import Options, prepare

STARTER = builtin_dir() / "assets" / "starter" / "lesson.yaml"
QUESTION = "How many more members may a grand jury have than a trial jury?"
ANSWER = "answer: Eleven at most.\n        lines: 2"
SHORT = "answer: The Court held in 1986 that such strikes are unfair."
FRAME = "answer: keep strikes, because both sides use them"
CORRECT = 'correct: "12"'
GAP = "[[summons|jury summons]]"
CELL = "answers: [Trust in the jury grows., Trials go faster.]"


def words(count: int) -> str:
    return " ".join(["fact"] * count)


def warnings(file: Path, options: Options | None = None) -> Sequence[Problem]:
    chosen = options or Options()
    return build(prepare(file, PLACES, chosen), PLACES, chosen).warnings


def spot(file: Path, text: str) -> tuple[int, int]:
    """Return the line and column of a text that stands once in a file."""
    before, found, _ = file.read_text(encoding="utf-8").partition(text)
    assert found
    return before.count("\n") + 1, len(before) - before.rfind("\n")


# What stands in the lesson, what replaces it, and where a rule then speaks.
EDITS = [
    (ANSWER, f"answer: {words(18)}\n        lines: 2", "", ""),
    (ANSWER, f"answer: {words(22)}\n        lines: 2", "LAYOUT004", QUESTION),
    (ANSWER, f"answer: {words(40)}\n        lines: 2", "LAYOUT003", QUESTION),
    (ANSWER, f"answer: {words(40)}", "", ""),
    (ANSWER, f"answer: {words(15)} ({words(9)})\n        lines: 2", "", ""),
    (ANSWER, f'answer: "{words(15)}; or: {words(9)}"\n        lines: 2', "", ""),
    (SHORT, f"answer: {words(35)}", "LAYOUT004", "Why may a strike not rest on race?"),
    (FRAME, f"answer: {words(8)}", "LAYOUT004", "Lawyers should"),
    (CORRECT, f"correct: {words(4)}", "", ""),
    (CORRECT, f"correct: {words(12)}", "LAYOUT003", words(12)),
    (GAP, f"[[{words(9)}]]", "LAYOUT003", "A letter that orders a person to come to court is"),
    (CELL, f"answers: {words(8)}", "", ""),
    (CELL, f"answers: {words(26)}", "LAYOUT003", words(26)),
]


@pytest.mark.parametrize(("text", "other", "rule", "where"), EDITS)
def test_an_answer_that_its_room_does_not_hold_is_told_at_its_question(
    text: str, other: str, rule: str, where: str, tmp_path: Path
) -> None:
    file = edited(tmp_path, lambda lesson: lesson.replace(text, other))

    found = [
        (each.rule, (each.place.line, each.place.column))
        for each in warnings(file)
        if each.rule in ("LAYOUT003", "LAYOUT004")
    ]

    assert text in COMPLETE.read_text(encoding="utf-8")
    assert found == ([(rule, spot(file, where))] if rule else [])


def test_what_is_wrong_with_a_quiz_is_said_once_for_all_forms(tmp_path: Path) -> None:
    file = edited(tmp_path, lambda lesson: lesson.replace(SHORT, f"answer: {words(35)}"))

    found = warnings(file, Options(forms=3))

    assert [each.rule for each in found] == ["LAYOUT004"]


def test_lines_as_many_as_the_hint_says_are_enough(tmp_path: Path) -> None:
    poor = f"answer: {words(40)}\n        lines: 2"
    (found,) = warnings(edited(tmp_path, lambda lesson: lesson.replace(ANSWER, poor)))
    enough = found.hint.partition("'")[2].partition("'")[0]

    mended = poor.replace("lines: 2", enough)

    assert enough.startswith("lines: ")
    assert not warnings(edited(tmp_path, lambda lesson: lesson.replace(ANSWER, mended)))


def test_each_piece_has_its_most_pages(tmp_path: Path) -> None:
    def grown(lesson: str) -> str:
        lesson = re.sub(r"why: .*", f"why: {words(150)}", lesson)
        more = "".join(f"    - short: Question {n}?\n      lines: 24\n" for n in (1, 2))
        lesson = lesson.replace("    - short: Why may", f"{more}    - short: Why may")
        lesson = lesson.replace(
            "      A jury begins", f"      {words(3000)}\n\n      A jury begins"
        )
        return lesson.replace("background: |\n", f"background: |\n  {words(4000)}\n\n")

    file = edited(tmp_path, grown)

    found = [each for each in warnings(file) if each.rule == "LAYOUT005"]

    pieces = {each.message.partition(" has ")[0] for each in found}
    assert pieces == {"the handout", "form A of the quiz", "the key to form A", "the guide"}
    assert {(each.place.line, each.place.column) for each in found} == {
        spot(file, "Who sits on a jury?\nupdated")
    }


def test_a_question_of_an_activity_stands_on_the_page_of_its_figure(tmp_path: Path) -> None:
    def asking(question: str) -> Path:
        return edited(tmp_path, lambda lesson: lesson.replace(QUESTION, question))

    assert not warnings(asking("Which figure is on this page?"))
    assert not warnings(asking("What do judges decide in Figure 6?"))
    (found,) = warnings(asking("How many members are there in Figure 1?"))
    assert found.rule == "LAYOUT006"
    assert "'Members of federal juries' on page" in found.message
    file = asking("How many members are there in Figure 1?")
    assert (found.place.line, found.place.column) == spot(file, "How many members are there")


def test_items_stand_on_the_page_of_their_stimulus(tmp_path: Path) -> None:
    long = "ask: Which jury is the largest?\n"
    item = "    - short: What does the chart show?\n      stimulus: sizes-chart\n      lines: 20\n"
    file = edited(tmp_path, lambda text: text.replace(f"    - {long}", f"{item}    - {long}"))

    found = [each for each in warnings(file) if each.rule == "LAYOUT006"]

    assert [(each.place.line, each.place.column) for each in found] == [
        spot(file, "What does the chart show?"),
        spot(file, "Which jury is the largest?"),
    ]
    assert not warnings(COMPLETE)


@pytest.mark.parametrize("file", [COMPLETE, STARTER], ids=lambda file: file.parent.name)
def test_the_small_lessons_are_good_on_paper(file: Path) -> None:
    assert packet(file).warnings == ()


def test_what_is_poor_on_paper_can_be_allowed(tmp_path: Path) -> None:
    poor = f"{ANSWER.replace('Eleven at most.', words(40))}\n        look_for: a fact"
    allowed = "    allow: {ITEM016: There are no options.}"
    reason = "    allow: {LAYOUT003: they answer aloud}"
    file = edited(tmp_path, lambda lesson: lesson.replace(ANSWER, poor).replace(allowed, reason))

    assert not warnings(file)


def test_a_build_says_what_is_poor_on_paper_and_a_strict_one_writes_nothing(
    home: Path,
) -> None:
    (home / "own").mkdir()
    file = edited(
        home / "own", lambda text: text.replace(ANSWER, ANSWER.replace("Eleven", words(40)))
    )

    plain = CliRunner().invoke(main, ["build", str(file), "--only", "quiz"])
    strict = CliRunner().invoke(main, ["build", str(file), "--strict", "-o", "strict"])
    checked = CliRunner().invoke(main, ["check", str(file)])

    assert plain.exit_code == 0
    assert strict.exit_code == 1
    assert not (home / "strict").exists()
    for result in (plain, strict, checked):
        assert "LAYOUT003 warning" in result.output
