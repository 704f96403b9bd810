"""The look: colours for light and dark, sizes of letters, and the style sheet filled with them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

from annotator.resource_files import resource

INTERFACE_FONT = "IBM Plex Sans Arabic"
INTERFACE_PIXELS = 14
SECONDARY_PIXELS = 13
SMALL_PIXELS = 12


class Theme(StrEnum):
    """Which colours the window has: those of the system, or chosen."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colors:
    """The colour tokens of one theme, as ``#rrggbb``."""

    window: str
    surface: str
    page: str
    field: str
    border: str
    text: str
    secondary: str
    accent: str
    accent_text: str
    selected_row: str
    selection: str
    good: str
    warning: str
    warning_surface: str
    is_dark: bool


LIGHT = Colors(
    window="#f6f5f2",
    surface="#ffffff",
    page="#fffdf9",
    field="#f6f5f2",
    border="#e3e0d9",
    text="#1f2328",
    secondary="#6a6f77",
    accent="#23557f",
    accent_text="#ffffff",
    selected_row="#dfe9f2",
    selection="#b9d3ea",
    good="#00805f",
    warning="#8a4b00",
    warning_surface="#fdf0dc",
    is_dark=False,
)

DARK = Colors(
    window="#1c1e22",
    surface="#24272c",
    page="#212429",
    field="#1c1e22",
    border="#363a41",
    text="#e8e6e1",
    secondary="#9aa0a8",
    accent="#8bb8de",
    accent_text="#14212c",
    selected_row="#2c3b49",
    selection="#35536e",
    good="#4fc3a1",
    warning="#f0b35a",
    warning_surface="#3a2f1e",
    is_dark=True,
)


def colors_of(theme: Theme) -> Colors:
    """Return the colours of a theme; those of the system where it is left to the system."""
    if theme is Theme.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if theme is Theme.DARK else LIGHT


def current_colors() -> Colors:
    """Return the colours the application has now."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole application a theme."""
    colors = colors_of(theme)
    app.setPalette(_palette(colors))
    app.setStyleSheet(_style_sheet(colors))


def _palette(colors: Colors) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, value in (
        (role.Window, colors.window),
        (role.WindowText, colors.text),
        (role.Base, colors.surface),
        (role.AlternateBase, colors.window),
        (role.ToolTipBase, colors.surface),
        (role.ToolTipText, colors.text),
        (role.Text, colors.text),
        (role.PlaceholderText, colors.secondary),
        (role.Button, colors.surface),
        (role.ButtonText, colors.text),
        (role.BrightText, colors.text),
        (role.Link, colors.accent),
        (role.LinkVisited, colors.accent),
        (role.Highlight, colors.accent),
        (role.HighlightedText, colors.accent_text),
        (role.Light, colors.surface),
        (role.Midlight, colors.border),
        (role.Mid, colors.border),
        (role.Dark, colors.secondary),
        (role.Shadow, colors.border),
        (role.Accent, colors.accent),
    ):
        palette.setColor(name, QColor(value))
    for dimmed in (role.WindowText, role.Text, role.ButtonText):
        shade = QColor(colors.secondary)
        shade.setAlpha(150)
        palette.setColor(QPalette.ColorGroup.Disabled, dimmed, shade)
    return palette


def _style_sheet(colors: Colors) -> str:
    tick = "check-dark.svg" if colors.is_dark else "check-light.svg"
    sheet = Template(resource("style/window.qss").read_text("utf-8"))
    return sheet.substitute(
        asdict(colors),
        interface_pixels=INTERFACE_PIXELS,
        secondary_pixels=SECONDARY_PIXELS,
        check=resource(f"icons/{tick}").as_posix(),
        chevron=resource("icons/chevron-down.svg").as_posix(),
    )
