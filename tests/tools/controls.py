"""The content controls of a Word file, read with nothing of the writer's."""

import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Literal

from lxml import etree

_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}
_NO_WORDS = dict.fromkeys(map(ord, "○□\N{ZERO WIDTH JOINER}"), " ")


@dataclass(frozen=True)
class Control:
    """One control: what it is called, and what it holds before anybody writes in it.

    `blank` is replaced by what is typed, `lines` are ruled paragraphs, `box` is marked by a click.
    """

    kind: Literal["blank", "lines", "box"]
    title: str
    tag: str
    id: str
    words: str
    paragraphs: int


def controls(data: bytes) -> list[Control]:
    """Return the controls of a file's body in the order in which they are read."""
    return [_control(each) for each in _find(body(data), "//w:sdt")]


def body(data: bytes) -> Any:
    """Return the element that holds a file's text."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))[0]


def words(data: bytes) -> str:
    """Return the words of a file's body, without signs to mark and blanks."""
    lines = ("".join(_find(each, ".//w:t/text()")) for each in _find(body(data), "//w:p"))
    return " ".join(" ".join(lines).translate(_NO_WORDS).split())


def _control(element: Any) -> Control:
    def value(path: str) -> str:
        return "".join(_find(element, f"w:sdtPr/{path}/@w:val"))

    stands_in = bool(_find(element, "w:sdtPr/w:showingPlcHdr"))
    box = bool(_find(element, "w:sdtPr/w14:checkbox"))
    return Control(
        "box" if box else "blank" if stands_in else "lines",
        value("w:alias"),
        value("w:tag"),
        value("w:id"),
        "".join(_find(element, "w:sdtContent//w:t/text()")),
        len(_find(element, "w:sdtContent/w:p")),
    )


def _find(element: Any, path: str) -> list[Any]:
    return list(element.xpath(path, namespaces=_NAMES))
