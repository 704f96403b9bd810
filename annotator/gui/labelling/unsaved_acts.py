"""Acts that did not reach the disk: they stay in sight as not saved, and are tried again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMessageBox

from annotator.core.edits.edits import AddSpan, AddSpans, Batch
from annotator.core.errors import AnnotatorError, Locked, StorageFailed
from annotator.gui.translation import digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from annotator.core.edits.edits import Edit
    from annotator.core.edits.undo import Act
    from annotator.core.span import Span
    from annotator.gui.acts.acts import Unsaved
    from annotator.gui.document_view.view import ArticleView
    from annotator.gui.project_controller import ProjectController

_AGAIN_AFTER = 10_000  # milliseconds; a person who makes room on a disk waits no longer


class UnsavedActs(QObject):
    """Shows labels that are not saved as ghosts, and saves them as soon as that can be done."""

    all_saved = Signal()

    def __init__(self, controller: ProjectController, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._view = view
        self._acts: list[Unsaved] = []
        self._is_trying = False
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN_AFTER)
        self._timer.timeout.connect(self.try_again)
        controller.acts.unsaved.connect(self._on_act_unsaved)
        controller.act_saved.connect(self.try_again)
        controller.document_opened.connect(self._show)
        controller.project_closed.connect(self._forget)

    def count(self) -> int:
        """Return how many acts are not saved."""
        return len(self._acts)

    def may_close(self, window: QWidget) -> bool:
        """Save what can be saved; ask whether to close though something could not be."""
        self.try_again()
        if not self._acts:
            return True
        words = self.tr("%n act(s) could not be saved. Close, and lose them?", "", len(self._acts))
        choices = QMessageBox.StandardButton
        answer = QMessageBox.question(
            window, "Hashiya", digits(words), choices.Close | choices.Cancel, choices.Cancel
        )
        return answer == choices.Close

    def _on_act_unsaved(self, unsaved: Unsaved) -> None:
        self._acts.append(unsaved)
        self._timer.start()
        self._show()

    def try_again(self) -> None:
        """Save what is not saved, in the order it was done, as far as that can be done now."""
        if self._is_trying or not self._acts:
            return
        self._is_trying = True
        try:
            while self._acts:
                self._save(self._acts[0])
                self._acts.pop(0)
        except (StorageFailed, Locked):
            self._show()
            return
        finally:
            self._is_trying = False
        self._timer.stop()
        self.all_saved.emit()

    def _save(self, unsaved: Unsaved) -> None:
        self._hide(unsaved)
        try:
            self._controller.acts.try_again(unsaved)
        except (StorageFailed, Locked):
            raise
        except AnnotatorError:
            return  # somebody has done it again in the meantime, or it is not wanted any more

    def _forget(self) -> None:
        self._timer.stop()
        self._acts.clear()

    def _show(self) -> None:
        for unsaved in self._acts:
            if unsaved.row == self._controller.row:
                for span in _added(unsaved.act):
                    self._view.set_ghost(span.id, span)

    def _hide(self, unsaved: Unsaved) -> None:
        if unsaved.row == self._controller.row:
            for span in _added(unsaved.act):
                self._view.set_ghost(span.id, None)


def _added(act: Act) -> Iterator[Span]:
    edits: tuple[Edit, ...] = act.edits if isinstance(act, Batch) else (act,)
    for edit in edits:
        if isinstance(edit, AddSpan):
            yield edit.span
        elif isinstance(edit, AddSpans):
            yield from edit.spans
