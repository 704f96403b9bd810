"""Importing from the window: at once where files are plain, else through the wizard."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from annotator.core.errors import AnnotatorError, ImportRefused, Reason
from annotator.gui.dialogs.versions.ask_versions import AskVersions, count_corrected
from annotator.gui.files.project_files import SUFFIX
from annotator.gui.jobs import Job
from annotator.project import Intent, Project

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from annotator.core.labels.label_set import LabelSet
    from annotator.core.progress import Progress
    from annotator.formats.preview import Preview
    from annotator.gui.files.project_files import ProjectFiles
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.settings import Settings
    from annotator.project.importing.taking_in import ImportReport

# What another form may put right; else the import itself says best what is wrong.
_MENDABLE = frozenset(
    {
        Reason.UNKNOWN_ENCODING,
        Reason.WRONG_ENCODING,
        Reason.MISSING_COLUMN,
        Reason.UNKNOWN_LABEL,
        Reason.UNKNOWN_LABELS,
    }
)


class Imports(QObject):
    """Takes files that were chosen or dropped onto the window into the open project."""

    def __init__(
        self,
        controller: ProjectController,
        files: ProjectFiles,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._files = files
        self._settings = settings
        self._window = window
        self._in_doubt: list[Preview] = []
        self._corrected = 0
        self._ask_versions = AskVersions(self)
        self._refusal: AnnotatorError | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of this part do, by their ids."""
        return {"import_articles": self.ask, "import_folder": self.ask_folder}

    def ask(self) -> None:
        """Ask for articles and take them in."""
        from annotator.formats.table import FORMATS

        suffixes = {f"*{suffix}" for each in FORMATS.values() for suffix in each.suffixes}
        suffixes.add("*.zip")
        articles = self.tr("Articles ({suffixes})").format(suffixes=" ".join(sorted(suffixes)))
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import articles"),
            str(self._settings.last_folder),
            f"{articles};;{self.tr('All files (*)')}",
        )
        if chosen:
            self.import_files([Path(name) for name in chosen])

    def ask_folder(self) -> None:
        """Ask for a folder and take in all that is in it."""
        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Import a folder"), str(self._settings.last_folder)
        )
        if chosen:
            self.import_files([Path(chosen)])

    def import_files(self, paths: Sequence[Path], *, as_new_versions: bool = False) -> None:
        """Take files into the open project: all of them or none, after questions if need be."""
        project = self._controller.project
        if project is None:
            return
        self._settings.last_folder = paths[0].parent
        look = _FirstLook(
            paths,
            project.path,
            self._controller.annotator.name,
            project.label_set(),
            [each.name for each in project.annotators()],
            as_new_versions,
        )

        def keep(report: ImportReport | None) -> None:
            if report is None:
                self._in_doubt = look.found
            else:
                self._tell(report)

        def fail(error: AnnotatorError) -> None:
            if corrected := count_corrected(error):
                self._corrected = corrected
            elif error.reason in _MENDABLE:
                self._in_doubt = look.found
            elif isinstance(error, ImportRefused) or look.has_several_files():
                self._in_doubt, self._refusal = look.found, error
            else:
                self._files.failed.emit(error)

        def end() -> None:
            self._on_looked()
            if self._corrected:
                again = partial(self.import_files, paths, as_new_versions=True)
                self._ask_versions.ask(self._corrected, again, self._window)

        self._in_doubt, self._refusal, self._corrected = [], None, 0
        self._files.only_read()
        title = self.tr("Importing articles…")
        self._files.long_work.run(title, look.take_in, keep, end, fail).start()

    def _on_looked(self) -> None:
        self._files.end_import()
        if self._in_doubt:
            self._open_wizard(self._in_doubt)

    def _open_wizard(self, found: Sequence[Preview]) -> None:
        from annotator.gui.dialogs.importing.answers import Answers, all_parts
        from annotator.gui.dialogs.importing.wizard import ImportWizard

        project = self._controller.project
        if project is None:
            return
        formats = {each.form.format or "" for each in all_parts(found)}
        answers = Answers(
            project.label_set(),
            [each.name for each in project.annotators()],
            self._controller.annotator.name,
            {each.path: each for each in found},
            {format: self._settings.import_choices(format) for format in formats},
        )
        wizard = ImportWizard(answers, self._settings, self._take_in, self._window)
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wizard.imported.connect(self._tell)
        wizard.ended.connect(self._files.end_import)
        if self._refusal is not None:
            wizard.show_refusal(self._refusal)
        wizard.open()

    def _take_in(self, paths: Sequence[Path], intent: Intent) -> Job:
        project = self._controller.project
        assert project is not None
        path = project.path

        def work(report: Progress) -> ImportReport:
            with Project.open(path) as other:
                return other.take_in(paths, intent, report)

        self._files.only_read()
        return Job(work, self)

    def _tell(self, report: ImportReport) -> None:
        from annotator.gui.dialogs.importing.outcome.result_page import ReportWords

        self._controller.hint_given.emit(" · ".join(ReportWords().of_report(report)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that are dropped onto the window."""
        if isinstance(event, QDropEvent) and watched is self._window:
            return self._on_drag(event)
        return False

    def _on_drag(self, event: QDropEvent) -> bool:
        paths = _dropped(event.mimeData())
        if not paths or self._controller.project is None:
            return False
        if event.type() is QEvent.Type.Drop:
            # After the drop has ended: the program that is dragged from waits for it.
            QTimer.singleShot(0, self, lambda: self._take_dropped(paths))
        event.acceptProposedAction()
        return True

    def _take_dropped(self, paths: list[Path]) -> None:
        if [path.suffix for path in paths] == [SUFFIX]:
            self._files.open(paths[0])
        else:
            self.import_files(paths)


@dataclass(slots=True)
class _FirstLook:
    """Looks at the beginnings of files, and takes them in where all of them are plain."""

    paths: Sequence[Path]
    project: Path
    annotator: str
    labels: LabelSet
    names: Sequence[str]
    as_new_versions: bool = False
    found: list[Preview] = field(default_factory=list)

    def take_in(self, report: Progress) -> ImportReport | None:
        """Return what came in; None where there is something to ask."""
        from annotator.formats.preview import preview

        for path in self.paths:
            report(0, 0)
            self.found.append(preview(path))
        if any(self._is_in_doubt(each) for each in self.found):
            return None
        with Project.open(self.project) as project:
            intent = Intent(annotator=self.annotator, as_new_versions=self.as_new_versions)
            return project.take_in(self.paths, intent, report)

    def has_several_files(self) -> bool:
        """Tell whether there are more files than one, in folders and archives too."""
        return sum(max(1, each.files) for each in self.found) > 1

    def _is_in_doubt(self, found: Preview) -> bool:
        from annotator.gui.dialogs.importing.answers import is_plain

        if found.faults and not found.headers and found.faults[0].reason not in _MENDABLE:
            return False  # the import says best what is wrong
        return not is_plain(found, self.labels, self.names)


def _dropped(content: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile()]
