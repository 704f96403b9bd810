"""Lists the spans of a corrected article whose place is to be confirmed, each before and now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialogs.versions.quote_view import QuoteView
from annotator.gui.translation import current_language, digits, isolated
from annotator.project.documents.versions import Doubt

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from annotator.gui.project_controller import ProjectController
    from annotator.project.documents.versions import MovedSpan

_MOVED = Qt.ItemDataRole.UserRole
_QUOTE = 80  # characters of a quote in the list


class MovedLabels(QDialog):
    """What waits in the open article: accepted where it was found, put by hand, or dropped.

    ``place_shown`` carries where in the article the chosen span likely stands now.
    """

    place_shown = Signal(int, int)
    next_requested = Signal()

    def __init__(
        self,
        controller: ProjectController,
        selection: Callable[[], tuple[int, int]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Moved labels"))
        self.resize(620, 520)
        self._controller = controller
        self._selection = selection
        self._words = QLabel()
        self._words.setObjectName("secondary")
        self._words.setWordWrap(True)
        self._list = QListWidget()
        self._list.setAccessibleName(self.windowTitle())
        self._list.setUniformItemSizes(True)
        self._list.installEventFilter(self)
        self._list.currentItemChanged.connect(self._on_current_changed)
        self._list.itemActivated.connect(self.accept_one)
        self._before = QuoteView(self.tr("In the former version"))
        self._now = QuoteView(self.tr("In the present version"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._words)
        column.addWidget(self._list, 2)
        for view in (self._before, self._now):
            column.addWidget(QLabel(view.accessibleName()))
            column.addWidget(view, 1)
        column.addLayout(self._make_buttons())
        controller.act_saved.connect(self.look)
        controller.document_opened.connect(self.look)
        controller.document_closed.connect(self.look)

    def _make_buttons(self) -> QHBoxLayout:
        self.take = QPushButton(self.tr("Accept (Enter)"))
        self.take.setObjectName("primary")
        self.put = QPushButton(self.tr("Put on the selection (P)"))
        self.put.setToolTip(self.tr("Select the words in the article first."))
        self.drop = QPushButton(self.tr("Drop (Delete)"))
        self.next = QPushButton(self.tr("Next article"))
        for button, wish in (
            (self.take, self.accept_one),
            (self.put, self._put),
            (self.drop, self._drop),
            (self.next, self.next_requested.emit),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(wish)
        row = QHBoxLayout()
        for button in (self.take, self.put, self.drop):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.next)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()
        self._list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let keys of the list do what the buttons do."""
        if not isinstance(event, QKeyEvent) or event.modifiers() & ~_KEYPAD:
            return False
        wish = {Qt.Key.Key_Delete: self._drop, Qt.Key.Key_P: self._put}.get(Qt.Key(event.key()))
        if wish is None:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress:
            wish()
            return True
        return False

    def look(self) -> None:
        """Show what waits in the open article now."""
        controller = self._controller
        document, me = controller.document, controller.annotator.id
        place = max(0, self._list.currentRow())
        found = None
        if document is not None:
            found = controller.ask(lambda project: project.versions.moved(document.id, me))
        count = controller.ask(lambda project: project.versions.count(me)) or 0
        self._list.blockSignals(True)
        self._list.clear()
        for moved in found or []:
            row = QListWidgetItem(self._line(moved))
            row.setData(_MOVED, moved)
            self._list.addItem(row)
        self._list.setCurrentRow(min(place, self._list.count() - 1))
        self._list.blockSignals(False)
        here = self._list.count()
        words = self.tr("%n span(s) to confirm in this article", "", here)
        if count > here:
            words += " · " + self.tr("%n in all", "", count)
        self._words.setText(digits(words) if count else self.tr("Nothing is to be confirmed."))
        self.next.setEnabled(count > here)
        self._on_current_changed()

    def _line(self, moved: MovedSpan) -> str:
        label = self._controller.labels.get(moved.span.label)
        title = label.title(current_language()) if label else moved.span.label
        quote = isolated(" ".join(moved.span.text[:_QUOTE].split()))
        return f"{isolated(title)} · {quote} · {self._why(moved)}"

    def _why(self, moved: MovedSpan) -> str:
        match moved.doubt:
            case Doubt.CHANGED:
                return self.tr("the words are changed")
            case Doubt.SEVERAL:
                return self.tr("the words stand in several places")
            case Doubt.ELSEWHERE:
                return self.tr("the words stand elsewhere")
        return self.tr("the words are gone")

    def current(self) -> MovedSpan | None:
        """Return the span that is chosen in the list."""
        row = self._list.currentItem()
        moved: MovedSpan | None = row.data(_MOVED) if row is not None else None
        return moved

    def _on_current_changed(self) -> None:
        moved, document = self.current(), self._controller.document
        can_edit = self._controller.can_edit and self._controller.shows_own and moved is not None
        for button in (self.put, self.drop):
            button.setEnabled(can_edit)
        self.take.setEnabled(can_edit and moved is not None and moved.start is not None)
        if moved is None or document is None:
            self._before.show_quote("", None, None)
            self._now.show_quote("", None, None)
            return
        former = self._controller.ask(
            lambda project: project.versions.text_around(document.id, moved.span)
        )
        self._before.show_quote(former or "", moved.span.start, moved.span.end)
        self._now.show_quote(document.text, moved.start, moved.end)
        if moved.start is not None and moved.end is not None:
            self.place_shown.emit(moved.start, moved.end)

    def accept_one(self) -> None:
        """Let the chosen span stand where it was found."""
        moved = self.current()
        if moved is not None and moved.start is not None and moved.end is not None:
            self._place(moved, moved.start, moved.end)

    def _put(self) -> None:
        moved, (start, end) = self.current(), self._selection()
        if moved is not None and start < end:
            self._place(moved, start, end)

    def _place(self, moved: MovedSpan, start: int, end: int) -> None:
        document, me = self._controller.document, self._controller.annotator.id
        if document is None or not self.drop.isEnabled():
            return
        act = self._controller.ask(
            lambda project: project.versions.placing(document, me, moved, start, end)
        )
        if act is not None:
            self._controller.acts.do(act, self.tr("Confirm a moved label"))

    def _drop(self) -> None:
        moved, document = self.current(), self._controller.document
        if moved is None or document is None or not self.drop.isEnabled():
            return
        me = self._controller.annotator.id
        edit = self._controller.ask(
            lambda project: project.versions.dropping(document.id, me, moved)
        )
        if edit is not None:
            self._controller.acts.do(edit, self.tr("Drop a moved label"))


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
