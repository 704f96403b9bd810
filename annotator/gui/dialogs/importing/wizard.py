"""The import wizard: leads through the pages, while the files are read and until they are in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QAbstractButton, QDialog, QVBoxLayout, QWidget

from annotator.core.errors import ImportRefused
from annotator.gui.actions.physical_keys import PhysicalKeys
from annotator.gui.dialogs.importing.files.columns_page import ColumnsPage
from annotator.gui.dialogs.importing.files.files_page import FilesPage
from annotator.gui.dialogs.importing.foot import Foot
from annotator.gui.dialogs.importing.names.labels_page import LabelsPage
from annotator.gui.dialogs.importing.names.whose_page import WhosePage
from annotator.gui.dialogs.importing.outcome.result_page import ReportWords, ResultPage
from annotator.gui.dialogs.importing.pages import Page, Pages
from annotator.gui.dialogs.importing.reading import Reading
from annotator.gui.dialogs.importing.steps import Steps
from annotator.gui.dialogs.importing.taking_in import MakeJob, TakingIn

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.errors import AnnotatorError
    from annotator.gui.dialogs.importing.answers import Answers
    from annotator.gui.settings import Settings
    from annotator.project.importing.survey import Survey
    from annotator.project.importing.taking_in import ImportReport


class ImportWizard(QDialog):
    """Asks what is not plain about files, and takes them in.

    ``imported`` tells that an import has brought something, ``ended`` that one is over.
    """

    imported = Signal(object)
    ended = Signal()

    def __init__(
        self, answers: Answers, settings: Settings, make_job: MakeJob, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._answers = answers
        self.setWindowTitle(self.tr("Import articles"))
        self.resize(920, 680)
        self.files = FilesPage(answers, settings)
        self.columns = ColumnsPage(answers, settings)
        self.labels = LabelsPage(answers)
        self.whose = WhosePage(answers)
        self.outcome = ResultPage(answers, settings)
        self.reading = Reading(answers, self)
        self.taking_in = TakingIn(answers, settings, make_job, self)
        self._words = ReportWords(self)
        self._build()
        self._connect_pages()
        self._connect_work()
        self.reading.look_at(answers.likely_forms())
        self._show_page(self.files)
        self.reading.count()

    def _build(self) -> None:
        pages = (self.files, self.columns, self.labels, self.whose, self.outcome)
        self._pages = Pages(self._answers, pages)
        self._steps = Steps(self._pages.titles())
        self._foot = Foot(self)
        self._keys = PhysicalKeys(self)
        self._keys.bind(self.files.undo)
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self._keys)
        self.cancel_button = self._foot.cancel_button
        self.back_button = self._foot.back_button
        self.next_button = self._foot.next_button
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(self._steps)
        column.addWidget(self._pages, 1)
        column.addWidget(self._foot)

    def _connect_pages(self) -> None:
        self.files.form_requested.connect(self.reading.look_at_one)
        self.files.inner_requested.connect(self.reading.look_inside)
        self.files.changed.connect(self._refresh)
        self.columns.columns_requested.connect(self.reading.look_at_columns)
        self.whose.changed.connect(self._refresh)
        self.outcome.faults.skip_requested.connect(self._on_skip)
        self.cancel_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(self._on_back)
        self.next_button.clicked.connect(self._on_next)

    def _connect_work(self) -> None:
        self.reading.previewed.connect(self._on_previewed)
        self.reading.shown.connect(self.files.refresh)
        self.reading.counting.connect(self._on_counting)
        self.reading.progressed.connect(self._foot.show_progress)
        self.reading.counted.connect(self._on_counted)
        self.taking_in.began.connect(self._on_began)
        self.taking_in.progressed.connect(self.outcome.show_progress)
        self.taking_in.succeeded.connect(self._on_imported)
        self.taking_in.failed.connect(self._on_failed)
        self.taking_in.cancelled.connect(self._on_cancelled)
        self.taking_in.ended.connect(self._on_ended)

    def show_refusal(self, error: AnnotatorError) -> None:
        """Begin with what was wrong when the files were to be taken in without a question."""
        self._pages.setCurrentWidget(self.outcome)
        self._on_failed(error)
        self._refresh()
        self._focus_button()

    def _on_next(self) -> None:
        if self.taking_in.is_done():
            self.accept()
        elif self._pages.current() is self.outcome:
            self.taking_in.begin()
        else:
            self._show_page(self._pages.after())

    def _on_back(self) -> None:
        self._show_page(self._pages.before())

    def _on_skip(self) -> None:
        """Go on with the files in which nothing is wrong."""
        self._answers.skip_faulty = True
        is_counted = self._answers.survey is not None  # else it is not known yet what is to ask
        self._show_page(self._pages.after_reading() if is_counted else self.files)

    def _show_page(self, page: Page) -> None:
        self._pages.enter(page)
        self._refresh()
        self._focus_button()

    def _refresh(self) -> None:
        """Show which page this is, and which buttons can be pressed now."""
        page, running = self._pages.current(), self.taking_in.is_running()
        self._steps.show_step(self._pages.currentIndex(), self._pages.needed())
        self._foot.show_reading(self._answers.survey is None and not running)
        if self.taking_in.is_done():
            self._foot.show_over()
            return
        is_busy = running or self.reading.is_looking()
        is_last = page is self.outcome
        self._foot.show_choice(
            is_last=is_last,
            has_back=page is not self.files and not running,
            has_next=not (is_last and self.outcome.has_faults()),
            can_go_on=not is_busy and page.is_complete(),
        )

    def _focus_button(self) -> None:
        is_faulty = self._pages.current() is self.outcome and self.outcome.has_faults()
        (self.back_button if is_faulty else self.next_button).setFocus()

    def _on_previewed(self, path: Path) -> None:
        self.files.refresh(path)
        self.columns.refresh(path)

    def _on_counting(self) -> None:
        self.files.show_counts(self.tr("Counting…"))
        self._refresh()

    def _on_counted(self, found: Survey) -> None:
        self.files.show_counts(self._words.of_survey(found))
        self._refresh()
        if isinstance(self.focusWidget(), QAbstractButton):
            self._focus_button()  # it lost the keyboard while it could not be pressed

    def _on_began(self) -> None:
        self.outcome.show_running()
        self._refresh()

    def _on_imported(self, report: ImportReport) -> None:
        self.outcome.show_report(report)
        self.imported.emit(report)

    def _on_failed(self, error: AnnotatorError) -> None:
        if isinstance(error, ImportRefused):
            self.outcome.show_faults(error.faults, has_more=error.has_more)
        else:
            self.outcome.show_faults([error], has_more=False)

    def _on_cancelled(self) -> None:
        self.outcome.show_ready(self.tr("Cancelled. Nothing was imported."))

    def _on_ended(self) -> None:
        self.ended.emit()
        self._refresh()
        self._focus_button()

    def reject(self) -> None:
        """Cancel what is being imported; else close without importing."""
        if self.taking_in.is_running():
            self.taking_in.cancel()
        elif self.taking_in.is_done():
            self.accept()
        else:
            super().reject()

    def done(self, result: int) -> None:
        self.reading.stop()
        self.taking_in.cancel()
        super().done(result)
