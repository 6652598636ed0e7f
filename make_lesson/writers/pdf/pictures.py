"""A picture file's bytes to what a PDF holds: JPEG as it is where possible, else plain pixels."""

import hashlib
import zlib
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Final

from PIL import Image

from make_lesson.writers.pixels import flattened

COLOR_SPACES: Final = {"L": "/DeviceGray", "RGB": "/DeviceRGB"}
ORIENTATION: Final = 0x0112  # the Exif tag of a camera held sideways
UPRIGHT: Final = 1


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of 8 bits a channel, opaque; `filter` says how `data` is packed."""

    name: str
    width: int
    height: int
    color_space: str
    filter: str
    data: bytes


@lru_cache(32)
def picture(data: bytes) -> Picture:
    """Return the picture in a PNG or JPEG file; what is see-through shows white paper."""
    with Image.open(BytesIO(data)) as image:
        if _is_plain_jpeg(image):
            return _picture(image, "/DCTDecode", data)
        flat = flattened(image)
    return _picture(flat, "/FlateDecode", zlib.compress(flat.tobytes()))


def _is_plain_jpeg(image: Image.Image) -> bool:
    upright = image.getexif().get(ORIENTATION, UPRIGHT) == UPRIGHT
    return image.format == "JPEG" and image.mode in COLOR_SPACES and upright


def _picture(image: Image.Image, packed: str, data: bytes) -> Picture:
    name = "I" + hashlib.sha256(data).hexdigest()[:12]
    return Picture(name, *image.size, COLOR_SPACES[image.mode], packed, data)
