from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from make_lesson.errors import MakeLessonError, Place
from make_lesson.places import Places, builtin_dir, read_text


@pytest.fixture
def two(tmp_path: Path) -> Places:
    """Places with a lesson, a template and an asset in each folder, and one only built in."""
    for folder in ("home", "builtin"):
        for name in (
            "lessons/courts/lesson.yaml",
            "templates/quiz.xml",
            "assets/images/seal.png",
        ):
            _write(tmp_path / folder / name, folder)
    _write(tmp_path / "builtin/lessons/votes/lesson.yaml", "builtin")
    _write(tmp_path / "builtin/assets/images/map.png", "builtin")
    return Places(tmp_path / "home", tmp_path / "builtin")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _only_problem(error: pytest.ExceptionInfo[MakeLessonError]) -> str:
    (problem,) = error.value.problems
    return str(problem)


def test_the_built_in_folder_holds_the_three_folders() -> None:
    found = {path.name for path in builtin_dir().iterdir()}

    assert {"lessons", "templates", "assets"} <= found


def test_a_bare_name_finds_ones_own_lesson_before_the_built_in_one(two: Places) -> None:
    assert two.lesson("courts") == two.home / "lessons/courts/lesson.yaml"
    assert two.lesson("votes") == two.builtin / "lessons/votes/lesson.yaml"


def test_a_path_means_that_path_and_a_folder_its_lesson_file(two: Places) -> None:
    folder = two.builtin / "lessons/courts"

    assert two.lesson(str(folder)) == folder / "lesson.yaml"
    assert two.lesson(str(folder / "lesson.yaml")) == folder / "lesson.yaml"
    assert two.lesson("lessons/courts") == two.home / "lessons/courts/lesson.yaml"


def test_a_path_never_falls_back_to_a_built_in_lesson(two: Places) -> None:
    with pytest.raises(MakeLessonError) as error:
        two.lesson("./votes")

    assert "PLACE003 there is no lesson file here" in _only_problem(error)


def test_a_mistyped_lesson_is_answered_with_near_names(two: Places) -> None:
    with pytest.raises(MakeLessonError) as error:
        two.lesson("court")

    assert "no lesson is named 'court'" in _only_problem(error)
    assert "did you mean 'courts'?" in _only_problem(error)


def test_a_folder_in_the_current_one_is_hinted_at(two: Places) -> None:
    _write(two.home / "mine/lesson.yaml", "")

    with pytest.raises(MakeLessonError) as error:
        two.lesson("mine")

    assert "write ./mine" in _only_problem(error)


def test_each_lesson_is_listed_once_by_name(two: Places) -> None:
    assert two.lessons() == (
        two.home / "lessons/courts/lesson.yaml",
        two.builtin / "lessons/votes/lesson.yaml",
    )


def test_ones_own_templates_come_first_and_a_checkout_counts_once(two: Places) -> None:
    checkout = Places(two.builtin, two.builtin / "../builtin")

    assert two.template_dirs() == (two.home / "templates", two.builtin / "templates")
    assert len(checkout.template_dirs()) == 1


def test_an_asset_is_looked_for_beside_the_lesson_then_at_home_then_built_in(two: Places) -> None:
    lesson_folder = two.home / "lessons/courts"
    _write(lesson_folder / "photo.png", "")

    assert two.asset("photo.png", lesson_folder) == lesson_folder / "photo.png"
    assert two.asset("images/seal.png", lesson_folder) == two.home / "assets/images/seal.png"
    assert two.asset("images/map.png") == two.builtin / "assets/images/map.png"


def test_a_missing_asset_is_told_at_the_place_of_its_name(two: Places) -> None:
    with pytest.raises(MakeLessonError) as error:
        two.asset("images/maps.png", at=Place(Path("lesson.yaml"), 7, 12))

    assert _only_problem(error) == (
        "lesson.yaml:7:12: PLACE004 there is no file 'images/maps.png'\n"
        "    hint: did you mean 'images/map.png' or 'images/seal.png'?"
    )


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/hostname", "images/../../secret.txt"])
def test_an_asset_may_not_leave_its_folder(two: Places, name: str) -> None:
    _write(two.home / "secret.txt", "")
    _write(two.builtin / "secret.txt", "")

    with pytest.raises(MakeLessonError, match="leads out of the folder"):
        two.asset(name)


def test_an_asset_may_not_leave_its_folder_by_a_link(two: Places) -> None:
    _write(two.home / "secret.txt", "")
    (two.home / "assets/link.txt").symlink_to(two.home / "secret.txt")

    with pytest.raises(MakeLessonError, match="leads out of the folder"):
        two.asset("link.txt")


@given(name=st.text())
def test_any_name_is_found_or_told(name: str) -> None:
    places = Places(Path("nowhere"), builtin_dir())

    for look_up in (places.asset, places.lesson):
        with suppress(MakeLessonError):
            assert look_up(name).is_file()


def test_candidates_are_in_the_order_of_the_search(two: Places) -> None:
    home, builtin = two.home, two.builtin

    assert two.candidates("quiz.xml") == (
        home / "templates/quiz.xml",
        builtin / "templates/quiz.xml",
    )
    assert two.candidates("map.png") == (home / "assets/map.png", builtin / "assets/map.png")
    assert two.candidates("votes") == (
        home / "lessons/votes/lesson.yaml",
        builtin / "lessons/votes/lesson.yaml",
    )


def test_text_is_read_whatever_program_saved_it(tmp_path: Path) -> None:
    file = tmp_path / "text.xml"
    file.write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthr\xc3\xa9e")

    assert read_text(file) == "one\ntwo\nthrée"


def test_a_byte_that_is_not_utf_8_is_told_with_its_line_and_column(tmp_path: Path) -> None:
    file = tmp_path / "text.xml"
    file.write_bytes(b"one\ncaf\xe9\n")

    with pytest.raises(MakeLessonError) as error:
        read_text(file)

    assert f"{file}:2:4: PLACE007 the byte E9" in _only_problem(error)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(MakeLessonError) as error:
        read_text(tmp_path / "missing.xml")

    assert "cannot be read: no such file" in _only_problem(error)
