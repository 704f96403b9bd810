"""The list of what there is to decide in the document: kind, every version, decided or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from annotator.core.labels.label_set import LabelSet
from annotator.gui.comparison.kind_words import matter_text
from annotator.gui.look.theme import SECONDARY_PIXELS, current_colors
from annotator.gui.panels.comparison.version_painter import Version, VersionPainter, versions_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.document import Annotator
    from annotator.gui.open_sets.compared_set import Matter

_MATTER = Qt.ItemDataRole.UserRole
_VERSIONS = Qt.ItemDataRole.UserRole + 1
_HEAD = 26
_LINE = 24
_PAD = 8

Index = QModelIndex | QPersistentModelIndex


class MatterListModel(QAbstractListModel):
    """The matters of the open document in text order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._matters: list[Matter] = []
        self._annotators: Sequence[Annotator] = ()
        self.labels = LabelSet(())

    def show(
        self, matters: list[Matter], annotators: Sequence[Annotator], labels: LabelSet
    ) -> None:
        """List these matters; where they are the same ones the list stays where it is."""
        if [each.key for each in matters] == [each.key for each in self._matters]:
            self.layoutAboutToBeChanged.emit()  # a row may be higher or lower than it was
            self._matters, self._annotators, self.labels = matters, annotators, labels
            self.layoutChanged.emit()
        else:
            self.beginResetModel()
            self._matters, self._annotators, self.labels = matters, annotators, labels
            self.endResetModel()

    def place_of(self, key: str | None) -> int:
        """Return where a matter stands in the list; -1 where it does not."""
        return next((n for n, each in enumerate(self._matters) if each.key == key), -1)

    def matter(self, index: Index) -> Matter | None:
        """Return the matter of a row."""
        return self._matters[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._matters)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        matter = self.matter(index)
        if matter is None:
            return None
        if role == _MATTER:
            return matter
        if role == _VERSIONS:
            return versions_of(matter, self._annotators)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            versions = versions_of(matter, self._annotators)
            words = [each.words(self.labels) for each in versions]
            mark = "✓" if matter.is_settled else "○"
            return f"{mark} {matter_text(matter)}: {'; '.join(words)}"
        return None


class MatterDelegate(QStyledItemDelegate):
    """Draws a matter: a mark and its kind, then a line for every annotator."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = len(index.data(_VERSIONS) or ()) + (_own(index.data(_MATTER)) is not None)
        return QSize(160, _HEAD + lines * _LINE + _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        matter: Matter | None = index.data(_MATTER)
        if matter is None:
            return
        colors = current_colors()
        box: QRect = option.rect
        painter.save()
        painter.setClipRect(box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(colors.accent), 1.5))
            painter.setBrush(QColor(colors.selected_row))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 2, -1, -2), 8, 8)
        else:
            painter.setPen(QPen(QColor(colors.border), 1))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        inner = box.adjusted(10, 4, -10, -4)
        self._paint_head(painter, inner, matter, option, rtl)
        model = index.model()
        labels = model.labels if isinstance(model, MatterListModel) else LabelSet(())
        versions = VersionPainter(labels, rtl, option.font)
        lines = [*index.data(_VERSIONS), *([own] if (own := _own(matter)) else [])]
        for number, version in enumerate(lines):
            top = inner.top() + _HEAD + number * _LINE
            versions.paint(painter, QRect(inner.left(), top, inner.width(), _LINE), version)
        painter.restore()

    @staticmethod
    def _paint_head(
        painter: QPainter, box: QRect, matter: Matter, option: QStyleOptionViewItem, rtl: bool
    ) -> None:
        colors = current_colors()
        font = QFont(option.font)
        font.setPixelSize(SECONDARY_PIXELS)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        other = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        always = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        line = QRect(box.left(), box.top(), box.width(), _HEAD)
        painter.setPen(QColor(colors.secondary if matter.is_settled else colors.text))
        painter.drawText(line, side | always, matter_text(matter))
        painter.setPen(QColor(colors.good if matter.is_settled else colors.secondary))
        mark = "○"
        if matter.is_settled:
            mark = "✓" if matter.standing else "✓ ∅"
        painter.drawText(line, other | always, mark)


def _own(matter: Matter | None) -> Version | None:
    """Return the version of one's own, where another stands than any annotator has."""
    if matter is None or not matter.standing:
        return None
    held = matter.cluster.places()
    places = [(span.start, span.end, span.label) for span in matter.standing]
    return None if all(each in held for each in places) else Version(-1, "", matter.standing, True)


class MatterList(QListView):
    """``matter_requested`` carries the key of the row that was chosen."""

    matter_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._model = MatterListModel(self)
        self.setModel(self._model)
        self.setItemDelegate(MatterDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("What there is to decide"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self._moving = False

    def show_matters(
        self,
        matters: list[Matter],
        annotators: Sequence[Annotator],
        labels: LabelSet,
        current: str | None,
    ) -> None:
        """List matters with the current one selected."""
        self._moving = True
        self._model.show(matters, annotators, labels)
        place = self._model.place_of(current)
        index = self._model.index(place) if place >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        self._moving = False

    def _on_current_changed(self, index: QModelIndex) -> None:
        matter = self._model.matter(index)
        if matter is not None and not self._moving:
            self.matter_requested.emit(matter.key)
