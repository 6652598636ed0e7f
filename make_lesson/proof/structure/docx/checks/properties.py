"""What a file says of itself: its title, its languages, and that it may be edited."""

from collections.abc import Iterator
from typing import Final

from make_lesson.proof.structure.docx.word import Word
from make_lesson.proof.structure.docx.xml import first, value, values
from make_lesson.proof.structure.finding import Finding
from make_lesson.proof.structure.spoken import is_language

_WORD_2013: Final = 15


def property_findings(word: Word) -> Iterator[Finding]:
    """Yield what the properties and settings lack or forbid."""
    if not value(word.core, "dc:title/text()").strip():
        yield Finding("DOCX015", "the file has no title")
    yield from _languages(word)
    protection = first(word.settings, "w:documentProtection | w:writeProtection")
    if protection is not None and value(protection, "@w:enforcement") not in ("0", "false", "off"):
        yield Finding("DOCX002", "the file is protected from editing")
    mode = value(word.settings, "w:compat/w:compatSetting[@w:name='compatibilityMode']/@w:val")
    if not mode.isdecimal() or int(mode) < _WORD_2013:
        yield Finding("DOCX019", "the file opens in compatibility mode")


def _languages(word: Word) -> Iterator[Finding]:
    if not value(word.core, "dc:language/text()").strip():
        yield Finding("DOCX016", "the file does not name its language")
    defaults = word.styles.defaults
    if defaults is None or not value(defaults, "w:rPrDefault/w:rPr/w:lang/@w:val"):
        yield Finding("DOCX016", "the text has no language")
    for paragraph in word.paragraphs:
        for code in values(paragraph.element, ".//w:lang/@w:val"):
            if not is_language(code):
                yield Finding("DOCX016", f"{paragraph.place}: no language is called {code!r}")
