"""A Theme to what no reader should have to bear: type too small, lines too pale, no room."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from math import floor
from typing import Final

from make_lesson.theme.contrast import contrast
from make_lesson.theme.theme import Column, Height, Line, Theme

LEAST_LIVE: Final = 300.0  # points between the margins, either way
LEAST_TYPE, MOST_TYPE = 10.0, 48.0
LEAST_OPTION: Final = 9.5  # a letter alone in its bubble
LEAST_LEADING, MOST_LEADING = 1.1, 3.0  # line height, of the type size
THINNEST, THICKEST = 0.25, 6.0  # a line; what students write on, and frames, must be seen
LEAST_EDGE: Final = 36.0  # printers leave the edge of the paper blank
AROUND_OPTION: Final = 4.0  # between a letter and the two sides of its bubble
LARGEST_SIDE: Final = 14_400.0  # a page of PDF/A-2 (ISO 19005-2, 6.1.13)
TALLEST_LOGO: Final = 144.0
PAPER: Final = "FFFFFF"
TEXT_CONTRAST: Final = 4.5  # WCAG 2.1, 1.4.3
LINE_CONTRAST: Final = 3.0  # WCAG 2.1, 1.4.11


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a section, or with one of its keys; the one said last is to blame."""

    section: str
    keys: tuple[str, ...]
    rule: str
    message: str
    hint: str


def faults(theme: Theme) -> Iterator[Fault]:
    """Yield what makes the theme's pages unreadable."""
    page = theme.page
    if min(page.live_width, page.live_height) < LEAST_LIVE:
        message = (
            f"the margins leave {page.live_width:g} by {page.live_height:g} points of the page"
        )
        hint = f"leave {LEAST_LIVE:g} points or more between them"
        yield Fault("page", (), "THEME006", message, hint)
    else:
        yield from _lengths(theme)
    yield from _pale(theme)


def _lengths(theme: Theme) -> Iterator[Fault]:
    for section, limits in _limits(theme).items():
        for key, (least, most) in limits.items():
            value = getattr(getattr(theme, section), key)
            if not least <= value <= most:
                unit = _UNITS.get((section, key), _UNITS.get((section, ""), " points"))
                message = f"[{section}] {key} is {value:g}{unit}"
                hint = f"choose {_up(least):g} to {_down(most):g}{unit}"
                yield Fault(section, (key,), "THEME006", message, hint)


_UNITS: Final = {("height", ""): " u", ("space", "word"): "", ("space", "item"): ""}


def _limits(theme: Theme) -> Mapping[str, Mapping[str, tuple[float, float]]]:
    """Return the least and the most of each length."""
    page, unit = theme.page, theme.page.unit or 1.0
    sizes = {name: getattr(theme.size, name) for name in _names(Height)}
    bubble = max(LEAST_OPTION, theme.size.option) + AROUND_OPTION
    least = {"number": 12.0, "bubble": bubble, "word_blank": 36.0, "letter_blank": 18.0}
    return {
        "page": {
            "width": (LEAST_LIVE, LARGEST_SIDE),
            "height": (LEAST_LIVE, LARGEST_SIDE),
            "unit": (4.0, 16.0),
            "measure": (LEAST_LIVE / 2, page.width),
            "margin": (LEAST_EDGE, page.width / 2),
            "edge": (LEAST_EDGE, page.height / 2),
        },
        "size": dict.fromkeys(sizes, (LEAST_TYPE, MOST_TYPE))
        | {"option": (LEAST_OPTION, min(MOST_TYPE, theme.column.bubble - AROUND_OPTION))},
        "height": {
            name: (LEAST_LEADING * size / unit, MOST_LEADING * size / unit)
            for name, size in sizes.items()
        },
        "space": {"letter": (0.0, 2.0), "word": (1.0, 2.0), "item": (1.0, 4.0)},
        "column": {name: (least.get(name, 0.0), page.live_width / 3) for name in _names(Column)},
        "line": dict.fromkeys(_names(Line), (0.0, THICKEST))
        | dict.fromkeys(("write", "frame"), (THINNEST, THICKEST)),
        "logo": {"height": (0.0, TALLEST_LOGO)},
    }


def _names(part: type[Height | Column | Line]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(part))


def _pale(theme: Theme) -> Iterator[Fault]:
    """Yield the inks that are hard to see on paper, or else on the tint."""
    color = theme.color
    inks = [
        ("text", color.text, TEXT_CONTRAST, "THEME004", "text needs"),
        ("accent", color.accent, TEXT_CONTRAST, "THEME004", "text needs"),
        ("line", color.line, LINE_CONTRAST, "THEME007", "lines need"),
    ]
    for name, ink, needed, rule, who_needs in inks:
        for keys, ground_name, ground in (
            ((name,), "paper", PAPER),
            ((name, "tint"), f"tint {color.tint}", color.tint),
        ):
            ratio = contrast(ink, ground)
            if ratio < needed:
                has = f"{name} {ink} on {ground_name} has {_down(ratio):g} to 1"
                lighter = " or a paler tint" if len(keys) > 1 else ""
                hint = f"use a darker {name}{lighter}"
                yield Fault("color", keys, rule, f"{has}, {who_needs} {needed:g} to 1", hint)
                break


def _down(number: float) -> float:
    """Return a number with one decimal that is no higher: what is refused never reads as enough."""
    return floor(number * 10) / 10


def _up(number: float) -> float:
    return 0.0 - _down(-number)
