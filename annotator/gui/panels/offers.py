"""The three ways to begin: import articles, open the sample, read the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.gui.look.icons import icon

_ICON = 22
_OFFERS_WIDTH = 500

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Offers(QWidget):
    """Three buttons under one another, each with what it does in a line."""

    import_requested = Signal()
    sample_requested = Signal()
    guide_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for name, title, explanation, wish in (
            (
                "import",
                self.tr("Import articles"),
                self.tr("Text, tables or other tools' files; each text file is an article."),
                self.import_requested,
            ),
            (
                "open",
                self.tr("Open the sample"),
                self.tr("Short business articles written for trying things out."),
                self.sample_requested,
            ),
            (
                "help",
                self.tr("Read the two-minute guide"),
                self.tr("How to mark words, undo, finish an article and export."),
                self.guide_requested,
            ),
        ):
            offer = _Offer(name, title, explanation)
            offer.clicked.connect(wish)
            column.addWidget(offer)


class _Offer(QPushButton):
    """A wide button with an icon, a title and a line under it."""

    def __init__(self, icon_name: str, title: str, explanation: str) -> None:
        super().__init__()
        self.setObjectName("offer")
        self.setAccessibleName(title)
        self.setAccessibleDescription(explanation)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sign = QLabel()
        sign.setPixmap(icon(icon_name).pixmap(_ICON, _ICON))
        heading = QLabel(title)
        heading.setStyleSheet("font-weight: 600;")
        line = QLabel(explanation)
        line.setObjectName("secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 10, 18, 10)
        row.setSpacing(16)
        row.addWidget(sign)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(heading)
        column.addWidget(line)
        row.addLayout(column, 1)
        for label in (sign, heading, line):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class EmptyPage(QWidget):
    """What stands in the article's place while the project has no articles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offers = Offers()
        self.offers.setMinimumWidth(_OFFERS_WIDTH)
        heading = QLabel(self.tr("No articles yet"))
        heading.setObjectName("heading")
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 36, 36, 36)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(heading)
        column.addWidget(self.offers, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
