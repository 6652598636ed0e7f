"""A school's Word document to what would make handouts in its styles hard to read."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor
from pathlib import Path
from typing import Final

from make_lesson.errors import Place, Problem, SettingsError
from make_lesson.theme.contrast import contrast
from make_lesson.theme.limits import LEAST_LIVE, LEAST_TYPE, MOST_TYPE, PAPER, TEXT_CONTRAST
from make_lesson.theme.theme import Theme
from make_lesson.writers.docx.reference.document import Reference, open_reference
from make_lesson.writers.docx.reference.style_sheet import style_name
from make_lesson.writers.docx.styles import styles
from make_lesson.writers.docx.wordml import Element, q

_LARGEST_SIDE: Final = 1584.0  # points: 22 inches, Word's own limit
_LEAST_MARGIN: Final = 18.0


def checked_reference(data: bytes, file: Path, theme: Theme) -> Reference:
    """Return a document to take Word's styles from, opened.

    Raises SettingsError, at the file, with all that is wrong with it.
    """
    reference = open_reference(data, file)
    used = tuple(_used(reference, theme))
    faults = [
        *_room(reference),
        *(fault for style in used for fault in _pale(style, reference, theme)),
        *(fault for style in used for fault in _small(style, reference)),
        *(fault for level in (1, 2, 3) for fault in _flat(level, reference)),
    ]
    if faults:
        raise SettingsError(
            Problem(Place(file), fault.rule, fault.message, fault.hint) for fault in faults
        )
    return reference


@dataclass(frozen=True, slots=True)
class _Fault:
    rule: str
    message: str
    hint: str


def _used(reference: Reference, theme: Theme) -> Iterator[Element]:
    """Yield those of the document's styles in which something of a handout is set."""
    sheet = reference.styles
    names = [("paragraph", look.name) for look in styles(theme).values()]
    named = [sheet.named(*each) for each in (*names, ("character", "Hyperlink"))]
    used: list[Element] = []
    for style in (sheet.default("paragraph"), *named):
        if style is not None and style not in used:
            used.append(style)
            yield style


def _room(reference: Reference) -> Iterator[_Fault]:
    page = reference.page
    if page is None:
        return
    if max(page.width, page.height) > _LARGEST_SIDE:
        message = f"the page has {page.width:.0f} by {page.height:.0f} points"
        yield _Fault("REF006", message, f"make it {_LARGEST_SIDE:g} points or less either way")
    section, sides = reference.section, {"left": page.width, "right": page.width}
    for name, side in (sides | {"top": page.height, "bottom": page.height}).items():
        margin = getattr(section, f"{name}_margin").pt
        if not _LEAST_MARGIN <= (margin if name in sides else abs(margin)) <= side / 2:
            message = f"the {name} margin has {margin:.0f} points"
            hint = f"make it {_LEAST_MARGIN:g} points or more, and at most half the page"
            yield _Fault("REF006", message, hint)
    if min(page.live_width, page.live_height) < LEAST_LIVE:
        live = f"{page.live_width:.0f} by {page.live_height:.0f}"
        message = f"the margins leave {live} points of the page"
        yield _Fault("REF006", message, f"leave {LEAST_LIVE:g} points or more between them")


def _pale(style: Element, reference: Reference, theme: Theme) -> Iterator[_Fault]:
    """Yield text that is hard to read on its ground, running text on the tint of boxes as well."""
    sheet = reference.styles
    ink, ground = sheet.color(style), sheet.ground(style)
    grounds = [ground]
    if ground == PAPER and style in (sheet.default("paragraph"), reference.body):
        grounds.append(theme.color.tint)
    for each in grounds:
        ratio = contrast(ink, each)
        if ratio < TEXT_CONTRAST:
            told = f"{ink} on {each} has {_down(ratio):g} to 1, text needs {TEXT_CONTRAST:g} to 1"
            hint = "give the style a darker colour in Word, or a ground that differs more"
            yield _Fault("REF007", f"style '{style_name(style)}': {told}", hint)
            return


def _down(ratio: float) -> float:
    """Return a ratio that is cut, not rounded: what is refused never reads as enough."""
    return floor(ratio * 100) / 100


def _small(style: Element, reference: Reference) -> Iterator[_Fault]:
    size = reference.styles.size(style)
    if style.get(q("type")) == "paragraph" and size < LEAST_TYPE:
        message = f"style '{style_name(style)}': its type is {size:g} points"
        yield _Fault("REF008", message, f"make it {LEAST_TYPE:g} points or more in Word")
    elif style is reference.styles.default("paragraph") and size > MOST_TYPE:
        message = f"style '{style_name(style)}': its type is {size:g} points"
        yield _Fault("REF008", message, f"make it {MOST_TYPE:g} points or less in Word")


def _flat(level: int, reference: Reference) -> Iterator[_Fault]:
    """Yield a heading that a screen reader would not take for one of its level."""
    style = reference.styles.named("paragraph", f"Heading {level}")
    if style is None:
        return
    outline = reference.styles.own(style, "pPr", "outlineLvl")
    found = "" if outline is None else outline.get(q("val"), "")
    if found != str(level - 1):
        told = f"outline level {int(found) + 1}" if found.isdecimal() else "no outline level"
        message = f"style '{style_name(style)}' has {told}"
        hint = f"in Word, Modify Style > Paragraph > Outline level: choose Level {level}"
        yield _Fault("REF009", message, hint)
