"""Lists what is wrong with files, to be copied or saved and put right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import ExportFailed
from annotator.exporters.fault_list import write_fault_list
from annotator.gui.messages import error_text, fault_line
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.errors import AnnotatorError
    from annotator.gui.settings import Settings

SHOWN = 20


class FaultList(QWidget):
    """The first faults as FILE:LINE: reason; all of them go to the clipboard or into a file.

    ``skip_requested`` wishes to import only the files in which nothing is wrong.
    """

    skip_requested = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._faults: Sequence[AnnotatorError] = ()
        self._heading = plain_label("section")
        self._heading.setWordWrap(True)
        self.list = QPlainTextEdit()
        self.list.setReadOnly(True)
        self.list.setAccessibleName(self.tr("Errors"))
        self._align()
        self._told = plain_label("secondary")
        self._told.setWordWrap(True)
        self.copy_button = QPushButton(self.tr("&Copy all"))
        self.save_button = QPushButton(self.tr("&Save all…"))
        self.skip_button = QPushButton(self.tr("&Leave out the files with errors"))
        self.skip_button.clicked.connect(self.skip_requested)
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self._ask_save)
        row = QHBoxLayout()
        row.addWidget(self.copy_button)
        row.addWidget(self.save_button)
        row.addWidget(self.skip_button)
        row.addWidget(self._told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._heading)
        column.addWidget(self.list, 1)
        column.addLayout(row)

    def _align(self) -> None:
        """Let each line begin at the interface's start side, whatever its first word is."""
        option = QTextOption()
        option.setTextDirection(self.layoutDirection())
        is_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.list.document().setDefaultTextOption(option)

    def show_faults(
        self, faults: Sequence[AnnotatorError], *, has_more: bool = False, can_skip: bool = False
    ) -> None:
        """Show what is wrong; ``can_skip`` tells whether there are files with nothing wrong."""
        self.skip_button.setVisible(can_skip)
        self._faults = faults
        words = self.tr("%n error(s). Nothing was imported.", "", len(faults))
        if has_more:
            words += " " + self.tr("There are more: reading stopped here.")
        elif len(faults) > SHOWN:
            words += " " + self.tr("The first %n are shown.", "", SHOWN)
        self._heading.setText(digits(words))
        self._told.setText("")
        self.list.setPlainText("\n".join(fault_line(each) for each in faults[:SHOWN]))

    def _lines(self) -> list[str]:
        return [fault_line(each, is_shown=False) for each in self._faults]

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._lines()))
        self._told.setText(self.tr("Copied."))

    def _ask_save(self) -> None:
        place = self._settings.last_folder / (self.tr("import errors") + ".txt")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save errors"), str(place), self.tr("Text (*.txt)")
        )
        if not chosen:
            return
        try:
            write_fault_list(self._lines(), Path(chosen))
        except ExportFailed as error:
            self._told.setText(error_text(error))
        else:
            self._told.setText(self.tr("Saved."))
