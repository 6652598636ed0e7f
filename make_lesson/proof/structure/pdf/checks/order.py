"""Reading order: the tree reads each page from its first mark to its last, page after page."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise

from make_lesson.proof.structure.finding import Finding
from make_lesson.proof.structure.pdf.file import PdfFile
from make_lesson.proof.structure.pdf.tree import Element, Kid, Mark, marks


def order_findings(file: PdfFile) -> Iterator[Finding]:
    """Yield the first place on each page where the tree goes back in the content."""
    places = {
        Mark(page.number, sequence.mcid): (page.number, place)
        for page in file.pages
        for place, sequence in enumerate(page.sequences)
        if sequence.mcid is not None
    }
    read = chain.from_iterable(_read(top, places) for top in file.tree)
    told: set[int] = set()
    for before, mark in pairwise(mark for mark in read if mark in places):
        if places[mark] < places[before] and mark.page not in told:
            told.add(mark.page)
            later = f"MCID {before.mcid}" + ("" if before.page == mark.page else " of a later page")
            yield Finding(
                "PDF017", f"page {mark.page}, MCID {mark.mcid}: {later} is read before it"
            )


def _read(element: Element, places: Mapping[Mark, tuple[int, int]]) -> Iterator[Mark]:
    """Yield the marks of an element in the order of the tree, but for notes beside an item."""
    for kid in _in_line(element, places):
        if isinstance(kid, Mark):
            yield kid
        elif isinstance(kid, Element):
            yield from _read(kid, places)


def _in_line(element: Element, places: Mapping[Mark, tuple[int, int]]) -> Sequence[Kid]:
    """Return an element's kids without the last of a list item that stands before the others.

    It is a note in the margin, beside the item's first line and read after the item.
    """
    if element.tag == "LBody" and len(element.elements) > 1:
        first, last = element.elements[0], element.elements[-1]
        begins = [places.get(next(marks(each), Mark(0, -1)), (0, 0)) for each in (first, last)]
        if begins[1] < begins[0]:
            return element.kids[:-1]
    return element.kids
