import datetime
import json
from pathlib import Path

from make_lesson.errors import Place, Problem, Severity
from make_lesson.report import as_github, as_json, as_text, columns, count, freshness

LESSON = Path("lessons/votes/lesson.yaml")
ERROR = Problem(Place(LESSON, 14, 9), "ITEM001", "no option is right", "mark one as right")
WARNING = Problem(Place(LESSON, 20, 1), "FACT002", "100% sure\nof this", "", Severity.WARNING)
NOTE = Problem(Place(Path("a,b:c.yaml")), "READ001", "long words", "", Severity.INFO)


def test_the_text_says_each_problem_and_then_how_many() -> None:
    assert as_text([ERROR, WARNING]) == (
        "lessons/votes/lesson.yaml:14:9: ITEM001 no option is right\n"
        "    hint: mark one as right\n"
        "lessons/votes/lesson.yaml:20:1: FACT002 warning: 100% sure\nof this\n"
        "1 problem, 1 warning."
    )


def test_nothing_found_is_no_text() -> None:
    assert as_text([]) == ""


def test_each_severity_is_counted_by_its_word() -> None:
    assert count([ERROR, ERROR, WARNING]) == "2 problems, 1 warning."
    assert count([WARNING, WARNING, NOTE]) == "2 warnings, 1 note."


def test_json_has_an_object_for_each_problem() -> None:
    found = json.loads(as_json([ERROR, WARNING]))

    assert found[0] == {
        "file": "lessons/votes/lesson.yaml",
        "line": 14,
        "column": 9,
        "rule": "ITEM001",
        "severity": "error",
        "message": "no option is right",
        "hint": "mark one as right",
    }
    assert [problem["severity"] for problem in found] == ["error", "warning"]
    assert json.loads(as_json([])) == []


def test_github_gets_one_line_for_each_problem() -> None:
    assert as_github([ERROR, WARNING, NOTE]).splitlines() == [
        "::error file=lessons/votes/lesson.yaml,line=14,col=9,title=ITEM001"
        "::no option is right%0Ahint: mark one as right",
        "::warning file=lessons/votes/lesson.yaml,line=20,col=1,title=FACT002"
        "::100%25 sure%0Aof this",
        "::notice file=a%2Cb%3Ac.yaml,line=1,col=1,title=READ001::long words",
    ]


def test_columns_are_aligned() -> None:
    assert columns([("votes", "50 min"), ("courts-and-law", "5 min")]) == [
        "votes           50 min",
        "courts-and-law  5 min",
    ]
    assert columns([]) == []


def test_facts_are_fresh_through_their_review_day() -> None:
    day = datetime.date(2027, 11, 1)
    later = datetime.date(2028, 1, 1)

    assert freshness([], day) == "no dated facts"
    assert freshness([later, day], day) == "current until 2027-11-01"
    assert freshness([later, day], day + datetime.timedelta(1)) == (
        "1 fact to review since 2027-11-01"
    )
