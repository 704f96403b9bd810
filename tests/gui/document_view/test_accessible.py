from __future__ import annotations

import gc

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from annotator.core.text.offsets import Utf16Map
from annotator.gui.document_view import accessible
from annotator.gui.document_view.view import ArticleView
from tests.gui.mouse import range_of
from tests.gui.texts import ARTICLE, KINDS


@pytest.fixture
def text(view):
    """The text interface of the view, as assistive programs get it."""
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() == QAccessible.Role.EditableText
    return interface.interface_cast(QAccessible.InterfaceType.TextInterface)


def test_the_whole_text_is_read(view, text):
    assert text.characterCount() == len(ARTICLE)
    assert text.text(0, text.characterCount()) == ARTICLE
    start, end = range_of(view, "أوراكل")
    assert text.text(start, end) == "أوراكل"


@pytest.mark.parametrize("kind", [*KINDS, "article"])
def test_the_middle_of_every_box_on_the_screen_gives_its_character(view, text, kind):
    view.set_document(KINDS.get(kind, ARTICLE), ())
    for offset in range(len(view.text())):
        box = text.characterRect(offset)
        assert box == view.character_rect(offset).translated(view.viewport().mapToGlobal(QPoint()))
        if view.places.character_box(offset).width() > 0:
            assert text.offsetAtPoint(box.center()) == view.places.cluster(offset)[0]


def test_a_robot_that_aims_at_the_boxes_drags_the_words_it_wants(view, text):
    view.resize(420, 300)
    for words in ("شركة الواحة", "أوراكل", "مليار دولار", "Ibn Sina Holding"):
        start, end = range_of(view, words)
        text.scrollToSubstring(start, end)
        one, other = text.characterRect(start).center(), text.characterRect(end - 1).center()
        viewport = view.viewport()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=viewport.mapFromGlobal(one))
        QTest.mouseMove(viewport, viewport.mapFromGlobal(other))
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=viewport.mapFromGlobal(other))
        assert view.selection() == (start, end)
        QTest.qWait(2)


def test_a_selection_is_set_taken_back_and_described(view, text):
    # PySide6 cannot answer selection(); a count of 1 would have garbage asked for.
    QAccessible.setActive(True)
    start, end = range_of(view, "نجمة الشمال")
    text.setSelection(0, start, end)
    assert view.selection() == (start, end)
    assert view.accessibleDescription() == "نجمة الشمال"
    text.removeSelection(0)
    assert view.selection()[0] == view.selection()[1]
    assert view.accessibleDescription() == ""
    assert text.selectionCount() == 0


def test_a_selection_given_backwards_or_outside_is_put_right(view, text):
    text.setSelection(0, 10, 4)
    assert view.selection() == (4, 10)
    text.addSelection(-5, 10_000_000)
    assert view.selection() == (0, len(ARTICLE))


def test_the_caret_is_read_and_set(view, text):
    text.setCursorPosition(12)
    assert view.caret() == 12
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert text.cursorPosition() == 13


def test_scrolling_to_words_brings_them_into_view(view, text):
    view.set_document("\n".join(["سطر من المقال"] * 300), ())
    offset = len(view.text()) - 5
    text.scrollToSubstring(offset, offset + 2)
    assert view.viewport().rect().contains(view.character_rect(offset))


def test_where_utf_16_is_counted_offsets_are_converted_both_ways(view, text, monkeypatch):
    monkeypatch.setattr(accessible, "_COUNTS_CHARACTERS", False)
    units = Utf16Map(ARTICLE)
    start, end = range_of(view, "غادر")
    assert text.characterCount() == units.to_utf16(len(ARTICLE)) > len(ARTICLE)
    assert text.text(units.to_utf16(start), units.to_utf16(end)) == "غادر"
    text.setSelection(0, units.to_utf16(start), units.to_utf16(end))
    assert view.selection() == (start, end)


def test_other_interfaces_are_asked_for_without_harm(view):
    interface = QAccessible.queryAccessibleInterface(view)
    for kind in (
        QAccessible.InterfaceType.TableInterface,
        QAccessible.InterfaceType.ValueInterface,
        QAccessible.InterfaceType.EditableTextInterface,
    ):
        interface.interface_cast(kind)
    assert interface.isValid()


def test_the_headline_is_the_name(view):
    view.set_document("نص", (), heading="عنوان المقال")
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "عنوان المقال"


def test_an_assistive_program_that_listens_does_no_harm(view, qapp):
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    view.set_document(ARTICLE, ())
    view.set_selection(3, 9)
    QTest.keyClick(view, Qt.Key.Key_Left)
    qapp.processEvents()
    QAccessible.setActive(before)


def test_a_view_that_is_gone_leaves_nothing_behind(qapp):
    known = len(accessible._kept)
    for _ in range(5):
        view = ArticleView()
        view.set_document(ARTICLE, ())
        view.show()
        interface = QAccessible.queryAccessibleInterface(view)
        interface.interface_cast(QAccessible.InterfaceType.TextInterface).characterCount()
        shiboken6.delete(view)
        del view, interface
        gc.collect()
        qapp.processEvents()
    ArticleView()
    assert len(accessible._kept) <= known + 1
