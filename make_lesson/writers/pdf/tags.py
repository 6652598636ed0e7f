"""The logical tree of a tagged PDF, built before layout; elements are numbered as they are made.

ISO 32000-1, 14.7 and 14.8. Properties are ready-made PDF source, so that writing the tree is one
linear pass over its elements.
"""

from collections.abc import Sequence
from typing import Final


def pdf_string(text: str) -> str:
    """Return a text string as PDF source, plain ASCII in every case."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return f"({escaped})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


DECIMAL: Final = "/A<</O/List/ListNumbering/Decimal>>"
UPPER_ALPHA: Final = "/A<</O/List/ListNumbering/UpperAlpha>>"
DISC: Final = "/A<</O/List/ListNumbering/Disc>>"
NO_LABELS: Final = "/A<</O/List/ListNumbering/None>>"
COLUMN_HEAD: Final = "/A<</O/Table/Scope/Column>>"
ROW_HEAD: Final = "/A<</O/Table/Scope/Row>>"


def actual_text(text: str) -> str:
    """Return the property that replaces what is drawn with what is meant."""
    return "/ActualText" + pdf_string(text)


def alt(text: str) -> str:
    """Return the property with the words that stand for a picture."""
    return "/Alt" + pdf_string(text)


def lang(code: str) -> str:
    """Return the property that names an element's language."""
    return "/Lang" + pdf_string(code)


class Artifact:
    """Marked content outside the tree: furniture and decoration."""

    def __init__(self, properties: str) -> None:
        self.begin: Final = f"/Artifact<<{properties}>>BDC"


LAYOUT: Final = Artifact("/Type/Layout")
HEADER: Final = Artifact("/Type/Pagination/Subtype/Header/Attached[/Top]")
FOOTER: Final = Artifact("/Type/Pagination/Subtype/Footer/Attached[/Bottom]")


class Elem:
    """A structure element. `kids` are elements, then what the painter adds: (page, mcid) pairs.

    An inline element (a link, a blank) joins its parent when it is first painted, which keeps the
    reading order inside a paragraph.
    """

    __slots__ = ("kids", "number", "parent", "properties", "tag", "tree", "waiting")

    def __init__(
        self, tree: "Tree", tag: str, parent: "Elem | None", properties: str, *, inline: bool
    ) -> None:
        self.tree = tree
        self.tag = tag
        self.parent = parent
        self.properties = properties
        self.kids: list[Elem | tuple[int, int]] = []
        self.waiting = inline
        tree.elems.append(self)
        self.number = len(tree.elems)
        if parent is not None and not inline:
            parent.kids.append(self)

    def add(self, tag: str, properties: str = "") -> "Elem":
        """Return a new last child."""
        return Elem(self.tree, tag, self, properties, inline=False)

    def withdraw_empty(self) -> None:
        """Take back an element that nothing has been put into; it must be the last one made."""
        if self.parent is not None and not self.kids and self.tree.elems[-1] is self:
            self.tree.elems.pop()
            self.parent.kids.remove(self)

    def inline(self, tag: str, properties: str = "") -> "Elem":
        """Return a new child that takes its place among the text when painted."""
        return Elem(self.tree, tag, self, properties, inline=True)


class Tree:
    """The structure tree of one document; `root` is its Document element."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.elems: list[Elem] = []
        self.root = Elem(self, "Document", None, "", inline=False)

    def unpainted(self) -> Sequence[Elem]:
        """Return the elements that nothing on any page belongs to: lost content, so a bug.

        A table cell may be empty: it keeps its row's columns in step.
        """
        cells = ("TD", "TH")
        return [
            elem for elem in self.elems if elem.waiting or (not elem.kids and elem.tag not in cells)
        ]
