"""The page of the export window on which everything is chosen, beside what will come of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from annotator.gui.dialogs.review.hidden_words import HiddenWords
from annotator.gui.panels.cards import plain_label

if TYPE_CHECKING:
    from annotator.gui.dialogs.exporting.choosing.choice_form import ChoiceForm
    from annotator.gui.dialogs.exporting.choosing.destination import Destination
    from annotator.gui.dialogs.exporting.choosing.format_list import FormatList
    from annotator.gui.dialogs.exporting.choosing.shape_form import ShapeForm

_WIDTHS = (270, 390, 440)


class ChoicePage(QWidget):
    """Formats, forms and the look ahead side by side, and where to under them."""

    def __init__(
        self,
        formats: FormatList,
        choice: ChoiceForm,
        shape: ShapeForm,
        ahead: QWidget,
        destination: Destination,
    ) -> None:
        super().__init__()
        self.hidden = plain_label("secondary")
        self.hidden.setWordWrap(True)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("bare")
        splitter.setChildrenCollapsible(False)
        for part in (formats, _scrolling(self._forms(choice, shape)), ahead):
            splitter.addWidget(part)
        splitter.setSizes(list(_WIDTHS))
        splitter.setStretchFactor(2, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(splitter, 1)
        whole.addWidget(destination)

    def _forms(self, choice: ChoiceForm, shape: ShapeForm) -> QWidget:
        forms = QWidget()
        column = QVBoxLayout(forms)
        column.setContentsMargins(16, 4, 16, 12)
        column.setSpacing(14)
        column.addWidget(choice)
        column.addWidget(self.hidden)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        column.addWidget(rule)
        column.addWidget(shape)
        column.addStretch(1)
        return forms

    def show_hidden(self, count: int) -> None:
        """Say how many articles are left out because their spans are not to be seen yet."""
        self.hidden.setText(HiddenWords().sentence(count))
        self.hidden.setVisible(bool(count))


def _scrolling(forms: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(forms)
    return scroll
