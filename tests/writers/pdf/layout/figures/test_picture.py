import pytest
from hypothesis import given
from hypothesis import strategies as st
from writers.pdf.layout.figures.samples import THEME, WIDTH, drawn

from make_lesson.tree.drawings import Picture
from make_lesson.writers.pdf.marks import Image

pixels = st.integers(1, 6000)


@given(pixels, pixels)
def test_a_picture_fits_and_keeps_its_proportions(width: int, height: int) -> None:
    figure = drawn(Picture(b"", width, height))

    (image,) = figure.marks
    assert isinstance(image, Image)
    assert image.width <= WIDTH + 0.01
    assert image.height == figure.height < THEME.page.live_height
    assert image.width / width == pytest.approx(image.height / height)


@given(pixels, pixels)
def test_a_picture_has_150_dots_to_the_inch_or_more(width: int, height: int) -> None:
    (image,) = drawn(Picture(b"", width, height)).marks

    assert isinstance(image, Image)
    assert width / (image.width / 72) >= 150 - 0.01
