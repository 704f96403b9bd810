"""What the person is told: what must be known after opening, what failed, and whose work it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from annotator.core.errors import StorageFailed
from annotator.gui.messages import error_text, opening_text
from annotator.gui.translation import digits

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from annotator.core.errors import AnnotatorError
    from annotator.gui.files.keeping import Keeping
    from annotator.gui.files.project_files import ProjectFiles
    from annotator.gui.labelling.unsaved_acts import UnsavedActs
    from annotator.gui.panels.banner import Banner
    from annotator.gui.panels.status_line import StatusLine
    from annotator.gui.project_controller import ProjectController
    from annotator.project import Finding


class Telling(QObject):
    """Says it in the window's title, above the article and in the status line."""

    def __init__(
        self,
        controller: ProjectController,
        files: ProjectFiles,
        keeping: Keeping,
        unsaved: UnsavedActs,
        banner: Banner,
        status_line: StatusLine,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._files = files
        self._keeping = keeping
        self._banner = banner
        self._status_line = status_line
        self._window = window
        controller.project_opened.connect(self.tell_opened)
        controller.annotator_changed.connect(self._tell_annotator)
        controller.act_saved.connect(status_line.show_saved)
        controller.hint_given.connect(status_line.hint)
        for failed in (controller.failed, files.failed, keeping.failed):
            failed.connect(self.show_error)
        files.checked.connect(self._on_checked)
        files.damaged.connect(keeping.offer_repair)
        keeping.repaired.connect(banner.show_words)
        keeping.journal_told.connect(status_line.set_journal_fault)
        # Queued: the next project that is opened hides the banner.
        keeping.warned.connect(banner.show_words, Qt.ConnectionType.QueuedConnection)
        unsaved.all_saved.connect(banner.hide)

    def tell_opened(self) -> None:
        """Say which project is open, who labels it, and what must be known about its file."""
        project = self._controller.project
        if project is None:
            return
        self._window.setWindowTitle(f"{project.path.stem} — Hashiya")
        self._banner.hide()
        self._tell_annotator()
        if project.read_only:
            self._status_line.show_read_only()
        else:
            self._status_line.show_saved()
        words = opening_text(project)
        if words:
            self._banner.show_words(words)
        elif project.unclean:
            self._files.check()

    def _tell_annotator(self) -> None:
        self._status_line.show_annotator(self._controller.annotator.name)

    def _on_checked(self, findings: list[Finding]) -> None:
        """Say what a check after an unclean close found; without damage say that it is whole."""
        faults = [finding for finding in findings if finding.is_damage]
        if not faults:
            whole = self.tr("Hashiya did not close last time. Everything is there.")
            self._status_line.hint(whole)
            return
        words = self.tr("%n fault(s) in the project file.", "", len(faults))
        self._banner.show_words(digits(words))
        if self._controller.project is not None:
            self._keeping.offer_repair(self._controller.project.path)

    def show_error(self, error: AnnotatorError) -> None:
        """Say above the article what went wrong and what to do."""
        if isinstance(error, StorageFailed):
            self._status_line.show_unsaved()
        self._banner.show_words(error_text(error))
