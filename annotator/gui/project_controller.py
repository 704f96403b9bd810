"""The project as the window sees it: one document open, facts as signals, undo by document."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from annotator.core.document import Annotator, Document, Marks, Status
from annotator.core.edits.assignment import Assign
from annotator.core.edits.edits import Change, ChangeLabels, Edit
from annotator.core.edits.trash import TrashEdit
from annotator.core.edits.twins import refuse_twins
from annotator.core.edits.versions import ChooseVersion
from annotator.core.errors import AnnotatorError, ReadOnly
from annotator.core.labels.label_set import LabelSet
from annotator.gui.acts.acts import Acts
from annotator.gui.acts.facts import Facts, marks_of, status_of
from annotator.gui.open_sets.compared_set import ComparedSet
from annotator.gui.open_sets.own_set import OwnSet
from annotator.gui.open_sets.reading import Showing, read_set
from annotator.gui.open_sets.reviewed_set import ReviewedSet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from annotator.core.edits.undo import Act
    from annotator.core.span import Span
    from annotator.gui.open_sets.open_set import OpenSet
    from annotator.project import Project

Answer = TypeVar("Answer")
NO_LABELS = LabelSet(())


class ProjectController(Facts):
    """Holds the open project, the open document and who labels; every change goes through here.

    Facts are told after they are on the disk; what could not be done is told by ``failed`` with
    the AnnotatorError, and then nothing has changed. ``acts`` does what is wished and undoes it.
    """

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
        self.acts = Acts(self._apply, self._check, self)
        self.acts.applied.connect(self._on_applied)
        self.acts.failed.connect(self.failed)

    @property
    def status(self) -> Status:
        """How far whoever labels is with the open document."""
        return status_of(self.set_)

    @property
    def marks(self) -> Marks:
        """What whoever labels noted about the open document."""
        return marks_of(self.set_)

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
        self.acts.forget()
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
        self.acts.forget()
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
        self.acts.forget()
        self.annotator_changed.emit()
        if self.document is not None:
            self.open_document(self.row)

    def reload(self, project: Project) -> None:
        """Go on with the same file, opened again after an import; undo is kept."""
        self.project = project
        self.labels = project.label_set()
        if self.document is not None and project.documents.row_of(self.document.id) is None:
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
            document = self.project.documents.read(row)
            showing = Showing(self.annotator, self.author, self.compared)
            found = read_set(self.project, row, document, showing, self.labels)
        except AnnotatorError as error:
            self.failed.emit(error)
            return
        self.row, self.document, self.set_ = row, document, found
        self.acts.turn_to(row)
        self.document_opened.emit()

    def close_document(self) -> None:
        """Show no document."""
        self.row, self.document, self.set_ = 0, None, None
        self.acts.turn_to(0)
        self.document_closed.emit()

    def spans(self) -> list[Span]:
        """Return the spans of the open document in text order."""
        return self.set_.spans() if self.set_ else []

    def span_count(self) -> int:
        """Return how many spans the open document has."""
        return self.set_.count() if self.set_ else 0

    def span(self, span_id: str | None) -> Span | None:
        """Return one span of the open document."""
        return self.set_.span(span_id) if self.set_ else None

    def change_labels(self, labels: LabelSet, name: str) -> bool:
        """Give the project another label set; return whether it has it now."""
        if labels == self.labels:
            return True
        return self.acts.do(ChangeLabels(self.annotator.id, self.labels, labels), name)

    def take_applied(self, act: Act, name: str) -> None:
        """Go on after a job has applied an act to the project; it can be undone here."""
        self.acts.add_done(act, name)
        if self.row:
            self.open_document(self.row)
        self.other_sets_changed.emit()
        self.act_saved.emit()

    def _apply(self, act: Act) -> Change:
        if self.project is None:
            raise RuntimeError("an act without a project")
        return self.project.apply(act)

    def _check(self, act: Act) -> None:
        if isinstance(self.set_, OwnSet) and self.labels.merged_keys():
            refuse_twins(act, self.set_.document_id, self.set_.spans())

    def _on_applied(self, change: Change) -> None:
        told = [self._tell(edit) for edit in change.edits]
        if not all(told):
            self.other_sets_changed.emit()  # once: lists are read anew for it
        self.act_saved.emit()

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
        self.tell_edit(self.set_, edit)
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
