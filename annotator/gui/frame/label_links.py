"""Joins the project's labels to what shows them, and to the keys and chips that give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from annotator.gui.actions.label_actions import LabelActions
    from annotator.gui.comparison.compare_mode import CompareMode
    from annotator.gui.frame.window_keys import WindowKeys
    from annotator.gui.panels.article_panel import ArticlePanel
    from annotator.gui.panels.label_bar import LabelBar
    from annotator.gui.panels.spans.span_panel import SpanPanel
    from annotator.gui.project_controller import ProjectController


class LabelLinks(QObject):
    """Lets a label be given to what is selected: in the article, the list or a comparison."""

    def __init__(
        self,
        controller: ProjectController,
        labels: LabelActions,
        bar: LabelBar,
        article: ArticlePanel,
        spans: SpanPanel,
        comparing: CompareMode,
        keys: WindowKeys,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._labels = labels
        self._bar = bar
        self._article = article
        self._spans = spans
        self._comparing = comparing
        self._keys = keys
        bar.label_requested.connect(self._on_chip_pressed)
        labels.label_requested.connect(self._on_key_pressed)
        article.sticky_changed.connect(bar.set_sticky)
        article.sticky_changed.connect(spans.set_sticky)
        controller.project_opened.connect(self.show_labels)
        controller.project_closed.connect(self._on_project_closed)
        controller.labels_changed.connect(self.show_labels)
        controller.author_changed.connect(self._on_author_changed)

    def show_labels(self) -> None:
        """Show the labels of the open project wherever they are seen."""
        labels = self._controller.labels
        self._article.set_sticky("")
        self._article.refresh_look()
        self._bar.set_labels(labels)
        self._spans.set_labels(labels)
        self._labels.set_labels(labels)
        self._keys.bind()

    def enable(self, chips: bool, keys: bool) -> None:
        """Let labels be given, by the chips above the article and by their keys."""
        self._bar.set_enabled_labels(chips)
        self._labels.enable(keys)

    def _on_project_closed(self) -> None:
        self._bar.set_labels(self._controller.labels)

    def _on_author_changed(self) -> None:
        self._bar.set_reviewing(not self._controller.shows_own)

    def _on_chip_pressed(self, key: str) -> None:
        (self._comparing.walk if self._comparing.is_on else self._article).label(key)
        self._article.take_focus()

    def _on_key_pressed(self, key: str) -> None:
        chosen = self._spans.selected_ids() if self._spans.list_has_focus() else []
        if self._comparing.is_on:
            self._comparing.walk.label(key)
        elif len(chosen) > 1:
            self._article.relabel(chosen, key)
        else:
            self._article.label(key)
