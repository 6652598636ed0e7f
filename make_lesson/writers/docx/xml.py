"""WordprocessingML elements in one line each (ECMA-376, part 1, 17)."""

from collections.abc import Iterable
from typing import Final

from lxml import etree

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_NAMESPACES: Final = {"w": W, "r": R}

Element = etree._Element  # noqa: SLF001 - lxml gives its element class no public name


def w(tag: str, *children: Element | None, **attributes: str | float) -> Element:
    """Return the element `w:tag`; attributes are in the same namespace, None children left out."""
    element = etree.Element(f"{{{W}}}{tag}", nsmap=_NAMESPACES)
    for name, value in attributes.items():
        element.set(f"{{{W}}}{name}", value if isinstance(value, str) else f"{round(value)}")
    element.extend(child for child in children if child is not None)
    return element


def text(words: str) -> Element:
    """Return `w:t` with its blanks kept."""
    element = w("t")
    element.text = words
    element.set(_XML_SPACE, "preserve")
    return element


def twips(points: float) -> int:
    """Return twentieths of a point, the unit of lengths."""
    return round(points * 20)


def eighths(points: float) -> int:
    """Return eighths of a point, the unit of line widths; 2 is the thinnest that Word draws."""
    return max(2, round(points * 8))


def half_points(points: float) -> int:
    """Return half points, the unit of type sizes."""
    return round(points * 2)


def border(
    side: str, width_pt: float, *, color: str = "000000", space: float = 0, style: str = "single"
) -> Element:
    """Return one side of a border; `space` in points from the text."""
    return w(side, val=style, sz=eighths(width_pt), space=space, color=color)


def spacing(*, before: float = 0, after: float = 0, line: float | None = None) -> Element:
    """Return paragraph spacing in points; `line` is exact, None leaves it to the content."""
    if line is None:
        return w("spacing", before=twips(before), after=twips(after), line=240, lineRule="auto")
    return w(
        "spacing", before=twips(before), after=twips(after), line=twips(line), lineRule="exact"
    )


def indent(left: float = 0, right: float = 0, hanging: float = 0) -> Element:
    """Return indents in points."""
    element = w("ind", left=twips(left), right=twips(right))
    if hanging:
        element.set(f"{{{W}}}hanging", str(twips(hanging)))
    return element


def tabs(*stops: tuple[str, float]) -> Element:
    """Return tab stops: (left or right, position in points)."""
    return w("tabs", *(w("tab", val=kind, pos=twips(at)) for kind, at in stops))


# The schema's order of paragraph properties; a writer that keeps it is never called corrupt.
_ORDER: Final = {
    f"{{{W}}}{tag}": place
    for place, tag in enumerate(
        (
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "widowControl",
            "numPr",
            "pBdr",
            "shd",
            "tabs",
            "spacing",
            "ind",
            "contextualSpacing",
            "jc",
            "outlineLvl",
        )
    )
}


def paragraph(style: str, runs: Iterable[Element], *properties: Element | None) -> Element:
    """Return a paragraph in a style (by id), its properties in the schema's order."""
    given = [w("pStyle", val=style), *(each for each in properties if each is not None)]
    ordered = sorted(given, key=lambda each: _ORDER[str(each.tag)])
    return w("p", w("pPr", *ordered), *runs)


def add_property(block: Element, prop: str) -> None:
    """Give a paragraph a property such as keepNext, in its place, once."""
    properties = block.find(f"{{{W}}}pPr")
    if properties is None or properties.find(f"{{{W}}}{prop}") is not None:
        return
    place = _ORDER[f"{{{W}}}{prop}"]
    at = sum(_ORDER[str(each.tag)] < place for each in properties)
    properties.insert(at, w(prop))
