"""Goes from span to span of a review, and gives verdicts on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from annotator.core.verdict import ReviewStatus
from annotator.gui.labelling.span_acts import SpanActs
from annotator.gui.review.reason_menu import ask_reason
from annotator.gui.translation import digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from annotator.core.document import Annotator
    from annotator.core.span import Span
    from annotator.gui.labelling.article_walk import ArticleWalk
    from annotator.gui.models.document_list_model import DocumentListModel
    from annotator.gui.open_sets.reviewed_set import ReviewedSet
    from annotator.gui.panels.article_panel import ArticlePanel
    from annotator.gui.project_controller import ProjectController


class ReviewWalk(QObject):
    """What the keys and buttons of a review do; the selected span is the one they judge."""

    note_wanted = Signal()

    def __init__(
        self,
        controller: ProjectController,
        article: ArticlePanel,
        documents: DocumentListModel,
        walk: ArticleWalk,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._article = article
        self._documents = documents
        self._walk = walk
        self._window = window
        controller.document_opened.connect(self._on_document_opened)

    def start(self, author: Annotator, rows: Sequence[int]) -> None:
        """Review an author's sets over these documents, in this order."""
        self._walk.leaving.emit()
        self._controller.set_author(author)
        self._documents.set_queue(rows)
        if rows:
            self._controller.open_document(rows[0])

    def end(self) -> None:
        """Show one's own sets again."""
        row = self._controller.row
        self._walk.leaving.emit()
        self._controller.set_author(None)
        self._documents.set_queue(None)
        self._controller.open_document(row)

    def leave(self) -> None:
        """Let what is being written be kept before another article is opened."""
        self._walk.leaving.emit()

    @property
    def _reviewed(self) -> ReviewedSet | None:
        return self._controller.reviewed

    def _on_document_opened(self) -> None:
        """Begin with the first span about which nothing is decided."""
        if self._reviewed is not None:
            left = self._reviewed.to_judge()
            self._article.view.select_span(left[0].id if left else None)

    def accept(self) -> None:
        """Accept the selected span as the author has it, and go on."""
        span = self._article.selected_span()
        if self._reviewed is None or span is None:
            self.next()
            return
        if self._controller.acts.do(self._reviewed.accepting([span]), self.tr("Accept")):
            self.next()

    def reject(self) -> None:
        """Reject the selected span, or withdraw an added one, and go on."""
        span = self._article.selected_span()
        if self._reviewed is None or span is None:
            return
        judged = self._reviewed.judged(span.id)
        added = judged is not None and judged.current is None
        name = self.tr("Withdraw") if added else self.tr("Reject")
        SpanActs(self._controller).remove([span.id], name)
        self.next(after=span)

    def next(self, after: Span | None = None) -> None:
        """Select the next span about which nothing is decided, from the selected one on."""
        if self._reviewed is None:
            return
        left = self._reviewed.to_judge()
        if not left:
            self._controller.hint_given.emit(
                self.tr("Every span is judged. Is nothing missing? Then go on to the next article.")
            )
            return
        here = after or self._article.selected_span()
        start = here.start if here else -1
        later = [span for span in left if span.start >= start and span.id != (here and here.id)]
        self._article.view.select_span((later or left)[0].id)

    def accept_rest(self) -> None:
        """Accept all spans about which nothing is decided, as one act."""
        if self._reviewed is None:
            return
        left = self._reviewed.to_judge()
        name = self.tr("Accept %n span(s)", "", len(left))
        self._controller.acts.do(self._reviewed.accepting(left), digits(name))
        self.next()

    def finish(self) -> None:
        """Say that nothing is missing, and go on with the next document of the review."""
        reviewed = self._reviewed
        if reviewed is None:
            return
        left = reviewed.to_judge()
        if left:
            self._article.view.select_span(left[0].id)
            words = self.tr("%n span(s) are not judged yet.", "", len(left))
            self._controller.hint_given.emit(digits(words))
            return
        edit = reviewed.finishing(ReviewStatus.DONE)
        if edit is None or self._controller.acts.do(edit, self.tr("Nothing missing")):
            self._walk.go(1)

    def reopen(self) -> None:
        """Say that something may be missing after all."""
        edit = self._reviewed.finishing(ReviewStatus.OPEN) if self._reviewed else None
        if edit is not None:
            self._controller.acts.do(edit, self.tr("Not done yet"))

    def explain(self, span_id: str, **changes: object) -> None:
        """Give a verdict another ``reason``, ``note`` or ``guideline_should_say``."""
        edit = self._reviewed.explaining(span_id, **changes) if self._reviewed else None
        if edit is not None:
            self._controller.acts.do(edit, self.tr("Give a reason"))

    def ask_reason(self) -> None:
        """Show the reasons at the selected span; each has its digit."""
        span = self._article.selected_span()
        if span is None or self._reviewed is None:
            return
        judged = self._reviewed.judged(span.id)
        if judged is None or not judged.is_judged or judged.verdict is None:
            self._controller.hint_given.emit(self.tr("Correct or reject the span first."))
            return
        changes = ask_reason(self._window, self._place_under(span), judged.verdict)
        if changes is None:
            self.note_wanted.emit()
        elif changes:
            self.explain(span.id, **changes)

    def _place_under(self, span: Span) -> QPoint:
        view = self._article.view
        box = view.character_rect(span.start)
        return view.viewport().mapToGlobal(box.bottomLeft())
