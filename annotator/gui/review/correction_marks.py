"""Shows in the article what a correction asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.gui.document_view.looks import Look

if TYPE_CHECKING:
    from annotator.core.span import Span
    from annotator.gui.panels.article_panel import ArticlePanel
    from annotator.gui.project_controller import ProjectController
    from annotator.review.adjudication.corrections import Correction


class CorrectionMarks:
    """What should stand is a ghost beside the author's span; what should go is struck."""

    def __init__(self, controller: ProjectController, article: ArticlePanel) -> None:
        self._controller = controller
        self._article = article
        self._ghost_id = ""
        self._struck_id = ""

    def show(self, correction: Correction) -> None:
        """Go to the place of a correction in the open article and mark it there."""
        self.clear()
        view, given = self._article.view, correction.given
        current = self._controller.span(given.current.id) if given.current else None
        if current is not None:
            view.select_span(current.id)
        else:
            view.select_span(None)
            place = correction.verdict.subject
            view.set_selection(place.start, place.end)
            view.ensure_seen(place.start)
        if correction.is_open:
            self._mark(correction, current)

    def _mark(self, correction: Correction, current: Span | None) -> None:
        view, after = self._article.view, correction.after
        if after is not None:
            self._ghost_id = current.id if current else correction.verdict.id
            view.set_ghost(self._ghost_id, after)
        elif current is not None:
            self._struck_id = current.id
            view.change_span(current, Look.REJECTED)

    def clear(self) -> None:
        """Take the marks away; another article that was opened meanwhile has none."""
        view = self._article.view
        if self._ghost_id:
            view.set_ghost(self._ghost_id, None)
        struck = self._controller.span(self._struck_id) if self._struck_id else None
        if struck is not None and view.article.look(struck) is Look.REJECTED:
            view.change_span(struck)
        self._ghost_id = self._struck_id = ""
