from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from make_lesson.check.rules.folders import THEME_RULES
from make_lesson.errors import MakeLessonError, SettingsError
from make_lesson.places import builtin_dir
from make_lesson.theme.contrast import contrast
from make_lesson.theme.load import load_theme

THEME = builtin_dir() / "templates" / "theme.toml"
LOOKS = [THEME.with_name(f"{name}.toml") for name in ("large-print", "spacing")]
Edit = Callable[[str, str], list[str]]
Overlay = Callable[[str], list[str]]


def said(error: pytest.ExceptionInfo[SettingsError]) -> list[str]:
    """Return the line, rule and message of each problem."""
    return [
        f"{p.place.file.read_text('utf-8').splitlines()[p.place.line - 1].split('#')[0].strip()}"
        f" -> {p.rule} {p.message}"
        for p in error.value.problems
    ]


@pytest.fixture
def told(tmp_path: Path) -> Edit:
    """Return what is told of the built-in theme with one text replaced: line, rule and message."""

    def edit(old: str, new: str) -> list[str]:
        text = THEME.read_text(encoding="utf-8")
        assert old in text
        file = tmp_path / "theme.toml"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(SettingsError) as error:
            load_theme(file)
        return said(error)

    return edit


@pytest.fixture
def told_over(tmp_path: Path) -> Overlay:
    """Return what is told of a theme laid over the built-in one: line, rule and message."""

    def overlay(text: str) -> list[str]:
        file = tmp_path / "own.toml"
        file.write_text(text, encoding="utf-8")
        with pytest.raises(SettingsError) as error:
            load_theme(THEME, file)
        assert {problem.place.file for problem in error.value.problems} == {file}
        return said(error)

    return overlay


def test_the_built_in_theme_loads() -> None:
    theme = load_theme(THEME)

    assert theme.page.live_width == theme.page.width - 2 * theme.page.margin
    assert theme.size.body >= 10
    assert theme.scale == 1


@pytest.mark.parametrize("look", LOOKS, ids=lambda path: path.stem)
def test_a_built_in_look_changes_the_type_and_every_length_with_it(look: Path) -> None:
    usual, theme = load_theme(THEME), load_theme(THEME, look)

    assert theme.scale == theme.size.body / usual.size.body > 1
    assert theme.font == usual.font
    assert theme.column.bubble >= usual.column.bubble * theme.scale


def test_what_is_laid_over_a_theme_says_only_what_differs(tmp_path: Path) -> None:
    one, other = tmp_path / "one.toml", tmp_path / "other.toml"
    one.write_text("[color]\naccent = '003300'\n[size]\nbody = 13\n", encoding="utf-8")
    other.write_text("[size]\nbody = 14\n", encoding="utf-8")
    usual = load_theme(THEME)

    theme = load_theme(THEME, one, other)

    assert theme == replace(
        usual,
        color=replace(usual.color, accent="003300"),
        size=replace(usual.size, body=14),
    )


def test_all_that_is_wrong_is_told_at_once_at_its_own_line(told_over: Overlay) -> None:
    assert told_over("[size]\nbody = 'big'\nhuge = 40\n[sound]\nloud = 1\n") == [
        "body = 'big' -> THEME003 [size] body must be a number, 0 or more",
        "huge = 40 -> THEME002 there is no 'huge' in [size]",
        "[sound] -> THEME002 there is no section [sound]",
    ]


def test_files_that_are_not_toml_are_all_told(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("one.toml", "other.toml")]
    for file in files:
        file.write_text("size = \n", encoding="utf-8")

    with pytest.raises(SettingsError) as error:
        load_theme(THEME, *files)

    assert [(p.place.file, p.rule) for p in error.value.problems] == [
        (file, "THEME001") for file in files
    ]


def test_black_on_white_has_the_highest_contrast() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "777777") == 1


def test_an_unknown_key_is_told_at_its_line(told: Edit) -> None:
    assert told("[size]", "[size]\nhuge = 40") == [
        "huge = 40 -> THEME002 there is no 'huge' in [size]"
    ]


def test_an_unknown_section_is_told_at_its_line(told: Edit) -> None:
    assert told("[size]", "[sound]\n[size]")[0] == (
        "[sound] -> THEME002 there is no section [sound]"
    )


def test_a_name_that_a_whole_theme_misses_is_told_at_its_section(told: Edit) -> None:
    assert told("measure =", "# measure =") == ["[page] -> THEME003 [page] measure is missing"]


@pytest.mark.parametrize("value", ["'wide'", "-1", "nan", "inf", "true", "[1]"])
def test_a_length_that_is_no_length_is_told(told: Edit, value: str) -> None:
    assert told("width =", f"width = {value} #") == [
        f"width = {value} -> THEME003 [page] width must be a number, 0 or more"
    ]


