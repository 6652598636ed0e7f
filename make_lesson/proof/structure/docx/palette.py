"""What a run of a Word file is written in and what lies behind it, from all who may say so."""

from collections.abc import Iterator, Mapping
from typing import Final

from make_lesson.proof.structure.docx.colors import BLACK, WHITE, darker, is_color, lighter, mixed
from make_lesson.proof.structure.docx.tables import style_parts
from make_lesson.proof.structure.docx.word import Word
from make_lesson.proof.structure.docx.xml import Element, find, first, hexadecimal, is_on, value

_THEMES: Final = {
    "text1": "dk1",
    "dark1": "dk1",
    "background1": "lt1",
    "light1": "lt1",
    "text2": "dk2",
    "dark2": "dk2",
    "background2": "lt2",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}  # what text and shading call the colours of a theme, where that calls them otherwise
_HIGHLIGHTS: Final = {
    "black": BLACK,
    "blue": "0000FF",
    "cyan": "00FFFF",
    "green": "00FF00",
    "red": "FF0000",
    "magenta": "FF00FF",
    "yellow": "FFFF00",
    "white": WHITE,
    "darkBlue": "00008B",
    "darkCyan": "008B8B",
    "darkGreen": "006400",
    "darkMagenta": "800080",
    "darkRed": "8B0000",
    "darkYellow": "808000",
    "darkGray": "A9A9A9",
    "lightGray": "D3D3D3",
}  # 17.18.40
_INK: Final = ("themeColor", "themeTint", "themeShade")
_FILL: Final = ("themeFill", "themeFillTint", "themeFillShade")


class Palette:
    """The colours of a file; those of its theme are resolved as far as the file gives them."""

    def __init__(self, word: Word) -> None:
        self._styles = word.styles
        self._tables = {table.element: table for table in word.tables}
        self._theme = _theme(word.theme)
        page = first(word.body, "../w:background")
        is_shown = page is not None and is_on(first(word.settings, "w:displayBackgroundShape"))
        self._page = (self._color(page, "color", _INK) if is_shown else "") or WHITE

    def of(self, run: Element, paragraph: Element) -> tuple[str, str]:
        """Return a run's colour, "" when it suits any ground, and what lies behind it."""
        color = next(self._given(run, paragraph, "w:rPr/w:color"), None)
        behind = (self._shading(each) for each in self._shadings(run, paragraph))
        highlight = _HIGHLIGHTS.get(value(run, "w:rPr/w:highlight/@w:val"), "")
        ground = highlight or next(filter(None, behind), self._page)
        return self._color(color, "val", _INK), ground

    def is_hidden(self, run: Element, paragraph: Element) -> bool:
        """Tell whether nobody sees the run."""
        return is_on(next(self._given(run, paragraph, "w:rPr/w:vanish"), None))

    def _given(self, run: Element, paragraph: Element, path: str) -> Iterator[Element]:
        """Yield a property of a run from all who give it one, the strongest first (17.7.2)."""
        yield from find(run, path)
        yield from self._of_style(value(run, "w:rPr/w:rStyle/@w:val"), "character", path)
        yield from self._of_style(value(paragraph, "w:pPr/w:pStyle/@w:val"), "paragraph", path)
        for cell in list(run.iterancestors("{*}tc"))[:1]:
            for part in self._parts(cell):
                yield from find(part, path)
        if self._styles.defaults is not None:
            yield from find(self._styles.defaults, f"w:rPrDefault/{path}")

    def _shadings(self, run: Element, paragraph: Element) -> Iterator[Element]:
        """Yield what may lie behind a run, from its own ground to that of the outermost table."""
        yield from find(run, "w:rPr/w:shd")
        yield from self._of_style(value(run, "w:rPr/w:rStyle/@w:val"), "character", "w:rPr/w:shd")
        yield from find(paragraph, "w:pPr/w:shd")
        style = value(paragraph, "w:pPr/w:pStyle/@w:val")
        yield from self._of_style(style, "paragraph", "w:pPr/w:shd")
        for cell in run.iterancestors("{*}tc"):
            yield from find(cell, "w:tcPr/w:shd")
            for part in self._parts(cell):
                yield from find(part, "w:tcPr/w:shd | w:tblPr/w:shd")
            yield from find(cell, "ancestor::w:tbl[1]/w:tblPr/w:shd")

    def _of_style(self, style: str, kind: str, path: str) -> Iterator[Element]:
        found = self._styles.inherited(style, kind, path)
        if found is not None:
            yield found

    def _parts(self, cell: Element) -> Iterator[Element]:
        """Yield the parts of a table style that a cell takes, then the style as a whole."""
        table = self._tables.get(next(cell.iterancestors("{*}tbl"), cell))
        if table is not None:
            chain = list(self._styles.chain(table.style, "table"))
            for name in style_parts(table, cell):
                for style in chain:
                    yield from find(style, f"w:tblStylePr[@w:type='{name}']")
            yield from chain

    def _shading(self, given: Element) -> str:
        """Return the colour of a ground, "" when it lets through what is behind it (17.3.5)."""
        fill = self._color(given, "fill", _FILL)
        pattern = value(given, "@w:val")
        share = float(pattern == "solid")
        if pattern.startswith("pct") and pattern[3:].isdecimal():
            share = int(pattern[3:]) / 100
        ink = self._color(given, "color", _INK) or BLACK
        return mixed(ink, fill or WHITE, share) if share else fill

    def _color(self, given: Element | None, plain: str, names: tuple[str, str, str]) -> str:
        """Return the colour that an element names, "" when it leaves it to the program."""
        theme = value(given, f"@w:{names[0]}")
        tint, shade = (hexadecimal(given, f"@w:{name}") for name in names[1:])
        color = self._theme.get(_THEMES.get(theme, theme), "") if theme else ""
        if not color:
            plainly = value(given, f"@w:{plain}")
            return plainly.upper() if is_color(plainly) else ""
        if tint:
            return lighter(color, tint / 255)
        return darker(color, shade / 255) if shade else color


def _theme(root: Element) -> Mapping[str, str]:
    """Return the colours of a theme by the names that it gives them (20.1.6.2)."""
    found = {
        each.tag.rpartition("}")[2]: value(each, "a:srgbClr/@val | a:sysClr/@lastClr").upper()
        for each in find(root, "//a:clrScheme/*")
    }
    return {name: color for name, color in found.items() if is_color(color)}
