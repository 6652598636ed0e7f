"""The structure tree of a PDF (ISO 32000-1, 14.7) as frozen values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final, TypeAlias

from make_lesson.proof.structure.pdf.objects import (
    NO_ID,
    Id,
    entries,
    items,
    name,
    object_id,
    one_or_many,
    whole,
)
from make_lesson.proof.structure.pdf.objects import text as text_of

NOWHERE: Final = 0  # pages count from 1
_DEEPEST: Final = 8  # levels of a number tree: a file of ours has one


@dataclass(frozen=True, slots=True)
class Mark:
    """What an element shows: a marked-content sequence of a page."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Reference:
    """A whole object that belongs to an element: an annotation of a page."""

    page: int
    object: Id


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """A structure element; `says_parent` is the object that it names as its parent."""

    id: Id
    tag: str
    parent: Id
    says_parent: Id
    kids: tuple["Kid", ...]
    attributes: Mapping[str, Any]
    alt: str
    actual_text: str | None
    language: str

    @property
    def elements(self) -> tuple["Element", ...]:
        """Return the elements right below."""
        return tuple(kid for kid in self.kids if isinstance(kid, Element))


Kid: TypeAlias = Element | Mark | Reference


def walk(element: Element) -> Iterator[Element]:
    """Yield an element and all below it, in reading order."""
    yield element
    for kid in element.elements:
        yield from walk(kid)


def marks(element: Element) -> Iterator[Mark]:
    """Yield the marks of an element and of all below it, in reading order."""
    for kid in element.kids:
        if isinstance(kid, Mark):
            yield kid
        elif isinstance(kid, Element):
            yield from marks(kid)


def read_tree(root: object, pages: Mapping[Id, int]) -> tuple[tuple[Element, ...], tuple[str, ...]]:
    """Return the elements below a StructTreeRoot, and what in the tree is no tree."""
    reader = _Reader(pages)
    top = reader.kids(entries(root).get("/K"), object_id(root), NOWHERE)
    return tuple(kid for kid in top if isinstance(kid, Element)), tuple(reader.faults)


@dataclass(slots=True)
class _Reader:
    pages: Mapping[Id, int]
    seen: set[Id] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    def kids(self, value: object, parent: Id, page: int) -> Iterator[Kid]:
        for kid in one_or_many(value):
            if isinstance(kid, int):
                yield Mark(page, kid)
                continue
            holds = entries(kid)
            where = self.pages.get(object_id(holds.get("/Pg")), page)
            match name(holds.get("/Type")):
                case "MCR":
                    yield Mark(where, whole(holds.get("/MCID")))
                case "OBJR":
                    yield Reference(where, object_id(holds.get("/Obj")))
                case _ if "/S" in holds:
                    yield from self._element(kid, holds, parent)
                case _:
                    self.faults.append("the tree holds something that is no element")

    def _element(self, found: object, holds: Mapping[str, Any], parent: Id) -> Iterator[Element]:
        own, tag = object_id(found), name(holds["/S"])
        if own in self.seen:
            self.faults.append(f"{tag} (object {own[0]}) stands in the tree twice")
            return
        self.seen.update({own} - {NO_ID})
        page = self.pages.get(object_id(holds.get("/Pg")), NOWHERE)
        attributes = [entries(each) for each in one_or_many(holds.get("/A"))]
        actual = holds.get("/ActualText")
        yield Element(
            id=own,
            tag=tag,
            parent=parent,
            says_parent=object_id(holds.get("/P")),
            kids=tuple(self.kids(holds.get("/K"), own, page)),
            attributes={key: value for each in attributes for key, value in each.items()},
            alt=text_of(holds.get("/Alt")),
            actual_text=None if actual is None else text_of(actual),
            language=text_of(holds.get("/Lang")),
        )


def read_parents(tree: object) -> Mapping[int, Id | tuple[Id, ...]]:
    """Return what a ParentTree leads to: an element by an annotation's key, many by a page's."""
    return dict(_leaves(tree, 0))


def _leaves(node: object, depth: int) -> Iterator[tuple[int, Id | tuple[Id, ...]]]:
    holds = entries(node)
    for key, value in list(pairwise(items(holds.get("/Nums"))))[::2]:
        many = items(value)
        yield whole(key), tuple(map(object_id, many)) if many else object_id(value)
    for kid in items(holds.get("/Kids")) if depth < _DEEPEST else []:
        yield from _leaves(kid, depth + 1)
