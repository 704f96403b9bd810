"""The check of edges: spans that are against their labels' policies, and a key to mend them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.arabic.edges.edge_check import EdgeFinding, find_edge_faults
from annotator.arabic.edges.snapping import EdgeFault
from annotator.core.document import Record
from annotator.core.edits.edits import Batch, ChangeSpan
from annotator.gui.jobs import Job
from annotator.gui.messages import plain_tip, visible_edges
from annotator.gui.translation import digits, isolated
from annotator.project import Project

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from annotator.core.progress import Progress
    from annotator.gui.labelling.span_edges import SpanEdges
    from annotator.gui.project_controller import ProjectController

_FINDING = Qt.ItemDataRole.UserRole
_QUOTE_SHOWN = 80


class EdgeCheck(QDialog):
    """Lists what should be mended in the open article or in all; Enter mends one, a button all.

    ``span_requested`` carries the id of a span of the open article that was chosen.
    """

    span_requested = Signal(str)

    def __init__(
        self, controller: ProjectController, edges: SpanEdges, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Edges of spans"))
        self.resize(720, 520)
        self._controller = controller
        self._edges = edges
        self._job: Job | None = None
        self._words = QLabel()
        self._words.setObjectName("secondary")
        self._list = QListWidget()
        self._list.setAccessibleName(self.windowTitle())
        self._list.currentItemChanged.connect(self._on_current_changed)
        self._list.itemActivated.connect(self._mend_one)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(self._make_scope())
        column.addWidget(self._list)
        column.addLayout(self._make_buttons())

    def _make_scope(self) -> QHBoxLayout:
        self._here = QRadioButton(self.tr("This article"))
        self._everywhere = QRadioButton(self.tr("All articles"))
        self._here.setChecked(True)
        scope = QButtonGroup(self)
        scope.addButton(self._here)
        scope.addButton(self._everywhere)
        scope.buttonClicked.connect(self._look)
        line = QHBoxLayout()
        line.addWidget(self._here)
        line.addWidget(self._everywhere)
        line.addStretch(1)
        line.addWidget(self._words)
        return line

    def _make_buttons(self) -> QHBoxLayout:
        self._one = QPushButton(self.tr("Mend this one"))
        self._all = QPushButton(self.tr("Mend all"))
        self._all.setObjectName("primary")
        close = QPushButton(self.tr("Close"))
        for button in (self._one, self._all, close):
            button.setAutoDefault(False)
        self._one.clicked.connect(self._on_one)
        self._all.clicked.connect(self._mend_all)
        close.clicked.connect(self.accept)
        line = QHBoxLayout()
        line.addWidget(self._one)
        line.addWidget(self._all)
        line.addStretch(1)
        line.addWidget(close)
        return line

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        """Look through the chosen articles: the open one now, all of them in a job."""
        self._list.clear()
        controller = self._controller
        project, document = controller.project, controller.document
        if project is None or document is None:
            return
        if self._here.isChecked():
            own = Record(document, spans=tuple(controller.spans()))
            self._show(list(find_edge_faults((own,), controller.labels, self._edges.labelled)))
            return
        path, annotator_id = project.path, controller.annotator.id

        def work(report: Progress) -> list[EdgeFinding]:
            with Project.open(path, read_only=True) as other:
                return other.spans.edge_faults(annotator_id, report)

        self._words.setText(self.tr("Looking…"))
        self._job = Job(work, self)
        self._job.succeeded.connect(self._show)
        self._job.failed.connect(controller.failed)
        self._job.ended.connect(self._job.deleteLater)
        self._job.start()

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def _show(self, findings: list[EdgeFinding]) -> None:
        self._job = None
        self._list.clear()
        for finding in findings:
            self._add(finding)
        count = len(findings)
        words = self.tr("%n span(s) to mend", "", count) if count else self.tr("All is well.")
        self._words.setText(digits(words))
        self._one.setEnabled(count > 0)
        self._all.setEnabled(count > 0)
        self._list.setCurrentRow(0)

    def _add(self, finding: EdgeFinding) -> None:
        before, after = (isolated(_marked(each.text)) for each in (finding.span, finding.mended))
        faults = "، " if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else ", "
        why = faults.join(self._fault_name(fault) for fault in finding.faults)
        row = QListWidgetItem(
            self.tr("{before} becomes {after} · {why}").format(before=before, after=after, why=why)
        )
        row.setData(_FINDING, finding)
        row.setToolTip(plain_tip(finding.title))
        self._list.addItem(row)

    def _fault_name(self, fault: EdgeFault) -> str:
        return {
            EdgeFault.WHITE_SPACE: self.tr("white space"),
            EdgeFault.PROCLITICS: self.tr("clitic"),
            EdgeFault.ARTICLE: self.tr("article"),
            EdgeFault.TITLES: self.tr("title"),
            EdgeFault.QUOTES: self.tr("quotes"),
            EdgeFault.FINAL_PUNCTUATION: self.tr("punctuation"),
            EdgeFault.CURRENCY: self.tr("currency"),
        }[fault]

    def _on_current_changed(self, row: QListWidgetItem | None) -> None:
        document = self._controller.document
        if row is None or document is None:
            return
        finding = row.data(_FINDING)
        if finding.document_id == document.id:
            self.span_requested.emit(finding.span.id)

    def _on_one(self) -> None:
        row = self._list.currentItem()
        if row is not None:
            self._mend_one(row)

    def _mend_one(self, row: QListWidgetItem) -> None:
        if self._mend([row.data(_FINDING)]):
            self._look_again()

    def _mend_all(self) -> None:
        rows = (self._list.item(number) for number in range(self._list.count()))
        if self._mend([row.data(_FINDING) for row in rows]):
            self._look_again()

    def _look_again(self) -> None:
        place = self._list.currentRow()
        self._look()
        self._list.setCurrentRow(min(place, self._list.count() - 1))

    def _mend(self, findings: list[EdgeFinding]) -> bool:
        """Give the spans their edges as one act, which one undo takes back."""
        annotator_id = self._controller.annotator.id
        edits = tuple(
            ChangeSpan(each.document_id, annotator_id, each.span, each.mended) for each in findings
        )
        name = self.tr("Mend the edges of %n span(s)", "", len(edits))
        return self._controller.acts.do(Batch(edits), digits(name))


def _marked(quote: str) -> str:
    """Return a quote with its white space made visible, its middle left out where it is long."""
    half = _QUOTE_SHOWN // 2
    shown = quote if len(quote) <= _QUOTE_SHOWN else f"{quote[:half]} … {quote[-half:]}"
    return f"⟦{visible_edges(shown)}⟧"
