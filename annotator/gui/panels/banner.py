"""A line above the article that says what went wrong or must be known, until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from annotator.gui.look.icons import icon
from annotator.gui.messages import announce, plain_tip


class Banner(QFrame):
    """Hidden until it has something to say; announced to screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        # A long file name cannot be wrapped: the window must not grow with it.
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._words.setSizePolicy(policy)
        sign = QLabel()
        sign.setPixmap(icon("warning").pixmap(18, 18))
        close = QToolButton()
        close.setText("✕")
        close.setObjectName("plain")
        close.setAccessibleName(self.tr("Close the message"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(sign)
        row.addWidget(self._words, 1)
        row.addWidget(close)
        self.hide()

    def show_words(self, words: str) -> None:
        """Say something."""
        self._words.setText(words)
        self._words.setToolTip(plain_tip(words))
        self.setAccessibleName(words)
        self.show()
        announce(self, words)

    def words(self) -> str:
        """Return what is being said; empty while hidden."""
        return self._words.text() if self.isVisible() else ""
