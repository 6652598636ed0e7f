"""Texts that know where each of their characters stands."""

import copy
import pickle
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from make_lesson.errors import Place
from make_lesson.lesson.source import Record, Text
from make_lesson.lesson.yaml_walk import walk

FILE = Path("lesson.yaml")
WORDS = st.text(st.sampled_from("abc é😀'\"#:-"), min_size=1).map(str.strip).filter(bool)


def value_of(yaml: str, name: str = "text") -> Text:
    """Return the text of one field."""
    record, problems = walk(FILE, yaml)
    assert not problems
    assert isinstance(record, Record)
    value = record[Text(name)]
    assert isinstance(value, Text)
    return value


def test_a_plain_text_knows_the_column_of_each_character() -> None:
    text = value_of("text: a short one\n")

    assert text.place == Place(FILE, 1, 7)
    assert text.at(2) == Place(FILE, 1, 9)


def test_a_quoted_text_does_not_count_its_quotation_mark() -> None:
    text = value_of('text: "a short one"\n')

    assert text.at() == Place(FILE, 1, 7)
    assert text.at(0) == Place(FILE, 1, 8)


def test_a_text_with_escapes_or_folds_gives_its_start() -> None:
    escaped = value_of('text: "a\\tb"\n')
    folded = value_of("text: >-\n  one\n  two\n")

    assert escaped.at(2) == escaped.place == Place(FILE, 1, 7)
    assert folded.at(5) == folded.place == Place(FILE, 1, 7)


@given(
    st.lists(st.one_of(WORDS, st.just("")), min_size=1, max_size=6).filter(
        lambda lines: bool(lines[0])
    )
)
def test_every_character_of_a_literal_block_is_found_where_it_stands(lines: list[str]) -> None:
    typed = "before: x\ntext: |\n" + "".join(f"    {line}\n" if line else "\n" for line in lines)
    rows = typed.split("\n")

    text = value_of(typed)

    for offset, character in enumerate(text.rstrip("\n")):
        place = text.at(offset)
        if character != "\n":
            assert rows[place.line - 1][place.column - 1] == character


def test_a_part_of_a_text_stands_where_it_did() -> None:
    text = value_of("text: |\n  one two\n  three\n")

    part = text.part(4, 13)

    assert part == "two\nthree"
    assert part.at() == Place(FILE, 2, 7)
    assert part.at(part.index("three")) == Place(FILE, 3, 3)


def test_a_text_made_in_code_has_no_place_and_still_answers() -> None:
    text = Text("en-US")

    assert text.place is None
    assert text.at(2).line == 1


def test_a_text_can_be_copied_and_kept() -> None:
    text = value_of("text: a short one\n")

    for other in (copy.deepcopy(text), pickle.loads(pickle.dumps(text))):
        assert other == text
        assert other.place == text.place
