"""The near copies of the open article: to open one, or to suggest spans in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.messages import plain_tip
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.project.documents.copies import CopiedDocument

_SHOWN = 200  # characters of a headline


class CopiesDialog(QDialog):
    """Lists the copies; Return or a double click opens one."""

    document_requested = Signal(int)
    suggestion_requested = Signal()

    def __init__(
        self, copies: Sequence[CopiedDocument], *, can_suggest: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Copies of the article"))
        self.resize(560, 380)
        heading = QLabel(
            digits(self.tr("%n article(s) have nearly the same text.", "", len(copies)))
        )
        heading.setWordWrap(True)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Copies"))
        self._list.setWordWrap(True)
        for copy in copies:
            item = QListWidgetItem(_described(copy))
            item.setData(Qt.ItemDataRole.UserRole, copy.row)
            item.setToolTip(plain_tip(copy.title or copy.id))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.itemActivated.connect(self._on_activated)
        self._suggest = QPushButton(self.tr("Suggest my spans in the copies"))
        self._suggest.setEnabled(can_suggest)
        self._suggest.setToolTip(
            self.tr("Where the same words stand. Review takes each or refuses it.")
        )
        self._suggest.setAutoDefault(False)
        self._suggest.clicked.connect(self._on_suggest)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(self._list, 1)
        column.addWidget(self._make_buttons())

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        show = buttons.addButton(self.tr("Open the copy"), QDialogButtonBox.ButtonRole.ActionRole)
        show.setDefault(True)
        show.clicked.connect(lambda: self._on_activated(self._list.currentItem()))
        buttons.addButton(self._suggest, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        return buttons

    def _on_activated(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.accept()
            self.document_requested.emit(item.data(Qt.ItemDataRole.UserRole))

    def _on_suggest(self) -> None:
        self.accept()
        self.suggestion_requested.emit()


def _described(copy: CopiedDocument) -> str:
    """Return headline, source and date on two lines."""
    title = " ".join((copy.title or copy.id)[:_SHOWN].split())
    facts = " · ".join(isolated(fact) for fact in (copy.source, copy.published) if fact)
    return f"{title}\n{facts}" if facts else title
