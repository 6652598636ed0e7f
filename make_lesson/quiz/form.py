"""What a form is: sections of placed items, each with its numbers, letters and points."""

from dataclasses import dataclass

from make_lesson.lesson.blanks import Gap
from make_lesson.lesson.items import AskItem, Option, Pair, QuizItem
from make_lesson.lesson.model import Stimulus


@dataclass(frozen=True, slots=True)
class Choice:
    """An option with its letter in this form."""

    letter: str
    text: str
    right: bool
    why: str | None


@dataclass(frozen=True, slots=True)
class Meaning:
    """The right column of a matching item; `pair` is None for a spare."""

    letter: str
    text: str
    pair: Pair | None


@dataclass(frozen=True, slots=True)
class TermLine:
    """The left column of a matching item: a number of its own, and the letter that is right."""

    number: int
    pair: Pair
    letter: str


@dataclass(frozen=True, slots=True)
class Step:
    """A step of an ordering item as printed, and its place in the right order, from 1."""

    text: str
    place: int


@dataclass(frozen=True, slots=True)
class FormItem:
    """An item in its place. Only the fields of its kind are filled."""

    number: int
    id: str
    kind: str
    stem: str
    item: QuizItem
    points: int
    choices: tuple[Choice, ...] = ()
    terms: tuple[TermLine, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    steps: tuple[Step, ...] = ()
    gaps: tuple[str | Gap, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """Return the item's numbers: one, or one for each term of a matching item."""
        return tuple(term.number for term in self.terms) or (self.number,)

    @property
    def label(self) -> str:
        """Return the item's numbers as printed: "4" or "6–9"."""
        first, last = self.numbers[0], self.numbers[-1]
        return str(first) if first == last else f"{first}–{last}"

    @property
    def left_out(self) -> tuple[Option, ...]:
        """Return the options that this form does not print."""
        printed = {choice.text for choice in self.choices}
        options = self.item.options if isinstance(self.item, AskItem) else ()
        return tuple(option for option in options if option.text not in printed)

    def words(self) -> tuple[str, ...]:
        """Return the printed parts below the stem, in printed order."""
        return (
            *(choice.letter + choice.text for choice in self.choices),
            *(f"{term.number}{term.pair.term}" for term in self.terms),
            *(meaning.letter + meaning.text for meaning in self.meanings),
            *(step.text for step in self.steps),
        )


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the quiz: items of one kind, or items about one stimulus."""

    kind: str
    number: int
    items: tuple[FormItem, ...]
    stimulus: Stimulus | None = None
    bank: tuple[str, ...] = ()

    @property
    def points(self) -> int:
        """Return what the part is worth."""
        return sum(item.points for item in self.items)

    @property
    def span(self) -> str:
        """Return the numbers of its items in words: "12", "12 and 13" or "12 to 14"."""
        numbers = [number for item in self.items for number in item.numbers]
        first, last = numbers[0], numbers[-1]
        if first == last:
            return str(first)
        return f"{first} {'and' if last == first + 1 else 'to'} {last}"

    @property
    def each(self) -> int | None:
        """Return what each item is worth, or None where they differ or there is only one."""
        worth = {item.points for item in self.items}
        return worth.pop() if len(worth) == 1 and len(self.items) > 1 else None


@dataclass(frozen=True, slots=True)
class Form:
    """One form of the quiz: its letter, its code of four letters, its parts in order.

    `reduced`: it has the core items only, with fewer options; `left_out` are the items that the
    first form has besides, as they are there.
    """

    letter: str
    code: str
    sections: tuple[Section, ...]
    minutes: int | None = None
    reduced: bool = False
    left_out: tuple[FormItem, ...] = ()

    @property
    def items(self) -> tuple[FormItem, ...]:
        """Return all items in printed order."""
        return tuple(item for section in self.sections for item in section.items)

    @property
    def points(self) -> int:
        """Return what the form is worth."""
        return sum(section.points for section in self.sections)
