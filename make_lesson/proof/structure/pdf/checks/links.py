"""Links: what can be clicked has words, and leads to an address on the web (ISO 14289-1, 7.18)."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from make_lesson.proof.structure.finding import Finding
from make_lesson.proof.structure.pdf.file import Annotation, PdfFile
from make_lesson.proof.structure.pdf.tree import Element, Reference
from make_lesson.proof.structure.spoken import says_nothing

_ADDRESS: Final = re.compile(r"https?://[^\s/]+\S*")


def link_findings(file: PdfFile) -> Iterator[Finding]:
    """Yield what is wrong with links, in the tree and on the pages."""
    on_page = {(page.number, each.id): each for page in file.pages for each in page.annotations}
    owned: Counter[tuple[int, tuple[int, int]]] = Counter()
    for element in file.elements():
        references = [kid for kid in element.kids if isinstance(kid, Reference)]
        owned.update((kid.page, kid.object) for kid in references)
        if element.tag == "Link":
            yield from _words(file, element, references)
        for kid in references:
            found = on_page.get((kid.page, kid.object))
            if found is None:
                yield Finding("PDF014", f"{file.place(element)}: what to click is not on its page")
            elif file.parents.get(found.key) != element.id:
                yield Finding(
                    "PDF008", f"{file.place(element)}: the parent tree does not lead to it"
                )
    for (page, which), annotation in on_page.items():
        yield from _annotation(page, annotation, owned[page, which])


def _words(file: PdfFile, link: Element, references: list[Reference]) -> Iterator[Finding]:
    if not references:
        yield Finding("PDF014", f"{file.place(link)}: there is nothing to click (OBJR)")
    if says_nothing(file.text(link)):
        yield Finding("PDF014", f"{file.place(link)}: the words do not say where it leads")


def _annotation(page: int, found: Annotation, owners: int) -> Iterator[Finding]:
    place = f"page {page}, link to {found.address or 'nowhere'}"
    if owners != 1:
        yield Finding("PDF014", f"{place}: {owners or 'no'} elements own it")
    if not found.contents.strip():
        yield Finding("PDF014", f"{place}: it says nothing (Contents)")
    if not _ADDRESS.fullmatch(found.address):
        yield Finding("PDF014", f"{place}: it does not lead to an address on the web")
