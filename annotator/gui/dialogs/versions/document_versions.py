"""The versions of an article: the former ones are read here, and can count again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialogs.versions.quote_view import QuoteView
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import current_language, digits, isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.gui.project_controller import ProjectController
    from annotator.project.documents.versions import FormerVersion, Version

_VERSION = Qt.ItemDataRole.UserRole


class DocumentVersions(QDialog):
    """A list of versions beside the chosen one's text and spans.

    ``read_requested`` wishes a former version to be read and given to ``show_former``.
    """

    read_requested = Signal(str)
    choice_requested = Signal(str)

    def __init__(
        self,
        controller: ProjectController,
        versions: Sequence[Version],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Versions of the article"))
        self.resize(820, 540)
        self._controller = controller
        self._list = self._make_list(versions)
        self._text = QuoteView(self.tr("Text"))
        self._spans = QListWidget()
        self._spans.setAccessibleName(self.tr("Spans"))
        self._facts = plain_label("secondary")
        self._facts.setWordWrap(True)
        right = QVBoxLayout()
        right.addWidget(self._facts)
        right.addWidget(self._text, 3)
        right.addWidget(self._spans, 2)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self._list)
        across.addLayout(right, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.choose = buttons.addButton(
            self.tr("Let this version count"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._on_choose)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(across)
        column.addWidget(buttons)
        self.choose.setEnabled(False)

    def _make_list(self, versions: Sequence[Version]) -> QListWidget:
        shown = QListWidget()
        shown.setAccessibleName(self.windowTitle())
        shown.setMaximumWidth(260)
        for number, version in enumerate(versions, 1):
            row = QListWidgetItem(self._line(number, version))
            row.setData(_VERSION, version)
            shown.addItem(row)
        shown.currentItemChanged.connect(self._on_current_changed)
        return shown

    def begin(self) -> None:
        """Choose the first version."""
        self._list.setCurrentRow(0)
        self._list.setFocus()

    def _line(self, number: int, version: Version) -> str:
        words = self.tr("Version {number}").format(number=digits(number))
        if version.is_current:
            words += " · " + self.tr("counts")
        size = digits(self.tr("%n character(s)", "", version.length))
        day = f"{isolated(version.published)} · " if version.published else ""
        return f"{words}\n{day}{size}"

    def _chosen(self) -> Version | None:
        row = self._list.currentItem()
        version: Version | None = row.data(_VERSION) if row is not None else None
        return version

    def _on_current_changed(self) -> None:
        version = self._chosen()
        document = self._controller.document
        self._spans.clear()
        self._text.clear()
        self.choose.setEnabled(
            version is not None and not version.is_current and self._controller.can_edit
        )
        if version is None or document is None:
            return
        if not version.is_current:
            self._facts.setText(self.tr("Reading…"))
            self.read_requested.emit(version.id)
            return
        self._facts.setText(self.tr("This version is shown in the window, with its spans."))
        self._text.show_text(document.text)

    def show_former(self, former: FormerVersion) -> None:
        """Show a former version as it stood."""
        version = self._chosen()
        if version is None or version.id != former.document.id:
            return  # another was chosen meanwhile
        document = former.document
        facts = isolated(document.title or document.id)
        if former.verdicts:
            facts += " · " + digits(self.tr("%n verdict(s)", "", len(former.verdicts)))
        self._facts.setText(facts)
        self._text.show_text(document.text)
        for name, found in former.sets:
            for span in found.spans:
                label = self._controller.labels.get(span.label)
                title = label.title(current_language()) if label else span.label
                quote = isolated(" ".join(span.text.split()))
                self._spans.addItem(f"{isolated(name)} · {isolated(title)} · {quote}")

    def _on_choose(self) -> None:
        version = self._chosen()
        if version is not None and not version.is_current:
            self.choice_requested.emit(version.id)
