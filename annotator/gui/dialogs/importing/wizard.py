"""The import wizard: leads through the pages, and does their long work in jobs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import ImportRefused
from annotator.formats.preview import preview
from annotator.gui.dialogs.importing.files.columns_page import ColumnsPage
from annotator.gui.dialogs.importing.files.files_page import FilesPage
from annotator.gui.dialogs.importing.names.labels_page import LabelsPage
from annotator.gui.dialogs.importing.names.whose_page import WhosePage
from annotator.gui.dialogs.importing.outcome.result_page import ReportWords, ResultPage
from annotator.gui.dialogs.importing.steps import Steps
from annotator.gui.dialogs.versions.ask_versions import AskVersions, count_corrected
from annotator.gui.jobs import Job
from annotator.project import Intent
from annotator.project.importing.survey import Survey, survey_files

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from annotator.core.errors import AnnotatorError
    from annotator.core.progress import Progress
    from annotator.formats.form import Form
    from annotator.formats.preview import Preview
    from annotator.gui.dialogs.importing.answers import Answers
    from annotator.gui.settings import Settings
    from annotator.project.importing.taking_in import ImportReport

    TakeIn = Callable[[Sequence[Path], Intent], Job]

_BAR_STEPS = 1000


class ImportWizard(QDialog):
    """Asks what is not plain about files, and takes them in.

    ``take_in`` returns a job, not begun, that imports files as an intent says. ``imported`` tells
    that one has brought something.
    """

    imported = Signal(object)
    ended = Signal()

    def __init__(
        self, answers: Answers, settings: Settings, take_in: TakeIn, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._answers = answers
        self._settings = settings
        self._take_in = take_in
        self._jobs: dict[str, Job] = {}
        self._is_done = False
        self._corrected = 0
        self.setWindowTitle(self.tr("Import articles"))
        self.resize(920, 680)
        self.files = FilesPage(answers, settings)
        self.columns = ColumnsPage(answers, settings)
        self.labels = LabelsPage(answers)
        self.whose = WhosePage(answers)
        self.outcome = ResultPage(answers, settings)
        self._pages: list[Any] = [
            self.files, self.columns, self.labels, self.whose, self.outcome
        ]  # fmt: skip
        self._build()
        self._connect()
        self._show_page(self.files)
        self._look_through()

    def _build(self) -> None:
        self._steps = Steps([page.title for page in self._pages])
        self._stack = QStackedWidget()
        for page in self._pages:
            self._stack.addWidget(page)
        self._words = ReportWords(self)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(self.tr("Reading the files"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.back_button = QPushButton(self.tr("&Back"))
        self.next_button = QPushButton(self.tr("&Next"))
        self.next_button.setObjectName("primary")
        self.next_button.setDefault(True)
        self.cancel_button.setAutoDefault(False)
        self.back_button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.cancel_button)
        row.addWidget(self._bar)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(self._steps)
        column.addWidget(self._stack, 1)
        column.addLayout(row)

    def _connect(self) -> None:
        self.files.form_requested.connect(lambda path, form: self._look_at({path: form}))
        self.files.changed.connect(self._refresh)
        self.files.inner_requested.connect(self._look_inside)
        self.columns.columns_requested.connect(self._on_columns)
        self.whose.changed.connect(self._refresh)
        self.outcome.faults.skip_requested.connect(self._on_skip)
        self.cancel_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(self._on_back)
        self.next_button.clicked.connect(self._on_next)
        self._look_at(self._answers.likely_forms())

    def show_refusal(self, error: AnnotatorError) -> None:
        """Begin with what was wrong when the files were to be taken in without a question."""
        self._stack.setCurrentWidget(self.outcome)
        self._on_failed(error)
        self._refresh()
        self._focus_button()

    # What the pages wish

    def _on_columns(self, paths: Sequence[Path], columns: Mapping[str, str]) -> None:
        previews = self._answers.previews
        self._look_at({path: replace(previews[path].form, columns=columns) for path in paths})

    def _look_at(self, forms: Mapping[Path, Form]) -> None:
        """Look at files again, in other forms."""
        if not forms:
            return

        inside, shown = dict(self._answers.inside), dict(self._answers.shown)

        def work(report: Progress) -> list[Preview]:
            return [preview(path, form, inside, shown.get(path)) for path, form in forms.items()]

        self._drop("show")  # it would show them in the forms of before
        self._answers.survey, self._answers.skip_faulty = None, False
        self._run("look", work, self._on_looked)

    def _on_looked(self, found: list[Preview]) -> None:
        for each in found:
            before = self._answers.previews[each.path]
            if each.form.encoding == before.form.encoding:  # it is no more certain than it was
                each = replace(each, is_certain=before.is_certain)
            self._answers.previews[each.path] = each
            self.files.refresh(each.path)
            self.columns.refresh(each.path)
            if each.inside and self._answers.shown.get(each.path, each.at) != each.at:
                self._look_inside(each.path)
        self._look_through()
        self._refresh()

    def _look_inside(self, path: Path) -> None:
        """Look at the file inside another that is to be shown now; nothing has to be counted."""
        if "look" in self._jobs:
            return  # after it
        form = self._answers.previews[path].form
        inside, at = dict(self._answers.inside), self._answers.shown[path]

        def work(report: Progress) -> Preview:
            return preview(path, form, inside, at)

        self._run("show", work, self._on_shown)

    def _on_shown(self, found: Preview) -> None:
        self._answers.previews[found.path] = found
        self.files.refresh(found.path)

    def _look_through(self) -> None:
        """Count in a job what the files hold."""
        answers = self._answers
        answers.survey = None
        intent = Intent(forms=answers.forms())
        paths = answers.paths

        def work(report: Progress) -> Survey:
            return survey_files(paths, intent, report)

        job = self._run("survey", work, self._on_counted)
        job.progressed.connect(self._show_progress)
        self.files.show_counts(self.tr("Counting…"))
        self._refresh()

    def _on_counted(self, found: Survey) -> None:
        self._answers.take_survey(found)
        self.files.show_counts(self._words.of_survey(found))
        self._refresh()
        if isinstance(self.focusWidget(), QAbstractButton):
            self._focus_button()  # it lost the keyboard while it could not be pressed

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setMaximum(_BAR_STEPS if total else 0)
        self._bar.setValue(_BAR_STEPS * done // total if total else 0)

    def _on_skip(self) -> None:
        """Go on with the files in which nothing is wrong."""
        self._answers.skip_faulty = True
        if self._answers.survey is None:
            self._show_page(self.files)  # it is still being counted what else there is to ask
            return
        asking = [page for page in (self.labels, self.whose) if self._is_needed(page)]
        self._show_page(asking[0] if asking else self.outcome)

    # From page to page

    def _page(self) -> Any:
        return self._stack.currentWidget()

    def _on_next(self) -> None:
        if self._is_done:
            self.accept()
        elif self._page() is self.outcome:
            self._import()
        else:
            self._show_page(self._after(self._page()))

    def _on_back(self) -> None:
        place = self._pages.index(self._page())
        before = [page for page in self._pages[:place] if self._is_needed(page)]
        self._show_page(before[-1])

    def _after(self, page: Any) -> Any:
        later = self._pages[self._pages.index(page) + 1 :]
        if self._is_stopped() and self.columns not in later:
            return self.outcome
        return next(each for each in later if self._is_needed(each))

    def _is_needed(self, page: Any) -> bool:
        if page is self.columns:
            return bool(self._answers.tables())
        if page in (self.labels, self.whose):
            return bool(page.is_needed())
        return True

    def _show_page(self, page: Any) -> None:
        if page is self.outcome:
            self._enter_result()
        elif page is not self.files:
            page.enter()
        self._stack.setCurrentWidget(page)
        self._refresh()
        self._focus_button()

    def _is_stopped(self) -> bool:
        """Tell whether there are faults that nobody said to leave out."""
        survey = self._answers.survey
        return survey is not None and bool(survey.faults) and not self._answers.skip_faulty

    def _enter_result(self) -> None:
        survey = self._answers.survey
        if survey is not None and self._is_stopped():
            self.outcome.show_faults(survey.faults, has_more=survey.has_more)
        else:
            self.outcome.show_ready()

    def _refresh(self) -> None:
        """Show which buttons can be pressed now."""
        page, survey = self._page(), self._answers.survey
        running = "import" in self._jobs
        self._steps.show_step(
            self._pages.index(page), [self._is_needed(each) for each in self._pages]
        )
        self._bar.setVisible(survey is None and not running)
        self.back_button.setVisible(not self._is_done)
        self.back_button.setEnabled(page is not self.files and not running)
        self.cancel_button.setVisible(not self._is_done)
        is_asking = page is not self.outcome
        words = self.tr("&Next") if is_asking else self.tr("&Import")
        self.next_button.setText(self.tr("Close") if self._is_done else words)
        has_faults = page is self.outcome and self.outcome.has_faults()
        self.next_button.setVisible(not has_faults)
        is_busy = running or "look" in self._jobs
        self.next_button.setEnabled(not is_busy and self._can_go_on(page))

    def _can_go_on(self, page: Any) -> bool:
        survey = self._answers.survey
        if self._is_done:
            return True
        if page is self.files and self._answers.tables():
            return True
        if survey is None or (page in (self.columns, self.whose) and not page.is_complete()):
            return False
        return page is not self.outcome or not self._is_stopped()

    # The import

    def _import(self) -> None:
        self._corrected = 0
        job = self._take_in(self._answers.paths, self._answers.intent())
        self._jobs["import"] = job
        job.progressed.connect(self.outcome.show_progress)
        job.succeeded.connect(self._on_imported)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        job.ended.connect(self._on_import_ended)
        self.outcome.show_running()
        self._refresh()
        job.start()

    def _on_imported(self, report: ImportReport) -> None:
        self._is_done = True
        for format, choices in self._answers.to_remember().items():
            self._settings.set_import_choices(format, choices)
        self.outcome.show_report(report)
        self.imported.emit(report)

    def _on_failed(self, error: AnnotatorError) -> None:
        if isinstance(error, ImportRefused):
            self.outcome.show_faults(error.faults, has_more=error.has_more)
        else:
            self.outcome.show_faults([error], has_more=False)
        self._corrected = count_corrected(error)

    def _on_cancelled(self) -> None:
        self.outcome.show_ready(self.tr("Cancelled. Nothing was imported."))

    def _on_import_ended(self) -> None:
        self._jobs.pop("import").deleteLater()
        self.ended.emit()
        self._refresh()
        self._focus_button()
        if self._corrected:
            AskVersions(self).ask(self._corrected, self._take_corrected, self)

    def _take_corrected(self) -> None:
        self._answers.as_new_versions = True
        self._import()

    def _focus_button(self) -> None:
        is_faulty = self._page() is self.outcome and self.outcome.has_faults()
        (self.back_button if is_faulty else self.next_button).setFocus()

    def _run(self, name: str, work: Callable[[Progress], Any], take: Callable[[Any], None]) -> Job:
        """Begin a job; what an earlier one of this name brings is not waited for any more."""
        self._drop(name)
        job = self._jobs[name] = Job(work, self)

        def end() -> None:
            job.deleteLater()

        def keep(result: Any) -> None:
            if self._jobs.get(name) is job:
                del self._jobs[name]
                take(result)

        job.succeeded.connect(keep)
        job.ended.connect(end)
        job.start()
        return job

    def _drop(self, name: str) -> None:
        """Wait no more for what a job brings."""
        if name in self._jobs:
            self._jobs.pop(name).cancel()

    def reject(self) -> None:
        """Cancel what is being imported; else close without importing."""
        if "import" in self._jobs:
            self._jobs["import"].cancel()
            return
        if self._is_done:
            self.accept()
            return
        super().reject()

    def done(self, result: int) -> None:
        for name in list(self._jobs):
            self._jobs.pop(name).cancel()
        super().done(result)
