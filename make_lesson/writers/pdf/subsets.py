"""A set of characters of one face to the font programs that a PDF embeds.

Codes are one byte. ASCII keeps its own codes, so that content streams can be read; every other
character gets a free code in the order of code points, so that a subset depends on what is used
and never on the order of use.
"""

import hashlib
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from reportlab.pdfbase.ttfonts import FF_NONSYMBOLIC, FF_SYMBOLIC, TTFontFace

FREE_CODES: Final = (*range(128, 256), *range(1, 32))
ASCII: Final = frozenset(map(chr, range(32, 127)))
NO_CHARACTER: Final = -1


@dataclass(frozen=True, slots=True)
class Subset:
    """One embedded font, ready for the file: dictionaries as PDF source, streams deflated.

    `codes` is a table for `str.translate` that turns text into the inside of a PDF string.
    """

    chars: frozenset[str]
    codes: Mapping[int, str]
    base_font: str
    first: int
    last: int
    widths: str
    descriptor: str
    program: bytes
    program_length: int
    to_unicode: bytes


def subsets(face: TTFontFace, chars: frozenset[str]) -> tuple[Subset, ...]:
    """Return fonts that hold the characters between them: one, unless over 159 are beyond ASCII."""
    return tuple(_subset(face, coded) for coded in _coded(chars))


def _coded(chars: frozenset[str]) -> Iterator[dict[int, str]]:
    coded = {ord(char): char for char in chars & ASCII}
    extra = sorted(chars - ASCII)
    room = len(FREE_CODES)
    for start in range(0, max(len(extra), 1), room):
        coded |= zip(FREE_CODES, extra[start : start + room], strict=False)
        yield dict(sorted(coded.items()))
        coded = {}


def _subset(face: TTFontFace, coded: Mapping[int, str]) -> Subset:
    first, last = min(coded), max(coded)
    unicodes = [ord(coded[code]) if code in coded else NO_CHARACTER for code in range(last + 1)]
    program = face.makeSubset(unicodes)
    base_font = f"{_tag(coded)}+{face.name.decode('ascii')}"
    widths = (face.charWidths.get(point, face.defaultWidth) for point in unicodes[first:])
    return Subset(
        chars=frozenset(coded.values()),
        codes={ord(char): _escaped(code) for code, char in coded.items() if _escaped(code) != char},
        base_font=base_font,
        first=first,
        last=last,
        widths=" ".join(f"{width:g}" for width in widths),
        descriptor=_descriptor(face, base_font),
        program=zlib.compress(program),
        program_length=len(program),
        to_unicode=zlib.compress(_to_unicode(coded).encode("ascii")),
    )


def _escaped(code: int) -> str:
    """Return a code as it stands in a PDF string; octal beyond ASCII, so that streams stay text."""
    char = chr(code)
    if char in r"\()":
        return "\\" + char
    return char if char in ASCII else f"\\{code:03o}"


def _tag(coded: Mapping[int, str]) -> str:
    """Return the six capitals that set this subset apart from others of its face."""
    digest = hashlib.sha256("".join(coded.values()).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _descriptor(face: TTFontFace, base_font: str) -> str:
    # The codes are ours, not those of a standard encoding: that is what "symbolic" means.
    flags = face.flags & ~FF_NONSYMBOLIC | FF_SYMBOLIC
    bbox = " ".join(f"{edge:g}" for edge in face.bbox)
    return (
        f"/Type/FontDescriptor/FontName/{base_font}/Flags {flags}/FontBBox[{bbox}]"
        f"/ItalicAngle {face.italicAngle:g}/Ascent {face.ascent:g}/Descent {face.descent:g}"
        f"/CapHeight {face.capHeight:g}/StemV {face.stemV:g}/MissingWidth {face.defaultWidth:g}"
    )


def _to_unicode(coded: Mapping[int, str]) -> str:
    """Return the CMap that tells readers what each code means (ISO 32000-1, 9.10.3).

    Only codes in use are listed: a code that means U+0000 is an error in PDF/UA.
    """
    lines = [f"<{code:02X}> <{char.encode('utf-16-be').hex()}>" for code, char in coded.items()]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *("\n".join([f"{len(some)} beginbfchar", *some, "endbfchar"]) for some in blocks),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )
