"""The form in which documents are filtered by what was done with them, date and source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from annotator.core.document import Status
from annotator.core.document_filter import EVERY_DOCUMENT, DocumentFilter, is_period
from annotator.gui.panels.documents.filter_words import STATUSES, label_words, status_words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from annotator.gui.project_controller import ProjectController

_SOURCES = 500  # in the list; any other can be written
_MINE, _ANYONE = 0, 1  # in the place of a name
_LATIN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


class FilterForm(QFrame):
    """Folded away until somebody filters; what is chosen holds at once."""

    changed = Signal()
    left = Signal()

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._is_filling = False
        self._whose = QComboBox()
        self._status = QComboBox()
        self._label = QComboBox()
        self._flagged = QCheckBox(self.tr("Flagged"))
        self._noted = QCheckBox(self.tr("With notes"))
        self._since, self._until = QLineEdit(), QLineEdit()
        self._source = QComboBox()
        self._wrong_date = QLabel(self.tr("A year, a month or a day, as 2026, 2026-01, 2026-01-31"))
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        self._status.addItem(self.tr("Any"), None)
        for status in STATUSES:
            self._status.addItem(status_words(status), str(status))
        self._source.setEditable(True)
        self._source.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._wrong_date.setObjectName("secondary")
        self._wrong_date.setWordWrap(True)
        self._wrong_date.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.setSpacing(6)
        rows = (
            (self.tr("Whose work"), self._whose),
            (self.tr("Status"), self._status),
            (self.tr("Label"), self._label),
            (self.tr("From"), self._since),
            (self.tr("Until"), self._until),
        )
        for row, (words, field) in enumerate((*rows, (self.tr("Source"), self._source))):
            title = QLabel(words)
            title.setObjectName("secondary")
            title.setBuddy(field)
            field.setAccessibleName(words)
            field.setMinimumWidth(0)
            grid.addWidget(title, row, 0)
            grid.addWidget(field, row, 1)
        for field in (self._since, self._until):
            field.setPlaceholderText("2026-01-31")
        grid.addWidget(self._wrong_date, len(rows) + 1, 0, 1, 2)
        marks = QHBoxLayout()
        marks.addWidget(self._flagged)
        marks.addWidget(self._noted)
        marks.addStretch(1)
        grid.addLayout(marks, len(rows) + 2, 0, 1, 2)

    def _connect(self) -> None:
        for field in (self._whose, self._status, self._label):
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field.currentIndexChanged.connect(self._tell)
        self._source.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for box in (self._flagged, self._noted):
            box.toggled.connect(self._tell)
        for date in (self._since, self._until):
            date.textChanged.connect(self._on_date_changed)
        line = self._source.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("Any"))
        line.setClearButtonEnabled(True)
        line.editingFinished.connect(self._tell)
        line.textChanged.connect(self._on_source_changed)
        self._source.activated.connect(self._tell)

    def _on_date_changed(self) -> None:
        dates = [_date(self._since), _date(self._until)]
        self._wrong_date.setVisible(any(each and not is_period(each) for each in dates))
        self._tell()

    def _on_source_changed(self, words: str) -> None:
        if not words:  # by the button that clears it, which ends no editing
            self._tell()

    def _tell(self) -> None:
        if not self._is_filling:
            self.changed.emit()

    def show_wanted(self, wanted: DocumentFilter) -> None:
        """Show what a filter asks for, with what this project has to choose from."""
        self._is_filling = True
        self._fill_people(wanted)
        self._fill_labels(wanted)
        if self.isVisible() and not self._source.count():
            self._fill_sources()
        status = str(wanted.statuses[0]) if len(wanted.statuses) == 1 else None
        self._status.setCurrentIndex(self._status.findData(status))
        self._flagged.setChecked(wanted.flagged)
        self._noted.setChecked(wanted.noted)
        for field, period in ((self._since, wanted.since), (self._until, wanted.until)):
            # What is being written is not a date yet.
            if not field.hasFocus() or is_period(_date(field)):
                _write(field, period)
        if (line := self._source.lineEdit()) is not None and not line.hasFocus():
            _write(line, wanted.source)
        self._is_filling = False

    def _fill_people(self, wanted: DocumentFilter) -> None:
        found = self._controller.ask(lambda project: project.annotators()) or []
        names = [each.name for each in found if each.id != self._controller.annotator.id]
        self._whose.clear()
        self._whose.addItem(self.tr("Mine"), _MINE)
        self._whose.addItem(self.tr("Anyone's"), _ANYONE)
        for name in _with(names, wanted.annotator):
            self._whose.addItem(name, name)
        chosen = _ANYONE if wanted.anyone else wanted.annotator or _MINE
        self._whose.setCurrentIndex(self._whose.findData(chosen))

    def _fill_labels(self, wanted: DocumentFilter) -> None:
        labels, chosen = self._controller.labels, next(iter(wanted.labels), "")
        self._label.clear()
        self._label.addItem(self.tr("Any"), "")
        for key in _with([label.key for label in labels.offered()], chosen):
            self._label.addItem(label_words(key, labels), key)
        self._label.setCurrentIndex(self._label.findData(chosen))

    def _fill_sources(self) -> None:
        sources = self._controller.ask(lambda project: project.documents.sources(_SOURCES)) or []
        self._source.addItems(sources)
        completer = QCompleter(sources, self._source)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._source.setCompleter(completer)

    def forget_sources(self) -> None:
        """Read the sources anew when they are shown next, as after an import."""
        self._is_filling = True
        words = self._source.currentText()
        self._source.clear()
        self._source.setEditText(words)
        self._is_filling = False

    def asked(self, before: DocumentFilter = EVERY_DOCUMENT) -> DocumentFilter:
        """Return a filter with what the form asks for in place of what it asked before."""
        whose, status, label = (
            each.currentData() for each in (self._whose, self._status, self._label)
        )
        since, until = _date(self._since), _date(self._until)
        return replace(
            before,
            annotator=whose if isinstance(whose, str) else "",
            anyone=whose == _ANYONE,
            statuses=(Status(status),) if status else (),
            labels=(label,) if label else (),
            flagged=self._flagged.isChecked(),
            noted=self._noted.isChecked(),
            since=since if is_period(since) else "",
            until=until if is_period(until) else "",
            source=self._source.currentText(),
        )

    def enter(self) -> None:
        """Show the form with the keyboard in its first field."""
        self.show()
        self._whose.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


def _date(field: QLineEdit) -> str:
    return field.text().strip().translate(_LATIN)


def _write(field: QLineEdit, words: str) -> None:
    if field.text() != words:
        field.setText(words)


def _with(known: list[str], chosen: str) -> list[str]:
    """Return what is known, and what was chosen though it is not known any more."""
    return known if not chosen or chosen in known else [*known, chosen]
