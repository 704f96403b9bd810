"""Where an export goes: a path that can be typed or chosen."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QMessageBox, QPushButton, QWidget

from annotator.formats.table import FORMATS
from annotator.gui.translation import isolated


class Destination(QWidget):
    """A file, or a folder where the export has several files; the name follows the format."""

    changed = Signal()

    def __init__(self, folder: Path, stem: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suffix = ""
        self._is_folder = False
        self.field = QLineEdit(QDir.toNativeSeparators(str(folder / stem)))
        self.field.setAccessibleName(self.tr("Where to"))
        # A path reads from left to right, whatever its names are written in.
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self.choose = QPushButton(self.tr("Choose…"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._on_choose)
        self.field.textChanged.connect(self.changed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.field, 1)
        line.addWidget(self.choose)

    @property
    def path(self) -> Path | None:
        """Where to write; None where nothing is named, or no whole path."""
        words = self.field.text().strip()
        path = Path(words)
        return path if words and path.is_absolute() and path.name else None

    def follow(self, format: str, *, has_splits: bool) -> None:
        """Give the name the end of a format, or none where a folder is written."""
        self._is_folder = has_splits or FORMATS[format].write_folder is not None
        suffix = "" if self._is_folder else FORMATS[format].suffixes[0]
        words = self.field.text()
        if self._suffix and words.endswith(self._suffix):
            words = words.removesuffix(self._suffix)
        if not words.endswith(suffix):
            words += suffix
        self._suffix = suffix
        self.field.setText(words)
        self.field.home(False)

    def may_replace(self) -> bool:
        """Ask where something is at the place; what is no export is refused as it is written."""
        out = self.path
        if out is None or not os.path.lexists(out):
            return True
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Export"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("{name} is there already. Replace it?").format(name=isolated(out.name)))
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        replace = box.addButton(self.tr("Replace"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is replace

    def _on_choose(self) -> None:
        path = self.path or Path.home() / "export"
        kind = self.tr("Folder") if self._is_folder else self.tr("File")
        pattern = f"{kind} (*{self._suffix or ''})"
        # Whether something may be replaced is asked once, before it is written.
        option = QFileDialog.Option.DontConfirmOverwrite
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Where to"), str(path), pattern, "", option
        )
        if chosen:
            found = Path(chosen)
            named = found if found.suffix or not self._suffix else Path(chosen + self._suffix)
            self.field.setText(QDir.toNativeSeparators(str(named)))
