"""The bar of a review: whose spans they are, how far it is, and what ends an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.verdict import ReviewStatus
from annotator.gui.panels.review.mode_bar import ModeBar
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from annotator.gui.project_controller import ProjectController


class ReviewBar(ModeBar):
    """Seen while another's set is reviewed."""

    def __init__(
        self, controller: ProjectController, accept_rest: QAction, finish: QAction, end: QAction
    ) -> None:
        super().__init__()
        self._controller = controller
        self.add_button(accept_rest, self.tr("Accept the rest"))
        self.add_button(finish, self.tr("Nothing missing, next"), "primary")
        self.add_button(end, self.tr("End the review"))
        controller.author_changed.connect(self._refresh)
        controller.document_opened.connect(self._refresh)
        controller.verdict_changed.connect(self._refresh)
        self.hide()

    def _refresh(self) -> None:
        author, reviewed = self._controller.author, self._controller.reviewed
        self.setVisible(author is not None)
        if author is None:
            return
        self.heading.setText(
            self.tr("Reviewing the spans of {name}").format(name=isolated(author.name))
        )
        judged, total = 0, 0
        if reviewed is not None:
            judged, total = reviewed.judged_count(), reviewed.count()
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(judged)
        words = self.tr("{judged} of {total} judged").format(judged=judged, total=total)
        if reviewed is not None and reviewed.review is ReviewStatus.DONE:
            words = f"✓ {words}"
        self.progress_words.setText(digits(words))
