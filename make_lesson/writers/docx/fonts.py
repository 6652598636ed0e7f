"""TrueType fonts for a Word file: obfuscated as the format asks, and the table that names them."""

import uuid
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart

from make_lesson.writers.docx.wordml import RELATIONSHIP_ID, Element, root, w

_OBFUSCATED: Final = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_STAND_IN: Final = "Arial"  # where embedded fonts are not read
_FACES: Final = {"regular": "embedRegular", "bold": "embedBold"}


def font_table(family: str, fonts: Mapping[str, bytes], package: Any) -> XmlPart:
    """Return the part that names the family and leads to its embedded faces, if any are given."""
    entry = w(
        "font",
        w("altName", val=_STAND_IN),
        w("charset", val="00"),
        w("family", val="swiss"),
        w("pitch", val="variable"),
        name=family,
    )
    name = PackURI("/word/fontTable.xml")
    element: Any = root("fonts", entry)
    table = XmlPart(name, CONTENT_TYPE.WML_FONT_TABLE, element, package)
    for place, (face, tag) in enumerate(_FACES.items(), 1):
        if face in fonts:
            entry.append(_embedded(fonts[face], place, tag, table))
    return table


def _embedded(font: bytes, place: int, tag: str, table: XmlPart) -> Element:
    key = uuid.UUID(bytes=sha256(font).digest()[:16])  # from the font itself: always the same
    blob = obfuscated(font, key)
    part = Part(PackURI(f"/word/fonts/font{place}.odttf"), _OBFUSCATED, blob, table.package)
    element = w(tag, fontKey=f"{{{str(key).upper()}}}")
    element.set(RELATIONSHIP_ID, table.relate_to(part, RELATIONSHIP_TYPE.FONT))
    return element


def obfuscated(font: bytes, key: uuid.UUID) -> bytes:
    """Return a font with its first 32 bytes changed by the key (ECMA-376 part 4, 2.8.1).

    Done twice it gives the font back.
    """
    mask = key.bytes[::-1] * 2
    return bytes(byte ^ other for byte, other in zip(font[:32], mask, strict=True)) + font[32:]
