"""The window while annotators are compared: page, keys, and what the actions do then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.gui.actions.version_actions import VersionActions
from annotator.gui.comparison.bulk_acts import BulkActs
from annotator.gui.comparison.compare_walk import CompareWalk
from annotator.gui.comparison.mode_words import ModeWords
from annotator.gui.comparison.proposal import Proposal
from annotator.gui.panels.comparison.compare_page import ComparePage
from annotator.review.adjudication.merge_strategies import Strategy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMainWindow

    from annotator.core.document import Annotator
    from annotator.core.span import Span
    from annotator.gui.actions.actions import Actions
    from annotator.gui.files.project_files import ProjectFiles
    from annotator.gui.frame.desk import Desk
    from annotator.gui.labelling.article_walk import ArticleWalk
    from annotator.gui.models.document_list_model import DocumentListModel
    from annotator.gui.open_sets.compared_set import Matter
    from annotator.gui.panels.article_panel import ArticlePanel
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.settings import Settings

_PANELS = ("show_documents", "show_spans")


class CompareMode(QObject):
    """Owns what a comparison brings into the window; it is on while sets are compared.

    ``changed`` comes with whatever decides which actions can be used.
    """

    changed = Signal()

    def __init__(
        self,
        controller: ProjectController,
        article: ArticlePanel,
        documents: DocumentListModel,
        walk: ArticleWalk,
        files: ProjectFiles,
        desk: Desk,
        actions: Actions,
        settings: Settings,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._article = article
        self._documents = documents
        self._leaving = walk.leaving
        self._desk = desk
        self._actions = actions
        self._settings = settings
        self._window = window
        self.page = ComparePage(actions)
        self._article.add_page(self.page)
        self.versions = VersionActions(window)
        self.walk = CompareWalk(controller, article, self.page, walk, window)
        self._bulk = BulkActs(controller, files, window)
        self._words = ModeWords(actions)
        self._standing: dict[str, Span] = {}
        self._before: dict[str, Matter] = {}
        self._folded: list[str] = []
        self.was_on = False
        self._connect()
        if controller.compared:
            controller.set_author(None)  # a comparison does not outlive its window

    def _connect(self) -> None:
        controller, page, walk = self._controller, self.page, self.walk
        controller.author_changed.connect(self._on_author_changed)
        controller.project_closed.connect(self._on_author_changed)
        controller.document_opened.connect(self._on_document_opened)
        controller.act_saved.connect(self._on_act_saved)
        controller.labels_changed.connect(self._on_labels_changed)
        page.matter_requested.connect(walk.go_to)
        page.resize_requested.connect(walk.resize)
        page.selection_changed.connect(self.changed)
        page.card.version_requested.connect(walk.choose)
        page.card.explained.connect(walk.explain)
        self.versions.version_requested.connect(walk.choose)
        self.versions.class_requested.connect(self._settle_class)
        walk.moved.connect(self._show_matter)
        self._leaving.connect(page.card.fields.commit_note)

    @property
    def is_on(self) -> bool:
        """Whether sets are compared."""
        return bool(self._controller.compared)

    @property
    def selects_words(self) -> bool:
        """Whether words are selected that a label can be given to."""
        return self.is_on and self.page.way.selecting() is not None

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of a comparison alone do, by their ids."""
        return {
            "compare": self._ask,
            "settle_class": lambda: self._settle_class(None),
            "start_from": self._ask_strategy,
            "overlay": self._choose_way,
            "show_agreed": self._choose_way,
            "next_undecided": lambda: self.walk.step(1, undecided=True),
            "previous_undecided": lambda: self.walk.step(-1, undecided=True),
        }

    def meanings(self) -> dict[str, Callable[[], object]]:
        """Return what actions mean while sets are compared that mean something else otherwise."""
        walk = self.walk
        return {
            "accept": walk.propose,
            "reject": lambda: walk.choose(0),
            "give_reason": walk.ask_reason,
            "accept_rest": walk.accept_agreed,
            "next_span": lambda: walk.step(1),
            "previous_span": lambda: walk.step(-1),
            "finish": walk.finish,
            "reopen": walk.reopen,
            "edit_note": self.page.card.fields.focus_note,
            "copy": lambda: self._in_view("copy"),
            "select_all": lambda: self._in_view("select_all"),
        }

    def _in_view(self, name: str) -> None:
        view = self.page.way.focused()
        if view is not None:
            getattr(view, name)()

    def _ask(self) -> None:
        from annotator.gui.dialogs.review.compare_setup import CompareSetup

        dialog = CompareSetup(self._controller, self._window)
        if dialog.exec() and dialog.rows:
            self.start(dialog.annotators, dialog.rows, *dialog.strategy)
        dialog.deleteLater()

    def start(
        self,
        annotators: Sequence[Annotator],
        rows: Sequence[int],
        strategy: Strategy = Strategy.NONE,
        author_id: str | None = None,
    ) -> None:
        """Compare annotators over these documents in this order, from a strategy on."""
        right = next((each for each in annotators if each.id == author_id), None)
        self.walk.proposal = Proposal(len(annotators), right)
        self._leaving.emit()
        self._controller.set_author(None, annotators)
        self._bulk.rows = list(rows)
        self._documents.set_queue(rows)
        self._controller.open_document(rows[0])
        self._article.take_focus()
        project = self._controller.project
        if strategy is not Strategy.NONE and project is not None and not project.read_only:
            self._bulk.run_strategy(strategy, author_id, rows)

    def _ask_strategy(self) -> None:
        self._bulk.ask_strategy()

    def _settle_class(self, number: int | None) -> None:
        if self.walk.has_class() and self.walk.matter is not None:
            self._bulk.ask_class(self.walk.matter, number)

    def _on_author_changed(self) -> None:
        if self.is_on:
            self._enter()
        elif self.was_on:
            self._leave()
        self.was_on = self.is_on

    def _enter(self) -> None:
        compared = self._controller.compared
        self.page.set_text_font(
            self._settings.text_font, self._settings.zoom, self._settings.line_space
        )
        self.page.set_annotators(compared, self._controller.labels)
        self.versions.set_names([each.name for each in compared])
        self._actions["overlay"].setChecked(self._settings.overlaid)
        self._actions["show_agreed"].setChecked(self._settings.shows_agreed)
        self.page.set_overlaid(self._settings.overlaid)
        if not self.was_on:
            self._words.use()
            self._fold()
        self._article.show_instead(self.page)

    def _leave(self) -> None:
        self._words.give_back()
        self.unfold()
        self.versions.set_names(())
        self._article.show_instead(None)
        self._article.take_focus()
        self.changed.emit()

    def _fold(self) -> None:
        """Give the room of the other panels to the articles, as long as they are compared."""
        actions = self._actions
        self._folded = [name for name in _PANELS if actions[name].isChecked()]
        self._set_panels(False)

    def unfold(self) -> None:
        """Show the panels again that made room."""
        self._set_panels(True)
        self._folded = []

    def _set_panels(self, shown: bool) -> None:
        for name in self._folded:
            self._actions[name].setChecked(shown)
        self._desk.fold()

    def _choose_way(self) -> None:
        actions, settings = self._actions, self._settings
        settings.overlaid = actions["overlay"].isChecked()
        settings.shows_agreed = actions["show_agreed"].isChecked()
        self.page.set_overlaid(settings.overlaid)
        self._show_document()

    def _on_document_opened(self) -> None:
        compared = self.walk.compared
        if compared is None:
            return
        self._standing = {span.id: span for span in compared.spans()}
        self._show_document()
        self.walk.first()

    def _show_document(self) -> None:
        compared, document = self.walk.compared, self._controller.document
        if compared is not None and document is not None:
            folds = not self._settings.shows_agreed
            self.page.show_document(document, compared, folds=folds)
            self._before = {each.key: each for each in compared.matters()}
            self._show_matter()

    def _on_act_saved(self) -> None:
        """Show what has changed; where that is one other matter, as after undo, go to it."""
        compared = self.walk.compared
        if compared is None:
            return
        self.page.show_spans(compared, folds=not self._settings.shows_agreed)
        self._documents.refresh_document(self._controller.row)
        now = {each.key: each for each in compared.matters()}
        changed = [key for key, each in now.items() if each != self._before.get(key)]
        self._before = now
        if len(changed) == 1:
            compared.current = changed[0]
        elif compared.current not in now:
            compared.current = next(iter(now), None)
        self._show_matter()

    def _show_matter(self) -> None:
        compared, matter = self.walk.compared, self.walk.matter
        if compared is None:
            return
        self._follow(matter)
        can_decide = self.walk.can_decide
        proposal = self.walk.proposal.text(matter)
        self.page.show_matter(compared, matter, proposal, can_decide=can_decide)
        documents = self._documents
        place = documents.place_of(self._controller.row)
        self.page.bar.show_progress(compared, place, documents.rowCount(), can_decide=can_decide)
        self.changed.emit()

    def _follow(self, matter: Matter | None) -> None:
        """Let the article behind the page have what stands, so that its edges can be moved."""
        view, compared = self._article.view, self.walk.compared
        wanted = {span.id: span for span in compared.spans()} if compared else {}
        for span_id, span in self._standing.items():
            if wanted.get(span_id) != span:
                view.remove_span(span_id)
        for span_id, span in wanted.items():
            if self._standing.get(span_id) != span:
                view.add_span(span)
        self._standing = wanted
        standing = matter.standing if matter else ()
        view.select_span(None)
        view.select_span(standing[0].id if standing else None)

    def _on_labels_changed(self) -> None:
        if self.is_on:
            self.page.refresh_look(self._controller.labels)

    def refresh_text(self) -> None:
        """Set the articles as the person likes them."""
        settings = self._settings
        self.page.set_text_font(settings.text_font, settings.zoom, settings.line_space)
