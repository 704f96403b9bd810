"""The panel at the end side: the selected span, and the spans of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QSizePolicy,
    QVBoxLayout,
)

from annotator.gui.models.span_list_model import SPAN, SPANS, Arrangement, SpanListModel
from annotator.gui.panels.cards import make_card
from annotator.gui.panels.spans.guideline_panel import GuidelinePanel
from annotator.gui.panels.spans.selected_card import SelectedCard
from annotator.gui.panels.spans.span_delegate import SpanDelegate
from annotator.gui.translation import digits

if TYPE_CHECKING:
    from annotator.core.labels.label_set import LabelSet
    from annotator.core.span import Span
    from annotator.gui.labelling.label_consistency import LabelConsistency
    from annotator.gui.panels.review.verdict_card import VerdictCard
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.settings import Settings

_LEAST_WIDTH = 250  # whatever is shown: the window must not grow with the first span


class SpanPanel(QFrame):
    """Shows the selected span and lists all of them; selection goes both ways with the article."""

    span_requested = Signal(str)
    note_requested = Signal(str, str)
    elsewhere_requested = Signal(str)

    _list_frame: QFrame | None = None  # Qt tells of layouts before it is made

    def __init__(
        self,
        controller: ProjectController,
        consistency: LabelConsistency,
        model: SpanListModel,
        verdict_card: VerdictCard,
        settings: Settings,
    ) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setMinimumWidth(_LEAST_WIDTH)
        self._controller = controller
        self._model = model
        self._moving = False
        self._span: Span | None = None
        self._sticky = ""
        self._guideline = GuidelinePanel(settings)
        self._card = SelectedCard(controller, consistency)
        self._card.note_requested.connect(self.note_requested)
        self._card.elsewhere_requested.connect(self.elsewhere_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        self._verdict_card = verdict_card
        column.addWidget(self._card)
        column.addWidget(self._verdict_card)
        column.addWidget(self._guideline)
        self._list_frame = self._list_card()
        column.addWidget(self._list_frame, 1)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.dataChanged):
            signal.connect(self._on_spans_changed)
        consistency.counted.connect(self._list.viewport().update)
        self.show_span(None)

    def _list_card(self) -> QFrame:
        card = QFrame()
        column = make_card(card)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        above = QHBoxLayout()
        self._count = QLabel()
        self._count.setObjectName("secondary")
        above.addWidget(self._count, 1)
        self._arrangement = self._arrangement_box()
        above.addWidget(self._arrangement)
        column.addLayout(above)
        self._list = QListView()
        self._list.setModel(self._model)
        self._delegate = SpanDelegate(self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setAccessibleName(self.tr("Spans of the article"))
        self._list.selectionModel().selectionChanged.connect(self._on_rows_selected)
        self._list.activated.connect(self._on_activated)
        column.addWidget(self._list, 1)
        return card

    def _arrangement_box(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("How the spans are listed"))
        arrangements = (
            (self.tr("In order"), Arrangement.ORDER),
            (self.tr("By label"), Arrangement.LABEL),
            (self.tr("By words"), Arrangement.WORDS),
        )
        for text, _ in arrangements:
            box.addItem(text)
        box.activated.connect(lambda place: self._model.set_arrangement(arrangements[place][1]))
        return box

    def set_labels(self, labels: LabelSet) -> None:
        """Take the titles and colours of these labels."""
        self._delegate.labels = labels
        self._show_guideline()

    def set_sticky(self, key: str) -> None:
        """Take the label that every selection gets, or none, whose guideline is shown."""
        self._sticky = key
        self._show_guideline()

    def _show_guideline(self) -> None:
        span = self._span
        key = span.label if span is not None else self._sticky
        self._guideline.show_label(self._controller.labels.get(key))

    def show_span(self, span: Span | None) -> None:
        """Show one span as the selected one."""
        reviewing = self._controller.author is not None
        self._card.setVisible(not reviewing)
        self._verdict_card.setVisible(reviewing)
        self._span = span
        self._card.show_span(None if reviewing else span)
        self._verdict_card.show_span(span if reviewing else None)
        self._show_guideline()
        self._select_row(QModelIndex() if span is None else self._model.index_of(span))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._give_way()
        return super().event(event)

    def _give_way(self) -> None:
        """Let the selected span's card be whole: in a low window guideline and list go first."""
        column = self.layout()
        if column is None or self._list_frame is None:
            return
        card = self._card if self._verdict_card.isHidden() else self._verdict_card
        inside = self.contentsRect().marginsRemoved(column.contentsMargins())
        spacing = column.spacing()
        wanted = max(card.heightForWidth(inside.width()), card.minimumSizeHint().height())
        left = inside.height() - wanted - spacing
        left -= self._list_frame.minimumSizeHint().height()
        self._list_frame.setVisible(left >= 0)
        self._guideline.give_room(left >= self._guideline.sizeHint().height() + spacing)

    def focus_note(self) -> None:
        """Put the caret into the note."""
        if self._controller.author is not None:
            self._verdict_card.focus_note()
        else:
            self._card.focus_note()

    def commit_note(self) -> None:
        """Wish the note as it is written now, if it is another than the span's."""
        self._card.commit_note()
        self._verdict_card.commit_note()

    def selected_ids(self) -> list[str]:
        """Return the spans chosen in the list; a row by words stands for all its spans."""
        rows = self._list.selectionModel().selectedRows()
        return [span.id for index in rows for span in index.data(SPANS)]

    def list_has_focus(self) -> bool:
        """Tell whether the keyboard is in the list."""
        return self._list.hasFocus()

    def _select_row(self, index: QModelIndex) -> None:
        selected = {chosen.row() for chosen in self._list.selectionModel().selectedRows()}
        if index.isValid() and index.row() in selected:
            return
        self._moving = True
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._list.selectionModel().setCurrentIndex(index, flag)
            self._list.scrollTo(index)
        else:
            self._list.selectionModel().clear()
        self._moving = False

    def _on_rows_selected(self, selected: QItemSelection) -> None:
        if self._moving or selected.isEmpty():
            return
        self.span_requested.emit(selected.indexes()[0].data(SPAN).id)

    def _on_activated(self, index: QModelIndex) -> None:
        """Go to the next of the spans that a row stands for."""
        ids = [span.id for span in index.data(SPANS)]
        shown = self._span
        place = ids.index(shown.id) + 1 if shown and shown.id in ids else 0
        self.span_requested.emit(ids[place % len(ids)])

    def _on_spans_changed(self) -> None:
        count = self._controller.span_count()
        self._count.setText(digits(self.tr("%n span(s)", "", count)))
        shown = self._span
        self.show_span(self._controller.span(shown.id) if shown else None)
