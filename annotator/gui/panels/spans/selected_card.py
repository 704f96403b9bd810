"""The card of the selected span: its words with their edges, label, place, note and history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from annotator.gui.look.theme import current_colors
from annotator.gui.messages import visible_edges
from annotator.gui.panels.cards import make_card, plain_label, shortened
from annotator.gui.translation import current_language, digits, isolated, number_range

if TYPE_CHECKING:
    from annotator.core.span import Span
    from annotator.gui.labelling.label_consistency import LabelConsistency
    from annotator.gui.project_controller import ProjectController
    from annotator.project import Happening

_AROUND = 14  # characters of the text before and after the span


class SelectedCard(QFrame):
    """Shows one span, and what to do while there is none."""

    note_requested = Signal(str, str)
    elsewhere_requested = Signal(str)

    def __init__(self, controller: ProjectController, consistency: LabelConsistency) -> None:
        super().__init__()
        self._controller = controller
        self._consistency = consistency
        consistency.counted.connect(self._show_elsewhere)
        self._span: Span | None = None
        column = make_card(self)
        heading = QLabel(self.tr("Selected span"))
        heading.setObjectName("secondary")
        column.addWidget(heading)
        self._quote = plain_label("quote")
        self._quote.setWordWrap(True)
        column.addWidget(self._quote)
        self._around = plain_label("secondary")
        self._around.setWordWrap(True)
        column.addWidget(self._around)
        self._hint = QLabel(self.tr("Drag over words, then press a label's key."))
        self._hint.setObjectName("secondary")
        self._hint.setWordWrap(True)
        column.addWidget(self._hint)
        self._fields = self._make_fields()
        # In a low window the list gives way: fields over one another could not be read.
        self._fields.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addWidget(self._fields)
        self._elsewhere = QPushButton()
        self._elsewhere.setObjectName("notice")
        self._elsewhere.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._elsewhere.clicked.connect(self._on_elsewhere_clicked)
        column.addWidget(self._elsewhere)
        self._opener = QToolButton()
        history = self.tr("History")
        self._opener.setText(f"{history}  ▾")
        self._opener.setAccessibleName(history)
        self._opener.setObjectName("opener")
        self._opener.setCheckable(True)
        self._opener.toggled.connect(self._show_history)
        column.addWidget(self._opener)
        self._history = plain_label("secondary")
        self._history.setWordWrap(True)
        column.addWidget(self._history)

    def _make_fields(self) -> QWidget:
        fields = QWidget()
        form = QFormLayout(fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        self._label_title = plain_label()
        self._place = plain_label("secondary")
        self._note = QLineEdit()
        self._note.setPlaceholderText(self.tr("Add a note…"))
        self._note.setAccessibleName(self.tr("Note"))
        self._note.editingFinished.connect(self.commit_note)
        for title, field in (
            (self.tr("Label"), self._label_title),
            (self.tr("Characters"), self._place),
            (self.tr("Note"), self._note),
        ):
            name = QLabel(title)
            name.setObjectName("secondary")
            form.addRow(name, field)
        return fields

    @property
    def span(self) -> Span | None:
        """The span that is shown."""
        return self._span

    def show_span(self, span: Span | None) -> None:
        """Show a span, or the hint."""
        self._span = span
        for widget in (self._fields, self._quote, self._around, self._opener):
            widget.setVisible(span is not None)
        self._hint.setVisible(span is None)
        self._show_history(self._opener.isChecked())
        self._show_elsewhere()
        if span is None:
            return
        self._quote.setText(f"⟦{shortened(visible_edges(span.text))}⟧")
        self._around.setText(self._words_around(span))
        label = self._controller.labels.get(span.label)
        self._label_title.setText(label.title(current_language()) if label else span.label)
        if label is not None:
            color = label.dark_color if current_colors().is_dark else label.color
            self._label_title.setStyleSheet(f"color: {color}; font-weight: 600;")
        self._place.setText(number_range(span.start, span.end))
        if self._note.text() != span.note:
            self._note.setText(span.note)
        self._note.setReadOnly(not self._controller.can_edit)

    def _words_around(self, span: Span) -> str:
        """Return what stands right before and after the span, so that its edges are plain."""
        document = self._controller.document
        if document is None:
            return ""
        text = document.text
        before = text[max(0, span.start - _AROUND) : span.start]
        after = text[span.end : span.end + _AROUND]
        first = "…" if span.start > _AROUND else ""
        last = "…" if span.end + _AROUND < len(text) else ""
        return f"{first}{before}⟦…⟧{after}{last}".replace("\n", "↵")

    def _show_elsewhere(self) -> None:
        """Say that the same words have another label elsewhere; a click looks for them."""
        labels = self._consistency.words(self._span) if self._span else ""
        self._elsewhere.setVisible(bool(labels))
        words = self.tr("Elsewhere: {labels}").format(labels=labels)
        self._elsewhere.setText(f"≠ {words}")
        self._elsewhere.setAccessibleName(words)
        self._elsewhere.setToolTip(self.tr("The same words have another label. Look for them."))

    def _on_elsewhere_clicked(self) -> None:
        if self._span is not None:
            self.elsewhere_requested.emit(self._span.text)

    def _show_history(self, shown: bool) -> None:
        document = self._controller.document
        self._history.setVisible(shown and self._span is not None)
        if not shown or self._span is None or document is None:
            return
        who = (document.id, self._span.id, self._controller.annotator.id)
        happened = self._controller.ask(lambda project: project.spans.history(*who))
        self._history.setText("\n".join(map(self._sentence, happened or ())))

    def _sentence(self, each: Happening) -> str:
        when = digits(f"{each.when:%Y-%m-%d %H:%M}")
        return f"{isolated(when)} · {isolated(each.annotator)} · {self._what(each)}"

    def _what(self, each: Happening) -> str:
        before, after = each.before, each.after
        if before is None:
            if each.kind == "spans.carried":
                return self.tr("moved with a new version")
            return self.tr("imported") if each.kind == "spans.imported" else self.tr("added")
        if after is None:
            return self.tr("removed")
        if before.label != after.label:
            labels = self._controller.labels
            one, other = labels.get(before.label), labels.get(after.label)
            return self.tr("label {before} → {after}").format(
                before=one.title(current_language()) if one else before.label,
                after=other.title(current_language()) if other else after.label,
            )
        if (before.start, before.end) != (after.start, after.end):
            return self.tr("edges {before} → {after}").format(
                before=isolated(shortened(before.text)), after=isolated(shortened(after.text))
            )
        return self.tr("note") if before.note != after.note else self.tr("changed")

    def focus_note(self) -> None:
        """Put the caret into the note."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commit_note(self) -> None:
        """Wish the note as it is written now, if it is another than the span's."""
        if self._span is not None and self._note.text() != self._span.note:
            self.note_requested.emit(self._span.id, self._note.text())
