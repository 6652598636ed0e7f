"""Links: words that say where they lead, and a place that they lead to."""

import re
from collections.abc import Iterator
from typing import Final

from make_lesson.proof.structure.docx.word import Word, text
from make_lesson.proof.structure.docx.xml import find, value
from make_lesson.proof.structure.finding import Finding
from make_lesson.proof.structure.spoken import says_nothing

_LEADS: Final = re.compile(r"(https?://|mailto:)\S+")


def link_findings(word: Word) -> Iterator[Finding]:
    """Yield what is wrong with the links, in order."""
    for paragraph in word.paragraphs:
        for link in find(paragraph.element, ".//w:hyperlink"):
            words = " ".join(text(link).split())
            target = word.targets.get(value(link, "@r:id"), "")
            if says_nothing(words):
                yield Finding("DOCX010", f"{paragraph.place}: the words of a link are {words!r}")
            if not value(link, "@w:anchor") and not _LEADS.fullmatch(target):
                yield Finding("DOCX010", f"{paragraph.place}: the link {words!r} leads nowhere")
