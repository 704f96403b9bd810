"""The dashboard: what was done in the project, by whom and when, as charts and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialogs.figures.charts import chart_figures
from annotator.gui.dialogs.figures.charts.chart import Chart
from annotator.gui.dialogs.figures.charts.chart_card import ChartCard
from annotator.gui.dialogs.figures.figure_window import FigureWindow
from annotator.gui.dialogs.figures.list_cards import FrequentCard, NotesCard
from annotator.gui.dialogs.figures.numbers import duration
from annotator.gui.dialogs.review.hidden_words import HiddenWords
from annotator.gui.messages import error_text
from annotator.gui.panels.cards import make_card, plain_label
from annotator.gui.translation import digits
from annotator.project import Project
from annotator.review.activity.work import IDLE_AFTER

if TYPE_CHECKING:
    from annotator.core.errors import AnnotatorError
    from annotator.core.progress import Progress
    from annotator.gui.dialogs.figures.charts.chart_figures import ChartFigures
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.settings import Settings
    from annotator.project.review.statistics import Statistics

_SIZE = QSize(1120, 800)
_ABOVE_ONE = 1.08  # room for the words at 1


class Dashboard(FigureWindow):
    """Shows the figures of a project.

    ``search_requested`` carries words to look for, ``note_requested`` a note to open.
    """

    search_requested = Signal(object)
    note_requested = Signal(object)

    def __init__(self, controller: ProjectController, settings: Settings, parent: QWidget) -> None:
        super().__init__(settings, "dashboard", _SIZE, parent)
        self.setWindowTitle(self.tr("Dashboard"))
        self._controller = controller
        self.cards: dict[str, ChartCard] = {}
        self._failure, self._hidden = plain_label("secondary"), plain_label("secondary")
        self._hidden.setWordWrap(True)
        self._hidden.hide()
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._hidden)
        column.addWidget(self._scroll, 1)
        self.fill([self._failure], page)
        controller.annotator_changed.connect(self.count)
        controller.project_closed.connect(self.close)

    def count(self) -> None:
        """Count in a job."""
        project = self._controller.project
        if project is None:
            return
        path, viewer_id = project.path, self._controller.annotator.id

        def work(report: Progress) -> tuple[Statistics, int]:
            with Project.open(path, read_only=True) as other:
                hidden = len(other.team.hidden(viewer_id))
                return other.review.figures.statistics(report, viewer_id), hidden

        if not self.cards:
            self.show_words(self.tr("Counting…"))
        self.run(work, self._take)

    def _take(self, counted: tuple[Statistics, int]) -> None:
        found, hidden = counted
        self._hidden.setText(HiddenWords().sentence(hidden))
        self._hidden.setVisible(hidden > 0)
        self.cards.clear()
        if not found.labels and not found.days:
            self.show_words(
                self.tr(
                    "Nothing has been labelled yet.\n\nMark some spans, and come back to see how"
                    " the work goes on."
                )
            )
            return
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setSpacing(12)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        grid.addLayout(self._make_key_figures(found), 0, 0, 1, 2)
        for place, card in enumerate(self._make_charts(found)):
            grid.addWidget(card, 1 + place // 2, place % 2)
        frequent = FrequentCard(found, self._controller.labels)
        frequent.search_requested.connect(self.search_requested)
        notes = NotesCard(found)
        notes.note_requested.connect(self.note_requested)
        grid.addWidget(frequent, 4, 0)
        grid.addWidget(notes, 4, 1)
        self._scroll.setWidget(page)
        self.show_page()

    def _make_key_figures(self, found: Statistics) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        done = sum(each.done for each in found.annotators)
        spans = sum(found.labels.values())
        worked = sum(each.seconds for each in found.annotators)
        for number, words in (
            (digits(found.documents), self.tr("articles in the project")),
            (digits(done), self.tr("times an article was done")),
            (digits(spans), self.tr("spans, of all annotators")),
            (duration(worked), self.tr("of work, without pauses")),
            (digits(found.note_count), self.tr("open notes")),
        ):
            row.addWidget(_key_figure(number, words))
        return row

    def _make_charts(self, found: Statistics) -> list[ChartCard]:
        minutes = digits(IDLE_AFTER // 60)
        pauses = self.tr(
            "Pauses of more than {minutes} minutes between two acts do not count; nor does what is"
            " only read before the first act."
        ).format(minutes=minutes)
        labels = self._controller.labels
        per_document = [each.seconds_per_document for each in found.annotators]
        per_span = [each.seconds_per_span for each in found.annotators]
        seconds = self.tr("Seconds")
        week = self.tr("Strict F1 of each pair, over the articles last changed in that week.")
        return [
            self._card(
                "spans-by-day",
                self.tr("Spans by day"),
                self.tr("Added by hand, less those removed."),
                chart_figures.by_day(found, lambda day: day.spans),
            ),
            self._card(
                "articles-by-day",
                self.tr("Articles done by day"),
                self.tr("On the day they were done; those opened again do not count."),
                chart_figures.by_day(found, lambda day: day.documents),
            ),
            self._card(
                "time-by-article",
                self.tr("Time for an article"),
                pauses,
                chart_figures.by_annotator(found, seconds, per_document),
            ),
            self._card(
                "time-by-span",
                self.tr("Time for a span"),
                pauses,
                chart_figures.by_annotator(found, seconds, per_span),
            ),
            self._card(
                "labels",
                self.tr("Labels"),
                self.tr("Spans of all annotators, with those of rules and models."),
                chart_figures.by_label(found, labels),
            ),
            self._card(
                "agreement",
                self.tr("Agreement over time"),
                week,
                chart_figures.agreement_by_week(found),
                as_lines=True,
            ),
        ]

    def _card(
        self, name: str, title: str, words: str, figures: ChartFigures, *, as_lines: bool = False
    ) -> ChartCard:
        card = ChartCard(self._settings, name, title, words)
        card.failed.connect(self._on_failed_to_save)
        self.cards[name] = card
        if (figures.is_empty and not as_lines) or not figures.categories:
            card.show_nothing(self.tr("Nothing yet: it comes with the work."))
            return card
        chart = Chart(figures, as_lines=as_lines, most=_ABOVE_ONE if as_lines else None)
        card.show_chart(chart, figures, as_lines=as_lines)
        return card

    def _on_failed_to_save(self, error: AnnotatorError) -> None:
        self._failure.setText(error_text(error))


def _key_figure(number: str, words: str) -> QFrame:
    frame = QFrame()
    column = make_card(frame)
    column.setSpacing(0)
    above, below = plain_label("heading"), QLabel(words)
    above.setText(number)
    below.setObjectName("secondary")
    below.setWordWrap(True)
    column.addWidget(above)
    column.addWidget(below)
    return frame
