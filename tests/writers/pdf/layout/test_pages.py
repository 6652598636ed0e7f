"""Which strips share a page."""

from dataclasses import replace

import pytest

from make_lesson.writers.pdf.layout.pages import Tall, TooTallError, paginate
from make_lesson.writers.pdf.layout.strips import Keep, Strip
from make_lesson.writers.pdf.marks import Text
from make_lesson.writers.pdf.tags import Elem, Tree

OWNER = Tree("en").root


def strip(name: str, height: float, **more: object) -> Strip:
    return Strip(height, (Text(0, 0, "regular", 12, name, OWNER),), **more)  # type: ignore[arg-type]  # fields by name


def pages(*strips: Strip, height: float = 100) -> list[str]:
    return [
        "".join(mark.text for mark in page if isinstance(mark, Text))
        for page in paginate(strips, height)
    ]


def test_strips_fill_a_page_and_go_on_to_the_next() -> None:
    assert pages(strip("a", 60), strip("b", 40), strip("c", 10)) == ["ab", "c"]


def test_what_holds_together_moves_together() -> None:
    held = strip("b", 30, keep=Keep.WHOLE)

    assert pages(strip("a", 60), held, strip("c", 20)) == ["a", "bc"]


def test_a_group_too_tall_for_a_page_parts_where_it_may() -> None:
    group = [strip(name, 40, keep=Keep.GROUP) for name in "abc"]

    assert pages(*group, strip("d", 40)) == ["ab", "cd"]


def test_white_space_above_is_dropped_at_the_top_of_a_page() -> None:
    (first, second) = paginate((strip("a", 90), strip("b", 50, before=30)), 100)

    assert [mark.y for mark in (*first, *second) if isinstance(mark, Text)] == [0, 0]


def test_a_heading_wants_room_for_what_it_heads() -> None:
    heading = strip("h", 20, need=60, keep=Keep.WHOLE)

    assert pages(strip("a", 50), heading, strip("b", 10)) == ["a", "hb"]


def test_a_break_that_is_asked_for_is_made() -> None:
    assert pages(strip("a", 10), strip("b", 10, new_page=True)) == ["a", "b"]


def test_the_head_of_a_table_is_drawn_again_and_read_once() -> None:
    head = strip("H", 10)
    rows = [strip(name, 45, head=(head,)) for name in "abc"]

    whole = paginate((head, *rows), 100)

    texts = [[(m.text, m.owner is OWNER) for m in page if isinstance(m, Text)] for page in whole]
    assert texts == [[("H", True), ("a", True), ("b", True)], [("H", False), ("c", True)]]


def test_an_item_taller_than_a_page_is_named() -> None:
    tall = [strip(name, 60, keep=Keep.WHOLE, item="essay") for name in "ab"]

    with pytest.raises(TooTallError) as caught:
        pages(*tall, strip("c", 10, item="essay"))

    assert caught.value.found == (Tall("essay", "a b c"),)


def test_an_item_is_named_though_a_heading_is_held_to_it() -> None:
    heading = strip("h", 20, keep=Keep.WHOLE)

    with pytest.raises(TooTallError) as caught:
        pages(heading, strip("a", 101, item="essay"))

    assert caught.value.found == (Tall("essay", "a"),)


def test_a_strip_taller_than_a_page_is_named_by_its_words() -> None:
    with pytest.raises(TooTallError) as caught:
        pages(strip("a", 10), strip("box", 101))

    assert caught.value.found == (Tall("", "box"),)


def test_an_item_under_a_heading_that_does_not_fit_with_it_stays_whole() -> None:
    heading = strip("h", 40, keep=Keep.WHOLE)
    item = [strip(name, 40, keep=Keep.WHOLE, item="essay") for name in "a"]

    assert pages(heading, *item, strip("b", 40, item="essay")) == ["h", "ab"]


def test_a_head_that_is_drawn_again_takes_room_from_the_rows_under_it() -> None:
    head = strip("H", 30)
    pair = [strip("a", 40, head=(head,), keep=Keep.WHOLE), strip("b", 40, head=(head,))]

    assert pages(strip("x", 90), *pair) == ["x", "Ha", "Hb"]


def split_pages(*strips: Strip, height: float = 100) -> list[str]:
    return [
        "".join(mark.text for mark in page if isinstance(mark, Text))
        for page in paginate(strips, height, split=True)
    ]


def test_an_item_that_fits_a_page_is_whole_where_others_may_be_split() -> None:
    item = [strip(name, 40, keep=Keep.ITEM, item="short") for name in "ab"]

    assert split_pages(strip("x", 50), *item[:1], replace(item[1], keep=Keep.FREE)) == ["x", "ab"]


def test_an_item_taller_than_a_page_is_split_between_its_parts() -> None:
    option = [strip("a", 30, keep=Keep.WHOLE), strip("b", 30, keep=Keep.ITEM)]
    other = [strip("c", 30, keep=Keep.WHOLE), strip("d", 30)]
    tall = [replace(part, item="ask") for part in (*option, *other)]

    assert split_pages(*tall) == ["ab", "cd"]


def test_of_a_part_taller_than_a_page_as_much_as_fits_stays_together() -> None:
    tall = [strip(name, 40, keep=Keep.WHOLE, item="ask") for name in "abcd"]

    assert split_pages(*tall, strip("e", 10, item="ask")) == ["ab", "cde"]


def test_a_heading_goes_with_the_part_that_comes_after_it() -> None:
    figure, heading, other = (Tree("en").root.add(tag) for tag in ("Figure", "H2", "Figure"))
    chain = (
        Strip(70, (Text(0, 0, "regular", 12, "a", figure),), keep=Keep.WHOLE),
        Strip(20, (Text(0, 0, "regular", 12, "h", heading),), need=60, keep=Keep.WHOLE),
        Strip(60, (Text(0, 0, "regular", 12, "b", other),)),
    )

    assert split_pages(*chain) == ["a", "hb"]


def test_a_paragraph_is_not_torn_where_a_page_may_end_before_it() -> None:
    one, other = Tree("en").root.add("P"), Tree("en").root.add("P")

    def line(name: str, owner: Elem) -> Strip:
        return Strip(30, (Text(0, 0, "regular", 12, name, owner),), keep=Keep.WHOLE)

    torn = (line("a", one), line("b", one), line("c", other), line("d", other))

    assert split_pages(*torn) == ["ab", "cd"]
