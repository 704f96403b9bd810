"""Second page: what each column of a table holds, over its first rows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialogs.importing.answers import column_names
from annotator.gui.dialogs.importing.files.article_preview import ArticlePreview
from annotator.gui.dialogs.importing.names.choice_table import ChoiceBox, one_line
from annotator.gui.dialogs.importing.pages import Page
from annotator.gui.messages import plain_tip
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import isolated
from annotator.importers.tables.columns import LEFT_OUT, ROLES, is_enough

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.formats.preview import Preview
    from annotator.gui.dialogs.importing.answers import Answers
    from annotator.gui.settings import Settings

_ROWS_SHOWN = 5
_COLUMN_WIDTH, _ROLE_HEIGHT, _ROW_HEIGHT = 190, 44, 32


class ColumnsPage(Page):
    """A table whose first row has a choice for each column; an article shows what comes of it.

    ``columns_requested`` carries the tables of these headers and what their columns hold.
    """

    columns_requested = Signal(object, object)

    def __init__(self, answers: Answers, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers = answers
        self.title = self.tr("Columns")
        self._words = self._role_words()
        self._which = ChoiceBox()
        self._which.setAccessibleName(self.tr("Table"))
        self._which.activated.connect(self._show_table)
        self._headers: tuple[str, ...] = ()
        self._table = self._make_table()
        self._missing = plain_label("unsaved")
        self._missing.setWordWrap(True)
        self.preview = ArticlePreview(answers.labels, settings)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setObjectName("bare")
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._table)
        parts.addWidget(self.preview)
        parts.setStretchFactor(1, 1)
        parts.setSizes([260, 250])
        explanation = plain_label("secondary")
        explanation.setWordWrap(True)
        explanation.setText(
            self.tr(
                "Say what each column holds. It was guessed by the names in the first row; what is"
                " neither is kept as a fact of the article."
            )
        )
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        for widget in (explanation, self._which, self._missing):
            page.addWidget(widget)
        page.addWidget(parts, 1)

    def _role_words(self) -> dict[str, str]:
        return {
            "text": self.tr("Text"),
            "title": self.tr("Headline"),
            "document": self.tr("Id of the article"),
            "source": self.tr("Source"),
            "published": self.tr("Date"),
            "meta": self.tr("Fact of the article"),
            LEFT_OUT: self.tr("Leave out"),
            "start": self.tr("Span: start"),
            "end": self.tr("Span: end"),
            "label": self.tr("Span: label"),
            "quote": self.tr("Span: words"),
            "note": self.tr("Span: note"),
            "attributes": self.tr("Span: attributes"),
            "span": self.tr("Span: id"),
            "annotator": self.tr("Annotator"),
            "status": self.tr("Status"),
        }

    def _make_table(self) -> QTableWidget:
        table = QTableWidget()
        table.setAccessibleName(self.tr("Columns"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultSectionSize(_COLUMN_WIDTH)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        table.setObjectName("choices")
        return table

    def enter(self) -> None:
        """Show the tables there are."""
        tables = self._answers.tables()
        chosen = max(0, self._which.currentIndex())
        self._which.clear()
        for headers, paths in tables.items():
            names = "، ".join(isolated(one_line(path.name)) for path in paths[:3])
            self._which.addItem(names + (" …" if len(paths) > 3 else ""), headers)
        self._which.setVisible(len(tables) > 1)
        self._which.setCurrentIndex(min(chosen, len(tables) - 1))
        self._show_table()

    def is_needed(self) -> bool:
        """Tell whether there are tables."""
        return bool(self._answers.tables())

    def is_complete(self) -> bool:
        """Tell whether each table has articles or spans, and they are counted."""
        return self._answers.survey is not None and all(
            is_enough(self._answers.previews[paths[0]].roles)
            for paths in self._answers.tables().values()
        )

    def refresh(self, path: Path) -> None:
        """Show what the choice of columns gives."""
        if path in self._paths():
            self._show_outcome()

    def choice(self, column: int) -> ChoiceBox:
        """Return the box of a column."""
        found = self._table.cellWidget(0, column)
        assert isinstance(found, ChoiceBox)
        return found

    def _paths(self) -> list[Path]:
        return self._answers.tables().get(self._headers, [])

    def _found(self) -> Preview:
        return self._answers.previews[self._paths()[0]]

    def _show_table(self) -> None:
        headers = self._which.currentData()
        if headers is None:
            return
        self._headers = tuple(headers)
        found, table = self._found(), self._table
        rows = found.rows[:_ROWS_SHOWN]
        table.clear()
        table.setRowCount(1 + len(rows))
        table.setColumnCount(len(self._headers))
        table.setRowHeight(0, _ROLE_HEIGHT)
        for column, (header, role) in enumerate(zip(self._headers, found.roles, strict=True)):
            self._fill_column(column, header, role)
        for place, row in enumerate(rows, 1):
            table.setRowHeight(place, _ROW_HEIGHT)
            for column, cell in enumerate(row[: len(self._headers)]):
                table.setItem(place, column, QTableWidgetItem(isolated(one_line(cell))))
        self._show_outcome()

    def _fill_column(self, column: int, header: str, role: str) -> None:
        name = one_line(header) or self.tr("Column {number}").format(number=column + 1)
        item = QTableWidgetItem(isolated(name))
        item.setToolTip(plain_tip(header[:1000]))
        self._table.setHorizontalHeaderItem(column, item)
        box = ChoiceBox()
        box.setAccessibleName(name)
        for each in sorted(ROLES, key=list(self._words).index):
            box.addItem(self._words[each], each)
        box.choose(role)
        box.setEnabled(bool(column_names(self._headers)[column]))
        box.activated.connect(partial(self._on_role, column))
        box.entered.connect(partial(self._show_column, column))
        self._table.setCellWidget(0, column, box)

    def _show_column(self, column: int) -> None:
        self._table.scrollTo(self._table.model().index(0, column))

    def _on_role(self, column: int, _place: int) -> None:
        """Take a choice; another column that held the same is then a fact of the article."""
        chosen = self.choice(column).currentData()
        if chosen not in ("meta", LEFT_OUT):
            for other in range(len(self._headers)):
                if other != column and self.choice(other).currentData() == chosen:
                    self.choice(other).choose("meta")
        roles = [self.choice(each).currentData() for each in range(len(self._headers))]
        names = column_names(self._headers)
        columns = {name: role for name, role in zip(names, roles, strict=True) if name}
        self.columns_requested.emit(self._paths(), columns)

    def _show_outcome(self) -> None:
        found = self._found()
        has_text = is_enough(found.roles)
        self._missing.setVisible(not has_text)
        self._missing.setText(self.tr("No column holds the text of the articles: choose it."))
        shown = found if has_text else None
        self.preview.show_preview(shown, repaired=self._answers.repair_mojibake)
