"""The page of the guide: one chapter, its pictures as wide as there is room, and what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from annotator.gui.dialogs.guidance.guide.dressing import dress, fit_pictures
from annotator.gui.look.theme import current_colors
from annotator.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QWheelEvent

_MARGIN = 28  # pixels around the chapter
_EDGE = 40  # pixels at the edges of the page where a hit is not seen well
_POINTS = 11  # Qt spaces Markdown's paragraphs by a size in points; ours is in pixels


def plain_words(markdown: str) -> str:
    """Return the words of a chapter as the page has them, offset by offset."""
    document = QTextDocument()
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    return document.toPlainText()


class GuidePage(QTextBrowser):
    """Shows a chapter; it opens no address itself.

    ``link_followed`` carries where a link leads, ``zoom_requested`` a step up or down.
    """

    link_followed = Signal(str)
    zoom_requested = Signal(int)
    _words = ""  # Qt tells of palettes before there is a chapter

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("guide")
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().setDocumentMargin(_MARGIN)
        self.document().setBaseUrl(QUrl.fromLocalFile(f"{resource('guide')}/"))
        self.anchorClicked.connect(self._on_clicked)
        self._zoom = 100
        self._hits: Sequence[tuple[int, int]] = ()
        self._chosen: int | None = None

    def show_chapter(self, words: str) -> None:
        """Show a chapter from its beginning, nothing marked."""
        self._words, self._hits, self._chosen = words, (), None
        self._lay_out()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def set_zoom(self, percent: int) -> None:
        """Show the words in another size; what is read stays in sight."""
        self._zoom = percent
        self._lay_out_again()

    def show_hits(self, hits: Sequence[tuple[int, int]], chosen: int | None) -> None:
        """Mark what was found; the chosen one is brought into view."""
        self._hits, self._chosen = hits, chosen
        self._mark()
        if chosen is not None:
            cursor = QTextCursor(self.document())
            cursor.setPosition(hits[chosen][0])
            self.setTextCursor(cursor)
            self._bring_into_view()

    def _mark(self) -> None:
        colors = current_colors()
        marks = []
        for place, (start, end) in enumerate(self._hits):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.document())
            mark.cursor.setPosition(start)
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            is_chosen = place == self._chosen
            mark.format.setBackground(QColor(colors.accent if is_chosen else colors.selection))
            mark.format.setForeground(QColor(colors.accent_text if is_chosen else colors.text))
            marks.append(mark)
        self.setExtraSelections(marks)

    def _bring_into_view(self) -> None:
        """Scroll until the line of the cursor stands in the upper third, where it is not seen."""
        line, height = self.cursorRect(), self.viewport().height()
        if line.top() < _EDGE or line.bottom() > height - _EDGE:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + line.top() - height // 3)

    def _lay_out_again(self) -> None:
        """Lay the same chapter out, scrolled as far as it was."""
        bar, place = self.verticalScrollBar(), self.textCursor().position()
        share = bar.value() / max(bar.maximum(), 1)
        self._lay_out()
        cursor = QTextCursor(self.document())  # Qt leaves it at the end, and shows it there
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        self._mark()
        bar.setValue(round(share * bar.maximum()))

    def _lay_out(self) -> None:
        document = self.document()
        font = self.font()
        font.setPointSizeF(_POINTS * self._zoom / 100)
        document.setDefaultFont(font)
        document.setMarkdown(self._words, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        dress(document, right_to_left=self.isRightToLeft())
        self._fit()

    def _fit(self) -> None:
        margins = 2 * round(self.document().documentMargin())
        fit_pictures(self.document(), self.viewport().width() - margins, self.devicePixelRatioF())

    def _on_clicked(self, address: QUrl) -> None:
        if address.isRelative():
            decoded = QUrl.ComponentFormattingOption.FullyDecoded
            anchor = address.fragment(decoded)
            self.link_followed.emit(address.path(decoded) + (f"#{anchor}" if anchor else ""))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._words:
            self._lay_out_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)
