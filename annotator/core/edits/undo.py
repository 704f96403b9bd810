"""Undo and redo of acts on a project."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.core.edits.edits import Batch, Change, Edit
from annotator.core.errors import InvalidLabels, InvalidSpan, SpanConflict

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_STEPS = 1000  # that are remembered of one document: some MB

Act = Edit | Batch


@dataclass(frozen=True, slots=True)
class Step:
    """An act and what the person calls it."""

    name: str
    act: Act


class UndoHistory:
    """What was done to one document last and can be taken back, in order.

    Acts are kept as they were recorded, so that undo takes back just what was done. An act that
    fails moves nothing, so that undo can be tried again after a full disk; one that no longer fits
    the project (SpanConflict, InvalidSpan, InvalidLabels) is dropped, since it never will. (Qt's
    QUndoStack can do neither: it keeps a command whose redo raised and moves past one whose undo
    failed.)
    """

    def __init__(self, apply: Callable[[Act], Change]) -> None:
        self._apply = apply
        self._done: deque[Step] = deque(maxlen=MOST_STEPS)
        self._undone: deque[Step] = deque(maxlen=MOST_STEPS)

    @property
    def undo_name(self) -> str | None:
        """What undo would take back; None where there is nothing."""
        return self._done[-1].name if self._done else None

    @property
    def redo_name(self) -> str | None:
        """What redo would do again; None where there is nothing."""
        return self._undone[-1].name if self._undone else None

    def do(self, step: Step) -> Change:
        """Apply a new act; what was undone before can no longer be redone."""
        change = self._apply(step.act)
        self._done.append(replace(step, act=_applied(step.act, change)))
        self._undone.clear()
        return change

    def add_done(self, step: Step) -> None:
        """Remember an act that has been applied elsewhere."""
        self._done.append(step)
        self._undone.clear()

    def undo(self) -> Change | None:
        """Take the last act back; None where there is nothing to take back."""
        if not self._done:
            return None
        act = self._done[-1].act.inverse()
        change = self._move(self._done, act)
        step = self._done.pop()
        self._undone.append(replace(step, act=_applied(act, change).inverse()))
        return change

    def redo(self) -> Change | None:
        """Do the last undone act again; None where there is none."""
        if not self._undone:
            return None
        act = self._undone[-1].act
        change = self._move(self._undone, act)
        self._done.append(replace(self._undone.pop(), act=_applied(act, change)))
        return change

    def _move(self, steps: deque[Step], act: Act) -> Change:
        try:
            return self._apply(act)
        except (SpanConflict, InvalidSpan, InvalidLabels):
            steps.pop()
            raise


def _applied(act: Act, change: Change) -> Act:
    """Return an act with its edits as they were recorded."""
    return Batch(change.edits) if isinstance(act, Batch) else change.edits[0]
