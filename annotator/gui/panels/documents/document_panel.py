"""The panel of documents at the start side: search, filters, order, list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.document import Status
from annotator.core.document_filter import EVERY_DOCUMENT, DocumentFilter, Sorting
from annotator.gui.look.icons import icon
from annotator.gui.panels.documents.article_list import ArticleList
from annotator.gui.panels.documents.filter_chips import FilterChips
from annotator.gui.panels.documents.filter_form import FilterForm
from annotator.gui.panels.documents.filter_words import conditions
from annotator.gui.panels.documents.order_button import OrderButton
from annotator.gui.translation import digits

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.gui.models.document_list_model import DocumentListModel
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.settings import Settings

_PAUSE = 150  # milliseconds after the last key
_QUICK = (Status.NEW, Status.IN_PROGRESS, Status.DONE)  # each has a button


class DocumentPanel(QFrame):
    """Finds and chooses a document."""

    document_requested = Signal(int)

    def __init__(
        self,
        controller: ProjectController,
        model: DocumentListModel,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._controller = controller
        self._model = model
        self._settings = settings
        self._row = 0
        self._moving = False
        self._entering = False
        self._search = self._make_search()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._filter)
        self.form = FilterForm(controller)
        self._fold = self._make_fold()
        self._chips = FilterChips()
        self._order = OrderButton()
        self._count = QLabel()
        self._count.setObjectName("secondary")
        self.mine = self._make_mine()
        self._list = ArticleList(model)
        self._nothing, self._clear = self._make_nothing()
        self._build()
        self._connect()

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setClearButtonEnabled(True)
        search.setAccessibleName(self.tr("Search the articles"))
        return search

    def _make_fold(self) -> QToolButton:
        fold = QToolButton()
        fold.setObjectName("filter")
        fold.setIcon(icon("filter"))
        fold.setCheckable(True)
        fold.setAccessibleName(self.tr("Filters"))
        fold.setToolTip(self.tr("Filters"))
        return fold

    def _make_mine(self) -> QPushButton:
        """Make the chip that leaves only what is assigned to whoever labels."""
        chip = QPushButton()
        chip.setObjectName("filter")
        chip.setCheckable(True)
        chip.setAccessibleName(self.tr("Mine"))
        chip.setToolTip(self.tr("Only the articles that are assigned to you"))
        chip.hide()
        return chip

    def _make_nothing(self) -> tuple[QLabel, QPushButton]:
        words = QLabel(self.tr("No article matches."))
        words.setObjectName("secondary")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.hide()
        clear = QPushButton(self.tr("Show all articles"))
        clear.hide()
        return words, clear

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        above = QVBoxLayout()
        above.setContentsMargins(16, 0, 16, 0)
        first, counted = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._search, 1)
        first.addWidget(self._fold)
        counted.addWidget(self._count, 1)
        counted.addWidget(self._order)
        above.addLayout(first)
        above.addLayout(self._quick_row())
        above.addWidget(self.mine, 0, Qt.AlignmentFlag.AlignLeading)
        above.addWidget(self.form)
        above.addWidget(self._chips)
        above.addLayout(counted)
        column.addLayout(above)
        column.addWidget(self._nothing)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._list, 1)

    def _quick_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self._quick = QButtonGroup(self)
        self._statuses: tuple[Status | None, ...] = (None, *_QUICK)
        texts = (self.tr("All"), self.tr("New"), self.tr("In progress"), self.tr("Done"))
        for place, text in enumerate(texts):
            button = QPushButton(text)
            button.setObjectName("filter")
            button.setCheckable(True)
            button.setChecked(place == 0)
            self._quick.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self._search.textChanged.connect(self._pause.start)
        self._search.returnPressed.connect(self._enter_list)
        self._fold.toggled.connect(self._on_folded)
        self._quick.idClicked.connect(self._on_quick_status)
        self._order.sorting_chosen.connect(self._on_sorting_chosen)
        self.form.changed.connect(self._filter)
        self.form.left.connect(self._leave_form)
        self._chips.removed.connect(self._take_away)
        self._clear.clicked.connect(self.show_all)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._model.modelReset.connect(self._on_reset)
        self._model.reading_told.connect(self._show_reading)
        self._model.reading_ended.connect(self._on_read)
        self._model.filter_changed.connect(self._show_wanted)
        self._controller.documents_changed.connect(self.form.forget_sources)
        self._controller.labels_changed.connect(self._show_wanted)

    @property
    def articles(self) -> ArticleList:
        """The list itself, in which several can be chosen."""
        return self._list

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions that find articles do, by their ids."""
        return {
            "find_document": self.focus_search,
            "filter_documents": self.focus_filters,
            "show_all_documents": self.show_all,
        }

    def restore(self) -> None:
        """Show what was wanted of the project when it was open last, but for searched words."""
        project = self._controller.project
        if project is None:
            return
        self.form.forget_sources()
        self._model.show_wanted(*self._settings.documents_wanted(project.path))

    def focus_search(self) -> None:
        """Put the caret into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def focus_filters(self) -> None:
        """Unfold the filters and go to the first of them."""
        self._fold.setChecked(True)
        self.form.enter()

    def show_all(self) -> None:
        """Take all filters away."""
        self._want(EVERY_DOCUMENT)

    def _want(self, wanted: DocumentFilter, sorting: Sorting | None = None) -> None:
        self._pause.stop()
        sorting = sorting or self._model.sorting
        if self._controller.project is not None:
            path = self._controller.project.path
            self._settings.set_documents_wanted(path, replace(wanted, text=""), sorting)
        self._model.show_wanted(wanted, sorting)

    def _filter(self) -> None:
        wanted = replace(self._model.wanted, text=self._search.text().strip())
        if not self.form.isHidden():
            wanted = self.form.asked(wanted)
        if wanted != self._model.wanted:
            self._want(wanted)

    def _on_quick_status(self, place: int) -> None:
        status = self._statuses[place]
        words = self._search.text().strip()
        statuses = () if status is None else (status,)
        self._want(replace(self._model.wanted, text=words, statuses=statuses))

    def _on_sorting_chosen(self, sorting: Sorting) -> None:
        self._want(self._model.wanted, sorting)

    def _take_away(self, field: str) -> None:
        """Let a condition go; the keyboard stays near, for its chip is gone."""
        nothing = getattr(EVERY_DOCUMENT, field)
        self._want(replace(self._model.wanted, **{field: nothing}))
        if self.focusWidget() is None:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_folded(self, shown: bool) -> None:
        if not shown and self.form.isAncestorOf(self.focusWidget()):
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.setVisible(shown)
        self.form.show_wanted(self._model.wanted)

    def _leave_form(self) -> None:
        self._fold.setChecked(False)

    def _show_wanted(self) -> None:
        """Let all that chooses show what the list is filtered and sorted by."""
        wanted = self._model.wanted
        if self._search.text().strip() != wanted.text:
            self._search.setText(wanted.text)
            self._pause.stop()
        self.form.show_wanted(wanted)
        self._chips.show_conditions(conditions(wanted, self._controller.labels, _QUICK))
        self._order.show_sorting(self._model.sorting)
        status = wanted.statuses[0] if len(wanted.statuses) == 1 else None
        is_quick = status in _QUICK or not wanted.statuses
        self._quick.setExclusive(is_quick)
        for place, each in enumerate(self._statuses):
            self._quick.button(place).setChecked(is_quick and each is status)

    def _show_reading(self, done: int, total: int) -> None:
        words = self.tr("Reading the list…")
        percent = f" {100 * done // total}%" if total else ""
        self._count.setText(digits(words + percent))

    def _show_count(self) -> None:
        """Say how many articles are in the list, and of how many where it is not of all."""
        if self._model.is_reading:
            return
        count, total = self._model.rowCount(), self._model.total
        words = self.tr("%n article(s)", "", count)
        if count != total:
            words = self.tr("{articles} of {total}").format(articles=words, total=total)
        self._count.setText(digits(words))
        is_nothing = count == 0 and total > 0
        self._nothing.setVisible(is_nothing)
        self._clear.setVisible(is_nothing and self._model.wanted != EVERY_DOCUMENT)

    def _on_reset(self) -> None:
        self.mine.setVisible(self._model.assigned > 0)
        self.mine.setText(self.tr("Mine") + " · " + digits(self._model.assigned))
        total = self._model.total
        self._search.setPlaceholderText(digits(self.tr("Search %n article(s)…", "", total)))
        self._show_count()
        self.show_document(self._row)

    def _enter_list(self) -> None:
        """Go on with the keyboard in what is found, at its first article."""
        self._entering = True
        self._filter()
        self._pause.stop()
        self._go_in()

    def _on_read(self) -> None:
        self._show_count()
        self._go_in()

    def _go_in(self) -> None:
        if self._model.is_reading or not self._entering:
            return
        self._entering = False
        if self._model.rowCount():
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._list.setCurrentIndex(self._model.index(0, 0))

    def show_document(self, row: int) -> None:
        """Mark a document as the open one and bring it into sight."""
        self._row = row
        place = self._model.place_of(row)
        self._moving = True
        if place is None:
            self._list.selectionModel().clear()
        else:
            index = self._model.index(place, 0)
            if index != self._list.currentIndex():  # else several are being chosen with it
                self._list.selectionModel().setCurrentIndex(
                    index, QItemSelectionModel.SelectionFlag.ClearAndSelect
                )
            self._list.scrollTo(index)
        self._moving = False

    def _on_current_changed(self, current: QModelIndex) -> None:
        row = self._model.row_at(current.row()) if current.isValid() else None
        if row is not None and not self._moving:
            self.document_requested.emit(row)
