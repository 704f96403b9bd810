"""A table of figures whose cells can be shaded by value, and chosen by click or Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from annotator.gui.look.theme import current_colors
from annotator.gui.messages import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

_Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DEEPEST = 0.8  # how much of the accent the deepest shade has
_READABLE = 4.5  # contrast of text, WCAG 2.1, 1.4.3


class Cell(NamedTuple):
    """What a cell shows; ``heat`` from 0 to 1 shades it, ``key`` is what it stands for.

    The number is always in the text: the shade only helps the eye.
    """

    text: str
    heat: float | None = None
    key: Any = None
    tip: str = ""
    is_number: bool = True


class FigureModel(QAbstractTableModel):
    """Rows of cells under a header; ``names`` are those of the rows, where they have any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._header: Sequence[str] = ()
        self._names: Sequence[str] = ()
        self._rows: Sequence[Sequence[Cell]] = ()

    def show(
        self, header: Sequence[str], rows: Sequence[Sequence[Cell]], names: Sequence[str] = ()
    ) -> None:
        """Show other figures."""
        self.beginResetModel()
        self._header, self._rows, self._names = header, rows, names
        self.endResetModel()

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell."""
        return self._rows[row][column]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._header)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cell.tip) or None
        if role == Qt.ItemDataRole.TextAlignmentRole and cell.is_number:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.BackgroundRole and cell.heat is not None:
            return shade(cell.heat)
        if role == Qt.ItemDataRole.ForegroundRole and cell.heat is not None:
            return readable_on(shade(cell.heat))
        return self._accessible(index, cell) if role == _SPOKEN else None

    def _accessible(self, index: _Index, cell: Cell) -> str:
        row = self._names[index.row()] if self._names else ""
        place = ", ".join(name for name in (row, self._header[index.column()]) if name)
        return f"{place}: {cell.text} {cell.tip}".strip()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            names = self._header if orientation is Qt.Orientation.Horizontal else self._names
            return names[section] if section < len(names) else None
        return None


_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class FigureTable(QTableView):
    """Shows figures; ``cell_chosen`` carries the key of a cell that was clicked or entered."""

    cell_chosen = Signal(object)

    def __init__(self, name: str, *, has_row_names: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.figures = FigureModel(self)
        self.setModel(self.figures)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().setVisible(has_row_names)
        self.verticalHeader().setHighlightSections(False)
        self.horizontalHeader().setHighlightSections(False)
        self.setCornerButtonEnabled(False)
        self.clicked.connect(self._on_clicked)

    def show_figures(
        self, header: Sequence[str], rows: Sequence[Sequence[Cell]], names: Sequence[str] = ()
    ) -> None:
        """Show other figures, columns as wide as they need."""
        self.figures.show(header, rows, names)
        self.resizeColumnsToContents()
        self.resizeRowsToContents()
        columns = self.horizontalHeader()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in range(self.figures.columnCount()):
            self.setColumnWidth(column, min(max(self.columnWidth(column), 70), 260))

    def choose(self, row: int, column: int) -> None:
        """Make a cell the current one, without saying that it was chosen."""
        self.setCurrentIndex(self.figures.index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._on_clicked(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        key = self.figures.cell(index.row(), index.column()).key
        if key is not None:
            self.cell_chosen.emit(key)


def shade(heat: float) -> QColor:
    """Return a shade between the surface and the accent: one hue, told by its lightness alone."""
    colors = current_colors()
    surface, accent = QColor(colors.surface), QColor(colors.accent)
    share = min(max(heat, 0.0), 1.0) * _DEEPEST

    def mixed(low: int, high: int) -> int:
        return round(low + (high - low) * share)

    return QColor(
        mixed(surface.red(), accent.red()),
        mixed(surface.green(), accent.green()),
        mixed(surface.blue(), accent.blue()),
    )


def readable_on(background: QColor) -> QColor:
    """Return the theme's colour of text where it can be read on a background, else black or white.

    One of these two has a contrast of 4.58 at least, on whatever background.
    """
    text = QColor(current_colors().text)
    if contrast(text, background) >= _READABLE:
        return text
    return max(QColor("black"), QColor("white"), key=lambda color: contrast(color, background))


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours by WCAG 2.1."""
    lights = sorted((_luminance(one), _luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(color: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
