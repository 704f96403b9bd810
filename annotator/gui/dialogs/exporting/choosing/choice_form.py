"""Whose spans of which articles are exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.core.document import Status
from annotator.gui.panels.wrapping_row import WrappingRow
from annotator.gui.translation import current_language, digits, isolated
from annotator.project import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.document import Annotator
    from annotator.core.labels.label_set import LabelSet

_EVERYBODY, _GOLD, _THESE = range(3)
_ALL, _LISTED, _ASSIGNED = range(3)
_NAME = Qt.ItemDataRole.UserRole
_NAME_HEIGHT, _LIST_HEIGHT = 33, 115  # pixels: three names, and that there are more
_DAY = "yyyy-MM-dd"
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChoiceForm(QWidget):
    """The same choices as ``hashiya export`` has."""

    changed = Signal()

    def __init__(
        self,
        annotators: Sequence[Annotator],
        current: Annotator,
        labels: LabelSet,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._viewer = current
        self._listed: tuple[str, ...] | None = None
        self.whose = QComboBox()
        self.whose.setAccessibleName(self.tr("Whose"))
        self.whose.addItem(self.tr("Everybody's spans"))
        self.whose.addItem(self.tr("Gold: what stands by the reviews"))
        self.whose.addItem(self.tr("The spans of"))
        self.names = self._make_names(annotators, current)
        self.unanimous = QCheckBox(self.tr("With what all agree on"))
        self.unanimous.setToolTip(
            self.tr("Also what all who have done an article agree on, without a review.")
        )
        self.articles = QComboBox()
        self.articles.addItem(self.tr("All articles"), (_ALL, ""))
        self.articles.addItem(self.tr("Those in the list"), (_LISTED, ""))
        for each in annotators:
            words = self.tr("Assigned to {name}").format(name=isolated(each.name))
            self.articles.addItem(words, (_ASSIGNED, each.name))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Words in headline or text"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.status = self._make_status()
        self.since_box, self.since = self._make_day(self.tr("From"))
        self.until_box, self.until = self._make_day(self.tr("To"))
        self.labels = self._make_labels(labels)
        for box in (self.whose, self.articles, self.status):
            _shrink(box)
        self._lay_out()
        self._connect()
        known = any(each.name == current.name for each in annotators)
        self.whose.setCurrentIndex(_THESE if known else _EVERYBODY)
        self._on_changed()

    def _make_names(self, annotators: Sequence[Annotator], current: Annotator) -> QListWidget:
        names = QListWidget()
        names.setAccessibleName(self.tr("Annotators"))
        names.setFixedHeight(min(_LIST_HEIGHT, _NAME_HEIGHT * len(annotators) + 2))
        for each in annotators:
            row = QListWidgetItem(each.name)
            row.setData(_NAME, each.name)
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_chosen = each.name == current.name
            row.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            names.addItem(row)
        return names

    def _make_status(self) -> QComboBox:
        found = QComboBox()
        for words, status in (
            (self.tr("However far"), None),
            (self.tr("Done"), Status.DONE),
            (self.tr("In progress"), Status.IN_PROGRESS),
            (self.tr("New"), Status.NEW),
            (self.tr("Skipped"), Status.SKIPPED),
        ):
            found.addItem(words, status)
        return found

    def _make_day(self, words: str) -> tuple[QCheckBox, QDateEdit]:
        box, day = QCheckBox(words), QDateEdit(QDate.currentDate())
        # The Emirates' Arabic has these digits, and the months' names of most of the press.
        day.setLocale(QLocale("ar_AE" if current_language() == "ar" else "en_GB"))
        day.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else it has the day first
        day.setDisplayFormat(_DAY)
        day.setCalendarPopup(True)
        day.setEnabled(False)
        day.setAccessibleName(words)
        box.toggled.connect(day.setEnabled)
        return box, day

    def _make_labels(self, labels: LabelSet) -> list[QPushButton]:
        found = []
        for label in labels:
            if label.merged_into:
                continue
            # A button takes "&" for the sign of a key.
            chip = QPushButton(label.title(current_language()).replace("&", "&&"))
            chip.setObjectName("filter")
            chip.setAutoDefault(False)
            chip.setCheckable(True)
            chip.setChecked(True)
            chip.setProperty("label", label.key)
            found.append(chip)
        return found

    def _lay_out(self) -> None:
        published = QWidget()
        days = QGridLayout(published)
        days.setContentsMargins(0, 0, 0, 0)
        for row, (box, day) in enumerate(
            ((self.since_box, self.since), (self.until_box, self.until))
        ):
            days.addWidget(box, row, 0)
            days.addWidget(day, row, 1)
        days.setColumnStretch(1, 1)
        chips = WrappingRow(6)
        for chip in self.labels:
            chips.addWidget(chip)
        whose = QVBoxLayout()
        whose.setSpacing(6)
        for widget in (self.whose, self.names, self.unanimous):
            whose.addWidget(widget)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Whose"), whose)
        form.addRow(self.tr("Articles"), self.articles)
        form.addRow(self.tr("With words"), self.search)
        form.addRow(self.tr("Status"), self.status)
        form.addRow(self.tr("Published"), published)
        form.addRow(self.tr("Labels"), chips)

    def _connect(self) -> None:
        for box in (self.whose, self.articles, self.status):
            box.currentIndexChanged.connect(self._on_changed)
        for check in (self.unanimous, self.since_box, self.until_box, *self.labels):
            check.toggled.connect(self._on_changed)
        for day in (self.since, self.until):
            day.dateChanged.connect(self._on_changed)
        self.names.itemChanged.connect(self._on_changed)
        self.search.textChanged.connect(self._on_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Return in the words not press the window's button: they are looked for already."""
        is_return = isinstance(event, QKeyEvent) and event.key() in _RETURN
        return is_return or super().eventFilter(watched, event)

    def _on_changed(self) -> None:
        self.names.setVisible(self.whose.currentIndex() == _THESE)
        self.unanimous.setVisible(self.whose.currentIndex() == _GOLD)
        self.changed.emit()

    def choose_gold(self, *, unanimous: bool) -> None:
        """Choose gold."""
        self.whose.setCurrentIndex(_GOLD)
        self.unanimous.setChecked(unanimous)

    def set_listed(self, ids: tuple[str, ...] | None, count: int) -> None:
        """Take what is in the window's list of articles; None where that is all."""
        self._listed = ids
        with QSignalBlocker(self.articles):
            words = self.tr("Those in the list: {count}").format(count=digits(count))
            self.articles.setItemText(_LISTED, words)

    @property
    def fault(self) -> str:
        """What is still to be chosen; empty where nothing is."""
        if self.whose.currentIndex() == _THESE and not self._chosen_names():
            return self.tr("Choose whose spans you want.")
        if not self._chosen_labels():
            return self.tr("Choose at least one label.")
        return ""

    def choice(self, *, blind: bool) -> Choice:
        """Return what is chosen."""
        which, name = self.articles.currentData()
        labels = self._chosen_labels()
        is_gold = self.whose.currentIndex() == _GOLD
        return Choice(
            annotators=self._chosen_names() if self.whose.currentIndex() == _THESE else (),
            status=self._chosen_status(),
            labels=() if len(labels) == len(self.labels) else labels,
            since=_day(self.since) if self.since_box.isChecked() else "",
            until=_day(self.until) if self.until_box.isChecked() else "",
            search=self.search.text().strip(),
            assigned_to=name if which == _ASSIGNED else "",
            documents=self._listed if which == _LISTED else None,
            # Nobody of the project, where it is only read.
            seen_by=self._viewer.name if self._viewer.id else "",
            blind=blind,
            gold=is_gold,
            unanimous=is_gold and self.unanimous.isChecked(),
        )

    def _chosen_status(self) -> Status | None:
        status = self.status.currentData()  # which Qt gives back as a plain string
        return None if status is None else Status(status)

    def _chosen_names(self) -> tuple[str, ...]:
        rows = (self.names.item(n) for n in range(self.names.count()))
        checked = Qt.CheckState.Checked
        return tuple(str(row.data(_NAME)) for row in rows if row.checkState() is checked)

    def _chosen_labels(self) -> tuple[str, ...]:
        return tuple(str(chip.property("label")) for chip in self.labels if chip.isChecked())


def _shrink(box: QComboBox) -> None:
    """Let a box be as wide as its column, not as its longest words."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _day(field: QDateEdit) -> str:
    day = field.date()
    # Not by its locale, which may have other digits.
    return f"{day.year():04}-{day.month():02}-{day.day():02}"
