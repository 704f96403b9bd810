"""Asks who labels which articles, and shows before what each would get."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.document import is_name
from annotator.gui.asking import Asking
from annotator.gui.dialogs.number_field import make_number_field
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.edits.assignment import Assign
    from annotator.core.progress import Progress
    from annotator.gui.project_controller import ProjectController
    from annotator.project import Project

_NAME = Qt.ItemDataRole.UserRole
_PAUSE = 200  # milliseconds after the last choice, before the articles are distributed
_NOW, _DONE, _MORE = 1, 2, 3  # columns
_MOST = 1_000_000
_SPIN_WIDTH = 120


@dataclass(frozen=True, slots=True)
class AssignChoice:
    """Who gets which articles; ``rows`` are the only ones meant, None means all."""

    names: tuple[str, ...]
    overlap: int
    seed: int
    anew: bool
    rows: Sequence[int] | None

    def propose(self, project: Project, ids: Sequence[str], by: str | None = None) -> Assign:
        """Return the edit; who is not here yet has any id that is not another's."""
        overlap = self.overlap if len(ids) > 1 else 0
        return project.team.proposal(
            ids, overlap=overlap, seed=self.seed, anew=self.anew, by=by, rows=self.rows
        )


class AssignArticles(QDialog):
    """Names, share done twice, seed and which articles; how far everybody is with theirs."""

    def __init__(
        self,
        controller: ProjectController,
        shown: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Assign articles"))
        self.setMinimumSize(600, 520)
        self._controller = controller
        self._shown = shown
        self._asking = Asking(controller, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._distribute)
        self._list = self._make_list()
        self._result = plain_label("secondary")
        self._result.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._list, 1)
        column.addLayout(self._make_new_name())
        column.addLayout(self._make_form())
        column.addWidget(self._result)
        column.addWidget(self._make_buttons())
        self._on_changed()

    def _make_list(self) -> QTreeWidget:
        found = QTreeWidget()
        found.setAccessibleName(self.tr("Annotators"))
        found.setRootIsDecorated(False)
        found.setHeaderLabels(
            [self.tr("Annotator"), self.tr("Has now"), self.tr("Done"), self.tr("Would get")]
        )
        header = found.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        viewer_id = self._controller.annotator.id
        for share in self._controller.ask(lambda project: project.team.shares(viewer_id)) or []:
            row = _row(share.name, chosen=share.assigned > 0)
            row.setText(_NOW, digits(share.assigned) if share.assigned else "—")
            row.setText(_DONE, digits(share.done))
            found.addTopLevelItem(row)
        found.itemChanged.connect(self._on_checked)
        return found

    def _make_new_name(self) -> QHBoxLayout:
        self._new = QLineEdit()
        self._new.setPlaceholderText(self.tr("Somebody new"))
        self._new.setAccessibleName(self.tr("Somebody new"))
        self._add = QPushButton(self.tr("Add"))
        self._add.setAutoDefault(False)
        self._add.setEnabled(False)
        self._new.textChanged.connect(self._on_new_changed)
        self._new.returnPressed.connect(self._on_add)
        self._add.clicked.connect(self._on_add)
        line = QHBoxLayout()
        line.addWidget(self._new, 1)
        line.addWidget(self._add)
        return line

    def _make_form(self) -> QFormLayout:
        self._which = QComboBox()
        self._which.addItem(self.tr("Those that nobody has yet"), (False, False))
        self._which.addItem(self.tr("All, anew"), (True, False))
        self._which.addItem(self.tr("Those in the list that nobody has yet"), (False, True))
        self._which.addItem(self.tr("All in the list, anew"), (True, True))
        self._overlap, self._seed = make_number_field(0, 100), make_number_field(0, _MOST)
        self._overlap.setSuffix(" %")
        for spin in (self._overlap, self._seed):
            spin.setMaximumWidth(_SPIN_WIDTH)
        self._which.currentIndexChanged.connect(self._on_changed)
        self._overlap.valueChanged.connect(self._on_changed)
        self._seed.valueChanged.connect(self._on_changed)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(self.tr("Articles"), self._which)
        form.addRow(self.tr("Labelled by two"), self._overlap)
        form.addRow(self.tr("Seed"), self._seed)
        return form

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._assign = buttons.addButton(self.tr("Assign"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._assign.setObjectName("primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    @property
    def choice(self) -> AssignChoice:
        """What was chosen."""
        anew, only_shown = self._which.currentData()
        chosen = [row.data(0, _NAME) for row in self._rows() if _is_chosen(row)]
        return AssignChoice(
            tuple(chosen),
            self._overlap.value(),
            self._seed.value(),
            anew,
            self._shown if only_shown else None,
        )

    def _rows(self) -> list[QTreeWidgetItem]:
        found = (self._list.topLevelItem(place) for place in range(self._list.topLevelItemCount()))
        return [row for row in found if row is not None]

    def _on_new_changed(self) -> None:
        name = self._new.text().strip()
        known = {row.data(0, _NAME) for row in self._rows()}
        self._add.setEnabled(is_name(name) and name not in known)

    def _on_add(self) -> None:
        if self._add.isEnabled():
            self._list.addTopLevelItem(_row(self._new.text().strip(), chosen=True))
            self._new.clear()
            self._on_changed()

    def _on_checked(self, _row: QTreeWidgetItem, column: int) -> None:
        if column == 0:
            self._on_changed()

    def _on_changed(self) -> None:
        self._assign.setEnabled(False)
        self._asking.stop()
        self._overlap.setEnabled(len(self.choice.names) > 1)
        if self.choice.names:
            self._result.setText(self.tr("Counting…"))
            self._pause.start()
        else:
            self._pause.stop()
            self._show({})
            self._result.setText(self.tr("Choose who labels, or add somebody."))

    def _distribute(self) -> None:
        """Distribute the articles in a job, to see who would get how many."""
        choice = self.choice

        def propose(other: Project, _report: Progress) -> Assign:
            return choice.propose(other, choice.names)  # names are as good as ids to count

        self._asking.ask(propose, self._on_distributed)

    def _on_distributed(self, edit: Assign) -> None:
        counts = Counter(each for annotators in edit.after.values() for each in annotators)
        twice = sum(len(annotators) > 1 for annotators in edit.after.values())
        self._show(counts)
        self._assign.setEnabled(bool(edit.after))
        self._assign.setDefault(True)
        if not edit.after:
            self._result.setText(self.tr("There is no such article."))
            return
        words = [self.tr("%n article(s) to assign", "", len(edit.after))]
        if twice:
            words.append(self.tr("%n of them to two, who do not see each other's", "", twice))
        self._result.setText(digits(" · ".join(words)))

    def _show(self, counts: dict[str, int]) -> None:
        for row in self._rows():
            count = counts.get(row.data(0, _NAME), 0)
            row.setText(_MORE, digits(count) if count else "—")

    def done(self, result: int) -> None:
        self._pause.stop()
        super().done(result)


def _row(name: str, *, chosen: bool) -> QTreeWidgetItem:
    row = QTreeWidgetItem([isolated(name), "—", "—", "—"])
    row.setData(0, _NAME, name)
    row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    row.setCheckState(0, Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
    return row


def _is_chosen(row: QTreeWidgetItem) -> bool:
    return row.checkState(0) is Qt.CheckState.Checked
