"""Text to runs: looks, links and blanks."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, assert_never

from make_lesson.theme.theme import Theme
from make_lesson.tree.nodes import Blank, Inline, Link, Run
from make_lesson.writers.docx.controls.controls import Controls
from make_lesson.writers.docx.numbering import SYMBOL_FONT
from make_lesson.writers.docx.wordml import RELATIONSHIP_ID, Element, half_points, on, w

NO_BREAK_SPACE: Final = "\N{NO-BREAK SPACE}"
_NO_WIDTH: Final = "\N{ZERO WIDTH JOINER}"
EM_SPACE: Final = "\N{EM SPACE}"
_SPACE_EM: Final = 0.28  # a no-break space of Atkinson Hyperlegible; a letter is about two of them
_TYPED_SHARE: Final = 0.6  # of room is typed over; the rest shrinks as the words grow
_XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_BREAKS: Final = re.compile(r"([\t\n])")


@dataclass(frozen=True, slots=True)
class Face:
    """How a run differs from its paragraph's style; `bold` None leaves it as the style has it."""

    bold: bool | None = None
    size: float = 0.0
    underlined: bool = False
    symbol: bool = False
    style: str = ""
    lang: str = ""

    def properties(self) -> Element | None:
        """Return the run's properties in the schema's order, None where there are none."""
        look = w("rPr")
        if self.style:
            look.append(w("rStyle", val=self.style))
        if self.symbol:
            name = SYMBOL_FONT
            look.append(w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name))
        if self.bold is not None:
            look.extend((on("b", value=self.bold), on("bCs", value=self.bold)))
        if self.size:
            size = half_points(self.size)
            look.extend((w("sz", val=size), w("szCs", val=size)))
        if self.underlined:
            look.append(w("u", val="single"))
        if self.lang:
            look.append(w("lang", val=self.lang))
        return look if len(look) else None


PLAIN: Final = Face()
BOLD: Final = Face(bold=True)
UNDERLINED: Final = Face(underlined=True)
WRITTEN: Final = Face(bold=True, underlined=True)


def text(words: str, face: Face = PLAIN) -> Element:
    """Return a run; tabs and line ends in the words become Word's own."""
    run = w("r")
    look = face.properties()
    if look is not None:
        run.append(look)
    for part in _BREAKS.split(words):
        if part == "\t":
            run.append(w("tab"))
        elif part == "\n":
            run.append(w("br"))
        elif part:
            element = w("t")
            element.text = part
            element.set(_XML_SPACE, "preserve")
            run.append(element)
    return run


def tab(face: Face = PLAIN) -> Element:
    """Return a tab; an underlined one is a rule as far as the next tab stop."""
    return text("\t", face)


def inlines(
    content: Iterable[Inline],
    theme: Theme,
    relate: Callable[[str], str],
    controls: Controls,
    *,
    bold: bool | None = None,
    size: float = 0.0,
) -> list[Element]:
    """Return the runs of inline content; `relate` gives an address its relationship's id.

    `controls` hears of every blank.
    `bold` True sets all of it so, False sets what is not bold of itself against a bold style;
    `size` 0 is the style's own.
    """
    runs: list[Element] = []
    for node in content:
        match node:
            case Run():
                runs.append(_run(node, theme, bold, size))
            case Link():
                link = w("hyperlink", history="1")
                link.set(RELATIONSHIP_ID, relate(node.href))
                link.extend(_run(run, theme, bold, size, "Hyperlink") for run in node.runs)
                runs.append(link)
            case Blank():
                made = blank(node.answer, theme.column.word_blank, theme)
                runs.extend(controls.stand_in(made, "blank"))
            case _:
                assert_never(node)
    return runs


def _run(run: Run, theme: Theme, bold: bool | None, size: float, style: str = "") -> Element:
    own_size = theme.size.small if run.small else size
    heavy = True if run.bold else bold
    return text(run.text, Face(heavy, own_size, style=style, lang=run.lang))


def blank(answer: Iterable[Inline], width: float, theme: Theme) -> list[Element]:
    """Return a blank of a width in points, or its answer on a rule about as long.

    No-break spaces, because Word draws no line under ordinary ones at the end of a line, and
    because a row of underscores is read aloud one by one. The joiner before them keeps LibreOffice
    from taking them for the space that ends a line.
    """
    spaces = _spaces(width, theme)
    words = plain(answer)
    if not words:
        return [text(_NO_WIDTH + NO_BREAK_SPACE * spaces, UNDERLINED)]
    rest = max(1, spaces - 1 - 2 * len(words))
    return [text(NO_BREAK_SPACE + words + NO_BREAK_SPACE * rest, WRITTEN)]


def room(width: float, theme: Theme, face: Face = PLAIN) -> list[Element]:
    """Return no-break spaces to be typed over, at least one, in room of a width in points."""
    return [text(NO_BREAK_SPACE * max(1, _spaces(_TYPED_SHARE * width, theme)), face)]


def _spaces(width: float, theme: Theme) -> int:
    return round(width / (_SPACE_EM * theme.size.body + theme.space.letter))


def plain(content: Iterable[Inline]) -> str:
    """Return the words of content, those of links too."""
    runs = (node.runs if isinstance(node, Link) else (node,) for node in content)
    return "".join(run.text for each in runs for run in each if isinstance(run, Run))
