"""Hands the open project's work over as a package, and merges what others give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from annotator.core.errors import AnnotatorError
from annotator.gui.translation import digits, isolated
from annotator.project import Manifest, MergeReport, Project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from annotator.core.progress import Progress
    from annotator.gui.files.project_files import ProjectFiles
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.settings import Settings


class HandoverMode(QObject):
    """What the two actions do; the long work is done in jobs that can be cancelled."""

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

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of this part do, by their ids."""
        return {"hand_over": self._ask_hand_over, "merge": self._ask_merge}

    def _ask_hand_over(self) -> None:
        from annotator.gui.dialogs.team.hand_over import HandOver

        project = self._controller.project
        if project is None:
            return
        dialog = HandOver(self._controller, self._window)
        out = None
        if dialog.exec():
            out = dialog.ask_file(self._settings.last_folder, project.path.stem)
        recipient = dialog.recipient
        dialog.deleteLater()
        if out is not None:
            self._settings.last_folder = out.parent
            self._hand_over(project.path, out, recipient)

    def _hand_over(self, path: Path, out: Path, recipient: str | None) -> None:
        by = self._controller.annotator.name

        def work(report: Progress) -> Manifest:
            with Project.open(path, read_only=True) as other:
                return other.handover.write(out, recipient=recipient, by=by, report=report)

        def tell(written: Manifest) -> None:
            words = self.tr("%n article(s) handed over in {file}", "", written.documents)
            self._controller.hint_given.emit(digits(words).format(file=isolated(out.name)))

        self._files.long_work.run(self.tr("Writing the package…"), work, tell).start()

    def _ask_merge(self) -> None:
        from annotator.gui.dialogs.team.merge import MergeFiles

        project = self._controller.project
        if project is None:
            return
        dialog = MergeFiles(self._settings.last_folder, self._window)
        agreed = dialog.exec()
        paths = dialog.paths
        dialog.deleteLater()
        if agreed and paths:
            self._settings.last_folder = paths[0].parent
            self._merge(paths)

    def _merge(self, paths: list[Path]) -> None:
        self._controller.set_author(None)
        project = self._controller.project
        if project is None:
            return
        path = project.path
        came: list[MergeReport] = []

        def work(report: Progress) -> MergeReport:
            with Project.open(path) as other:
                return other.handover.merge(paths, report)

        def end() -> None:
            if not came:
                self._files.write_again()  # nothing has changed: undo is kept
            elif self._open_anew(path):
                self._tell(came[0])

        self._files.only_read()
        self._files.long_work.run(self.tr("Merging…"), work, came.append, end).start()

    def _open_anew(self, path: Path) -> bool:
        """Open the project as after a start.

        Who labels can have another id after a merge, labels and articles can be others, and what
        could be undone may be changed by somebody else: nothing of before is gone on with.
        """
        name = self._controller.annotator.name
        self._controller.close_project()
        try:
            self._controller.open_project(Project.open(path), name)
        except AnnotatorError as error:
            self._files.failed.emit(error)
            return False
        return True

    def _tell(self, report: MergeReport) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(self.tr("Merged"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(digits(self._words(report)))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _words(self, report: MergeReport) -> str:
        if not report.events:
            return self.tr("All of it was here already. Nothing has changed.")
        lines = [self.tr("%n act(s) came in.", "", report.events)]
        if report.documents:
            lines.append(self.tr("%n new article(s)", "", report.documents))
        if report.spans > 0:
            lines.append(self.tr("%n more span(s)", "", report.spans))
        if report.spans < 0:
            lines.append(self.tr("%n span(s) fewer", "", -report.spans))
        if report.verdicts > 0:
            lines.append(self.tr("%n more verdict(s)", "", report.verdicts))
        if report.annotators:
            names = self.tr(", ").join(isolated(name) for name in report.annotators)
            lines.append(self.tr("New annotators: {names}").format(names=names))
        return "\n".join(lines)
