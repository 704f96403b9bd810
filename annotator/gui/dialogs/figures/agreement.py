"""The window of agreement: a matrix of annotators, what is behind each figure, and its spans."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QSplitter, QTabWidget, QVBoxLayout, QWidget

from annotator.core.document import Status
from annotator.gui.dialogs.figures import agreement_tables as tables
from annotator.gui.dialogs.figures.agreement_tables import Wanted
from annotator.gui.dialogs.figures.figure_table import FigureTable
from annotator.gui.dialogs.figures.figure_window import FigureWindow
from annotator.gui.dialogs.figures.measures import MEASURES, explanation, measure_name
from annotator.gui.dialogs.figures.numbers import interval, share
from annotator.gui.dialogs.figures.span_pairs import MOST_SHOWN, SpanPairs
from annotator.gui.dialogs.review.hidden_words import HiddenWords
from annotator.gui.panels.cards import plain_label
from annotator.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.progress import Progress
    from annotator.gui.dialogs.figures.agreement_tables import Table
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.settings import Settings
    from annotator.project.review.comparison import Comparison, SpanPair
    from annotator.review.agreement import PairAgreement
    from annotator.review.confusion import Confused, Confusion

_SIZE = QSize(1080, 760)


class AgreementWindow(FigureWindow):
    """Shows how far annotators agree; ``found_requested`` carries a span to open."""

    found_requested = Signal(object)

    def __init__(self, controller: ProjectController, settings: Settings, parent: QWidget) -> None:
        super().__init__(settings, "agreement", _SIZE, parent)
        self.setWindowTitle(self.tr("Agreement"))
        self._controller = controller
        self._found: Comparison | None = None
        self._pair: PairAgreement | None = None
        self.measure = QComboBox()
        self.measure.setAccessibleName(self.tr("Measure"))
        for name in MEASURES:
            self.measure.addItem(measure_name(name), name)
        self.articles = QComboBox()
        self.articles.setAccessibleName(self.tr("Articles"))
        self.articles.addItem(self.tr("Begun by both"), None)
        self.articles.addItem(self.tr("Done by both"), Status.DONE)
        self._explained = QLabel()
        self._explained.setObjectName("secondary")
        self._explained.setWordWrap(True)
        self._all = plain_label("secondary")
        self.matrix = FigureTable(self.tr("Agreement of each with each"))
        self._summary = plain_label()
        self._summary.setWordWrap(True)
        self.tabs = QTabWidget()
        self.confusion = FigureTable(self.tr("Labels of one against labels of the other"))
        self.by_label = FigureTable(self.tr("By label"))
        self.by_document = FigureTable(self.tr("By article"), has_row_names=False)
        self.over_time = FigureTable(self.tr("Over time"), has_row_names=False)
        self.by_reason = FigureTable(self.tr("Reasons"))
        self.spans = SpanPairs()
        self.fill([self.measure, self.articles], self._make_page())
        self._connect()

    def _make_page(self) -> QWidget:
        for table in (self.by_label, self.by_document, self.over_time, self.by_reason):
            self.tabs.addTab(table, table.accessibleName())
        confusion = QWidget()
        column = QVBoxLayout(confusion)
        column.setContentsMargins(8, 8, 8, 8)
        words = QLabel(explanation("confusion"))
        words.setObjectName("secondary")
        words.setWordWrap(True)
        column.addWidget(words)
        column.addWidget(self.confusion)
        self.tabs.insertTab(0, confusion, self.tr("Confusion"))
        self.tabs.setCurrentIndex(0)
        self.tabs.setUsesScrollButtons(False)
        below = QSplitter(Qt.Orientation.Vertical)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(_stacked(self.matrix, self._all))
        across.addWidget(_stacked(self._summary, self.tabs))
        across.setSizes([560, 480])
        below.addWidget(across)
        below.addWidget(self.spans)
        below.setSizes([430, 220])
        for splitter in (below, across):
            splitter.setHandleWidth(12)
            splitter.setObjectName("bare")
            splitter.setChildrenCollapsible(False)
        return _stacked(self._explained, below)

    def _connect(self) -> None:
        self.measure.currentIndexChanged.connect(self._show_measure)
        self.articles.currentIndexChanged.connect(self.count)
        self.matrix.cell_chosen.connect(self._on_pair_chosen)
        for table in (self.confusion, self.by_label, self.by_document):
            table.cell_chosen.connect(self._list_spans)
        self.spans.found_requested.connect(self.found_requested)
        self._controller.annotator_changed.connect(self.count)
        self._controller.project_closed.connect(self.close)

    def count(self) -> None:
        """Compare the annotators in a job."""
        project = self._controller.project
        if project is None:
            return
        path, status = project.path, self.articles.currentData()
        viewer_id = self._controller.annotator.id

        def work(report: Progress) -> Comparison:
            with Project.open(path, read_only=True) as other:
                return other.review.figures.comparison(status, report, viewer_id=viewer_id)

        if self._found is None:
            self.show_words(self.tr("Comparing…"))
        self.run(work, self._take)

    def _take(self, found: Comparison) -> None:
        pairs = (*found.agreement.pairs, *found.agreement.with_gold)
        if not any(pair.documents for pair in pairs):
            self._found = None
            self.show_words(
                self._words_of_hidden()
                or self.tr(
                    "There is nothing to compare yet.\n\nLet two annotators label the same"
                    " articles: change who labels with File → Who labels…, or import spans in"
                    " another's name. Then come back here."
                )
            )
            return
        is_first = self._found is None
        self._found = found
        self._pair = next(
            (each for each in pairs if self._is_chosen(each)),
            next(each for each in pairs if each.documents),
        )
        self._show_measure()
        self.show_page()
        self._list_spans(Wanted(self._pair.reference, self._pair.other))
        if is_first:
            self.matrix.setFocus()

    def _is_chosen(self, pair: PairAgreement) -> bool:
        chosen = self._pair
        return bool(
            chosen
            and pair.documents
            and (chosen.reference, chosen.other) == (pair.reference, pair.other)
        )

    def _show_measure(self) -> None:
        measure = self.measure.currentData()
        words = (explanation(measure), explanation("interval"), self._words_of_hidden())
        self._explained.setText(" ".join(words).strip())
        if self._found is None or self._pair is None:
            return
        _show(self.matrix, tables.matrix(self._found, measure))
        self._all.setText(self._words_of_all(measure))
        names = tables.names_in(self._found)
        self.matrix.choose(names.index(self._pair.reference), names.index(self._pair.other))
        self._show_pair()

    def _words_of_hidden(self) -> str:
        """Say what does not count yet, being still to be labelled blindly."""
        viewer_id = self._controller.annotator.id
        hidden = self._controller.ask(lambda project: project.team.hidden(viewer_id))
        return HiddenWords().sentence(len(hidden or ()))

    def _words_of_all(self, measure: str) -> str:
        """Return the figure of all annotators together, without gold."""
        if self._found is None or len(self._found.agreement.pairs) < 2:
            return ""
        agreement = self._found.agreement
        if measure == "alpha":
            alpha = agreement.alpha
            words = self.tr("All annotators at once: {figure}")
            return words.format(figure=f"{share(alpha.value)} {interval(alpha.interval)}".strip())
        figures = {"kappa": agreement.kappa, "unitizing_alpha": agreement.unitizing}
        value = figures[measure].value if measure in figures else agreement.score(measure).f1
        return self.tr("Mean of all pairs: {figure}").format(figure=share(value))

    def _show_pair(self) -> None:
        found, pair = self._found, self._pair
        if found is None or pair is None:
            return
        labels = self._controller.labels
        self._summary.setText(tables.summary(pair))
        _show(self.confusion, tables.confusion(pair, labels))
        _show(self.by_label, tables.by_label(pair, labels))
        _show(self.by_document, tables.by_document(found, pair))
        _show(self.over_time, tables.over_time(found, pair, self.measure.currentData()))
        _show(self.by_reason, tables.by_reason(found, pair))

    def _on_pair_chosen(self, wanted: Wanted) -> None:
        if self._found is None:
            return
        self._pair = self._found.pair(wanted.reference, wanted.other)
        self._show_pair()
        self._list_spans(wanted)

    def _list_spans(self, wanted: Wanted) -> None:
        """List the spans behind a cell, in a job."""
        project, pair = self._controller.project, self._pair
        if project is None or pair is None:
            return
        path, names = project.path, (wanted.reference, wanted.other)
        confused = list(_behind(pair.confusion, wanted))
        only_different = wanted.labels is None
        viewer_id = self._controller.annotator.id

        def work(report: Progress) -> list[SpanPair]:
            with Project.open(path, read_only=True) as other:
                return other.review.figures.spans_behind(
                    names,
                    confused,
                    MOST_SHOWN,
                    report,
                    only_different=only_different,
                    viewer_id=viewer_id,
                )

        def take(pairs: list[SpanPair]) -> None:
            self.spans.show_pairs(pairs, wanted, self._controller.labels)

        self.run(work, take)


def _behind(confusion: Confusion, wanted: Wanted) -> Iterator[Confused]:
    """Return what a cell stands for, labels that differ first."""
    if wanted.labels is not None:
        return iter(confusion.spans(*wanted.labels))
    keys = [*confusion.labels(), None]
    cells = [(row, column) for row in keys for column in keys]
    if wanted.label is not None:
        cells = [cell for cell in cells if wanted.label in cell]
    cells.sort(key=lambda cell: (cell[0] == cell[1], None in cell))
    found = chain.from_iterable(confusion.spans(*cell) for cell in cells)
    return (each for each in found if wanted.document_id in (None, each.document_id))


def _show(table: FigureTable, figures: Table) -> None:
    table.show_figures(figures.header, figures.rows, figures.names)


def _stacked(*widgets: QWidget) -> QWidget:
    """Return widgets under one another; the one that is no words takes the room."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget, 0 if isinstance(widget, QLabel) else 1)
    return page
