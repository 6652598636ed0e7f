import zlib

import pytest
from PIL import Image
from tools.small_pdf import image_file

from make_lesson.writers.pdf.pictures import ORIENTATION, picture


def first_pixel(data: bytes, channels: int = 3) -> tuple[int, ...]:
    return tuple(zlib.decompress(picture(data).data)[:channels])


def test_a_plain_jpeg_is_kept_as_it_is() -> None:
    data = image_file(Image.new("RGB", (8, 4), "red"), "JPEG")

    shown = picture(data)

    assert shown.data == data
    assert (shown.filter, shown.color_space) == ("/DCTDecode", "/DeviceRGB")
    assert (shown.width, shown.height) == (8, 4)


def test_a_grey_jpeg_stays_grey() -> None:
    assert picture(image_file(Image.new("L", (8, 4)), "JPEG")).color_space == "/DeviceGray"


def test_a_jpeg_in_printing_colours_is_turned_into_those_of_the_screen() -> None:
    shown = picture(image_file(Image.new("CMYK", (8, 4), (0, 0, 0, 0)), "JPEG"))

    assert (shown.filter, shown.color_space) == ("/FlateDecode", "/DeviceRGB")


def test_a_photo_from_a_camera_held_sideways_is_set_upright() -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6

    shown = picture(image_file(Image.new("RGB", (8, 4)), "JPEG", exif=exif))

    assert (shown.width, shown.height) == (4, 8)


@pytest.mark.parametrize(
    ("image", "seen"),
    [
        pytest.param(Image.new("RGB", (2, 2), (1, 2, 3)), (1, 2, 3), id="opaque"),
        pytest.param(Image.new("RGBA", (2, 2), (0, 0, 0, 0)), (255, 255, 255), id="clear"),
        pytest.param(Image.new("RGBA", (2, 2), (0, 0, 0, 51)), (204, 204, 204), id="a fifth"),
        pytest.param(Image.new("RGB", (2, 2), "red").convert("P"), (255, 0, 0), id="palette"),
    ],
)
def test_colours_are_seen_on_white_paper(image: Image.Image, seen: tuple[int, ...]) -> None:
    assert first_pixel(image_file(image)) == seen


@pytest.mark.parametrize(
    ("image", "seen"),
    [
        pytest.param(Image.new("L", (2, 2), 100), 100, id="grey"),
        pytest.param(Image.new("1", (2, 2), 1), 255, id="black or white"),
        pytest.param(Image.new("LA", (2, 2), (0, 51)), 204, id="grey glass"),
        pytest.param(Image.new("I;16", (2, 2), 25700), 100, id="16 bits"),
    ],
)
def test_a_grey_picture_stays_grey(image: Image.Image, seen: int) -> None:
    shown = picture(image_file(image))

    assert shown.color_space == "/DeviceGray"
    assert zlib.decompress(shown.data) == bytes([seen] * 4)


def test_a_palette_with_a_clear_colour_shows_paper() -> None:
    image = Image.new("P", (2, 2), 0)

    assert first_pixel(image_file(image, transparency=0)) == (255, 255, 255)
