"""The blanks of a fill-in item."""

from hypothesis import given
from hypothesis import strategies as st

from make_lesson.lesson.blanks import Gap, parts, stray_bracket


def test_a_text_is_cut_at_its_blanks() -> None:
    assert parts("In [[most|many]] states, [[voters]] choose.") == (
        "In ",
        Gap(("most", "many")),
        " states, ",
        Gap(("voters",)),
        " choose.",
    )


def test_brackets_that_make_no_blank_stay_text_and_are_found() -> None:
    for text, offset in (("a [[b] c", 2), ("a [[]] c", 2), ("[[a||b]]", 0), ("a ]] [[b]]", 2)):
        assert stray_bracket(text) == offset

    assert parts("a [[]] c") == ("a [[]] c",)
    assert stray_bracket("a [[b]] [c] d") is None


@given(st.text(st.sampled_from("ab []|")))
def test_nothing_of_a_text_is_lost_or_made_up(text: str) -> None:
    said = "".join(
        part if isinstance(part, str) else f"[[{'|'.join(part.accepted)}]]" for part in parts(text)
    )

    assert said.replace(" ", "") == text.replace(" ", "")
