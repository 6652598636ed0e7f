from hypothesis import given
from hypothesis import strategies as st

from make_lesson.writers.pdf.layout.figures.words import balanced, words, wrapped

texts = st.text("ab -–/\n\N{NO-BREAK SPACE}", max_size=60)
rooms = st.integers(1, 30)


def width(text: str) -> float:
    """Every character is one wide."""
    return len(text)


@given(texts, rooms)
def test_no_line_is_wider_than_its_room(text: str, room: int) -> None:
    assert all(len(line) <= room for line in wrapped(text, room, width))


@given(texts, rooms)
def test_wrapping_loses_nothing_but_spaces(text: str, room: int) -> None:
    lines = wrapped(text, room, width)

    assert "".join(lines).replace(" ", "") == "".join(words(text))


@given(texts, rooms)
def test_balanced_lines_are_as_few_as_full_ones(text: str, room: int) -> None:
    lines = balanced(text, room, width)

    assert len(lines) == len(wrapped(text, room, width))
    assert all(len(line) <= room for line in lines)


def test_balanced_lines_leave_no_word_alone_on_the_last() -> None:
    assert wrapped("no charge, case ends", 15, width) == ("no charge, case", "ends")
    assert balanced("no charge, case ends", 15, width) == ("no charge,", "case ends")


def test_a_word_too_wide_breaks_after_its_hyphen() -> None:
    assert wrapped("a decision-making body", 11, width) == ("a decision-", "making body")


def test_a_no_break_space_keeps_words_together() -> None:
    text = "in 5\N{NO-BREAK SPACE}years"

    assert wrapped(text, 7, width) == ("in", "5\N{NO-BREAK SPACE}years")
