"""Labels every place where the same words stand, after a look at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.progress import Progress, silent
from annotator.gui.asking import Asking
from annotator.gui.dialogs.finding.found_list import FoundList
from annotator.gui.translation import current_language, digits, isolated
from annotator.search import labelling

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.labels.label_set import Label
    from annotator.gui.project_controller import ProjectController
    from annotator.project import Found, Project

_SHOWN = 20_000  # hits; more would be nobody's preview


class LabelAll(QDialog):
    """Shows where else the words of a span stand; OK labels the checked places as one act.

    ``act_requested`` carries the act and its name.
    """

    act_requested = Signal(object, str)

    def __init__(
        self, controller: ProjectController, quote: str, label: Label, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._quote, self._label = quote, label
        self._asking = Asking(controller, self)
        self.setWindowTitle(self.tr("Label all occurrences"))
        self.resize(760, 560)
        title = label.title(current_language())
        heading = QLabel(
            self.tr("“{quote}” as {label}").format(
                quote=isolated(quote[:80]), label=isolated(title)
            )
        )
        heading.setWordWrap(True)
        self._here = QRadioButton(self.tr("This article"))
        self._everywhere = QRadioButton(self.tr("All articles"))
        self._here.setChecked(True)
        self._whole = QCheckBox(self.tr("Whole words"))
        self._clitics = QCheckBox(self.tr("After a clitic as well"))
        for box in (self._whole, self._clitics):
            box.setChecked(True)
            box.toggled.connect(self.look)
        self._here.toggled.connect(self.look)
        self._count = QLabel()
        self._count.setObjectName("secondary")
        self._list = FoundList(checkable=True)
        self._list.setAccessibleName(self.windowTitle())
        self._list.itemChanged.connect(self._show_count)
        self._ok = QPushButton(self.tr("Label the checked places"))
        self._ok.setObjectName("primary")
        self._ok.setDefault(True)
        self._ok.clicked.connect(self._on_ok)
        self._build(heading)

    def _build(self, heading: QLabel) -> None:
        every, none = QPushButton(self.tr("Check all")), QPushButton(self.tr("Check none"))
        cancel = QPushButton(self.tr("Cancel"))
        every.clicked.connect(lambda: self._list.check_all(True))
        none.clicked.connect(lambda: self._list.check_all(False))
        cancel.clicked.connect(self.reject)
        for button in (every, none, cancel):
            button.setAutoDefault(False)
        scope, below = QHBoxLayout(), QHBoxLayout()
        scope.setSpacing(16)
        for widget in (self._here, self._everywhere, self._whole, self._clitics):
            scope.addWidget(widget)
        scope.addStretch(1)
        for button in (every, none):
            below.addWidget(button)
        below.addWidget(self._count, 1)
        below.addWidget(self._ok)
        below.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addLayout(scope)
        column.addWidget(self._list)
        column.addLayout(below)

    def look(self) -> None:
        """Look in the open article now, or in all of them in a job."""
        self._asking.stop()
        self._list.clear()
        controller = self._controller
        if controller.project is None:
            return
        row, occurrences = controller.row, self._occurrences()
        if self._here.isChecked():
            self._show(controller.ask(lambda project: occurrences(project, row, silent)) or [])
            return

        def find(other: Project, report: Progress) -> list[Found]:
            return occurrences(other, None, report)

        self._count.setText(self.tr("Looking…"))
        self._ok.setEnabled(False)
        self._asking.ask(find, self._show)

    def _occurrences(self) -> Callable[[Project, int | None, Progress], list[Found]]:
        """Return what is to be asked, perhaps in a job: the choices as they are now."""
        quote, key, asker_id = self._quote, self._label.key, self._controller.annotator.id
        whole, clitics = self._whole.isChecked(), self._clitics.isChecked()

        def occurrences(project: Project, row: int | None, report: Progress) -> list[Found]:
            found = project.search.occurrences_for(
                quote,
                key,
                asker_id,
                row=row,
                whole_words=whole,
                with_clitics=clitics,
                report=report,
            )
            return [hit for hit, _ in zip(found, range(_SHOWN), strict=False)]

        return occurrences

    def _show(self, hits: list[Found]) -> None:
        self._list.blockSignals(True)
        for hit in hits:
            other = self._controller.labels.get(hit.label) if hit.label else None
            title = other.title(current_language()) if other else hit.label
            extra = self.tr("is {label}").format(label=isolated(title)) if hit.label else ""
            self._list.add(hit, with_title=self._everywhere.isChecked(), extra=extra)
        self._list.blockSignals(False)
        self._list.setCurrentRow(0)
        self._show_count()

    def _show_count(self) -> None:
        chosen, count = len(self._list.chosen()), self._list.count()
        words = self.tr("%n place(s) checked", "", chosen) if count else self.tr("No other place.")
        self._count.setText(digits(words))
        self._ok.setEnabled(chosen > 0)

    def _on_ok(self) -> None:
        chosen = self._list.chosen()
        act = labelling(chosen, self._label.key, self._controller.annotator.id)
        name = self.tr("Label %n place(s)", "", len(chosen))
        self.accept()
        self.act_requested.emit(act, digits(name))
