from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from make_lesson.check.prose import excerpt, plain, sentences, words
from make_lesson.errors import Place
from make_lesson.lesson.load import load_lesson
from make_lesson.lesson.source import Text


def _reading(folder: Path, text: str) -> Text:
    file = folder / "lesson.yaml"
    indented = text.replace("\n", "\n      ")
    file.write_text(
        "id: votes\ntitle: Who votes?\nupdated: 2026-11-22\nreading:\n  - heading: Votes\n"
        f"    text: |\n      {indented}\n",
        encoding="utf-8",
    )
    return load_lesson(file).reading[0].text


@pytest.mark.parametrize(
    ("markdown", "printed"),
    [
        ("A **charge** is *formal*.", "A charge is formal."),
        ("Read [the law](https://example.org/a) now.", "Read the law now."),
        ("It is so. [@law; @act] ^so", "It is so."),
        ("It is so.\n[@law]\n^so\n\nNext. ^next", "It is so. Next."),
        ("- one\n- two\n\n1. three", "one two three"),
        ("The [[grand jury|jury]] meets.", "The grand jury meets."),
        ("A * b, 2^10 and snake_case stay.", "A * b, 2^10 and snake_case stay."),
        (r"See \*this.", "See *this."),
    ],
)
def test_plain_text_has_only_what_is_printed(markdown: str, printed: str) -> None:
    assert excerpt(plain(Text(markdown)), 99) == printed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("In Wayte v. United States it ruled.", ["In Wayte v. United States it ruled."]),
        ("The U.S. Supreme Court. It sits.", ["The U.S. Supreme Court.", "It sits."]),
        ("They left the U.S. The end.", ["They left the U.S.", "The end."]),
        ("See No. 5 of Nov. 3.", ["See No. 5 of Nov. 3."]),
        ("May it? No. Congress may.", ["May it?", "No.", "Congress may."]),
        ("C. Alan Lawson agreed.", ["C. Alan Lawson agreed."]),
        ("It was 89.5 percent. 43 ran.", ["It was 89.5 percent.", "43 ran."]),
        ("He said ... Nothing more.", ["He said ... Nothing more."]),
        ('He asked "Who?" twice. "Me." Yes.', ['He asked "Who?" twice.', '"Me."', "Yes."]),
        ("A list:\n\n- one\n- two", ["A list:", "one", "two"]),
        ("Head\n\nText goes\non. [@law] More.", ["Head", "Text goes\non.", "More."]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    assert list(sentences(Text(text))) == expected


def test_words_keep_numbers_names_and_hyphens_whole() -> None:
    text = Text("The U.S. fined 2,347 repeat-offenders $88.30; prosecutors' **own** [@law] choice.")

    found = list(words(text))

    assert found == [
        "The",
        "U.S",
        "fined",
        "2,347",
        "repeat-offenders",
        "88.30",
        "prosecutors",
        "own",
        "choice",
    ]


def test_sentences_and_words_know_their_place_in_the_file(tmp_path: Path) -> None:
    text = _reading(tmp_path, "A **jury** sits. [@law]\nIt decides.\n\n- It *votes*. ^jury")

    places = {str(part): part.at() for part in (*sentences(text), *words(text))}

    file = tmp_path / "lesson.yaml"
    assert places["It decides."] == Place(file, 8, 7)
    assert places["jury"] == Place(file, 7, 11)
    assert places["votes"] == Place(file, 10, 13)


@given(st.text(alphabet="aB1. *_[]()@^|\\\n-?!\"'", max_size=60))
def test_plain_text_keeps_every_line_and_column(text: str) -> None:
    bare = plain(Text(text))

    assert len(bare) == len(text)
    assert all(now in (was, " ") for now, was in zip(bare, text, strict=True))
    assert [at for at, letter in enumerate(bare) if letter == "\n"] == [
        at for at, letter in enumerate(text) if letter == "\n"
    ]
