"""What a format does not hold, by kind, with the articles it is lost from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.core.exchange.losses import LossKind
from annotator.gui.messages import plain_tip
from annotator.gui.panels.cards import shortened
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.exchange.losses import Loss

_ID = Qt.ItemDataRole.UserRole
_MOST = 500  # articles of a kind that are listed; the manifest has all


class LossList(QTreeWidget):
    """A row for each kind; below it the articles, which a click or Return opens."""

    document_requested = Signal(str)

    def __init__(
        self, titles: Callable[[set[str]], dict[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._titles = titles
        self.setAccessibleName(self.tr("What gets lost"))
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._words = {
            LossKind.OVERLAP: self.tr("Spans that lie over a longer or an earlier one"),
            LossKind.OFF_TOKEN: self.tr("Edges of spans, moved to those of tokens"),
            LossKind.DISCONTINUOUS: self.tr("Spans of several parts"),
            LossKind.ATTRIBUTE: self.tr("Values of spans, as an amount's"),
            LossKind.RELATION: self.tr("Relations between spans"),
            LossKind.NOTE: self.tr("Notes on spans"),
            LossKind.WHITESPACE: self.tr("White space of the text"),
            LossKind.DETAILS: self.tr("Ids, headlines, sources and dates"),
            LossKind.SOURCE: self.tr("Other sources of articles"),
            LossKind.ANNOTATOR: self.tr("Who labelled"),
            LossKind.STATUS: self.tr("Whether it is done"),
            LossKind.CELL: self.tr("Texts with an apostrophe before them"),
            LossKind.DOCUMENT: self.tr("Whole articles"),
        }
        self.itemClicked.connect(self._on_activated)
        self.itemActivated.connect(self._on_activated)
        self.itemExpanded.connect(self._on_expanded)

    def show_losses(self, losses: tuple[Loss, ...]) -> None:
        """List losses by kind."""
        self.clear()
        for loss in losses:
            kind = QTreeWidgetItem([self._words[loss.kind], digits(loss.count)])
            kind.setTextAlignment(1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            for document in loss.documents[:_MOST]:
                row = QTreeWidgetItem([isolated(document)])
                row.setData(0, _ID, document)
                kind.addChild(row)
            if len(loss.documents) > _MOST:
                more = QTreeWidgetItem(
                    [digits(self.tr("%n more in the manifest", "", len(loss.documents) - _MOST))]
                )
                more.setFlags(Qt.ItemFlag.NoItemFlags)
                kind.addChild(more)
            self.addTopLevelItem(kind)
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)

    def _on_expanded(self, kind: QTreeWidgetItem) -> None:
        """Say what the articles are called, once somebody wants to know."""
        rows = [row for n in range(kind.childCount()) if (row := kind.child(n)) is not None]
        ids = {str(row.data(0, _ID)) for row in rows if row.data(0, _ID) is not None}
        titles = self._titles(ids)
        for row in rows:
            title = titles.get(row.data(0, _ID), "")
            if title and not row.toolTip(0):
                row.setText(0, f"{row.text(0)}  {isolated(shortened(title))}")
                row.setToolTip(0, plain_tip(title))

    def _on_activated(self, row: QTreeWidgetItem) -> None:
        document = row.data(0, _ID)
        if document is not None:
            self.document_requested.emit(str(document))
