"""A person's taste: language, look, text, keys. Kept in the settings, told by signals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from annotator.gui.look.theme import Theme, apply_theme
from annotator.gui.settings import LINE_SPACES, ZOOM_STEPS, Settings
from annotator.gui.translation import current_language

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXT_FONTS = ("IBM Plex Sans Arabic", "Noto Naskh Arabic")


class Taste(QObject):
    """Changes one setting at a time and says what must be done anew because of it.

    ``language_chosen`` asks for a new window; ``text_changed`` for the article to be set anew;
    ``keys_changed`` for the shortcuts; ``choices_changed`` for whatever shows the choices.
    """

    language_chosen = Signal()
    text_changed = Signal()
    keys_changed = Signal()
    choices_changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings

    def choose_language(self, language: str) -> None:
        """Show the interface in ``ar`` or ``en``."""
        self.settings.language = language
        if language != current_language():
            self.language_chosen.emit()
        self.choices_changed.emit()

    def choose_digits(self, arabic: bool) -> None:
        """Show numbers of the Arabic interface as ٠١٢ or as 012."""
        if arabic != self.settings.arabic_digits:
            self.settings.arabic_digits = arabic
            # The new window asks the settings, which know no language given at the start.
            self.settings.language = current_language()
            self.language_chosen.emit()

    def choose_theme(self, theme: Theme) -> None:
        """Show light or dark colours, or those of the system."""
        self.settings.theme = theme
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, theme)
        self.choices_changed.emit()

    def choose_font(self, family: str) -> None:
        """Set the article in one of TEXT_FONTS."""
        self.settings.text_font = family
        self.text_changed.emit()

    def choose_line_space(self, percent: int) -> None:
        """Set the space between lines, one of LINE_SPACES, in percent of a line's height."""
        if percent in LINE_SPACES:
            self.settings.line_space = percent
            self.text_changed.emit()

    def choose_zoom(self, percent: int) -> None:
        """Show the article's text in a size of ZOOM_STEPS, in percent."""
        if percent in ZOOM_STEPS:
            self.settings.zoom = percent
            self.text_changed.emit()

    def step_zoom(self, steps: int) -> None:
        """Show the text some steps larger, or smaller with a negative number."""
        place = ZOOM_STEPS.index(self.settings.zoom) + steps
        self.choose_zoom(ZOOM_STEPS[max(0, min(place, len(ZOOM_STEPS) - 1))])

    def choose_popup(self, shown: bool) -> None:
        """Offer labels beside a selection or not."""
        self.settings.label_popup = shown
        self.choices_changed.emit()

    def choose_keys(self, action_id: str, keys: Sequence[str] | None) -> None:
        """Give an action other shortcuts in portable text; None for those of the table."""
        self.settings.set_keys(action_id, keys)
        self.keys_changed.emit()
