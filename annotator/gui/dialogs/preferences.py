"""The preferences: how the interface and the article look, and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QKeySequenceEdit,
    QLabel,
    QScrollArea,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from annotator.gui.actions.actions import plain_text
from annotator.gui.actions.table import default_keys
from annotator.gui.look.theme import Theme
from annotator.gui.settings import LINE_SPACES, ZOOM_STEPS
from annotator.gui.taste import TEXT_FONTS, Taste
from annotator.gui.translation import current_language, digits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QAction


class Preferences(QDialog):
    """Each choice takes effect at once; there is nothing to confirm."""

    def __init__(
        self, taste: Taste, sections: list[tuple[str, list[QAction]]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.resize(620, 620)
        self._taste = taste
        tabs = QTabWidget()
        tabs.addTab(self._look_page(), self.tr("Look"))
        tabs.addTab(KeysPage(taste, sections, parent), self.tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(tabs)
        column.addWidget(buttons)

    def _look_page(self) -> QWidget:
        settings, taste = self._taste.settings, self._taste
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(20, 20, 20, 20)
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(24)
        languages = (("العربية", "ar"), ("English", "en"))
        form.addRow(
            self.tr("Language"), _choice(languages, current_language(), taste.choose_language)
        )
        themes = (
            (self.tr("As the system"), Theme.SYSTEM),
            (self.tr("Light"), Theme.LIGHT),
            (self.tr("Dark"), Theme.DARK),
        )
        form.addRow(self.tr("Colours"), _choice(themes, settings.theme, taste.choose_theme))
        fonts = tuple((family, family) for family in TEXT_FONTS)
        form.addRow(self.tr("Article font"), _choice(fonts, settings.text_font, taste.choose_font))
        sizes = tuple((digits(f"{percent}%"), percent) for percent in ZOOM_STEPS)
        form.addRow(self.tr("Text size"), _choice(sizes, settings.zoom, taste.choose_zoom))
        names = (self.tr("Narrow"), self.tr("Usual"), self.tr("Wide"))
        spaces = tuple(zip(names, LINE_SPACES, strict=True))
        form.addRow(
            self.tr("Space between lines"),
            _choice(spaces, settings.line_space, taste.choose_line_space),
        )
        arabic = QCheckBox(self.tr("Arabic digits ٠١٢٣"))
        arabic.setChecked(settings.arabic_digits)
        arabic.setEnabled(current_language() == "ar")
        arabic.toggled.connect(taste.choose_digits)
        form.addRow("", arabic)
        popup = QCheckBox(self.tr("Labels beside the selection"))
        popup.setChecked(settings.label_popup)
        popup.toggled.connect(taste.choose_popup)
        form.addRow("", popup)
        return page


def _choice(
    choices: Iterable[tuple[str, object]], current: object, choose: Callable[..., None]
) -> QComboBox:
    """Return a box that calls ``choose`` with the value of what was chosen."""
    box = QComboBox()
    values = []
    for text, value in choices:
        box.addItem(text)
        values.append(value)
    box.setCurrentIndex(values.index(current) if current in values else 0)
    box.activated.connect(lambda place: choose(values[place]))
    return box


class KeysPage(QWidget):
    """A field for the keys of each action; a key in use elsewhere is refused with a word."""

    def __init__(
        self, taste: Taste, sections: list[tuple[str, list[QAction]]], window: QWidget
    ) -> None:
        super().__init__()
        self._taste = taste
        self._window = window
        self._actions = [action for _, actions in sections for action in actions]
        self._fields: dict[str, QKeySequenceEdit] = {}
        self._advice = self.tr("Click into a field and press the keys.")
        self._message = QLabel(self._advice)
        self._message.setObjectName("secondary")
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        table = QWidget()
        grid = QGridLayout(table)
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(6)
        for number, action in enumerate(self._actions):
            self._add_row(grid, number, action)
        scroll = QScrollArea()
        scroll.setWidget(table)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.addWidget(self._message)
        column.addWidget(scroll)

    def _add_row(self, grid: QGridLayout, number: int, action: QAction) -> None:
        name = QLabel(plain_text(action.text()))
        field = QKeySequenceEdit(action.shortcut())
        field.setMaximumSequenceLength(1)
        field.setClearButtonEnabled(True)
        field.setAccessibleName(name.text())
        field.setFixedWidth(200)
        field.editingFinished.connect(lambda: self._on_edited(action))
        back = QToolButton()
        back.setText("↺")
        back.setObjectName("plain")
        back.setToolTip(self.tr("The usual key"))
        back.setAccessibleName(back.toolTip())
        back.clicked.connect(lambda: self._restore(action))
        self._fields[action.objectName()] = field
        grid.addWidget(name, number, 0)
        grid.addWidget(field, number, 1)
        grid.addWidget(back, number, 2)

    def _on_edited(self, action: QAction) -> None:
        # A window that goes takes its actions first, and then the focus out of this field.
        if not isValid(action):
            return
        wanted = self._fields[action.objectName()].keySequence()
        if wanted == action.shortcut():
            return
        other = self._user_of(wanted, action)
        if other is not None:
            words = self.tr("{key} is the key of “{action}” already.").format(
                key=wanted.toString(), action=plain_text(other.text())
            )
            self._message.setText(words)
            self._fields[action.objectName()].setKeySequence(action.shortcut())
            return
        self._message.setText(self._advice)
        portable = wanted.toString(QKeySequence.SequenceFormat.PortableText)
        self._taste.choose_keys(action.objectName(), (portable,) if portable else ())

    def _user_of(self, keys: QKeySequence, action: QAction) -> QAction | None:
        if keys.isEmpty():
            return None
        # The keys of labels are the window's too, though they are chosen with the label set.
        known = [*self._actions, *self._window.actions()]
        others = (each for each in known if each is not action)
        return next((each for each in others if keys in each.shortcuts()), None)

    def _restore(self, action: QAction) -> None:
        self._message.setText(self._advice)
        self._taste.choose_keys(action.objectName(), None)
        self._fields[action.objectName()].setKeySequence(action.shortcut())
        # Whoever has one of these keys gets the usual ones back as well, and so on.
        for key in default_keys(action.objectName()):
            other = self._user_of(QKeySequence(key), action)
            if other in self._actions:
                self._restore(other)
