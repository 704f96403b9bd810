"""Opens the dialogs that look at all verdicts of a project, and goes where they lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from annotator.core.document import Annotator
    from annotator.gui.files.exports import Exports
    from annotator.gui.panels.article_panel import ArticlePanel
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.review.review_mode import ReviewMode
    from annotator.review.adjudication.gold_overview import GoldMatter


class ReviewDialogs(QObject):
    """Makes a dialog when it is asked for; it stays beside the window until it is closed."""

    def __init__(
        self,
        controller: ProjectController,
        article: ArticlePanel,
        exports: Exports,
        review: ReviewMode,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._article = article
        self._exports = exports
        self._review = review
        self._window = window

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do, by their ids."""
        return {"gold": self._show_gold, "guideline_suggestions": self._show_suggestions}

    def _show_gold(self) -> None:
        from annotator.gui.dialogs.review.gold import GoldDialog

        dialog = GoldDialog(self._controller, self._window)
        dialog.matter_requested.connect(self._review_matter)
        dialog.export_requested.connect(self._on_export_requested)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _show_suggestions(self) -> None:
        from annotator.gui.dialogs.review.guideline_suggestions import GuidelineSuggestions

        dialog = GuidelineSuggestions(self._controller, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _on_export_requested(self, unanimous: bool) -> None:
        self._exports.ask_for_gold(unanimous=unanimous)

    def _review_matter(self, matter: GoldMatter) -> None:
        """Review the article of a place that should be looked at again, and select the span."""
        author = self._author_of(matter)
        if author is None:
            if not self._controller.shows_own:
                self._review.walk.end()
            self._review.walk.leave()
            self._controller.open_document(matter.row)
        else:
            self._review.walk.start(author, [matter.row])
        self._select(matter)
        self._window.activateWindow()
        self._article.take_focus()

    def _author_of(self, matter: GoldMatter) -> Annotator | None:
        """Return whose span can be reviewed there; None where it is one's own."""
        known = self._controller.ask(lambda project: project.annotators()) or []
        by_id = {each.id: each for each in known if each.id != self._controller.annotator.id}
        ids = (each.verdict.author_id for each in matter.verdicts)
        return next((by_id[each] for each in ids if each in by_id), None)

    def _select(self, matter: GoldMatter) -> None:
        view = self._article.view
        currents = (each.current for each in matter.verdicts)
        shown = (self._controller.span(each.id) for each in currents if each is not None)
        span = next((each for each in shown if each is not None), None)
        view.select_span(span.id if span else None)
        if span is None:
            start, end, _label = matter.place
            view.set_selection(start, end)
            view.ensure_seen(start)
