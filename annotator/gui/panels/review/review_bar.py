"""The bar of a review: whose spans they are, how far it is, and what ends an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from annotator.core.verdict import ReviewStatus
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from annotator.gui.project_controller import ProjectController

_PROGRESS_WIDTH = 140


class ReviewBar(QFrame):
    """Seen while another's set is reviewed."""

    def __init__(
        self, controller: ProjectController, accept_rest: QAction, finish: QAction, end: QAction
    ) -> None:
        super().__init__()
        self.setObjectName("review")
        self._controller = controller
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 16, 7)
        row.setSpacing(12)
        self._who = plain_label()
        row.addWidget(self._who)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(_PROGRESS_WIDTH, 6)
        row.addWidget(self._progress)
        self._judged = plain_label("secondary")
        row.addWidget(self._judged)
        row.addStretch(1)
        self._buttons = [
            self._button(accept_rest, self.tr("Accept the rest")),
            self._button(finish, self.tr("Nothing missing, next"), "primary"),
            self._button(end, self.tr("End the review")),
        ]
        for button in self._buttons:
            row.addWidget(button)
        controller.author_changed.connect(self._refresh)
        controller.document_opened.connect(self._refresh)
        controller.verdict_changed.connect(self._refresh)
        self.hide()

    @staticmethod
    def _button(action: QAction, text: str, name: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _refresh(self) -> None:
        author, reviewed = self._controller.author, self._controller.reviewed
        self.setVisible(author is not None)
        if author is None:
            return
        self._who.setText(
            self.tr("Reviewing the spans of {name}").format(name=isolated(author.name))
        )
        judged, total = 0, 0
        if reviewed is not None:
            judged, total = reviewed.judged_count(), reviewed.count()
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(judged)
        words = self.tr("{judged} of {total} judged").format(judged=judged, total=total)
        if reviewed is not None and reviewed.review is ReviewStatus.DONE:
            words = f"✓ {words}"
        self._judged.setText(digits(words))
