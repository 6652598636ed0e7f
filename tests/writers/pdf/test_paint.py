import re
from dataclasses import replace

import pytest
from tools.small_pdf import FAMILY, laid

from make_lesson.theme.theme import Space
from make_lesson.writers.pdf.fonts import FontError
from make_lesson.writers.pdf.marks import Area, Bookmark, Path, Text
from make_lesson.writers.pdf.paint import paint
from make_lesson.writers.pdf.tags import FOOTER, LAYOUT, Artifact, Elem, Tree, alt


def text(words: str, owner: Elem | Artifact, *, x: float = 72, y: float = 100) -> Text:
    return Text(x, y, "regular", 12, words, owner)


def rule(owner: Elem | Artifact, y: float = 200) -> Path:
    return Path(((72, y), (540, y)), owner, stroke=1)


def test_lines_of_one_paragraph_are_one_sequence_and_a_new_owner_starts_another() -> None:
    tree = Tree("en")
    one, other = tree.root.add("P"), tree.root.add("P")
    marks = (text("One ", one), text("line.", one, y=117), text("Two.", other, y=134))

    (page,) = paint(laid(marks), FAMILY).pages

    assert page.owners == (one, other)
    assert (one.kids, other.kids) == ([(0, 0)], [(0, 1)])


def test_y_is_turned_over() -> None:
    tree = Tree("en")

    (page,) = paint(laid((text("Up", tree.root.add("P"), x=72, y=100),)), FAMILY).pages

    assert "72 692 Td(Up)Tj" in page.content


def test_rules_of_the_layout_are_one_artifact_below_everything_else() -> None:
    tree = Tree("en")
    paragraph = tree.root.add("P")
    marks = (rule(LAYOUT), text("Over both.", paragraph), rule(LAYOUT, y=300))

    (page,) = paint(laid(marks), FAMILY).pages

    assert page.content.count("/Artifact<</Type/Layout>>BDC") == 1
    assert page.content.index("72 492 m") < page.content.index("Over both.")
    assert page.owners == (paragraph,)


def test_the_shapes_of_a_figure_are_painted_within_it_in_their_order() -> None:
    tree = Tree("en")
    figure = tree.root.add("Figure", alt("A label on a line"))
    marks = (rule(figure), text("label", figure), rule(figure, y=300))

    (page,) = paint(laid(marks), FAMILY).pages

    lines = page.content.splitlines()
    assert lines[0] == "/Figure<</MCID 0>>BDC"
    assert lines[-1] == "EMC"
    assert page.content.count("BDC") == 1
    assert page.content.index(" 592 m") < page.content.index("label") < page.content.index(" 492 m")


def test_a_figure_knows_the_box_around_its_marks() -> None:
    tree = Tree("en")
    figure = tree.root.add("Figure", alt("A circle and a line"))
    marks = (Path(((100, 100),), figure, radius=20, fill="000000"), rule(figure, y=200))

    painted = paint(laid(marks), FAMILY)

    assert painted.boxes[figure] == (71.5, 591.5, 540.5, 712)


def test_an_inline_element_takes_its_place_among_the_text() -> None:
    tree = Tree("en")
    paragraph = tree.root.add("P")
    link = paragraph.inline("Link")
    marks = (text("See ", paragraph), text("this", link), text(" page.", paragraph))

    paint(laid(marks), FAMILY)

    assert paragraph.kids == [(0, 0), link, (0, 2)]
    assert not tree.unpainted()


def test_an_inline_element_within_another_brings_its_parent_along() -> None:
    tree = Tree("en")
    paragraph = tree.root.add("P")
    link = paragraph.inline("Link")
    foreign = link.inline("Span")

    paint(laid((text("ici", foreign), text(" (here)", link))), FAMILY)

    assert paragraph.kids == [link]
    assert link.kids == [foreign, (0, 1)]


def test_a_paragraph_over_two_pages_has_a_sequence_on_each() -> None:
    tree = Tree("en")
    paragraph = tree.root.add("P")

    paint(laid((text("Begins ", paragraph),), (text("ends.", paragraph),)), FAMILY)

    assert paragraph.kids == [(0, 0), (1, 0)]


def test_page_furniture_belongs_to_no_element() -> None:
    (page,) = paint(laid((text("Page 1", FOOTER), rule(FOOTER))), FAMILY).pages

    assert page.owners == ()
    assert page.content.startswith(FOOTER.begin)


def test_a_colour_is_set_only_when_it_changes() -> None:
    tree = Tree("en")
    paragraph = tree.root.add("P")
    blue = [Text(72, y, "regular", 12, "blue", paragraph, "1F3B57") for y in (100, 117, 134)]

    (page,) = paint(laid((*blue, text("black", paragraph))), FAMILY).pages

    assert page.content.count(" rg") == 2


def test_marks_without_ink_leave_no_trace() -> None:
    tree = Tree("en")
    cell = tree.root.add("P")
    marks = (text("", cell), Path(((72, 72), (80, 80)), cell), Bookmark(72, 1, "Here", cell))

    (page,) = paint(laid(marks), FAMILY).pages

    assert page.content == ""
    assert cell in tree.unpainted()


def test_a_link_says_its_words_and_its_address_however_many_lines_it_takes() -> None:
    tree = Tree("en")
    link = tree.root.add("P").inline("Link")
    href = "https://www.congress.gov"
    first = (text("The bill ", link), Area(72, 90, 60, 14, href, link))
    second = (text("itself ", link), Area(72, 90, 60, 14, href, link))

    painted = paint(laid(first, second), FAMILY)

    links = [link for page in painted.pages for link in page.links]
    assert [link.contents for link in links] == [f"The bill itself ({href})"] * 2
    assert links[0].box == (72, 688, 132, 702)


def test_a_link_whose_words_are_its_address_says_it_once() -> None:
    tree = Tree("en")
    link = tree.root.add("P").inline("Link")
    href = "https://www.congress.gov"

    painted = paint(laid((text(href, link), Area(72, 90, 60, 14, href, link))), FAMILY)

    assert painted.pages[0].links[0].contents == href


def test_a_character_that_its_face_lacks_is_refused() -> None:
    tree = Tree("en")

    with pytest.raises(FontError, match=r"regular face holds \['→'\]"):
        paint(laid((text("a→b", tree.root.add("P")),)), FAMILY)


def test_space_is_said_once_and_again_where_the_size_changes() -> None:
    paragraph = Tree("en").root.add("P")
    marks = (text("a b ", paragraph), text("c d", paragraph, y=117))
    larger = replace(text("e f", paragraph, y=134), size=24)
    spaced = FAMILY.spaced(Space(letter=0.35, word=1.5))

    (page,) = paint(laid((*marks, larger)), spaced).pages

    assert re.findall(r"([\d.]+) Tc", page.content) == ["0.35"]
    assert len(re.findall(r"[\d.]+ Tw", page.content)) == 2


def test_text_without_added_space_says_nothing_of_it() -> None:
    marks = (text("a b", Tree("en").root.add("P")),)

    (page,) = paint(laid(marks), FAMILY).pages

    assert "Tc" not in page.content
    assert "Tw" not in page.content
