"""The list of spans behind a figure: what each of two says, with the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.gui.dialogs.figures.agreement_tables import Wanted, label_title, set_name
from annotator.gui.dialogs.finding.found_list import FoundList
from annotator.gui.panels.cards import plain_label, shortened
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from annotator.core.labels.label_set import LabelSet
    from annotator.core.span import Span
    from annotator.project.review.comparison import SpanPair

MOST_SHOWN = 500


class SpanPairs(QWidget):
    """Rows to look at; ``found_requested`` carries the hit that was activated."""

    found_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._heading = plain_label("secondary")
        self._list = FoundList(checkable=False)
        self._list.setAccessibleName(self.tr("Spans behind the figure"))
        self._list.itemActivated.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self._list)
        self.clear()

    @property
    def heading(self) -> QLabel:
        """What the list says it shows."""
        return self._heading

    @property
    def rows(self) -> FoundList:
        """The spans, one a row."""
        return self._list

    def clear(self) -> None:
        """Show nothing, and how something comes here."""
        self._list.clear()
        self._heading.setText(self.tr("Click a figure, or press Enter on it, to see its spans."))

    def show_pairs(self, pairs: list[SpanPair], wanted: Wanted, labels: LabelSet) -> None:
        """Show spans; each row says what either has there."""
        self._list.clear()
        names = set_name(wanted.reference), set_name(wanted.other)
        for pair in pairs:
            said = [
                f"{isolated(name)}: {_said(span, pair, labels)}"
                for name, span in zip(names, (pair.reference, pair.other), strict=True)
            ]
            self._list.add(pair.found, with_title=True, extra=" · ".join(said))
        self._list.setCurrentRow(0)
        self._heading.setText(digits(self._words(len(pairs), wanted)))

    def _words(self, count: int, wanted: Wanted) -> str:
        if not count:
            return self.tr("No span differs here.")
        words = self.tr("%n span(s)", "", count)
        if wanted.labels is None:
            words = self.tr("%n span(s) that differ", "", count)
        if count == MOST_SHOWN:
            words += " · " + self.tr("only the first are shown")
        return words + " · " + self.tr("Enter or a double click opens one in its article.")

    def _on_activated(self) -> None:
        found = self._list.current()
        if found is not None:
            self.found_requested.emit(found)


def _said(span: Span | None, pair: SpanPair, labels: LabelSet) -> str:
    """Return a span's label, with its words where its edges are not those shown."""
    title = isolated(label_title(labels, span.label if span else None))
    if span is None or (span.start, span.end) == (pair.found.start, pair.found.end):
        return title
    return f"{title} {isolated(f'⟦{shortened(span.text)}⟧')}"
