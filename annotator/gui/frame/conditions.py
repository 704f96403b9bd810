"""Which actions of the window can be used now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.gui.actions.table import When
from annotator.gui.messages import plain_tip

if TYPE_CHECKING:
    from annotator.gui.actions.label_actions import LabelActions
    from annotator.gui.main_window import MainWindow
    from annotator.gui.project_controller import ProjectController


def refresh_conditions(
    window: MainWindow, controller: ProjectController, labels: LabelActions
) -> None:
    """Enable what can be done with project, document, span and set as they are."""
    project, can_edit = controller.project, controller.can_edit
    can_write = project is not None and not project.read_only
    undo, redo = controller.acts.undo_name, controller.acts.redo_name
    has_span = window.article.selected_span() is not None
    compares = window.comparing.is_on
    decides = compares and can_edit and window.comparing.walk.matter is not None
    window.actions_.enable(
        {
            When.HAS_PROJECT: project is not None,
            When.CAN_WRITE: can_write,
            When.HAS_DOCUMENT: controller.document is not None,
            When.CAN_EDIT: can_edit,
            When.HAS_SPAN: can_edit and has_span,
            When.LABELS_OWN: can_edit and controller.shows_own,
            When.REVIEWS: window.review.is_on or compares,
            When.REVIEWS_SPAN: (window.review.is_on and can_edit and has_span) or decides,
            When.COMPARES: compares,
            When.DECIDES: decides,
            When.CAN_UNDO: can_write and (undo is not None or window.corrections.can_undo()),
            When.CAN_REDO: can_write and redo is not None,
        }
    )
    window.actions_["flag"].setChecked(controller.marks.flag is not None)
    window.label_bar.set_enabled_labels(can_edit)
    # In a comparison the digits are versions, and labels only while words are selected.
    labels.enable(can_edit and (not compares or window.comparing.selects_words))
    choosing = decides and not window.comparing.selects_words
    window.comparing.versions.enable(choosing, decides and window.comparing.walk.has_class())
    undo_tip = QCoreApplication.translate("Conditions", "Undo: {what}").format(what=undo or "—")
    redo_tip = QCoreApplication.translate("Conditions", "Redo: {what}").format(what=redo or "—")
    window.actions_["undo"].setToolTip(plain_tip(undo_tip))
    window.actions_["redo"].setToolTip(plain_tip(redo_tip))
