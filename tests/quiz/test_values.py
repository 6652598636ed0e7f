"""Options that are values stand in the order of their values, on every form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from make_lesson.quiz.values import ascending


@pytest.mark.parametrize(
    ("texts", "places"),
    [
        (["90", "2", "8"], (1, 2, 0)),
        (["$1,200", "$900", "$30"], (2, 1, 0)),
        (["about 90 percent", "8%", "50 percent"], (1, 2, 0)),
        (["1.5 million", "900 thousand"], (1, 0)),
        (["Six years.", "Two years.", "Four years."], (1, 2, 0)),
        (["12 months", "1 month"], (1, 0)),
        (["In 1985", "In 1886", "In 1978"], (1, 2, 0)),
        (["June 28, 2017", "August 2012", "January 3, 2017"], (1, 2, 0)),
        (["The 8th Amendment", "The 1st Amendment"], (1, 0)),
    ],
)
def test_values_are_ordered_from_the_least_up(texts: list[str], places: tuple[int, ...]) -> None:
    assert ascending(texts) == places


@pytest.mark.parametrize(
    "texts",
    [
        ["A citizen aged 18", "A visitor aged 40"],
        ["5 to 4", "6 to 3"],
        ["2 years", "18 months"],
        ["10", "No limit"],
        ["A judge", "A jury"],
        ["2017", "June 28, 2017"],
    ],
)
def test_texts_that_differ_in_more_than_one_number_are_no_values(texts: list[str]) -> None:
    assert ascending(texts) is None


@given(st.lists(st.integers(min_value=0, max_value=10**9), min_size=2, max_size=8))
def test_numbers_with_commas_are_ordered_as_numbers(numbers: list[int]) -> None:
    places = ascending(f"${number:,}" for number in numbers)

    assert places is not None
    assert [numbers[place] for place in places] == sorted(numbers)
