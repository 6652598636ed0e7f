"""A theme to Word's styles, lists and settings, by fixed ids."""

from collections.abc import Iterator
from typing import Final

from make_lesson.theme import Theme
from make_lesson.writers.docx.xml import (
    Element,
    border,
    half_points,
    indent,
    spacing,
    tabs,
    twips,
    w,
)

CELL_PAD: Final = 5.0  # points left and right of a cell's text
BOX_SIDE: Final = 12.0
BAR: Final = 3.0
SYMBOLS: Final = "Arial"  # has the circle and the square that bubbles are typed with


def fonts(name: str) -> Element:
    """Return the font of a run or style, for every script."""
    return w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def size(points: float) -> tuple[Element, Element]:
    """Return a type size, for simple and for complex scripts."""
    return w("sz", val=half_points(points)), w("szCs", val=half_points(points))


def bold(on: bool = True) -> tuple[Element, Element]:
    """Return bold on or off, for simple and for complex scripts."""
    value = "1" if on else "0"
    return w("b", val=value), w("bCs", val=value)


def shade(color: str) -> Element:
    """Return a background."""
    return w("shd", val="clear", color="auto", fill=color)


def styles(theme: Theme, language: str) -> Iterator[Element]:
    """Yield the children of `w:styles`."""
    look = theme.size
    yield w(
        "docDefaults",
        w(
            "rPrDefault",
            w(
                "rPr",
                fonts(theme.font.name),
                w("color", val=theme.color.text),
                *size(look.body),
                w("lang", val=language, eastAsia=language, bidi="ar-SA"),
            ),
        ),
        w("pPrDefault", w("pPr", spacing(line=theme.leading(look.body)))),
    )
    yield _style("paragraph", "Normal", "Normal", w("pPr", w("widowControl")), default=True)
    yield _style("character", "DefaultParagraphFont", "Default Paragraph Font", default=True)
    yield _table_normal()
    yield _style("numbering", "NoList", "No List", default=True)
    yield from _headings(theme)
    yield from _texts(theme)
    yield from _rules_and_boxes(theme)
    link = w("rPr", w("color", val=theme.color.accent), w("u", val="single"))
    yield _style("character", "Hyperlink", "Hyperlink", link)
    yield _style("character", "Strong", "Strong", w("rPr", *bold()))
    yield _style("character", "Aside", "Aside", w("rPr", *bold(False), *size(look.small)))
    head = w("tblStylePr", w("rPr", *bold()), type="firstRow")
    yield _style("table", "LessonTable", "Lesson Table", head, based="TableNormal")


def _style(
    kind: str,
    style_id: str,
    name: str,
    *parts: Element | None,
    default: bool = False,
    based: str = "",
    following: str = "",
) -> Element:
    built_in = default or name.islower() or name in ("Hyperlink", "Strong", "List Bullet")
    attributes = {"type": kind, "styleId": style_id}
    if default:
        attributes["default"] = "1"
    if not built_in:
        attributes["customStyle"] = "1"
    return w(
        "style",
        w("name", val=name),
        w("basedOn", val=based) if based else None,
        w("next", val=following) if following else None,
        w("qFormat") if kind == "paragraph" else None,
        *parts,
        **attributes,
    )


def _paragraph(
    style_id: str,
    name: str,
    *properties: Element,
    run: tuple[Element, ...] = (),
    following: str = "",
) -> Element:
    return _style(
        "paragraph",
        style_id,
        name,
        w("pPr", *properties) if properties else None,
        w("rPr", *run) if run else None,
        based="Normal",
        following=following,
    )


def _table_normal() -> Element:
    pad = twips(CELL_PAD)
    margins = w(
        "tblCellMar",
        w("top", w=0, type="dxa"),
        w("left", w=pad, type="dxa"),
        w("bottom", w=0, type="dxa"),
        w("right", w=pad, type="dxa"),
    )
    properties = w("tblPr", w("tblInd", w=0, type="dxa"), margins)
    return _style("table", "TableNormal", "Normal Table", properties, default=True)


def _headings(theme: Theme) -> Iterator[Element]:
    u, right = theme.page.unit, theme.page.live_width
    for level, points, before, after in (
        (1, theme.size.title, 0.0, 0.75),
        (2, theme.size.section, 2.25, 0.75),
        (3, theme.size.body, 1.25, 0.25),
    ):
        rule = w("pBdr", border("bottom", theme.line.head)) if level == 2 else None
        properties = (
            w("keepNext"),
            w("keepLines"),
            *([rule] if rule is not None else []),
            tabs(("right", right)),
            spacing(before=before * u, after=after * u, line=theme.leading(points)),
            w("outlineLvl", val=level - 1),
        )
        run = (*bold(), *size(points))
        name = f"heading {level}"
        yield _paragraph(f"Heading{level}", name, *properties, run=run, following="BodyText")


