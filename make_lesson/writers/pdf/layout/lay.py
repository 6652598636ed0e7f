"""A document laid out: its logical tree, and its pages of marks that point into that tree."""

from dataclasses import dataclass
from functools import lru_cache

from make_lesson.theme.theme import Theme
from make_lesson.tree.nodes import Document
from make_lesson.writers.pdf.fonts import Family
from make_lesson.writers.pdf.layout.flow import Flow
from make_lesson.writers.pdf.layout.furniture import furniture
from make_lesson.writers.pdf.layout.lines import Breaker
from make_lesson.writers.pdf.layout.pages import paginate
from make_lesson.writers.pdf.layout.strips import Column
from make_lesson.writers.pdf.marks import Laid, moved
from make_lesson.writers.pdf.tags import Tree


@dataclass(frozen=True, slots=True)
class Layout:
    """The pages and the tree that their marks belong to."""

    laid: Laid
    tree: Tree


class EmptyError(Exception):
    """A document of which nothing can be read."""


@lru_cache(maxsize=4)
def _breaker(theme: Theme, family: Family) -> Breaker:
    return Breaker(theme, family)


def lay_out(
    document: Document,
    theme: Theme,
    family: Family,
    *,
    logo: bytes | None = None,
    split: bool = False,
) -> Layout:
    """Return the document as pages; with `split`, what is taller than one goes on on the next.

    Raises EmptyError when nothing is left to read, and TooTallError when something fits no page.
    """
    flow = Flow(theme, family, _breaker(theme, family), splits=split)
    tree = Tree(document.lang)
    page = theme.page
    shaped = flow.blocks(document.blocks, Column(0.0, page.live_width, theme.size.body), tree.root)
    if not tree.root.kids:
        raise EmptyError
    bodies = paginate(shaped.strips, page.live_height, split=split)
    pages = tuple(
        (
            *(moved(mark, page.margin, page.edge) for mark in body),
            *furniture(document, flow, number, len(bodies), logo),
        )
        for number, body in enumerate(bodies, 1)
    )
    return Layout(Laid(pages, page.width, page.height), tree)
