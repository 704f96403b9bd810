"""What is known about an article beside its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from annotator.core.document import Source
    from annotator.gui.project_controller import ProjectController

_SHOWN = 500  # characters of a field
_SOURCES = 5  # of a text that came again and again


class DocumentFacts(QDialog):
    """Headline, sources, date, id, length, flag and metadata of the open article; all to copy."""

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About the article"))
        self.resize(520, 420)
        document, marks = controller.document, controller.marks
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(14)
        if document is not None:
            facts = (
                (self.tr("Headline"), document.title),
                (self.tr("Source"), document.source),
                (self.tr("Date"), document.published),
                (self.tr("Id"), document.id),
                (self.tr("Characters"), digits(len(document.text))),
                (self.tr("Flag"), "⚑ " + marks.flag if marks.flag is not None else "—"),
                (self.tr("Skipped because"), marks.skip_reason),
            )
            for name, value in facts:
                form.addRow(name, _field(value[:_SHOWN] or "—"))
            for place, source in enumerate(document.sources[:_SOURCES]):
                form.addRow("" if place else self.tr("Also from"), _field(_described(source)))
            if more := len(document.sources[_SOURCES:]):
                form.addRow("", _field(digits(self.tr("and %n more", "", more))))
            form.addRow(self.tr("Copies"), _field(self._copies(controller)))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addLayout(form)
        if document is not None and document.meta:
            meta = QPlainTextEdit(
                orjson.dumps(dict(document.meta), option=orjson.OPT_INDENT_2).decode()
            )
            meta.setReadOnly(True)
            meta.setAccessibleName(self.tr("Metadata"))
            column.addWidget(meta)
        else:
            column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _copies(self, controller: ProjectController) -> str:
        """Return how many other articles are nearly the same; the menu lists them."""
        group = controller.ask(lambda project: project.copies.of(controller.row)) or ()
        return digits(self.tr("%n other(s)", "", len(group) - 1)) if group else "—"


def _described(source: Source) -> str:
    """Return where a text came again: source, date and id there."""
    facts = (source.source, source.published, source.id)
    return " · ".join(isolated(fact[:_SHOWN]) for fact in facts if fact)


def _field(value: str) -> QLabel:
    label = QLabel(value)
    # A label's text stands where its own direction begins: here all stand beside their names.
    side = Qt.AlignmentFlag.AlignRight if label.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
