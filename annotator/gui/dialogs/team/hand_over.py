"""Asks for whom a package is, and says what it will hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from annotator.gui.project_controller import ProjectController

_FORBIDDEN = '<>:"/\\|?*'  # in names of files, by one system or another


class HandOver(QDialog):
    """Everybody, or one annotator: then only what is theirs to label, without others' spans."""

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Hand over"))
        self.setMinimumWidth(460)
        viewer_id = controller.annotator.id
        info = controller.ask(lambda project: project.info(viewer_id))
        self._documents = info.documents if info else 0
        self._spans = info.spans if info else 0
        self._people = len(info.annotators) if info else 0
        shares = controller.ask(lambda project: project.team.shares(viewer_id)) or []
        self._shares = {each.name: each for each in shares}
        self._whom = QComboBox()
        self._whom.addItem(self.tr("Everybody: all work, to be merged"), None)
        for name in self._shares:
            self._whom.addItem(isolated(name), name)
        self._whom.setAccessibleName(self.tr("For whom"))
        self._whom.currentIndexChanged.connect(self._refresh)
        self._holds = plain_label()
        self._means = plain_label("secondary")
        for label in (self._holds, self._means):
            label.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("For whom"), self._whom)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(form)
        for widget in (self._holds, self._means, self._make_buttons()):
            column.addWidget(widget)
        self._refresh()

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._choose = buttons.addButton(
            self.tr("Choose the file…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._choose.setObjectName("primary")
        self._choose.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    @property
    def recipient(self) -> str | None:
        """The name of whom it is for; None for everybody."""
        name = self._whom.currentData()
        return None if name is None else str(name)

    def _refresh(self) -> None:
        share = self._shares.get(self.recipient or "")
        documents = self._documents if share is None else share.assigned or self._documents
        spans = self._spans if share is None else share.spans
        words = [self.tr("%n article(s)", "", documents), self.tr("%n span(s)", "", spans)]
        if share is None:
            words.append(self.tr("%n annotator(s)", "", self._people))
        self._holds.setText(digits(" · ".join(words)))
        self._means.setText(self._explanation())
        self._choose.setEnabled(documents > 0)

    def _explanation(self) -> str:
        share = self._shares.get(self.recipient or "")
        if not self._documents:
            return self.tr("There are no articles to hand over yet.")
        if share is None:
            return self.tr(
                "A colleague takes the file in with “Merge”, as often as you like and in any order."
            )
        name = isolated(share.name)
        if not share.assigned:
            return self.tr(
                "Nothing is assigned to {name}: all articles go out, with {name}'s own spans. Of"
                " others' spans only those in articles that both have done."
            ).format(name=name)
        return self.tr(
            "The articles assigned to {name}, with {name}'s own spans. Others' spans stay here"
            " until both have done the article, so that nobody is led."
        ).format(name=name)

    def ask_file(self, folder: Path, stem: str) -> Path | None:
        """Ask where to write; None where the person changed their mind."""
        name = stem if self.recipient is None else f"{stem} - {self.recipient}"
        safe = "".join("_" if each in _FORBIDDEN else each for each in name)
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Hand over"),
            str(folder / f"{safe}.zip"),
            self.tr("Hashiya package (*.zip)"),
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(".zip")
