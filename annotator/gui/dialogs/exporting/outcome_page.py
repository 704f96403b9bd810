"""Says what was written, that it was proved, and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.formats.consumers.loading import Silence
from annotator.gui.dialogs.exporting.loss_list import LossList
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.formats.consumers.loading import NotLoaded
    from annotator.project import ExportReport


class OutcomePage(QWidget):
    """The page after an export."""

    def __init__(
        self, titles: Callable[[set[str]], dict[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._report: ExportReport | None = None
        self.heading = plain_label("heading")
        self.counts = plain_label()
        self.proof = plain_label("saved")
        self.unanswered = plain_label("secondary")
        self.place = plain_label("secondary")
        self.manifest = plain_label("secondary")
        self.lost = plain_label("section")
        self.losses = LossList(titles)
        told = (self.proof, self.unanswered, self.place, self.manifest)
        for label in (self.counts, *told, self.lost):
            label.setWordWrap(True)
        self.folder = QPushButton(self.tr("Open the folder"))
        self.again = QPushButton(self.tr("Export something else"))
        for button in (self.folder, self.again):
            button.setAutoDefault(False)
        self.folder.clicked.connect(self._on_folder)
        row = QHBoxLayout()
        row.addWidget(self.folder)
        row.addWidget(self.again)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.heading, self.counts, *told):
            column.addWidget(widget)
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(self.lost)
        column.addWidget(self.losses, 1)
        self._room = QWidget()
        column.addWidget(self._room, 1)

    def show_report(self, report: ExportReport) -> None:
        """Tell what an export wrote."""
        self._report = report
        self.heading.setText(self.tr("Written"))
        words = [
            self.tr("%n article(s)", "", report.documents),
            self.tr("%n record(s)", "", report.records),
            self.tr("%n span(s)", "", report.spans),
        ]
        self.counts.setText(digits(" · ".join(words)))
        if report.read_back == report.records:
            proof = self.tr("✓ Read back: equal, %n record(s)", "", report.read_back)
        else:
            proof = self.tr("✓ Read back: equal, %n record(s) as a sample", "", report.read_back)
        words = [digits(proof)]
        if report.loaded_by:
            loaded = self.tr("loaded by {library} too")
            words.append(loaded.format(library=isolated(report.loaded_by)))
        self.proof.setText(" · ".join(words))
        self.unanswered.setVisible(report.not_loaded is not None)
        if report.not_loaded:
            self.unanswered.setText(self._reason(report.not_loaded))
        self.place.setText(isolated(str(report.path)))
        words_ = self.tr("Beside it {name}: counts, labels, hashes and losses.")
        self.manifest.setText(words_.format(name=isolated(report.manifest.name)))
        self.losses.show_losses(report.losses)
        self.losses.setVisible(bool(report.losses))
        self._room.setVisible(not report.losses)
        self.lost.setText(
            self.tr("What the format does not hold; a click on an article opens it:")
            if report.losses
            else self.tr("Nothing was lost.")
        )

    def _reason(self, asked: NotLoaded) -> str:
        sentences = {
            Silence.SLOW: self.tr("Not loaded by {library}, which took too long."),
            Silence.MEMORY: self.tr("Not loaded by {library}, which takes too much memory."),
            Silence.ENDED: self.tr("Not loaded by {library}, which crashed."),
            Silence.NETWORK: self.tr("Not loaded by {library}, which needs the network."),
        }
        return sentences[asked.silence].format(library=isolated(asked.library))

    def _on_folder(self) -> None:
        if self._report is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.path.parent)))
