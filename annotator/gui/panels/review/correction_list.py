"""The list of corrections: a key for each answer, under any keyboard layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

from annotator.gui.actions.physical_keys import physical_key
from annotator.gui.models.correction_list_model import COLOR_SIZE

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, SignalInstance

    from annotator.gui.models.correction_list_model import CorrectionListModel
    from annotator.review.adjudication.corrections import Correction

_FIXED = {2: 140, 4: 120, 6: 170}  # pixels of reason, reviewer, answer; the others share the rest

_LEAST_HEIGHT = 110  # pixels: the header and two rows


class CorrectionList(QTreeView):
    """Enter accepts the current correction, D disagrees, S skips; a double click goes there.

    ``chosen`` comes when a person has moved to another row.
    """

    chosen = Signal()
    accept_requested = Signal()
    disagree_requested = Signal()
    skip_requested = Signal()
    article_requested = Signal()
    close_requested = Signal()

    def __init__(self, model: CorrectionListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.setIconSize(COLOR_SIZE)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setStretchLastSection(False)
        self.header().setSectionsMovable(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in _FIXED.items():
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, width)
        self._wishes = {
            Qt.Key.Key_Return: self.accept_requested,
            Qt.Key.Key_Enter: self.accept_requested,
            Qt.Key.Key_D: self.disagree_requested,
            Qt.Key.Key_S: self.skip_requested,
            Qt.Key.Key_O: self.article_requested,
            Qt.Key.Key_Escape: self.close_requested,
        }
        self.doubleClicked.connect(self.article_requested)

    def current(self) -> Correction | None:
        """Return the correction of the current row."""
        return self._model.correction_at(self.currentIndex().row())

    def select_row(self, row: int | None) -> None:
        """Make a row the current one, without telling that it was chosen."""
        self.blockSignals(True)
        self.setCurrentIndex(self._model.index(-1 if row is None else row, 0))
        self.blockSignals(False)
        self.viewport().update()

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.chosen.emit()

    def event(self, event: QEvent) -> bool:
        """Keep the list's own keys from the window's shortcuts."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._wish(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wish = self._wish(event)
        if wish is not None:
            wish.emit()
        elif event.text().isprintable() and event.text():
            event.ignore()  # a letter looks for no row here: it may be the window's key
        else:
            super().keyPressEvent(event)

    def _wish(self, event: QKeyEvent) -> SignalInstance | None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        key = Qt.Key(event.key())
        return self._wishes.get(key) or self._wishes.get(physical_key(event) or key)
