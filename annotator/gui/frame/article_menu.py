"""The menu of the article: its labels, and what can be done with a span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from annotator.gui.actions.menu import Menu

if TYPE_CHECKING:
    from annotator.gui.actions.actions import Actions
    from annotator.gui.actions.label_actions import LabelActions
    from annotator.gui.document_view.view import ArticleView


class ArticleMenu(QObject):
    """Opens where the article asks for it."""

    def __init__(self, view: ArticleView, actions: Actions, labels: LabelActions) -> None:
        super().__init__(view)
        self._view = view
        self._actions = actions
        self._labels = labels
        view.menu_requested.connect(self._show)

    def _show(self, place: QPoint) -> None:
        menu = Menu(self._view.window())
        menu.addActions(self._labels.all())
        menu.addSeparator()
        for name in ("remove_span", "edit_note", "copy"):
            menu.addAction(self._actions[name])
        menu.exec(place)
        menu.deleteLater()
