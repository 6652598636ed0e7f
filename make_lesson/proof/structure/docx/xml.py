"""Elements of Office Open XML (ECMA-376 part 1), found by paths with its usual prefixes."""

import re
import string
from functools import lru_cache
from typing import Final, TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml's own name for the type

_NAMES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "rels": "http://schemas.openxmlformats.org/package/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_NUMBER: Final = re.compile(r"\d+(\.\d+)?")  # some programs write lengths with a fraction
_OFF: Final = frozenset({"0", "false", "off", "none"})


def parse(data: bytes) -> Element:
    """Return the root of a part. Raises XMLSyntaxError.

    What is there only for programs that cannot show the newer form is left out: it says everything
    a second time.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    root = etree.fromstring(data, parser)
    for fallback in find(root, "//mc:Fallback"):
        parent = fallback.getparent()
        if parent is not None:
            parent.remove(fallback)
    return root


@lru_cache(maxsize=256)
def _path(path: str) -> etree.XPath:
    return etree.XPath(path, namespaces=_NAMES)


def _at(element: Element, path: str) -> list[object]:
    found = _path(path)(element)
    return list(found) if isinstance(found, list) else []


def find(element: Element, path: str) -> list[Element]:
    """Return the elements that a path leads to."""
    return [found for found in _at(element, path) if isinstance(found, Element)]


def first(element: Element, path: str) -> Element | None:
    """Return the first element that a path leads to."""
    return next(iter(find(element, path)), None)


def values(element: Element, path: str) -> list[str]:
    """Return the texts or attributes that a path leads to."""
    return list(map(str, _at(element, path)))


def value(element: Element | None, path: str) -> str:
    """Return the first text or attribute that a path leads to, "" without one."""
    return next(iter(values(element, path)), "") if element is not None else ""


def numbers(element: Element, path: str) -> list[float]:
    """Return the numbers that a path leads to; what is no number counts as 0."""
    found = values(element, path)
    return [float(each) if _NUMBER.fullmatch(each) else 0.0 for each in found]


def hexadecimal(element: Element | None, path: str) -> int:
    """Return the first hexadecimal number that a path leads to, 0 without one."""
    found = value(element, path)
    return int(found, 16) if found and not found.strip(string.hexdigits) else 0


def is_on(switch: Element | None) -> bool:
    """Tell whether a property that is either on or off is there and on (17.17.4)."""
    return switch is not None and value(switch, "@w:val") not in _OFF


def attribute(name: str) -> str:
    """Return the full name of an attribute given with its prefix."""
    prefix, _, local = name.partition(":")
    return f"{{{_NAMES[prefix]}}}{local}"
