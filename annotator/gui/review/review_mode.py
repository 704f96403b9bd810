"""The window while another's set is reviewed: bar, card, and what the actions do then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.gui.panels.review.review_bar import ReviewBar
from annotator.gui.panels.review.verdict_card import VerdictCard
from annotator.gui.review.review_walk import ReviewWalk

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from annotator.gui.actions.actions import Actions
    from annotator.gui.labelling.article_walk import ArticleWalk
    from annotator.gui.models.document_list_model import DocumentListModel
    from annotator.gui.panels.article_panel import ArticlePanel
    from annotator.gui.project_controller import ProjectController


class ReviewMode(QObject):
    """Owns the parts of the window that a review brings; it is on while there is an author."""

    def __init__(
        self,
        controller: ProjectController,
        article: ArticlePanel,
        documents: DocumentListModel,
        walk: ArticleWalk,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._window = window
        self.walk = ReviewWalk(controller, article, documents, walk, window)
        self.card = VerdictCard(controller, actions["accept"], actions["reject"])
        self.bar = ReviewBar(
            controller, actions["accept_rest"], actions["finish"], actions["end_review"]
        )
        self.card.explained.connect(self._on_explained)
        self.walk.note_wanted.connect(self.card.focus_note)

    @property
    def is_on(self) -> bool:
        """Whether another's set is shown."""
        return self._controller.author is not None

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of a review do, by their ids."""
        walk = self.walk
        return {
            "start_review": self._ask,
            "end_review": walk.end,
            "accept": walk.accept,
            "reject": walk.reject,
            "give_reason": walk.ask_reason,
            "accept_rest": walk.accept_rest,
        }

    def meanings(self) -> dict[str, Callable[[], object]]:
        """Return what actions mean in a review that mean something else otherwise."""
        walk = self.walk
        return {"finish": walk.finish, "reopen": walk.reopen, "next_span": walk.next}

    def _ask(self) -> None:
        from annotator.gui.dialogs.review.review_setup import ReviewSetup

        dialog = ReviewSetup(self._controller, self._window)
        if dialog.exec() and dialog.author is not None:
            self.walk.start(dialog.author, dialog.rows)
        dialog.deleteLater()

    def _on_explained(self, span_id: str, changes: dict[str, object]) -> None:
        self.walk.explain(span_id, **changes)
