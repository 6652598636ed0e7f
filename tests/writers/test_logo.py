from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from tools.school import logo
from writers.docx.writing import theme

from make_lesson.check.rules.reference import LOGO_RULES
from make_lesson.errors import SettingsError
from make_lesson.writers.logo import logo_box, plain_logo

FILE = Path("logo.png")


def saved(picture: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    out = BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def told(data: bytes) -> str:
    with pytest.raises(SettingsError) as error:
        plain_logo(data, FILE)
    (problem,) = error.value.problems
    assert problem.place.file == FILE
    assert problem.rule in LOGO_RULES
    return f"{problem.rule} {problem.message}"


@pytest.mark.parametrize(
    "data",
    [
        logo(),
        logo(mode="LA"),
        logo(mode="P"),
        logo(mode="1"),
        logo(mode="CMYK", kind="JPEG"),
        saved(Image.new("I;16", (40, 20), 40000)),
    ],
    ids=["see-through", "grey", "palette", "black and white", "print inks", "16 bits"],
)
def test_a_logo_of_any_kind_becomes_plain_pixels(data: bytes) -> None:
    with Image.open(BytesIO(plain_logo(data, FILE))) as plain:
        plain.load()

    assert plain.format == "PNG"
    assert plain.mode in ("L", "RGB")
    assert not plain.has_transparency_data
    assert "icc_profile" not in plain.info


def test_what_is_seen_through_shows_white_paper() -> None:
    with Image.open(BytesIO(plain_logo(logo(), FILE))) as plain:
        assert plain.getpixel((0, 0)) == (255, 255, 255)


def test_a_logo_held_sideways_is_turned_and_a_vast_one_made_smaller() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    sideways = saved(Image.new("RGB", (4000, 1000)), "JPEG", exif=exif)

    with Image.open(BytesIO(plain_logo(sideways, FILE))) as plain:
        assert plain.size == (300, 1200)


def test_a_logo_that_cannot_be_used_is_told() -> None:
    vast = saved(Image.new("1", (6001, 10)))

    assert told(saved(Image.new("L", (9, 9)), "GIF")) == "LOGO001 this logo is neither PNG nor JPEG"
    assert told(logo()[:900]) == "LOGO002 this logo cannot be opened"
    assert told(b"<svg/>") == "LOGO002 this logo cannot be opened"
    assert told(vast) == "LOGO003 this logo is larger than 20 MB or 6000 pixels a side"


@given(st.integers(1, 1200), st.integers(1, 1200))
def test_a_logo_of_any_shape_stays_between_the_papers_edge_and_the_text(
    width: int, height: int
) -> None:
    page = theme().page

    box = logo_box(saved(Image.new("1", (width, height))), theme())

    assert box.width / box.height == pytest.approx(width / height)
    assert box.width <= page.live_width / 3 + 0.01
    assert box.height <= theme().logo.height
    assert box.top >= 18
    assert page.edge - 2.25 * page.unit <= box.bottom <= page.edge - page.unit
