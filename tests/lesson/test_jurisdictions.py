"""The table of states: every row is whole, right for its sentences, and can be changed."""

from pathlib import Path

import pytest

from make_lesson.errors import LessonError
from make_lesson.lesson.grammar import article_of, plural_of
from make_lesson.lesson.jurisdictions import Jurisdiction, find_jurisdiction
from make_lesson.places import builtin_dir
from make_lesson.states import CODES, state_code

TABLE = builtin_dir() / "assets" / "reference" / "states.yaml"
APPOINTED = {"AK", "CT", "NJ", "DC", "AS", "PR", "VI"}
MIXED = {"HI", "ND"}
CHOICES = ("is elected by the voters ", "is appointed by the ")


def row(code: str, **changes: str) -> Jurisdiction:
    found = find_jurisdiction(TABLE, code, changes)
    assert found is not None
    return found


def test_there_are_fifty_states_the_district_and_five_territories() -> None:
    kinds = [row(code).kind for code in CODES]

    assert len(set(CODES)) == 56
    assert kinds.count("state") == 50
    assert kinds.count("district") == 1
    assert kinds.count("territory") == 5


@pytest.mark.parametrize("code", CODES)
def test_a_row_fits_its_sentences_and_has_its_sources(code: str) -> None:
    place = row(code)

    assert place.singular == place.singular.lower().replace("united states", "United States")
    assert place.chosen.startswith(CHOICES)
    assert place.article in {"the", article_of(place.singular)}
    assert place.plural == plural_of(place.singular)
    for text in (place.singular, place.plural, place.chosen, place.unit, place.note or ""):
        assert not set("()/{}") & set(text)
    assert place.note is None or place.note.endswith(".")
    assert place.look_up.startswith("https://www.")
    assert ".gov/" in place.look_up
    assert all(address.startswith("http") for address in place.source)
    assert place.unsure or place.confidence == "verified"


@pytest.mark.parametrize("code", CODES)
def test_voters_choose_the_prosecutor_only_where_the_table_says_so(code: str) -> None:
    place = row(code)
    elected = "elected by the voters" in place.chosen
    appointed = "appointed" in place.chosen

    expected = {"yes": (True, False), "no": (False, True), "mixed": (True, True)}
    assert (elected, appointed) == expected[place.elected]
    assert (place.elected == "no") is (code in APPOINTED)
    assert (place.elected == "mixed") is (code in MIXED)


def test_terms_are_said_in_words_and_left_out_where_there_is_none() -> None:
    years = {code: row(code).years for code in ("TX", "NH", "TN", "AK", "VI")}

    assert years == {"TX": "four years", "NH": "two years", "TN": "eight years", "AK": "", "VI": ""}
    assert row("AK").term == "none"
    assert row("VI").term is None


@pytest.mark.parametrize(
    ("title", "article", "plural"),
    [
        ("county attorney", "a", "county attorneys"),
        ("attorney general", "an", "attorneys general"),
        ("district attorney general", "a", "district attorneys general"),
        ("secretary of justice", "a", "secretaries of justice"),
        ("United States attorney", "a", "United States attorneys"),
        ("honorary judge", "an", "honorary judges"),
        ("official witness", "an", "official witnesses"),
    ],
)
def test_article_and_plural_follow_a_title_that_is_changed(
    title: str, article: str, plural: str
) -> None:
    place = row("TX", singular=title)

    assert (place.singular, place.article, place.plural) == (title, article, plural)


def test_a_change_of_article_or_plural_goes_before_what_follows_the_title() -> None:
    place = row("TX", singular="fiscal", plural="fiscales", article="the")

    assert (place.article, place.plural) == ("the", "fiscales")


def test_a_column_that_there_is_not_is_a_problem_with_a_hint() -> None:
    with pytest.raises(LessonError) as told:
        row("TX", singlar="county attorney")

    (problem,) = told.value.problems
    assert (problem.rule, str(problem.place.file)) == ("LESSON001", "--set")
    assert problem.hint == "did you mean 'singular'?"


def test_a_change_of_a_row_needs_a_state() -> None:
    with pytest.raises(LessonError, match=r"STATE006 'place\.singular' .* no state is given"):
        find_jurisdiction(TABLE, "", {"singular": "county attorney"})


def test_a_table_of_ones_own_that_lacks_the_state_is_a_problem(tmp_path: Path) -> None:
    own = tmp_path / "states.yaml"
    whole = TABLE.read_text(encoding="utf-8")
    own.write_text(whole[: whole.index("  AK:")], encoding="utf-8")

    assert find_jurisdiction(own, "AL", {}) is not None
    with pytest.raises(LessonError, match="STATE005 there is no row for TX"):
        find_jurisdiction(own, "TX", {})


def test_codes_may_be_typed_in_small_letters_and_unknown_ones_name_those_like_them() -> None:
    assert (state_code("tx"), state_code("")) == ("TX", "")
    with pytest.raises(ValueError, match=r"'texas' is not .*; did you mean TN or TX\?"):
        state_code("texas")
    with pytest.raises(ValueError, match=r"'zz' is not .*; a code has two letters, such as TX"):
        state_code("zz")
