"""What a lesson file holds: texts, records and series, each as typed and at its place."""

import re
from pathlib import Path
from typing import TypeAlias

from make_lesson.errors import Place

_NOWHERE = Place(Path())


class Text(str):
    """A text as the author typed it, with its place in the file (None: not from a file).

    `first` is the place of its first character, known when each of its lines stands in the file
    just as it is here; its later lines then begin at column `left`.
    """

    __slots__ = ("_first", "_left", "place")
    place: Place | None
    _first: Place | None
    _left: int

    def __new__(
        cls, value: str, place: Place | None = None, first: Place | None = None, left: int = 1
    ) -> "Text":
        """Return a text at a place; one made in code has none."""
        text = super().__new__(cls, value)
        text.place = place
        text._first = first
        text._left = left
        return text

    def at(self, offset: int | None = None) -> Place:
        """Return the place of a character, where that is known; else, or of no one, the text's."""
        if self._first is None or offset is None:
            return self.place or _NOWHERE
        row = self.count("\n", 0, offset)
        if row == 0:
            return Place(self._first.file, self._first.line, self._first.column + offset)
        column = self._left + offset - (self.rindex("\n", 0, offset) + 1)
        return Place(self._first.file, self._first.line + row, column)

    def part(self, start: int, end: int) -> "Text":
        """Return the characters from `start` up to `end`, at their place."""
        place = self.at(start) if self.place else None
        return Text(self[start:end], place, place if self._first else None, self._left)

    def blanked(self, markup: re.Pattern[str]) -> "Text":
        """Return the text with spaces where the pattern matches; all else keeps its place."""
        blank = markup.sub(lambda found: " " * len(found[0]), self)
        return Text(blank, self.place, self._first, self._left)


class Record(dict[Text, "Value"]):
    """A mapping of the file: its keys know their places, and it knows its own."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place

    def key(self, name: str) -> Text | None:
        """Return the key as it stands in the file."""
        return next((key for key in self if key == name), None)


class Series(list["Value"]):
    """A list of the file; it knows its place."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


Value: TypeAlias = Text | Record | Series


def place_of(value: Value) -> Place:
    """Return where a value stands."""
    return value.place or _NOWHERE
