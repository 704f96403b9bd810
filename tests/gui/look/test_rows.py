"""A row shows whether it is selected and has the keyboard, and nothing leaves its box."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.gui.look.rows import CARD, INSET_CARD, WHOLE, drawn_row
from annotator.gui.look.theme import current_colors

BOX = QRect(10, 10, 100, 30)
OUTSIDE = QColor("#ff00ff")


def row(state=QStyle.StateFlag.State_None, shape=CARD, draw=None):
    """The picture of one row in the middle of nothing."""
    picture = QImage(120, 50, QImage.Format.Format_ARGB32)
    picture.fill(OUTSIDE)
    painter = QPainter(picture)
    option = QStyleOptionViewItem()
    option.rect = BOX
    option.state = state
    with drawn_row(painter, option, shape) as box:
        assert box == BOX
        if draw:
            draw(painter)
    painter.end()
    return picture


def colors_in(picture):
    return {picture.pixelColor(x, y).name() for x in range(120) for y in range(50)}


@pytest.mark.parametrize("shape", [CARD, INSET_CARD, WHOLE])
def test_a_selected_row_is_filled_inside_of_its_box(qapp, shape):
    picture = row(QStyle.StateFlag.State_Selected, shape)
    assert picture.pixelColor(BOX.center()) == QColor(current_colors().selected_row)
    assert picture.pixelColor(BOX.left() - 1, BOX.center().y()) == OUTSIDE
    assert picture.pixelColor(BOX.center().x(), BOX.bottom() + 1) == OUTSIDE


def test_the_row_with_the_keyboard_has_an_edge_and_is_not_filled(qapp):
    picture = row(QStyle.StateFlag.State_HasFocus)
    assert picture.pixelColor(BOX.center()) == OUTSIDE
    assert len(colors_in(picture)) > 1


def test_a_row_in_no_state_is_left_as_it_is(qapp):
    assert colors_in(row()) == {OUTSIDE.name()}


def test_what_is_drawn_in_a_row_ends_at_its_box_and_leaves_no_pen(qapp):
    def draw(painter):
        painter.fillRect(QRect(0, 0, 120, 50), Qt.GlobalColor.black)

    picture = row(draw=draw)
    assert picture.pixelColor(BOX.center()) == QColor(Qt.GlobalColor.black)
    assert picture.pixelColor(0, 0) == OUTSIDE
    assert picture.pixelColor(BOX.right() + 1, BOX.bottom() + 1) == OUTSIDE