def _texts(theme: Theme) -> Iterator[Element]:
    u, look = theme.page.unit, theme.size
    body, small = theme.leading(look.body), theme.leading(look.small)
    measure = indent(right=theme.page.live_width - theme.page.measure)
    accent = w("color", val=theme.color.accent)
    number = theme.column.number
    hang = indent(number, theme.page.live_width - theme.page.measure, number)
    yield _paragraph("BodyText", "body text", spacing(after=u, line=body), measure)
    yield _paragraph(
        "Eyebrow",
        "Eyebrow",
        w("keepNext"),
        spacing(line=body),
        run=(*bold(), accent, *size(look.small)),
    )
    yield _paragraph(
        "TextLabel", "Text Label", w("keepNext"), spacing(after=u / 4, line=body), run=bold()
    )
    yield _paragraph(
        "Directions", "Directions", w("keepNext"), spacing(after=0.75 * u, line=body), measure
    )
    yield _paragraph(
        "Caption", "caption", w("keepLines"), spacing(after=u, line=small), run=size(look.small)
    )
    yield _paragraph(
        "SmallText", "Small Text", spacing(after=u / 2, line=small), run=size(look.small)
    )
    yield _paragraph("NumberedText", "Numbered Text", spacing(after=u, line=body), hang)
    yield _paragraph(
        "Question",
        "Question",
        w("keepNext"),
        w("keepLines"),
        spacing(before=u, after=u / 2, line=body),
        hang,
        following="AnswerLine",
    )
    yield _paragraph("AnswerOption", "Answer Option", w("keepLines"), spacing(line=body))
    yield _paragraph("OptionRow", "Option Row", w("keepLines"), spacing(line=3 * u))
    yield _paragraph("ListBullet", "List Bullet", spacing(after=u / 4, line=body))
    yield _paragraph("TableText", "Table Text", spacing(before=u / 4, after=u / 4, line=body))
    yield _paragraph(
        "TableSmall",
        "Table Small",
        spacing(before=u / 4, after=u / 4, line=small),
        run=size(look.small),
    )
    yield _paragraph(
        "FigureBlock", "Figure Block", w("keepNext"), spacing(before=u / 2, after=u / 2)
    )
    yield _paragraph("Header", "header", spacing(), run=size(look.small))
    yield _paragraph("Footer", "footer", spacing(), run=size(look.small))


def _rules_and_boxes(theme: Theme) -> Iterator[Element]:
    u, look, right = theme.page.unit, theme.size, theme.page.live_width
    body = theme.leading(look.body)
    write = theme.line.write
    ruled = w("pBdr", border("bottom", write), border("between", write))
    yield _paragraph(
        "AnswerLine",
        "Answer Line",
        w("keepLines"),
        ruled,
        spacing(line=3 * u),
        following="AnswerLine",
    )
    yield _paragraph(
        "FieldLine", "Field Line", w("keepLines"), tabs(("right", right)), spacing(line=3 * u)
    )
    yield _paragraph("NameLine", "Name Line", spacing(after=1.5 * u, line=2 * u))
    bar = w("pBdr", border("left", BAR, color=theme.color.accent, space=BOX_SIDE - BAR))
    inside = indent(BOX_SIDE, BOX_SIDE)
    tint = shade(theme.color.tint)
    yield _paragraph(
        "BoxLabel",
        "Box Label",
        w("keepNext"),
        bar,
        tint,
        spacing(before=u, line=3 * u),
        inside,
        run=(*bold(), *size(look.small)),
    )
    bar = w("pBdr", border("left", BAR, color=theme.color.accent, space=BOX_SIDE - BAR))
    yield _paragraph(
        "BoxQuestion",
        "Box Question",
        bar,
        shade(theme.color.tint),
        spacing(after=u, line=theme.leading(look.section)),
        indent(BOX_SIDE, BOX_SIDE),
        run=(*bold(), *size(look.section)),
    )
    yield _paragraph(
        "WordBank",
        "Word Bank",
        w("keepNext"),
        w("keepLines"),
        shade(theme.color.tint),
        spacing(before=u / 4, after=u, line=1.5 * body),
        indent(BOX_SIDE, BOX_SIDE),
    )
    dashes = w("pBdr", border("top", theme.line.arrow, style="dashed"))
    yield _paragraph("CutLine", "Cut Line", w("keepNext"), dashes, spacing(before=2 * u, line=u))
    yield _paragraph("AfterTable", "After Table", spacing(line=u))


# --- lists ---------------------------------------------------------------------------------------

QUESTIONS, READING, LETTERS, CIRCLES, BULLETS, SQUARES, NUMBERS = range(1, 8)


def lists(theme: Theme) -> Iterator[Element]:
    """Yield an abstract list for each thing that is numbered or marked."""
    number, look = theme.column.number, theme.size
    accent = (*bold(), w("color", val=theme.color.accent), *size(look.small))
    symbol = (fonts(SYMBOLS),)
    yield _list(QUESTIONS, "decimal", "%1", number, bold())
    yield _list(READING, "decimal", "%1", number, accent)
    yield _list(LETTERS, "upperLetter", "○ %1", theme.column.bubble + 12, symbol)
    yield _list(CIRCLES, "bullet", "○", theme.column.bubble, symbol)
    yield _list(BULLETS, "bullet", "•", 14, ())
    yield _list(SQUARES, "upperLetter", "□ %1", theme.column.bubble + 12, symbol)
    yield _list(NUMBERS, "decimal", "%1.", 20, ())


def _list(
    number: int, form: str, level_text: str, hang: float, run: tuple[Element, ...]
) -> Element:
    level = w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=form),
        w("lvlText", val=level_text),
        w("lvlJc", val="left"),
        w("pPr", indent(hang, 0, hang)),
        w("rPr", *run) if run else None,
        ilvl=0,
    )
    return w(
        "abstractNum",
        w("nsid", val=f"{0x10000000 + number:08X}"),
        w("multiLevelType", val="singleLevel"),
        w("tmpl", val=f"{0x20000000 + number:08X}"),
        level,
        abstractNumId=number,
    )


def settings(language: str) -> Iterator[Element]:
    """Yield the children of `w:settings`: current Word, fonts embedded, no question on opening."""
    yield w("zoom", percent=100)
    yield w("embedTrueTypeFonts")
    yield w("defaultTabStop", val=720)
    yield w("characterSpacingControl", val="doNotCompress")
    mode = w(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val="15",
    )
    yield w("compat", mode)
    yield w("themeFontLang", val=language)
    yield w("decimalSymbol", val=".")
    yield w("listSeparator", val=",")
