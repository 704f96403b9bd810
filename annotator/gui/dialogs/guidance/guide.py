"""The two-minute guide in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from annotator.gui.translation import current_language
from annotator.resource_files import resource

_POINTS = 11  # Qt spaces Markdown's paragraphs by a size in points; ours is in pixels


class Guide(QDialog):
    """Shows our own guide; it opens no address."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Two-minute guide"))
        self.resize(760, 820)
        folder = resource("guide")
        page = QTextBrowser()
        page.setOpenLinks(False)
        font = page.font()
        font.setPointSize(_POINTS)
        page.document().setDefaultFont(font)
        page.document().setBaseUrl(QUrl.fromLocalFile(f"{folder}/"))
        words = (folder / f"guide_{current_language()}.md").read_text("utf-8")
        page.document().setMarkdown(words, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        page.moveCursor(QTextCursor.MoveOperation.Start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
