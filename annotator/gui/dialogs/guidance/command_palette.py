"""The command palette: every action, found by a few letters of its name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.arabic.folding import fold
from annotator.gui.actions.actions import plain_text
from annotator.gui.actions.physical_keys import shortcut_text

_WIDTH, _HEIGHT = 560, 420
_ACTION = Qt.ItemDataRole.UserRole
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(QDialog):
    """Shows the actions that can be used now; Enter or a click does the chosen one."""

    def __init__(self, sections: list[tuple[str, list[QAction]]], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("All commands"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Type a few letters of a command…"))
        self._search.setAccessibleName(self.windowTitle())
        self._search.textChanged.connect(self._filter)
        self._search.installEventFilter(self)
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.itemClicked.connect(self._do)
        for title, actions in sections:
            for action in actions:
                if action.isEnabled() and action.objectName() != "palette":
                    self._add(title, action)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self._search)
        column.addWidget(self._list)
        self._place(parent)
        # A popup gives its keys to the widget that has the focus in it, and by itself none has.
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)
        self._filter("")

    def _add(self, section: str, action: QAction) -> None:
        name = plain_text(action.text())
        keys = shortcut_text(action.shortcut())
        shown = f"{section} › {name}" + (f"   \u2068{keys}\u2069" if keys else "")
        row = QListWidgetItem(shown)
        row.setData(_ACTION, action)
        row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name} {keys}")
        self._list.addItem(row)

    def _place(self, parent: QWidget) -> None:
        """Stand in the upper middle of the window."""
        window = parent.window()
        width, height = min(_WIDTH, window.width()), min(_HEIGHT, window.height())
        corner = window.mapToGlobal(window.rect().topLeft())
        self.setGeometry(corner.x() + (window.width() - width) // 2, corner.y() + 96, width, height)

    def _filter(self, words: str) -> None:
        """Show the actions whose names hold all the words that were typed."""
        wanted = fold(words).split()
        first = -1
        for number in range(self._list.count()):
            row = self._list.item(number)
            name = fold(row.text())
            hidden = not all(word in name for word in wanted)
            row.setHidden(hidden)
            if first < 0 and not hidden:
                first = number
        self._list.setCurrentRow(first)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the list have the keys that move in it while the field has the focus."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() in _LIST_KEYS:
            self._list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._list.event(event)
            self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            row = self._list.currentItem()
            if row is not None:
                self._do(row)
            return True
        return False

    def _do(self, row: QListWidgetItem) -> None:
        action = row.data(_ACTION)
        self.close()
        action.trigger()
