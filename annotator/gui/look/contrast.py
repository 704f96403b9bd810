"""How well a colour is seen on another, by WCAG 2.2, and the nearest colour that is seen well."""

from __future__ import annotations

import colorsys

ENOUGH = 4.5
"""The least contrast of text, https://www.w3.org/TR/WCAG22/#contrast-minimum (level AA)."""

_STEPS = 500  # shades between black and white that are tried


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours ``#rrggbb``, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def nearest_that_passes(color: str, page: str) -> str:
    """Return the colour of the same hue and nearest lightness that is seen well on a page."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(color))
    tried = sorted((step / _STEPS for step in range(_STEPS + 1)), key=lambda x: abs(x - lightness))
    shades = (_color(colorsys.hls_to_rgb(hue, each, saturation)) for each in tried)
    passing = (shade for shade in (color, *shades) if contrast(shade, page) >= ENOUGH)
    return next(passing)  # black or white passes on any page


def _luminance(color: str) -> float:
    """Return the relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(color)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _color(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in parts)
