"""The frame: menus, the bar of labels, three panels side by side, the status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QMessageBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import AnnotatorError, StorageFailed
from annotator.gui.actions.actions import Actions
from annotator.gui.actions.label_actions import LabelActions
from annotator.gui.actions.physical_keys import PhysicalKeys
from annotator.gui.comparison.compare_mode import CompareMode
from annotator.gui.copies.copies_mode import CopiesMode
from annotator.gui.files.exports import Exports
from annotator.gui.files.imports import Imports
from annotator.gui.files.keeping import Keeping
from annotator.gui.files.project_files import ProjectFiles
from annotator.gui.frame.conditions import refresh_conditions
from annotator.gui.frame.window_dialogs import WindowDialogs
from annotator.gui.frame.wishes import connect_wishes
from annotator.gui.labelling.article_walk import ArticleWalk
from annotator.gui.labelling.label_consistency import LabelConsistency
from annotator.gui.labelling.span_acts import SpanActs
from annotator.gui.labelling.unsaved_acts import UnsavedActs
from annotator.gui.look.theme import Theme
from annotator.gui.messages import error_text, opening_text
from annotator.gui.models.document_list_model import DocumentListModel
from annotator.gui.models.span_list_model import SpanListModel
from annotator.gui.panels.article_panel import ArticlePanel
from annotator.gui.panels.documents.document_panel import DocumentPanel
from annotator.gui.panels.label_bar import LabelBar
from annotator.gui.panels.spans.span_panel import SpanPanel
from annotator.gui.panels.status_line import StatusLine
from annotator.gui.review.corrections_mode import CorrectionsMode
from annotator.gui.review.figure_windows import FigureWindows
from annotator.gui.review.review_dialogs import ReviewDialogs
from annotator.gui.review.review_mode import ReviewMode
from annotator.gui.taste import Taste
from annotator.gui.team.assign_mode import AssignMode
from annotator.gui.team.handover_mode import HandoverMode
from annotator.gui.translation import current_language, digits
from annotator.gui.trash.trash_mode import TrashMode
from annotator.gui.versions.version_mode import VersionMode

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction, QCloseEvent

    from annotator.core.span import Span
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.settings import Settings
    from annotator.project import Finding, Found

_SIDE_WIDTHS = (300, 840, 300)


class MainWindow(QMainWindow):
    """Puts the panels together; what they wish goes to the controller."""

    language_chosen = Signal()

    def __init__(self, controller: ProjectController, settings: Settings, sample: Path) -> None:
        super().__init__()
        self._controller = controller
        self._settings = settings
        self.files = ProjectFiles(controller, settings, sample, self)
        self.keeping = Keeping(controller, self.files, self)
        self.imports = Imports(controller, self.files, settings, self)
        self.documents = DocumentListModel(controller, self)
        self._consistency = LabelConsistency(controller)  # counts before anything is shown
        self.article = ArticlePanel(controller)
        self.unsaved = UnsavedActs(controller, self.article.view, self)
        self.taste = Taste(settings, self)
        self.actions_ = Actions(self, self.article.view, settings.keys)
        self._labels = LabelActions(self, self.actions_.menus["label"])
        self.label_bar = LabelBar(
            self.actions_["undo"], self.actions_["redo"], self.actions_["finish"]
        )
        self.document_panel = DocumentPanel(controller, self.documents, settings)
        self.walk = ArticleWalk(controller, self.documents, settings, self)
        self.review = ReviewMode(
            controller, self.article, self.documents, self.walk, self.actions_, self
        )
        self.comparing = CompareMode(controller, settings, self)
        self.corrections = CorrectionsMode(
            controller, self.article, self.files, self.review, self.actions_, self
        )
        self.exports = Exports(controller, self.documents, settings, self)
        self.review_dialogs = ReviewDialogs(
            controller, self.article, self.exports, self.review, self
        )
        self.figures = FigureWindows(controller, settings, self)
        self.handover = HandoverMode(controller, self.files, settings, self)
        self.assigning = AssignMode(
            controller, self.files, self.document_panel, self.documents, settings, self
        )
        self.versions = VersionMode(controller, self.article, self.files, self)
        self.trash = TrashMode(
            controller,
            self.files,
            self.document_panel.articles,
            self.documents,
            self.actions_,
            self,
        )
        self.copies = CopiesMode(controller, self.files, self.documents, self)
        spans = SpanListModel(controller, self._consistency, self)
        self.span_panel = SpanPanel(
            controller, self._consistency, spans, self.review.card, settings
        )
        self.status_line = StatusLine()
        self.dialogs = WindowDialogs(
            controller, settings, self.taste, self.article, self.files, self
        )
        self._build()
        self._keys = PhysicalKeys(self)
        QApplication.instance().installEventFilter(self._keys)  # type: ignore[union-attr]
        connect_wishes(self, controller)
        self._connect_panels()
        self._connect_controller()
        self._connect_taste()
        self._restore()
        if controller.project is not None:
            self._on_project_opened()
            controller.open_document(controller.row)
        self._refresh_conditions()

    def _build(self) -> None:
        self.setWindowTitle("Hashiya")
        self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize()))
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for panel in (self.document_panel, self.article, self.span_panel):
            self._splitter.addWidget(panel)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes(list(_SIDE_WIDTHS))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.label_bar)
        column.addWidget(self.review.bar)
        column.addWidget(self._splitter, 1)
        self.setCentralWidget(page)
        self.setStatusBar(self.status_line)

    def _connect_panels(self) -> None:
        self.label_bar.label_requested.connect(self._on_label_requested)
        self.document_panel.document_requested.connect(self._controller.open_document)
        self.documents.modelReset.connect(self._show_progress)
        self.documents.reading_ended.connect(self._open_first)
        self.span_panel.span_requested.connect(self.article.view.select_span)
        self.span_panel.note_requested.connect(self._on_note_requested)
        self.span_panel.elsewhere_requested.connect(self.dialogs.search_all)
        self.article.span_selected.connect(self._on_span_selected)
        self.article.sticky_changed.connect(self.label_bar.set_sticky)
        self.article.sticky_changed.connect(self.span_panel.set_sticky)
        self.article.search_bar.everywhere_requested.connect(self.dialogs.search_all)
        self.article.view.zoom_requested.connect(self.taste.step_zoom)
        self.article.view.menu_requested.connect(self._show_article_menu)
        offers = self.article.empty_page.offers
        offers.import_requested.connect(self.imports.ask)
        offers.sample_requested.connect(self.files.open_sample)
        offers.guide_requested.connect(self.dialogs.show_guide)
        self.files.failed.connect(self.show_error)
        self.files.checked.connect(self._on_checked)
        self.files.damaged.connect(self.keeping.offer_repair)
        self.keeping.failed.connect(self.show_error)
        self.keeping.repaired.connect(self.article.banner.show_words)
        self.keeping.journal_told.connect(self.status_line.set_journal_fault)
        # Queued: the next project that is opened hides the banner.
        self.keeping.warned.connect(
            self.article.banner.show_words, Qt.ConnectionType.QueuedConnection
        )
        self.unsaved.all_saved.connect(self.article.banner.hide)
        self.files.imported.connect(self._open_first)
        self.walk.leaving.connect(self.span_panel.commit_note)
        self.trash.leaving.connect(self.span_panel.commit_note)
        self.comparing.page.zoom_requested.connect(self.taste.step_zoom)
        self.comparing.changed.connect(self._refresh_conditions)
        self.comparing.versions.keys_changed.connect(self._bind_keys)
        self.dialogs.found_requested.connect(self._show_found)
        self.figures.found_requested.connect(self._show_found)
        self.figures.search_requested.connect(self.dialogs.search_all)
        self._labels.label_requested.connect(self._on_label_action)

    def _connect_controller(self) -> None:
        controller = self._controller
        controller.project_opened.connect(self._on_project_opened)
        controller.project_closed.connect(self._on_project_closed)
        controller.annotator_changed.connect(self._on_annotator_changed)
        controller.author_changed.connect(self._on_author_changed)
        controller.verdict_changed.connect(self._on_verdict_changed)
        controller.documents_changed.connect(self._on_documents_changed)
        controller.document_opened.connect(self._on_document_opened)
        controller.labels_changed.connect(self._show_labels)
        controller.other_sets_changed.connect(self._on_documents_changed)
        controller.status_changed.connect(self._on_counts_changed)
        controller.marks_changed.connect(self._on_counts_changed)
        controller.span_added.connect(self._on_counts_changed)
        controller.span_removed.connect(self._on_counts_changed)
        controller.act_saved.connect(self.status_line.show_saved)
        controller.acts.changed.connect(self._refresh_conditions)
        controller.failed.connect(self.show_error)
        controller.hint_given.connect(self.status_line.hint)

    def _connect_taste(self) -> None:
        self.taste.language_chosen.connect(self.language_chosen)
        self.taste.text_changed.connect(self._on_text_changed)
        self.taste.choices_changed.connect(self._on_choices_changed)
        self.taste.keys_changed.connect(self._on_keys_changed)

    def _restore(self) -> None:
        self.restoreGeometry(self._settings.window_state("geometry"))
        self._splitter.restoreState(self._settings.window_state("splitter"))
        self.actions_["show_documents"].setChecked(not self.document_panel.isHidden())
        self.actions_["show_spans"].setChecked(not self.span_panel.isHidden())
        self._on_text_changed()
        self._on_choices_changed()
        self._on_keys_changed()

    def _on_project_opened(self) -> None:
        project = self._controller.project
        if project is None:
            return
        self.setWindowTitle(f"{project.path.stem} — Hashiya")
        self.article.banner.hide()
        self._show_labels()
        self.status_line.show_annotator(self._controller.annotator.name)
        if project.read_only:
            self.status_line.show_read_only()
        else:
            self.status_line.show_saved()
        self._warn()
        self.document_panel.restore()
        self._open_first()

    def _show_labels(self) -> None:
        labels = self._controller.labels
        self.article.set_sticky("")
        self.article.refresh_look()
        self.label_bar.set_labels(labels)
        self.span_panel.set_labels(labels)
        self._labels.set_labels(labels)
        self._bind_keys()
        self._refresh_conditions()

    def _warn(self) -> None:
        """Say what must be known about the file that was opened."""
        project = self._controller.project
        if project is None:
            return
        words = opening_text(project)
        if words:
            self.article.banner.show_words(words)
        elif project.unclean:
            self.files.check()

    def _on_checked(self, findings: list[Finding]) -> None:
        """Say what a check after an unclean close found; without damage say that it is whole."""
        faults = [finding for finding in findings if finding.is_damage]
        if not faults:
            self.status_line.hint(self.tr("Hashiya did not close last time. Everything is there."))
            return
        words = self.tr("%n fault(s) in the project file.", "", len(faults))
        self.article.banner.show_words(digits(words))
        if self._controller.project is not None:
            self.keeping.offer_repair(self._controller.project.path)

    def _on_label_action(self, key: str) -> None:
        chosen = self.span_panel.selected_ids() if self.span_panel.list_has_focus() else []
        if self.comparing.is_on:
            self.comparing.walk.label(key)
        elif len(chosen) > 1:
            self.article.relabel(chosen, key)
        else:
            self.article.label(key)

    def _on_label_requested(self, key: str) -> None:
        (self.comparing.walk if self.comparing.is_on else self.article).label(key)
        self.article.take_focus()

    def _on_annotator_changed(self) -> None:
        self.status_line.show_annotator(self._controller.annotator.name)
        self._on_documents_changed()

    def _on_author_changed(self) -> None:
        self.label_bar.set_reviewing(not self._controller.shows_own)
        if self._controller.shows_own:
            self.documents.set_queue(None)
        self.span_panel.show_span(None)
        self._refresh_conditions()

    def _on_verdict_changed(self) -> None:
        self.documents.refresh_document(self._controller.row)
        self._refresh_conditions()

    def _on_project_closed(self) -> None:
        self.documents.refresh()
        self.label_bar.set_labels(self._controller.labels)
        self._refresh_conditions()

    def _on_documents_changed(self) -> None:
        self.documents.refresh()
        self._open_first()

    def _open_first(self) -> None:
        """Go on with the document of last time, or the first; without one show what can be done."""
        if self._controller.project is None:
            return
        if self._controller.document is None:
            self.walk.open_first()
        else:
            self.document_panel.show_document(self._controller.row)
        is_empty = self._controller.document is None and not self.documents.is_reading
        self.article.show_empty_page(is_empty)
        self._show_progress()
        self._refresh_conditions()

    def _on_document_opened(self) -> None:
        controller = self._controller
        if controller.project is not None:
            self._settings.set_last_row(controller.project.path, controller.row)
        self.document_panel.show_document(controller.row)
        self._show_progress()

    def _on_counts_changed(self) -> None:
        self.documents.refresh_document(self._controller.row)
        self._show_progress()

    def _show_progress(self) -> None:
        controller = self._controller
        who, mine = controller.annotator.id, self.documents.shows_mine
        progress = controller.ask(lambda project: project.progress(who, assigned=mine))
        if progress is None:
            return
        self.status_line.show_progress(progress.done, progress.documents)
        place = self.documents.place_of(controller.row)
        self.status_line.show_place(place, self.documents.rowCount())

    def _on_span_selected(self, span: Span | None) -> None:
        self.span_panel.show_span(span)
        if span is not None and (words := self._consistency.sentence(span)):
            self.status_line.hint(words)
        self._refresh_conditions()

    def _on_note_requested(self, span_id: str, note: str) -> None:
        SpanActs(self._controller).note(span_id, note, self.tr("Write a note"))

    def _refresh_conditions(self) -> None:
        refresh_conditions(self, self._controller, self._labels)

    def show_error(self, error: AnnotatorError) -> None:
        """Say above the article what went wrong and what to do."""
        if isinstance(error, StorageFailed):
            self.status_line.show_unsaved()
        self.article.banner.show_words(error_text(error))

    def remove_spans(self) -> None:
        """Remove the selected span, or those chosen in the list."""
        span = self.article.selected_span()
        chosen = self.span_panel.selected_ids() if self.span_panel.list_has_focus() else []
        self.article.remove(chosen or ([span.id] if span else []))

    def _on_text_changed(self) -> None:
        settings = self._settings
        self.article.set_text_font(settings.text_font, settings.zoom, settings.line_space)
        self.comparing.refresh_text()
        self.status_line.show_zoom(settings.zoom)

    def _on_choices_changed(self) -> None:
        settings = self._settings
        self.actions_["language_ar"].setChecked(current_language() == "ar")
        self.actions_["language_en"].setChecked(current_language() == "en")
        for theme in Theme:
            self.actions_[f"theme_{theme}"].setChecked(theme is settings.theme)
        self.actions_["show_popup"].setChecked(settings.label_popup)
        self.article.shows_popup = settings.label_popup

    def _on_keys_changed(self) -> None:
        self.actions_.refresh_keys()
        self._bind_keys()

    def _bind_keys(self) -> None:
        self._keys.clear()
        versions = self.comparing.versions
        for action in (*self.actions_.all(), *self._labels.all(), *versions.all()):
            self._keys.bind(action)

    def commands(self) -> list[tuple[str, list[QAction]]]:
        """Return all actions under the titles of their menus, the labels first."""
        versions = self.comparing.versions.in_use()
        own = [(self.tr("Labels"), self._labels.all())]
        own += [(self.tr("Comparison"), versions)] if versions else []
        return [*own, *self.actions_.sections()]

    def flag(self) -> None:
        """Flag the article, or take its flag away."""
        self.walk.flag()
        self._refresh_conditions()  # the mark on the action follows the flag, not the click

    def fold_panels(self) -> None:
        """Show the panels at the sides or not, as their actions say."""
        self.document_panel.setVisible(self.actions_["show_documents"].isChecked())
        self.span_panel.setVisible(self.actions_["show_spans"].isChecked())

    def _show_article_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self._labels.all())
        menu.addSeparator()
        for name in ("remove_span", "edit_note", "copy"):
            menu.addAction(self.actions_[name])
        menu.exec(place)
        menu.deleteLater()

    def _show_found(self, found: Found) -> None:
        if self._controller.row != found.row:
            self.span_panel.commit_note()
            self._controller.open_document(found.row)
        self.article.show_found(found)
        self.activateWindow()
        self.article.take_focus()

    def _may_lose(self, acts: int) -> bool:
        """Ask whether to close though something could not be saved."""
        words = self.tr("%n act(s) could not be saved. Close, and lose them?", "", acts)
        choices = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self, "Hashiya", digits(words), choices.Close | choices.Cancel, choices.Cancel
        )
        return answer == choices.Close

    def detach(self) -> None:
        """Stop listening to the application's keys, before another window takes over."""
        QApplication.instance().removeEventFilter(self._keys)  # type: ignore[union-attr]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.isVisible():
            self.article.refresh_look()
            self.span_panel.show_span(self.article.selected_span())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.span_panel.commit_note()
        self.unsaved.try_again()
        if self.unsaved.count() and not self._may_lose(self.unsaved.count()):
            event.ignore()
            return
        self.comparing.unfold()
        self._settings.set_window_state("geometry", self.saveGeometry())
        self._settings.set_window_state("splitter", self._splitter.saveState())
        super().closeEvent(event)
