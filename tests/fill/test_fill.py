"""What is said about a template, and at which of its lines."""

from pathlib import Path

import pytest

from make_lesson.errors import Place, TemplateError
from make_lesson.fill.fill import fill
from make_lesson.places import builtin_dir
from make_lesson.theme.theme import Font

BUILTIN = builtin_dir() / "templates"
FONT = Font("Name", "r", "b", "f", "fb")


def problem(folder: Path, text: str, **context: object) -> tuple[str, str, int, str]:
    """Return rule, file, line and words of what is wrong with a template."""
    (folder / "own.xml").write_text(text, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        fill("own.xml", context, (folder, BUILTIN))
    (found,) = caught.value.problems
    return found.rule, found.place.file.name, found.place.line, f"{found.message}: {found.hint}"


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("a\n{% if %}", "TPL002", 2),
        ("a\n{% for x in y %}", "TPL002", 2),
        ("a\n{{ lesson | shiny }}", "TPL007", 2),
        ("a\n\n{{ font.nam }}", "TPL013", 3),
        ("a\n{{ lessn.title }}", "TPL013", 2),
        ("a\n{% include 'none.xml' %}", "TPL001", 2),
        ("a\n{% extends 'none.xml' %}", "TPL001", 2),
        ("a\n{{ font.__class__.__mro__ }}", "TPL014", 2),
        ("a\n{{ 1 // 0 }}", "TPL015", 2),
        ("a\n{{ font.name + 1 }}", "TPL015", 2),
    ],
)
def test_each_fault_of_a_template_has_its_rule_and_line(
    tmp_path: Path, text: str, rule: str, line: int
) -> None:
    found = problem(tmp_path, text, font=FONT)

    assert found[:3] == (rule, "own.xml", line)


def test_a_misspelt_field_is_told_the_nearest_one(tmp_path: Path) -> None:
    message = problem(tmp_path, "{{ font.regulr }}", font=FONT)[3]

    assert message == "there is no field 'regulr' in the Font: did you mean 'regular'?"


def test_a_template_that_is_not_utf_8_says_so(tmp_path: Path) -> None:
    (tmp_path / "own.xml").write_bytes(b"<p>\xff</p>")

    with pytest.raises(TemplateError) as caught:
        fill("own.xml", {}, (tmp_path, BUILTIN))

    assert caught.value.problems[0].rule == "TPL016"


def test_a_template_that_is_missing_says_where_it_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        fill("none.xml", {}, (tmp_path, BUILTIN))

    assert caught.value.problems[0].rule == "TPL001"


def test_an_own_template_changes_a_part_of_the_built_in_one(tmp_path: Path) -> None:
    own, builtin = tmp_path / "own", tmp_path / "builtin"
    own.mkdir()
    builtin.mkdir()
    (builtin / "a.xml").write_text("<p>{% block x %}old{% endblock %}</p>", encoding="utf-8")
    (own / "a.xml").write_text(
        '{% extends "builtin/a.xml" %}{% block x %}new, {{ super() }}{% endblock %}',
        encoding="utf-8",
    )

    filled = fill("a.xml", {}, (own, builtin))

    assert filled.markup.endswith(">new, old</p>")


def test_a_fault_in_the_template_underneath_is_at_its_own_line(tmp_path: Path) -> None:
    (tmp_path / "part.xml").write_text("\n\n{{ font.nam }}", encoding="utf-8")

    found = problem(tmp_path, "a\n{% include 'part.xml' %}", font=FONT)

    assert found[:3] == ("TPL013", "part.xml", 3)


def test_every_start_tag_is_stamped_with_its_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "own.xml").write_text("<p>\n  <b>x</b>{# <i> #}</p>", encoding="utf-8")

    filled = fill("own.xml", {}, (tmp_path, BUILTIN))

    number = filled.files.index(tmp_path / "own.xml")
    assert f'<p _l="{number}:1:1">' in filled.markup
    assert f'<b _l="{number}:2:3">' in filled.markup


def test_a_block_that_replaces_nothing_is_told_the_nearest_one(tmp_path: Path) -> None:
    own = '{% extends "builtin/base.xml" %}\n{% block headin %}new{% endblock %}'
    builtin = tmp_path / "builtin"
    builtin.mkdir()
    (builtin / "base.xml").write_text("<p>{% block heading %}{% endblock %}</p>", encoding="utf-8")
    (tmp_path / "own.xml").write_text(own, encoding="utf-8")

    with pytest.raises(TemplateError) as caught:
        fill("own.xml", {}, (tmp_path, builtin))

    (found,) = caught.value.problems
    assert (found.rule, found.place) == ("TPL022", Place(tmp_path / "own.xml", 2))
    assert found.hint == "did you mean 'heading'?"
