"""What the editor says about balance, and what it keeps silent about."""

from pathlib import Path

import pytest
from tools.fair_lesson import FAIR, changed, resolved, saved
from tools.lessons import COMPLETE, PLACES, SHIPPED

from make_lesson.check.editor.balance import balance_problems
from make_lesson.check.rules.balance import BALANCE_RULES
from make_lesson.errors import Problem


def _found(folder: Path, text: str) -> list[Problem]:
    return _in_file(saved(folder, text))


def _in_file(file: Path) -> list[Problem]:
    return list(balance_problems(*resolved(file)))


def test_a_fair_lesson_is_left_alone(tmp_path: Path) -> None:
    assert _found(tmp_path, FAIR) == []


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parent.name)
def test_the_shipped_lessons_are_fair(file: Path) -> None:
    assert _in_file(file) == []


def test_the_starter_is_fair() -> None:
    assert _in_file(PLACES.asset("starter/lesson.yaml")) == []


def test_a_lesson_with_every_field_raises_no_false_alarm() -> None:
    assert {found.rule for found in _in_file(COMPLETE)} <= {"BAL012"}


FAULTS = [
    (
        "BAL001",
        "Reed said that it costs too much.",
        "It costs too much.",
        "It costs too much. [@costs]",
        'a contested statement is told as a fact: "It costs too much."',
    ),
    (
        "BAL001",
        "Long sentences keep many people safe. [@safe]",
        "Long sentences keep many people safe. [@safe; @fair]",
        "Long sentences keep many people safe. [@safe;",
        'a value statement is told as a fact: "Long sentences keep many people safe."',
    ),
    (
        "BAL003",
        "Long sentences keep many people safe. [@safe]",
        "They keep people safe. [@safe]",
        "Keep them long",
        "the side 'Keep them long' has 4 words, and 'Make them shorter' has 7",
    ),
    (
        "BAL004",
        "[@costs]\n        sources: law",
        "[@costs]\n        sources: [law, radio, paper]",
        "Keep them long",
        "the side 'Keep them long' has 2 sources, and 'Make them shorter' has 4",
    ),
    (
        "BAL005",
        "answers: [They cost money., They change nobody.]",
        "answers: [They cost money., They change nobody., Few come back.]",
        "Keep them long, answers",
        "the column 'Keep them long' has 1 answer, and 'Make them shorter' has 3",
    ),
    (
        "BAL006",
        "  - title: First source",
        "  - title: Again\n    organizer: [{head: Make them shorter}, {head: Keep them long}]\n"
        "  - title: First source",
        "Make them shorter}, {head",
        "'Make them shorter' stands first both times",
    ),
    (
        "BAL007",
        "    side: from sheriffs\n",
        "",
        "from judges",
        "every passage with a side comes from 'from judges'",
    ),
    (
        "BAL007",
        "rubrics:",
        "  - {title: Third, side: from judges, passage: So it is., source: news, questions: "
        "[{ask: Who?}]}\nrubrics:",
        "from sheriffs",
        "'from sheriffs' has 1 passage, and 'from judges' has 2",
    ),
    (
        "BAL008",
        "The streets are safe for us all now.",
        "The streets are safe.",
        "from sheriffs",
        "the passages of 'from sheriffs' have 4 words, and those of 'from judges' 9",
    ),
    (
        "BAL009",
        "source: paper, kind: value",
        "source: radio, kind: value",
        "safe:",
        "3 contested statements were read in reports of The Post and The Station",
    ),
    (
        "BAL010",
        "facts:\n",
        "facts:\n"
        "  one: {text: A, source: news, kind: value, speaker: Al Roe, opposite: two}\n"
        "  two: {text: B, source: news, kind: value, speaker: Ed Poe, opposite: one}\n",
        "one:",
        "3 of 5 contested statements were read in reports of The Post",
    ),
    (
        "BAL011",
        "publisher: Congress, date: 1984, kind: law",
        "publisher: Congress, date: 1984, kind: research",
        "costs:",
        "statements are contested, and no source is an original",
    ),
    (
        "BAL012",
        "Long sentences keep many people safe. [@safe]\n        sources: law",
        "Long sentences keep many people safe. [@safe]",
        "Keep them long",
        "the side 'Keep them long' has 1 source",
    ),
    (
        "BAL013",
        ", kind: data, as_of: 2024",
        ", kind: data",
        "count:",
        "'count' is data and does not say as of when",
    ),
    (
        "BAL014",
        "any side can earn all the points",
        "Students should conclude that sentences should be shorter.",
        "Students should conclude",
        'the key takes a side: "Students should conclude that sentences should be shorter."',
    ),
    (
        "BAL015",
        "text: A clear claim.",
        "text: Says how to make them shorter.",
        "make them shorter.",
        "the rubric 'Your essay' names a side: 'make them shorter'",
    ),
    (
        "BAL016",
        "The act was passed in 1984. [@law]",
        "Critics say that it failed.",
        "Critics say that",
        "'Critics say' names nobody and cites nothing",
    ),
    (
        "BAL017",
        "[{ask: Who says so?}]\n  - title: Second",
        "[{ask: Write a letter to your representative about prisons.}]\n  - title: Second",
        "Write a letter",
        'students are asked to act politically: "Write a letter to your representative about '
        'prisons."',
    ),
    (
        "BAL018",
        "It is never graded.",
        "It earns two points.",
        "earns two points",
        'the extension is rewarded: "It earns two points."',
    ),
    (
        "BAL019",
        "The act was passed in 1984.",
        "The draconian act was passed in 1984.",
        "draconian act",
        "'draconian' takes a side: \"The draconian act was passed in 1984.\"",
    ),
]


