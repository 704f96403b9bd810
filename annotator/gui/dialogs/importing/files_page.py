"""First page: the files, in which format and encoding they are read, and what that gives."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHeaderView,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.formats.table import FORMATS, READ
from annotator.gui.dialogs.importing.article_preview import ArticlePreview
from annotator.gui.dialogs.importing.choice_table import ChoiceBox, one_line
from annotator.gui.messages import plain_tip
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits, isolated, size_words
from annotator.importers.transcoding import ENCODINGS

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.formats.preview import Preview
    from annotator.gui.dialogs.importing.answers import Answers
    from annotator.gui.settings import Settings

_PATH = Qt.ItemDataRole.UserRole
_ENCODING_NAMES = {
    "windows-1256": "Windows-1256",
    "mac-arabic": "Mac Arabic",
    "cp720": "DOS 720",
    "cp864": "DOS 864",
}


class FilesPage(QWidget):
    """``form_requested`` wishes a file to be read in another form, ``changed`` tells of repair."""

    form_requested = Signal(object, object)
    changed = Signal()

    def __init__(self, answers: Answers, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers = answers
        self.title = self.tr("Files")
        self._list = self._make_list()
        self._format, self._encoding = ChoiceBox(), ChoiceBox()
        self._fill_choices()
        self._repair = QCheckBox()
        self._repair.toggled.connect(self._on_repair)
        self._broken = plain_label("secondary")
        self._broken.setWordWrap(True)
        self.preview = ArticlePreview(answers.labels, settings)
        form = QFormLayout()
        form.addRow(self.tr("&Format"), self._format)
        form.addRow(self.tr("&Encoding"), self._encoding)
        form.addRow("", self._repair)
        form.addRow("", self._broken)
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 8, 0, 0)
        column.addLayout(form)
        column.addWidget(self.preview, 1)
        self._counts = plain_label("secondary")
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setObjectName("bare")
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._list)
        parts.addWidget(lower)
        parts.setStretchFactor(1, 1)
        parts.setSizes([140, 400])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(parts, 1)
        page.addWidget(self._counts)
        self._fill_list()

    def _make_list(self) -> QTreeWidget:
        found = QTreeWidget()
        found.setAccessibleName(self.tr("Files"))
        found.setRootIsDecorated(False)
        found.setHeaderLabels(
            [self.tr("File"), self.tr("Format"), self.tr("Encoding"), self.tr("Size")]
        )
        header = found.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        found.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        found.currentItemChanged.connect(lambda *_: self._show_current())
        found.setMinimumHeight(80)
        return found

    def _fill_choices(self) -> None:
        for name in READ:
            self._format.addItem(_format_words(name), name)
        self._encoding.addItem(self.tr("Not recognised: please choose"), None)
        for encoding in ENCODINGS:
            self._encoding.addItem(_encoding_name(encoding), encoding)
        self._format.activated.connect(self._on_format)
        self._encoding.activated.connect(self._on_encoding)

    def _fill_list(self) -> None:
        for path in self._answers.paths:
            row = QTreeWidgetItem([isolated(one_line(path.name))])
            row.setData(0, _PATH, path)
            row.setToolTip(0, plain_tip(str(path)))
            self._list.addTopLevelItem(row)
            self._fill_row(row)
        first = self._list.topLevelItem(self._first_in_doubt())
        if first is not None:
            self._list.setCurrentItem(first)

    def _first_in_doubt(self) -> int:
        """Return the place of the first file about which there is something to say."""
        previews = list(self._answers.previews.values())
        doubts = (n for n, each in enumerate(previews) if each.faults or not each.is_certain)
        return next(doubts, 0)

    def _fill_row(self, row: QTreeWidgetItem) -> None:
        found = self._answers.previews[row.data(0, _PATH)]
        row.setText(1, self._format_of(found))
        encoding = _encoding_name(found.form.encoding) if found.form.encoding else ""
        if encoding and not found.is_certain:
            encoding = self.tr("{encoding} (a guess)").format(encoding=isolated(encoding))
        row.setText(2, encoding or ("?" if _has_encoding(found) else "—"))
        row.setText(3, size_words(found.size))

    def _format_of(self, found: Preview) -> str:
        if found.files:
            return digits(self.tr("%n file(s)", "", found.files))
        return isolated(found.form.format or "?")

    def refresh(self, path: Path) -> None:
        """Show a file as it is read now."""
        for place in range(self._list.topLevelItemCount()):
            row = self._list.topLevelItem(place)
            if row is not None and row.data(0, _PATH) == path:
                self._fill_row(row)
        if path == self._current():
            self._show_current()

    def show_counts(self, words: str) -> None:
        """Say how much the files hold."""
        self._counts.setText(words)

    def _current(self) -> Path | None:
        row = self._list.currentItem()
        return row.data(0, _PATH) if row is not None else None

    def _show_current(self) -> None:
        path = self._current()
        if path is None:
            return
        found = self._answers.previews[path]
        self._format.choose(found.form.format)
        if found.files:
            self._format.setCurrentIndex(-1)
        self._format.setEnabled(not found.files)
        self._encoding.choose(found.form.encoding)
        self._encoding.setEnabled(_has_encoding(found))
        self._show_mojibake(found)
        self.preview.show_preview(found, repaired=self._answers.repair_mojibake)

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

    def _on_format(self) -> None:
        path = self._current()
        if path is not None:
            form = self._answers.previews[path].form
            format = self._format.currentData()
            self.form_requested.emit(path, replace(form, format=format, columns={}))

    def _on_encoding(self) -> None:
        path = self._current()
        if path is not None:
            form = self._answers.previews[path].form
            self.form_requested.emit(path, replace(form, encoding=self._encoding.currentData()))

    def _on_repair(self, wanted: bool) -> None:
        self._answers.repair_mojibake = wanted
        path = self._current()
        if path is not None:
            self.preview.show_preview(self._answers.previews[path], repaired=wanted)
        self.changed.emit()


def _format_words(name: str) -> str:
    """Return a format's name with the suffixes by which its files are known."""
    suffixes = " ".join(FORMATS[name].suffixes)
    return isolated(f"{name}  {suffixes}" if suffixes else name)


def _encoding_name(encoding: str) -> str:
    return _ENCODING_NAMES.get(encoding, encoding.upper())


def _has_encoding(found: Preview) -> bool:
    format = FORMATS.get(found.form.format or "")
    return format is not None and format.is_text and not found.path.is_dir()
