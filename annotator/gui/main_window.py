"""The window: makes its parts, in an order in which each finds those it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QMainWindow

from annotator.gui.actions.actions import Actions
from annotator.gui.actions.label_actions import LabelActions
from annotator.gui.comparison.compare_mode import CompareMode
from annotator.gui.copies.copies_mode import CopiesMode
from annotator.gui.files.exports import Exports
from annotator.gui.files.imports import Imports
from annotator.gui.files.keeping import Keeping
from annotator.gui.files.project_files import ProjectFiles
from annotator.gui.frame.article_menu import ArticleMenu
from annotator.gui.frame.conditions import Conditions
from annotator.gui.frame.desk import Desk
from annotator.gui.frame.label_links import LabelLinks
from annotator.gui.frame.reading_place import ReadingPlace
from annotator.gui.frame.span_links import SpanLinks
from annotator.gui.frame.taste_links import TasteLinks
from annotator.gui.frame.telling import Telling
from annotator.gui.frame.window_dialogs import WindowDialogs
from annotator.gui.frame.window_keys import WindowKeys
from annotator.gui.frame.wishes import connect_wishes
from annotator.gui.labelling.article_walk import ArticleWalk
from annotator.gui.labelling.label_consistency import LabelConsistency
from annotator.gui.labelling.unsaved_acts import UnsavedActs
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
from annotator.gui.trash.trash_mode import TrashMode
from annotator.gui.versions.version_mode import VersionMode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent

    from annotator.gui.project_controller import ProjectController
    from annotator.gui.settings import Settings

_SIZE = QSize(1440, 900)


class MainWindow(QMainWindow):
    """Owns the parts; the frame joins them, and what they wish goes to the controller."""

    def __init__(self, controller: ProjectController, settings: Settings, sample: Path) -> None:
        super().__init__()
        self._controller = controller
        self._settings = settings
        self.setWindowTitle("Hashiya")
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        self._make_basis(sample)
        self._make_panels()
        self._make_modes()
        self._join()
        self.restoreGeometry(settings.window_state("geometry"))
        self.desk.restore(settings)
        self._begin()

    def _make_basis(self, sample: Path) -> None:
        """Make what the panels and modes work with."""
        controller, settings = self._controller, self._settings
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
        self.walk = ArticleWalk(controller, self.documents, self)

    def _make_panels(self) -> None:
        controller, settings, actions = self._controller, self._settings, self.actions_
        self.label_bar = LabelBar(actions["undo"], actions["redo"], actions["finish"])
        self.document_panel = DocumentPanel(controller, self.documents, settings)
        self.review = ReviewMode(controller, self.article, self.documents, self.walk, actions, self)
        spans = SpanListModel(controller, self._consistency, self)
        self.span_panel = SpanPanel(
            controller, self._consistency, spans, self.review.card, settings
        )
        self.status_line = StatusLine()
        bars = (self.label_bar, self.review.bar)
        self.desk = Desk(bars, (self.document_panel, self.article, self.span_panel), actions)
        self.setCentralWidget(self.desk)
        self.setStatusBar(self.status_line)

    def _make_modes(self) -> None:
        """Make what the window can be used for beside labelling."""
        controller, settings, article = self._controller, self._settings, self.article
        files, documents, actions = self.files, self.documents, self.actions_
        self.comparing = CompareMode(
            controller, article, documents, self.walk, files, self.desk, actions, settings, self
        )
        self.corrections = CorrectionsMode(controller, article, files, self.review, actions, self)
        self.exports = Exports(controller, documents, settings, self)
        self.review_dialogs = ReviewDialogs(controller, article, self.exports, self.review, self)
        self.figures = FigureWindows(controller, settings, self)
        self.handover = HandoverMode(controller, files, settings, self)
        self.assigning = AssignMode(
            controller, files, self.document_panel, documents, settings, self
        )
        self.versions = VersionMode(controller, article, files, self)
        self.trash = TrashMode(
            controller, files, self.document_panel.articles, documents, actions, self
        )
        self.copies = CopiesMode(controller, files, documents, self)

    def _join(self) -> None:
        """Join the parts: facts to what shows them, and actions and panels to who does a wish."""
        controller, settings, files = self._controller, self._settings, self.files
        article, spans, line = self.article, self.span_panel, self.status_line
        actions, labels, comparing = self.actions_, self._labels, self.comparing
        self.keys = WindowKeys(actions, labels, comparing.versions, self.taste, self)
        self.dialogs = WindowDialogs(
            controller, settings, self.taste, article, files, actions, self.keys, self
        )
        self._span_links = SpanLinks(controller, article, spans, self._consistency, self)
        self._taste_links = TasteLinks(self.taste, actions, article, comparing, line, self)
        ArticleMenu(article.view, actions, labels)
        self._connect_panels()
        self.telling = Telling(
            controller, files, self.keeping, self.unsaved, article.banner, line, self
        )
        self._label_links = LabelLinks(
            controller, labels, self.label_bar, article, spans, comparing, self.keys, self
        )
        self._place = ReadingPlace(
            controller, files, self.documents, self.document_panel, article, line, settings, self
        )
        self._connect_actions()
        links, review, corrections = self._label_links, self.review, self.corrections
        documents = self.documents
        self._conditions = Conditions(
            controller, documents, article, actions, links, review, comparing, corrections, self
        )

    def _connect_actions(self) -> None:
        parts = (
            *(self.files, self.keeping, self.imports, self.exports, self.dialogs, self.desk, self),
            *(self.article, self.document_panel, self.walk, self._span_links, self._taste_links),
            *(self.review, self.comparing, self.corrections, self.review_dialogs, self.figures),
            *(self.handover, self.assigning, self.trash, self.copies, self.versions),
        )
        connect_wishes(self.actions_, parts, modes=(self.review, self.comparing))

    def _connect_panels(self) -> None:
        """Connect what panels and windows wish of dialogs and of one another."""
        offers = self.article.empty_page.offers
        offers.import_requested.connect(self.imports.ask)
        offers.sample_requested.connect(self.files.open_sample)
        offers.guide_requested.connect(self.dialogs.show_guide)
        self.span_panel.elsewhere_requested.connect(self.dialogs.search_all)
        self.article.search_bar.everywhere_requested.connect(self.dialogs.search_all)
        self.figures.search_requested.connect(self.dialogs.search_all)
        self.dialogs.found_requested.connect(self._span_links.show_found)
        self.figures.found_requested.connect(self._span_links.show_found)
        self.walk.leaving.connect(self.span_panel.commit_note)
        self.trash.leaving.connect(self.span_panel.commit_note)

    def _begin(self) -> None:
        """Show the project that is open already, where another window was closed for this one."""
        self.keys.refresh()
        if self._controller.project is not None:
            self._label_links.show_labels()
            self.telling.tell_opened()
            self._place.begin()
            self._controller.open_document(self._controller.row)
        self._conditions.refresh()

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that are the window's own, by their ids."""
        return {"quit": self.close, "redo": self._controller.acts.redo}

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.isVisible():
            self._span_links.refresh_look()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.span_panel.commit_note()
        if not self.unsaved.may_close(self):
            event.ignore()
            return
        self.comparing.unfold()
        self._settings.set_window_state("geometry", self.saveGeometry())
        self.desk.keep(self._settings)
        super().closeEvent(event)
