"""Contrast: text stands out from what lies behind it by 4.5 to 1 (WCAG 2.1, 1.4.3)."""

from collections.abc import Iterator
from typing import Final

from make_lesson.proof.structure.docx.colors import contrast
from make_lesson.proof.structure.docx.palette import Palette
from make_lesson.proof.structure.docx.word import Word, text
from make_lesson.proof.structure.docx.xml import find
from make_lesson.proof.structure.finding import Finding, quoted

_LEAST: Final = 4.5


def contrast_findings(word: Word) -> Iterator[Finding]:
    """Yield each pair of colours that is too weak, at the first words that are set in it."""
    palette = Palette(word)
    met: set[tuple[str, str]] = set()
    for paragraph in (*word.paragraphs, *word.edge_paragraphs):
        for run in find(paragraph.element, ".//w:r[w:t]"):
            words = text(run).strip()
            if not words or palette.is_hidden(run, paragraph.element):
                continue
            color, ground = pair = palette.of(run, paragraph.element)
            if color and pair not in met and contrast(color, ground) < _LEAST:
                met.add(pair)
                ratio = f"{contrast(color, ground):.1f} to 1"
                yield Finding(
                    "DOCX009",
                    f"{paragraph.place}: {quoted(words)} is #{color} on #{ground}, {ratio}",
                )
