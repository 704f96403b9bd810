"""First page: the files, in which format and encoding they are read, and what that gives."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import Reason
from annotator.formats.table import FORMATS, READ
from annotator.gui.actions.physical_keys import shortcut_text
from annotator.gui.dialogs.importing.files.article_preview import ArticlePreview
from annotator.gui.dialogs.importing.files.file_list import FileList
from annotator.gui.dialogs.importing.files.file_rows import encoding_name, is_text
from annotator.gui.dialogs.importing.files.form_choices import FormChoices
from annotator.gui.dialogs.importing.names.choice_table import ChoiceBox, one_line
from annotator.gui.dialogs.importing.pages import Page
from annotator.gui.look.icons import icon
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits, isolated
from annotator.importers.encodings.transcoding import ENCODINGS

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.formats.preview import Inner, Preview
    from annotator.gui.dialogs.importing.answers import Answers
    from annotator.gui.settings import Settings

_NO_FILE = (Reason.NESTED_TOO_DEEP, Reason.NOTHING_INSIDE)
_LIST, _LIST_INSIDE, _PREVIEW = 140, 240, 340  # pixels of height


class FilesPage(Page):
    """``form_requested`` wishes a file to be read in another form, ``changed`` tells of repair.

    ``inner_requested`` wishes to see the file inside another that ``answers`` have as shown.
    """

    form_requested = Signal(object, object)
    inner_requested = Signal(object)
    changed = Signal()

    def __init__(self, answers: Answers, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers = answers
        self._choices = FormChoices(answers)
        self.title = self.tr("Files")
        self.list = FileList(answers)
        self._unknown = self.tr("Not recognised: please choose")
        self._format, self._encoding = ChoiceBox(), ChoiceBox()
        self._others = QPushButton()
        self._others.setAutoDefault(False)
        self._others.setObjectName("filter")
        self._others.clicked.connect(self._on_others)
        self.undo = self._make_undo()
        self._fill_choices()
        self._repair = QCheckBox()
        self._repair.toggled.connect(self._on_repair)
        self._broken = plain_label("secondary")
        self._broken.setWordWrap(True)
        self.preview = ArticlePreview(answers.labels, settings)
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 8, 0, 0)
        column.addLayout(self._make_form())
        column.addWidget(self.preview, 1)
        self._counts = plain_label("secondary")
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setObjectName("bare")
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.list)
        parts.addWidget(lower)
        parts.setStretchFactor(1, 1)
        has_inside = any(each.inside for each in answers.previews.values())
        parts.setSizes([_LIST_INSIDE if has_inside else _LIST, _PREVIEW])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(parts, 1)
        page.addWidget(self._counts)
        self.list.chosen.connect(self._on_current)
        self._show_current()

    def _make_undo(self) -> QAction:
        undo = QAction(icon("undo"), self.tr("Take the last choice back"), self)
        undo.setShortcut("Ctrl+Z")
        undo.setToolTip(f"{undo.text()} (\u2068{shortcut_text(undo.shortcut())}\u2069)")
        undo.triggered.connect(self._on_undo)
        self.addAction(undo)
        return undo

    def _make_form(self) -> QFormLayout:
        button = QToolButton()
        button.setDefaultAction(self.undo)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        formats = QHBoxLayout()
        formats.addWidget(self._format, 1)
        formats.addWidget(self._others)
        formats.addWidget(button)
        form = QFormLayout()
        form.addRow(self.tr("&Format"), formats)
        form.addRow(self.tr("&Encoding"), self._encoding)
        form.addRow("", self._repair)
        form.addRow("", self._broken)
        name = form.labelForField(formats)
        assert isinstance(name, QLabel)
        name.setBuddy(self._format)
        return form

    def _fill_choices(self) -> None:
        self._format.addItem(self.tr("As the file shows it"), None)
        for name in READ:
            self._format.addItem(_format_words(name), name)
        self._encoding.addItem(self._unknown, None)
        for encoding in ENCODINGS:
            self._encoding.addItem(encoding_name(encoding), encoding)
        self._format.activated.connect(self._on_format)
        self._encoding.activated.connect(self._on_encoding)

    def refresh(self, path: Path) -> None:
        """Show a file as it is read now."""
        self._choices.looked_at(path)
        self.list.refresh(path)
        current = self.list.current()
        if current is not None and current[0] == path:
            self._show_current()

    def is_complete(self) -> bool:
        """Tell whether the files are counted; of tables the columns are asked before that."""
        return self._answers.survey is not None or bool(self._answers.tables())

    def show_counts(self, words: str) -> None:
        """Say how much the files hold."""
        self._counts.setText(words)

    def _on_current(self) -> None:
        """Show the file that is chosen; of one inside wish that it is looked at."""
        current = self.list.current()
        if current is None:
            return
        path, inner = current
        self._show_current()
        if inner is not None and self._answers.previews[path].at != inner:
            self._answers.shown[path] = inner
            if self._inner(path, inner).fault is None:
                self.inner_requested.emit(path)

    def _show_current(self) -> None:
        current = self.list.current()
        if current is None:
            return
        path, inner = current
        found = self._answers.previews[path]
        is_whole = bool(found.files) and inner is None
        form = found.form if inner is None else self._inner(path, inner).form
        self._format.choose(form.format)
        if is_whole or not form.format:
            self._format.setCurrentIndex(-1)
        self._format.setEnabled(not is_whole and self._has_format(path, inner))
        self._show_others(path, inner)
        each = self.tr("As found in each file")
        self._format.setPlaceholderText(each if is_whole else "")
        self._encoding.setItemText(0, each if is_whole else self._unknown)
        self._encoding.choose(form.encoding)
        self._encoding.setEnabled(is_whole or (is_text(form) and not path.is_dir()))
        if inner is not None:
            self._encoding.setEnabled(is_text(form))
            found = self._shown(found, inner)
        if not self._encoding.isEnabled():
            self._encoding.setCurrentIndex(-1)
        self._show_mojibake(found)
        self.preview.show_preview(found, repaired=self._answers.repair_mojibake)

    def _inner(self, path: Path, inner: Path) -> Inner:
        return next(each for each in self._answers.previews[path].inside if each.path == inner)

    def _shown(self, found: Preview, inner: Path) -> Preview:
        """Return what is seen of a file inside: nothing until it was looked at."""
        if found.at == inner:
            return replace(found, faults=tuple(f for f in found.faults if f.path == inner))
        fault = self._inner(found.path, inner).fault
        faults = (fault,) if fault is not None else ()
        return replace(found, at=inner, records=(), faults=faults, mojibake=None)

    def _show_mojibake(self, found: Preview) -> None:
        line = found.mojibake
        self._repair.setText(self.tr("&Repair text that was once read in a wrong encoding"))
        self._repair.setVisible(line is not None or self._answers.repair_mojibake)
        self._repair.setChecked(self._answers.repair_mojibake)
        self._broken.setVisible(line is not None)
        if line is not None:
            words = self.tr("It is read as {before}; repaired it is {after}.")
            before, after = (isolated(one_line(each)) for each in (line.before, line.after))
            self._broken.setText(words.format(before=before, after=after))

    def _has_format(self, path: Path, inner: Path | None) -> bool:
        """Tell whether a format can be chosen: not for what is no file, as an empty archive."""
        fault = None if inner is None else self._inner(path, inner).fault
        return fault is None or fault.reason not in _NO_FILE

    def _show_others(self, path: Path, inner: Path | None) -> None:
        """Offer the format of a file inside for all of its suffix; say whether there is an undo."""
        count = self._choices.count_others(path, inner) if inner is not None else 0
        self._others.setVisible(count > 0)
        if inner is not None and count:
            words = digits(self.tr("Also for %n other file(s) with {suffix}", "", count))
            self._others.setText(words.format(suffix=isolated(one_line(inner.suffix))))
        self.undo.setEnabled(self._choices.can_undo)

    def _on_format(self) -> None:
        current = self.list.current()
        if current is not None:
            form = self._choices.choose_format(*current, self._format.currentData())
            self.form_requested.emit(current[0], form)
            self._show_others(*current)

    def _on_others(self) -> None:
        current = self.list.current()
        if current is not None and current[1] is not None:
            form = self._choices.choose_for_suffix(current[0], current[1])
            self.form_requested.emit(current[0], form)
            self._show_others(*current)
            self._format.setFocus()  # the button is gone

    def _on_undo(self) -> None:
        if self.isVisible() and self._choices.can_undo:
            self.form_requested.emit(*self._choices.undo())
            self._show_others(*(self.list.current() or (self._answers.paths[0], None)))

    def _on_encoding(self) -> None:
        current = self.list.current()
        if current is not None:
            form = self._choices.choose_encoding(*current, self._encoding.currentData())
            self.form_requested.emit(current[0], form)
            self._show_others(*current)

    def _on_repair(self, wanted: bool) -> None:
        self._answers.repair_mojibake = wanted
        self._show_current()
        self.changed.emit()


def _format_words(name: str) -> str:
    """Return a format's name with the suffixes by which its files are known."""
    suffixes = " ".join(FORMATS[name].suffixes)
    return isolated(f"{name}  {suffixes}" if suffixes else name)
