"""Shows the first record as it will stand in its files, and what gets lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFont, QFontDatabase, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QTabBar, QTabWidget, QVBoxLayout, QWidget

from annotator.core.text.offsets import Utf16Map
from annotator.formats.table import FORMATS
from annotator.gui.dialogs.exporting.loss_list import LossList
from annotator.gui.dialogs.exporting.preview_text import Shown, shown
from annotator.gui.document_view.layout.text_map import is_right_to_left
from annotator.gui.look.theme import INTERFACE_FONT, SECONDARY_PIXELS
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.exchange.losses import Loss
    from annotator.formats.writing.rehearsal import Page, Preview

_FIXED = ("DejaVu Sans Mono", "Consolas", "Menlo", "Courier New")  # where the system names none
_NOTHING = Shown("", "", (0,))


class LookAhead(QTabWidget):
    """What an export would be, in two tabs: its first record, and what its format does not hold."""

    def __init__(self, titles: Callable[[set[str]], dict[str, str]]) -> None:
        super().__init__()
        self.preview = PreviewView()
        self.losses = LossList(titles)
        self.lost = plain_label("secondary")
        self.lost.setWordWrap(True)
        self.setUsesScrollButtons(False)  # both names are read, and the window is wide enough
        self.addTab(_padded(self.preview), self.tr("The first record"))
        self.addTab(_padded(self.lost, self.losses), self.tr("What gets lost"))

    def show_preview(self, found: Preview | None, format: str) -> None:
        """Show the first record; with None that nothing would be written."""
        self.preview.show_preview(found, format)

    def forget_losses(self) -> None:
        """Say that what gets lost is still to be counted."""
        self.losses.show_losses(())
        self.lost.setText(self.tr("Being counted…"))
        self.setTabText(1, self.tr("What gets lost"))

    def show_uncounted(self) -> None:
        """Say that losses are counted as they are written."""
        self.lost.setText(self.tr("Will be counted when it is written: there are many articles."))

    def show_losses(self, losses: tuple[Loss, ...]) -> None:
        """Show what would be lost."""
        self.losses.show_losses(losses)
        if losses:
            total = digits(sum(loss.count for loss in losses))
            self.setTabText(1, self.tr("What gets lost: {count}").format(count=total))
            self.lost.setText(
                self.tr("The format does not hold these; a click on an article opens it.")
            )
        else:
            self.setTabText(1, self.tr("Nothing gets lost"))
            self.lost.setText(self.tr("The format holds all of it."))


class PreviewView(QWidget):
    """A tab for each file that the record is written to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[Page, ...] = ()
        self._suffix = ""
        self._is_binary = False
        self.tabs = QTabBar()
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Files of the first article"))
        self.tabs.currentChanged.connect(self._show_page)
        self.text = ExactText()
        self.text.setAccessibleName(self.tr("The first record as it will be written"))
        self._words = plain_label("secondary")
        self._words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.tabs)
        column.addWidget(self.text, 1)
        column.addWidget(self._words)
        self.tabs.hide()

    def show_preview(self, found: Preview | None, format: str) -> None:
        """Show what would be written; with None that nothing would be."""
        self._pages = found.pages if found else ()
        self._suffix = ".json" if found and found.is_binary else FORMATS[format].suffixes[0]
        self._is_binary = found is not None and found.is_binary
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for page in self._pages:
            # A tab takes "&" for the sign of a key.
            self.tabs.addTab(isolated(page.name).replace("&", "&&"))
        self.tabs.setVisible(len(self._pages) > 1)
        self.tabs.blockSignals(False)
        if self._pages:
            self._show_page(0)
        else:
            self.clear(self.tr("There is nothing to write."))

    def clear(self, words: str = "") -> None:
        """Show no record, and why."""
        self._pages = ()
        self.tabs.hide()
        self.text.show_text(_NOTHING)
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def _show_page(self, place: int) -> None:
        if not 0 <= place < len(self._pages):
            return
        page = self._pages[place]
        self.text.show_text(shown(page.text, page.name or self._suffix))
        words = []
        if self._is_binary:
            words.append(self.tr("The file is no text: this is what reads back from it."))
        if page.is_cut:
            words.append(self.tr("It goes on: only the beginning is shown."))
        self._words.setText(" ".join(words))
        self._words.setVisible(bool(words))


class ExactText(QPlainTextEdit):
    """Text to be read and copied, which gives exactly what stands in the file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        font.setFamilies([*font.families(), *_FIXED, INTERFACE_FONT])
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPixelSize(SECONDARY_PIXELS)
        self.setFont(font)
        self._shown = _NOTHING
        self._units = Utf16Map("")

    def show_text(self, text: Shown) -> None:
        """Show a text; a line of prose has its own direction, any other reads left to right."""
        self._shown = text
        self._units = Utf16Map(text.text)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        direction = Qt.LayoutDirection
        option.setTextDirection(
            direction.LayoutDirectionAuto if text.is_prose else direction.LeftToRight
        )
        if text.is_prose and is_right_to_left(text.text):
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.document().setDefaultTextOption(option)
        self.setPlainText(text.text)

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        units = (cursor.selectionStart(), cursor.selectionEnd())
        start, end = (self._shown.places[self._units.to_code_points(unit)] for unit in units)
        found = QMimeData()
        found.setText(self._shown.exact[start:end])
        return found


def _padded(*widgets: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(10, 10, 10, 10)
    for widget in widgets:
        column.addWidget(widget)
    return page
