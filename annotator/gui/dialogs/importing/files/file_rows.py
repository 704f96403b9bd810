"""The files that are to be imported as rows, and below a folder or archive those inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.formats.preview import Preview
from annotator.formats.table import FORMATS
from annotator.gui.dialogs.importing.names.choice_table import one_line
from annotator.gui.messages import error_text, plain_tip
from annotator.gui.translation import digits, isolated, size_words

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject

    from annotator.formats.form import Form
    from annotator.formats.preview import Inner
    from annotator.gui.dialogs.importing.answers import Answers

NAME, FORMAT, ENCODING, SIZE = range(4)
_INSIDE = "\u2003\u2003"  # before the name of a file inside another
_ENCODING_NAMES = {
    "windows-1256": "Windows-1256",
    "mac-arabic": "Mac Arabic",
    "cp720": "DOS 720",
    "cp864": "DOS 864",
}

Index = QModelIndex | QPersistentModelIndex


class FileRow(NamedTuple):
    """A file that was given, by its path, or the one inside it at a place of its list."""

    path: Path
    place: int | None = None


class FileRows(QAbstractTableModel):
    """Each with its format, encoding and size as it is read, or that it cannot be.

    Only what is seen is asked for, so that an archive of many thousand files is listed at once.
    """

    def __init__(self, answers: Answers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers = answers
        self._rows = self._all_rows()

    def _all_rows(self) -> list[FileRow]:
        rows = []
        for path, found in self._answers.previews.items():
            rows.append(FileRow(path))
            rows += [FileRow(path, place) for place in range(len(found.inside))]
        return rows

    def refresh(self, path: Path) -> None:
        """Show a file as it is read now, and what is inside."""
        rows = self._all_rows()
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        first = self.row_of(path)
        last = first + len(self._answers.previews[path].inside)
        self.dataChanged.emit(self.index(first, NAME), self.index(last, SIZE))

    def row_of(self, path: Path) -> int:
        """Return the row of a file that was given."""
        return self._rows.index(FileRow(path))

    def file_at(self, row: int) -> tuple[Path, Path | None]:
        """Return the file of a row, and which one inside it."""
        found = self._found(row)
        path = self._rows[row].path
        return path, None if isinstance(found, Preview) else found.path

    def _found(self, row: int) -> Preview | Inner:
        path, place = self._rows[row]
        found = self._answers.previews[path]
        return found if place is None else found.inside[place]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else SIZE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            names = (self.tr("File"), self.tr("Format"), self.tr("Encoding"), self.tr("Size"))
            return names[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        return None

    def _shown(self, row: int, column: int) -> str:
        found = self._found(row)
        is_inside = self._rows[row].place is not None
        if column == NAME:
            name = found.path.name
            if is_inside:
                name = found.path.relative_to(self._rows[row].path).as_posix()
            return (_INSIDE if is_inside else "") + isolated(one_line(name))
        if column == SIZE:
            return size_words(found.size) if found.size or not is_inside else ""
        if isinstance(found, Preview):
            return self._shown_whole(found, column)
        if found.fault is not None:
            return self.tr("cannot be read") if column == FORMAT else "—"
        return self._read_in(found, column)

    def _shown_whole(self, found: Preview, column: int) -> str:
        if not found.files:
            return self._read_in(found, column)
        if column == FORMAT:
            return digits(self.tr("%n file(s)", "", found.files))
        return encoding_name(found.form.encoding) if found.form.encoding else ""

    def _read_in(self, found: Preview | Inner, column: int) -> str:
        form = found.form
        if column == FORMAT:
            return isolated(form.format or "?")
        encoding = encoding_name(form.encoding) if form.encoding else ""
        if encoding and (not found.is_certain or found.path in self._answers.proposed):
            encoding = self.tr("{encoding} (a guess)").format(encoding=isolated(encoding))
        is_folder = isinstance(found, Preview) and found.path.is_dir()
        return encoding or ("?" if is_text(form) and not is_folder else "—")

    def _tip(self, row: int, column: int) -> str | None:
        found = self._found(row)
        if column == NAME:
            return plain_tip(str(found.path))
        if column == FORMAT and not isinstance(found, Preview) and found.fault is not None:
            return plain_tip(error_text(found.fault))
        return None


def encoding_name(encoding: str) -> str:
    """Return how people call an encoding."""
    return _ENCODING_NAMES.get(encoding, encoding.upper())


def is_text(form: Form) -> bool:
    """Tell whether a file read in a form is text in some encoding."""
    format = FORMATS.get(form.format or "")
    return format is not None and format.is_text
