from collections.abc import Callable
from pathlib import Path

import pytest

from make_lesson.check.editor.facts import facts_problems
from make_lesson.check.measures.numbers import numbers
from make_lesson.check.rules import RULES
from make_lesson.errors import Severity
from make_lesson.lesson.load import load_lesson
from make_lesson.lesson.references import resolve
from make_lesson.lesson.shelf import load_shelf

_HEAD = """\
id: votes
title: Who votes?
updated: 2026-11-22
sources:
  report: {title: Report on voting, publisher: The state, date: undated, kind: data}
  ruling: {title: Reed v. Reed, publisher: The court, date: 1971, kind: case}
facts:
  turnout:
    text: In 2020 Ohio counted 10,902,000 voters, 66.6 percent, in forty-five counties.
    source: report
    kind: data
    as_of: 2020
    review_by: 2027-11-01
  reform:
    text: Ada Stone, a clerk, asked for more than two dozen changes.
    source: report
    review_by: 2027-11-01
"""

Told = list[tuple[str, int, int]]


@pytest.fixture
def told(tmp_path: Path) -> Callable[[str], Told]:
    """Return rule, line and column of what is told of a lesson."""

    def of(text: str) -> Told:
        file = tmp_path / "lesson.yaml"
        file.write_text(text, encoding="utf-8")
        lesson = load_lesson(file)
        references, _ = resolve(lesson, load_shelf([]))
        found = facts_problems(lesson, references)
        return [(p.rule, p.place.line, p.place.column) for p in found]

    return of


def _reading(paragraph: str) -> str:
    return f"{_HEAD}reading:\n  - heading: Votes\n    text: |\n      {paragraph}\n"


@pytest.mark.parametrize(
    ("fact", "rules"),
    [
        ("{text: It is so., source: report, kind: law, review_by: 2027-11-01}", ["FACT002"]),
        ("{text: It is so., source: report, kind: data, review_by: 2027-11-01}", []),  # BAL013
        ("{text: It is so., source: report, kind: law, as_of: 2020}", ["FACT003"]),
        ("{text: It is so., source: report}", ["FACT003"]),
        ("{text: It is so., source: report, review_by: 2027-11-01}", []),
        (
            "{text: Governor Ada Stone signs., source: report, review_by: 2027-11-01}",
            ["FACT005"],
        ),
        (
            "{text: Governor Ada Stone signed in 2020., source: report, review_by: 2027-11-01}",
            [],
        ),
    ],
)
def test_a_fact_has_its_dates(told: Callable[[str], Told], fact: str, rules: list[str]) -> None:
    text = f"{_HEAD}  new: {fact}\nreading:\n  - {{heading: Votes, text: A vote counts.}}\n"

    assert [rule for rule, *_ in told(text)] == rules


def test_an_argument_needs_no_day_of_review(told: Callable[[str], Told]) -> None:
    fact = "{text: It is best., source: report, kind: contested, speaker: Ada Stone, opposite: new}"
    text = f"{_HEAD}  new: {fact}\nreading:\n  - {{heading: Votes, text: A vote counts.}}\n"

    assert told(text) == []


@pytest.mark.parametrize(
    ("paragraph", "column"),
    [
        ("Voters were 66 percent of all.", 19),
        ("A fee of $5 was asked.", 16),
        ("The rule is from May 1971.", 24),
        ("It was new in 1971.", 21),
        ("In Reed v. Reed a rule fell.", 10),
        ("There Governor Ada Stone spoke in public.", 13),
    ],
)
def test_a_paragraph_that_can_be_looked_up_cites(
    told: Callable[[str], Told], paragraph: str, column: int
) -> None:
    uncited = told(_reading(paragraph))
    cited = told(_reading(f"{paragraph} [@ruling]"))

    assert uncited[0] == ("FACT004", 21, column)
    assert cited == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "Look at Figure 12 and paragraph 10.",
        "Two people vote. In the United States, New York votes too.",
        "The Supreme Court and the Second Amendment are named in the Constitution.",
    ],
)
def test_a_paragraph_of_ideas_needs_no_citation(
    told: Callable[[str], Told], paragraph: str
) -> None:
    assert told(_reading(paragraph)) == []


