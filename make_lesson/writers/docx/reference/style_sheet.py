"""A foreign styles part, asked: which style has a name, and how its text looks in the end.

A style is matched by its name and never by its id, which differs with the language of the Word that
made the file: the id of "heading 1" is Heading1, berschrift1 or Titre1 (ECMA-376 part 1, 17.7.4).
"""

from collections.abc import Iterator, Mapping

from make_lesson.theme.contrast import contrast
from make_lesson.writers.docx.reference.scheme import WHITE, Scheme
from make_lesson.writers.docx.wordml import Element, q

_UNSET_SIZE = 10.0  # where nothing in the file names one (17.3.2.38)
_BLACK = "000000"


class StyleSheet:
    """The styles of one file. Nothing here changes them."""

    def __init__(self, root: Element, scheme: Scheme) -> None:
        self.root = root
        self._scheme = scheme
        self._by_id: dict[str, Element] = {}
        self._by_name: dict[tuple[str, str], Element] = {}
        for style in root.iterchildren(q("style")):
            self._by_id.setdefault(style_id(style), style)
            for name in _names(style):
                self._by_name.setdefault((style.get(q("type"), ""), name), style)

    def named(self, kind: str, name: str) -> Element | None:
        """Return the style of a kind ("paragraph", "table" ...) with a name, whatever its case."""
        return self._by_name.get((kind, _plain(name)))

    def default(self, kind: str) -> Element | None:
        """Return the style that things of a kind have where they name none.

        Some programs call paragraphs' Normal, and do not say so.
        """
        styles = self.root.iterchildren(q("style"))
        said = next((s for s in styles if s.get(q("type")) == kind and s.get(q("default"))), None)
        return self.named(kind, "Normal") if said is None else said

    def has_id(self, style_id: str) -> bool:
        """Return whether any style has the id."""
        return style_id in self._by_id

    def has_name(self, name: str) -> bool:
        """Return whether a style of any kind has the name."""
        return any(known == _plain(name) for _, known in self._by_name)

    def line_of(self, style: Element) -> Iterator[Element]:
        """Yield the style, then what it is based on, one after the other."""
        seen: list[Element] = []
        while style not in seen:
            yield style
            seen.append(style)
            base = style.find(q("basedOn"))
            style = self._by_id.get(base.get(q("val"), ""), style) if base is not None else style

    def own(self, style: Element, *path: str) -> Element | None:
        """Return the property nearest to a style, in it or in what it is based on."""
        way = "/".join(map(q, path))
        found = (each.find(way) for each in self.line_of(style))
        return next((each for each in found if each is not None), None)

    def size(self, style: Element) -> float:
        """Return the size of the style's type in points."""
        size = self._run_property(style, "sz")
        given = "" if size is None else size.get(q("val"), "")
        return int(given) / 2 if given.isascii() and given.isdecimal() else _UNSET_SIZE

    def color(self, style: Element) -> str:
        """Return the colour of the style's text; "automatic" is the one that reads better."""
        color = self._run_property(style, "color")
        given = "" if color is None else self._scheme.color(color, "val", "themeColor")
        return given or max(_BLACK, WHITE, key=lambda each: contrast(each, self.ground(style)))

    def ground(self, style: Element) -> str:
        """Return the colour that the style's text stands on."""
        for holder in ("rPr", "pPr"):
            shade = self.own(style, holder, "shd")
            fill = "" if shade is None else self._scheme.color(shade, "fill", "themeFill")
            if fill:
                return fill
        return WHITE

    def stops(self) -> Mapping[str, frozenset[str]]:
        """Return by the ids of styles where their tab stops are, in twips as they are written."""
        owned = ((own, self.own(style, "pPr", "tabs")) for own, style in self._by_id.items())
        return {
            own: frozenset(tab.get(q("pos"), "") for tab in tabs)
            for own, tabs in owned
            if tabs is not None
        }

    def _run_property(self, style: Element, tag: str) -> Element | None:
        found = self.own(style, "rPr", tag)
        if found is None:
            found = self.root.find("/".join(map(q, ("docDefaults", "rPrDefault", "rPr", tag))))
        return found


def style_id(style: Element) -> str:
    """Return what others refer to a style by."""
    return style.get(q("styleId"), "")


def style_name(style: Element) -> str:
    """Return a style's first name, which is the English one for styles that come with Word."""
    name = style.find(q("name"))
    return "" if name is None else name.get(q("val"), "").split(",")[0]


def _names(style: Element) -> list[str]:
    """Return all names of a style; its aliases follow a comma, or stand in a list of their own."""
    given = (style.find(q(tag)) for tag in ("name", "aliases"))
    texts = [each.get(q("val"), "") for each in given if each is not None]
    return [_plain(name) for text in texts for name in text.split(",") if name.strip()]


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