@pytest.mark.parametrize("value", ["'grey'", "'#000000'", "123456"])
def test_a_colour_that_is_no_colour_is_told(told: Edit, value: str) -> None:
    assert told("text =", f"text = {value} #")[0].endswith(
        "THEME003 [color] text must be six hex digits"
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("margin =", "margin = 200 #", "the margins leave 212 by 666 points of the page"),
        ("small =", "small = 9 #", "[size] small is 9 points"),
        ("body = 2", "body = 1 #", "[height] body is 1 u"),
        ("letter =", "letter = 9 #", "[space] letter is 9 points"),
        ("word =", "word = 0.5 #", "[space] word is 0.5"),
        ("item =", "item = 9 #", "[space] item is 9"),
        ("label =", "label = 300 #", "[column] label is 300 points"),
        ("margin =", "margin = 20 #", "[page] margin is 20 points"),
        ("edge =", "edge = 20 #", "[page] edge is 20 points"),
        ("letter =", "letter = 2.5 #", "[space] letter is 2.5 points"),
        ("word =", "word = 2.5 #", "[space] word is 2.5"),
        ("number =", "number = 6 #", "[column] number is 6 points"),
        ("word_blank =", "word_blank = 9 #", "[column] word_blank is 9 points"),
        ("letter_blank =", "letter_blank = 9 #", "[column] letter_blank is 9 points"),
        ("write =", "write = 0.1 #", "[line] write is 0.1 points"),
        ("frame =", "frame = 0 #", "[line] frame is 0 points"),
        ("height = 36", "height = 400 #", "[logo] height is 400 points"),
    ],
)
def test_a_length_that_leaves_no_room_is_told(told: Edit, old: str, new: str, message: str) -> None:
    (only,) = told(old, new)

    assert only.endswith(f"-> THEME006 {message}")


def test_a_letter_too_large_for_its_bubble_is_told_at_both(told: Edit) -> None:
    assert told("option =", "option = 22 #") == [
        "option = 22 -> THEME006 [size] option is 22 points",
        "bubble = 24 -> THEME006 [column] bubble is 24 points",
    ]


def test_a_unit_of_nothing_is_told_and_never_divided_by(told: Edit) -> None:
    assert told("unit =", "unit = 0 #")[0].endswith("-> THEME006 [page] unit is 0 points")


@pytest.mark.parametrize(
    ("color", "message"),
    [
        ("accent = '8FA7C0'", "THEME004 accent 8FA7C0 on paper has 2.4 to 1, text needs 4.5 to 1"),
        ("text = '777777'", "THEME004 text 777777 on paper has 4.4 to 1, text needs 4.5 to 1"),
        ("line = 'BBBBBB'", "THEME007 line BBBBBB on paper has 1.9 to 1, lines need 3 to 1"),
        (
            "accent = '757575'",
            "THEME004 accent 757575 on tint F0F0F0 has 4 to 1, text needs 4.5 to 1",
        ),
        (
            "line = '8C8C8C'",
            "THEME007 line 8C8C8C on tint F0F0F0 has 2.9 to 1, lines need 3 to 1",
        ),
    ],
)
def test_a_colour_too_pale_is_refused_with_the_numbers(
    told_over: Overlay, color: str, message: str
) -> None:
    assert told_over(f"[color]\n{color}\n") == [f"{color} -> {message}"]


def test_a_tint_too_dark_for_the_text_is_told_at_the_tint(told_over: Overlay) -> None:
    assert told_over("[color]\ntint = '707070'\n") == [
        "tint = '707070' -> THEME004 accent 1F3B57 on tint 707070 has 2.3 to 1, "
        "text needs 4.5 to 1",
        "tint = '707070' -> THEME004 text 000000 on tint 707070 has 4.2 to 1, text needs 4.5 to 1",
    ]


@given(ink=st.integers(0, 255), ground=st.integers(0, 255))
def test_contrast_is_the_same_either_way_and_never_below_one(ink: int, ground: int) -> None:
    one, other = f"{ink:02X}" * 3, f"{ground:02X}" * 3

    assert contrast(one, other) == contrast(other, one) >= 1
    assert (contrast(one, other) == 1) == (ink == ground)


def test_a_section_that_is_a_value_is_told(told_over: Overlay) -> None:
    assert told_over("page = 3\n") == ["page = 3 -> THEME003 page is a section, not a value"]


def test_every_rule_of_themes_is_told_somewhere() -> None:
    # THEME005 is told where a font is opened.
    assert set(THEME_RULES) == {f"THEME00{number}" for number in range(1, 8)}


def test_a_theme_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(MakeLessonError, match="cannot be read: no such file"):
        load_theme(tmp_path / "mine.toml")
