"""A card of the dashboard: a chart, the same figures as a table, and both to be saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, Signal
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import AnnotatorError
from annotator.exporters.drafts import draft_file
from annotator.exporters.figure_table import Value, write_table
from annotator.gui.dialogs.figures.charts.legend import Legend
from annotator.gui.dialogs.figures.figure_table import Cell, FigureTable
from annotator.gui.look.theme import current_colors
from annotator.gui.panels.cards import make_card, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.gui.dialogs.figures.charts.chart_figures import ChartFigures
    from annotator.gui.settings import Settings

_SCALE = 2  # pixels of a saved picture for one on the screen


class ChartCard(QFrame):
    """Shows figures as a chart or as a table; ``failed`` carries why they were not saved."""

    failed = Signal(object)

    def __init__(
        self, settings: Settings, name: str, title: str, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._name = settings, name
        self._header: Sequence[str] = ()
        self._rows: Sequence[Sequence[Value]] = ()
        self.setAccessibleName(title)
        column = make_card(self)
        self._picture = QWidget()
        self._inside = QVBoxLayout(self._picture)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(6)
        self._inside.addWidget(_heading(title))
        if words:
            below = QLabel(words)
            below.setObjectName("secondary")
            below.setWordWrap(True)
            self._inside.addWidget(below)
        self._pages = QStackedWidget()
        self.table = FigureTable(title, has_row_names=False)
        column.addWidget(self._picture)
        self._as_table = QPushButton(self.tr("As a table"))
        self.save_picture = QPushButton(self.tr("Save as PNG…"))
        self.save_table = QPushButton(self.tr("Save as CSV…"))
        buttons = QHBoxLayout()
        for button in (self._as_table, self.save_picture, self.save_table):
            button.setAutoDefault(False)
            button.setObjectName("filter")
            button.setAccessibleName(f"{title}: {button.text()}")
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self._as_table.setCheckable(True)
        self._as_table.toggled.connect(self._on_toggled)
        self.save_picture.clicked.connect(self._on_save_picture)
        self.save_table.clicked.connect(self._on_save_table)

    def show_chart(
        self,
        chart: QWidget,
        figures: ChartFigures,
        *,
        as_lines: bool,
    ) -> None:
        """Show a chart of these figures."""
        self._header, self._rows = figures.header(), figures.rows()
        shown = figures.shown()
        self.table.show_figures(self._header, [[Cell(text) for text in row] for row in shown])
        spoken = "; ".join(", ".join(row) for row in shown)
        chart.setAccessibleName(self.accessibleName())
        chart.setAccessibleDescription(spoken)
        if len(figures.series) > 1:
            self._inside.addWidget(Legend(figures.series, as_lines=as_lines))
        self._inside.addStretch(1)  # beside a card with more names both stand on one line
        self._pages.addWidget(chart)
        self._pages.addWidget(self.table)
        self._pages.setFixedHeight(chart.height())
        self._inside.addWidget(self._pages)

    def show_nothing(self, words: str) -> None:
        """Say that there is nothing to show yet, and what brings it."""
        label = QLabel(words)
        label.setWordWrap(True)
        self._inside.addWidget(label, 1)
        for button in (self._as_table, self.save_picture, self.save_table):
            button.setEnabled(False)

    def picture(self) -> QPixmap:
        """Return the card without its buttons, for a file."""
        size = self._picture.size()
        pixmap = QPixmap(size * _SCALE)
        pixmap.setDevicePixelRatio(_SCALE)
        pixmap.fill(QColor(current_colors().surface))
        self._picture.render(pixmap, renderFlags=QWidget.RenderFlag.DrawChildren)
        return pixmap

    def _on_toggled(self, as_table: bool) -> None:
        self._pages.setCurrentIndex(int(as_table))

    def _on_save_picture(self) -> None:
        path = self._ask("png", self.tr("Picture (*.png)"))
        if path is not None:
            self._save(lambda: _write_png(self.picture(), path))

    def _on_save_table(self) -> None:
        path = self._ask("csv", self.tr("Table (*.csv)"))
        if path is not None:
            self._save(lambda: write_table(path, self._header, self._rows))

    def _ask(self, ending: str, kinds: str) -> Path | None:
        folder = self._settings.last_folder
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.accessibleName(), str(folder / f"{self._name}.{ending}"), kinds
        )
        if not chosen:
            return None
        path = Path(chosen)
        self._settings.last_folder = path.parent
        return path if path.suffix else path.with_suffix(f".{ending}")

    def _save(self, write: Callable[[], None]) -> None:
        try:
            write()
        except AnnotatorError as error:
            self.failed.emit(error)


def _heading(title: str) -> QLabel:
    label = plain_label("quote")
    label.setText(title)
    return label


def _write_png(picture: QPixmap, out: Path) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    with draft_file(out) as draft:
        draft.write_bytes(buffer.data().data())
