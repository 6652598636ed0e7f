"""Bookmarks to the outline that a reader shows beside the pages (ISO 32000-1, 12.3.3)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from make_lesson.writers.pdf.paint import Goal
from make_lesson.writers.pdf.paths import real
from make_lesson.writers.pdf.tags import pdf_string


@dataclass(slots=True, eq=False)
class _Entry:
    number: int
    parent: "_Entry | None" = None
    kids: list["_Entry"] = field(default_factory=list)

    def count(self) -> int:
        return len(self.kids) + sum(kid.count() for kid in self.kids)


def outline_sources(goals: Sequence[Goal], root: int, pages: Sequence[int]) -> Iterator[str]:
    """Yield the outline's root and its entries as PDF source, objects `root`, `root` + 1 and on.

    A heading stands under the last one before it of a lower level. All entries are open.
    """
    top, entries = _nested(goals, root)
    yield f"<</Type/Outlines{_kids(top)}>>"
    for entry, goal in zip(entries, goals, strict=True):
        yield (
            f"<</Title{pdf_string(goal.title)}{_family(entry)}{_kids(entry)}"
            f"/Dest[{pages[goal.page]} 0 R/XYZ null {real(goal.top)} null]>>"
        )


def _nested(goals: Sequence[Goal], root: int) -> tuple[_Entry, list[_Entry]]:
    top = _Entry(root)
    entries = []
    above = [(0, top)]
    for place, goal in enumerate(goals, root + 1):
        while above[-1][0] >= goal.level:
            above.pop()
        parent = above[-1][1]
        entry = _Entry(place, parent)
        parent.kids.append(entry)
        entries.append(entry)
        above.append((goal.level, entry))
    return top, entries


def _family(entry: _Entry) -> str:
    """Return the references to the parent and to the entries before and after."""
    if entry.parent is None:
        return ""
    siblings = entry.parent.kids
    at = siblings.index(entry)
    before = f"/Prev {siblings[at - 1].number} 0 R" if at else ""
    after = f"/Next {siblings[at + 1].number} 0 R" if at + 1 < len(siblings) else ""
    return f"/Parent {entry.parent.number} 0 R{before}{after}"


def _kids(entry: _Entry) -> str:
    if not entry.kids:
        return ""
    first, last = entry.kids[0].number, entry.kids[-1].number
    return f"/First {first} 0 R/Last {last} 0 R/Count {entry.count()}"
