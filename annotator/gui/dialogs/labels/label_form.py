"""The form of one label: titles, key, colours, guideline, edges, and what became of it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.labels.label_changes import SHORTCUTS
from annotator.core.labels.label_set import NEWS_LABELS, Label, LabelSet
from annotator.gui.dialogs.labels.color_field import ColorField, Swatch
from annotator.gui.dialogs.labels.edge_policy_form import EdgePolicyForm
from annotator.gui.look.label_colors import PAIRS, ColorPair
from annotator.gui.look.theme import DARK, LIGHT
from annotator.gui.panels.cards import plain_label, start_aligned
from annotator.gui.translation import current_language, digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.labels.edge_policy import EdgePolicy

_GUIDELINE_HEIGHT = 110


class LabelForm(QWidget):
    """Shows one label; ``label_changed`` has it as it is written now."""

    label_changed = Signal(object)
    fate_requested = Signal()
    offer_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._label = NEWS_LABELS.labels[0]
        self._quiet = False
        self._title_ar = self._line(Qt.LayoutDirection.RightToLeft, "title_ar")
        self._title_en = self._line(Qt.LayoutDirection.LeftToRight, "title_en")
        self._key = self._line(Qt.LayoutDirection.LeftToRight, "key")
        self._shortcut = QComboBox()
        self._shortcut.activated.connect(self._on_shortcut)
        self._color = ColorField(self.tr("Colour on light pages"), LIGHT.page)
        self._color.color_chosen.connect(lambda color: self._take(color=color))
        self._dark_color = ColorField(self.tr("Colour on dark pages"), DARK.page)
        self._dark_color.color_chosen.connect(lambda color: self._take(dark_color=color))
        self._guideline = start_aligned(QPlainTextEdit())
        self._guideline.setTabChangesFocus(True)
        self._guideline.setFixedHeight(_GUIDELINE_HEIGHT)
        self._guideline.setPlaceholderText(
            self.tr("What is it, and what is it not? Give examples, one on a line.")
        )
        self._guideline.textChanged.connect(self._on_guideline)
        self._edges = EdgePolicyForm()
        self._edges.policy_changed.connect(self._on_edges)
        self._lay_out()

    def _line(self, direction: Qt.LayoutDirection, field: str) -> QLineEdit:
        line = QLineEdit()
        line.setLayoutDirection(direction)
        line.textEdited.connect(lambda text: self._take(**{field: text.strip()}))
        return line

    def _lay_out(self) -> None:
        self._form = form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("Title in &Arabic"), self._title_ar)
        form.addRow(self.tr("Title in &English"), self._title_en)
        form.addRow(self.tr("Name in &files"), self._key)
        form.addRow(self.tr("&Key"), self._shortcut)
        form.addRow(self.tr("Colours"), self._palette())
        form.addRow(self.tr("On &light pages"), self._color)
        form.addRow(self.tr("On &dark pages"), self._dark_color)
        form.addRow(self.tr("&Guideline"), self._guideline)
        form.addRow(self.tr("State"), self._state_row())
        for field, name in (
            (self._title_ar, self.tr("Title in Arabic")),
            (self._title_en, self.tr("Title in English")),
            (self._key, self.tr("Name in files")),
            (self._shortcut, self.tr("Key")),
            (self._guideline, self.tr("Guideline")),
        ):
            field.setAccessibleName(name)
        heading = QLabel(self.tr("Edges of its spans"))
        heading.setObjectName("section")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 16, 8)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(heading)
        column.addWidget(self._edges)
        column.addStretch(1)

    def _palette(self) -> QWidget:
        self._swatches = []
        row = QHBoxLayout()
        row.setSpacing(4)
        for pair in PAIRS:
            name = QCoreApplication.translate("LabelColors", pair.name)
            swatch = Swatch(name, pair.color, pair.dark_color)
            swatch.setCheckable(True)
            swatch.clicked.connect(lambda _on=False, chosen=pair: self._on_pair(chosen))
            self._swatches.append(swatch)
            row.addWidget(swatch)
        row.addStretch(1)
        return _holding(row)

    def _state_row(self) -> QWidget:
        self._state = plain_label()
        self._fate = QPushButton(self.tr("&Take out of use…"))
        self._fate.clicked.connect(self.fate_requested)
        self._offer = QPushButton(self.tr("&Use again"))
        self._offer.clicked.connect(self.offer_requested)
        row = QHBoxLayout()
        row.addWidget(self._state, 1)
        for button in (self._offer, self._fate):
            button.setAutoDefault(False)
            row.addWidget(button)
        return _holding(row)

    @property
    def label(self) -> Label:
        """The label as it is written now."""
        return self._label

    def show_label(self, label: Label, labels: LabelSet, count: int, *, is_new: bool) -> None:
        """Show a label among others; the name in files can be written only while it is new."""
        self._label = label
        with self._quietly():
            for line, text in (
                (self._title_ar, label.title_ar),
                (self._title_en, label.title_en),
                (self._key, label.key),
            ):
                if line.text().strip() != text:
                    line.setText(text)
            self._key.setReadOnly(not is_new)
            self._show_shortcuts(labels)
            self._show_colors()
            if self._guideline.toPlainText() != label.guideline:
                self._guideline.setPlainText(label.guideline)
            self._edges.show_policy(label.edges)
        self._show_state(labels, count)

    def _show_shortcuts(self, labels: LabelSet) -> None:
        users = {each.shortcut: each for each in labels.offered() if each.key != self._label.key}
        self._shortcut.clear()
        self._shortcut.addItem(self.tr("None"), "")
        model = self._shortcut.model()
        for digit in SHORTCUTS:
            user = users.get(digit)
            words = digits(digit)
            if user is not None:
                words = f"{words} · {user.title(current_language())}"
            self._shortcut.addItem(words, digit)
            if user is not None and isinstance(model, QStandardItemModel):
                model.item(self._shortcut.count() - 1).setEnabled(False)
        self._shortcut.setCurrentIndex(self._shortcut.findData(self._label.shortcut))

    def _show_colors(self) -> None:
        colors = (self._label.color, self._label.dark_color)
        self._color.show_color(self._label.color)
        self._dark_color.show_color(self._label.dark_color)
        for swatch in self._swatches:
            swatch.setChecked(swatch.colors == colors)

    def _show_state(self, labels: LabelSet, count: int) -> None:
        label, into = self._label, labels.get(self._label.merged_into)
        if into is not None:
            words = self.tr("Merged into {label}").format(label=into.title(current_language()))
        elif label.retired:
            words = self.tr("Retired")
        else:
            words = self.tr("In use")
        if into is None:
            words += " · " + digits(self.tr("%n span(s)", "", count))
        self._state.setText(words)
        self._offer.setVisible(not label.is_offered)

    def show_key(self, key: str) -> None:
        """Show the name in files that follows from the title."""
        self._label = replace(self._label, key=key)
        self._key.setText(key)

    def set_read_only(self) -> None:
        """Let everything be read and nothing be changed."""
        for line in (self._title_ar, self._title_en, self._key):
            line.setReadOnly(True)
        self._guideline.setReadOnly(True)
        widgets = (self._shortcut, self._color, self._dark_color, self._edges)
        for widget in (*widgets, *self._swatches, self._fate, self._offer):
            widget.setEnabled(False)

    def focus_title(self) -> None:
        """Put the caret into the title in the interface's language, all of it selected."""
        line = self._title_ar if current_language() == "ar" else self._title_en
        line.setFocus()
        line.selectAll()

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        self._quiet = True
        yield
        self._quiet = False

    def _take(self, **fields: object) -> None:
        label = replace(self._label, **fields)  # type: ignore[arg-type]
        if not self._quiet and label != self._label:
            self._label = label
            self.label_changed.emit(label)

    def _on_shortcut(self) -> None:
        self._take(shortcut=str(self._shortcut.currentData()))

    def _on_pair(self, pair: ColorPair) -> None:
        self._take(color=pair.color, dark_color=pair.dark_color)
        self._show_colors()

    def _on_guideline(self) -> None:
        self._take(guideline=self._guideline.toPlainText())

    def _on_edges(self, policy: EdgePolicy) -> None:
        self._take(edges=policy)


def _holding(row: QHBoxLayout) -> QWidget:
    holder = QWidget()
    row.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(row)
    return holder
