"""Items are found on pages as they are printed, whatever else the pages say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from make_lesson.proof.answers import cells, right, shown
from make_lesson.proof.asked import Asked, Choice
from make_lesson.proof.paper import paper
from make_lesson.proof.placing import Placed, place
from make_lesson.proof.plain import plain, squeezed, words


def choices(*texts: str, right: int = 0) -> tuple[Choice, ...]:
    return tuple(Choice(text, number == right, None) for number, text in enumerate(texts))


def found(*items: Asked, page: str) -> tuple[Placed, ...]:
    return place(items, paper([page]))


def test_an_option_that_begins_like_another_keeps_its_letter() -> None:
    item = Asked("ask", ("How many?",), 1, choices=choices("2", "20", "200", "2 or 20"))

    (placed,) = found(item, page="1 How many?\nA 20\nB 2 or 20\nC 200\nD 2")

    assert [item.choices[part.index].text for part in placed.parts] == ["20", "2 or 20", "200", "2"]
    assert right(placed) == ("D",)
    assert cells(placed) == ((1, "D"),)


def test_an_option_that_begins_with_a_letter_is_not_taken_for_another_letter() -> None:
    item = Asked("ask", ("Who?",), 1, choices=choices("A judge", "B", "A"))

    (placed,) = found(item, page="1 Who?\nA B\nB A\nC A judge")

    assert [item.choices[part.index].text for part in placed.parts] == ["B", "A", "A judge"]


def test_items_that_ask_alike_are_told_apart_by_their_parts() -> None:
    first = Asked("order", ("Put in order.",), 2, id="a", steps=("wake", "eat", "leave"))
    second = Asked("order", ("Put in order.",), 2, id="b", steps=("plant", "water", "pick"))
    page = "3 Put in order.\nwater\npick\nplant\n4 Put in order.\nleave\neat\nwake"

    placed = found(first, second, page=page)

    assert [(each.asked.id, each.numbers, right(each)) for each in placed] == [
        ("b", (3,), ("2", "3", "1")),
        ("a", (4,), ("3", "2", "1")),
    ]


def test_a_stem_that_a_passage_quotes_is_found_where_it_is_asked() -> None:
    item = Asked("claim", ("Juries decide.",), 1)
    page = "Juries decide. So it is said.\n7 Juries decide.\nT True F False"

    (placed,) = found(item, page=page)

    assert placed.numbers == (7,)


def test_a_hint_may_stand_between_a_number_and_its_stem() -> None:
    item = Asked("ask", ("Which two?",), 2, several=True, choices=choices("x", "y", "z"))

    (placed,) = found(item, page="In 2020\n12 Mark each one.\nWhich two?\nA z\nB y\nC x")

    assert placed.numbers == (12,)


def test_evidence_beside_a_stem_does_not_hide_it() -> None:
    item = Asked("short", ("Why may a strike not rest on race?",), 2, evidence=("para. 4",))

    (placed,) = found(item, page="9 Why may a strike para. 4\nnot rest on race?")

    assert placed.numbers == (9,)


@pytest.mark.parametrize(
    ("line", "blanks"),
    [
        ("5 The jury sits in a box.", ("", "")),
        ("5 The grand jury sits in a jury box.", ("grand", "jury")),
        ("5 The trial para. 2 jury sits in a wooden box.", ("trial", "wooden")),
    ],
)
def test_what_stands_in_blanks_is_read(line: str, blanks: tuple[str, ...]) -> None:
    item = Asked(
        "fill",
        ("The ", " jury sits in a ", " box."),
        2,
        gaps=(("grand",), ("jury",)),
        evidence=("para. 2",),
    )

    (placed,) = found(item, page=line)

    assert placed.blanks == blanks


@pytest.mark.parametrize(
    ("line", "answers"),
    [("5 decides the facts", ("", "")), ("5 A jury decides the facts", ("A jury", ""))],
)
def test_a_sentence_may_begin_and_end_with_a_blank(line: str, answers: tuple[str, ...]) -> None:
    item = Asked("fill", ("", " decides the facts ", ""), 2, gaps=(("A jury",), ("alone",)))
    page = paper([f"{line}\n6 Next"])

    (placed,) = place([item], page)

    assert placed.numbers == (5,)
    assert shown(placed, page, len(page.text)) == tuple(map(squeezed, answers))


def test_an_item_over_two_pages_is_read_without_their_edges() -> None:
    item = Asked("ask", ("A long stem that goes on here?",), 1, choices=choices("one", "two"))
    pages = [
        "Title\n1 A long stem that\nC-1 · Form A · BCDF GO ON Page 1 of 3",
        "goes on here?\nA two\nHead Name\nC-1 · Form A · BCDF GO ON Page 2 of 3",
        "B one\nHead Name\nC-1 · Form A · BCDF STOP Page 3 of 3",
    ]

    text = paper(pages)
    (placed,) = place([item], text)

    assert [part.label for part in placed.parts] == ["A", "B"]
    assert [text.page(part.start) for part in placed.parts] == [2, 3]
    assert all("BCDF" in foot for foot in text.feet)


WORD = st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x17F), min_size=1, max_size=8)


@given(st.lists(WORD, min_size=1, max_size=12), st.lists(st.sampled_from([" ", "\n", "\r\n"])))
def test_breaks_of_lines_do_not_matter(texts: list[str], breaks: list[str]) -> None:
    gaps = [*breaks, *[" "] * len(texts)]
    page = "".join(word + gap for word, gap in zip(texts, gaps, strict=False))

    assert squeezed(page) == squeezed(" ".join(texts))
    assert words(page) == words(" ".join(texts))


def test_prose_is_compared_without_its_marks() -> None:
    prose = "In **1968** the Court [@duncan; @ramos] held, says the [Archive](https://a.b), so. ^so"
    printed = "In 1968 the Court [2, 5] held, says the Archive, so."

    assert plain(prose) == "In **1968** the Court held, says the Archive, so."
    assert squeezed(plain(prose)) == squeezed(printed)


def test_a_short_stem_is_not_found_inside_a_longer_one_or_at_another_items() -> None:
    short = Asked("short", ("Who decides?",), 2, id="short")
    longer = Asked("claim", ("Who decides? Nobody knows.",), 1, id="longer")
    ask = Asked("ask", ("Who decides?",), 1, id="ask", choices=choices("judges", "juries"))
    page = "1 Who decides?\nA juries\nB judges\n2 Who decides? Nobody knows.\n3 Who decides?"

    placed = found(short, longer, ask, page=page)

    assert [(each.asked.id, each.numbers) for each in placed] == [
        ("ask", (1,)),
        ("longer", (2,)),
        ("short", (3,)),
    ]


def test_terms_that_are_numbers_are_found_in_the_row_of_their_numbers() -> None:
    item = Asked("match", ("Match.",), 3, terms=("12", "5", "6"), meanings=("x 5 6", "y", "z"))

    (placed,) = found(item, page="Match.\nAnswer\n4 6 A y\n5 12 B x 5 6\n6 5 C z")

    assert [(term.label, item.terms[term.index]) for term in placed.terms] == [
        ("4", "6"),
        ("5", "12"),
        ("6", "5"),
    ]
    assert right(placed) == ("C", "B", "A")


@pytest.mark.parametrize(
    ("lines", "answers"),
    [
        ("T True F False Correction\nPart 4. Any 2 points", ()),
        ("T True F False\nCorrection\nQuiz: any jury Name", ()),
        ("T True F False Correction any jury\nPart 4. More", ("anyjury",)),
        ("T True F False\nCorrection any ...", ("any...",)),
        ("R F: any jury", ("anyjury",)),
    ],
)
def test_a_correction_is_read_behind_its_label(lines: str, answers: tuple[str, ...]) -> None:
    item = Asked("claim", ("Only a judge decides.",), 1, correct="any jury")
    page = paper([f"1 Only a judge decides.\n{lines}"])

    (placed,) = place([item], page)

    assert shown(placed, page, len(page.text)) == answers


def test_an_item_that_is_all_blanks_is_found_by_the_number_that_is_left() -> None:
    blanks = Asked("fill", ("", " ", ""), 2, id="blanks", gaps=(("law",), ("order",)))
    claim = Asked("claim", ("Juries decide.",), 1, id="claim")

    empty = found(blanks, claim, page="1 \n2 Juries decide.")
    filled = found(blanks, claim, page="1 law or...\n2 Juries decide.")

    assert [(each.asked.id, each.numbers) for each in empty] == [("blanks", (1,)), ("claim", (2,))]
    assert empty[0].blanks == (None, None)
    assert filled[0].blanks == ("law", "or...")


def test_an_item_that_is_all_blanks_is_not_found_without_a_number() -> None:
    item = Asked("fill", ("", ""), 1, gaps=(("law",),))

    assert found(item, page="The law is here.") == ()


@pytest.mark.parametrize(
    ("stem", "line", "blank"),
    [
        (("Life and ", ""), "4 Life and the purs...", "thepurs..."),
        (("", " is a right."), "4 the pursuit of ... is a right.", "thepursuitof..."),
        (("Life and ", ""), "4 Life and the harvest...", ""),
    ],
)
def test_an_answer_at_an_edge_may_be_cut(stem: tuple[str, ...], line: str, blank: str) -> None:
    item = Asked("fill", stem, 1, gaps=(("the pursuit of happiness",),))
    page = paper([line])

    (placed,) = place([item], page)

    assert shown(placed, page, len(page.text)) == (blank,)


@pytest.mark.parametrize(
    ("texts", "page"),
    [
        (("A", "B", "AB"), "1 Which?\nA A\nB B\nC AB"),
        (("AB", "A", "B"), "1 Which?\nA AB\nB A\nC B"),
        (("B", "AB", "A"), "1 Which?\nA B\nB AB\nC A"),
        (("A", "AB", "B"), "1 Which?\nA A\nB AB\nC B"),
        (("alot", "a lot", "allot"), "1 Which?\nA alot\nB a lot\nC allot"),
        (("a lot", "alot", "allot"), "1 Which?\nA a lot\nB alot\nC allot"),
    ],
)
def test_options_that_are_letters_or_differ_by_a_blank_are_told_apart(
    texts: tuple[str, ...], page: str
) -> None:
    item = Asked("ask", ("Which?",), 1, choices=choices(*sorted(texts)))

    (placed,) = found(item, page=page)

    assert [item.choices[part.index].text for part in placed.parts] == list(texts)


def test_steps_may_be_numbers() -> None:
    item = Asked("order", ("Number these.",), 2, steps=("3", "1", "4", "2"), evidence=("para. 1",))
    page = paper(["1 Number these. para. 1\n2 1\n1 3\n4 2\n3 4"])

    (placed,) = place([item], page)

    assert [item.steps[part.index] for part in placed.parts] == ["1", "3", "2", "4"]
    assert shown(placed, page, len(page.text)) == right(placed)
