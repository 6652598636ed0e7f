"""Order comes from a seed and names, and from nothing else."""

from collections import Counter
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from make_lesson.quiz.order import disordered, shuffled

names = st.text(max_size=8)
CHI_SQUARE = 11.34  # p = 0.01 for four places
LONG_RUN = 6  # chance gives one in about 80 quizzes of 20 items


@given(st.lists(st.integers(), max_size=8), names, names)
def test_shuffling_loses_and_adds_nothing(entries: list[int], seed: str, form: str) -> None:
    assert sorted(shuffled(entries, seed, form)) == sorted(entries)


@given(st.lists(st.text(), min_size=1, max_size=8), names)
def test_the_wording_has_no_say_in_the_order(entries: list[str], seed: str) -> None:
    numbers = list(range(len(entries)))

    places = shuffled(numbers, seed)

    assert shuffled(entries, seed) == tuple(entries[place] for place in places)


@given(st.lists(st.integers(), min_size=2, max_size=8, unique=True), names)
def test_steps_are_never_printed_in_their_right_order(entries: list[int], seed: str) -> None:
    assert disordered(entries, seed) != tuple(entries)


def test_the_order_of_a_seed_is_the_same_for_ever() -> None:
    assert shuffled("ABCD", "make-lesson", "A", "who") == ("B", "A", "D", "C")


def test_a_place_holds_the_key_as_often_as_any_other_and_never_for_long() -> None:
    keys = [
        [shuffled("kabc", f"seed {quiz}", "A", f"item {item}").index("k") for item in range(20)]
        for quiz in range(200)
    ]

    counts = Counter(place for quiz in keys for place in quiz)
    runs = [max(len(list(run)) for _, run in groupby(quiz)) for quiz in keys]

    expected = 200 * 20 / 4
    assert sorted(counts) == [0, 1, 2, 3]
    assert sum((count - expected) ** 2 / expected for count in counts.values()) < CHI_SQUARE
    assert sum(run >= LONG_RUN for run in runs) <= len(runs) * 0.05
