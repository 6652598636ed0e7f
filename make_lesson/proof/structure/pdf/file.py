"""A PDF as frozen values, for as long as it is open: pages, tree, bookmarks, metadata."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Final

import pikepdf

from make_lesson.proof.structure.finding import Finding, quoted
from make_lesson.proof.structure.pdf.fonts import Font, fonts
from make_lesson.proof.structure.pdf.objects import (
    Id,
    entries,
    items,
    name,
    object_id,
    stream,
    text,
    whole,
)
from make_lesson.proof.structure.pdf.outline import Bookmark, read_bookmarks
from make_lesson.proof.structure.pdf.sequences import Piece, Sequence, sequences
from make_lesson.proof.structure.pdf.surprises import surprises
from make_lesson.proof.structure.pdf.tree import (
    NOWHERE,
    Element,
    Mark,
    marks,
    read_parents,
    read_tree,
    walk,
)

# What pikepdf raises for content that is no content, or has operators and operands that are none.
_NOT_PARSED: Final = (pikepdf.PdfError, ValueError, TypeError)


@dataclass(frozen=True, slots=True)
class Annotation:
    """Something to click; `key` leads through the parent tree to its element."""

    id: Id
    contents: str
    address: str
    key: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page, counted from 1; `key` leads through the parent tree to its elements by MCID."""

    number: int
    sequences: tuple[Sequence, ...]
    annotations: tuple[Annotation, ...]
    key: int
    tab_order: str
    fonts: Mapping[str, Font]


@dataclass(frozen=True, slots=True)
class PdfFile:
    """All that the rules look at; `faults` are those that stand in the way of reading it."""

    pages: tuple[Page, ...]
    tree: tuple[Element, ...]
    parents: Mapping[int, Id | tuple[Id, ...]]
    bookmarks: tuple[Bookmark, ...]
    catalog: Mapping[str, Any]
    title: str
    xmp: bytes
    surprises: tuple[str, ...]
    faults: tuple[Finding, ...]
    _sequences: Mapping[Mark, Sequence] = field(repr=False)

    def elements(self) -> Iterator[Element]:
        """Yield every element in reading order."""
        return chain.from_iterable(map(walk, self.tree))

    def text(self, element: Element) -> str:
        """Return the words of an element, those of all below it too."""
        return "".join(map(self.shown, marks(element)))

    def pieces(self, mark: Mark) -> tuple[Piece, ...]:
        """Return the pieces of text that a mark shows, none when there is no such mark."""
        sequence = self._sequences.get(mark)
        return sequence.pieces if sequence else ()

    def shown(self, mark: Mark) -> str:
        """Return the words that a mark shows."""
        return "".join(piece.text for piece in self.pieces(mark))

    def place(self, element: Element) -> str:
        """Return where an element is, in words: its page, tag and first words."""
        page = next((mark.page for mark in marks(element)), NOWHERE)
        if page == NOWHERE:
            return f"{element.tag} on no page"
        words = self.text(element)
        return f"page {page}, {element.tag}" + (f" {quoted(words)}" if words.strip() else "")


def read(pdf: pikepdf.Pdf) -> PdfFile:
    """Return what an open file holds."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    read_pages = [_page(number, page) for number, page in enumerate(pdf.pages, start=1)]
    pages = tuple(page for page, _ in read_pages)
    catalog = entries(pdf.Root)
    root = catalog.get("/StructTreeRoot")
    tree, no_tree = read_tree(root, numbers)
    shown = {
        Mark(page.number, sequence.mcid): sequence
        for page in pages
        for sequence in page.sequences
        if sequence.mcid is not None
    }
    return PdfFile(
        pages=pages,
        tree=tree,
        parents=read_parents(entries(root).get("/ParentTree")),
        bookmarks=read_bookmarks(catalog, numbers),
        catalog=catalog,
        title=text(entries(pdf.trailer.get("/Info")).get("/Title")),
        xmp=stream(catalog.get("/Metadata")),
        surprises=tuple(surprises(pdf)),
        faults=(
            *(fault for _, faults in read_pages for fault in faults),
            *(Finding("PDF009", fault) for fault in no_tree),
        ),
        _sequences=shown,
    )


def _page(number: int, page: pikepdf.Page) -> tuple[Page, tuple[Finding, ...]]:
    holds = entries(page.obj)
    try:
        found, faults = sequences(page)
    except _NOT_PARSED:
        found, faults = (), (Finding("PDF006", "the content of the page cannot be read"),)
    return (
        Page(
            number=number,
            sequences=found,
            annotations=tuple(map(_annotation, items(holds.get("/Annots")))),
            key=whole(holds.get("/StructParents")),
            tab_order=name(holds.get("/Tabs")),
            fonts=fonts(holds.get("/Resources")),
        ),
        tuple(Finding(fault.rule, f"page {number}: {fault.message}") for fault in faults),
    )


def _annotation(found: object) -> Annotation:
    holds = entries(found)
    return Annotation(
        id=object_id(found),
        contents=text(holds.get("/Contents")),
        address=text(entries(holds.get("/A")).get("/URI")),
        key=whole(holds.get("/StructParent")),
    )
