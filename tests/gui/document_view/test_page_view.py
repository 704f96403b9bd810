from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from annotator.gui.look.theme import INTERFACE_FONT
from tests.gui.texts import KINDS

LONG = "\n".join(
    f"سطر رقم {number} من مقال طويل عن الطاقة " * (number % 7) for number in range(300)
)


def place_of_top(view):
    return QPointF(view.viewport().width() / 2, 2)


@pytest.mark.parametrize("kind", KINDS)
def test_the_text_is_the_very_string_that_was_given(view, kind):
    text = KINDS[kind]
    view.set_document(text, ())
    assert view.text() is text


def test_the_line_at_the_top_stays_when_the_text_is_set_larger(view):
    text = "\n".join(f"سطر رقم {number} من المقال الطويل" for number in range(200))
    view.set_document(text, ())
    view.verticalScrollBar().setValue(3000)
    seen = view.text()[view.character_at(place_of_top(view)) :].split("\n", 2)[1]
    view.set_text_font(INTERFACE_FONT, 30)
    now = view.text()[view.character_at(place_of_top(view)) :].split("\n", 3)
    assert seen in now


def test_a_box_is_where_the_character_is_painted_before_anything_was_painted(make_view):
    view = make_view(LONG)
    view.verticalScrollBar().setValue(4000)
    offset = view.character_at(place_of_top(view)) + 200
    box = view.character_rect(offset)
    view.viewport().grab()
    assert view.character_rect(offset) == box
    assert view.character_at(box.center().toPointF()) == offset
