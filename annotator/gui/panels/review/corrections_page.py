"""The page under the article on which an author looks through the corrections of their spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.models.correction_list_model import CorrectionListModel
from annotator.gui.panels.cards import plain_label, shortened
from annotator.gui.panels.review.correction_list import CorrectionList
from annotator.gui.review.reason_words import reason_text
from annotator.gui.translation import digits, isolated
from annotator.review.adjudication.corrections import count_reasons

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from annotator.gui.project_controller import ProjectController
    from annotator.gui.review.own_corrections import OwnCorrections
    from annotator.review.adjudication.corrections import Correction

_OPEN, _ANSWERED, _ALL = "open", "answered", "all"
_NO_REASON = "none"


class CorrectionsPage(QFrame):
    """Lists corrections by choice. What is wished for the current one goes out as a signal.

    ``shown`` carries the correction that a person has come to, or None.
    """

    shown = Signal(object)
    accept_requested = Signal(object)
    disagree_requested = Signal(object)
    accept_all_requested = Signal(list)
    article_requested = Signal(object)
    closed = Signal()

    def __init__(
        self,
        controller: ProjectController,
        corrections: OwnCorrections,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._controller = controller
        self._corrections = corrections
        self._current_id: str | None = None
        self._model = CorrectionListModel(controller, self)
        self.list = CorrectionList(self._model)
        self.list.setAccessibleName(self.tr("My corrections"))
        self._empty = plain_label("secondary")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        column.addLayout(self._make_header())
        column.addWidget(self._pages, 1)
        column.addLayout(self._make_footer())
        self._connect()

    def _make_header(self) -> QHBoxLayout:
        title = QLabel(self.tr("My corrections"))
        title.setStyleSheet("font-weight: 600;")
        self._count = plain_label("secondary")
        self._state = QComboBox()
        self._state.setAccessibleName(self.tr("Answered or not"))
        for words, state in (
            (self.tr("To answer"), _OPEN),
            (self.tr("Answered"), _ANSWERED),
            (self.tr("All"), _ALL),
        ):
            self._state.addItem(words, state)
        self._reason = QComboBox()
        self._reason.setAccessibleName(self.tr("Reason"))
        self._reviewer = QComboBox()
        self._reviewer.setAccessibleName(self.tr("Reviewer"))
        close = QPushButton("✕")
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.closed)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(title)
        line.addWidget(self._count, 1)
        for widget in (self._state, self._reason, self._reviewer, close):
            line.addWidget(widget)
        return line

    def _make_footer(self) -> QHBoxLayout:
        self._accept = QPushButton(self.tr("✓ Accept (Enter)"))
        self._accept.setObjectName("primary")
        self._disagree = QPushButton(self.tr("✕ Disagree… (D)"))
        self._skip = QPushButton(self.tr("Skip (S)"))
        self._accept_all = QPushButton()
        self._words = plain_label("secondary")
        self._words.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in (self._accept, self._disagree, self._skip):
            line.addWidget(button)
        line.addWidget(self._words, 1)
        line.addWidget(self._accept_all)
        return line

    def _connect(self) -> None:
        self._corrections.changed.connect(self._on_changed)
        for box in (self._state, self._reason, self._reviewer):
            box.activated.connect(self._on_filter_chosen)
        self.list.chosen.connect(self._on_chosen)
        self.list.close_requested.connect(self.closed)
        for signal in (self._accept.clicked, self.list.accept_requested):
            signal.connect(self._on_accept)
        for signal in (self._disagree.clicked, self.list.disagree_requested):
            signal.connect(self._on_disagree)
        for signal in (self._skip.clicked, self.list.skip_requested):
            signal.connect(self.go_on)
        self.list.article_requested.connect(self._on_article_requested)
        self._accept_all.clicked.connect(self._on_accept_all)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _on_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def current(self) -> Correction | None:
        """Return the current correction as the project has it now."""
        return self._corrections.find(self._current_id) if self._current_id else None

    def refresh(self) -> None:
        """Show the corrections as they are now; the current one stays, or what came after it."""
        self._fill_filters()
        place = self.list.currentIndex().row()
        chosen = [each for each in self._corrections.all() if self._is_wanted(each)]
        self.list.blockSignals(True)
        self._model.set_corrections(chosen)
        self.list.blockSignals(False)
        row = self._model.row_of(self._current_id)
        if row is None and chosen:
            row = min(max(0, place), len(chosen) - 1)
        self.list.select_row(row)
        self._pages.setCurrentWidget(self.list if chosen else self._empty)
        self._empty.setText(self._empty_words())
        self._show_current()

    def show_first(self) -> None:
        """Begin with the current row, and tell that it was come to."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._on_chosen()

    def select(self, verdict_id: str) -> None:
        """Make a correction the current one, whatever is filtered."""
        if self._model.row_of(verdict_id) is None:
            for box in (self._state, self._reason, self._reviewer):
                box.setCurrentIndex(box.count() - 1 if box is self._state else 0)
        self._current_id = verdict_id
        self.refresh()

    def go_on(self) -> None:
        """Go to the next correction to answer, round the list's end."""
        here, count = self.list.currentIndex().row(), self._model.rowCount()
        rows = [(here + step) % count for step in range(1, count + 1)]
        found = [self._model.correction_at(row) for row in rows]
        for row, each in zip(rows, found, strict=True):
            if each is not None and self._corrections.is_open(each):
                self.list.select_row(row)
                break
        self._on_chosen()

    def _is_wanted(self, correction: Correction) -> bool:
        state, reason = self._state.currentData(), self._reason.currentData()
        reviewer = self._reviewer.currentData()
        return (
            (state == _ALL or self._corrections.is_open(correction) is (state == _OPEN))
            and reason in (None, _reason_key(correction))
            and reviewer in (None, correction.verdict.reviewer_id)
        )

    def _fill_filters(self) -> None:
        """Offer the reasons and reviewers that there are, with how many wait for an answer."""
        everything, waiting = self._corrections.all(), self._corrections.open_ones()
        counts = count_reasons(waiting)
        reasons: list[tuple[str, str | None]] = [(self.tr("Any reason"), None)]
        for reason in dict.fromkeys(each.verdict.reason for each in everything):
            name = reason_text(reason) if reason else self.tr("No reason")
            key = str(reason) if reason else _NO_REASON
            reasons.append((digits(f"{name} · {counts[reason]}"), key))
        reviewers: list[tuple[str, str | None]] = [(self.tr("Any reviewer"), None)]
        names = {each.verdict.reviewer_id: each.reviewer for each in everything}
        reviewers += [(isolated(name), reviewer_id) for reviewer_id, name in names.items()]
        _refill(self._reason, reasons)
        _refill(self._reviewer, reviewers)
        answered = len(everything) - len(waiting)
        words = [self.tr("%n to answer", "", len(waiting))]
        words += [self.tr("%n answered", "", answered)] if answered else []
        self._count.setText(digits(" · ".join(words)) if everything else "")

    def _empty_words(self) -> str:
        if not self._corrections.is_read:
            return self.tr("Looking…")
        if not self._corrections.all():
            return self.tr(
                "No reviewer asks for a change of your spans. When one does, each change is listed"
                " here with its reason, and one key takes it over."
            )
        if not self._corrections.open_ones():
            return self.tr("You have answered every correction.")
        return self.tr("There is no such correction.")

    def _show_current(self) -> None:
        correction = self.list.current()
        self._current_id = correction.verdict.id if correction else None
        project = self._controller.project
        can_answer = project is not None and not project.read_only
        is_open = correction is not None and can_answer and correction.given.answer is None
        self._accept.setEnabled(is_open)
        self._disagree.setEnabled(is_open)
        self._skip.setEnabled(bool(self._corrections.open_ones()))
        alike = self._alike()
        self._accept_all.setEnabled(can_answer and bool(alike))
        words = self.tr("Accept all %n of this reason", "", len(alike))
        self._accept_all.setText(digits(words))
        self._words.setText(self._said(correction) if correction else "")

    @staticmethod
    def _said(correction: Correction) -> str:
        """Return the reviewer's note, and the author's words to it."""
        answer = correction.given.answer
        said = (correction.verdict.note, answer.words if answer else "")
        return " · ".join(isolated(shortened(words)) for words in said if words)

    def _alike(self) -> list[Correction]:
        """Return the listed corrections to answer that have the current one's reason."""
        here = self.list.current()
        rows = range(self._model.rowCount())
        listed = [each for row in rows if (each := self._model.correction_at(row))]
        reason = here.verdict.reason if here else None
        return [
            each
            for each in listed
            if each.verdict.reason is reason and self._corrections.is_open(each)
        ]

    def _on_filter_chosen(self) -> None:
        self.refresh()
        self.shown.emit(self.list.current())

    def _on_chosen(self) -> None:
        self._show_current()
        self.shown.emit(self.list.current())

    def _on_accept(self) -> None:
        if self._accept.isEnabled():
            self.accept_requested.emit(self.list.current())

    def _on_disagree(self) -> None:
        if self._disagree.isEnabled():
            self.disagree_requested.emit(self.list.current())

    def _on_accept_all(self) -> None:
        self.accept_all_requested.emit(self._alike())

    def _on_article_requested(self) -> None:
        self.article_requested.emit(self.list.current())


def _reason_key(correction: Correction) -> str:
    return str(correction.verdict.reason) if correction.verdict.reason else _NO_REASON


def _refill(box: QComboBox, choices: list[tuple[str, str | None]]) -> None:
    """Offer other choices; the chosen one stays, where it is still there."""
    chosen = box.currentData()
    if [(box.itemText(place), box.itemData(place)) for place in range(box.count())] == choices:
        return
    box.clear()
    for words, value in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
