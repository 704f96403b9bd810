"""The card of the matter that is decided about: every version to press, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from annotator.gui.comparison.kind_words import matter_text
from annotator.gui.open_sets.compared_set import Origin
from annotator.gui.panels.cards import make_card, plain_label
from annotator.gui.panels.comparison.version_button import VersionButton
from annotator.gui.panels.comparison.version_painter import versions_of
from annotator.gui.panels.review.explanation_fields import ExplanationFields
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from annotator.core.document import Annotator
    from annotator.core.labels.label_set import LabelSet
    from annotator.gui.open_sets.compared_set import ComparedSet, Matter


class MatterCard(QFrame):
    """``version_requested`` carries the number of a version's key, 0 for nothing."""

    version_requested = Signal(int)
    explained = Signal(dict)

    def __init__(self, propose: QAction, settle_class: QAction) -> None:
        super().__init__()
        column = make_card(self)
        self.title = plain_label()
        self.title.setStyleSheet("font-weight: 600;")
        column.addWidget(self.title)
        self._hint = plain_label("secondary")
        self._hint.setWordWrap(True)
        column.addWidget(self._hint)
        self._versions = QVBoxLayout()
        self._versions.setSpacing(6)
        column.addLayout(self._versions)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.nothing = _button(self.tr("0  Nothing here"))
        self.nothing.clicked.connect(lambda: self.version_requested.emit(0))
        self.propose = _button(self.tr("⏎  What most have"))
        self.propose.clicked.connect(propose.trigger)
        row.addWidget(self.nothing, 1)
        row.addWidget(self.propose, 1)
        column.addLayout(row)
        self.settle_class = _button("")
        self.settle_class.clicked.connect(settle_class.trigger)
        column.addWidget(self.settle_class)
        self.fields = ExplanationFields()
        self.fields.explained.connect(self.explained)
        column.addWidget(self.fields)

    def buttons(self) -> list[VersionButton]:
        """Return the versions that are shown, in the order of their keys."""
        places = (self._versions.itemAt(number) for number in range(self._versions.count()))
        widgets = (place.widget() for place in places if place is not None)
        return [widget for widget in widgets if isinstance(widget, VersionButton)]

    def show_matter(
        self,
        compared: ComparedSet,
        matter: Matter | None,
        annotators: Sequence[Annotator],
        labels: LabelSet,
        proposal: str,
        *,
        can_decide: bool,
    ) -> None:
        """Show a matter; ``proposal`` names what Enter takes, empty where that is nothing."""
        self._show_versions(matter, annotators, labels, can_decide=can_decide)
        verdict = matter.explained if matter else None
        for widget in (self.nothing, self.propose, self.settle_class, self.fields):
            widget.setVisible(matter is not None)
        self.nothing.setEnabled(can_decide)
        self.propose.setEnabled(bool(proposal) and can_decide)
        self.propose.setText(f"⏎  {proposal}" if proposal else self.tr("⏎  No proposal"))
        self.fields.show_verdict(verdict, can_explain=verdict is not None and can_decide)
        if matter is None:
            self._show_empty(compared)
            return
        place = next(n for n, each in enumerate(compared.matters(), 1) if each.key == matter.key)
        words = self.tr("{kind} · {place} of {total}")
        words = words.format(kind=matter_text(matter), place=place, total=compared.count())
        self.title.setText(digits(words))
        self._hint.setText(self._state(matter))
        same = [
            each
            for each in compared.undecided()
            if each.origin is Origin.DIFFERENCE and each.cluster.kind is matter.cluster.kind
        ]
        words = self.tr("Settle all “{kind}” alike… ({count})")
        words = words.format(kind=matter_text(matter), count=len(same))
        self.settle_class.setText(digits(words))
        self.settle_class.setVisible(matter.origin is Origin.DIFFERENCE)
        self.settle_class.setEnabled(can_decide)

    def _state(self, matter: Matter) -> str:
        if not matter.is_settled:
            return self.tr("Not decided yet. A digit takes a version; or drag over other words.")
        if not matter.standing:
            return self.tr("Decided: nothing here.")
        quotes = " ".join(isolated(f"⟦{span.text}⟧") for span in matter.standing)
        return self.tr("Decided: {quotes}").format(quotes=quotes)

    def _show_empty(self, compared: ComparedSet) -> None:
        self.title.setText(self.tr("No differences"))
        agreed = len(compared.differences.agreed)
        words = self.tr("All have the same %n span(s) here.", "", agreed)
        if not agreed:
            words = self.tr("Nobody has a span here.")
        if compared.agreed_left():
            words += " " + self.tr("“Accept what all agree on” makes gold of them.")
        self._hint.setText(digits(words))

    def _show_versions(
        self,
        matter: Matter | None,
        annotators: Sequence[Annotator],
        labels: LabelSet,
        *,
        can_decide: bool,
    ) -> None:
        while (place := self._versions.takeAt(0)) is not None:
            if (old := place.widget()) is not None:
                old.hide()
                old.deleteLater()
        for version in versions_of(matter, annotators) if matter else ():
            button = VersionButton(version, labels)
            button.setEnabled(can_decide)
            button.version_requested.connect(self.version_requested)
            self._versions.addWidget(button)


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