@pytest.mark.parametrize(("rule", "right", "wrong", "at", "message"), FAULTS)
def test_a_fault_is_found_where_it_stands_and_nothing_else(
    tmp_path: Path, rule: str, right: str, wrong: str, at: str, message: str
) -> None:
    text = changed(right, wrong)

    (found,) = _found(tmp_path, text)

    assert (found.rule, found.message) == (rule, message)
    assert found.severity is BALANCE_RULES[rule].severity
    line = text.splitlines()[found.place.line - 1]
    assert line[found.place.column - 1 :].startswith(at)


def test_an_open_question_without_any_side_is_found(tmp_path: Path) -> None:
    text = "id: x\ntitle: X\nupdated: 2026-11-22\nquestion: %s\nquiz: [{claim: A **b** c.}]\n"

    open_one = _found(tmp_path, text % "How far should a court go?")
    settled = _found(tmp_path, text % "How much money was spent on the race?")

    assert [each.rule for each in open_one] == ["BAL002"]
    assert settled == []


def test_every_rule_has_a_fault_here() -> None:
    assert {rule for rule, *_ in FAULTS} | {"BAL002"} == set(BALANCE_RULES)


def test_a_fault_inside_a_text_is_told_at_its_own_line_and_column(tmp_path: Path) -> None:
    text = changed(
        "Judges counted 90 cases. [@count]",
        "Judges counted 90 cases. [@count] Most\n      experts agree that this is high.",
    )
    lines = text.splitlines()

    (found,) = _found(tmp_path, text)

    assert found.rule == "BAL016"
    assert lines[found.place.line - 1][found.place.column - 1 :] == "Most"


SILENT = [
    ("Reed said that it costs too much.", "To Reed, it costs too much."),
    ("The act was passed in 1984. [@law]", "Supporters said that it works. [@news]"),
    ("The act was passed in 1984. [@law]", "What do critics say about it?"),
    ("The act was passed in 1984. [@law]", "Critics such as Ann Reed say that it failed."),
    ("The act was passed in 1984. [@law]", 'Some posts begin with "critics say" and no name.'),
    ("The act was passed in 1984. [@law]", 'Lind called the law "draconian" in 1984.'),
    ("They cost money., They change nobody.", "Supporters say they cost money."),
    ("any side can earn all the points", "Students should see that the chart shows no cause."),
    (
        "any side can earn all the points",
        "Supports the claim with two facts; any side can earn it.",
    ),
    (
        "{ask: Who says so?}]\n  - title: Second",
        "{ask: May a charity lobby for a law?}]\n  - title: Second",
    ),
    (
        "{ask: Who says so?}]\n  - title: Second",
        "{ask: Write two questions for your district attorney.}]\n  - title: Second",
    ),
    ("any side can earn all the points", "in the diagram, the right side is the later one"),
    ("any side can earn all the points", "full credit for a claim that supports or opposes it"),
    ("text: A clear claim.", "text: A claim for longer or for shorter terms."),
    ("It is never graded.", "No points are given for it."),
]


@pytest.mark.parametrize(("old", "new"), SILENT)
def test_what_only_looks_like_a_fault_is_left_alone(tmp_path: Path, old: str, new: str) -> None:
    assert _found(tmp_path, changed(old, new)) == []


def test_a_loaded_word_that_the_vocabulary_defines_is_left_alone(tmp_path: Path) -> None:
    used = changed("The act was passed in 1984.", "The act is about dark money.")
    defined = used + "vocabulary: [{term: dark money, meaning: gifts whose givers are not named}]\n"

    assert [each.rule for each in _found(tmp_path, used)] == ["BAL019"]
    assert _found(tmp_path, defined) == []


def test_sides_that_take_turns_at_standing_first_are_left_alone(tmp_path: Path) -> None:
    again = "  - title: Again\n    organizer: [{head: Keep them long}, {head: Make them shorter}]\n"

    assert (
        _found(tmp_path, changed("  - title: First source", again + "  - title: First source"))
        == []
    )


def test_statements_of_both_sides_in_one_original_need_no_third_publisher(tmp_path: Path) -> None:
    text = FAIR
    for report in ("source: news, kind: c", "source: radio, kind: c", "source: paper, kind: v"):
        text = text.replace(report, "source: law, kind: " + report[-1])

    assert not {"BAL009", "BAL010"} & {each.rule for each in _found(tmp_path, text)}
