"""The files that are to be imported, and under a folder or archive those inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from annotator.formats.table import FORMATS
from annotator.gui.dialogs.importing.names.choice_table import one_line
from annotator.gui.messages import error_text, plain_tip
from annotator.gui.translation import digits, isolated, size_words

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from annotator.formats.form import Form
    from annotator.formats.preview import Inner, Preview
    from annotator.gui.dialogs.importing.answers import Answers

_PATH, _INNER = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_ENCODING_NAMES = {
    "windows-1256": "Windows-1256",
    "mac-arabic": "Mac Arabic",
    "cp720": "DOS 720",
    "cp864": "DOS 864",
}


class FileList(QTreeWidget):
    """Each with its format, encoding and size as it is read, or that it cannot be."""

    def __init__(self, answers: Answers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers = answers
        has_inside = any(each.inside for each in answers.previews.values())
        self.setAccessibleName(self.tr("Files"))
        self.setRootIsDecorated(has_inside)
        self.setHeaderLabels(
            [self.tr("File"), self.tr("Format"), self.tr("Encoding"), self.tr("Size")]
        )
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUniformRowHeights(True)
        self.setMinimumHeight(80)
        for path in answers.paths:
            self.addTopLevelItem(self._made(path))
        self.expandAll()
        first = self.topLevelItem(self._first_in_doubt())
        if first is not None:
            self.setCurrentItem(first)

    def current(self) -> tuple[Path, Path | None] | None:
        """Return the file that is chosen, and which one inside it."""
        row = self.currentItem()
        return (row.data(0, _PATH), row.data(0, _INNER)) if row is not None else None

    def refresh(self, path: Path) -> None:
        """Show a file as it is read now, and what is inside."""
        for place in range(self.topLevelItemCount()):
            row = self.topLevelItem(place)
            if row is not None and row.data(0, _PATH) == path:
                self._fill(row)

    def _made(self, path: Path) -> QTreeWidgetItem:
        row = _row(path.name, path, None)
        row.setToolTip(0, plain_tip(str(path)))
        found = self._answers.previews[path]
        for each in found.inside:
            row.addChild(_row(each.path.relative_to(path).as_posix(), path, each.path))
        rest = found.files - sum(each.fault is None for each in found.inside)
        if found.inside and rest > 0:
            more = QTreeWidgetItem([digits(self.tr("%n more not shown", "", rest))])
            more.setFlags(Qt.ItemFlag.NoItemFlags)
            row.addChild(more)
        self._fill(row)
        return row

    def _first_in_doubt(self) -> int:
        """Return the place of the first file about which there is something to say."""
        previews = list(self._answers.previews.values())
        doubts = (n for n, each in enumerate(previews) if each.faults or not each.is_certain)
        return next(doubts, 0)

    def _fill(self, row: QTreeWidgetItem) -> None:
        found = self._answers.previews[row.data(0, _PATH)]
        row.setText(1, isolated(found.form.format or "?"))
        row.setText(2, self._encoding_of(found, found.path.is_dir()))
        if found.files:
            row.setText(1, digits(self.tr("%n file(s)", "", found.files)))
            row.setText(2, encoding_name(found.form.encoding) if found.form.encoding else "")
        row.setText(3, size_words(found.size))
        for place, each in enumerate(found.inside):
            self._fill_inner(row.child(place), each)

    def _fill_inner(self, row: QTreeWidgetItem | None, found: Inner) -> None:
        if row is None:
            return
        row.setText(3, size_words(found.size) if found.size else "")
        row.setToolTip(1, "")
        if found.fault is not None:
            row.setText(1, self.tr("cannot be read"))
            row.setToolTip(1, plain_tip(error_text(found.fault)))
            row.setText(2, "—")
            return
        row.setText(1, isolated(found.form.format or "?"))
        row.setText(2, self._encoding_of(found, is_folder=False))

    def _encoding_of(self, found: Preview | Inner, is_folder: bool) -> str:
        encoding = encoding_name(found.form.encoding) if found.form.encoding else ""
        if encoding and (not found.is_certain or found.path in self._answers.proposed):
            encoding = self.tr("{encoding} (a guess)").format(encoding=isolated(encoding))
        return encoding or ("?" if is_text(found.form) and not is_folder else "—")


def encoding_name(encoding: str) -> str:
    """Return how people call an encoding."""
    return _ENCODING_NAMES.get(encoding, encoding.upper())


def is_text(form: Form) -> bool:
    """Tell whether a file read in a form is text in some encoding."""
    format = FORMATS.get(form.format or "")
    return format is not None and format.is_text


def _row(name: str, path: Path, inner: Path | None) -> QTreeWidgetItem:
    row = QTreeWidgetItem([isolated(one_line(name))])
    row.setData(0, _PATH, path)
    row.setData(0, _INNER, inner)
    return row
