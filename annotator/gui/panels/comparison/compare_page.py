"""The page of a comparison: its bar, the articles, and at the end side what there is to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from annotator.gui.comparison.kind_words import initials
from annotator.gui.comparison.shown_spans import ShownSpans, beside, overlaid
from annotator.gui.document_view.page import TEXT_PIXELS
from annotator.gui.look.article_look import dress
from annotator.gui.panels.comparison.compare_bar import CompareBar
from annotator.gui.panels.comparison.matter_card import MatterCard
from annotator.gui.panels.comparison.matter_list import MatterList
from annotator.gui.panels.comparison.side_by_side import Columns
from annotator.gui.translation import isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QFocusEvent

    from annotator.core.document import Annotator, Document
    from annotator.core.labels.label_set import LabelSet
    from annotator.gui.actions.actions import Actions
    from annotator.gui.document_view.view import ArticleView
    from annotator.gui.open_sets.compared_set import ComparedSet, Matter

_SIDE_WIDTH = 340
_IN_VIEWS = ("next_span", "previous_span", "accept", "reject", "copy", "select_all")


class ComparePage(QWidget):
    """Shows one document with the sets that are compared; told wishes go to the walk."""

    matter_requested = Signal(str)
    resize_requested = Signal(str, int, int)
    selection_changed = Signal()
    zoom_requested = Signal(int)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self._annotators: Sequence[Annotator] = ()
        self._labels: LabelSet | None = None
        self._font = ("", 100, 30)
        self.bar = CompareBar(
            (actions["overlay"], actions["show_agreed"]),
            actions["accept_rest"],
            actions["finish"],
            actions["end_review"],
        )
        self.columns, self.overlay = Columns(), Columns()
        self.card = MatterCard(actions["accept"], actions["settle_class"])
        self.list = MatterList()
        self._ways = QStackedLayout()
        for way in (self.columns, self.overlay):
            self._ways.addWidget(way)
            way.span_clicked.connect(self._on_span_clicked)
            way.resize_requested.connect(self.resize_requested)
            way.selection_changed.connect(self._on_selection_changed)
            way.zoom_requested.connect(self.zoom_requested)
        self.list.matter_requested.connect(self.matter_requested)
        self.list.addActions(self._in_views())
        self._build()

    def _build(self) -> None:
        side = QFrame()
        side.setObjectName("side")
        side.setFixedWidth(_SIDE_WIDTH)
        under = QVBoxLayout(side)
        under.setContentsMargins(12, 12, 12, 12)
        under.setSpacing(12)
        under.addWidget(self.card)
        under.addWidget(self.list, 1)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedWidth(1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(self._ways, 1)
        row.addWidget(rule)
        row.addWidget(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(row, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _in_views(self) -> list[QAction]:
        return [self._actions[name] for name in _IN_VIEWS]

    @property
    def way(self) -> Columns:
        """What is seen: the columns, or the one article with all spans."""
        return self.overlay if self._ways.currentWidget() is self.overlay else self.columns

    def set_annotators(self, annotators: Sequence[Annotator], labels: LabelSet) -> None:
        """Make room for these annotators' sets."""
        self._annotators, self._labels = annotators, labels
        self.columns.set_titles([each.name for each in annotators])
        self.overlay.set_titles([""])
        for view in self._views():
            view.addActions(self._in_views())
        self.set_text_font(*self._font)
        self.refresh_look(labels)

    def _views(self) -> list[ArticleView]:
        return [*self.columns.views, *self.overlay.views]

    def set_text_font(self, family: str, zoom: int, line_space: int) -> None:
        """Set the articles' font; ``zoom`` and ``line_space`` in percent."""
        self._font = (family, zoom, line_space)
        for view in self._views():
            view.set_text_font(family, round(TEXT_PIXELS * zoom / 100), line_space / 100)

    def refresh_look(self, labels: LabelSet) -> None:
        """Take the colours of the theme and the look of the labels."""
        self._labels = labels
        for view in self._views():
            dress(view, labels)

    def set_overlaid(self, overlaid: bool) -> None:
        """Show one article with all spans instead of one an annotator."""
        had_focus = self.way.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._ways.setCurrentWidget(self.overlay if overlaid else self.columns)
        if had_focus:
            self.way.take_focus()

    def _shown(self, compared: ComparedSet, *, folds: bool) -> list[ShownSpans]:
        """Return what the way that is seen shows in each of its views."""
        ids = compared.differences.annotator_ids
        if self.way is self.overlay:
            names = initials([each.name for each in self._annotators])
            return [overlaid(compared, dict(zip(ids, names, strict=True)), folds=folds)]
        return [beside(compared, each, folds=folds) for each in ids]

    def show_document(self, document: Document, compared: ComparedSet, *, folds: bool) -> None:
        """Show a document from its beginning."""
        kicker = " · ".join(
            isolated(each) for each in (document.source, document.published) if each
        )
        self.way.show_document(document, kicker, self._shown(compared, folds=folds))

    def show_spans(self, compared: ComparedSet, *, folds: bool) -> None:
        """Show what has changed of the document that is shown."""
        self.way.show_spans(self._shown(compared, folds=folds))

    def show_matter(
        self, compared: ComparedSet, matter: Matter | None, proposal: str, *, can_decide: bool
    ) -> None:
        """Show what is decided about now, in the articles, on the card and in the list."""
        if self._labels is None:
            return
        cluster = matter.cluster if matter else None
        self.way.frame(cluster.start if cluster else 0, cluster.end if cluster else 0)
        self.card.show_matter(
            compared, matter, self._annotators, self._labels, proposal, can_decide=can_decide
        )
        key = matter.key if matter else None
        self.list.show_matters(compared.matters(), self._annotators, self._labels, key)

    def _on_span_clicked(self, span_id: str) -> None:
        key = self.way.matter_of(span_id)
        if key is not None:
            self.matter_requested.emit(key)

    def _on_selection_changed(self, start: int, end: int) -> None:
        self.selection_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.way.take_focus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._labels is not None:
            self.refresh_look(self._labels)
            self.list.viewport().update()
