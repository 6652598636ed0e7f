"""The fonts of a page: whether they are in the file, and which text their codes stand for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from make_lesson.proof.structure.pdf.objects import entries, name, stream

_CODE_TO_TEXT: Final = re.compile(rb"<([0-9A-Fa-f]{2})>\s*<((?:[0-9A-Fa-f]{4})+)>")
_PROGRAMS: Final = ("/FontFile", "/FontFile2", "/FontFile3")
UNKNOWN: Final = "\0"  # no text has it


@dataclass(frozen=True, slots=True)
class Font:
    """A font by the name of its face; `unicode` is empty where the file maps no codes to text."""

    face: str
    embedded: bool
    unicode: Mapping[int, str]

    def text(self, codes: bytes) -> str:
        """Return the text that codes of one byte stand for; unmapped ones are replaced."""
        return "".join(self.unicode.get(code, UNKNOWN) for code in codes)


def fonts(resources: object) -> Mapping[str, Font]:
    """Return the fonts of a resource dictionary by the names that content streams call them."""
    named = entries(entries(resources).get("/Font"))
    return {key: _font(entries(font)) for key, font in named.items()}


def _font(font: Mapping[str, object]) -> Font:
    descriptor = entries(font.get("/FontDescriptor"))
    return Font(
        face=name(font.get("/BaseFont")),
        embedded=any(stream(descriptor.get(program)) for program in _PROGRAMS),
        unicode=_unicode(stream(font.get("/ToUnicode"))),
    )


def _unicode(cmap: bytes) -> Mapping[int, str]:
    """Return the text of each code, from the pairs of a ToUnicode map (ISO 32000-1, 9.10.3)."""
    return {
        int(code, 16): bytes.fromhex(units.decode()).decode("utf-16-be", "replace")
        for code, units in _CODE_TO_TEXT.findall(cmap)
    }
