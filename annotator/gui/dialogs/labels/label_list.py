"""The list of labels in the editor: their order, what became of them, and their counts of spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.gui.look.rows import drawn_row
from annotator.gui.look.theme import SMALL_PIXELS, current_colors
from annotator.gui.translation import current_language, digits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.labels.label_set import Label, LabelSet

_ROW_HEIGHT = 40
_SQUARE = 12
_PAD = 10
_LABEL = Qt.ItemDataRole.UserRole
_COUNT = Qt.ItemDataRole.UserRole + 1
_FATE = Qt.ItemDataRole.UserRole + 2


class LabelList(QListWidget):
    """Shows labels to choose one; it is moved by dragging or with Alt and the arrows."""

    label_chosen = Signal(str)
    move_requested = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.can_move = True
        self._dragged = ""
        self.setAccessibleName(self.tr("Labels"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_LabelDelegate(self))
        self.setUniformItemSizes(True)
        self.currentItemChanged.connect(self._on_current_changed)

    def show_labels(self, labels: LabelSet, counts: Mapping[str, int], current: str) -> None:
        """Show these labels, and one of them as the current one."""
        blocker = QSignalBlocker(self)
        while self.count() > len(labels):
            self.takeItem(self.count() - 1)
        while self.count() < len(labels):
            self.addItem(QListWidgetItem())
        for row, label in enumerate(labels):
            self._fill(self.item(row), label, counts[label.key], self._fate(label, labels))
        if current in labels:
            self.setCurrentRow(labels.keys().index(current))
        blocker.unblock()
        self.viewport().update()

    def _fill(self, row: QListWidgetItem, label: Label, count: int, fate: str) -> None:
        row.setData(_LABEL, label)
        row.setData(_COUNT, count)
        row.setData(_FATE, fate)
        title = label.title(current_language())
        spans = digits(self.tr("%n span(s)", "", count))
        words = [title, self._key_words(label), fate, spans]
        comma = "، " if current_language() == "ar" else ", "
        row.setData(Qt.ItemDataRole.AccessibleTextRole, comma.join(filter(None, words)))

    def _key_words(self, label: Label) -> str:
        if not label.shortcut or not label.is_offered:
            return ""
        return self.tr("key {digit}").format(digit=digits(label.shortcut))

    def _fate(self, label: Label, labels: LabelSet) -> str:
        into = labels.get(label.merged_into)
        if into is not None:
            return self.tr("merged into {label}").format(label=into.title(current_language()))
        return self.tr("retired") if label.retired else ""

    def _on_current_changed(self, row: QListWidgetItem | None) -> None:
        if row is not None:
            self.label_chosen.emit(row.data(_LABEL).key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or event.modifiers() != Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        place = self.currentRow() + step
        if self.can_move and self.currentItem() is not None and 0 <= place < self.count():
            self.move_requested.emit(self.currentItem().data(_LABEL).key, place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        row = self.itemAt(event.position().toPoint())
        self._dragged = row.data(_LABEL).key if row is not None and self.can_move else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the label that is held follow the mouse: what is seen is what it will be."""
        if not self._dragged:
            return
        place = min(
            max(0, int(event.position().y() + self.verticalOffset()) // _ROW_HEIGHT),
            self.count() - 1,
        )
        held = self.item(place).data(_LABEL).key
        if held != self._dragged:
            self.move_requested.emit(self._dragged, place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = ""
        super().mouseReleaseEvent(event)


class _LabelDelegate(QStyledItemDelegate):
    """Draws a label: its colour, title, what became of it, key, and count of spans."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, _ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        label: Label = index.data(_LABEL)
        colors = current_colors()
        right_to_left = option.direction is Qt.LayoutDirection.RightToLeft
        color = QColor(label.dark_color if colors.is_dark else label.color)
        with drawn_row(painter, option) as row:
            box = QRectF(row)
            x = box.right() - _PAD - _SQUARE if right_to_left else box.left() + _PAD
            square = QRectF(x, box.center().y() - _SQUARE / 2, _SQUARE, _SQUARE)
            painter.setPen(QPen(color, 1.5))
            painter.setBrush(color if label.is_offered else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(square, 3, 3)
            self._paint_words(painter, option, index, right_to_left)

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        right_to_left: bool,
    ) -> None:
        label: Label = index.data(_LABEL)
        colors, box = current_colors(), QRect(option.rect)
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if right_to_left:
            near, far = far, near
        always = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        small = QFont(option.font)
        small.setPixelSize(SMALL_PIXELS)
        count = digits(index.data(_COUNT))
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        painter.setFont(small)
        painter.setPen(QColor(colors.secondary))
        painter.drawText(inner, far | always, count)
        start, end = 2 * _PAD + _SQUARE, 2 * _PAD + QFontMetrics(small).horizontalAdvance(count)
        inner = (
            box.adjusted(end, 0, -start, 0) if right_to_left else box.adjusted(start, 0, -end, 0)
        )
        fate = index.data(_FATE)
        painter.setPen(QColor(colors.text if label.is_offered else colors.secondary))
        painter.setFont(option.font)
        title = label.title(current_language())
        metrics = QFontMetrics(option.font)
        upper = inner.adjusted(0, 3, 0, -inner.height() // 2 + 2) if fate else inner
        elided = metrics.elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(upper, near | always, elided)
        if fate:
            painter.setFont(small)
            lower = inner.adjusted(0, inner.height() // 2, 0, -3)
            elided = QFontMetrics(small).elidedText(
                fate, Qt.TextElideMode.ElideRight, lower.width()
            )
            painter.drawText(lower, near | always, elided)
