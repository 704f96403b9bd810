"""The look: colours for light and dark, spacing, and the style sheet made of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
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


def _url(name: str) -> str:
    return f'"{resource(name).as_posix()}"'


def _style_sheet(colors: Colors) -> str:
    c = colors
    check = "icons/check-dark.svg" if colors.is_dark else "icons/check-light.svg"
    return f"""
QWidget {{ font-size: {INTERFACE_PIXELS}px; }}
QMenuBar {{ background: {c.surface}; padding: 2px 8px; border-bottom: 1px solid {c.border}; }}
QMenuBar::item {{ padding: 5px 10px; background: transparent; border-radius: 6px; }}
QMenuBar::item:selected {{ background: {c.selected_row}; color: {c.text}; }}
QMenu {{ background: {c.surface}; border: 1px solid {c.border}; padding: 4px; }}
QMenu::item {{ padding: 6px 28px; border-radius: 6px; }}
QMenu::item:selected {{ background: {c.selected_row}; color: {c.text}; }}
QMenu::item:disabled {{ color: {c.secondary}; }}
QMenu::separator {{ height: 1px; background: {c.border}; margin: 4px 8px; }}
QStatusBar {{ background: {c.surface}; border-top: 1px solid {c.border}; }}
QStatusBar::item {{ border: none; }}
QSplitter::handle {{ background: {c.border}; }}
QSplitter#bare::handle {{ background: transparent; }}
QFrame#bar {{ background: {c.surface}; border: none; border-bottom: 1px solid {c.border}; }}
QFrame#side {{ background: {c.surface}; border: none; }}
QFrame#card {{ background: {c.surface}; border: 1px solid {c.border}; border-radius: 10px; }}
QLabel#key {{ font-weight: 600; border: 1px solid {c.border}; border-radius: 4px; padding: 0 6px; }}
QDialog#palette {{ border: 1px solid {c.border}; background: {c.surface}; }}
QListWidget::item {{ padding: 6px 8px; border-radius: 6px; }}
QListWidget::item:selected {{ background: {c.selected_row}; color: {c.text}; }}
QRadioButton::indicator, QCheckBox::indicator, QListView::indicator, QTreeView::indicator {{
    width: 14px; height: 14px; border: 1px solid {c.secondary}; background: {c.surface}; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QRadioButton::indicator:checked {{ border: 5px solid {c.accent}; width: 6px; height: 6px; }}
QCheckBox::indicator, QListView::indicator, QTreeView::indicator {{ border-radius: 4px; }}
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked {{
    background: {c.accent}; border: 1px solid {c.accent}; image: url({_url(check)}); }}
QCheckBox::indicator:disabled {{ border: 1px solid {c.border}; }}
QTabWidget::pane {{ border: 1px solid {c.border}; border-radius: 8px; }}
QTabBar::tab {{ padding: 7px 18px; border: none; color: {c.secondary}; }}
QTabBar QToolButton {{ padding: 0; border-radius: 4px; }}
QTabBar::tab:selected {{ color: {c.text}; border-bottom: 2px solid {c.accent}; }}
QFrame#popup {{ background: {c.surface}; border: 1px solid {c.border}; border-radius: 10px; }}
QFrame#banner {{ background: {c.warning_surface}; border: none;
    border-bottom: 1px solid {c.border}; }}
QFrame#review {{ background: {c.selected_row}; border: none;
    border-bottom: 1px solid {c.border}; }}
QFrame#rule {{ background: {c.border}; border: none; }}
QLabel#column {{ background: {c.surface}; padding: 7px 16px; font-weight: 600;
    border-bottom: 1px solid {c.border}; }}
QFrame#banner QLabel {{ color: {c.warning}; }}
QLabel#secondary {{ color: {c.secondary}; font-size: {SECONDARY_PIXELS}px; }}
QLabel#section {{ font-weight: 600; }}
QPlainTextEdit#reading {{ background: transparent; border: none; padding: 0; }}
QLabel#heading {{ font-size: 22px; font-weight: 600; }}
QLabel#quote {{ font-size: 17px; font-weight: 600; }}
QLabel#saved {{ color: {c.good}; font-weight: 600; }}
QLabel#unsaved {{ color: {c.warning}; font-weight: 600; }}
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit {{ background: {c.field};
    border: 1px solid {c.border};
    border-radius: 6px; padding: 5px 8px; selection-background-color: {c.selection};
    selection-color: {c.text}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDateEdit:focus {{
    border: 1px solid {c.accent}; }}
QPushButton, QToolButton {{ background: {c.surface}; border: 1px solid {c.border};
    border-radius: 8px; padding: 6px 14px; }}
QPushButton:hover, QToolButton:hover {{ background: {c.selected_row}; }}
QPushButton:focus, QToolButton:focus {{ border: 1px solid {c.accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {c.secondary}; }}
QPushButton:checked {{ background: {c.selected_row}; border: 2px solid {c.accent};
    padding: 5px 13px; }}
QPushButton#primary {{ background: {c.accent}; color: {c.accent_text}; font-weight: 600;
    border: 1px solid {c.accent}; }}
QPushButton#primary:hover {{ background: {c.accent}; border: 1px solid {c.text}; }}
QPushButton#primary:disabled {{ background: {c.border}; color: {c.secondary};
    border: 1px solid {c.border}; }}
