"""One style sheet is filled with the colours of either theme."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton

from annotator.gui.look.theme import Theme, apply_theme, colors_of
from annotator.resource_files import resource

THEMES = (Theme.LIGHT, Theme.DARK)


@pytest.fixture
def themed(qapp):
    before = qapp.palette(), qapp.styleSheet()

    def apply(theme):
        apply_theme(qapp, theme)
        return qapp.styleSheet()

    yield apply
    qapp.setPalette(before[0])
    qapp.setStyleSheet(before[1])


@pytest.mark.parametrize("theme", THEMES)
def test_its_buttons_and_words_have_the_colours_of_the_theme(themed, qtbot, theme):
    themed(theme)
    button, words = QPushButton("."), QLabel(".")
    button.setObjectName("primary")
    words.setObjectName("secondary")
    for widget in (button, words):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    colors = colors_of(theme)
    assert button.palette().button().color() == QColor(colors.accent)
    assert button.palette().buttonText().color() == QColor(colors.accent_text)
    assert words.palette().windowText().color() == QColor(colors.secondary)
    assert words.font().pixelSize() == 13


@pytest.mark.parametrize("theme", THEMES)
def test_the_pictures_in_it_are_there(themed, theme):
    pictures = re.findall(r'url\("(.*?)"\)', themed(theme))
    assert len(pictures) == 2
    assert all(Path(each).is_file() for each in pictures)


def test_no_colour_stands_in_it_by_its_number():
    sheet = resource("style/window.qss").read_text("utf-8")
    assert not re.findall(r":[^;{]*#[0-9a-f]{3,8}\b", sheet)
