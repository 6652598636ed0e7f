"""The colours of a Word file's theme: a name and a tint to six hex digits."""

import colorsys
import re
from collections.abc import Mapping
from typing import Final

from make_lesson.writers.docx.wordml import Element, q

WHITE: Final = "FFFFFF"
_HEX: Final = re.compile("[0-9A-F]{6}")
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# What text and ground are called in settings (17.15.1.20), and themes' own names (20.1.6.2).
_MAPPED: Final = {"text1": "t1", "text2": "t2", "background1": "bg1", "background2": "bg2"}
_USUAL: Final = {"t1": "dark1", "t2": "dark2", "bg1": "light1", "bg2": "light2"}
_SHORT: Final = {"dark1": "dk1", "dark2": "dk2", "light1": "lt1", "light2": "lt2"} | {
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}


class Scheme:
    """Colours by name: those of a theme part's root, called as a setting maps them."""

    def __init__(self, theme: Element | None, mapping: Element | None) -> None:
        self._colors = _colors(theme)
        given = {} if mapping is None else {_local(key): str(v) for key, v in mapping.items()}
        self._mapping: Mapping[str, str] = _USUAL | given

    def color(self, element: Element, value: str, theme: str) -> str:
        """Return the colour that an element names in its attributes, "" where it is automatic.

        They are called `value` and `theme`: "val" and "themeColor", or "fill" and "themeFill". The
        theme's colour counts, for the value beside it may be stale.
        """
        named = self._named(element.get(q(theme), ""))
        if named:
            stem = theme.removesuffix("Color")
            return _adjusted(
                named, _part(element.get(q(f"{stem}Tint"))), _part(element.get(q(f"{stem}Shade")))
            )
        given = element.get(q(value), "").upper()
        return given if _HEX.fullmatch(given) else ""

    def _named(self, name: str) -> str:
        if name in _MAPPED:
            name = self._mapping.get(_MAPPED[name], "")
        return self._colors.get(_SHORT.get(name, name), "")


def _colors(theme: Element | None) -> Mapping[str, str]:
    entries = () if theme is None else theme.iterfind(f".//{_A}clrScheme/*")
    colors = {
        _local(entry.tag): str(entry[0].get("lastClr", entry[0].get("val"))).upper()
        for entry in entries
        if len(entry)
    }
    return {name: color for name, color in colors.items() if _HEX.fullmatch(color)}


def _local(name: object) -> str:
    return str(name).rpartition("}")[2]


def _part(given: str | None) -> float:
    """Return what two hex digits are of 255; 1 where there are none."""
    return int(given, 16) / 255 if given and re.fullmatch("[0-9A-Fa-f]{1,2}", given) else 1.0


def _adjusted(color: str, tint: float, shade: float) -> str:
    """Return a colour made lighter by a tint and darker by a shade (17.3.2.6)."""
    if tint == shade == 1:
        return color
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    lit = colorsys.hls_to_rgb(hue, (light * tint + 1 - tint) * shade, saturation)
    return "".join(f"{round(channel * 255):02X}" for channel in lit)
