"""Acts on the open project: done, taken back and done again, each document's in its own order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.core.edits.edits import Batch, Change
from annotator.core.edits.undo import Act, Step, UndoHistory
from annotator.core.errors import AnnotatorError, Locked, StorageFailed

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST_DOCUMENTS = 200  # whose acts can still be undone when one comes back to them


@dataclass(frozen=True, slots=True)
class Unsaved:
    """An act that did not reach the disk, with its name and the row of its document."""

    act: Act
    name: str
    row: int


class Acts(QObject):
    """Applies acts and remembers them by document, so that they can be undone.

    ``apply`` writes an act; ``check`` raises AnnotatorError where a new one must not be done.
    ``applied`` carries the Change that is on the disk, ``changed`` comes when something else can
    be undone now. What could not be done is told by ``failed`` with the AnnotatorError, and what
    the disk did not take by ``unsaved`` as well.
    """

    applied = Signal(object)
    changed = Signal()
    failed = Signal(object)
    unsaved = Signal(object)

    def __init__(
        self, apply: Callable[[Act], Change], check: Callable[[Act], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._apply = apply
        self._check = check
        self._histories: dict[int, UndoHistory] = {}
        self._row = 0

    def turn_to(self, row: int) -> None:
        """Go on with the acts on the document of this row; 0 where none is open."""
        self._row = row
        self.changed.emit()

    def forget(self) -> None:
        """Forget what was done: nothing of it can be undone any more."""
        self._histories.clear()

    def do(self, act: Act, name: str) -> bool:
        """Do an act; return whether it is on the disk."""
        if isinstance(act, Batch) and not act.edits:
            return True

        def perform() -> Change:
            self._check(act)
            return self._history(self._row).do(Step(name, act))

        try:
            return self._perform(perform)
        except AnnotatorError as error:
            self._tell_failed(error)
            if isinstance(error, StorageFailed | Locked):
                self.unsaved.emit(Unsaved(act, name, self._row))
            return False

    def try_again(self, unsaved: Unsaved) -> None:
        """Do an act that could not be saved, without telling where it fails again.

        Raises:
            StorageFailed, Locked: it cannot be saved yet.
            AnnotatorError: it fits the project no more.
        """
        history = self._history(unsaved.row)
        self._perform(lambda: history.do(Step(unsaved.name, unsaved.act)))

    def add_done(self, act: Act, name: str) -> None:
        """Remember an act that a job has applied."""
        self._history(self._row).add_done(Step(name, act))
        self.changed.emit()

    def undo(self) -> None:
        """Take back the last act on the open document."""
        self._run(self._history(self._row).undo)

    def redo(self) -> None:
        """Do the last undone act on the open document again."""
        self._run(self._history(self._row).redo)

    @property
    def undo_name(self) -> str | None:
        """What undo would take back."""
        return self._history(self._row).undo_name

    @property
    def redo_name(self) -> str | None:
        """What redo would do again."""
        return self._history(self._row).redo_name

    def _history(self, row: int) -> UndoHistory:
        history = self._histories.pop(row, None) or UndoHistory(self._apply)
        self._histories[row] = history  # the last one, and so the last to be forgotten
        if len(self._histories) > _MOST_DOCUMENTS:
            del self._histories[next(iter(self._histories))]
        return history

    def _run(self, perform: Callable[[], Change | None]) -> None:
        try:
            self._perform(perform)
        except AnnotatorError as error:
            self._tell_failed(error)

    def _perform(self, perform: Callable[[], Change | None]) -> bool:
        change = perform()
        if change is not None:
            self.applied.emit(change)
        self.changed.emit()
        return change is not None

    def _tell_failed(self, error: AnnotatorError) -> None:
        self.failed.emit(error)
        self.changed.emit()
