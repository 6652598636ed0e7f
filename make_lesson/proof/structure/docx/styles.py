"""The styles of a Word file: by name, for ids are in the language of whoever made them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from make_lesson.proof.structure.docx.xml import Element, find, first, value

_HEADING: Final = re.compile(r"heading ([1-9])")


@dataclass(frozen=True, slots=True)
class Styles:
    """Styles by id; `usual` is the id of each kind's default, `defaults` what all begin with."""

    by_id: Mapping[str, Element]
    usual: Mapping[str, str]
    defaults: Element | None

    def chain(self, style: str, kind: str) -> Iterator[Element]:
        """Yield a style and those that it is based on; no style at all is the kind's default."""
        seen: set[str] = set()
        style = style if style in self.by_id else self.usual.get(kind, "")
        while style in self.by_id and style not in seen:
            seen.add(style)
            yield self.by_id[style]
            style = value(self.by_id[style], "w:basedOn/@w:val")

    def inherited(self, style: str, kind: str, path: str) -> Element | None:
        """Return the property that a style has, from itself or from those it is based on."""
        found = (first(each, path) for each in self.chain(style, kind))
        return next((each for each in found if each is not None), None)

    def heading_level(self, style: str) -> int:
        """Return the level of a paragraph style's heading, 0 when it is none."""
        for each in self.chain(style, "paragraph"):
            named = _HEADING.fullmatch(value(each, "w:name/@w:val").lower())
            if named:
                return int(named[1])
            outline = value(each, "w:pPr/w:outlineLvl/@w:val")
            if outline:
                return outline_level(outline)
        return 0

    def is_plain_table(self, style: str) -> bool:
        """Tell whether a table has the look of no table: Word takes it for layout."""
        return value(self.by_id.get(style), "w:name/@w:val").lower() in ("", "normal table")


def outline_level(given: str) -> int:
    """Return a heading's level from 1; Word counts from 0, and 9 is text (17.3.1.20)."""
    return int(given) + 1 if given in tuple("012345678") else 0


def read_styles(root: Element) -> Styles:
    """Return the styles of the part that holds them."""
    found = find(root, "w:style")
    return Styles(
        by_id={value(style, "@w:styleId"): style for style in found},
        usual={
            value(style, "@w:type"): value(style, "@w:styleId")
            for style in found
            if value(style, "@w:default") in ("1", "true")
        },
        defaults=first(root, "w:docDefaults"),
    )
