"""The facts about the open project that are told to the window, after they are on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.core.document import Marks, Status
from annotator.gui.open_sets.own_set import OwnSet
from annotator.gui.open_sets.reviewed_set import ReviewedSet

if TYPE_CHECKING:
    from annotator.core.edits.edits import Edit
    from annotator.gui.open_sets.open_set import Fact, OpenSet


class Facts(QObject):
    """Each is a signal in the past tense.

    ``failed`` carries the AnnotatorError of what could not be done, ``hint_given`` a sentence that
    is worth knowing for a moment.
    """

    project_opened = Signal()
    project_closed = Signal()
    file_closed = Signal(object)
    annotator_changed = Signal()
    author_changed = Signal()
    labels_changed = Signal()
    documents_changed = Signal()
    document_opened = Signal()
    document_closed = Signal()
    span_added = Signal(object)
    span_removed = Signal(object)
    span_changed = Signal(object, object)
    status_changed = Signal(object)
    marks_changed = Signal(object)
    verdict_changed = Signal()
    other_sets_changed = Signal()
    act_saved = Signal()
    hint_given = Signal(str)
    failed = Signal(object)

    def tell_edit(self, shown: OpenSet, edit: Edit) -> None:
        """Let the set that is shown take an edit of its document, and tell what came of it."""
        status, marks = status_of(shown), marks_of(shown)
        for fact in shown.take(edit):
            status = self._tell_status(shown, status)
            self._tell_span(fact)
        self._tell_status(shown, status)
        if marks_of(shown) != marks:
            self.marks_changed.emit(marks_of(shown))
        if isinstance(shown, ReviewedSet):
            self.verdict_changed.emit()

    def _tell_status(self, shown: OpenSet, before: Status) -> Status:
        now = status_of(shown)
        if now is not before:
            self.status_changed.emit(now)
        return now

    def _tell_span(self, fact: Fact) -> None:
        match fact.before, fact.after:
            case None, None:
                pass  # a verdict on what is not there any more
            case None, added:
                self.span_added.emit(added)
            case removed, None:
                self.span_removed.emit(removed)
            case before, after:
                self.span_changed.emit(before, after)


def status_of(shown: OpenSet | None) -> Status:
    """Return how far whoever labels is, where a set of theirs is shown."""
    return shown.status if isinstance(shown, OwnSet) else Status.NEW


def marks_of(shown: OpenSet | None) -> Marks:
    """Return what whoever labels noted about the document, where a set of theirs is shown."""
    return shown.marks if isinstance(shown, OwnSet) else Marks()
