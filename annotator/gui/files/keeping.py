"""Keeps the open project: backups by the clock and on closing, restoring one, and repair."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QWidget
from shiboken6 import isValid

from annotator.core.errors import AnnotatorError
from annotator.gui.jobs import Job
from annotator.gui.messages import error_text
from annotator.gui.translation import digits, isolated
from annotator.project import Project
from annotator.project.keeping.backups import Backup, Why, lacking_room, restore_backup
from annotator.project.keeping.recovery import Mending, repair

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.core.progress import Progress
    from annotator.gui.dialogs.backups import BackupsDialog
    from annotator.gui.files.project_files import ProjectFiles
    from annotator.gui.project_controller import ProjectController

_EVERY = 30 * 60 * 1000  # milliseconds of work between two backups
_AT_ONCE = 1 << 21  # bytes of a project that is copied while the window waits: some 50 ms

Missed = list[tuple["Path", AnnotatorError]]  # the projects of which there is no backup, and why

_log = logging.getLogger(__name__)


class Keeping(QObject):
    """Makes backups beside the work, and brings back what one of them or the journal has.

    ``warned`` says what goes wrong beside the work, ``journal_told`` why the journal cannot be
    written, or nothing where it can.
    """

    failed = Signal(object)
    repaired = Signal(str)
    warned = Signal(str)
    journal_told = Signal(str)

    def __init__(self, controller: ProjectController, files: ProjectFiles, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._files = files
        self._window = window
        self._worked = False
        self._journal_fault: AnnotatorError | None = None
        self._missed: Missed = []
        self._missed_told = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.back_up_work)
        controller.act_saved.connect(self._on_act_saved)
        controller.project_opened.connect(self._on_project_opened)
        controller.file_closed.connect(self._on_file_closed)

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the action of this part does, by its id."""
        return {"backups": self._show_backups}

    def _on_act_saved(self) -> None:
        self._worked = True
        if not self._timer.isActive():
            self._timer.start()
        self._look_at_journal()

    def _look_at_journal(self) -> None:
        """Tell whether the journal is written; what it lacks is added once it can be again."""
        project = self._controller.project
        fault = None if project is None or project.read_only else project.keeping.journal_fault
        before, self._journal_fault = self._journal_fault, fault
        words = self._journal_words(fault) if fault else ""
        self.journal_told.emit(words)
        if fault is not None and before is None:
            self.warned.emit(words)
        if fault is None and before is not None:
            self._begin(lambda other, report: other.keeping.complete_journal(report))

    def _journal_words(self, fault: AnnotatorError) -> str:
        words = self.tr(
            "Your work is saved, but its second copy, the journal beside the project, is not:"
            " {fault} Make room there, or let the folder be written to: what is lacking is then"
            " added by itself."
        )
        return words.format(fault=error_text(fault))

    def _on_project_opened(self) -> None:
        self._timer.stop()
        self._worked = False
        project = self._controller.project
        if project is not None and not project.read_only and project.keeping.journal_lags:
            self._begin(lambda other, report: other.keeping.complete_journal(report))
        self._look_at_journal()
        self._look_for_room()

    def _look_for_room(self) -> None:
        """Warn of the backup that could not be made, while room can still be made for it."""
        project = self._controller.project
        if project is None or project.read_only:
            return
        fault = lacking_room(project.path)
        if fault is not None:
            words = self.tr(
                "No backup of the project {name} can be made now, nor on closing: {fault}"
            )
            name = isolated(project.path.name)
            self.warned.emit(words.format(name=name, fault=error_text(fault)))

    def _on_file_closed(self, path: Path) -> None:
        """Make the backup of what was done since the last one."""
        if not self._worked:
            return
        self._worked = False
        missed = self._missed
        if path.exists() and path.stat().st_size <= _AT_ONCE:
            _back_up_closed(path, missed)
            self._tell_missed()
            return
        # Of no owner, and with nothing of this object: it goes on when the window is gone. At the
        # program's end the pool is waited for, and ``missed`` is asked.
        job = Job(lambda _report: _back_up_closed(path, missed))
        job.ended.connect(self._tell_missed)
        job.ended.connect(job.deleteLater)
        job.start()

    @property
    def missed(self) -> list[str]:
        """The sentences on backups that could not be made on closing."""
        words = self.tr(
            "The project {name} is saved, but no backup of it could be made on closing:"
            " {fault} Make room, open it again, and make one: File → Backups…"
        )
        return [
            words.format(name=isolated(path.name), fault=error_text(error))
            for path, error in self._missed
        ]

    def _tell_missed(self) -> None:
        new, self._missed_told = self.missed[self._missed_told :], len(self._missed)
        for words in new:
            self.warned.emit(words)

    def back_up_work(self) -> None:
        """Make a backup beside the work, if there was any since the last one."""
        self._timer.stop()  # until there is work again
        self._begin(lambda other, report: other.keeping.back_up(Why.WORK, report))

    def _begin(self, do: Callable[[Project, Progress], object]) -> None:
        """Do something beside the work, until the project is closed: closing waits for none."""
        project = self._controller.project
        if project is None:
            return
        path = project.path

        def work(report: Progress) -> object:
            with Project.open(path, read_only=True) as other:
                return do(other, report)

        job = Job(work, self)
        job.failed.connect(self.failed)
        job.ended.connect(job.deleteLater)
        self._controller.project_closed.connect(job.cancel)
        job.start()

    def _show_backups(self) -> None:
        """Show the backups there are, to make one or go back to one."""
        from annotator.gui.dialogs.backups import BackupsDialog

        project = self._controller.project
        if project is None:
            return
        dialog = BackupsDialog(project.path, self._window)
        dialog.make_requested.connect(lambda: self._make(dialog))
        dialog.restore_requested.connect(self._ask_restore)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _make(self, dialog: BackupsDialog) -> None:
        project = self._controller.project
        if project is None:
            return
        path = project.path

        def work(report: Progress) -> Backup | None:
            with Project.open(path, read_only=True) as other:
                return other.keeping.back_up(report=report)

        def show(made: Backup | None) -> None:
            if isValid(dialog):
                dialog.look()

        self._files.long_work.run(self.tr("Making a backup…"), work, show).start()

    def _ask_restore(self, backup: Backup) -> None:
        words = self.tr(
            "Go back to the backup of {moment}? What was done since then is not lost: the present"
            " file is kept beside the backups."
        )
        moment = isolated(digits(backup.made.astimezone().strftime("%Y-%m-%d %H:%M")))
        box = self._question(words.format(moment=moment), self.tr("Restore"))
        box.accepted.connect(lambda: self._restore(backup))
        box.open()

    def _question(self, words: str, do: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(words)
        box.addButton(do, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return box

    def _restore(self, backup: Backup) -> None:
        project = self._controller.project
        if project is None:
            return
        path = project.path
        self._controller.close_project()

        def work(report: Progress) -> Path | None:
            return restore_backup(path, backup, report)

        def tell(_aside: Path | None) -> None:
            self._controller.hint_given.emit(self.tr("The backup is the project now."))

        self._files.long_work.run(
            self.tr("Restoring the backup…"), work, tell, lambda: self._files.open(path)
        ).start()

    def offer_repair(self, path: Path) -> None:
        """Ask whether a damaged project is to be made anew of what can be read."""
        words = self.tr(
            "The project file {name} is damaged. Hashiya can make it anew of what can be read in"
            " it, in its journal and in its backups. The damaged file is kept."
        )
        box = self._question(words.format(name=isolated(path.name)), self.tr("Repair"))
        box.accepted.connect(lambda: self._repair(path))
        box.open()

    def _repair(self, path: Path) -> None:
        project = self._controller.project
        if project is not None and project.path == path:
            self._controller.close_project()
        said: list[str] = []

        def tell(mending: Mending | None) -> None:
            said.append(self._words(mending))

        def go_on() -> None:
            if said and self._files.open(path):
                self.repaired.emit(said[0])

        self._files.long_work.run(
            self.tr("Repairing the project…"), lambda report: repair(path, report), tell, go_on
        ).start()

    def _words(self, mending: Mending | None) -> str:
        if mending is None or mending.is_whole:
            return self.tr("The project is whole again. Nothing is known to be lost.")
        words = [self.tr("The project was made anew.")]
        if mending.lost_texts:
            words.append(self.tr("%n article(s) could not be saved.", "", len(mending.lost_texts)))
        if mending.lost_events:
            words.append(self.tr("%n act(s) could not be saved.", "", mending.lost_events))
        if not mending.end_known:
            words.append(self.tr("Of the last work some may be missing."))
        return digits(" ".join(words))


def _back_up_closed(path: Path, missed: Missed) -> None:
    """Make a backup of a closed project, in whatever thread, or note why there is none."""
    try:
        with Project.open(path, read_only=True) as closed:
            closed.keeping.back_up(Why.CLOSE)
    except AnnotatorError as error:
        _log.warning("no backup on closing: %s", error)
        missed.append((path, error))
