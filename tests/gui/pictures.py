"""What is painted, read pixel by pixel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget


def picture(widget: QWidget) -> QImage:
    """Return a widget as it is painted now, without its transparency."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def colors_in(image: QImage, area: QRect) -> set[str]:
    """Return the colours, as ``#rrggbb``, that are seen in an area of a picture."""
    return {image.pixelColor(x, y).name() for x, y in places_in(image, area)}


def places_in(image: QImage, area: QRect) -> Iterator[tuple[int, int]]:
    """Yield x and y of every pixel of an area that is in the picture."""
    seen = area.intersected(image.rect())
    for y in range(seen.top(), seen.bottom() + 1):
        for x in range(seen.left(), seen.right() + 1):
            yield x, y


def blended(color: QColor, alpha: int, ground: QColor) -> tuple[int, int, int]:
    """Return red, green and blue of a colour laid over a ground with an alpha of 0 to 255."""
    return tuple(
        round((over * alpha + under * (255 - alpha)) / 255)
        for over, under in zip(color.getRgb()[:3], ground.getRgb()[:3], strict=True)
    )  # type: ignore[return-value]


def luminance(color: QColor) -> float:
    """Return the relative luminance (WCAG 2.2)."""
    parts = [part / 255 for part in color.getRgb()[:3]]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
