"""Marks to the operators of one page's content stream (ISO 32000-1, 8 and 9).

Knows shapes, colours and fonts, not what anything means. Marks count from the page's top, PDF
from its bottom: they are turned over here.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import assert_never

from make_lesson.writers.pdf.fonts import Family, FontError
from make_lesson.writers.pdf.marks import Image, Path, Text
from make_lesson.writers.pdf.paths import path_operators, real
from make_lesson.writers.pdf.pictures import Picture, picture
from make_lesson.writers.pdf.subsets import Subset


class PageFonts:
    """The fonts that a document embeds, by the names that its pages call them."""

    def __init__(self, texts: Iterable[Text], family: Family) -> None:
        used: dict[str, set[str]] = {}
        for text in texts:
            used.setdefault(text.face, set()).update(text.text)
        self.named: dict[str, Subset] = {}
        self._family = family
        self._of_face: dict[str, list[str]] = {}
        for face, chars in sorted(used.items()):
            self._add(face, frozenset(chars))

    def _add(self, face: str, chars: frozenset[str]) -> None:
        missing = chars - self._family.face(face).chars
        if missing:
            raise FontError(f"text in the {face} face holds {sorted(missing)}, which it lacks")
        names = self._of_face[face] = []
        for subset in self._family.face(face).subsets(chars):
            names.append(f"F{len(self.named) + 1}")
            self.named[names[-1]] = subset

    def encoded(self, face: str, text: str) -> Iterator[tuple[str, str]]:
        """Yield the text as (font name, inside of a PDF string) pieces."""
        names = self._of_face[face]
        if len(names) == 1:
            yield names[0], text.translate(self.named[names[0]].codes)
            return
        for name, chars in groupby(text, lambda char: self._having(names, char)):
            yield name, "".join(chars).translate(self.named[name].codes)

    def spacing(self, text: Text) -> tuple[str, str]:
        """Return the operands of Tc and Tw: what is added to each character and each blank."""
        word = self._family.word_space(text.face, text.size)
        return real(self._family.space.letter), real(word)

    def _having(self, names: Iterable[str], char: str) -> str:
        return next(name for name in names if char in self.named[name].chars)


class Content:
    """The content stream of one page in the making. State is set only where it changes."""

    def __init__(self, height: float, fonts: PageFonts) -> None:
        self.pictures: dict[str, Picture] = {}
        self._height = height
        self._fonts = fonts
        self._out: list[str] = []
        self._line: tuple[float, float] | None = None  # start of the last line, inside BT and ET
        black = _color("000000")
        self._state = {"rg": black, "RG": black, "w": "1", "d": "[] 0", "Tc": "0", "Tw": "0"}

    def open(self, begin: str) -> None:
        """Start a marked-content sequence; sequences are never nested."""
        self._out.append(begin)

    def close(self) -> None:
        """End the sequence."""
        self._end_text()
        self._out.append("EMC")

    def draw(self, mark: Text | Path | Image) -> None:
        """Add a mark to the open sequence."""
        match mark:
            case Text():
                self._text(mark)
            case Path():
                self._end_text()
                self._path(mark)
            case Image():
                self._end_text()
                self._image(mark)
            case _:
                assert_never(mark)

    def source(self) -> str:
        """Return the whole stream, ASCII throughout."""
        return "\n".join(self._out)

    def _text(self, mark: Text) -> None:
        if self._line is None:
            self._out.append("BT")
            self._line = (0, 0)
        self._set("rg", _color(mark.color))
        for operator, operand in zip(("Tc", "Tw"), self._fonts.spacing(mark), strict=True):
            self._set(operator, operand)
        x, y = round(mark.x, 2), round(self._height - mark.y, 2)
        dx, dy = x - self._line[0], y - self._line[1]
        self._line = (x, y)
        move = f"{real(dx)} {real(dy)} Td"
        for name, encoded in self._fonts.encoded(mark.face, mark.text):
            self._set("Tf", f"/{name} {real(mark.size)}")
            self._out.append(f"{move}({encoded})Tj")
            move = ""

    def _end_text(self) -> None:
        if self._line is not None:
            self._out.append("ET")
            self._line = None

    def _path(self, mark: Path) -> None:
        closed = mark.closed or len(mark.points) == 1
        if mark.fill:
            self._set("rg", _color(mark.fill))
        if mark.stroke:
            self._set("RG", _color(mark.color))
            self._set("w", real(mark.stroke))
            self._set("d", _dash(mark.dash))
        points = [(x, self._height - y) for x, y in mark.points]
        operators = path_operators(points, mark.radius, closed=closed)
        self._out.append(" ".join([*operators, _painting(mark, closed=closed)]))

    def _image(self, mark: Image) -> None:
        shown = picture(mark.data)
        self.pictures[shown.name] = shown
        size = f"{real(mark.width)} 0 0 {real(mark.height)}"
        corner = f"{real(mark.x)} {real(self._height - mark.y - mark.height)}"
        self._out.append(f"q {size} {corner} cm/{shown.name} Do Q")

    def _set(self, operator: str, operands: str) -> None:
        if self._state.get(operator) != operands:
            self._state[operator] = operands
            self._out.append(f"{operands} {operator}")


def _painting(mark: Path, *, closed: bool) -> str:
    """Return the operator that paints the path: small letters close it first."""
    if not mark.stroke:
        return "f"
    operator = "b" if mark.fill else "s"
    return operator if closed else operator.upper()


def _dash(dash: tuple[float, float] | None) -> str:
    return f"[{real(dash[0])} {real(dash[1])}] 0" if dash else "[] 0"


@lru_cache(64)
def _color(hexadecimal: str) -> str:
    shares = (int(hexadecimal[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return " ".join(f"{share:.3g}" for share in shares)
