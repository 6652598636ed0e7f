"""The marked-content sequences of a PDF page, with the text that each shows, read with pikepdf."""

import re
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

import pikepdf

Operands: TypeAlias = list[Any]  # pikepdf objects and plain numbers

BEGIN = {"BDC", "BMC"}
PAINT = {"Tj", "TJ", "'", '"', "Do", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh"}
BFCHAR = re.compile(rb"<([0-9A-Fa-f]{2})>\s*<([0-9A-Fa-f]{4,})>")


@dataclass
class Sequence:
    """One stretch of marked content; `mcid` is None for an artifact."""

    tag: str
    mcid: int | None
    in_text: bool
    text: str = ""
    painted: int = 0


def sequences(page: pikepdf.Page) -> tuple[list[Sequence], list[str]]:
    """Return the page's sequences in order, and what is wrong with how they are marked."""
    reader = _Reader(page)
    for instruction in pikepdf.parse_content_stream(page):
        reader.read(list(instruction.operands), str(instruction.operator))
    if reader.open is not None:
        reader.problems.append(f"{reader.open.tag} is never closed")
    return reader.found, reader.problems


class _Reader:
    def __init__(self, page: pikepdf.Page) -> None:
        fonts = page.Resources.get("/Font", pikepdf.Dictionary())
        self._unicode = {name: _to_unicode(font) for name, font in fonts.items()}
        self._font = ""
        self._in_text = False
        self.open: Sequence | None = None
        self.found: list[Sequence] = []
        self.problems: list[str] = []

    def read(self, values: Operands, operator: str) -> None:
        if operator in BEGIN:
            self._begin(str(values[0]).removeprefix("/"), values[1] if len(values) > 1 else {})
        elif operator == "EMC":
            self._end()
        elif operator in {"BT", "ET"}:
            self._in_text = operator == "BT"
        elif operator == "Tf":
            self._font = str(values[0])
        elif operator in PAINT:
            self._paint(operator, values)

    def _begin(self, tag: str, properties: pikepdf.Dictionary) -> None:
        mcid = int(properties["/MCID"]) if "/MCID" in properties else None
        if mcid is None and tag != "Artifact":
            self.problems.append(f"{tag} has no MCID")
        if self.open is not None:
            self.problems.append(f"{tag} begins inside {self.open.tag}")
        self.open = Sequence(tag, mcid, self._in_text)
        self.found.append(self.open)

    def _end(self) -> None:
        if self.open is None:
            self.problems.append("EMC ends nothing")
            return
        if self.open.in_text != self._in_text:
            self.problems.append(f"{self.open.tag} crosses the edge of a text object")
        if not self.open.painted:
            self.problems.append(f"{self.open.tag} {self.open.mcid} is empty")
        self.open = None

    def _paint(self, operator: str, values: Operands) -> None:
        if self.open is None:
            self.problems.append(f"{operator} is outside marked content")
            return
        self.open.painted += 1
        if operator == "Tj":
            unicode = self._unicode[self._font]
            self.open.text += "".join(unicode.get(code, "\ufffd") for code in bytes(values[0]))
        elif operator in {"TJ", "'", '"'}:
            self.problems.append(f"{operator} is not read by this check")


def _to_unicode(font: pikepdf.Object) -> dict[int, str]:
    entries = BFCHAR.findall(font.ToUnicode.read_bytes())
    decoded = partial(bytes.decode, encoding="utf-16-be")
    return {int(code, 16): decoded(bytes.fromhex(text.decode())) for code, text in entries}
