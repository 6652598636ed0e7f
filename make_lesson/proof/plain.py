"""A lesson's text and a page's text to what the two can be compared by: words, or letters only."""

import re
import unicodedata

CUT = "..."  # ends an answer that its room does not hold, as characters are compared

_CITATION = re.compile(r"\s*\[@[^\]\n]*\]")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_LABEL = re.compile(r"\s\^[\w-]+[ \t]*(?=\n\s*\n|\s*\Z)")
_NUMBERS = re.compile(r"\[\d+(?:,\s*\d+)*\]")  # of sources, as printed
_WORD = re.compile(r"[^\W_]+")
_NO_WIDTH = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_LINE_END_HYPHENS = ("\x02", "\ufffe")  # as PDFium has them
_EMPHASIS = ("*", "_")


def plain(text: str) -> str:
    """Return a lesson's prose without citations, labels and addresses; emphasis may stay."""
    return _LINK.sub(r"\1", _LABEL.sub("", _CITATION.sub("", text)))


def as_read(text: str) -> str:
    """Return a text in the characters that lessons and pages are compared in.

    Emphasis goes, and so does what has no width on paper.
    """
    for hyphen in _LINE_END_HYPHENS:
        text = text.replace(hyphen, "-")
    if not text.isascii():
        text = _NO_WIDTH.sub("", unicodedata.normalize("NFKC", text))
    for mark in _EMPHASIS:
        text = text.replace(mark, "")
    return text


def words(text: str) -> list[str]:
    """Return the words in small letters; a hyphen or an apostrophe parts two of them."""
    return _WORD.findall(as_read(text).casefold())


def pieces(read: str) -> list[str]:
    """Return what stands between blanks in a text as read, without the numbers of sources."""
    return _NUMBERS.sub("", read).split()


def squeezed(text: str) -> str:
    """Return a text without blanks, emphasis and numbers of sources."""
    return "".join(pieces(as_read(text)))
