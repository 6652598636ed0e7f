"""Text to widths and embedded fonts: the theme's family of four TrueType faces.

A face is named by a key: "regular", "bold", and for characters that these lack "fallback" and
"fallback_bold".
"""

import unicodedata
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Final

from reportlab.pdfbase.ttfonts import TTFError, TTFontFace

from make_lesson.errors import Place, Problem, SettingsError
from make_lesson.theme.theme import Font, Space
from make_lesson.writers.pdf.subsets import Subset, subsets

FALLBACKS: Final = {"regular": "fallback", "bold": "fallback_bold"}
# A subset is rounded up to whole classes, so that other shuffles and names can use it again.
CLASSES: Final = (
    frozenset(" "),
    frozenset("abcdefghijklmnopqrstuvwxyz"),
    frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    frozenset("0123456789"),
    frozenset(".,;:!?()-/'\""),
)
# Control and format characters, line ends, and code points that mean nothing outside one font.
UNPRINTABLE: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN"})
NO_SPACE: Final = Space()


class FontError(ValueError):
    """A character that no face has reached the writer, which the check of the lesson prevents."""


class Face:
    """One TrueType font: what it can print, how wide, and the parts of it that a PDF embeds."""

    def __init__(self, file_name: str, data: bytes) -> None:
        try:
            self._font = TTFontFace(BytesIO(data))
        except TTFError as error:
            message = f"this font cannot be used: {error}"
            hint = "name a TrueType font (.ttf) that allows embedding"
            problem = Problem(Place(Path(file_name)), "THEME005", message, hint)
            raise SettingsError([problem]) from error
        glyphs: Mapping[int, int] = self._font.charToGlyph
        self.chars: Final = frozenset(
            char for char in map(chr, sorted(glyphs)) if glyphs[ord(char)] and _is_printable(char)
        )
        widths: Mapping[int, float] = self._font.charWidths
        self.widths: Final = {char: widths[ord(char)] for char in self.chars}  # per 1000 of size
        self._subsets = lru_cache(32)(lambda chars: subsets(self._font, chars))

    def subsets(self, used: frozenset[str]) -> tuple[Subset, ...]:
        """Return fonts that hold the characters used and, for the next document, some more."""
        classes = (some for some in CLASSES if some & used)
        return self._subsets(used.union(*classes) & self.chars)


class Family:
    """The faces of a theme, each read when first used. Every text is measured only once.

    `space` is the room that is added to letters and words.
    """

    def __init__(self, font: Font, read: Callable[[str], bytes], space: Space = NO_SPACE) -> None:
        self.space: Final = space
        self._font = font
        self._read = read
        self._files: Final = {
            "regular": font.regular,
            "bold": font.bold,
            "fallback": font.fallback,
            "fallback_bold": font.fallback_bold,
        }
        self._faces: dict[str, Face] = {}
        self._spaced: dict[Space, Family] = {space: self}
        self._em = lru_cache(20_000)(self._measured)

    def spaced(self, space: Space) -> "Family":
        """Return the same faces, set with so much room."""
        if space not in self._spaced:
            family = Family(self._font, self._read, space)
            family._faces, family._spaced = self._faces, self._spaced
            self._spaced[space] = family
        return self._spaced[space]

    def face(self, key: str) -> Face:
        """Return the face of a key."""
        if key not in self._faces:
            file_name = self._files[key]
            self._faces[key] = Face(file_name, self._read(file_name))
        return self._faces[key]

    def split(self, face: str, text: str) -> tuple[tuple[str, str], ...]:
        """Return (face, text) stretches in which every character is in its face.

        Raises FontError when a character is neither in the face nor in its fallback.
        """
        if not text:
            return ()
        if self.face(face).chars.issuperset(text):
            return ((face, text),)
        stretches = groupby(text, lambda char: self._having(face, char))
        return tuple((key, "".join(chars)) for key, chars in stretches)

    def width(self, face: str, text: str, size: float) -> float:
        """Return the width of a text in points."""
        return self._em(face, text) * size / 1000 + self.space.letter * len(text)

    def word_space(self, face: str, size: float) -> float:
        """Return the points that are added to every blank, beside those after each letter."""
        return (self.space.word - 1) * self.face(face).widths.get(" ", 0.0) * size / 1000

    @cached_property
    def covered(self) -> frozenset[str]:
        """The characters that every text may use, be it bold or not."""
        regular, bold = (
            self.face(key).chars | self.face(FALLBACKS[key]).chars for key in FALLBACKS
        )
        return regular & bold

    def _having(self, face: str, char: str) -> str:
        for key in (face, FALLBACKS.get(face, face)):
            if char in self.face(key).chars:
                return key
        raise FontError(f"no {face} face has {char!r} (U+{ord(char):04X})")

    def _measured(self, face: str, text: str) -> float:
        return sum(
            self.face(key).widths[char] * (self.space.word if char == " " else 1.0)
            for key, part in self.split(face, text)
            for char in part
        )


def _is_printable(char: str) -> bool:
    """Return whether a reader sees the character as it is: no controls, no right-to-left scripts.

    The layout sets every line from left to right and joins no letters.
    """
    return (
        unicodedata.category(char) not in UNPRINTABLE
        and unicodedata.bidirectional(char) not in RIGHT_TO_LEFT
    )
