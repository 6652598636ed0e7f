"""The outline of a PDF: its bookmarks and where they lead (ISO 32000-1, 12.3.3)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from make_lesson.proof.structure.pdf.objects import Id, entries, items, object_id, text
from make_lesson.proof.structure.pdf.tree import NOWHERE


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; `level` counts from 1, `page` is `NOWHERE` when it leads nowhere."""

    title: str
    level: int
    page: int


def read_bookmarks(catalog: Mapping[str, Any], pages: Mapping[Id, int]) -> tuple[Bookmark, ...]:
    """Return the bookmarks in order, those below each after it."""
    return tuple(_below(catalog.get("/Outlines"), 1, pages, set()))


def _below(
    parent: object, level: int, pages: Mapping[Id, int], seen: set[Id]
) -> Iterator[Bookmark]:
    entry = entries(parent).get("/First")
    while (holds := entries(entry)) and object_id(entry) not in seen:
        seen.add(object_id(entry))
        yield Bookmark(text(holds.get("/Title")), level, _page(holds, pages))
        yield from _below(entry, level + 1, pages, seen)
        entry = holds.get("/Next")


def _page(holds: Mapping[str, Any], pages: Mapping[Id, int]) -> int:
    goal = holds.get("/Dest", entries(holds.get("/A")).get("/D"))
    first = next(iter(items(goal)), None)
    return pages.get(object_id(first), NOWHERE)
