"""The corrections of whoever labels, as the project has them now, and the answers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.gui.jobs import Job
from annotator.gui.translation import digits
from annotator.project import Project
from annotator.review.adjudication.corrections import Correction, disagree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.progress import Progress
    from annotator.gui.files.project_files import ProjectFiles
    from annotator.gui.project_controller import ProjectController


class OwnCorrections(QObject):
    """Reads them in a job, and those of the open document again after each act.

    ``counted`` comes when the project's have been read, ``changed`` whenever some may be others.
    """

    counted = Signal()
    changed = Signal()

    def __init__(self, controller: ProjectController, files: ProjectFiles, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._files = files
        self._all: list[Correction] = []
        self._open_ids = frozenset[str]()
        self._job: Job | None = None
        self._is_stale = False
        self.is_read = False
        for signal in (controller.project_opened, controller.annotator_changed):
            signal.connect(self._begin)
        for signal in (
            controller.documents_changed,
            controller.labels_changed,
            controller.other_sets_changed,
        ):
            signal.connect(self.read)
        controller.act_saved.connect(self._read_open)
        controller.project_closed.connect(self._forget)
        self.read()

    def all(self) -> list[Correction]:
        """Return the corrections in the order of documents and texts."""
        return self._all

    def open_ones(self) -> list[Correction]:
        """Return those that wait for an answer."""
        return [each for each in self._all if self.is_open(each)]

    def is_open(self, correction: Correction) -> bool:
        """Tell whether one of them waits for an answer."""
        return correction.verdict.id in self._open_ids

    def find(self, verdict_id: str) -> Correction | None:
        """Return the correction that a verdict asks for."""
        return next((each for each in self._all if each.verdict.id == verdict_id), None)

    def accept(self, correction: Correction) -> bool:
        """Take a correction into one's set and answer it, as one act on its document."""
        act = self._controller.ask(lambda each: each.review.corrections.accept(correction.given))
        return act is not None and self._controller.acts.do(act, self.tr("Accept a correction"))

    def accept_all(self, corrections: Sequence[Correction]) -> None:
        """Take several corrections into one's sets as one act."""
        given = [each.given for each in corrections]
        act = self._controller.ask(lambda project: project.review.corrections.accept_all(given))
        if act is not None:
            name = self.tr("Accept %n correction(s)", "", len(corrections))
            self._files.apply(act, digits(name))
            self._read_documents({each.verdict.document_id for each in corrections})

    def disagree(self, correction: Correction, words: str) -> bool:
        """Say why a correction is not taken over."""
        act = disagree(correction.given, words)
        return self._controller.acts.do(act, self.tr("Disagree with a correction"))

    def read(self) -> None:
        """Read them all in a job, again if something changes meanwhile."""
        self._is_stale = True
        project = self._controller.project
        if self._job is not None or project is None:
            return
        self._is_stale = False
        path, annotator_id = project.path, self._controller.annotator.id

        def work(report: Progress) -> tuple[str, list[Correction]]:
            with Project.open(path, read_only=True) as other:
                return annotator_id, other.review.corrections.of(annotator_id)

        self._job = Job(work, self)
        self._job.succeeded.connect(self._on_read)
        self._job.ended.connect(self._on_ended)
        self._job.start()

    def _on_read(self, found: tuple[str, list[Correction]]) -> None:
        annotator_id, corrections = found
        if self._is_stale or annotator_id != self._controller.annotator.id:
            return
        self.is_read = True
        self._take(corrections)
        self.counted.emit()

    def _on_ended(self) -> None:
        self._job = None
        if self._is_stale:
            self.read()

    def _read_open(self) -> None:
        """Read those of the open document again: an act may have answered or changed them."""
        document = self._controller.document
        if document is not None:
            self._read_documents({document.id})

    def _read_documents(self, document_ids: set[str]) -> None:
        self._is_stale = self._job is not None or self._is_stale
        annotator_id = self._controller.annotator.id
        if not annotator_id:
            return
        kept = [each for each in self._all if each.verdict.document_id not in document_ids]

        def find(project: Project) -> list[Correction]:
            asked = project.review.corrections
            return [each for name in document_ids for each in asked.of(annotator_id, name)]

        read = self._controller.ask(find) or []
        if read or len(kept) < len(self._all):
            self._take([*kept, *read])

    def _begin(self) -> None:
        """Begin with another annotator or project."""
        self._forget()
        self.read()

    def _forget(self) -> None:
        self.is_read = False
        self._take([])

    def _take(self, corrections: Sequence[Correction]) -> None:
        self._all = sorted(corrections, key=_place)
        self._open_ids = frozenset(each.verdict.id for each in self._all if each.is_open)
        self.changed.emit()


def _place(correction: Correction) -> tuple[int, int, int]:
    subject = correction.verdict.subject
    return correction.row, subject.start, correction.given.clock
