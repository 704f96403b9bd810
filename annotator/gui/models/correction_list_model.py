"""The rows of the list of one's corrections: before, after, why, by whom, in which article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor

from annotator.core.verdict import AnswerKind
from annotator.gui.look.theme import current_colors
from annotator.gui.messages import plain_tip, visible_edges
from annotator.gui.panels.cards import shortened
from annotator.gui.review.reason_words import reason_text
from annotator.gui.translation import current_language, isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.labels.label_set import LabelSet
    from annotator.core.span import Span
    from annotator.gui.project_controller import ProjectController
    from annotator.review.adjudication.corrections import Correction

COLOR_SIZE = QSize(12, 12)
"""The square of a label's colour in a list, in pixels."""

Index = QModelIndex | QPersistentModelIndex

_BEFORE, _AFTER, _REASON, _NOTE, _REVIEWER, _ARTICLE, _STATE = range(7)
_NO_PARENT = QModelIndex()


class CorrectionListModel(QAbstractTableModel):
    """Corrections, one a row, in the order they are given."""

    def __init__(self, controller: ProjectController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._corrections: list[Correction] = []

    def set_corrections(self, corrections: Sequence[Correction]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self._corrections = list(corrections)
        self.endResetModel()

    def correction_at(self, row: int) -> Correction | None:
        """Return the correction of a row, if there is such a row."""
        return self._corrections[row] if 0 <= row < len(self._corrections) else None

    def row_of(self, verdict_id: str | None) -> int | None:
        """Return the row of the correction that a verdict asks for."""
        rows = enumerate(self._corrections)
        return next((row for row, each in rows if each.verdict.id == verdict_id), None)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._corrections)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else _STATE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("You have"),
                self.tr("Should be"),
                self.tr("Reason"),
                self.tr("Note"),
                self.tr("Reviewer"),
                self.tr("Article"),
                self.tr("Answer"),
            )[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        correction = self.correction_at(index.row()) if index.isValid() else None
        if correction is None:
            return None
        span = {_BEFORE: correction.before, _AFTER: correction.after}.get(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(correction, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._words(correction, index.column()))
        if role == Qt.ItemDataRole.DecorationRole and span is not None:
            return label_color(self._controller.labels, span.label)
        return None

    def _words(self, correction: Correction, column: int) -> str:
        verdict = correction.verdict
        match column:
            case 0:
                return self._span_words(correction.before) or self.tr("nothing")
            case 1:
                return self._span_words(correction.after) or self.tr("no span")
            case 2:
                return reason_text(verdict.reason) if verdict.reason else "—"
            case 3:
                return isolated(verdict.note)
            case 4:
                return isolated(correction.reviewer)
            case 5:
                return isolated(correction.title or verdict.document_id)
        return self._state(correction)

    def _span_words(self, span: Span | None) -> str:
        if span is None:
            return ""
        title = label_title(self._controller.labels, span.label)
        return f"{isolated(f'⟦{shortened(visible_edges(span.text))}⟧')} · {isolated(title)}"

    def _state(self, correction: Correction) -> str:
        answer = correction.given.answer
        if answer is not None:
            if answer.kind is AnswerKind.DISAGREED:
                words = self.tr("✕ Disagreed: {words}")
                return words.format(words=isolated(answer.words))
            return self.tr("✓ Accepted")
        if correction.given.is_followed:
            return self.tr("✓ It is so already")
        if correction.given.is_stale:
            return self.tr("You have changed it since")
        return self.tr("To answer")


def label_title(labels: LabelSet, key: str) -> str:
    """Return what a label is called; its key where the project has it no more."""
    label = labels.get(key)
    return label.title(current_language()) if label else key


def label_color(labels: LabelSet, key: str) -> QColor:
    """Return a label's colour on the screen as it is now."""
    label, colors = labels.get(key), current_colors()
    if label is None:
        return QColor(colors.secondary)
    return QColor(label.dark_color if colors.is_dark else label.color)
