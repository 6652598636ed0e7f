from collections.abc import Callable
from pathlib import Path

import pytest

from make_lesson.errors import MakeLessonError, SettingsError
from make_lesson.places import builtin_dir
from make_lesson.theme import contrast, load_theme

THEME = builtin_dir() / "templates" / "theme.toml"
Edit = Callable[[str, str], list[str]]


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
        lines = file.read_text(encoding="utf-8").splitlines()
        return [
            f"{lines[p.place.line - 1].split('#')[0].strip()} -> {p.rule} {p.message}"
            for p in error.value.problems
        ]

    return edit


def test_the_built_in_theme_loads() -> None:
    theme = load_theme(THEME)

    assert theme.page.live_width == theme.page.width - 2 * theme.page.margin
    assert theme.size.body >= 10


def test_black_on_white_has_the_highest_contrast() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "777777") == 1


def test_an_unknown_key_is_told_at_its_line(told: Edit) -> None:
    assert told("[size]", "[size]\nhuge = 40") == [
        "huge = 40 -> THEME002 there is no 'huge' in [size]"
    ]


def test_an_unknown_section_is_told_at_its_line(told: Edit) -> None:
    assert told("[size]", "[sound]\n[size]") == ["[sound] -> THEME002 there is no section [sound]"]


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
        ("label =", "label = 300 #", "[column] label is 300 points"),
        ("unit =", "unit = 0 #", "[page] unit is 0 points"),
    ],
)
def test_a_length_that_leaves_no_room_is_told(told: Edit, old: str, new: str, message: str) -> None:
    (only,) = told(old, new)

    assert only.endswith(f"-> THEME006 {message}")


def test_a_text_too_pale_to_read_is_told(told: Edit) -> None:
    (found,) = told("accent =", "accent = 'BBBBBB' #")

    assert found.startswith("accent = 'BBBBBB' -> THEME004 accent on paper has a contrast of 1.9")


def test_a_section_that_is_a_value_is_told_key_by_key(tmp_path: Path) -> None:
    file = tmp_path / "theme.toml"
    file.write_text("page = 3\n", encoding="utf-8")

    with pytest.raises(SettingsError, match=r"\[page\] width must be a number"):
        load_theme(file)


def test_a_theme_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(MakeLessonError, match="cannot be read: no such file"):
        load_theme(tmp_path / "mine.toml")
