"""Elements of WordprocessingML (ECMA-376 part 1, 17), and lengths in its units."""

from collections.abc import Iterable
from functools import cache
from typing import Final, TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml's own name for the type

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES: Final = {"w": _W, "r": _R}
RELATIONSHIP_ID: Final = f"{{{_R}}}id"

# The schema's order of those paragraph properties that are used here (17.3.1.26).
_PARAGRAPH_ORDER: Final = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr"),
    *("shd", "tabs", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl"),
)
_PLACES: Final = {name: place for place, name in enumerate(_PARAGRAPH_ORDER)}


@cache
def q(tag: str) -> str:
    """Return the qualified name of a tag or attribute."""
    return f"{{{_W}}}{tag}"


def w(tag: str, *children: Element, **attributes: str) -> Element:
    """Return an element; its attributes are of the same namespace."""
    element = etree.Element(q(tag), {q(name): value for name, value in attributes.items()})
    if children:
        element.extend(children)
    return element


def root(tag: str, *children: Element) -> Element:
    """Return the root of a part, where the prefixes are declared."""
    element = etree.Element(q(tag), nsmap=_NAMES)
    element.extend(children)
    return element


def on(tag: str, *, value: bool = True) -> Element:
    """Return a property that is either on or off."""
    return w(tag) if value else w(tag, val="0")


def twips(points: float) -> str:
    """Return a length in twentieths of a point."""
    return str(round(points * 20))


def half_points(points: float) -> str:
    """Return a type size in half points."""
    return str(round(points * 2))


def border(side: str, points: float, *, space: float = 0, color: str = "auto") -> Element:
    """Return a line along one side; `space` in whole points lies between it and the text."""
    eighths = str(max(2, round(points * 8)))
    return w(side, val="single", sz=eighths, space=str(round(space)), color=color)


def shading(color: str) -> Element:
    """Return a plain ground."""
    return w("shd", val="clear", color="auto", fill=color)


def tab_stops(*stops: tuple[str, float]) -> Element:
    """Return tab stops, each an alignment and a position in points from the text's own edge."""
    return w("tabs", *(w("tab", val=kind, pos=twips(at)) for kind, at in stops))


def paragraph(style: str, content: Iterable[Element] = (), *properties: Element) -> Element:
    """Return a paragraph in a style, named by its id, with properties of its own."""
    own = w("pPr", w("pStyle", val=style))
    element = w("p", own)
    element.extend(content)
    for each in properties:
        put(element, each)
    return element


def put(element: Element, given: Element) -> None:
    """Give a paragraph a property: in the schema's place, over what it had of that kind."""
    own = element[0]
    place = _PLACES[etree.QName(given).localname]
    for at, present in enumerate(own):
        other = _PLACES[etree.QName(present).localname]
        if other == place:
            for name, value in given.attrib.items():
                present.set(name, value)
            if len(given):
                present[:] = list(given)
            return
        if other > place:
            own.insert(at, given)
            return
    own.append(given)


def paragraphs(block: Element) -> list[Element]:
    """Return the paragraphs of a block: itself, or all those in a table."""
    return [block] if block.tag == q("p") else list(block.iter(q("p")))
