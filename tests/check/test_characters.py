"""Characters that no page can show."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from make_lesson.check.characters import character_problems
from make_lesson.errors import Place
from make_lesson.lesson.model import Term
from make_lesson.lesson.source import Text

PATH = Path("lesson.yaml")
LATIN = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180))))


def found(text: str) -> list[tuple[str, str]]:
    """Return rule and hint of each problem of a text."""
    return [(problem.rule, problem.hint) for problem in character_problems(Text(text), LATIN)]


def test_half_a_character_is_told_from_one_that_no_font_has() -> None:
    assert [rule for rule, _ in found("a\ud800b")] == ["TEXT002"]
    assert [rule for rule, _ in found("a\U0001f600b")] == ["TEXT004"]


def test_a_character_with_a_plain_form_is_answered_with_that_form() -> None:
    assert found("of\ufb01ce") == [("TEXT004", "write 'fi'")]


def test_a_script_is_named_once_and_not_letter_by_letter() -> None:
    assert len(found("שלום עולם")) == 1
    assert len(found("陪审团 \U0001f600")) == 2


def test_marks_that_turn_the_direction_of_text_are_refused() -> None:
    assert [rule for rule, _ in found("a\u202eb")] == ["TEXT003"]


def test_every_text_of_a_value_is_looked_at() -> None:
    term = Term(term=Text("jury"), meaning=Text("a \U0001f600"))

    assert len(list(character_problems((term, {Text("a\x07"): term}), LATIN))) == 3


@given(st.text(st.sampled_from(sorted(LATIN)) | st.just("\n"), max_size=40))
def test_what_the_fonts_have_is_never_refused(text: str) -> None:
    assert [rule for rule, _ in found(text) if rule != "TEXT005"] == []


def test_a_link_is_found_at_its_own_place() -> None:
    text = Text("see [it](mailto:x) and <ftp://y>", Place(PATH), Place(PATH, 3, 5))

    places = [problem.place.column for problem in character_problems(text, LATIN)]

    assert places == [5 + text.index("mailto"), 5 + text.index("ftp")]
