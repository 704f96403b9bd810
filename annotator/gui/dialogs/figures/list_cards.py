"""The cards of the dashboard that are lists: what is labelled most often, and open notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHeaderView, QLabel

from annotator.core.activity import Noted, NoteKind
from annotator.gui.dialogs.figures.charts.chart_figures import title_of
from annotator.gui.dialogs.figures.figure_table import Cell, FigureTable
from annotator.gui.panels.cards import make_card, plain_label
from annotator.gui.translation import digits, isolated
from annotator.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.core.labels.label_set import LabelSet
    from annotator.project.review.statistics import Statistics

_HEIGHT = 300
_KINDS = {
    NoteKind.SPAN: QT_TRANSLATE_NOOP("Dashboard", "On a span"),
    NoteKind.FLAG: QT_TRANSLATE_NOOP("Dashboard", "Flag"),
    NoteKind.VERDICT: QT_TRANSLATE_NOOP("Dashboard", "Of a reviewer"),
}


class _ListCard(QFrame):
    """A title, a line about it, and a table whose first column takes the room."""

    def __init__(self, title: str, words: str) -> None:
        super().__init__()
        column = make_card(self)
        heading, below = plain_label("quote"), QLabel(words)
        heading.setText(title)
        below.setObjectName("secondary")
        below.setWordWrap(True)
        self.table = FigureTable(title, has_row_names=False)
        self.table.setMinimumHeight(_HEIGHT)
        for widget in (heading, below, self.table):
            column.addWidget(widget)

    def _stretch(self, column: int) -> None:
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)


class FrequentCard(_ListCard):
    """What is labelled in most places; ``search_requested`` carries words to look for."""

    search_requested = Signal(object)

    def __init__(self, found: Statistics, labels: LabelSet) -> None:
        super().__init__(
            QCoreApplication.translate("Dashboard", "Labelled most often"),
            QCoreApplication.translate(
                "Dashboard",
                "In how many places, whoever labelled them; spellings that are searched alike are"
                " one. A click or Enter searches all articles.",
            ),
        )
        header = (
            QCoreApplication.translate("Dashboard", "Words"),
            QCoreApplication.translate("Dashboard", "Label"),
            QCoreApplication.translate("Dashboard", "Places"),
        )
        most = max((each.count for each in found.frequent), default=1)
        rows = []
        for each in found.frequent:
            key = each.words
            rows.append(
                [
                    Cell(_in_a_line(each.words), None, key, each.words, is_number=False),
                    Cell(title_of(labels, each.label), None, key),
                    Cell(digits(each.count), each.count / most, key),
                ]
            )
        self.table.show_figures(header, rows)
        self._stretch(0)
        self.table.cell_chosen.connect(self.search_requested)


class NotesCard(_ListCard):
    """Notes nobody has dealt with; ``note_requested`` carries the one to open."""

    note_requested = Signal(object)

    def __init__(self, found: Statistics) -> None:
        super().__init__(
            QCoreApplication.translate("Dashboard", "Open notes"),
            QCoreApplication.translate(
                "Dashboard",
                "Notes on spans, flags, and reviewers' notes without an answer. A click or Enter"
                " opens the article.",
            ),
        )
        header = (
            QCoreApplication.translate("Dashboard", "Note"),
            QCoreApplication.translate("Dashboard", "Words"),
            QCoreApplication.translate("Dashboard", "Whose"),
            QCoreApplication.translate("Dashboard", "Where"),
        )
        self.table.show_figures(header, [_note_row(each) for each in found.notes])
        self._stretch(0)
        self.table.cell_chosen.connect(self.note_requested)


def _note_row(noted: Noted) -> list[Cell]:
    kind = QCoreApplication.translate("Dashboard", _KINDS[noted.kind])
    return [
        Cell(_in_a_line(noted.note) or "—", None, noted, noted.note, is_number=False),
        Cell(_in_a_line(noted.quote), None, noted, noted.title, is_number=False),
        Cell(noted.annotator, None, noted),
        Cell(kind, None, noted),
    ]


def _in_a_line(words: str) -> str:
    """Return words from outside in one line, which reads in their own direction."""
    line = " ".join(words.split())
    return isolated(line) if line else ""
