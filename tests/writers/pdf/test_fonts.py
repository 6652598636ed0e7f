import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools.small_pdf import ASSETS, FAMILY

from make_lesson.errors import SettingsError
from make_lesson.theme.theme import Font, Space
from make_lesson.writers.pdf.fonts import Face, Family, FontError

FACES = ("regular", "bold")
covered_text = st.text(st.sampled_from(sorted(FAMILY.covered)), max_size=30)


@given(st.sampled_from(FACES), covered_text)
def test_split_keeps_the_text_and_finds_a_face_for_every_character(face: str, text: str) -> None:
    stretches = FAMILY.split(face, text)

    assert "".join(part for _, part in stretches) == text
    assert all(FAMILY.face(key).chars.issuperset(part) for key, part in stretches)


@given(st.sampled_from(FACES), covered_text, covered_text)
def test_the_width_of_a_text_is_the_sum_of_its_parts(face: str, one: str, other: str) -> None:
    whole = FAMILY.width(face, one + other, 12)

    parts = FAMILY.width(face, one, 12) + FAMILY.width(face, other, 12)
    assert whole == pytest.approx(parts)


def test_width_grows_with_the_size_of_type() -> None:
    assert FAMILY.width("bold", "Who?", 24) == pytest.approx(2 * FAMILY.width("bold", "Who?", 12))


def test_a_character_that_the_face_lacks_is_set_in_its_own_fallback() -> None:
    assert FAMILY.split("regular", "a→b") == (("regular", "a"), ("fallback", "→"), ("regular", "b"))
    assert FAMILY.split("bold", "a→b") == (("bold", "a"), ("fallback_bold", "→"), ("bold", "b"))


def test_a_character_that_no_face_has_is_refused() -> None:
    with pytest.raises(FontError, match=r"'水' \(U\+6C34\)"):
        FAMILY.split("regular", "water is 水")


def test_a_space_that_does_not_break_is_as_wide_as_one_that_does() -> None:
    assert "\u00a0" in FAMILY.covered
    assert FAMILY.width("regular", "\u00a0", 12) == FAMILY.width("regular", " ", 12)


@pytest.mark.parametrize("char", "—“”’…•→≤½²éő§¶Ωж")
def test_signs_that_lessons_need_are_covered(char: str) -> None:
    assert char in FAMILY.covered


@pytest.mark.parametrize(
    "char",
    [
        pytest.param("\t", id="a tab"),
        pytest.param("\u00ad", id="a soft hyphen, which would be drawn inside the line"),
        pytest.param("\u200b", id="a space without width"),
        pytest.param("\u202e", id="an order to write backwards"),
        pytest.param("\u2028", id="a line separator"),
        pytest.param("\uf6c5", id="a private code point, which means nothing elsewhere"),
        pytest.param("א", id="a letter that runs from right to left"),
        pytest.param("ب", id="a letter that must be joined to the next"),
        pytest.param("水", id="a letter that no face has"),
    ],
)
def test_characters_that_cannot_be_printed_as_they_are_are_not_covered(char: str) -> None:
    assert char not in FAMILY.covered


def test_texts_of_the_same_classes_of_letters_share_a_subset() -> None:
    face = FAMILY.face("regular")

    one = face.subsets(frozenset("Ada “won” 7."))
    other = face.subsets(frozenset("Bob “lost” 3,"))

    assert one == other


def test_a_subset_embeds_much_less_than_the_face() -> None:
    (subset,) = FAMILY.face("fallback").subsets(frozenset("→"))

    assert len(subset.program) < 0.01 * len((ASSETS / "fonts/DejaVuSans.ttf").read_bytes())


def test_more_characters_than_codes_make_more_subsets() -> None:
    face = FAMILY.face("fallback")
    used = frozenset(sorted(face.chars)[:700])

    subsets = face.subsets(used)

    assert len(subsets) > 1
    assert frozenset().union(*(subset.chars for subset in subsets)) >= used
    assert sum(len(subset.chars) for subset in subsets) == len(used)


def test_a_face_is_read_when_it_is_first_used() -> None:
    asked: list[str] = []

    def read(name: str) -> bytes:
        asked.append(name)
        return (ASSETS / "fonts/DejaVuSans.ttf").read_bytes()

    family = Family(Font("Any", "a.ttf", "b.ttf", "c.ttf", "d.ttf"), read)
    assert asked == []

    family.width("bold", "Who decides?", 12)
    family.width("bold", "Who charges?", 12)

    assert asked == ["b.ttf"]


@pytest.mark.parametrize("data", [b"", b"not a font at all, but long enough to look like one"])
def test_a_file_that_is_no_usable_font_is_named_with_what_to_do(data: bytes) -> None:
    with pytest.raises(SettingsError, match=r"(?s)Own\.otf.*cannot be used.*hint: .*TrueType"):
        Face("Own.otf", data)


@given(st.sampled_from(FACES), covered_text)
def test_spaced_text_is_wider_by_its_letters_and_its_blanks(face: str, text: str) -> None:
    spaced = FAMILY.spaced(Space(letter=0.5, word=1.5))

    blanks = text.count(" ") * spaced.word_space(face, 12)
    wider = FAMILY.width(face, text, 12) + 0.5 * len(text) + blanks
    assert spaced.width(face, text, 12) == pytest.approx(wider)


def test_a_family_without_space_is_itself_and_shares_its_faces() -> None:
    spaced = FAMILY.spaced(Space(letter=0.5))

    assert FAMILY.spaced(Space()) is FAMILY
    assert spaced.spaced(Space()) is FAMILY
    assert FAMILY.spaced(Space(letter=0.5)) is spaced
    assert spaced.face("regular") is FAMILY.face("regular")
