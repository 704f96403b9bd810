"""Texts in cards and fields stand at the side from which the interface is read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPlainTextEdit

from annotator.gui.panels.cards import start_aligned
from annotator.gui.translation import Translation
from tests.gui.pictures import picture
from tests.gui.windows import settle


@pytest.fixture(params=["en", "ar"])
def language(request, qapp):
    translation = Translation(qapp)
    translation.use(request.param, arabic_digits=False)
    yield request.param
    translation.use("en", arabic_digits=False)


@pytest.mark.parametrize("words", ["من يدفع المال", "سَطْرٌ أول\nثانٍ", "Ibn Sina", "12.5%"])
def test_a_field_s_lines_all_begin_at_the_start_side(language, qtbot, words):
    field = start_aligned(QPlainTextEdit())
    qtbot.addWidget(field)
    field.setPlainText(words)
    field.resize(500, 90)
    field.show()
    settle()
    image = picture(field.viewport())
    ground = QColor(image.pixelColor(250, 70)).lightness()
    ink = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if abs(image.pixelColor(x, y).lightness() - ground) > 60
    ]
    before, after = min(ink), image.width() - max(ink)
    assert (after < 12 < before) if language == "ar" else (before < 12 < after)


def test_each_paragraph_of_a_field_is_in_its_own_direction(language, qtbot):
    field = start_aligned(QPlainTextEdit())
    qtbot.addWidget(field)
    field.setPlainText("اسم المشروع دون «مشروع».\nThe name of the project.")
    blocks = [field.document().findBlockByNumber(number) for number in (0, 1)]
    directions = [block.textDirection() for block in blocks]
    assert directions == [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight]
