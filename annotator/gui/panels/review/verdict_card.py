"""The card of a span under review: what the author has, what is decided, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.gui.document_view.looks import Look
from annotator.gui.look.theme import current_colors
from annotator.gui.messages import visible_edges
from annotator.gui.panels.cards import make_card, plain_label, shortened
from annotator.gui.panels.review.explanation_fields import ExplanationFields
from annotator.gui.review.reason_words import decision_text
from annotator.gui.translation import current_language, isolated

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from annotator.core.span import Span
    from annotator.gui.open_sets.reviewed_set import JudgedSpan
    from annotator.gui.project_controller import ProjectController


class VerdictCard(QFrame):
    """Shows the selected span of a review; ``explained`` carries its id and what to change."""

    explained = Signal(str, dict)

    def __init__(self, controller: ProjectController, accept: QAction, reject: QAction) -> None:
        super().__init__()
        self._controller = controller
        self._span: Span | None = None
        column = make_card(self)
        self._decision = plain_label("secondary")
        column.addWidget(self._decision)
        self._quote = plain_label("quote")
        self._quote.setWordWrap(True)
        column.addWidget(self._quote)
        self._before = plain_label("secondary")
        self._before.setWordWrap(True)
        column.addWidget(self._before)
        self._author_note = plain_label("secondary")
        self._author_note.setWordWrap(True)
        column.addWidget(self._author_note)
        self._buttons = self._make_buttons(accept, reject)
        column.addWidget(self._buttons)
        self._fields = self._make_fields()
        column.addWidget(self._fields)
        self._hint = QLabel(self.tr("Drag over words that are missing, then press a label's key."))
        self._hint.setObjectName("secondary")
        self._hint.setWordWrap(True)
        column.addWidget(self._hint)
        controller.verdict_changed.connect(self._refresh)

    def _make_buttons(self, accept: QAction, reject: QAction) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for action, text in ((accept, self.tr("✓ Accept")), (reject, self.tr("✕ Reject"))):
            button = QPushButton(text)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            line.addWidget(button)
        return row

    def _make_fields(self) -> ExplanationFields:
        fields = ExplanationFields()
        self._label_title = plain_label()
        fields.add_row(self.tr("Label"), self._label_title, first=True)
        fields.explained.connect(self._on_explained)
        return fields

    def show_span(self, span: Span | None) -> None:
        """Show a span and its verdict, or the hint."""
        self._span = span
        self._refresh()

    def _judged(self) -> JudgedSpan | None:
        reviewed = self._controller.reviewed
        return reviewed.judged(self._span.id) if reviewed and self._span else None

    def _refresh(self) -> None:
        judged = self._judged()
        for widget in (self._quote, self._before, self._author_note, self._buttons, self._fields):
            widget.setVisible(judged is not None)
        self._hint.setVisible(judged is None)
        shown = judged.shown if judged else None
        if judged is None or shown is None:
            self._decision.setText(self.tr("Span under review"))
            return
        self._show_decision(judged)
        self._quote.setText(f"⟦{shortened(visible_edges(shown.text))}⟧")
        self._show_label(shown)
        ghost = judged.ghost
        self._before.setVisible(ghost is not None)
        if ghost is not None:
            words = self.tr("Was: {quote} ({label})")
            quote = isolated(f"⟦{shortened(visible_edges(ghost.text))}⟧")
            self._before.setText(words.format(quote=quote, label=self._title(ghost.label)))
        note = judged.current.note if judged.current else ""
        self._author_note.setVisible(bool(note))
        self._author_note.setText(self.tr("The author notes: {note}").format(note=isolated(note)))
        self._show_explanation(judged)

    def _show_decision(self, judged: JudgedSpan) -> None:
        words = decision_text(judged.look)
        if judged.is_stale:
            words = self.tr("Changed by the author since it was judged")
        self._decision.setText(words)

    def _show_label(self, span: Span) -> None:
        label = self._controller.labels.get(span.label)
        self._label_title.setText(self._title(span.label))
        if label is not None:
            color = label.dark_color if current_colors().is_dark else label.color
            self._label_title.setStyleSheet(f"color: {color}; font-weight: 600;")

    def _show_explanation(self, judged: JudgedSpan) -> None:
        verdict = judged.verdict if judged.is_judged else None
        can_explain = verdict is not None and judged.look is not Look.ACCEPTED
        self._fields.show_verdict(verdict, can_explain=can_explain and self._controller.can_edit)

    def _title(self, key: str) -> str:
        label = self._controller.labels.get(key)
        return label.title(current_language()) if label else key

    def _on_explained(self, changes: dict[str, object]) -> None:
        if self._span is not None:
            self.explained.emit(self._span.id, changes)

    def focus_note(self) -> None:
        """Put the caret into the note."""
        self._fields.focus_note()

    def commit_note(self) -> None:
        """Wish the note as it is written now, if it is another than the verdict's."""
        self._fields.commit_note()
