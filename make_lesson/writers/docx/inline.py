"""Inline content to runs: words, links, blanks, and rules made of underlined tabs."""

from collections.abc import Callable, Iterator
from typing import Final, assert_never

from make_lesson.tree.nodes import Blank, Inlines, Link, Run
from make_lesson.writers.docx.styles import bold, size
from make_lesson.writers.docx.xml import Element, R, text, w

NO_BREAK_SPACE: Final = "\N{NO-BREAK SPACE}"
BLANK: Final = (
    NO_BREAK_SPACE * 32
)  # about 110 points; Word underlines no ordinary blanks at a line's end
LETTER_BLANK: Final = NO_BREAK_SPACE * 9
UNDERLINE: Final = "single"


def runs(
    content: Inlines, small_pt: float, relate: Callable[[str], str], *, all_bold: bool = False
) -> Iterator[Element]:
    """Yield the runs of inline content; `relate` gives a web address its relationship's id."""
    for node in content:
        match node:
            case Run():
                yield run(node, small_pt, all_bold=all_bold)
            case Link(href, inner):
                link = w("hyperlink", *(run(each, small_pt, style="Hyperlink") for each in inner))
                link.set(f"{{{R}}}id", relate(href))
                yield link
            case Blank(answer):
                yield from blank(answer, BLANK)
            case _:
                assert_never(node)


def run(node: Run, small_pt: float, *, all_bold: bool = False, style: str = "") -> Element:
    """Return a run with its words as they are; a tab or a line's end in them is an element."""
    properties = [
        w("rStyle", val=style) if style else None,
        *(bold() if node.bold or all_bold else ()),
        *(size(small_pt) if node.small else ()),
        w("lang", val=node.lang) if node.lang else None,
    ]
    shown = [each for each in properties if each is not None]
    return w("r", w("rPr", *shown) if shown else None, text(node.text))


def blank(answer: Inlines, width: str) -> Iterator[Element]:
    """Yield an underlined blank of constant width, or the answer underlined in bold."""
    words = "".join(node.text for node in answer if isinstance(node, Run))
    line = w("u", val=UNDERLINE)
    if words:
        yield w("r", w("rPr", *bold(), line), text(f" {words} "))
    else:
        yield w("r", w("rPr", line), text(width))


def rule_to_tab(answer: Inlines = ()) -> Iterator[Element]:
    """Yield an underlined tab: a rule to write on up to the next tab stop, the answer on it."""
    words = "".join(node.text for node in answer if isinstance(node, Run))
    if words:
        yield w("r", w("rPr", *bold(), w("u", val=UNDERLINE)), text(words))
    yield w("r", w("rPr", w("u", val=UNDERLINE)), w("tab"))


def tab() -> Element:
    """Return a run that goes to the next tab stop."""
    return w("r", w("tab"))


def words(plain: str, *, strong: bool = False) -> Element:
    """Return a run of plain words."""
    return w("r", w("rPr", *bold()) if strong else None, text(plain))
