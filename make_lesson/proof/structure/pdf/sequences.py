"""The marked-content sequences of a page (ISO 32000-1, 14.6), with the text that each shows."""

from collections.abc import Sequence as Many
from dataclasses import dataclass, field, replace
from typing import Any, Final

import pikepdf

from make_lesson.proof.structure.finding import Finding
from make_lesson.proof.structure.pdf.fonts import UNKNOWN, fonts
from make_lesson.proof.structure.pdf.objects import entries, name, whole

_PAINT: Final = frozenset({*("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh"), "INLINE IMAGE"})
_SHOW: Final = frozenset({"Tj", "TJ", "'", '"'})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one size; `y` is its baseline, raised by `rise`, both in points."""

    text: str
    size: float
    y: float
    rise: float


@dataclass(frozen=True, slots=True)
class Sequence:
    """A stretch of marked content; `mcid` is None for an artifact."""

    tag: str
    mcid: int | None
    pieces: tuple[Piece, ...] = ()

    @property
    def text(self) -> str:
        """Return the text that it shows."""
        return "".join(piece.text for piece in self.pieces)


def sequences(page: pikepdf.Page) -> tuple[tuple[Sequence, ...], tuple[Finding, ...]]:
    """Return the page's sequences in order, and what is wrong with how they are marked.

    Raises what pikepdf does when the content cannot be parsed.
    """
    reader = _Reader(page)
    for instruction in pikepdf.parse_content_stream(page):
        reader.read(str(instruction.operator), list(instruction.operands))
    reader.finish()
    return tuple(reader.found), tuple(dict.fromkeys(reader.faults))


@dataclass(frozen=True, slots=True)
class _TextState:
    font: str = ""
    size: float = 0.0
    rise: float = 0.0


@dataclass(slots=True)
class _Open:
    """The sequence that is being read."""

    tag: str
    mcid: int | None
    in_text: bool
    pieces: list[Piece] = field(default_factory=list)
    painted: bool = False


class _Reader:
    def __init__(self, page: pikepdf.Page) -> None:
        resources = page.obj.get("/Resources")
        self._fonts = fonts(resources)
        self._objects = entries(entries(resources).get("/XObject"))
        self._state = _TextState()
        self._saved: list[_TextState] = []
        self._y = 0.0
        self._in_text = False
        self._open: _Open | None = None
        self.found: list[Sequence] = []
        self.faults: list[Finding] = []

    def read(self, operator: str, values: list[Any]) -> None:
        match operator, values:
            case "BMC" | "BDC", [tag, *properties]:
                said = entries(properties[0]) if properties else {}
                self._begin(name(tag), whole(said.get("/MCID")))
            case "EMC", _:
                self._end()
            case "BT" | "ET", _:
                self._in_text, self._y = operator == "BT", 0.0
            case "q", _:
                self._saved.append(self._state)
            case "Q", _ if self._saved:
                self._state = self._saved.pop()
            case "Do", [called]:
                self._do(str(called))
            case _ if operator in _SHOW:
                self._show(values)
            case _ if operator in _PAINT:
                self._paint(operator)
            case _:
                self._set(operator, values)

    def finish(self) -> None:
        if self._open is not None:
            self._say("PDF006", f"{self._open.tag} is never closed")

    def _say(self, rule: str, message: str) -> None:
        self.faults.append(Finding(rule, message))

    def _set(self, operator: str, values: list[Any]) -> None:
        """Follow the state that text is shown in; a baseline is all that is asked of a matrix."""
        match operator, values:
            case "Tf", [font, size]:
                self._state = replace(self._state, font=str(font), size=float(size))
            case "Ts", [rise]:
                self._state = replace(self._state, rise=float(rise))
            case "Td" | "TD", [_, down]:
                self._y += float(down)
            case "Tm", [*_, y]:
                self._y = float(y)
            case _:
                pass  # colours, widths and shapes are not asked for

    def _begin(self, tag: str, number: int) -> None:
        mcid = number if number >= 0 else None
        if mcid is None and tag != "Artifact":
            self._say("PDF006", f"{tag} has no MCID")
        if self._open is not None:
            self._say("PDF006", f"{tag} begins inside {self._open.tag}")
            self._close(self._open)
        self._open = _Open(tag, mcid, self._in_text)

    def _end(self) -> None:
        if self._open is None:
            self._say("PDF006", "a mark ends that never began")
            return
        if self._open.in_text != self._in_text:
            self._say("PDF006", f"{self._open.tag} crosses the edge of a text object")
        if not self._open.painted:
            which = "" if self._open.mcid is None else f"MCID {self._open.mcid}: "
            self._say("PDF006", f"{which}{self._open.tag} is empty")
        self._close(self._open)
        self._open = None

    def _close(self, done: _Open) -> None:
        self.found.append(Sequence(done.tag, done.mcid, tuple(done.pieces)))

    def _paint(self, what: str) -> None:
        if self._open is None:
            self._say("PDF005", f"{what} is neither tagged nor an artifact")
        else:
            self._open.painted = True

    def _do(self, called: str) -> None:
        self._paint(f"the picture {called}")
        if name(entries(self._objects.get(called)).get("/Subtype")) == "Form":
            self._say("PDF006", f"{called} is content of its own, which is not marked")

    def _show(self, values: list[Any]) -> None:
        font = self._fonts.get(self._state.font)
        codes = b"".join(map(bytes, _strings(values)))
        text = font.text(codes) if font else UNKNOWN * len(codes)
        self._paint(f"the text {text!r}")
        if self._open is not None:
            y = self._y + self._state.rise
            self._open.pieces.append(Piece(text, self._state.size, y, self._state.rise))


def _strings(values: Many[Any]) -> list[pikepdf.String]:
    """Return the strings among the operands of what shows text, those in an array too."""
    flat = [
        inner
        for value in values
        for inner in (value if isinstance(value, pikepdf.Array) else [value])
    ]
    return [value for value in flat if isinstance(value, pikepdf.String)]
