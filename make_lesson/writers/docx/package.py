"""The empty Word document of a theme: styles, lists, settings and fonts, ready for a body."""

from collections.abc import Iterable
from functools import lru_cache
from io import BytesIO
from typing import Any, Final

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Pt, RGBColor

from make_lesson.theme.theme import Theme
from make_lesson.writers.docx.fonts import font_table
from make_lesson.writers.docx.numbering import definitions, style_number
from make_lesson.writers.docx.reference.document import Reference
from make_lesson.writers.docx.reference.graft import graft
from make_lesson.writers.docx.reference.ids import Ids
from make_lesson.writers.docx.repeatable import zipped
from make_lesson.writers.docx.styles import Style, line_height, styles
from make_lesson.writers.docx.table_styles import table_styles
from make_lesson.writers.docx.wordml import Element, border, half_points, on, put, q, twips, w

_BUILT_IN: Final = frozenset(
    {"Heading 1", "Heading 2", "Heading 3", "Body Text", "Caption", "List Bullet", "List Number"}
    | {"Header", "Footer"}
)
_DEFAULTS: Final = frozenset({"Normal", "Default Paragraph Font", "Normal Table", "No List"})
_UNWANTED: Final = (
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.WEB_SETTINGS,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)
_WORD_2013: Final = "15"  # older modes show "Compatibility Mode" in the window's title
_WORD: Final = "http://schemas.microsoft.com/office/word"


def new_document(
    theme: Theme, regular: bytes, bold: bytes, reference: Reference | None = None
) -> tuple[Any, Ids]:
    """Return an empty document in the theme, to be filled, and what our ids are in it.

    The look of a reference goes before that of the theme, which must be on the reference's page.
    """
    data, ids = _empty(theme, regular, bold, reference)
    return docx.Document(BytesIO(data)), ids


@lru_cache(maxsize=8)
def _empty(
    theme: Theme, regular: bytes, bold: bytes, reference: Reference | None
) -> tuple[bytes, Ids]:
    document = docx.Document()
    part, package = document.part, document.part.package
    for rels in (part.rels, package.rels):
        for key in [key for key, rel in rels.items() if rel.reltype in _UNWANTED]:
            del rels[key]
    fonts = {"regular": regular, "bold": bold}
    table = font_table(
        theme.font.name, {face: font for face, font in fonts.items() if font}, package
    )
    part.relate_to(table, RELATIONSHIP_TYPE.FONT_TABLE)
    _fill(part.numbering_part.element, definitions(theme))
    _fill(document.settings.element, _settings())
    _set_styles(document, theme)
    _set_page(document.sections[0], theme)
    ids = graft(document, reference) if reference else Ids()
    return zipped(package), ids


def _fill(element: Any, children: Iterable[Element]) -> None:
    for child in list(element):
        element.remove(child)
    element.extend(children)


def _settings() -> list[Element]:
    mode = w("compatSetting", name="compatibilityMode", uri=_WORD, val=_WORD_2013)
    return [
        w("zoom", percent="100"),
        on("embedTrueTypeFonts"),
        w("defaultTabStop", val="720"),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", mode),
        w("themeFontLang", val="en-US"),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    ]


def _set_page(section: Any, theme: Theme) -> None:
    page = theme.page
    section.page_width, section.page_height = Pt(page.width), Pt(page.height)
    section.left_margin = section.right_margin = Pt(page.margin)
    section.top_margin = section.bottom_margin = Pt(page.edge)
    small = theme.leading(theme.size.small)
    section.header_distance = Pt(max(0.0, page.edge - 2.25 * page.unit - small + 2))
    section.footer_distance = Pt(max(0.0, page.edge - 17 - small))


# --- styles --------------------------------------------------------------------------------------


def _set_styles(document: Any, theme: Theme) -> None:
    known = document.styles
    for style in list(known):
        if style.name not in _DEFAULTS:
            style.delete()
    _set_defaults(known.element, theme)
    normal = known["Normal"]
    normal.element.rPr.clear() if normal.element.rPr is not None else None
    looks = styles(theme).values()
    for look in looks:
        known.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH, look.name in _BUILT_IN)
    for look in looks:
        style = known[look.name]
        style.base_style = normal
        style.next_paragraph_style = known[look.following or "Body Text"]
        _set_style(style, look, theme)
    _set_hyperlink(known, theme)
    known.element.extend(table_styles(theme))


def _set_defaults(element: Any, theme: Theme) -> None:
    """Set what every run and paragraph starts from; the language is each document's own."""
    size = half_points(theme.size.body)
    name, letter = theme.font.name, theme.space.letter
    run = w(
        "rPr",
        w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name),
        w("color", val=theme.color.text),
        *([w("spacing", val=twips(letter))] if letter else []),
        w("sz", val=size),
        w("szCs", val=size),
        w("lang", val="en-US", eastAsia="en-US", bidi="ar-SA"),
    )
    line = str(round(theme.leading(theme.size.body) * 20))
    spacing = w("spacing", before="0", after="0", line=line, lineRule="exact")
    defaults = element.find(q("docDefaults"))
    defaults[:] = [
        w("rPrDefault", run),
        w("pPrDefault", w("pPr", on("widowControl"), spacing)),
    ]


def _set_style(style: Any, look: Style, theme: Theme) -> None:
    u = theme.page.unit
    style.quick_style = style.unhide_when_used = True
    style.hidden = False
    text, layout = style.font, style.paragraph_format
    if look.size != "body":
        text.size = Pt(getattr(theme.size, look.size))
        style.element.rPr.append(w("szCs", val=half_points(getattr(theme.size, look.size))))
    if look.bold:
        text.bold = text.cs_bold = True
    if look.accent:
        text.color.rgb = RGBColor.from_string(theme.color.accent)
    layout.space_before, layout.space_after = Pt(look.before * u), Pt(look.after * u)
    rule = theme.line.write if look.rule == "write" else 0.0
    layout.line_spacing = Pt(line_height(look, theme) - rule) if look.exact else 1.0
    layout.left_indent, layout.right_indent = Pt(look.left), Pt(look.right)
    if look.hanging:
        layout.first_line_indent = Pt(-look.hanging)
    if look.keep_next:
        layout.keep_with_next = True
    _set_raw(style.element, look, theme)


def _set_raw(element: Any, look: Style, theme: Theme) -> None:
    """Set the properties for which python-docx has no words."""
    holder = w("p", element.pPr)  # a paragraph for as long as its properties are put in order
    if look.name.startswith("Heading "):
        put(holder, w("outlineLvl", val=str(int(look.name[-1]) - 1)))
    if not look.apart:
        put(holder, on("contextualSpacing"))
    number = style_number(look.id, theme)
    if number is not None:
        put(holder, number)
    width = {"head": theme.line.head, "write": theme.line.write, "cut": theme.line.arrow}
    if look.rule:
        line = border("bottom", width[look.rule], color=theme.color.line)
        if look.rule == "cut":
            line.set(q("val"), "dashed")
        lines = [line]
        if look.rule == "write":
            lines.append(border("between", theme.line.write, color=theme.color.line))
        put(holder, w("pBdr", *lines))
    place = 0 if element.rPr is None else element.index(element.rPr)
    element.insert(place or len(element), holder[0])


def _set_hyperlink(known: Any, theme: Theme) -> None:
    style = known.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER, builtin=True)
    style.base_style = known["Default Paragraph Font"]
    style.font.color.rgb = RGBColor.from_string(theme.color.accent)
    style.font.underline = True
