"""Our ids of styles and lists to those of a file whose styles are somebody else's."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from make_lesson.writers.docx.wordml import Element, q, w

_STYLED: Final = tuple(map(q, ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")))
_NONE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Ids:
    """What our ids are in the file.

    `styles` leads from ours to the file's; ids of lists go up by `lists`, those of kinds of lists
    by `kinds`. `stops` are the tab stops of the file's styles, which would be in our way.
    """

    styles: Mapping[str, str] = field(default_factory=dict)
    kinds: int = 0
    lists: int = 0
    stops: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def settle(self, root: Element) -> None:
        """Change the ids in a root and all that is below it; to be done once."""
        if not self.styles:  # the styles are our own
            return
        for element in root.iter(*_STYLED):
            ours = element.get(q("val"), "")
            element.set(q("val"), self.styles.get(ours, ours))
        shifts = (
            ("numId", "val", self.lists),
            ("num", "numId", self.lists),
            ("abstractNumId", "val", self.kinds),
            ("abstractNum", "abstractNumId", self.kinds),
        )
        for tag, name, shift in shifts:
            for element in root.iter(q(tag)):
                number = int(element.get(q(name), "0"))
                if number or tag != "numId":  # no list has the number 0: it stands for none
                    element.set(q(name), str(number + shift))
        for properties in root.iter(q("pPr")):
            self._clear_stops(properties)

    def _clear_stops(self, properties: Element) -> None:
        """Take the tab stops of its style away from a paragraph that has its own."""
        style, tabs = properties.find(q("pStyle")), properties.find(q("tabs"))
        if style is None or tabs is None:
            return
        own = {tab.get(q("pos"), "") for tab in tabs}
        others = self.stops.get(style.get(q("val"), ""), _NONE) - own
        stops = [*tabs, *(w("tab", val="clear", pos=at) for at in others)]
        tabs[:] = sorted(stops, key=lambda tab: int(tab.get(q("pos"), "0")))
