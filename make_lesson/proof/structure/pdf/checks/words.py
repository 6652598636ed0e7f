"""Words as they are heard: in the language they are in, with what is raised said as it is meant."""

import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from make_lesson.proof.structure.finding import Finding
from make_lesson.proof.structure.pdf.file import PdfFile
from make_lesson.proof.structure.pdf.objects import text
from make_lesson.proof.structure.pdf.sequences import Piece
from make_lesson.proof.structure.pdf.tree import Element, Mark
from make_lesson.proof.structure.spoken import is_language

_IN_LATIN_LETTERS: Final = frozenset(
    {"de", "en", "es", "fil", "fr", "ht", "it", "la", "nl", "pl", "pt", "so", "sv", "tl", "vi"}
)
_INLINE: Final = frozenset({"Span", "Link", "Quote", "Code", "Reference", "Annot"})
_RAISED: Final = 0.1  # of the size: less is the difference between two faces
_START: Final = Piece("", 0.0, 0.0, 0.0)


def word_findings(file: PdfFile) -> Iterator[Finding]:
    """Yield what a voice would read wrongly."""
    language = text(file.catalog.get("/Lang"))
    if not is_language(language):
        yield Finding("PDF016", f"the file does not name its language: {language!r}")
    for top in file.tree:
        yield from _languages(file, top, language)
    for element in file.elements():
        if element.tag not in _INLINE:
            for words in _raised(file, element):
                yield Finding("PDF018", f"{file.place(element)}: {words!r} is raised")


def _languages(file: PdfFile, element: Element, language: str) -> Iterator[Finding]:
    language = element.language or language
    if element.language and not is_language(element.language):
        yield Finding("PDF016", f"{file.place(element)}: its language is {element.language!r}")
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _languages(file, kid, language)
        elif isinstance(kid, Mark) and language.split("-")[0].lower() in _IN_LATIN_LETTERS:
            for word in filter(_foreign, file.shown(kid).split()):
                yield Finding("PDF016", f"{file.place(element)}: {word!r} is marked as {language}")


def _foreign(word: str) -> bool:
    """Tell whether a word has two letters that are not Latin ones; one alone is a sign."""
    letters = [char for char in word if char.isalpha()]
    return sum(not unicodedata.name(char, "LATIN").startswith("LATIN") for char in letters) > 1


def _raised(file: PdfFile, block: Element) -> Iterator[str]:
    """Yield letters and digits set above their line that nothing says otherwise: 3² is heard 32."""
    pieces = [(_START, True), *_pieces(file, block, said=False)]
    for (before, _), (piece, said) in pairwise(pieces):
        above = piece.y - before.y
        small = piece.size < before.size and before.size * _RAISED < above < before.size
        if (small or piece.rise > 0) and not said and any(map(str.isalnum, piece.text)):
            yield piece.text


def _pieces(file: PdfFile, element: Element, *, said: bool) -> Iterator[tuple[Piece, bool]]:
    """Yield the pieces of a block in order, and whether other words are said in their place."""
    said = said or element.actual_text is not None or bool(element.alt)
    for kid in element.kids:
        if isinstance(kid, Mark):
            yield from ((piece, said) for piece in file.pieces(kid))
        elif isinstance(kid, Element) and kid.tag in _INLINE:
            yield from _pieces(file, kid, said=said)
