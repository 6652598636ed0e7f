"""Bookmarks: the headings once more, in their order and levels, each leading to its page."""

from collections.abc import Iterator, Sequence

from make_lesson.proof.structure.finding import Finding
from make_lesson.proof.structure.pdf.checks.elements import HEADINGS
from make_lesson.proof.structure.pdf.file import PdfFile
from make_lesson.proof.structure.pdf.outline import Bookmark
from make_lesson.proof.structure.pdf.tree import NOWHERE, Element, marks


def bookmark_findings(file: PdfFile) -> Iterator[Finding]:
    """Yield where bookmarks lead nowhere, and where they first part from the headings."""
    headings = [element for element in file.elements() if element.tag in HEADINGS]
    if headings and not file.bookmarks:
        yield Finding("PDF015", "there are headings and no bookmarks")
        return
    for bookmark in file.bookmarks:
        if bookmark.page == NOWHERE:
            yield Finding("PDF015", f"the bookmark {bookmark.title!r} leads nowhere")
    yield from (Finding("PDF015", each) for each in _first_difference(file, headings))


def _first_difference(file: PdfFile, headings: Sequence[Element]) -> Iterator[str]:
    levels = _levels([HEADINGS[heading.tag] for heading in headings])
    for bookmark, heading, level in zip(file.bookmarks, headings, levels, strict=False):
        wrong = _difference(file, bookmark, heading, level)
        if wrong:
            yield f"{file.place(heading)}: {wrong}"
            return
    for heading in headings[len(file.bookmarks) :][:1]:
        yield f"{file.place(heading)}: there is no bookmark for it"
    for bookmark in file.bookmarks[len(headings) :][:1]:
        yield f"the bookmark {bookmark.title!r} is no heading"


def _levels(levels: Sequence[int]) -> list[int]:
    """Return how deep each heading stands below others, from 1."""
    above: list[int] = []
    depths = []
    for level in levels:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        depths.append(len(above))
    return depths


def _difference(file: PdfFile, bookmark: Bookmark, heading: Element, level: int) -> str:
    """Return how a bookmark differs from the heading in its place, "" when it does not.

    A heading may go on after the bookmark's words: with the minutes or points of its part.
    """
    words = " ".join(file.text(heading).split())
    title = " ".join(bookmark.title.split())
    if not title or not words.startswith(title):
        return f"its bookmark says {bookmark.title!r}"
    if bookmark.level != level:
        return f"its bookmark is on level {bookmark.level}, not {level}"
    page = next((mark.page for mark in marks(heading)), NOWHERE)
    if bookmark.page not in (page, NOWHERE):
        return f"its bookmark leads to page {bookmark.page}"
    return ""
