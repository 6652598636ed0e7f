"""Native numbers that are the tree's: Word counts on, and is told where it would count wrong."""

from collections.abc import Iterator

from make_lesson.writers.docx.styles import BULLETS, CIRCLES
from make_lesson.writers.docx.xml import Element, w


class Numbering:
    """The list instances that a document uses, in the order they were needed."""

    def __init__(self) -> None:
        self._instances: list[tuple[int, int]] = []  # (abstract list, first number)
        self._current: dict[int, tuple[int, int]] = {}  # abstract list -> (instance, last number)

    def number(self, abstract: int, printed: str) -> Element | None:
        """Return the property that numbers a paragraph just so; None when Word cannot count it."""
        if not printed.isdecimal() or not printed.isascii():
            return None
        value = int(printed)
        instance, last = self._current.get(abstract, (0, -1))
        if value != last + 1 or not instance:
            instance = self._new(abstract, value)
        self._current[abstract] = (instance, value)
        return _property(instance)

    def letter(self, abstract: int, printed: str) -> Element | None:
        """Return the property for a letter from A; None for any other label."""
        if len(printed) != 1 or not "A" <= printed <= "Z":
            return None
        return self.number(abstract, str(ord(printed) - ord("A") + 1))

    def bullet(self, abstract: int = BULLETS) -> Element:
        """Return the property for a bullet, or for an empty circle."""
        if abstract not in self._current:
            self._current[abstract] = (self._new(abstract, 1), 0)
        return _property(self._current[abstract][0])

    def restart(self, abstract: int) -> None:
        """Let the next number of a list begin a new count."""
        if abstract not in (BULLETS, CIRCLES):
            self._current.pop(abstract, None)

    def _new(self, abstract: int, first: int) -> int:
        self._instances.append((abstract, first))
        return len(self._instances)

    def elements(self) -> Iterator[Element]:
        """Yield a `w:num` for each instance."""
        for number, (abstract, first) in enumerate(self._instances, 1):
            override = w("lvlOverride", w("startOverride", val=first), ilvl=0)
            yield w("num", w("abstractNumId", val=abstract), override, numId=number)


def _property(instance: int) -> Element:
    return w("numPr", w("ilvl", val=0), w("numId", val=instance))
