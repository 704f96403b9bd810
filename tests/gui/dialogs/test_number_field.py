from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.gui.dialogs.number_field import make_number_field
from tests.gui.windows import settle

LEAST_ROOM = 6  # pixels


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_number_stands_off_the_edges_at_the_side_of_reading(start, language):
    window = start(None, language).window
    field = make_number_field(0, 1_000_000, 20)
    field.setParent(window)
    field.resize(120, field.sizeHint().height())
    field.show()
    settle()
    edit = field.lineEdit()
    edit.end(False)
    digits = edit.cursorRect().center().x()  # the caret stands after the number
    left = edit.mapTo(field, edit.rect().topLeft()).x()
    ends = sorted((digits, digits - edit.fontMetrics().horizontalAdvance(edit.text())))
    room_left, room_right = left + ends[0], field.width() - left - ends[1]
    assert min(room_left, room_right) >= LEAST_ROOM
    is_rtl = window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert (room_right < room_left) == is_rtl