def test_a_speaker_of_the_lesson_is_not_named_without_a_citation(
    told: Callable[[str], Told],
) -> None:
    fact = "{text: It is so., source: report, speaker: 'Bo Ray, clerk', review_by: 2027-11-01}"
    text = _reading("Later Bo Ray agreed.").replace("reading:", f"  said: {fact}\nreading:")

    assert told(text) == [("FACT004", 22, 13)]


def test_an_official_has_a_date_near(told: Callable[[str], Told]) -> None:
    assert told(_reading("Ohio asked Judge Ada Stone. [@report]")) == [("FACT005", 21, 18)]
    assert told(_reading("In 2020 it asked Judge Ada Stone. [@report]")) == []
    assert told(_reading("Reed asked Judge Ada Stone. [@ruling]")) == []


@pytest.mark.parametrize(
    "said",
    [
        "In 2020 Ohio counted 10,902,000 voters.",
        "Nearly 11 million voted.",
        "About 67 percent voted in 45 counties.",
        "Forty-five counties came; see paragraph 9.",
        "Two or three came.",
    ],
)
def test_a_number_may_be_said_in_another_way(told: Callable[[str], Told], said: str) -> None:
    assert told(_reading(f"{said} [@turnout]")) == []


@pytest.mark.parametrize(
    ("said", "column"),
    [
        ("In 2002 Ohio counted many.", 10),
        ("Ohio had 10,920,000 voters.", 16),
        ("Nearly 14 million voted.", 14),
        ("Exactly 67 percent voted.", 15),
        ("Some fifty-five counties voted.", 12),
        ("It was about 66.7 percent.", 20),
    ],
)
def test_a_number_that_differs_from_the_fact_is_told(
    told: Callable[[str], Told], said: str, column: int
) -> None:
    assert told(_reading(f"{said} [@turnout]")) == [("FACT006", 21, column)]


def test_numbers_are_not_compared_where_a_source_itself_is_cited(
    told: Callable[[str], Told],
) -> None:
    assert told(_reading("Ohio had 99 offices. [@turnout; @report]")) == []


def test_a_name_that_the_facts_do_not_have_is_told_once(told: Callable[[str], Told]) -> None:
    right = told(_reading("A clerk, Ada Stone, asked, and Stone's asking helped. [@reform]"))
    wrong = told(_reading("A clerk, Ada Stine, asked, and Stine's asking helped. [@reform]"))

    assert right == []
    assert wrong == [("FACT007", 21, 20)]


def test_the_speakers_of_a_view_are_compared_too(told: Callable[[str], Told]) -> None:
    side = "{{name: {0}, speaker: '{1}', argument: 'More changes help. [@reform]'}}"
    sides = [side.format("Yes", "Ada Stone"), side.format("No", "The clerk Ada Stine")]
    text = f"{_HEAD}viewpoints:\n  - question: Which?\n    sides: [{', '.join(sides)}]\n"
    text += "reading:\n  - {heading: Votes, text: A vote counts.}\n"

    assert [rule for rule, *_ in told(text)] == ["FACT007"]


def test_numbers_are_read_in_figures_and_in_words() -> None:
    text = "Of 2,347, more than two dozen; $1.5 million; forty-five; a hundred; 5 to 4 in 1978."

    found = [(number.words, number.value, number.about) for number in numbers(text)]

    assert found == [
        ("2,347", 2347, False),
        ("two dozen", 24, True),
        ("$1.5 million", 1_500_000, False),
        ("forty-five", 45, False),
        ("a hundred", 100, False),
        ("5", 5, False),
        ("4", 4, False),
        ("1978", 1978, False),
    ]


def test_what_a_program_only_guesses_is_no_warning() -> None:
    assert RULES["FACT006"].severity is RULES["FACT007"].severity is Severity.INFO
