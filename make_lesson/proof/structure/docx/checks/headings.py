"""Headings: one title, then levels that are never skipped, all of them with words."""

from collections.abc import Iterator
from itertools import pairwise

from make_lesson.proof.structure.docx.word import Word
from make_lesson.proof.structure.finding import Finding


def heading_findings(word: Word) -> Iterator[Finding]:
    """Yield what is wrong with the headings; their styles count, not how they look."""
    headings = [paragraph for paragraph in word.paragraphs if paragraph.level]
    titles = [heading for heading in headings if heading.level == 1]
    if not headings:
        yield Finding("DOCX012", "there are no headings")
    elif len(titles) != 1:
        yield Finding("DOCX012", f"{len(titles) or 'no'} headings are on the first level, not one")
    for above, heading in pairwise(headings):
        if heading.level > above.level + 1:
            yield Finding(
                "DOCX012",
                f"{heading.place}: a heading on level {heading.level} follows one on {above.level}",
            )
    for heading in headings:
        if not heading.text.strip():
            yield Finding("DOCX013", f"{heading.place}: the heading is empty")
