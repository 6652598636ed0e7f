"""Fonts: all are in the file, and every character that they show stands for text."""

from collections.abc import Iterator

from make_lesson.proof.structure.finding import Finding
from make_lesson.proof.structure.pdf.file import Page, PdfFile
from make_lesson.proof.structure.pdf.fonts import UNKNOWN


def typeface_findings(file: PdfFile) -> Iterator[Finding]:
    """Yield what is wrong with the fonts, each font once, and what they cannot say on a page."""
    fonts = {font.face: font for page in file.pages for font in page.fonts.values()}
    for face, font in fonts.items():
        if not font.embedded:
            yield Finding("PDF019", f"the font {face} is not in the file")
        if not font.unicode:
            yield Finding("PDF019", f"the font {face} does not say which text it shows (ToUnicode)")
    if all(font.unicode for font in fonts.values()):
        yield from (finding for page in file.pages for finding in _unsaid(page))


def _unsaid(page: Page) -> Iterator[Finding]:
    for sequence in page.sequences:
        if UNKNOWN in sequence.text:
            which = sequence.tag if sequence.mcid is None else f"MCID {sequence.mcid}"
            yield Finding(
                "PDF019",
                f"page {page.number}, {which}: a character of {sequence.text!r} is no text",
            )
