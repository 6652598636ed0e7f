"""A PDF as it is read aloud: its logical structure as poppler reads it, one element a line.

A line is indented by its depth: an element's kind, and its language if it names one; then, deeper,
the words in it between bars. White space counts as one blank. Words that stand for what is drawn
(an alternative text, what a blank is called) take its place; poppler does not print them, so
pikepdf reads them from the same elements.
"""

import re
import subprocess
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, Object
from tools.require import require_command

_ELEMENT = re.compile(r"( *)([A-Z][A-Za-z0-9]*)(?: \((?:block|inline)\))?:?")
_WORDS = re.compile(r'( *)"(.*)"')


def struct_text(data: bytes) -> list[str]:
    """Return what a PDF reads like, line by line; skip the test without poppler."""
    lines: list[str] = []
    elements = _elements(data)
    replaced = 0  # the depth of the words that others stand for
    for line in _printed(data).split("\n"):
        if found := _ELEMENT.fullmatch(line):
            kind, language, words = next(elements)
            assert kind == found[2], "poppler and pikepdf read the same elements"
            lines.append(f"{found[1]}{kind} {language}".rstrip())
            replaced = len(found[1]) + 2 if words else 0
            if words:
                lines.append(in_bars(replaced, words))
        elif (found := _WORDS.fullmatch(line)) and len(found[1]) != replaced:
            _add(lines, len(found[1]), found[2])
    assert next(elements, None) is None
    return lines


def in_bars(depth: int, words: str) -> str:
    """Return the line of words at a depth, each stretch of white space as one blank."""
    shown = re.sub(r"\s+", " ", words)
    return f"{' ' * depth}|{shown}|"


def _add(lines: list[str], depth: int, words: str) -> None:
    """Add words, to the line before where they only go on in another place on paper."""
    if lines[-1].startswith(" " * depth + "|"):
        words = lines.pop()[depth + 1 : -1] + words
    lines.append(in_bars(depth, words))


def _printed(data: bytes) -> str:
    command = require_command("pdfinfo", "poppler")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.pdf"
        path.write_bytes(data)
        done = subprocess.run([command, "-struct-text", path], capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")  # a table's summary comes as it is in the file


def _elements(data: bytes) -> Iterator[tuple[str, str, str]]:
    """Yield each element's kind, its language and the words that stand for it, parents first."""
    with pikepdf.open(BytesIO(data)) as pdf:
        yield from _elements_in(pdf.Root.StructTreeRoot)


def _elements_in(parent: Object) -> Iterator[tuple[str, str, str]]:
    kids = parent.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            words = str(kid.get("/Alt", "")) or str(kid.get("/ActualText", ""))
            yield str(kid.S).removeprefix("/"), str(kid.get("/Lang", "")), words
            yield from _elements_in(kid)
