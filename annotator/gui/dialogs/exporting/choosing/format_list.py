"""The formats in groups, each with one line about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.formats.table import WRITTEN
from annotator.gui.dialogs.exporting.choosing.format_words import GROUPS
from annotator.gui.look.rows import INSET_CARD, drawn_row
from annotator.gui.look.theme import SMALL_PIXELS, current_colors
from annotator.gui.messages import plain_tip

if TYPE_CHECKING:
    from annotator.gui.dialogs.exporting.choosing.format_words import FormatWords

_NAME = Qt.ItemDataRole.UserRole
_LINE = Qt.ItemDataRole.UserRole + 1
_ROW, _HEADING = 46, 30  # pixels


class FormatList(QListWidget):
    """Chooses one format by mouse or keys."""

    format_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Format"))
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for group in GROUPS:
            formats = [each for each in group.formats if each.name in WRITTEN]
            heading = QListWidgetItem(group.title())
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(heading)
            for words in formats:
                self.addItem(_row(words))
        self.currentItemChanged.connect(self._on_current_changed)

    @property
    def format(self) -> str:
        """The name of the chosen format."""
        row = self.currentItem()
        return "jsonl" if row is None else str(row.data(_NAME))

    def choose(self, name: str) -> None:
        """Choose a format; one that is not there leaves the first."""
        rows = [self.item(n) for n in range(self.count()) if self.item(n).data(_NAME)]
        found = next((row for row in rows if row.data(_NAME) == name), rows[0])
        self.setCurrentItem(found)
        self.scrollToItem(found)

    def _on_current_changed(self, row: QListWidgetItem | None) -> None:
        if row is not None and row.data(_NAME):
            self.format_chosen.emit(str(row.data(_NAME)))


def _row(words: FormatWords) -> QListWidgetItem:
    title = QCoreApplication.translate("Formats", words.title)
    row = QListWidgetItem(title)
    row.setData(_NAME, words.name)
    row.setData(_LINE, words.description())
    row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}: {words.description()}")
    row.setToolTip(plain_tip(words.description()))
    return row


class _Delegate(QStyledItemDelegate):
    """Draws a heading, or a format's title over its line."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(180, _ROW if index.data(_NAME) else _HEADING)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colors = current_colors()
        with drawn_row(painter, option, INSET_CARD) as box:
            inner = box.adjusted(14, 0, -14, 0)
            small = QFont(option.font)
            small.setPixelSize(SMALL_PIXELS)
            bold = QFont(option.font)
            bold.setWeight(QFont.Weight.DemiBold)
            right = option.direction is Qt.LayoutDirection.RightToLeft
            line = index.data(_LINE)
            if line is None:
                place = QRect(inner.left(), box.top() + 6, inner.width(), _HEADING - 6)
                _draw(painter, place, index.data(), small, colors.secondary, right)
            else:
                place = QRect(inner.left(), box.top() + 3, inner.width(), 22)
                _draw(painter, place, index.data(), bold, colors.text, right)
                place = QRect(inner.left(), box.top() + 23, inner.width(), 20)
                _draw(painter, place, line, small, colors.secondary, right)


def _draw(
    painter: QPainter, place: QRect, words: str, font: QFont, color: str, right: bool
) -> None:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.setFont(font)
    painter.setPen(QColor(color))
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(place, flags, shown)
