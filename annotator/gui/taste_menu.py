"""The part of the View menu that holds a person's taste: language, theme, font, digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu

from annotator.gui.theme import Theme, apply_theme
from annotator.gui.translation import current_language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.gui.settings import Settings

_TEXT_FONTS = ("IBM Plex Sans Arabic", "Noto Naskh Arabic")


class TasteMenu(QObject):
    """Adds its submenus to a menu, keeps the settings, and tells what must be done anew."""

    language_chosen = Signal()
    font_chosen = Signal()

    def __init__(self, menu: QMenu, settings: Settings) -> None:
        super().__init__(menu)
        self._settings = settings
        menu.addSeparator()
        self._add(
            menu.addMenu(self.tr("Language")),
            (("العربية", "ar"), ("English", "en")),
            current_language(),
            self._on_language,
        )
        self._add(
            menu.addMenu(self.tr("Theme")),
            (
                (self.tr("As the system"), Theme.SYSTEM.value),
                (self.tr("Light"), Theme.LIGHT.value),
                (self.tr("Dark"), Theme.DARK.value),
            ),
            settings.theme.value,
            self._on_theme,
        )
        self._add(
            menu.addMenu(self.tr("Article font")),
            tuple((family, family) for family in _TEXT_FONTS),
            settings.text_font,
            self._on_font,
        )
        self._digits = QAction(self.tr("Arabic digits ٠١٢٣"), menu)
        self._digits.setCheckable(True)
        self._digits.setChecked(settings.arabic_digits)
        self._digits.setEnabled(current_language() == "ar")
        self._digits.triggered.connect(self._on_digits)
        menu.addAction(self._digits)

    def _add(
        self,
        menu: QMenu,
        choices: Iterable[tuple[str, str]],
        current: str,
        slot: object,
    ) -> None:
        group = QActionGroup(menu)
        for text, value in choices:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(value)
            action.setChecked(value == current)
            group.addAction(action)
        group.triggered.connect(slot)

    def _on_language(self, action: QAction) -> None:
        if action.data() != current_language():
            self._settings.language = action.data()
            self.language_chosen.emit()

    def _on_theme(self, action: QAction) -> None:
        self._settings.theme = Theme(action.data())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, self._settings.theme)

    def _on_font(self, action: QAction) -> None:
        self._settings.text_font = action.data()
        self.font_chosen.emit()

    def _on_digits(self, chosen: bool) -> None:
        self._settings.arabic_digits = chosen
        self.language_chosen.emit()
