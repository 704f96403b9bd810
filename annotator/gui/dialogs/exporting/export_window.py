"""The export window: chooses, shows what will be written, writes it and tells what was."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import orjson
from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialogs.exporting.choosing.choice_form import ChoiceForm
from annotator.gui.dialogs.exporting.choosing.choice_page import ChoicePage
from annotator.gui.dialogs.exporting.choosing.destination import Destination
from annotator.gui.dialogs.exporting.choosing.format_list import FormatList
from annotator.gui.dialogs.exporting.choosing.shape_form import ShapeForm
from annotator.gui.dialogs.exporting.export_foot import ExportFoot
from annotator.gui.dialogs.exporting.foreseeing import Foreseeing, are_foreseen
from annotator.gui.dialogs.exporting.look_ahead import LookAhead
from annotator.gui.dialogs.exporting.outcome_page import OutcomePage
from annotator.gui.dialogs.exporting.writing import Writing
from annotator.gui.messages import error_text
from annotator.gui.translation import digits, isolated
from annotator.project import Wish, command_line

if TYPE_CHECKING:
    from annotator.core.errors import AnnotatorError
    from annotator.formats.writing.rehearsal import Preview
    from annotator.gui.models.document_list_model import DocumentListModel
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.settings import Settings
    from annotator.project import ExportReport, Extent

_PAUSE = 200  # milliseconds after the last choice, before it is looked at
_SIZE, _LEAST = QSize(1120, 700), QSize(980, 560)


class ExportWindow(QDialog):
    """Stands beside the main window, so that an article that loses something can be looked at."""

    document_requested = Signal(str)
    exported = Signal(object)

    def __init__(
        self,
        controller: ProjectController,
        documents: DocumentListModel,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        assert controller.project is not None
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        self._controller = controller
        self._documents = documents
        self._settings = settings
        self._project = controller.project.path
        self._survey: Extent | None = None
        self._is_stale = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look)
        self._foreseeing = Foreseeing(self)
        self.formats = FormatList()
        self.choice = ChoiceForm(
            controller.project.annotators(), controller.annotator, controller.labels
        )
        self.shape = ShapeForm()
        self.destination = Destination(settings.last_folder, self._project.stem)
        self.ahead = LookAhead(self._titles)
        self.outcome = OutcomePage(self._titles)
        self.foot = ExportFoot()
        self._writing = Writing(self)
        self._lay_out()
        self._connect()
        self._restore()

    def _lay_out(self) -> None:
        self.page = ChoicePage(self.formats, self.choice, self.shape, self.ahead, self.destination)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.page)
        self.pages.addWidget(self.outcome)
        window = QVBoxLayout(self)
        window.setContentsMargins(20, 16, 20, 16)
        window.setSpacing(10)
        window.addWidget(self.pages, 1)
        window.addWidget(self.foot)

    def _connect(self) -> None:
        self.formats.format_chosen.connect(self._on_format_chosen)
        self.choice.changed.connect(self._on_changed)
        self.shape.changed.connect(self._on_shape_changed)
        self.destination.changed.connect(self._on_place_changed)
        self._foreseeing.previewed.connect(self._show_preview)
        self._foreseeing.counting.connect(self._show_counting)
        self._foreseeing.surveyed.connect(self._show_survey)
        self._foreseeing.losses_foreseen.connect(self.ahead.show_losses)
        self._foreseeing.failed.connect(self._show_failure)
        for listed in (self.ahead.losses, self.outcome.losses):
            listed.document_requested.connect(self.document_requested)
        self.outcome.again.clicked.connect(self._on_again)
        self.foot.write.clicked.connect(self._on_write)
        self.foot.stop.clicked.connect(self._on_stop)
        self.foot.command.clicked.connect(self._on_command)
        self._writing.progressed.connect(self.foot.show_progress)
        self._writing.ended.connect(self._refresh)
        self._writing.written.connect(self._on_written)
        self._writing.failed.connect(self._on_not_written)
        self._writing.cancelled.connect(self._on_cancelled)
        for fact in (
            self._controller.act_saved,
            self._controller.documents_changed,
            self._controller.other_sets_changed,
        ):
            fact.connect(self._on_project_changed)
        self._documents.modelReset.connect(self._on_project_changed)
        # Also when somebody else labels, who may not see what was chosen here.
        for end in (
            self._controller.project_closed,
            self._controller.project_opened,
            self._controller.annotator_changed,
        ):
            end.connect(self.close)

    def _restore(self) -> None:
        state: Any = None
        with suppress(ValueError):
            state = orjson.loads(self._settings.export_form or "{}")
        state = state if isinstance(state, dict) else {}
        self.shape.restore(state)
        self.formats.choose(str(state.get("format")))
        self.formats.setFocus(Qt.FocusReason.OtherFocusReason)

    def _titles(self, ids: set[str]) -> dict[str, str]:
        return self._controller.ask(lambda project: project.exporting.titles(ids)) or {}

    def choose_gold(self, *, unanimous: bool) -> None:
        """Begin with gold as the choice."""
        self.choice.choose_gold(unanimous=unanimous)

    def wish(self) -> Wish:
        """Return what is chosen."""
        format = self.formats.format
        return Wish(
            format,
            self.choice.choice(blind=self.shape.blind.isChecked()),
            self.shape.split,
            self.shape.policy,
            format == "csv" and self.shape.safe_cells.isChecked(),
        )

    def _on_format_chosen(self, format: str) -> None:
        self.shape.show_for(format)
        self._on_shape_changed()

    def _on_shape_changed(self) -> None:
        self.destination.follow(self.formats.format, has_splits=self.shape.split is not None)
        self._on_changed()

    def _on_changed(self) -> None:
        self._survey = None
        self._foreseeing.stop()
        self.ahead.forget_losses()
        self._pause.start()
        self.foot.say("")
        self._refresh()

    def _on_place_changed(self) -> None:
        named = self.destination.path is not None
        self.foot.say("" if named else self.tr("Say where to, as a file in a folder."))
        self._refresh()

    def _on_project_changed(self) -> None:
        """Look again when somebody comes back to this window."""
        self._is_stale = True
        if self.isActiveWindow():
            self._on_changed()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        activated = event.type() is QEvent.Type.ActivationChange and self.isActiveWindow()
        if activated and self._is_stale and not self._writing.is_on:
            self._on_changed()

    def _look(self) -> None:
        self._is_stale = False
        rows, viewer_id = self._documents.rows, self._controller.annotator.id
        progress = self._controller.ask(lambda it: it.documents.progress(viewer_id))
        is_all = progress is None or len(rows) == progress.documents
        ids = None if is_all else self._controller.ask(lambda it: it.exporting.ids_of(rows))
        self.choice.set_listed(ids, len(rows))
        hidden = self._controller.ask(lambda it: len(it.team.hidden(viewer_id)))
        self.page.show_hidden(hidden or 0)
        fault = self.choice.fault
        if fault:
            self.ahead.preview.clear(fault)
            self.foot.counts.setText("")
            self.foot.say(fault)
            return
        self._foreseeing.look(self._project, self.wish())

    def _show_preview(self, found: Preview | None) -> None:
        self.ahead.show_preview(found, self.formats.format)

    def _show_counting(self, records: int) -> None:
        self.foot.counts.setText(digits(self.tr("%n record(s) so far…", "", records)))

    def _show_survey(self, survey: Extent) -> None:
        self._survey = survey
        words = [
            self.tr("%n article(s)", "", survey.documents),
            self.tr("%n span(s)", "", survey.spans),
        ]
        if survey.by_split:
            parts = [str(survey.by_split.get(each, 0)) for each in ("train", "dev", "test")]
            words.append(isolated(" / ".join(map(digits, parts))))
        self.foot.counts.setText(digits(" · ".join(words)))
        if survey.documents == 0:
            self.foot.say(self.tr("Nothing is chosen: widen the choice."))
        if survey.records and not are_foreseen(self.wish(), survey.records):
            self.ahead.show_uncounted()
        self._refresh()

    def _show_failure(self, error: AnnotatorError) -> None:
        self.ahead.preview.clear(error_text(error))
        self.foot.counts.setText("")
        self.foot.say(error_text(error))

    def _refresh(self) -> None:
        is_asking, is_writing = self.pages.currentWidget() is self.page, self._writing.is_on
        has_some = self._survey is not None and self._survey.documents > 0
        can_write = has_some and self.destination.path is not None and not is_writing
        self.foot.show_state(is_asking=is_asking, is_writing=is_writing)
        self.foot.write.setEnabled(can_write)
        self.foot.command.setEnabled(can_write and self.wish().choice.documents is None)
        self.pages.setEnabled(not is_writing)

    def _on_command(self) -> None:
        out = self.destination.path
        words = command_line(self._project, out, self.wish()) if out else None
        if words:
            QApplication.clipboard().setText(words)
            self.foot.counts.setText(self.tr("The command is in the clipboard."))

    def _on_write(self) -> None:
        out, wish = self.destination.path, self.wish()
        if out is None or not self.destination.may_replace():
            return
        self._foreseeing.stop()
        self._pause.stop()
        self._settings.last_folder = out.parent
        state = {"format": wish.format, **self.shape.state()}
        self._settings.export_form = orjson.dumps(state).decode()
        self.foot.say("")
        self.foot.show_progress(0, 0)
        self._writing.begin(self._project, out, wish)
        self._refresh()

    def _on_written(self, report: ExportReport) -> None:
        self.foot.say("")  # where it was too late to cancel
        self.outcome.show_report(report)
        self.pages.setCurrentIndex(1)
        self.foot.counts.setText("")
        self._refresh()
        self.outcome.again.setFocus(Qt.FocusReason.OtherFocusReason)
        self.exported.emit(report)

    def _on_not_written(self, error: AnnotatorError) -> None:
        self.foot.say(error_text(error))

    def _on_cancelled(self) -> None:
        self.foot.say(self.tr("Cancelled: nothing was written."))

    def _on_again(self) -> None:
        self.pages.setCurrentIndex(0)
        self._on_changed()
        self.formats.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stop(self) -> None:
        if self._writing.is_on:
            self._writing.cancel()
            self.foot.say(self.tr("Cancelling…"))
        else:
            self.close()

    def done(self, result: int) -> None:
        self._pause.stop()
        self._foreseeing.stop()
        self._writing.cancel()
        super().done(result)
