"""A hand in the label editor: it presses what a person sees."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QLineEdit, QWidget

from annotator.gui.dialogs.labels.label_editor import LabelEditor
from annotator.gui.dialogs.labels.label_list import LabelList
from tests.gui.keyboard import write

OK = QDialogButtonBox.StandardButton.Ok
CANCEL = QDialogButtonBox.StandardButton.Cancel


def editor_of(window):
    """Open the editor by its action and return it."""
    window.actions_["edit_labels"].trigger()
    (editor,) = open_editors(window)
    editor.activateWindow()
    QTest.qWaitForWindowActive(editor)
    QTest.qWait(1)  # the focus follows the window
    return editor


def open_editors(window):
    """Return the editors that are open."""
    return [each for each in window.findChildren(LabelEditor) if each.isVisible()]


def rows(editor):
    """Return what a screen reader hears of the list's rows."""
    listed = editor.findChild(LabelList)
    role = Qt.ItemDataRole.AccessibleTextRole
    return [listed.item(row).data(role) for row in range(listed.count())]


def choose(editor, row):
    """Click a row of the list."""
    listed = editor.findChild(LabelList)
    place = listed.visualItemRect(listed.item(row)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)


def drag_row(editor, row, to):
    """Drag a row of the list to the place of another."""
    listed = editor.findChild(LabelList)
    centers = [listed.visualItemRect(listed.item(each)).center() for each in (row, to)]
    QTest.mousePress(listed.viewport(), Qt.MouseButton.LeftButton, pos=centers[0])
    QTest.mouseMove(listed.viewport(), (centers[0] + centers[1]) / 2)
    QTest.mouseMove(listed.viewport(), centers[1])
    QTest.mouseRelease(listed.viewport(), Qt.MouseButton.LeftButton, pos=centers[1])


def field(editor, name, kind=QLineEdit):
    """Return the field of an accessible name."""
    (found,) = (each for each in editor.findChildren(kind) if each.accessibleName() == name)
    return found


def rewrite(editor, name, words, kind=QLineEdit):
    """Select all that is in a field and type other words."""
    line = field(editor, name, kind)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(line, Qt.Key.Key_Delete)
    for number, part in enumerate(words.split("\n")):
        if number:
            QTest.keyClick(line, Qt.Key.Key_Return)
        write(line, part)


def button(parent: QWidget, words: str) -> QAbstractButton:
    """Return the button with these words, without their mnemonic."""
    (found,) = (
        each
        for each in parent.findChildren(QAbstractButton)
        if each.text().replace("&", "") == words
    )
    return found


def press(parent, words):
    """Click the button with these words."""
    QTest.mouseClick(button(parent, words), Qt.MouseButton.LeftButton)


def press_swatch(editor, name):
    """Click a colour of the palette."""
    swatch = field(editor, name, QAbstractButton)
    QTest.mouseClick(swatch, Qt.MouseButton.LeftButton, pos=QPoint(15, 15))


def finish(editor, which=OK):
    """Press OK or Cancel."""
    QTest.mouseClick(editor.findChild(QDialogButtonBox).button(which), Qt.MouseButton.LeftButton)
    window = editor.parentWidget()
    if not editor.isVisible():
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
