"""A version of a place to press: what one annotator has there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from annotator.gui.look.theme import current_colors
from annotator.gui.messages import plain_tip
from annotator.gui.panels.comparison.version_painter import Version, VersionPainter

if TYPE_CHECKING:
    from annotator.core.labels.label_set import LabelSet

_HEIGHT = 33
_PAD = 9


class VersionButton(QAbstractButton):
    """``version_requested`` carries the number of its key."""

    version_requested = Signal(int)

    def __init__(self, version: Version, labels: LabelSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._version = version
        self._labels = labels
        # Not the button's text: an "&" in a quote would make a key of the letter after it.
        self.setAccessibleName(version.words(labels))
        self.setToolTip(plain_tip("\n".join(span.text for span in version.spans)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.version_requested.emit(self._version.number)

    @property
    def version(self) -> Version:
        """The version that is shown."""
        return self._version

    def sizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = current_colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lively = self.isEnabled() and (self.underMouse() or self.hasFocus() or self.isDown())
        stands = self._version.stands
        edge = colors.good if stands else colors.accent if lively else colors.border
        painter.setPen(QPen(QColor(edge), 1.5 if stands or lively else 1))
        painter.setBrush(QColor(colors.selected_row if self.isDown() else colors.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        if not self.isEnabled() and not stands:
            painter.setOpacity(0.6)
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        inner = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        VersionPainter(self._labels, right_to_left, self.font()).paint(
            painter, inner, self._version
        )
