"""A Word file as readable text, read with nothing of the writer's: words, styles and numbers.

One line a paragraph: its style, then the number or mark that Word would print, then its words.
A row of a table is one line, cells between bars. A tab is shown as →, a rule to write on as ____.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_BLANK = re.compile("\N{ZERO WIDTH JOINER}?\N{NO-BREAK SPACE}{5,}")


def docx_text(data: bytes) -> str:
    """Return the whole of a file's body as text."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))[0]
        numbers = _Numbers(etree.fromstring(archive.read("word/numbering.xml")))
    return "\n".join(_lines(body, numbers)) + "\n"


def paragraph_texts(data: bytes) -> list[str]:
    """Return the words of every paragraph as they are, those in tables too."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    return [_words(paragraph) for paragraph in body.iter(f"{_W}p")]


def _lines(parent: Any, numbers: "_Numbers") -> Iterator[str]:
    for child in parent:
        if child.tag == f"{_W}p":
            yield _line(child, numbers)
        elif child.tag == f"{_W}tbl":
            for row in child.iterchildren(f"{_W}tr"):
                yield "| " + " | ".join(_cell(cell, numbers) for cell in row.iter(f"{_W}tc"))


def _cell(cell: Any, numbers: "_Numbers") -> str:
    return " / ".join(_line(paragraph, numbers) for paragraph in cell.iterchildren(f"{_W}p"))


def _line(paragraph: Any, numbers: "_Numbers") -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = "Normal" if style is None else style.get(f"{_W}val")
    breaks = "(new page) " if paragraph.find(f"{_W}pPr/{_W}pageBreakBefore") is not None else ""
    words = _BLANK.sub("____", _words(paragraph, rule="____")).replace("\t", "→")
    pictures = [f"[{shape.get('descr')}]" for shape in paragraph.iter(_ALT)]
    label = numbers.label(paragraph)
    return " ".join(part for part in (f"{breaks}{name}:", label, words, *pictures) if part)


def _words(paragraph: Any, rule: str = "\t") -> str:
    """Return a paragraph's words; `rule` stands for a tab with a line under it."""
    words: list[str] = []
    for run in paragraph.iter(f"{_W}r"):
        underlined = run.find(f"{_W}rPr/{_W}u") is not None
        for node in run:
            if node.tag == f"{_W}t":
                words.append(node.text or "")
            elif node.tag == f"{_W}tab":
                words.append(rule if underlined else "\t")
            elif node.tag == f"{_W}br":
                words.append("\n")
    return "".join(words)


@dataclass
class _Numbers:
    """Counts lists as Word does (ECMA-376 part 1, 17.9): lists of a kind share their counts."""

    root: Any
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, paragraph: Any) -> str:
        """Return what Word prints before a paragraph, "" where it has no number of its own."""
        reference = paragraph.find(f"{_W}pPr/{_W}numPr")
        if reference is None:
            return ""
        number = reference.find(f"{_W}numId").get(f"{_W}val")
        if number == "0":  # not even that of its style
            return ""
        level = int(reference.find(f"{_W}ilvl").get(f"{_W}val"))
        (num,) = self.root.xpath("w:num[@w:numId=$n]", n=number, namespaces={"w": _W[1:-1]})
        kind = num.find(f"{_W}abstractNumId").get(f"{_W}val")
        self._count(num, number, kind, level)
        return self._printed(kind, level)

    def _count(self, num: Any, number: str, kind: str, level: int) -> None:
        if (number, level) not in self.begun:
            self.begun.add((number, level))
            for override in num.iterchildren(f"{_W}lvlOverride"):
                at = int(override.get(f"{_W}ilvl"))
                if at == level:
                    start = override.find(f"{_W}startOverride").get(f"{_W}val")
                    self.counts[kind, level] = int(start) - 1
        self.counts[kind, level] = self.counts.get((kind, level), 0) + 1
        for below in range(level + 1, 9):
            self.counts.pop((kind, below), None)

    def _printed(self, kind: str, level: int) -> str:
        (definition,) = self.root.xpath(
            "w:abstractNum[@w:abstractNumId=$k]/w:lvl[@w:ilvl=$l]",
            k=kind,
            l=str(level),
            namespaces={"w": _W[1:-1]},
        )
        form = definition.find(f"{_W}numFmt").get(f"{_W}val")
        text: str = definition.find(f"{_W}lvlText").get(f"{_W}val")
        count = self.counts[kind, level]
        shown = chr(64 + count) if form == "upperLetter" else str(count)
        return text.replace(f"%{level + 1}", shown)
