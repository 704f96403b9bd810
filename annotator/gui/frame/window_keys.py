"""The keys of all that can be done in the window, by their place on the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from annotator.gui.actions.physical_keys import PhysicalKeys

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow

    from annotator.gui.actions.actions import Actions
    from annotator.gui.actions.label_actions import LabelActions
    from annotator.gui.actions.version_actions import VersionActions
    from annotator.gui.taste import Taste


class WindowKeys(QObject):
    """Binds the actions of the table, of the labels and of a comparison's versions."""

    def __init__(
        self,
        actions: Actions,
        labels: LabelActions,
        versions: VersionActions,
        taste: Taste,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._labels = labels
        self._versions = versions
        self._keys = PhysicalKeys(window)
        _application().installEventFilter(self._keys)
        versions.keys_changed.connect(self.bind)
        taste.keys_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Give the actions the shortcuts that the person likes."""
        self._actions.refresh_keys()
        self.bind()

    def bind(self) -> None:
        """Let each action be found by the keys that it has now."""
        self._keys.clear()
        for action in (*self._actions.all(), *self._labels.all(), *self._versions.all()):
            self._keys.bind(action)

    def commands(self) -> list[tuple[str, list[QAction]]]:
        """Return all actions under the titles of their menus, the labels first."""
        versions = self._versions.in_use()
        own = [(self.tr("Labels"), self._labels.all())]
        own += [(self.tr("Comparison"), versions)] if versions else []
        return [*own, *self._actions.sections()]

    def detach(self) -> None:
        """Stop listening to the application's keys, before another window takes over."""
        _application().removeEventFilter(self._keys)


def _application() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None
    return app
