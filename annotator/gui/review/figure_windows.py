"""Opens the windows of figures beside the main one, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from annotator.core.activity import Noted
    from annotator.gui.dialogs.figures.figure_window import FigureWindow
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.settings import Settings


class FigureWindows(QObject):
    """Makes a window when it is asked for, and passes on what it wishes.

    ``found_requested`` carries a hit to show, ``search_requested`` words to look for. The windows'
    modules are imported then: numpy and pyqtgraph take a second that no start should wait for.
    """

    found_requested = Signal(object)
    search_requested = Signal(object)

    def __init__(self, controller: ProjectController, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._settings = settings
        self._window = window
        self._open: dict[str, FigureWindow] = {}

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of this part do, by their ids."""
        return {"agreement": self.show_agreement, "dashboard": self.show_dashboard}

    def show_agreement(self) -> None:
        """Show how far annotators agree."""
        from annotator.gui.dialogs.figures.agreement import AgreementWindow

        if not self._raise("agreement"):
            window = AgreementWindow(self._controller, self._settings, self._window)
            window.found_requested.connect(self.found_requested)
            self._show("agreement", window)

    def show_dashboard(self) -> None:
        """Show what was done in the project."""
        from annotator.gui.dialogs.figures.dashboard import Dashboard

        if not self._raise("dashboard"):
            window = Dashboard(self._controller, self._settings, self._window)
            window.search_requested.connect(self.search_requested)
            window.note_requested.connect(self._on_note_requested)
            self._show("dashboard", window)

    def _show(self, name: str, window: FigureWindow) -> None:
        self._open[name] = window
        window.show()
        window.count()

    def _raise(self, name: str) -> bool:
        window = self._open.get(name)
        if window is None or not isValid(window) or not window.isVisible():
            return False
        window.raise_()
        window.activateWindow()
        return True

    def _on_note_requested(self, noted: Noted) -> None:
        """Open the article of a note, at its words where it is about any."""
        if noted.start == noted.end:
            self._controller.open_document(noted.row)
            self._window.activateWindow()
            return
        found = self._controller.ask(
            lambda project: project.search.hit_at(noted.row, noted.start, noted.end)
        )
        if found is not None:
            self.found_requested.emit(found)
