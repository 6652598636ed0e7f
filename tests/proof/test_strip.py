"""Answers at a glance are found on a page by three numbers in a row, each with its answer."""

import pytest

from make_lesson.proof.strip import strips_in

WANTED = [(1, "A"), (2, "T"), (3, "trial jury"), (4, "1 3 2"), (5, None), (6, "B"), (7, "C")]


@pytest.mark.parametrize(
    "page",
    [
        "Key: 1 A 2 T 3 trial jury",
        "2. T\n3. trialjury\n4. 132",
        "1: A, 2: T, 3: trial\njury; and so on",
    ],
)
def test_three_in_a_row_are_a_strip(page: str) -> None:
    assert next(strips_in(page, WANTED), "")


@pytest.mark.parametrize(
    "page",
    [
        "1 A 2 T 3",
        "1 A 2 F 3 trial jury",
        "1 A B C D 2 T F 3 trial jury",
        "11 A 2 T 3 trial jury",
        "6 B 7 C",
        "1 Alone 2 Two 3 trial jury",
    ],
)
def test_less_is_none(page: str) -> None:
    assert not list(strips_in(page, WANTED))
