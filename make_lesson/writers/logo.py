"""A school's logo: its file to plain pixels, and where it stands at the head of a first page.

Both writers set it in the same place: above the text, its foot on the line of the letterhead.
"""

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image

from make_lesson.errors import Place, Problem, SettingsError
from make_lesson.theme.theme import Theme
from make_lesson.writers.pixels import flattened

LARGEST_BYTES: Final = 20_000_000
LARGEST_SIDE: Final = 6000  # pixels
LOGO_GAP: Final = 10.0  # from the logo to the letterhead
_SHARP: Final = 1200  # pixels; more are not seen at this size
PAPER_EDGE: Final = 18.0  # points along it printers leave no ink
_WIDEST: Final = 1 / 3  # of the page's live width
_SAVE_AGAIN: Final = "open it in a picture program and save it as PNG or JPEG"
_REFUSALS: Final[Mapping[str, tuple[str, str]]] = {
    "LOGO001": ("this logo is neither PNG nor JPEG", _SAVE_AGAIN),
    "LOGO002": ("this logo cannot be opened", _SAVE_AGAIN),
    "LOGO003": (
        f"this logo is larger than {LARGEST_BYTES // 1_000_000} MB or {LARGEST_SIDE} pixels a side",
        f"save it smaller; {_SHARP} pixels print sharp",
    ),
}
_TOO_MANY_PIXELS: Final = (Image.DecompressionBombError, Image.DecompressionBombWarning)


@dataclass(frozen=True, slots=True)
class LogoBox:
    """The size of a logo, and how far below the paper's upper edge its foot stands, in points."""

    width: float
    height: float
    bottom: float

    @property
    def top(self) -> float:
        """Return how far below the paper's upper edge it begins."""
        return self.bottom - self.height


def logo_box(logo: bytes, theme: Theme) -> LogoBox:
    """Return where a logo stands: as high as the theme says, or as the room above the text lets.

    A logo that would be wider than a third of the text is made smaller.
    """
    page = theme.page
    with Image.open(BytesIO(logo)) as image:
        shape = image.width / image.height
    lowest = page.edge - page.unit
    room = max(page.unit, lowest - PAPER_EDGE)
    height = min(theme.logo.height, room, page.live_width * _WIDEST / shape)
    usual = page.edge - 2.25 * page.unit
    return LogoBox(height * shape, height, min(lowest, max(usual, PAPER_EDGE + height)))


def plain_logo(data: bytes, file: Path) -> bytes:
    """Return the logo in a PNG or JPEG file as a PNG without transparency, no larger than shows.

    Raises SettingsError, at the file, when it is of another kind, damaged or too large.
    """
    rule = "LOGO003" if len(data) > LARGEST_BYTES else "LOGO002"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data)) as image:
                if image.format not in {"PNG", "JPEG"}:
                    rule = "LOGO001"
                elif max(image.size) > LARGEST_SIDE:
                    rule = "LOGO003"
                elif rule == "LOGO002":
                    return _png(image)
    except _TOO_MANY_PIXELS:
        rule = "LOGO003"
    except (OSError, SyntaxError, ValueError):  # what Pillow raises for broken files
        pass
    raise SettingsError([Problem(Place(file), rule, *_REFUSALS[rule])])


def _png(image: Image.Image) -> bytes:
    flat = flattened(image)
    flat.thumbnail((_SHARP, _SHARP))
    out = BytesIO()
    flat.save(out, "PNG", icc_profile=None)  # that of the file, which may be of print inks
    return out.getvalue()
