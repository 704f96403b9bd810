"""Suggests lines for the guidelines, by what reviewers corrected again and again."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.asking import Asking
from annotator.gui.messages import plain_tip, visible_edges
from annotator.gui.models.correction_list_model import COLOR_SIZE, label_color, label_title
from annotator.gui.panels.cards import plain_label, shortened, start_aligned
from annotator.gui.review.reason_words import reason_text
from annotator.gui.translation import digits, isolated
from annotator.review.adjudication.corrections import asks_for_change
from annotator.review.adjudication.guideline_lines import (
    Advice,
    GuidelineSuggestion,
    suggest,
    write_line,
)
from annotator.wording import ADVICE_SENTENCES, QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from annotator.core.progress import Progress
    from annotator.core.verdict import ReasonCode, Verdict
    from annotator.gui.project_controller import ProjectController
    from annotator.project import Project

_SUGGESTION = Qt.ItemDataRole.UserRole
_EXAMPLES = 4
_LINES = {
    Advice.DROP: QT_TRANSLATE_NOOP("GuidelineLine", "Leave out “{words}”."),
    Advice.TAKE_IN: QT_TRANSLATE_NOOP("GuidelineLine", "Take in “{words}”."),
    Advice.RELABEL: QT_TRANSLATE_NOOP("GuidelineLine", "“{words}” is {other_label}."),
    Advice.REJECT: QT_TRANSLATE_NOOP("GuidelineLine", "Do not mark “{words}”."),
}


@dataclass(frozen=True, slots=True)
class Advised:
    """What the corrections of a project say together."""

    suggestions: tuple[GuidelineSuggestion, ...]
    reasons: Counter[ReasonCode | None]
    verdicts: dict[str, Verdict]


class GuidelineSuggestions(QDialog):
    """Lists what corrections have in common; a yes writes the line, as edited, into a guideline."""

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Lines for the guidelines"))
        self.resize(760, 620)
        self._controller = controller
        self._asking = Asking(controller, self)
        self._advised = Advised((), Counter(), {})
        self._written: dict[tuple[str, Advice, str, str], str] = {}
        self._counts = plain_label("secondary")
        self._counts.setWordWrap(True)
        self._list = QListWidget()
        self._list.setIconSize(COLOR_SIZE)
        self._list.setAccessibleName(self.windowTitle())
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.currentItemChanged.connect(self._on_current_changed)
        self._list.itemActivated.connect(self._focus_line)
        self._examples = plain_label("secondary")
        self._examples.setWordWrap(True)
        self._title = plain_label()
        self._guideline = self._make_guideline()
        self._line = QLineEdit()
        self._line.setAccessibleName(self.tr("Line to write"))
        self._line.returnPressed.connect(self._write)
        self._line.textChanged.connect(self._refresh_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._counts)
        column.addWidget(self._list, 1)
        for widget in (self._examples, self._title, self._guideline, self._line):
            column.addWidget(widget)
        column.addLayout(self._make_buttons())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self._list, controller.acts.undo)
        for signal in (
            controller.act_saved,
            controller.documents_changed,
            controller.annotator_changed,
        ):
            signal.connect(self.look)
        controller.project_closed.connect(self.close)

    def _make_guideline(self) -> QPlainTextEdit:
        shown = start_aligned(QPlainTextEdit())
        shown.setReadOnly(True)
        shown.setMaximumHeight(120)
        return shown

    def _make_buttons(self) -> QHBoxLayout:
        self._yes = QPushButton(self.tr("Write it into the guideline"))
        self._yes.setObjectName("primary")
        self._yes.clicked.connect(self._write)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        line = QHBoxLayout()
        line.addStretch(1)
        for button in (self._yes, close):
            button.setAutoDefault(False)
            line.addWidget(button)
        return line

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def look(self) -> None:
        """Read all verdicts in a job."""
        project = self._controller.project
        if project is None or not self.isVisible():
            return
        viewer_id = self._controller.annotator.id

        def read(other: Project, report: Progress) -> Advised:
            given = other.review.all_verdicts(report, viewer_id=viewer_id)
            verdicts = [each.verdict for each in given]
            asking = [each for each in verdicts if asks_for_change(each)]
            reasons = Counter(each.reason for each in asking)
            return Advised(tuple(suggest(verdicts)), reasons, {each.id: each for each in verdicts})

        self._asking.ask(read, self._show)

    def _show(self, advised: Advised) -> None:
        before = self._suggestion()
        self._advised = advised
        parts = [
            f"{reason_text(reason) if reason else self.tr('No reason')} {count}"
            for reason, count in advised.reasons.most_common()
        ]
        words = self.tr("Corrections by reason: {counts}").format(counts="  ·  ".join(parts))
        none = self.tr("No corrections have so much in common that a guideline should say it.")
        self._counts.setText(digits(words) if parts else "")
        self._counts.setVisible(bool(parts))
        self._list.blockSignals(True)
        self._list.clear()
        for each in advised.suggestions:
            self._list.addItem(self._row(each))
        if not advised.suggestions:
            row = QListWidgetItem(none)
            row.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(row)
        places = [place for place, each in enumerate(advised.suggestions) if each == before]
        self._list.setCurrentRow(places[0] if places else 0)
        self._list.blockSignals(False)
        if not places or self._suggestion() is None:
            self._on_current_changed()
        else:
            self._show_guideline()

    def _row(self, suggestion: GuidelineSuggestion) -> QListWidgetItem:
        labels = self._controller.labels
        sentence = QCoreApplication.translate("Advice", ADVICE_SENTENCES[suggestion.advice])
        words = digits(sentence.replace("{count}", str(suggestion.count))).format(
            words=isolated(suggestion.words),
            other_label=isolated(label_title(labels, suggestion.other_label)),
        )
        sign = "✓ " if self._is_said(suggestion) else ""
        row = QListWidgetItem(f"{sign}{isolated(label_title(labels, suggestion.label))} · {words}")
        row.setData(_SUGGESTION, suggestion)
        row.setData(Qt.ItemDataRole.DecorationRole, label_color(labels, suggestion.label))
        said = self.tr("The guideline has this line.")
        row.setToolTip(plain_tip(said if sign else row.text()))
        return row

    def _is_said(self, suggestion: GuidelineSuggestion) -> bool:
        """Tell whether the label's guideline has the line, as suggested or as written here."""
        label = self._controller.labels.get(suggestion.label)
        lines = label.guideline.splitlines() if label is not None else []
        wanted = (self._line_for(suggestion), self._written.get(_key(suggestion)))
        return any(line in wanted for line in lines)

    def _suggestion(self) -> GuidelineSuggestion | None:
        row = self._list.currentItem()
        found: GuidelineSuggestion | None = row.data(_SUGGESTION) if row is not None else None
        return found

    def _on_current_changed(self) -> None:
        suggestion = self._suggestion()
        for widget in (self._examples, self._title, self._guideline, self._line):
            widget.setVisible(suggestion is not None)
        if suggestion is not None:
            self._line.setText(self._line_for(suggestion))
            self._examples.setText(self._example_words(suggestion))
            self._show_guideline()
        self._refresh_button()

    def _show_guideline(self) -> None:
        suggestion = self._suggestion()
        label = self._controller.labels.get(suggestion.label) if suggestion else None
        if label is None:
            return
        title = isolated(label_title(self._controller.labels, label.key))
        words = self.tr("The guideline of {label} says:").format(label=title)
        self._title.setText(words)
        self._guideline.setAccessibleName(words)
        self._guideline.setPlainText(label.guideline)
        self._guideline.moveCursor(self._guideline.textCursor().MoveOperation.End)

    def _line_for(self, suggestion: GuidelineSuggestion) -> str:
        if suggestion.advice is Advice.ASKED:
            return suggestion.words
        line = QCoreApplication.translate("GuidelineLine", _LINES[suggestion.advice])
        other = label_title(self._controller.labels, suggestion.other_label)
        return line.format(words=suggestion.words, other_label=other)

    def _example_words(self, suggestion: GuidelineSuggestion) -> str:
        """Return some of the corrections that speak for a suggestion, a line each."""
        lines = []
        for name in suggestion.verdict_ids[:_EXAMPLES]:
            verdict = self._advised.verdicts[name]
            before, after = (
                isolated(f"⟦{shortened(visible_edges(each.text))}⟧") if each else "—"
                for each in (verdict.judged, verdict.outcome)
            )
            words = self.tr("{before} should be {after}")
            lines.append(words.format(before=before, after=after))
        left = suggestion.count - len(lines)
        if left:
            lines.append(digits(self.tr("and %n more", "", left)))
        return "\n".join(lines)

    def _refresh_button(self) -> None:
        project = self._controller.project
        can_write = project is not None and not project.read_only
        has_line = self._suggestion() is not None and bool(self._line.text().strip())
        self._yes.setEnabled(can_write and has_line)
        self._line.setReadOnly(not can_write)

    def _focus_line(self) -> None:
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        suggestion, line = self._suggestion(), self._line.text().strip()
        if suggestion is None or not self._yes.isEnabled():
            return
        self._written[_key(suggestion)] = line
        controller = self._controller
        edit = write_line(controller.labels, suggestion.label, line, controller.annotator.id)
        if controller.acts.do(edit, self.tr("Write a line into the guideline")):
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)


def _key(suggestion: GuidelineSuggestion) -> tuple[str, Advice, str, str]:
    return suggestion.label, suggestion.advice, suggestion.words, suggestion.other_label
