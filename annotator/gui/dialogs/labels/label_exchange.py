"""Asks for the file that labels come from or go to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from annotator.core.labels.label_changes import joined
from annotator.core.labels.label_codec import FILE_SUFFIX
from annotator.exporters.label_file import write_label_file
from annotator.gui.translation import current_language
from annotator.importers.label_file import read_label_file

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.core.labels.label_set import LabelSet


def ask_import(labels: LabelSet, folder: Path, parent: QWidget) -> LabelSet | None:
    """Return the labels with those of a file; None where the person changed their mind.

    Raises:
        ImportFailed: the file is no label set.
    """
    chosen, _ = QFileDialog.getOpenFileName(
        parent, QCoreApplication.translate("LabelExchange", "Import labels"), str(folder), _filter()
    )
    if not chosen:
        return None
    others = read_label_file(Path(chosen))
    differing = [other for other in others if labels.get(other.key) not in (None, other)]
    if not differing:
        return joined(labels, others)
    titles = "، ".join(each.title(current_language()) for each in differing)
    replaces = _ask_which(titles, parent)
    return None if replaces is None else joined(labels, others, keep=not replaces)


def ask_export(labels: LabelSet, folder: Path, parent: QWidget) -> bool:
    """Write the labels to a file that is asked for; tell whether one was chosen.

    Raises:
        ExportFailed: it could not be written.
    """
    place = folder / (QCoreApplication.translate("LabelExchange", "labels") + FILE_SUFFIX)
    chosen, _ = QFileDialog.getSaveFileName(
        parent, QCoreApplication.translate("LabelExchange", "Export labels"), str(place), _filter()
    )
    if chosen:
        path = Path(chosen)
        write_label_file(labels, path if path.suffix else path.with_name(path.name + FILE_SUFFIX))
    return bool(chosen)


def _ask_which(titles: str, parent: QWidget) -> bool | None:
    """Return whether labels of the same names are replaced, or kept; None for neither."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(QCoreApplication.translate("LabelExchange", "Import labels"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        QCoreApplication.translate(
            "LabelExchange",
            "The file has other forms of labels that are here. Which should there be?",
        )
    )
    box.setInformativeText(titles)
    replaced = box.addButton(
        QCoreApplication.translate("LabelExchange", "Those of the &file"),
        QMessageBox.ButtonRole.AcceptRole,
    )
    kept = box.addButton(
        QCoreApplication.translate("LabelExchange", "Those that are &here"),
        QMessageBox.ButtonRole.AcceptRole,
    )
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is replaced if box.clickedButton() in (replaced, kept) else None


def _filter() -> str:
    return QCoreApplication.translate("LabelExchange", "Labels (*.labels.json *.json)")
