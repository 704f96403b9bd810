"""The window's fixtures."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from annotator.core.labels.label_set import NEWS_LABELS
from annotator.gui.document_view.view import ArticleView, LabelStyle, ViewColors
from annotator.gui.look.theme import INTERFACE_FONT
from annotator.gui.project_controller import ProjectController
from annotator.project import Project
from tests.gui.texts import ARTICLE, TWO_TEXTS
from tests.gui.threads import garbage_stays_here, nothing_of_qt_in_threads
from tests.gui.windows import ANNOTATOR, make_project, open_window, qapp, rows, start

__all__ = ["garbage_stays_here", "nothing_of_qt_in_threads", "open_window", "qapp", "start"]


@pytest.fixture
def window(open_window):
    """A window on one article."""
    return open_window(ARTICLE)


@pytest.fixture
def controller(qapp, tmp_path):
    """A controller with the first of two articles open, and no window."""
    controller = ProjectController()
    path = make_project(tmp_path / "a.hashiya", *TWO_TEXTS)
    controller.open_project(Project.open(path), ANNOTATOR)
    controller.open_document(rows(controller)[0])
    yield controller
    controller.close_project()


COLORS = ViewColors(
    page=QColor("#ffffff"),
    text=QColor("#101010"),
    secondary=QColor("#606060"),
    selection=QColor("#c0d8ff"),
    accent=QColor("#d00000"),
    tint_alpha=40,
)
STYLES = {
    label.key: LabelStyle(label.title_ar, QColor(label.color), QColor("#ffffff"))
    for label in NEWS_LABELS
}


@pytest.fixture
def make_view(qtbot, qapp):
    """Makes article views, 900 by 700 pixels, that show a text and have the keyboard."""

    def make(text: str = ARTICLE, family: str = INTERFACE_FONT, pixels: int = 21) -> ArticleView:
        view = ArticleView()
        qtbot.addWidget(view)
        view.set_text_font(family, pixels)
        view.set_colors(COLORS)
        view.set_label_styles(STYLES)
        view.resize(900, 700)
        view.set_document(text, ())
        view.show()
        view.activateWindow()
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        return view

    return make


@pytest.fixture
def view(make_view):
    """An article view alone with the article."""
    return make_view()
