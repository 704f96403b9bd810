"""Asks whether texts that are others than those in the project are their corrected versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from annotator.core.errors import ImportRefused, Reason
from annotator.gui.translation import digits

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from annotator.core.errors import AnnotatorError


def count_corrected(error: AnnotatorError) -> int:
    """Return of how many articles an import has another text, where nothing else is wrong."""
    faults = error.faults if isinstance(error, ImportRefused) else [error]
    return len(faults) if all(each.reason is Reason.TEXT_DIFFERS for each in faults) else 0


class AskVersions(QObject):
    """The question, which stays open until it is answered."""

    def ask(self, count: int, agreed: Callable[[], object], window: QWidget) -> None:
        """Ask about so many articles; ``agreed`` is called after a yes."""
        box = QMessageBox(window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Corrected articles"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        words = self.tr("%n article(s) have another text here than in the files.", "", count)
        box.setText(digits(words))
        box.setInformativeText(
            self.tr(
                "As new versions they take the place of the former ones, which stay to be read."
                " Spans move with their words; those whose words changed wait to be confirmed."
                "\n\nWhere they are other articles that only have the same ids, as numbers of rows,"
                " import nothing, and let the column of the ids hold something else."
            )
        )
        role = QMessageBox.ButtonRole
        box.addButton(self.tr("Take as new versions"), role.AcceptRole)
        cancel = box.addButton(self.tr("Import nothing"), role.RejectRole)
        box.setDefaultButton(cancel)
        box.accepted.connect(agreed)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
