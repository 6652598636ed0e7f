"""What an editor says about access, each rule on a lesson that breaks it and one that does not."""

from pathlib import Path

import pytest
from tools.lessons import COMPLETE, SHIPPED, edited, prepared

from make_lesson.check.editor.access import access_problems
from make_lesson.check.rules.access import ACCESS_RULES
from make_lesson.errors import Severity
from make_lesson.lesson.load import load_lesson
from make_lesson.places import builtin_dir

STARTER = builtin_dir() / "assets" / "starter" / "lesson.yaml"
ALT = "A plan of a courtroom. The jury box stands along one wall, beside the witness stand."
CAPTION = "caption: A grand jury is larger than a trial jury."
HEAD = "- [Question, Judge, Jury]"
TABLE = """\
      - [Question, Judge, Jury]
      - ["Which law applies?", "yes", "no"]
      - ["What happened?", "no", "yes"]
"""
DIRECTIONS = "Look at both figures before you answer."
LINK = "[National Archives](https://www.archives.gov)"
LONG = "https://www.archives.gov/founding-docs/bill-of-rights"
# What stands in the lesson, what replaces it, and the rule that this breaks, if any.
EDITS = [
    (ALT, "courtroom.png", "ACC001"),
    (ALT, "Picture of figure 3", "ACC001"),
    (ALT, "A courtroom", "ACC001"),
    (ALT, "Chart of rulings by year", ""),
    (ALT, "A courtroom from above.", "ACC002"),
    (ALT, "An image of a courtroom, with the jury box along one wall", "ACC003"),
    (ALT, "A courtroom with the picture of a judge on one wall", ""),
    (ALT, "A long wall. " * 24, "ACC004"),
    (ALT, "A long wall. " * 23, ""),
    (CAPTION, "caption: Compare the red bar with the others.", "ACC005"),
    (CAPTION, "caption: The darker bars are grand juries.", "ACC005"),
    (CAPTION, "caption: Grand juries are shown in gray.", "ACC005"),
    (CAPTION, "caption: The longest bar is the grand jury, and the Red Cross is no court.", ""),
    (CAPTION, "caption: A thin blue line and a gray area divide the courts.", ""),
    (DIRECTIONS, "Look at the chart on the right.", "ACC006"),
    (DIRECTIONS, "Write it in the left-hand column.", "ACC006"),
    (DIRECTIONS, "Copy the lower table.", "ACC006"),
    (DIRECTIONS, "Look at the table above; then explain the right to a jury.", ""),
    (DIRECTIONS, "Discuss the figure on the right to counsel and a politician on the left.", ""),
    (LINK, "[here](https://www.archives.gov)", "ACC007"),
    (LINK, "[click here](https://www.archives.gov)", "ACC007"),
    (LINK, "[this page](https://www.archives.gov)", "ACC007"),
    (LINK, "[this page of the Archives](https://www.archives.gov)", ""),
    (LINK, f"[{LONG}]({LONG})", "ACC008"),
    (LINK, LONG, "ACC008"),
    (LINK, f"[Bill of Rights]({LONG})", ""),
    (LINK, "https://www.archives.gov", ""),
    (HEAD, "- [Question, Judge, '–']", "ACC009"),
    (HEAD, "- [Question, Jury, Jury]", "ACC009"),
    (HEAD, "- ['1791', '12', '23']", "ACC009"),
    (HEAD, "- [Year, '2023', '2024']", ""),
    (TABLE, "      - [Question]\n      - [What happened?]\n", "ACC010"),
    (DIRECTIONS, "DO NOT WRITE HERE before you have read all of it.", "ACC011"),
    (DIRECTIONS, "The FBI DEA ATF IRS and FCC are agencies.", ""),
    (DIRECTIONS, "Finish this. A jury decides ______ in court.", "ACC012"),
    (DIRECTIONS, "Finish this. A jury decides ... in court.", ""),
]


def found_in(file: Path) -> list[tuple[str, int, int]]:
    """Return the rules broken, each with its line and column."""
    lesson = load_lesson(file)
    problems = access_problems(lesson, prepared(COMPLETE).references)
    return [(each.rule, each.place.line, each.place.column) for each in problems]


@pytest.mark.parametrize(("text", "other", "rule"), EDITS)
def test_a_text_that_shuts_somebody_out_is_told_and_its_neighbour_is_not(
    text: str, other: str, rule: str, tmp_path: Path
) -> None:
    file = edited(tmp_path, lambda lesson: lesson.replace(text, other))

    rules = [found for found, _, _ in found_in(file)]

    assert text in COMPLETE.read_text(encoding="utf-8")
    assert rules == [rule] * bool(rule)


def test_a_problem_stands_where_the_words_stand(tmp_path: Path) -> None:
    link, colour = "[here](https://a.gov)", "the red\n      bar"
    file = edited(tmp_path, lambda text: text.replace(LINK, f"{link} and {colour}"))
    lines = file.read_text(encoding="utf-8").split("\n")
    line = next(number for number, row in enumerate(lines, 1) if link in row)

    found = found_in(file)

    assert found == [
        ("ACC005", line, lines[line - 1].index("the red") + 1),
        ("ACC007", line, lines[line - 1].index(link) + 1),
    ]


def test_every_rule_of_access_is_broken_by_an_edit() -> None:
    assert {rule for _, _, rule in EDITS if rule} == set(ACCESS_RULES)


@pytest.mark.parametrize("file", [COMPLETE, STARTER, *SHIPPED], ids=lambda file: file.parent.name)
def test_the_lessons_at_hand_shut_nobody_out(file: Path) -> None:
    lesson = prepared(file).lesson

    problems = list(access_problems(lesson, prepared(file).references))

    assert [str(each) for each in problems if each.severity > Severity.INFO] == []
