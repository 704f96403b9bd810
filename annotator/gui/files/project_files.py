"""The open project's file: opened or made, read only while a job writes it, acted on in bulk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.core.edits.assignment import Assign
from annotator.core.edits.edits import AddSpans, Batch, Change, Edit
from annotator.core.edits.trash import TrashEdit
from annotator.core.errors import AnnotatorError, Damaged, Outdated
from annotator.gui.files.long_work import LongWork
from annotator.gui.files.updating import Updating
from annotator.gui.jobs import Job
from annotator.project import Finding, Project
from annotator.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.progress import Progress
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.settings import Settings

SUFFIX = ".hashiya"
_AT_ONCE = 2000  # spans that are labelled while the window waits: some 0.2 s
_SPANS_AN_EDIT = 6  # an edit that is an event of its own takes as long as so many spans of one


class ProjectFiles(QObject):
    """Asks for projects and opens them; large acts on the open one are done in a job."""

    failed = Signal(object)
    imported = Signal()
    checked = Signal(object)
    damaged = Signal(object)

    def __init__(
        self, controller: ProjectController, settings: Settings, sample: Path, window: QWidget
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._settings = settings
        self._sample = sample
        self._window = window
        self._applied: tuple[Batch, str] | None = None
        self.long_work = LongWork(window)
        self.long_work.failed.connect(self.failed)
        self.updating = Updating(self.long_work, self)
        self.updating.updated.connect(self.open)
        self.updating.failed.connect(self.tell_not_opened)
        self.updating.cancelled.connect(controller.hint_given)

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions that open a project do, by their ids."""
        return {
            "new_project": self.ask_new,
            "open_project": self.ask_open,
            "open_sample": self.open_sample,
        }

    def ask_new(self) -> None:
        """Ask where the new project goes, and open it."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("New project"),
            str(self._settings.last_folder / (self.tr("articles") + SUFFIX)),
            self.tr("Hashiya project (*.hashiya)"),
        )
        if chosen:
            path = Path(chosen)
            self.open(path if path.suffix else path.with_suffix(SUFFIX))

    def ask_open(self) -> None:
        """Ask for a project and open it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open project"),
            str(self._settings.last_folder),
            self.tr("Hashiya project (*.hashiya);;All files (*)"),
        )
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path) -> bool:
        """Open a project, making it where there is none; tell whether it is open now.

        One of an older Hashiya is opened once a job has brought it up to date.
        """
        current = self._controller.project
        if current is not None and current.path == path:
            return True
        try:
            project = open_or_create(path)
        except Outdated:
            self.updating.begin(path)
            return False
        except AnnotatorError as error:
            self.tell_not_opened(path, error)
            return False
        self._settings.last_project = path
        self._settings.last_folder = path.parent
        self._controller.open_project(project, self._settings.annotator)
        return True

    def tell_not_opened(self, path: Path, error: AnnotatorError) -> None:
        """Tell why a project cannot be opened."""
        self.failed.emit(error)
        if isinstance(error, Damaged):
            self.damaged.emit(path)

    def open_sample(self) -> bool:
        """Open the sample project, making it at the first time."""
        self._sample.parent.mkdir(parents=True, exist_ok=True)
        known = self._sample.exists()
        if not self.open(self._sample):
            return False
        project = self._controller.project
        if not known and project is not None:
            try:
                project.import_files([resource("samples/news.jsonl")])
            except AnnotatorError as error:
                self.failed.emit(error)
                return False
            self._controller.documents_changed.emit()
        return True

    def end_import(self) -> None:
        """Go on after a job that may have brought articles."""
        if self.write_again():
            self.imported.emit()

    def only_read(self) -> None:
        """Let a job be the file's one writer: the window only reads for its time."""
        project = self._controller.project
        if project is not None:
            project.close()
            self._controller.reload(Project.open(project.path, read_only=True))

    def write_again(self) -> bool:
        """Open the file for writing again after a job; tell whether that could be done."""
        project = self._controller.project
        if project is None:
            return False
        project.close()
        try:
            self._controller.reload(Project.open(project.path))
        except AnnotatorError as error:
            self._controller.close_project()
            self.failed.emit(error)
            return False
        return True

    def apply(self, act: Batch, name: str) -> None:
        """Apply a bulk act: a small one now, a large one in a job that can be cancelled."""
        project = self._controller.project
        count = sum(_size(each) for each in act.edits)
        if project is None:
            return
        if count <= _AT_ONCE:
            if self._controller.acts.do(act, name):
                self._controller.hint_given.emit(name)
            return
        path = project.path

        def work(report: Progress) -> Change:
            with Project.open(path) as other:
                return other.apply(act, report)

        def take(change: Change) -> None:
            self._applied = (act, name)

        self._applied = None
        self.only_read()
        self.long_work.run(name, work, take, self._on_apply_ended).start()

    def _on_apply_ended(self) -> None:
        self.end_import()
        if self._applied is not None and self._controller.project is not None:
            self._controller.take_applied(*self._applied)
            self._controller.hint_given.emit(self._applied[1])

    def find_and_apply(
        self, name: str, find: Callable[[Project, Progress], Batch], none: str
    ) -> None:
        """Let a job find a bulk act and apply it; say ``none`` where there is nothing to do."""
        project = self._controller.project
        if project is None:
            return
        path = project.path
        found: list[Batch] = []

        def work(report: Progress) -> Batch:
            with Project.open(path, read_only=True) as other:
                return find(other, report)

        def end() -> None:
            if found and found[0].edits:
                self.apply(found[0], name)
            elif found:
                self._controller.hint_given.emit(none)

        self.long_work.run(name, work, found.append, end).start()

    def check(self) -> None:
        """Look for damage in the open project, beside whatever else is done with it."""
        project = self._controller.project
        if project is None:
            return
        path = project.path

        def work(report: Progress) -> list[Finding]:
            with Project.open(path, read_only=True) as other:
                return other.check(report)

        job = Job(work, self)
        job.succeeded.connect(self.checked)
        job.failed.connect(self.failed)
        job.ended.connect(job.deleteLater)
        job.start()


def _size(edit: Edit) -> int:
    """Return how much an edit writes, in spans."""
    if isinstance(edit, Assign):
        return len(edit.after)
    if isinstance(edit, TrashEdit):
        return len(edit.documents) * _SPANS_AN_EDIT
    return len(edit.spans) if isinstance(edit, AddSpans) else _SPANS_AN_EDIT


def open_or_create(path: Path) -> Project:
    """Open a project; where there is no file and the name ends in .hashiya, make one."""
    if path.suffix == SUFFIX and not path.exists():
        return Project.create(path)
    return Project.open_current(path)
