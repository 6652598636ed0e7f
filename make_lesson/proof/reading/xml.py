"""An XML part to its texts: what is written, comments, and the values of attributes."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from lxml import etree

from make_lesson.proof.reading.content import Piece, UnreadableError

_FORMATS = (  # namespaces in which a value without a blank is a keyword: "center"
    "{http://schemas.openxmlformats.org/",
    "{http://schemas.microsoft.com/",
    "{urn:schemas-microsoft-com:",
    "{http://www.w3.org/",
    "{http://purl.org/",
)
_LOOKS = re.compile(r"(?:styles|theme\d*|fontTable|settings|webSettings|numbering)\.xml\Z")
_SPOKEN = frozenset({"alt", "author", "descr", "displayText", "initials", "title", "tooltip"})
_SPOKEN_OF = frozenset({"alias", "docVar", "helpText", "statusText", "tag"})  # any value of theirs
_FONTS = frozenset({"rFonts", "latin", "ea", "cs", "sym"})  # have names of fonts
_NAMES = {"descr": "alternative text", "alias": "title of a field", "tag": "name of a field"}
_WRITTEN = ("}t", "}delText", "}instrText")  # what a paragraph is put together from
_GAPS = ("}tab", "}br", "}cr", "}p")


def xml_pieces(data: bytes, part: str) -> Iterator[Piece]:
    """Yield the texts of a part, each place with its name. Raises UnreadableError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(f"its part {part} is damaged") from error
    yield Piece(part, "".join(_written(root)))
    for element in root.iter("*"):
        for name, value in element.attrib.items():
            what, is_spoken, is_name = _attribute(element.tag, name)
            if is_spoken or " " in value:
                prose = is_spoken or not (is_name or _LOOKS.search(part))
                yield Piece(f"{part}, {what}", str(value), prose)


def _written(root: Any) -> Iterator[str]:
    """Yield all text in order; pieces of one paragraph are joined, all others stand apart."""
    for node in root.iter():
        tag = node.tag if isinstance(node.tag, str) else ""  # a comment has a function there
        if tag.endswith(_WRITTEN):
            yield node.text or ""
        elif tag.endswith(_GAPS):
            yield "\n"
        elif node.text:
            yield f"\n{node.text}\n"
        if node.tail and not node.tail.isspace():
            yield f"\n{node.tail}\n"


@lru_cache(maxsize=1024)
def _attribute(tag: str, name: str) -> tuple[str, bool, bool]:
    """Return what to call an attribute, whether it is meant for people, and whether for no one."""
    local, of = etree.QName(name).localname, etree.QName(tag).localname
    is_spoken = local in _SPOKEN or of in _SPOKEN_OF or not (tag + name).startswith(_FORMATS)
    what = _NAMES.get(of) or _NAMES.get(local) or f"attribute {local}"
    return what, is_spoken, of in _FONTS
