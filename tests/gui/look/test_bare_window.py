"""A window where no project is open yet is as quiet as the dialog before it wants."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from annotator.app import Application
from annotator.gui.look.theme import Theme, apply_theme, current_colors
from annotator.gui.settings import Settings
from tests.gui.windows import end, settle


@pytest.fixture(params=[Theme.LIGHT, Theme.DARK])
def view(request, qapp, qtbot, tmp_path):
    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings")
    )
    settings = Settings()
    settings.theme = request.param
    application = Application(qapp, settings, tmp_path, "ar")
    application.window.resize(1200, 800)
    application.window.show()
    settle()
    yield application.window.article.view
    end(application)
    apply_theme(qapp, Theme.LIGHT)


def test_page_and_scroll_bar_are_one_area_of_the_page_s_colour(view):
    picture = view.grab().toImage()
    places = [
        (x, y)
        for x in (*range(0, picture.width(), 3), picture.width() - 1)
        for y in range(4, picture.height() - 4, 9)
    ]
    assert {picture.pixelColor(*place).name() for place in places} == {current_colors().page}
    assert view.verticalScrollBar().width() > 0
