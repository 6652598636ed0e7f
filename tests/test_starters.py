from pathlib import Path

import pytest

from make_lesson.errors import MakeLessonError
from make_lesson.places import Places
from make_lesson.starters import lesson_files, template_file


def _lines(contents: bytes) -> list[str]:
    return contents.decode().splitlines()


def test_a_new_lesson_is_the_starter_under_its_own_id(places: Places) -> None:
    contents = lesson_files(places, "my-votes")

    (file,) = contents
    assert file == places.home / "lessons/my-votes/lesson.yaml"
    assert [line for line in _lines(contents[file]) if line.startswith("id:")] == ["id: my-votes"]


def test_a_copy_takes_all_parts_of_a_lesson_along(places: Places) -> None:
    folder = places.home / "lessons/votes"
    (folder / "images").mkdir(parents=True)
    (folder / "lesson.yaml").write_text("title: Votes\nid: votes # old\n", encoding="utf-8")
    (folder / "quiz.yaml").write_bytes(b"- ask: Who?\n")
    (folder / "images/map.png").write_bytes(b"\x89PNG")
    (folder / ".lesson.yaml.swp").touch()

    contents = lesson_files(places, "courts", source="votes")

    copy = places.home / "lessons/courts"
    assert contents == {
        copy / "lesson.yaml": b"title: Votes\nid: courts\n",
        copy / "quiz.yaml": b"- ask: Who?\n",
        copy / "images/map.png": b"\x89PNG",
    }


def test_a_copy_of_a_file_on_its_own_leaves_its_neighbours(places: Places) -> None:
    (places.home / "quiz1.yaml").write_bytes(b"id: quiz1\n")
    (places.home / "letter.txt").write_bytes(b"private")

    contents = lesson_files(places, "courts", source="./quiz1.yaml")

    assert contents == {places.home / "lessons/courts/lesson.yaml": b"id: courts\n"}


@pytest.mark.parametrize("name", ["My Votes!", "../votes", "a--b", "", "é"])
def test_a_name_that_cannot_be_an_id_is_told(places: Places, name: str) -> None:
    with pytest.raises(MakeLessonError, match="NEW001") as error:
        lesson_files(places, name)

    assert f"'{name}' cannot be a lesson's name" in str(error.value)


def test_a_name_for_the_id_is_proposed(places: Places) -> None:
    with pytest.raises(MakeLessonError, match="for example: make-lesson new my-votes"):
        lesson_files(places, "My Votes!")


def test_a_template_of_ones_own_extends_the_built_in_one(tmp_path: Path) -> None:
    builtin = tmp_path / "builtin/templates"
    builtin.mkdir(parents=True)
    (builtin / "quiz.xml").write_text(
        "<document>{% block head %}<h/>{% endblock %}{%- block items %}{% endblock %}</document>",
        encoding="utf-8",
    )
    places = Places(tmp_path / "home", tmp_path / "builtin")

    contents = template_file(places, "quiz.xml")

    (file,) = contents
    assert file == tmp_path / "home/templates/quiz.xml"
    assert _lines(contents[file])[0] == '{% extends "builtin/quiz.xml" %}'
    assert "{% block head %} ... {% endblock %}" in contents[file].decode()
    assert "{% block items %} ... {% endblock %}" in contents[file].decode()


def test_the_theme_is_copied_whole(places: Places) -> None:
    contents = template_file(places, "theme.toml")

    (file,) = contents
    assert file == places.home / "templates/theme.toml"
    assert contents[file] == (places.builtin / "templates/theme.toml").read_bytes()


@pytest.mark.parametrize("name", ["quizz.xml", "../pyproject.toml", "parts"])
def test_a_template_that_is_not_built_in_is_told(places: Places, name: str) -> None:
    with pytest.raises(MakeLessonError, match="NEW002 no template is named"):
        template_file(places, name)
