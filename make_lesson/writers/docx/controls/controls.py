"""Places to write in as content controls, each with a title, for a handout filled in on screen.

What writes a block says which elements a place is made of and what it is called; when the body
stands, `wrap` puts a control around each.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from lxml import etree

from make_lesson.writers.docx.controls.titles import distinct, title
from make_lesson.writers.docx.wordml import Element, on, paragraph, q, w

_W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"


@dataclass(frozen=True, slots=True)
class Symbols:
    """What a box to mark shows: an open and a solid sign of one font."""

    open: str
    solid: str
    font: str


@dataclass(frozen=True, slots=True)
class _Place:
    """One place to write: its title and the neighbours that it is made of."""

    title: str
    elements: Sequence[Element]
    stands_in: bool = False
    symbols: Symbols | None = None


class Controls:
    """The places of one document, in reading order. Unless `on`, there will be no controls."""

    def __init__(self, *, on: bool) -> None:
        self.on = on
        self._section = ""
        self._question = ""
        self._places: list[_Place] = []

    def head(self, words: str) -> None:
        """Take a heading for the name of what comes under it."""
        self._section = words or self._section

    @contextmanager
    def under(self, words: str) -> Iterator[None]:
        """Take the title of a box or a table for as long as that is written."""
        outer = self._section
        self.head(words)
        yield
        self._section = outer

    @contextmanager
    def question(self, number: str) -> Iterator[None]:
        """Take the number of a question for as long as it is written: it says more than titles.

        One without a number goes by what it stands under.
        """
        outer = self._question
        self._question = f"Question {number}" if number else ""
        yield
        self._question = outer

    def stand_in(self, runs: list[Element], what: str) -> list[Element]:
        """Return runs of which a click takes hold, so that what is typed stands in their place."""
        return self._add(_Place(title(self._where, f": {what}"), tuple(runs), stands_in=True))

    def lines(self, ruled: list[Element]) -> list[Element]:
        """Return ruled paragraphs, to be written on as they are."""
        return self._add(_Place(title(self._where, ": answer"), tuple(ruled)))

    def mark(self, run: Element, what: str, symbols: Symbols) -> list[Element]:
        """Return the run of an open sign that a click makes solid."""
        return self._add(_Place(title(self._where, what), (run,), symbols=symbols))

    def _add(self, place: _Place) -> list[Element]:
        if self.on and place.elements:
            self._places.append(place)
        return list(place.elements)

    @property
    def _where(self) -> str:
        return self._question or self._section

    def wrap(self) -> None:
        """Put a control around every place; all the paragraphs stand where they belong by now."""
        titles = distinct([place.title for place in self._places])
        for count, (place, name) in enumerate(zip(self._places, titles, strict=True), 1):
            _wrap(place, name, count)


def _wrap(place: _Place, name: str, count: int) -> None:
    first = place.elements[0]
    properties = w("sdtPr")
    look = first.find(q("rPr"))
    if look is not None:
        properties.append(deepcopy(look))
    properties.append(w("alias", val=name))
    properties.append(w("tag", val=f"place-{count}"))
    properties.append(w("id", val=str(count)))
    if place.stands_in:
        properties.append(on("showingPlcHdr"))
    if place.symbols is not None:
        properties.append(_checkbox(place.symbols))
    content = w("sdtContent")
    control = w("sdt", properties, content)
    first.addprevious(control)
    content.extend(place.elements)
    after = control.getnext()
    if first.tag == q("p") and (after is None or after.tag == q("sectPr")):
        control.addnext(paragraph("Spacer"))  # Word wants a paragraph at the end of body and cell


def _checkbox(symbols: Symbols) -> Element:
    """Return what makes a control a box to mark: an element of Word 2010 ([MS-DOCX])."""

    def part(tag: str, **values: str) -> Element:
        named = {f"{{{_W14}}}{name}": value for name, value in values.items()}
        return etree.Element(f"{{{_W14}}}{tag}", named)

    def state(tag: str, sign: str) -> Element:
        return part(tag, val=f"{ord(sign):04X}", font=symbols.font)

    box = part("checkbox")
    box.extend(
        (
            part("checked", val="0"),
            state("checkedState", symbols.solid),
            state("uncheckedState", symbols.open),
        )
    )
    return box
