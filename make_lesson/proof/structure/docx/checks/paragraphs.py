"""Paragraphs: nothing drawn with signs or blanks that a voice would read out or pass over."""

import re
from collections.abc import Iterator
from typing import Final

from make_lesson.proof.structure.docx.styles import Styles
from make_lesson.proof.structure.docx.word import Paragraph, Word
from make_lesson.proof.structure.docx.xml import Element, find
from make_lesson.proof.structure.finding import Finding

_TYPED: Final = re.compile(r"\s*([•▪◦*–-]|\d{1,2}[.)])\s")
_ROWS: Final = (
    (re.compile(r" {4,}"), "spaces"),
    (re.compile(r"_{3,}"), "underscores"),
    (re.compile(r"\.{5,}|…{2,}"), "dots"),
)
_HOLDS: Final = (
    ".//w:t | .//w:drawing | .//w:pict | .//w:object | .//w:sdt | .//w:sym | .//w:instrText"
    " | .//w:r[w:rPr/w:u]/w:tab | w:pPr/w:sectPr"
)  # besides words: what is drawn, worked out, written on, or kept there by the format


def paragraph_findings(word: Word) -> Iterator[Finding]:
    """Yield what is typed by hand that Word has a means for."""
    for paragraph in word.paragraphs:
        if _TYPED.match(paragraph.text) and not paragraph.numbered:
            yield Finding("DOCX017", f"{paragraph.place}: a list mark is typed by hand")
        for row, name in _ROWS:
            if row.search(paragraph.text):
                yield Finding("DOCX018", f"{paragraph.place}: there is a row of {name}")
    where = "at the start"
    for paragraph in word.paragraphs:
        if _is_idle(paragraph, word.styles):
            yield Finding("DOCX018", f"{where}: an empty paragraph makes space")
        elif paragraph.text.strip():
            where = f"after {paragraph.place}"


def _is_idle(paragraph: Paragraph, styles: Styles) -> bool:
    """Tell whether a paragraph is there for its height alone."""
    if paragraph.level or paragraph.numbered:
        return False
    element = paragraph.element
    return not (find(element, _HOLDS) or _is_ruled(paragraph, styles) or _is_needed(element))


def _is_ruled(paragraph: Paragraph, styles: Styles) -> bool:
    """Tell whether a rule is drawn along a paragraph: to write on, or to cut along."""
    own = find(paragraph.element, "w:pPr/w:pBdr/*")
    style = styles.inherited(paragraph.style, "paragraph", "w:pPr/w:pBdr")
    return bool(own) or style is not None


def _is_needed(element: Element) -> bool:
    """Tell whether the format wants a paragraph: last in a cell or text, or after what is none."""
    ends = find(element, "self::*[parent::w:tc or parent::w:body][not(following-sibling::w:p)]")
    after = find(element, "self::*[preceding-sibling::*[1][self::w:tbl or self::w:sdt]]")
    return bool(ends or after)
