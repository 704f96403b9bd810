"""The label set editor: what is changed in it is applied as one act, which one undo takes back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import AnnotatorError, InvalidLabels, Reason
from annotator.core.labels import label_changes
from annotator.core.labels.label_codec import check_label, check_labels
from annotator.core.labels.label_set import Label, LabelSet
from annotator.gui.dialogs.labels.label_exchange import ask_export, ask_import
from annotator.gui.dialogs.labels.label_fate import Fate, LabelFate
from annotator.gui.dialogs.labels.label_form import LabelForm
from annotator.gui.dialogs.labels.label_list import LabelList
from annotator.gui.dialogs.labels.label_words import changes_words, fault_words
from annotator.gui.look.label_colors import free_pair
from annotator.gui.messages import error_text
from annotator.gui.panels.cards import make_card, plain_label

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.gui.project_controller import ProjectController

_LIST_WIDTH = 270
_BESIDE_FORM = 24  # pixels, for the scroll bar


class LabelEditor(QDialog):
    """Labels at the start side, the form of the chosen one at the other; OK applies it all."""

    def __init__(
        self, controller: ProjectController, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Labels"))
        self.resize(1000, 720)
        self._controller = controller
        self._folder = folder
        self._before = self._labels = controller.labels
        viewer_id = controller.annotator.id
        self._counts = controller.ask(lambda project: project.spans.label_counts(viewer_id)) or {}
        self._own_key = set[str]()  # new labels whose name in files was written by hand
        self._key = self._labels.keys()[0] if len(self._labels) else ""
        project = controller.project
        self._can_change = project is not None and not project.read_only
        self._list = LabelList()
        self._form = LabelForm()
        self._words = plain_label("secondary")
        self._words.setWordWrap(True)
        self._build()
        self._connect()
        if not self._can_change:
            self._list.can_move = False
            self._form.set_read_only()
            for button in (self._add, self._import):
                button.setEnabled(False)
        self._show()
        self._list.setFocus()

    def _build(self) -> None:
        standard = QDialogButtonBox.StandardButton
        which = standard.Ok | standard.Cancel if self._can_change else standard.Close
        self._buttons = QDialogButtonBox(which)
        self._add = QPushButton(self.tr("&New label"))
        self._import = QPushButton(self.tr("&Import…"))
        self._export = QPushButton(self.tr("E&xport…"))
        for button in (self._add, self._import, self._export):
            button.setAutoDefault(False)
        self._buttons.buttons()[0].setObjectName("primary" if self._can_change else "")
        self._list.setFixedWidth(_LIST_WIDTH)
        hint = plain_label("secondary")
        hint.setText(self.tr("Drag a label, or press Alt with ↑ or ↓, to move it."))
        hint.setWordWrap(True)
        hint.setVisible(self._can_change)
        start = QVBoxLayout()
        for widget in (self._list, hint, self._add):
            start.addWidget(widget)
        scroll = QScrollArea()
        scroll.setWidget(self._form)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumWidth(self._form.minimumSizeHint().width() + _BESIDE_FORM)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for seen_through in (scroll.viewport(), self._form):
            seen_through.setAutoFillBackground(False)  # the colour is the card's
        card = QFrame()
        make_card(card).addWidget(scroll)
        middle, below = QHBoxLayout(), QHBoxLayout()
        middle.setSpacing(12)
        middle.addLayout(start)
        middle.addWidget(card, 1)
        for button in (self._import, self._export):
            below.addWidget(button)
        below.addWidget(self._words, 1)
        below.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(middle, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        self._list.label_chosen.connect(self._on_chosen)
        self._list.move_requested.connect(self._on_moved)
        self._form.label_changed.connect(self._on_label_changed)
        self._form.fate_requested.connect(self._ask_fate)
        self._form.offer_requested.connect(self._offer_again)
        self._add.clicked.connect(self._on_add)
        self._import.clicked.connect(self._on_import)
        self._export.clicked.connect(self._on_export)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._controller.failed.connect(self._on_failed)

    @property
    def labels(self) -> LabelSet:
        """The label set as it is in the editor now."""
        return self._labels

    def _show(self) -> None:
        """Show everything as it is now, with what is not right or what would change."""
        label = self._labels.get(self._key)
        self._form.setVisible(label is not None)
        if label is not None:
            count = self._shown()[label.key]
            is_new = label.key not in self._before
            self._form.show_label(label, self._labels, count, is_new=is_new)
        self._show_list()

    def _show_list(self, fault: InvalidLabels | None = None) -> None:
        self._list.show_labels(self._labels, self._shown(), self._key)
        if fault is None:
            try:
                check_labels(self._labels)
            except InvalidLabels as error:
                fault = error
        if fault is None:
            self._say(" · ".join(changes_words(self._before, self._labels)), is_fault=False)
        else:
            self._say(fault_words(fault, self._labels), is_fault=True)
        if self._can_change:
            ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
            ok.setEnabled(fault is None)

    def _say(self, words: str, *, is_fault: bool) -> None:
        self._words.setObjectName("unsaved" if is_fault else "secondary")
        self._words.setText(words)
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)

    def _shown(self) -> dict[str, int]:
        return label_changes.shown_counts(self._labels, self._counts)

    def _change(self, labels: LabelSet, key: str | None = None) -> None:
        self._labels = labels
        self._key = self._key if key is None else key
        self._show()

    def _on_chosen(self, key: str) -> None:
        self._key = key
        self._show()

    def _on_moved(self, key: str, place: int) -> None:
        self._change(label_changes.moved(self._labels, key, place), key)

    def _on_label_changed(self, label: Label) -> None:
        old = self._labels.get(self._key)
        if old is None:
            return
        fault = self._key_fault(label, old)
        if fault is not None:
            label = replace(label, key=old.key)
        elif label.key != old.key:
            self._own_key.discard(old.key)
            self._own_key.add(label.key)
        elif label.key not in self._before and label.key not in self._own_key:
            others = LabelSet(tuple(each for each in self._labels if each is not old))
            label = replace(label, key=label_changes.free_key(others, label.title_en))
            self._form.show_key(label.key)
        self._labels = label_changes.replaced(self._labels, old.key, label)
        self._key = label.key
        self._show_list(fault)

    def _key_fault(self, label: Label, old: Label) -> InvalidLabels | None:
        """Return why a name in files that was written cannot be taken."""
        if label.key == old.key:
            return None
        if label.key in self._labels:
            return InvalidLabels(Reason.DUPLICATE_LABEL, label=label.key)
        try:
            check_label(label)
        except InvalidLabels as error:
            if error.details["field"] == "key":
                return InvalidLabels(error.reason, label=old.key, field="key", expected="")
        return None

    def _on_add(self) -> None:
        pair = free_pair(self._labels)
        label = Label(
            label_changes.free_key(self._labels, "New label"),
            "وسم جديد",
            "New label",
            pair.color,
            pair.dark_color,
            label_changes.free_shortcut(self._labels),
        )
        self._change(label_changes.added(self._labels, label), label.key)
        self._form.focus_title()

    def _ask_fate(self) -> None:
        label = self._labels.get(self._key)
        if label is None:
            return
        family = [each.key for each in self._labels if label.key in (each.key, each.merged_into)]
        count = sum(self._counts.get(key, 0) for key in family)
        twins = partial(self._twins, label.key)
        dialog = LabelFate(label, self._labels, count, twins, self)
        if not dialog.exec():
            return
        if dialog.fate is Fate.MERGED:
            self._change(label_changes.merged(self._labels, label.key, dialog.into))
        elif dialog.fate is Fate.RETIRED:
            self._change(label_changes.retired(self._labels, label.key))
        else:
            place = self._labels.keys().index(label.key)
            rest = label_changes.without(self._labels, label.key, self._counts)
            keys = rest.keys()
            self._change(rest, keys[min(place, len(keys) - 1)] if keys else "")
        self._list.setFocus()

    def _twins(self, key: str, into: str) -> int:
        viewer_id = self._controller.annotator.id
        return self._controller.ask(lambda project: project.spans.twins(key, into, viewer_id)) or 0

    def _offer_again(self) -> None:
        self._change(label_changes.offered_again(self._labels, self._key))

    def _on_import(self) -> None:
        try:
            labels = ask_import(self._labels, self._folder, self)
        except AnnotatorError as error:
            self._say(error_text(error), is_fault=True)
            return
        if labels is not None:
            self._change(labels, self._key or labels.keys()[0])

    def _on_export(self) -> None:
        try:
            ask_export(self._labels, self._folder, self)
        except AnnotatorError as error:
            self._say(error_text(error), is_fault=True)

    def _on_failed(self, error: AnnotatorError) -> None:
        self._say(error_text(error), is_fault=True)

    def accept(self) -> None:
        name = self.tr("Change the labels")
        if self._controller.change_labels(self._labels, name):
            super().accept()

    def reject(self) -> None:
        """Close, after a question where something would be lost."""
        changes = changes_words(self._before, self._labels)
        if not changes or self._discards("\n".join(changes)):
            super().reject()

    def _discards(self, changes: str) -> bool:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.windowTitle())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("The labels are not changed yet. Leave them as they were?"))
        box.setInformativeText(changes)
        leave = box.addButton(
            self.tr("&Leave as they were"), QMessageBox.ButtonRole.DestructiveRole
        )
        box.addButton(self.tr("&Go on"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is leave
