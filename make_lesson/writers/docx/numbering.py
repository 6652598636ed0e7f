"""Numbers, letters and bullets as native lists, so that Word goes on counting when Enter is hit."""

from dataclasses import dataclass, field
from typing import Final, Literal

from make_lesson.theme.theme import Theme
from make_lesson.writers.docx.styles import BULLET_HANG, LABEL_HANG, LETTER_HANG
from make_lesson.writers.docx.wordml import Element, half_points, on, twips, w

Format = Literal["decimal", "upperLetter", "bullet"]
SYMBOL_FONT: Final = "Arial"  # has the circles and squares that text faces lack (WGL4)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: what it counts with, the words around the count, and where it hangs."""

    counts: Format
    text: str
    left: float
    hanging: float
    style: str = ""
    bold: bool = False
    color: str = ""
    size: float = 0.0
    font: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of list by its number in the package, and one of its levels."""

    list: int
    level: int = 0


ITEM = Kind(0, 0)
LETTERED = {"circle": Kind(0, 1), "square": Kind(0, 2)}
LETTER = Kind(0, 3)
READING = Kind(1)
BULLET = Kind(2)
STEP = Kind(3)
MARKED = {"circle": Kind(4), "square": Kind(5)}
RIGHT_LETTERED = {"circle": Kind(6), "square": Kind(7)}
RIGHT_MARKED = {"circle": Kind(8), "square": Kind(9)}
LIST_COUNT: Final = 10


def _lists(theme: Theme) -> tuple[tuple[Level, ...], ...]:
    number, bubble = theme.column.number, theme.column.bubble
    small, scale = theme.size.small, theme.scale
    bullet_hang, label_hang, hang = BULLET_HANG * scale, LABEL_HANG * scale, LETTER_HANG * scale

    def mark(symbol: str, style: str = "", *, letter: int = 0) -> Level:
        if letter:
            text = f"{symbol} %{letter}"
            at = (number + hang, hang)
            return Level("upperLetter", text, *at, style, bold=True, font=SYMBOL_FONT)
        return Level("bullet", symbol, number + bubble, bubble, font=SYMBOL_FONT)

    return (
        (
            Level("decimal", "%1", number, number, "Item", bold=True),
            mark("○", "Choice", letter=2),
            mark("□", letter=3),
            Level("upperLetter", "%4", number + hang, hang, bold=True),
        ),
        (Level("decimal", "%1", number, number, "Reading", True, theme.color.accent, small),),
        (Level("bullet", "•", bullet_hang, bullet_hang, "ListBullet"),),
        (Level("decimal", "%1.", label_hang, label_hang, "ListNumber"),),
        (mark("○"),),
        (mark("□"),),
        (mark("●", letter=1),),
        (mark("■", letter=1),),
        (mark("●"),),
        (mark("■"),),
    )  # fmt: skip


def definitions(theme: Theme) -> list[Element]:
    """Return the kinds of lists, then a first list of each, which the styles refer to."""
    lists = _lists(theme)
    kinds = [
        w(
            "abstractNum",
            # Word takes lists with the same id for copies of one list; it must be 4 bytes.
            w("nsid", val=f"1E550{at:03X}"),
            w("multiLevelType", val="multilevel" if len(levels) > 1 else "singleLevel"),
            w("tmpl", val=f"1E551{at:03X}"),
            *(_level(place, level) for place, level in enumerate(levels)),
            abstractNumId=str(at),
        )
        for at, levels in enumerate(lists)
    ]
    return kinds + [_number(at + 1, at) for at in range(len(lists))]


def style_number(style: str, theme: Theme) -> Element | None:
    """Return the property that makes a style the face of a list's level, or None."""
    for at, levels in enumerate(_lists(theme)):
        for place, level in enumerate(levels):
            if level.style == style:
                return _reference(at + 1, place)
    return None


def _level(place: int, level: Level) -> Element:
    look = w("rPr")
    if level.font:
        name = level.font
        look.append(w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name))
    if level.bold:
        look.extend((on("b"), on("bCs")))
    if level.color:
        look.append(w("color", val=level.color))
    if level.size:
        size = half_points(level.size)
        look.extend((w("sz", val=size), w("szCs", val=size)))
    element = w(
        "lvl",
        w("start", val="1"),
        w("numFmt", val=level.counts),
        ilvl=str(place),
    )
    if level.style:
        element.append(w("pStyle", val=level.style))
    element.append(w("lvlText", val=level.text))
    element.append(w("lvlJc", val="left"))
    indent = w("ind", left=twips(level.left), hanging=twips(level.hanging))
    element.extend((w("pPr", indent), look))
    return element


def _number(number_id: int, kind: int, restart: tuple[int, int] | None = None) -> Element:
    element = w("num", w("abstractNumId", val=str(kind)), numId=str(number_id))
    if restart:
        level, start = restart
        element.append(w("lvlOverride", w("startOverride", val=str(start)), ilvl=str(level)))
    return element


def _reference(number_id: int, level: int) -> Element:
    return w("numPr", w("ilvl", val=str(level)), w("numId", val=str(number_id)))


@dataclass(slots=True)
class _Open:
    """A list being counted: its id, the level it was started at, and the last count of each."""

    id: int
    start: int
    counts: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """Gives each paragraph the list that counts it right: the last one of its kind, or a new one.

    The tree's own number is the truth. While a list counts as the tree does it goes on; where the
    tree's count jumps, a new list starts at the tree's number.
    """

    first_id: int
    added: list[Element] = field(default_factory=list)
    _open: dict[int, _Open] = field(default_factory=dict)

    def count(self, kind: Kind, number: int) -> Element:
        """Return the property of a paragraph that is to be counted as `number`."""
        level = kind.level
        current = self._open.get(kind.list)
        # A list started at a letter has no say in questions: what comes above it starts anew.
        goes_on = (
            current is not None
            and level >= current.start
            and current.counts.get(level, 0) + 1 == number
        )
        if current is None or not goes_on:
            number_id = self.first_id + len(self.added)
            self.added.append(_number(number_id, kind.list, (level, number)))
            current = _Open(number_id, level, {})
            self._open[kind.list] = current
        current.counts = {above: n for above, n in current.counts.items() if above < level}
        current.counts[level] = number
        return _reference(current.id, level)

    def mark(self, kind: Kind) -> Element:
        """Return the property of a paragraph with a bullet."""
        return _reference(kind.list + 1, kind.level)

    def none(self) -> Element:
        """Return the property of a paragraph that goes without the number of its style."""
        return _reference(0, 0)


def letter_number(label: str) -> int:
    """Return the place in the alphabet of a single capital letter, 0 for any other label."""
    return ord(label) - 64 if len(label) == 1 and "A" <= label <= "Z" else 0


def whole_number(label: str) -> int:
    """Return a label's number where Word would print it just so, else 0."""
    plain = label.isascii() and label.isdecimal() and not label.startswith("0")
    return int(label) if plain and len(label) <= 4 else 0
