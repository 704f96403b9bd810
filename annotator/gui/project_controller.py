"""The project as the window sees it: one document open, facts as signals, undo by document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.core.document import Annotator, Document, Marks, Status
from annotator.core.edits.assignment import Assign
from annotator.core.edits.edits import (
    Batch,
    Change,
    ChangeLabels,
    ChangeSpan,
    Edit,
    SetMarks,
    SetStatus,
)
from annotator.core.edits.trash import TrashEdit
from annotator.core.edits.twins import refuse_twins
from annotator.core.edits.undo import Act, Step, UndoHistory
from annotator.core.edits.versions import ChooseVersion
from annotator.core.errors import AnnotatorError, Locked, ReadOnly, StorageFailed
from annotator.core.identifiers import new_id
from annotator.core.labels.label_set import LabelSet
from annotator.core.span import Span
from annotator.gui.open_sets.compared_set import ComparedSet
from annotator.gui.open_sets.own_set import OwnSet
from annotator.gui.open_sets.reading import Showing, read_set
from annotator.gui.open_sets.reviewed_set import ReviewedSet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.gui.open_sets.open_set import OpenSet
    from annotator.project import Project

Answer = TypeVar("Answer")
NO_LABELS = LabelSet(())


@dataclass(frozen=True, slots=True)
class Unsaved:
    """An act that did not reach the disk, with its name and the row of its document."""

    act: Act
    name: str
    row: int


class ProjectController(QObject):
    """Holds the open project, the open document and who labels; every change goes through here.

    Facts are told by signals after they are on the disk; what could not be done is told by
    ``failed`` with the AnnotatorError, and then nothing has changed.
    """

    project_opened = Signal()
    project_closed = Signal()
    annotator_changed = Signal()
    author_changed = Signal()
    documents_changed = Signal()
    document_opened = Signal()
    document_closed = Signal()
    span_added = Signal(object)
    span_removed = Signal(object)
    span_changed = Signal(object, object)
    status_changed = Signal(object)
    marks_changed = Signal(object)
    review_changed = Signal(object)
    labels_changed = Signal()
    other_sets_changed = Signal()
    verdict_changed = Signal()
    act_saved = Signal()
    act_unsaved = Signal(object)
    file_closed = Signal(object)
    history_changed = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.labels = NO_LABELS
        self.annotator = Annotator("", "")
        self.row = 0
        self.document: Document | None = None
        self.set_: OpenSet | None = None
        self.author: Annotator | None = None
        self.compared: tuple[Annotator, ...] = ()
        self._histories: dict[int, UndoHistory] = {}

    @property
    def status(self) -> Status:
        """How far whoever labels is with the open document."""
        return self.set_.status if isinstance(self.set_, OwnSet) else Status.NEW

    @property
    def marks(self) -> Marks:
        """What whoever labels noted about the open document."""
        return self.set_.marks if isinstance(self.set_, OwnSet) else Marks()

    @property
    def can_edit(self) -> bool:
        """Whether a document is open that can be labelled."""
        return self.project is not None and not self.project.read_only and bool(self.document)

    def open_project(self, project: Project, annotator_name: str) -> None:
        """Take over an open project; the one before is closed."""
        self.close_project()
        self.project = project
        self.labels = project.label_set()
        self.annotator = self._find_annotator(project, annotator_name)
        self.project_opened.emit()

    def close_project(self) -> None:
        """Close the document and the project."""
        if self.project is None:
            return
        self.close_document()
        self.author, self.compared = None, ()
        project, self.project = self.project, None
        self._histories.clear()
        self.project_closed.emit()
        project.close()
        if not project.read_only:
            self.file_closed.emit(project.path)

    def set_author(self, author: Annotator | None, compared: Sequence[Annotator] = ()) -> None:
        """Show documents with another's set, to be reviewed, or with several, to be compared.

        With neither they are shown with one's own again.
        """
        if author == self.author and tuple(compared) == self.compared:
            return
        self.author, self.compared = author, tuple(compared)
        self._histories.clear()
        self.close_document()
        self.author_changed.emit()

    @property
    def reviewed(self) -> ReviewedSet | None:
        """The set under review over the open document, while one is reviewed."""
        return self.set_ if isinstance(self.set_, ReviewedSet) else None

    @property
    def comparison(self) -> ComparedSet | None:
        """The sets that are compared over the open document, while several are."""
        return self.set_ if isinstance(self.set_, ComparedSet) else None

    @property
    def shows_own(self) -> bool:
        """Whether the spans that are shown are those of whoever labels."""
        return self.author is None and not self.compared

    @property
    def shown_annotator(self) -> Annotator:
        """Whose sets are shown: those of whoever labels, or of the author under review."""
        return self.author or self.annotator

    def change_annotator(self, name: str) -> None:
        """Let somebody else label: the open document is shown with their set."""
        if self.project is None:
            return
        try:
            self.annotator = self._find_annotator(self.project, name)
        except AnnotatorError as error:
            self.failed.emit(error)
            return
        self.set_author(None)
        self._histories.clear()
        self.annotator_changed.emit()
        if self.document is not None:
            self.open_document(self.row)

    def reload(self, project: Project) -> None:
        """Go on with the same file, opened again after an import; undo is kept."""
        self.project = project
        self.labels = project.label_set()
        if self.document is not None and project.row_of(self.document.id) is None:
            self.open_document(project.versions.present_row(self.document.id) or 0)
        self.documents_changed.emit()

    def _find_annotator(self, project: Project, name: str) -> Annotator:
        try:
            return project.annotator(name)
        except ReadOnly:
            return Annotator("", name)

    def ask(self, question: Callable[[Project], Answer]) -> Answer | None:
        """Ask the open project; None without one, or after telling that it could not be read."""
        if self.project is None:
            return None
        try:
            return question(self.project)
        except AnnotatorError as error:
            self.failed.emit(error)
            return None

    def open_document(self, row: int) -> None:
        """Show a document by its row in the project."""
        if self.project is None or not row:
            return
        try:
            document = self.project.document(row)
            showing = Showing(self.annotator, self.author, self.compared)
            found = read_set(self.project, row, document, showing, self.labels)
        except AnnotatorError as error:
            self.failed.emit(error)
            return
        self.row, self.document, self.set_ = row, document, found
        self.document_opened.emit()
        self.history_changed.emit()

    def close_document(self) -> None:
        """Show no document."""
        self.row, self.document, self.set_ = 0, None, None
        self.document_closed.emit()
        self.history_changed.emit()

    def spans(self) -> list[Span]:
        """Return the spans of the open document in text order."""
        return self.set_.spans() if self.set_ else []

    def span_count(self) -> int:
        """Return how many spans the open document has."""
        return self.set_.count() if self.set_ else 0

    def span(self, span_id: str | None) -> Span | None:
        """Return one span of the open document."""
        return self.set_.span(span_id) if self.set_ else None

    def add_span(self, start: int, end: int, label: str, name: str) -> Span | None:
        """Mark code points ``[start, end)`` with a label; return the span once it is stored."""
        if self.document is None or self.set_ is None:
            return None
        span = Span(new_id(), start, end, label, self.document.text[start:end])
        return span if self._do(name, self.set_.adding([span])) else None

    def remove_spans(self, span_ids: list[str], name: str) -> None:
        """Take spans out as one act."""
        spans = [span for span_id in span_ids if (span := self.span(span_id))]
        if spans and self.set_ is not None:
            self._do(name, self.set_.removing(spans))

    def relabel(self, span_id: str, label: str, name: str) -> None:
        """Give a span another label."""
        self._change(span_id, name, lambda span: replace(span, label=label))

    def resize(self, span_id: str, start: int, end: int, name: str) -> None:
        """Give a span other edges, in code points."""
        if self.document is None:
            return
        text = self.document.text[start:end]
        self._change(span_id, name, lambda span: replace(span, start=start, end=end, text=text))

    def set_note(self, span_id: str, note: str, name: str) -> None:
        """Write a note on a span."""
        self._change(span_id, name, lambda span: replace(span, note=note))

    def set_status(self, status: Status, name: str) -> bool:
        """Say how far the open document is; return whether it is so now."""
        if self.document is None:
            return False
        if status is self.status:
            return True
        edit = SetStatus(self.document.id, self.annotator.id, self.status, status)
        return self._do(name, edit)

    def set_marks(self, marks: Marks, name: str) -> bool:
        """Flag the open document or say why it is skipped; return whether it is so now."""
        if self.document is None:
            return False
        if marks == self.marks:
            return True
        edit = SetMarks(self.document.id, self.annotator.id, self.marks, marks)
        return self._do(name, edit)

    def skip(self, reason: str, name: str) -> bool:
        """Leave the open document out, with a reason, as one act."""
        if self.document is None:
            return False
        places = (self.document.id, self.annotator.id)
        marks = replace(self.marks, skip_reason=reason)
        edits: list[Edit] = [SetStatus(*places, self.status, Status.SKIPPED)]
        if marks != self.marks:
            edits.append(SetMarks(*places, self.marks, marks))
        return self._do(name, Batch(tuple(edits)))

    def change_labels(self, labels: LabelSet, name: str) -> bool:
        """Give the project another label set; return whether it has it now."""
        if labels == self.labels:
            return True
        return self._do(name, ChangeLabels(self.annotator.id, self.labels, labels))

    def change_spans(
        self, changes: Sequence[tuple[Span, Span]], name: str, document_id: str | None = None
    ) -> bool:
        """Change several spans of one document as one act; each is given as it is and as wished."""
        different = [change for change in changes if change[0] != change[1]]
        if not different:
            return True
        if self.set_ is not None and document_id in (None, self.set_.document_id):
            return self._do(name, self.set_.changing(different))
        if document_id is None:
            return False
        edits = (ChangeSpan(document_id, self.annotator.id, *change) for change in different)
        return self._do(name, Batch(tuple(edits)))

    def apply_act(self, act: Act, name: str) -> bool:
        """Apply a bulk act on any documents; return whether it is on the disk."""
        return self._do(name, act)

    def take_applied(self, act: Act, name: str) -> None:
        """Go on after a job has applied an act to the project; it can be undone here."""
        self._history().add_done(Step(name, act))
        if self.row:
            self.open_document(self.row)
        self.other_sets_changed.emit()
        self.act_saved.emit()
        self.history_changed.emit()

    def _change(self, span_id: str, name: str, change: Callable[[Span], Span]) -> None:
        before = self.span(span_id)
        if before is not None:
            self.change_spans([(before, change(before))], name)

    def undo(self) -> None:
        """Take back the last act on the open document."""
        self._run(lambda: self._history().undo())

    def redo(self) -> None:
        """Do the last undone act on the open document again."""
        self._run(lambda: self._history().redo())

    def undo_name(self) -> str | None:
        """Return what undo would take back."""
        return self._history().undo_name if self.project else None

    def redo_name(self) -> str | None:
        """Return what redo would do again."""
        return self._history().redo_name if self.project else None

    def _history(self) -> UndoHistory:
        return self._histories.setdefault(self.row, UndoHistory(self._apply))

    def _apply(self, act: Act) -> Change:
        if self.project is None:
            raise RuntimeError("an act without a project")
        return self.project.apply(act)

    def _do(self, name: str, act: Act) -> bool:
        if isinstance(act, Batch) and not act.edits:
            return True

        def perform() -> Change:
            if isinstance(self.set_, OwnSet) and self.labels.merged_keys():
                refuse_twins(act, self.set_.document_id, self.set_.spans())
            return self._history().do(Step(name, act))

        try:
            done = self._perform(perform)
        except AnnotatorError as error:
            self._tell_failed(error)
            if isinstance(error, StorageFailed | Locked):
                self.act_unsaved.emit(Unsaved(act, name, self.row))
            return False
        return done

    def try_again(self, unsaved: Unsaved) -> None:
        """Do an act that could not be saved, without telling where it fails again.

        Raises:
            StorageFailed, Locked: it cannot be saved yet.
            AnnotatorError: it fits the project no more.
        """
        history = self._histories.setdefault(unsaved.row, UndoHistory(self._apply))
        self._perform(lambda: history.do(Step(unsaved.name, unsaved.act)))

    def _run(self, perform: Callable[[], Change | None]) -> bool:
        try:
            return self._perform(perform)
        except AnnotatorError as error:
            self._tell_failed(error)
            return False

    def _tell_failed(self, error: AnnotatorError) -> None:
        self.failed.emit(error)
        self.history_changed.emit()

    def _perform(self, perform: Callable[[], Change | None]) -> bool:
        change = perform()
        if change is not None:
            told = [self._tell(edit) for edit in change.edits]
            if not all(told):
                self.other_sets_changed.emit()  # once: lists are read anew for it
            self.act_saved.emit()
        self.history_changed.emit()
        return change is not None

    def _tell(self, edit: Edit) -> bool:
        """Tell what an edit changed of what is shown; return whether it is about that at all."""
        if isinstance(edit, ChangeLabels):
            self._take_labels(edit.after)
            return True
        if isinstance(edit, TrashEdit | ChooseVersion):
            self._tell_of_documents(edit)
            return False
        if isinstance(edit, Assign) or self.set_ is None:
            return False
        if edit.document_id != self.set_.document_id:
            return False
        self._tell_of_document(self.set_, edit)
        return True

    def _tell_of_documents(self, edit: TrashEdit | ChooseVersion) -> None:
        gone = [edit.before] if isinstance(edit, ChooseVersion) else edit.documents
        if self.document is not None and self.document.id in gone:
            self.close_document()
        labels = self.ask(lambda project: project.label_set())
        if labels is not None and labels != self.labels:  # some stay for the spans alone
            self._take_labels(labels)

    def _take_labels(self, labels: LabelSet) -> None:
        """Show the project with other labels; merged ones may give spans another key."""
        self.labels = labels
        self.labels_changed.emit()
        if self.row:
            self.open_document(self.row)

    def _tell_of_document(self, shown: OpenSet, edit: Edit) -> None:
        status, marks = self.status, self.marks
        for fact in shown.take(edit):
            if self.status is not status:
                status = self.status
                self.status_changed.emit(status)
            if fact.before is None and fact.after is None:
                continue  # a verdict on what is not there any more
            if fact.before is None:
                self.span_added.emit(fact.after)
            elif fact.after is None:
                self.span_removed.emit(fact.before)
            else:
                self.span_changed.emit(fact.before, fact.after)
        if self.status is not status:
            self.status_changed.emit(self.status)
        if self.marks != marks:
            self.marks_changed.emit(self.marks)
        if self.reviewed is not None:
            self.verdict_changed.emit()
