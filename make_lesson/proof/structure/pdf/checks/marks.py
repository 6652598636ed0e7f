"""Content and tree must tell one story, in both directions (ISO 32000-1, 14.7.4).

Validators pass a sequence that two elements own, and a parent tree that leads to a wrong element.
"""

from collections import Counter
from collections.abc import Iterator

from make_lesson.proof.structure.finding import Finding
from make_lesson.proof.structure.pdf.file import PdfFile
from make_lesson.proof.structure.pdf.tree import Element, Mark


def mark_findings(file: PdfFile) -> Iterator[Finding]:
    """Yield where pages, tree and parent tree disagree."""
    owners = [
        (kid, element)
        for element in file.elements()
        for kid in element.kids
        if isinstance(kid, Mark)
    ]
    shown = [
        (Mark(page.number, sequence.mcid), sequence.tag)
        for page in file.pages
        for sequence in page.sequences
        if sequence.mcid is not None
    ]
    for mark, times in Counter(mark for mark, _ in shown).items():
        if times > 1:
            yield Finding("PDF006", f"{_place(mark)}: it is there {times} times")
    tags = dict(shown)
    yield from _owned_once(tags, Counter(mark for mark, _ in owners))
    for mark, element in owners:
        yield from _agreed(file, tags.get(mark, ""), mark, element)
    yield from _counted(file)


def _place(mark: Mark) -> str:
    return f"page {mark.page}, MCID {mark.mcid}"


def _owned_once(shown: dict[Mark, str], owned: Counter[Mark]) -> Iterator[Finding]:
    for mark, tag in shown.items():
        if mark not in owned:
            yield Finding("PDF007", f"{_place(mark)}: no element owns this {tag}")
    for mark, times in owned.items():
        if times > 1:
            yield Finding("PDF007", f"{_place(mark)}: {times} elements own it")


def _agreed(file: PdfFile, tag: str, mark: Mark, element: Element) -> Iterator[Finding]:
    if not tag:
        yield Finding("PDF007", f"{_place(mark)}: {element.tag} owns what is not there")
    elif tag != element.tag:
        yield Finding("PDF007", f"{_place(mark)}: {tag} in the content, {element.tag} in the tree")
    page = file.pages[mark.page - 1] if mark.page else None
    back = file.parents.get(page.key) if page else None
    if back is None or mark.mcid not in range(len(back)) or back[mark.mcid] != element.id:
        yield Finding("PDF008", f"{_place(mark)}: the parent tree does not lead to {element.tag}")


def _counted(file: PdfFile) -> Iterator[Finding]:
    """Yield when the parent tree has more entries than there are pages and annotations."""
    keys = [page.key for page in file.pages if page.key >= 0]
    keys += [each.key for page in file.pages for each in page.annotations if each.key >= 0]
    for key, times in Counter(keys).items():
        if times > 1:
            yield Finding(
                "PDF008", f"{times} pages or links share the entry {key} of the parent tree"
            )
    for key in sorted(set(file.parents) - set(keys)):
        yield Finding("PDF008", f"nothing belongs to the entry {key} of the parent tree")
