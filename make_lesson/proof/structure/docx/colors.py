"""Colours as six hexadecimal digits: how far two are apart, and what a third makes of them."""

import colorsys
from collections.abc import Iterable
from typing import Final

WHITE: Final = "FFFFFF"
BLACK: Final = "000000"


def is_color(given: str) -> bool:
    """Tell whether a word is a colour; Word also has "auto", which suits any ground."""
    return len(given) == 6 and all(char in "0123456789abcdefABCDEF" for char in given)


def contrast(color: str, ground: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.1, 1.4.3)."""
    darker, lighter = sorted((_luminance(color), _luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in _shares(color)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mixed(color: str, ground: str, share: float) -> str:
    """Return what a pattern looks like that covers a share of its ground."""
    both = zip(_shares(color), _shares(ground), strict=True)
    return _color(share * over + (1 - share) * under for over, under in both)


def lighter(color: str, share: float) -> str:
    """Return a theme's colour with a tint: that share of it, the rest white (17.3.2.6)."""
    hue, light, depth = colorsys.rgb_to_hls(*_shares(color))
    return _color(colorsys.hls_to_rgb(hue, light * share + 1 - share, depth))


def darker(color: str, share: float) -> str:
    """Return a theme's colour with a shade: that share of its lightness."""
    hue, light, depth = colorsys.rgb_to_hls(*_shares(color))
    return _color(colorsys.hls_to_rgb(hue, light * share, depth))


def _shares(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _color(shares: Iterable[float]) -> str:
    return "".join(f"{round(255 * min(max(share, 0.0), 1.0)):02X}" for share in shares)
