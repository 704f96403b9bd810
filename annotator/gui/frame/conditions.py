"""Which actions of the window can be used now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.gui.actions.spec import When
from annotator.gui.messages import plain_tip

if TYPE_CHECKING:
    from annotator.gui.actions.actions import Actions
    from annotator.gui.comparison.compare_mode import CompareMode
    from annotator.gui.frame.label_links import LabelLinks
    from annotator.gui.models.document_list_model import DocumentListModel
    from annotator.gui.panels.article_panel import ArticlePanel
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.review.corrections_mode import CorrectionsMode
    from annotator.gui.review.review_mode import ReviewMode


class Conditions(QObject):
    """Enables what can be done with project, document, span and set as they are.

    It is made after all that shows the project, and so looks after that has followed a fact.
    """

    def __init__(
        self,
        controller: ProjectController,
        documents: DocumentListModel,
        article: ArticlePanel,
        actions: Actions,
        labels: LabelLinks,
        review: ReviewMode,
        comparing: CompareMode,
        corrections: CorrectionsMode,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._article = article
        self._actions = actions
        self._labels = labels
        self._review = review
        self._comparing = comparing
        self._corrections = corrections
        for fact in (
            controller.project_opened,
            controller.project_closed,
            controller.annotator_changed,
            controller.author_changed,
            controller.documents_changed,
            controller.labels_changed,
            controller.verdict_changed,
            controller.acts.changed,
            documents.reading_ended,
            article.span_selected,
            comparing.changed,
            actions["flag"].triggered,  # its mark follows the flag, not the click
        ):
            fact.connect(self.refresh)

    def refresh(self) -> None:
        """Enable what can be done now, and name what undo and redo would do."""
        controller, comparing = self._controller, self._comparing
        project, can_edit = controller.project, controller.can_edit
        can_write = project is not None and not project.read_only
        undo, redo = controller.acts.undo_name, controller.acts.redo_name
        has_span = self._article.selected_span() is not None
        compares = comparing.is_on
        decides = compares and can_edit and comparing.walk.matter is not None
        self._actions.enable(
            {
                When.HAS_PROJECT: project is not None,
                When.CAN_WRITE: can_write,
                When.HAS_DOCUMENT: controller.document is not None,
                When.CAN_EDIT: can_edit,
                When.HAS_SPAN: can_edit and has_span,
                When.LABELS_OWN: can_edit and controller.shows_own,
                When.REVIEWS: self._review.is_on or compares,
                When.REVIEWS_SPAN: (self._review.is_on and can_edit and has_span) or decides,
                When.COMPARES: compares,
                When.DECIDES: decides,
                When.CAN_UNDO: can_write and (undo is not None or self._corrections.can_undo()),
                When.CAN_REDO: can_write and redo is not None,
            }
        )
        self._actions["flag"].setChecked(controller.marks.flag is not None)
        # In a comparison the digits are versions, and labels only while words are selected.
        has_digits = not compares or comparing.selects_words
        self._labels.enable(chips=can_edit, keys=can_edit and has_digits)
        choosing = decides and not comparing.selects_words
        comparing.versions.enable(choosing, decides and comparing.walk.has_class())
        undo_tip = self.tr("Undo: {what}").format(what=undo or "—")
        redo_tip = self.tr("Redo: {what}").format(what=redo or "—")
        self._actions["undo"].setToolTip(plain_tip(undo_tip))
        self._actions["redo"].setToolTip(plain_tip(redo_tip))