QPushButton#offer {{ border-radius: 10px; }}
QPushButton#notice {{ background: {c.warning_surface}; color: {c.warning}; padding: 5px 10px;
    border: 1px solid transparent; font-size: {SECONDARY_PIXELS}px; }}
QPushButton#notice:hover, QPushButton#notice:focus {{ border: 1px solid {c.warning}; }}
QToolButton#plain {{ background: transparent; border: 1px solid transparent; padding: 3px 8px; }}
QToolButton#plain:hover, QToolButton#plain:focus {{ border: 1px solid {c.warning}; }}
QSpinBox:disabled, QDateEdit:disabled {{ color: {c.secondary}; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{
    image: url({_url("icons/chevron-down.svg")}); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {c.surface}; border: 1px solid {c.border};
    selection-background-color: {c.selected_row}; selection-color: {c.text}; }}
QPushButton#filter {{ border-radius: 11px; padding: 2px 10px;
    font-size: {SECONDARY_PIXELS}px; color: {c.secondary}; }}
QPushButton#condition {{ border-radius: 11px; padding: 2px 10px; background: {c.selected_row};
    font-size: {SECONDARY_PIXELS}px; }}
QToolButton#filter {{ padding: 5px 7px; }}
QToolButton#filter:checked {{ background: {c.selected_row}; border: 1px solid {c.accent}; }}
QToolButton#quiet {{ background: transparent; border: 1px solid transparent; padding: 2px 6px;
    font-size: {SECONDARY_PIXELS}px; }}
QToolButton#quiet:hover, QToolButton#quiet:focus {{ border: 1px solid {c.accent}; }}
QToolButton#quiet::menu-indicator {{ image: none; }}
QPushButton#filter:checked {{ background: {c.accent}; color: {c.accent_text};
    border: 1px solid {c.accent}; }}
QListView {{ background: {c.surface}; border: none; outline: none; }}
QTreeView {{ background: {c.surface}; border: 1px solid {c.border}; outline: none; }}
QTreeView:focus {{ border: 1px solid {c.accent}; }}
QTreeView::item {{ padding: 5px 6px; border: none; }}
QTreeView::item:selected {{ background: {c.selected_row}; color: {c.text}; }}
QMainWindow::separator {{ background: {c.border}; height: 3px; }}
QTableView {{ background: {c.surface}; border: 1px solid {c.border}; gridline-color: {c.border};
    selection-background-color: {c.accent}; selection-color: {c.accent_text}; }}
QTableView#choices::item {{ padding: 0 8px; }}
QTableView:focus {{ border: 1px solid {c.accent}; }}
QTableView#articles, QTableView#articles:focus {{ border: none; outline: none; }}
QHeaderView {{ background: {c.surface}; }}
QHeaderView::section {{ background: {c.surface}; color: {c.secondary}; border: none;
    border-bottom: 1px solid {c.border}; padding: 5px 10px; font-size: {SECONDARY_PIXELS}px; }}
QTableCornerButton::section {{ background: {c.surface}; border: none; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QProgressBar {{ background: {c.border}; border: none; border-radius: 3px; }}
QProgressBar::chunk {{ background: {c.good}; border-radius: 3px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {c.border}; border-radius: 4px; min-height: 32px;
    margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {c.secondary}; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {c.border}; border-radius: 4px; min-width: 32px;
    margin: 2px; }}
QScrollBar::handle:horizontal:hover {{ background: {c.secondary}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar#page {{ background: {c.page}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: transparent; border: none; height: 0; }}
QToolTip {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.border};
    padding: 4px 6px; }}
QTextBrowser {{ background: {c.page}; border: none; padding: 12px 24px; }}
"""
