"""Each element: its kind, its place, and what stands for it when it cannot be seen."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from make_lesson.proof.structure.finding import Finding
from make_lesson.proof.structure.pdf.file import PdfFile
from make_lesson.proof.structure.pdf.objects import entries, items
from make_lesson.proof.structure.pdf.tree import Element

_STANDARD: Final = frozenset(
    # ISO 32000-1, 14.8.4
    {"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index"}
    | {"NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6"}
    | {"L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"}
    | {"Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot"}
    | {"Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form"}
)
_NEED_ALT: Final = frozenset({"Figure", "Formula", "Form"})
_MAY_BE_EMPTY: Final = frozenset({"TD", "TH"})  # a cell to write in
_BELOW: Final[Mapping[str, frozenset[str]]] = {
    "L": frozenset({"LI", "Caption"}),
    "LI": frozenset({"Lbl", "LBody"}),
    "Table": frozenset({"TR", "THead", "TBody", "TFoot", "Caption"}),
    "THead": frozenset({"TR"}),
    "TBody": frozenset({"TR"}),
    "TFoot": frozenset({"TR"}),
    "TR": frozenset({"TH", "TD"}),
}
_ONLY_IN: Final = {
    inner: frozenset(outer for outer, inside in _BELOW.items() if inner in inside)
    for inner in ("LI", "LBody", "TR", "TH", "TD", "THead", "TBody", "TFoot")
}
HEADINGS: Final = {f"H{level}": level for level in range(1, 7)}


def element_findings(file: PdfFile) -> Iterator[Finding]:
    """Yield what is wrong with the elements one by one, and with the order of headings."""
    roles = entries(entries(file.catalog.get("/StructTreeRoot")).get("/RoleMap"))
    known = _STANDARD | {role.removeprefix("/") for role in roles}
    for element in file.elements():
        if element.tag not in known:
            yield Finding("PDF009", f"{file.place(element)}: this kind of element is not known")
        yield from _place(file, element)
        yield from _kids(file, element)
        yield from _stands_for(file, element)
    yield from _headings(file)


def _place(file: PdfFile, element: Element) -> Iterator[Finding]:
    if element.says_parent != element.parent:
        yield Finding("PDF009", f"{file.place(element)}: it names another parent")
    if not element.kids and element.tag not in _MAY_BE_EMPTY:
        yield Finding("PDF009", f"{file.place(element)}: it is empty")


def _kids(file: PdfFile, element: Element) -> Iterator[Finding]:
    for kid in element.elements:
        allowed, outer = _BELOW.get(element.tag), _ONLY_IN.get(kid.tag)
        if (allowed and kid.tag not in allowed) or (outer and element.tag not in outer):
            yield Finding("PDF009", f"{file.place(kid)}: {kid.tag} stands in {element.tag}")


def _stands_for(file: PdfFile, element: Element) -> Iterator[Finding]:
    if element.tag in _NEED_ALT and not element.alt.strip():
        yield Finding("PDF011", f"{file.place(element)}: there is no alternative text")
    if element.tag == "Figure" and len(items(element.attributes.get("/BBox"))) != 4:
        yield Finding("PDF011", f"{file.place(element)}: its box on the page (BBox) is missing")
    says = element.language or element.alt or element.actual_text is not None
    if element.tag == "Span" and not says:
        yield Finding("PDF016", f"{file.place(element)}: neither a language nor what it stands for")


def _headings(file: PdfFile) -> Iterator[Finding]:
    found = [element for element in file.elements() if element.tag in HEADINGS]
    if not found:
        yield Finding("PDF010", "there are no headings")
    elif found[0].tag != "H1":
        yield Finding("PDF010", f"{file.place(found[0])}: the first heading is no H1")
    for above, heading in pairwise(found):
        if HEADINGS[heading.tag] > HEADINGS[above.tag] + 1:
            yield Finding("PDF010", f"{file.place(heading)}: {heading.tag} follows {above.tag}")
    for heading in found:
        if not file.text(heading).strip():
            yield Finding("PDF010", f"{file.place(heading)}: the heading has no words")
