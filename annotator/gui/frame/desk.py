"""What the window shows: the bars, and under them articles, article and spans side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.gui.actions.actions import Actions
    from annotator.gui.settings import Settings

_WIDTHS = (300, 840, 300)


class Desk(QWidget):
    """Three panels, the outer ones of which are folded as their actions say."""

    def __init__(
        self, bars: Sequence[QWidget], panels: tuple[QWidget, QWidget, QWidget], actions: Actions
    ) -> None:
        super().__init__()
        self._first, _article, self._last = panels
        self._shows_first = actions["show_documents"]
        self._shows_last = actions["show_spans"]
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for panel in panels:
            self.splitter.addWidget(panel)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes(list(_WIDTHS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in bars:
            column.addWidget(bar)
        column.addWidget(self.splitter, 1)

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions that fold panels do, by their ids."""
        return {"show_documents": self.fold, "show_spans": self.fold}

    def fold(self) -> None:
        """Show the panels at the sides or not, as their actions say."""
        self._first.setVisible(self._shows_first.isChecked())
        self._last.setVisible(self._shows_last.isChecked())

    def restore(self, settings: Settings) -> None:
        """Give the panels the widths of last time."""
        self.splitter.restoreState(settings.window_state("splitter"))
        self._shows_first.setChecked(not self._first.isHidden())
        self._shows_last.setChecked(not self._last.isHidden())

    def keep(self, settings: Settings) -> None:
        """Keep the panels' widths for the next time."""
        settings.set_window_state("splitter", self.splitter.saveState())
