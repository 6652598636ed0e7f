from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from make_lesson.errors import MakeLessonError, SettingsError
from make_lesson.settings import FORMATS, PARTS, Settings, load_settings, names


def _load(folder: Path, text: str) -> Settings:
    file = folder / "make-lesson.toml"
    file.write_text(text, encoding="utf-8")
    return load_settings(file)


def _told(folder: Path, text: str) -> list[str]:
    with pytest.raises(SettingsError) as error:
        _load(folder, text)
    return [
        f"{p.place.line}:{p.place.column} {p.rule} {p.message} ({p.hint})"
        for p in error.value.problems
    ]


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "make-lesson.toml") == Settings()


def test_every_setting_can_be_set(tmp_path: Path) -> None:
    wanted = Settings(
        teacher="Ms. Rivera",
        school="Lincoln High",
        course="Civics",
        state="TX",
        forms=4,
        seed="period 3",
        short=True,
        format="pdf",
        only="quiz,key",
        profile="reduced",
        theme="mine.toml",
        reference_doc="mine.docx",
        output="packets",
        protect=True,
        strict=True,
    )
    lines = [
        f"{key} = {str(value).lower() if isinstance(value, bool) else repr(value)}".replace(
            "_", "-"
        )
        for key, value in asdict(wanted).items()
    ]

    loaded = _load(tmp_path, "\n".join(lines))

    assert loaded == wanted
    assert not [f.name for f in fields(Settings) if getattr(loaded, f.name) == f.default]


def test_an_unknown_setting_is_told_with_its_line_and_a_near_name(tmp_path: Path) -> None:
    assert _told(tmp_path, 'school = "A"\n\n  taecher = "B"\n') == [
        "3:3 SET002 there is no setting 'taecher' (did you mean 'teacher'?)"
    ]


def test_a_table_is_an_unknown_setting(tmp_path: Path) -> None:
    assert _told(tmp_path, "seed = 'a'\n[printer]\nduplex = true\n")[0].startswith(
        "2:1 SET002 there is no setting 'printer' (settings are: teacher, "
    )


def test_all_values_of_a_wrong_kind_are_told_at_once(tmp_path: Path) -> None:
    assert _told(tmp_path, "teacher = 3\nforms = '2'\nshort = 1\n") == [
        '1:1 SET003 teacher must be a text in quotes (write it like this: teacher = "...")',
        "2:1 SET003 forms must be a whole number (write it like this: forms = 2)",
        "3:1 SET003 short must be true or false (write it like this: short = true)",
    ]


def test_true_is_not_a_number_of_forms(tmp_path: Path) -> None:
    assert _told(tmp_path, "forms = true")[0].startswith("1:1 SET003 forms must be a whole number")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("forms = 9", "forms: 9 is not between 1 and 8"),
        ("forms = 0", "forms: 0 is not between 1 and 8"),
        ("format = 'pdf,doc'", "format: 'doc' is none of pdf, docx"),
        ("only = 'answers'", "only: 'answers' is none of handout, quiz, key, guide"),
        ('school = "a\\u0007"', "school: 'a\\x07' holds a character that cannot be printed"),
    ],
)
def test_a_value_out_of_range_is_told(tmp_path: Path, line: str, message: str) -> None:
    assert _told(tmp_path, line) == [f"1:1 SET004 {message} (change it, or take the line out)"]


def test_what_is_not_toml_is_told_at_its_line(tmp_path: Path) -> None:
    (told,) = _told(tmp_path, 'seed = "a"\nteacher = Ms. Rivera\n')

    assert told.startswith("2:11 SET001 this is not TOML: invalid value")


def test_a_text_that_ends_too_soon_is_told_at_the_last_line(tmp_path: Path) -> None:
    (told,) = _told(tmp_path, 'seed = "a"\nteacher = """Ms. Rivera\n')

    assert told.startswith("2:1 SET001 this is not TOML")


@given(data=st.binary() | st.text().map(str.encode))
def test_any_file_is_loaded_or_told(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.mktemp("settings") / "make-lesson.toml"
    file.write_bytes(data)

    with suppress(MakeLessonError):
        assert isinstance(load_settings(file), Settings)


def test_a_list_of_names_comes_in_the_known_order() -> None:
    assert names("docx, pdf", FORMATS) == ("pdf", "docx")
    assert names("key,handout,key", PARTS) == ("handout", "key")
