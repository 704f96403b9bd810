"""Joins a person's taste to the article and to the actions that show and choose it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.gui.look.theme import Theme
from annotator.gui.translation import LANGUAGES, current_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.gui.actions.actions import Actions
    from annotator.gui.comparison.compare_mode import CompareMode
    from annotator.gui.panels.article_panel import ArticlePanel
    from annotator.gui.panels.status_line import StatusLine
    from annotator.gui.taste import Taste


class TasteLinks(QObject):
    """Sets the article as the person likes it, and marks what is chosen."""

    def __init__(
        self,
        taste: Taste,
        actions: Actions,
        article: ArticlePanel,
        comparing: CompareMode,
        status_line: StatusLine,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._taste = taste
        self._actions = actions
        self._article = article
        self._comparing = comparing
        self._status_line = status_line
        taste.text_changed.connect(self._on_text_changed)
        taste.choices_changed.connect(self._on_choices_changed)
        article.view.zoom_requested.connect(taste.step_zoom)
        comparing.page.zoom_requested.connect(taste.step_zoom)
        self._on_text_changed()
        self._on_choices_changed()

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of taste do, by their ids."""
        taste = self._taste
        return {
            "zoom_in": lambda: taste.step_zoom(1),
            "zoom_out": lambda: taste.step_zoom(-1),
            "zoom_reset": lambda: taste.choose_zoom(100),
            "show_popup": lambda: taste.choose_popup(self._actions["show_popup"].isChecked()),
            **{f"language_{each}": partial(taste.choose_language, each) for each in LANGUAGES},
            **{f"theme_{theme}": partial(taste.choose_theme, theme) for theme in Theme},
        }

    def _on_text_changed(self) -> None:
        settings = self._taste.settings
        self._article.set_text_font(settings.text_font, settings.zoom, settings.line_space)
        self._comparing.refresh_text()
        self._status_line.show_zoom(settings.zoom)

    def _on_choices_changed(self) -> None:
        settings = self._taste.settings
        for language in LANGUAGES:
            self._actions[f"language_{language}"].setChecked(current_language() == language)
        for theme in Theme:
            self._actions[f"theme_{theme}"].setChecked(theme is settings.theme)
        self._actions["show_popup"].setChecked(settings.label_popup)
        self._article.shows_popup = settings.label_popup
