"""Our styles to those that another file lacks, made to fit beside the file's own."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from itertools import chain, count, takewhile
from typing import Final

from make_lesson.writers.docx.reference.ids import Ids
from make_lesson.writers.docx.reference.style_sheet import StyleSheet, style_id, style_name
from make_lesson.writers.docx.wordml import Element, q, w

_FACE: Final = ("rFonts", "color", "sz", "szCs")
# The schema's order of the run properties that our styles have (ECMA-376 part 1, 17.3.2.28).
_RUN_ORDER: Final = tuple(
    map(q, ("rFonts", "b", "bCs", "color", "spacing", "sz", "szCs", "u", "lang"))
)


def ids_in(sheet: StyleSheet, ours: Iterable[Element]) -> Mapping[str, str]:
    """Return by our ids those of the file's styles of the same names, or ids that are free."""
    return {
        style_id(style): _free_id(style_id(style), sheet) if theirs is None else style_id(theirs)
        for style, theirs in ((style, _theirs(style, sheet)) for style in ours)
    }


def added_styles(
    ours: Iterable[Element], sheet: StyleSheet, body: Element | None, ids: Ids
) -> list[Element]:
    """Return copies of those of our styles that the file lacks, in the face of its running text."""
    face = _face(sheet, body)
    added = [deepcopy(style) for style in ours if _theirs(style, sheet) is None]
    for style in added:
        style.set(q("styleId"), ids.styles[style_id(style)])
        ids.settle(style)
        name = style.find(q("name"))
        if name is not None and sheet.has_name(style_name(style)):  # of another kind of style
            name.set(q("val"), f"{style_name(style)} (lesson)")
        if style.get(q("type")) == "paragraph":
            _set_face(style, face)
    return added


def _theirs(style: Element, sheet: StyleSheet) -> Element | None:
    """Return the file's style of the name of ours; the default one of its kind for our default."""
    kind = style.get(q("type"), "")
    named = sheet.named(kind, style_name(style))
    return sheet.default(kind) if named is None and style.get(q("default")) else named


def _free_id(wanted: str, sheet: StyleSheet) -> str:
    tries = chain([wanted], (f"{wanted}{number}" for number in count(2)))
    return next(each for each in tries if not sheet.has_id(each))


def _face(sheet: StyleSheet, body: Element | None) -> Mapping[str, Element]:
    """Return the run properties with which running text differs from the file's default style."""
    if body is None:
        return {}
    default = sheet.default("paragraph")
    found: dict[str, Element] = {}
    for style in takewhile(lambda each: each is not default, sheet.line_of(body)):
        for tag in _FACE:
            own = style.find(f"{q('rPr')}/{q(tag)}")
            if own is not None:
                found.setdefault(q(tag), own)
    return found


def _set_face(style: Element, face: Mapping[str, Element]) -> None:
    """Give a style a face where it has none of its own, and no first line but its own."""
    look = style.find(q("rPr"))
    if look is None:
        look = w("rPr")
        style.append(look)
    look.extend(deepcopy(own) for tag, own in face.items() if look.find(tag) is None)
    look[:] = sorted(look, key=lambda each: _RUN_ORDER.index(str(each.tag)))
    for indent in style.iter(q("ind")):
        if indent.get(q("hanging")) is None:
            indent.set(q("firstLine"), "0")
