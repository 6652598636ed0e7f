"""The logical tree as PDF source: structure elements and the parent tree (ISO 32000-1, 14.7).

Object numbers are known beforehand: an element's is that of the root plus its own number.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from make_lesson.writers.pdf.paint import Painted
from make_lesson.writers.pdf.tags import Elem, Tree


@dataclass(frozen=True, slots=True)
class Numbers:
    """Object numbers: of the root, of each page, and of each page's link annotations."""

    root: int
    pages: Sequence[int]
    links: Sequence[Sequence[int]]

    def elem(self, elem: Elem) -> str:
        """Return the reference to an element."""
        return f"{self.root + elem.number} 0 R"


def root_source(painted: Painted, tree: Tree, numbers: Numbers) -> str:
    """Return the StructTreeRoot, with the way back from every sequence and annotation."""
    entries = [
        f"{key}[{' '.join(map(numbers.elem, page.owners))}]"
        for key, page in enumerate(painted.pages)
        if page.owners
    ]
    owners = [link.owner for page in painted.pages for link in page.links]
    first = len(painted.pages)
    entries += [f"{key} {numbers.elem(owner)}" for key, owner in enumerate(owners, first)]
    return (
        f"<</Type/StructTreeRoot/K {numbers.elem(tree.root)}"
        f"/ParentTree<</Nums[{' '.join(entries)}]>>/ParentTreeNextKey {first + len(owners)}>>"
    )


def elem_sources(painted: Painted, tree: Tree, numbers: Numbers) -> Iterator[str]:
    """Yield the dictionary of every element, in the order of their numbers."""
    clickable = _annotations(painted, numbers)
    for elem in tree.elems:
        home = next((kid[0] for kid in elem.kids if isinstance(kid, tuple)), None)
        kids = [_kid(kid, home, numbers) for kid in elem.kids] + clickable.get(elem, [])
        page = "" if home is None else f"/Pg {numbers.pages[home]} 0 R"
        parent = numbers.elem(elem.parent) if elem.parent else f"{numbers.root} 0 R"
        box = painted.boxes.get(elem)
        layout = f"/A<</O/Layout/Placement/Block/BBox{box.source()}>>" if box else ""
        yield f"<</S/{elem.tag}/P {parent}{page}{elem.properties}{layout}/K[{' '.join(kids)}]>>"


def _kid(kid: Elem | tuple[int, int], home: int | None, numbers: Numbers) -> str:
    if isinstance(kid, Elem):
        return numbers.elem(kid)
    page, mcid = kid
    if page == home:
        return str(mcid)
    return f"<</Type/MCR/Pg {numbers.pages[page]} 0 R/MCID {mcid}>>"


def _annotations(painted: Painted, numbers: Numbers) -> Mapping[Elem, list[str]]:
    found: dict[Elem, list[str]] = {}
    for page, page_number, link_numbers in zip(
        painted.pages, numbers.pages, numbers.links, strict=True
    ):
        for link, number in zip(page.links, link_numbers, strict=True):
            source = f"<</Type/OBJR/Obj {number} 0 R/Pg {page_number} 0 R>>"
            found.setdefault(link.owner, []).append(source)
    return found
