from io import BytesIO

import pytest
from PIL import Image
from tools.small_pdf import FAMILY

from make_lesson.writers.pdf.figure_picture import picture
from make_lesson.writers.pdf.marks import Area, Marks, Path, Text
from make_lesson.writers.pdf.tags import LAYOUT, Tree, alt

BLACK, WHITE = (0, 0, 0), (255, 255, 255)
SQUARE = ((20.0, 20.0), (80.0, 20.0), (80.0, 80.0), (20.0, 80.0))


def drawn(*marks: Path | Text | Area) -> Image.Image:
    """Return 100 by 100 points as pixels, one to a point."""
    return Image.open(BytesIO(picture(marks, 100, 100, FAMILY, dpi=72)))


def colors(image: Image.Image, *points: tuple[int, int]) -> list[object]:
    return [image.getpixel(point) for point in points]


def test_a_picture_has_300_pixels_to_the_inch_unless_told_otherwise() -> None:
    marks: Marks = (Text(10, 50, "regular", 12, "Hi", LAYOUT),)

    image = Image.open(BytesIO(picture(marks, 72, 36, FAMILY)))

    assert image.size == (300, 150)
    assert image.info["dpi"] == pytest.approx((300, 300), abs=0.1)


def test_a_circle_is_round_about_its_point() -> None:
    image = drawn(Path(((50, 40),), LAYOUT, radius=30, fill="000000"))

    inside = colors(image, (50, 40), (22, 40), (78, 40), (50, 12), (50, 68), (70, 60))
    outside = colors(image, (18, 40), (82, 40), (50, 8), (50, 72), (75, 65), (25, 15))
    assert set(inside) == {BLACK}
    assert set(outside) == {WHITE}


def test_a_stroke_goes_along_the_edge_and_fills_nothing() -> None:
    image = drawn(Path(SQUARE, LAYOUT, stroke=4, closed=True))

    assert colors(image, (20, 50), (50, 20), (79, 50), (20, 20)) == [BLACK] * 4
    assert colors(image, (50, 50)) == [WHITE]


def test_an_open_path_has_no_last_side() -> None:
    image = drawn(Path(SQUARE, LAYOUT, stroke=4))

    assert colors(image, (20, 50), (50, 20)) == [WHITE, BLACK]


def test_a_path_can_be_filled_in_one_colour_and_stroked_in_another() -> None:
    image = drawn(Path(SQUARE, LAYOUT, stroke=4, color="0000FF", fill="FF0000", closed=True))

    assert colors(image, (20, 50), (50, 50)) == [(0, 0, 255), (255, 0, 0)]


def test_corners_are_rounded_by_the_radius() -> None:
    sharp = drawn(Path(SQUARE, LAYOUT, fill="000000", closed=True))
    round_ = drawn(Path(SQUARE, LAYOUT, fill="000000", closed=True, radius=20))
    corners = [(21, 21), (78, 21), (78, 78), (21, 78)]

    assert colors(sharp, *corners) == [BLACK] * 4
    assert colors(round_, *corners) == [WHITE] * 4
    assert colors(round_, (50, 21), (21, 50), (27, 27), (72, 72)) == [BLACK] * 4


def test_the_ends_of_a_bent_line_are_not_rounded() -> None:
    image = drawn(Path(((20, 20), (80, 20), (80, 80)), LAYOUT, stroke=4, radius=20))

    assert colors(image, (21, 20), (80, 78)) == [BLACK] * 2
    assert colors(image, (80, 20)) == [WHITE]


def test_a_dash_leaves_gaps() -> None:
    image = drawn(Path(((0, 50), (100, 50)), LAYOUT, stroke=4, dash=(20, 10)))

    assert colors(image, (10, 50), (25, 50), (40, 50), (55, 50)) == [BLACK, WHITE, BLACK, WHITE]


def test_later_marks_lie_above_earlier_ones_whoever_owns_them() -> None:
    figure = Tree("en").root.add("Figure", alt("A square"))
    image = drawn(
        Path(SQUARE, figure, fill="000000", closed=True),
        Path(((50, 50),), LAYOUT, radius=10, fill="FF0000"),
    )

    assert colors(image, (50, 50), (30, 30)) == [(255, 0, 0), BLACK]


def test_drawing_leaves_the_marks_own_tree_alone() -> None:
    tree = Tree("en")
    figure = tree.root.add("Figure", alt("A square"))
    link = figure.inline("Link")

    drawn(Path(SQUARE, figure, fill="000000"), Area(0, 0, 10, 10, "https://example.org", link))

    assert figure.kids == []
    assert link.waiting


def test_the_same_marks_give_the_same_bytes() -> None:
    marks: Marks = (Text(10, 50, "bold", 12, "Hi", LAYOUT),)

    assert picture(marks, 72, 36, FAMILY) == picture(marks, 72, 36, FAMILY)
