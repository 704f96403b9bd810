"""What stands for gold now, and which verdicts should be looked at again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.asking import Asking
from annotator.gui.messages import plain_tip, visible_edges
from annotator.gui.models.correction_list_model import COLOR_SIZE, label_color, label_title
from annotator.gui.panels.cards import plain_label, shortened
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from annotator.core.progress import Progress
    from annotator.core.span import Span
    from annotator.core.verdict import GivenVerdict, Verdict
    from annotator.gui.project_controller import ProjectController
    from annotator.project import Project
    from annotator.review.adjudication.gold_overview import GoldMatter, GoldOverview

_MATTER = Qt.ItemDataRole.UserRole
_MOST = 5000  # rows that are shown


class GoldDialog(QDialog):
    """Counts gold and lists stale and contradicting verdicts; Enter or a double click opens one.

    ``matter_requested`` carries the place to look at, ``export_requested`` whether what all agree
    on counts as well.
    """

    matter_requested = Signal(object)
    export_requested = Signal(bool)

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Gold"))
        self.resize(720, 540)
        self._controller = controller
        self._names: dict[str, str] = {}
        self._asking = Asking(controller, self)
        self._total = plain_label("quote")
        self._labels = plain_label()
        self._labels.setWordWrap(True)
        self._unanimous = QCheckBox(self.tr("With what all who have done an article agree on"))
        self._unanimous.toggled.connect(self.look)
        self._stale, self._conflicts = self._make_list(), self._make_list()
        self._tabs = QTabWidget()
        for found in (self._stale, self._conflicts):
            self._tabs.addTab(found, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for widget in (self._total, self._labels, self._unanimous):
            column.addWidget(widget)
        column.addWidget(self._tabs, 1)
        column.addLayout(self._make_buttons())
        for signal in (
            controller.act_saved,
            controller.documents_changed,
            controller.annotator_changed,
        ):
            signal.connect(self.look)
        controller.project_closed.connect(self.close)

    def _make_list(self) -> QListWidget:
        found = QListWidget()
        found.setIconSize(COLOR_SIZE)
        found.setTextElideMode(Qt.TextElideMode.ElideRight)
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        found.itemActivated.connect(self._on_activated)
        return found

    def _make_buttons(self) -> QHBoxLayout:
        open_ = QPushButton(self.tr("Open in review"))
        open_.clicked.connect(self._on_open)
        export = QPushButton(self.tr("Export gold…"))
        export.setObjectName("primary")
        export.clicked.connect(self._on_export)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        line = QHBoxLayout()
        line.addWidget(open_)
        line.addStretch(1)
        for button in (export, close):
            line.addWidget(button)
        for button in (open_, export, close):
            button.setAutoDefault(False)
        self._open = open_
        return line

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def look(self) -> None:
        """Count in a job; what was counted for before is forgotten."""
        project = self._controller.project
        if project is None or not self.isVisible():
            return
        unanimous, viewer_id = self._unanimous.isChecked(), self._controller.annotator.id

        def count(other: Project, report: Progress) -> tuple[GoldOverview, dict[str, str]]:
            names = {each.id: each.name for each in other.annotators()}
            overview = other.review.gold.overview(
                unanimous=unanimous, report=report, viewer_id=viewer_id
            )
            return overview, names

        if not self._total.text():
            self._total.setText(self.tr("Counting…"))
        self._asking.ask(count, self._show)

    def _show(self, found: tuple[GoldOverview, dict[str, str]]) -> None:
        overview, self._names = found
        total = self.tr("%n span(s) stand for gold", "", overview.spans.total())
        articles = self.tr("in %n article(s)", "", overview.documents)
        empty = self.tr("Nothing stands for gold yet: review somebody's spans first.")
        self._total.setText(digits(f"{total} {articles}") if overview.documents else empty)
        labels = self._controller.labels
        counts = sorted(overview.spans.items(), key=lambda each: (-each[1], each[0]))
        parts = [isolated(f"{label_title(labels, key)} {digits(n)}") for key, n in counts]
        words = self.tr("By label: {counts}")
        self._labels.setText(words.format(counts="  ·  ".join(parts)))
        self._labels.setVisible(bool(parts))
        none = self.tr("Nobody has changed a span after it was judged.")
        self._fill(self._stale, overview.stale, none)
        none = self.tr("No verdicts contradict one another.")
        self._fill(self._conflicts, overview.conflicts, none)
        titles = (
            self.tr("Changed after the verdict: %n", "", len(overview.stale)),
            self.tr("Reviewers disagree: %n", "", len(overview.conflicts)),
        )
        for place, (title, each) in enumerate(
            zip(titles, (self._stale, self._conflicts), strict=True)
        ):
            self._tabs.setTabText(place, digits(title))
            each.setAccessibleName(digits(title))
        self._open.setEnabled(bool(overview.stale or overview.conflicts))

    def _fill(self, list_: QListWidget, matters: list[GoldMatter], none: str) -> None:
        place = max(0, list_.currentRow())
        list_.clear()
        for matter in matters[:_MOST]:
            row = QListWidgetItem(self._words(matter))
            row.setData(_MATTER, matter)
            row.setData(
                Qt.ItemDataRole.DecorationRole,
                label_color(self._controller.labels, matter.place[2]),
            )
            row.setToolTip(plain_tip(row.text()))
            list_.addItem(row)
        if not matters:
            row = QListWidgetItem(none)
            row.setFlags(Qt.ItemFlag.NoItemFlags)
            list_.addItem(row)
        list_.setCurrentRow(min(place, list_.count() - 1))

    def _words(self, matter: GoldMatter) -> str:
        quote = isolated(f"⟦{shortened(visible_edges(matter.quote))}⟧")
        if len(matter.verdicts) > 1:
            parts = [self._wish(each.verdict) for each in matter.verdicts]
        else:
            parts = [self._change(matter.verdicts[0])]
        return " · ".join([quote, *parts, isolated(matter.title)])

    def _wish(self, verdict: Verdict) -> str:
        """Return what a reviewer wants to stand."""
        reviewer = isolated(self._names.get(verdict.reviewer_id, ""))
        if verdict.outcome is None:
            return self.tr("{reviewer}: no span").format(reviewer=reviewer)
        return f"{reviewer}: {self._span_words(verdict.outcome)}"

    def _change(self, given: GivenVerdict) -> str:
        """Return what an author has now where it was judged."""
        author = isolated(self._names.get(given.verdict.author_id, ""))
        if given.current is None:
            return self.tr("{author} has removed it").format(author=author)
        words = self.tr("{author} has {span} now")
        return words.format(author=author, span=self._span_words(given.current))

    def _span_words(self, span: Span) -> str:
        quote = isolated(f"⟦{shortened(visible_edges(span.text))}⟧")
        return f"{quote} ({isolated(label_title(self._controller.labels, span.label))})"

    def _on_activated(self, row: QListWidgetItem) -> None:
        matter = row.data(_MATTER)
        if matter is not None:
            self.matter_requested.emit(matter)

    def _on_open(self) -> None:
        current = self._tabs.currentWidget()
        if isinstance(current, QListWidget) and current.currentItem() is not None:
            self._on_activated(current.currentItem())

    def _on_export(self) -> None:
        self.export_requested.emit(self._unanimous.isChecked())
