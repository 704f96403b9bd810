"""The bar of a comparison: whose sets they are, how far it is, how it is shown, what ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from annotator.gui.open_sets.compared_set import ComparedSet

_PROGRESS_WIDTH = 120


class CompareBar(QFrame):
    """Seen while sets are compared."""

    def __init__(
        self, ways: tuple[QAction, QAction], agree: QAction, finish: QAction, end: QAction
    ) -> None:
        super().__init__()
        self.setObjectName("review")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 16, 7)
        row.setSpacing(12)
        self.article = plain_label()
        row.addWidget(self.article)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(_PROGRESS_WIDTH, 6)
        row.addWidget(self._progress)
        self.decided = plain_label("secondary")
        row.addWidget(self.decided)
        row.addStretch(1)
        for way, text in zip(ways, (self.tr("Overlaid"), self.tr("Agreed")), strict=True):
            button = self._button(way, text)
            button.setCheckable(True)
            button.setToolTip(way.toolTip())
            way.toggled.connect(button.setChecked)
            row.addWidget(button)
        self.agree = self._button(agree, self.tr("Accept what all agree on"))
        self.finish = self._button(finish, self.tr("Done, next"), "primary")
        self.end = self._button(end, self.tr("End"))
        for each in (self.agree, self.finish, self.end):
            row.addWidget(each)

    @staticmethod
    def _button(action: QAction, text: str, name: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button

    def show_progress(
        self, compared: ComparedSet, place: int | None, total: int, *, can_decide: bool
    ) -> None:
        """Show how far the document is, and where it stands among those that are compared."""
        matters, left = compared.count(), len(compared.undecided())
        self._progress.setRange(0, max(1, matters))
        self._progress.setValue(matters - left if matters else 1)
        words = self.tr("{decided} of {total} decided")
        words = words.format(decided=matters - left, total=matters)
        if not matters:
            words = self.tr("No differences")
        self.decided.setText(digits(f"✓ {words}" if compared.is_done() else words))
        article = self.tr("Article {place} of {total}")
        here = place + 1 if place is not None else 1
        self.article.setText(digits(article.format(place=here, total=max(total, here))))
        left_agreed = compared.agreed_left()
        words = self.tr("Accept what all agree on")
        self.agree.setText(digits(f"{words} ({left_agreed})" if left_agreed else words))
        self.agree.setEnabled(bool(left_agreed) and can_decide)
