from __future__ import annotations

import pytest

from annotator.gui.dialogs.review.compare_setup import CompareSetup
from annotator.gui.dialogs.review.review_setup import ReviewSetup
from annotator.gui.panels.cards import plain_label
from annotator.project import Project
from tests.flows.test_review import FIRST, HIND, SECOND, SPANS, label_as
from tests.gui.windows import ANNOTATOR, make_project


@pytest.mark.parametrize("kind", [ReviewSetup, CompareSetup])
def test_a_count_that_fails_says_why_in_the_same_dialog(kind, start, tmp_path, qtbot):
    path = make_project(tmp_path / "articles.hashiya", FIRST, SECOND)
    with Project.open(path) as project:
        label_as(project, HIND, SPANS)
        label_as(project, ANNOTATOR, SPANS)
    window = start(path).window
    dialog = kind(window._controller, window)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: not dialog.is_counting)
    path.rename(tmp_path / "elsewhere.hashiya")
    dialog._count()
    qtbot.waitUntil(lambda: not dialog.is_counting)
    words = [each.text() for each in dialog.findChildren(type(plain_label()))]
    assert any(path.name in each for each in words)
    assert not any("Counting" in each for each in words)
    (tmp_path / "elsewhere.hashiya").rename(path)
    dialog._count()
    qtbot.waitUntil(lambda: not dialog.is_counting)
    assert not any(path.name in each.text() for each in dialog.findChildren(type(plain_label())))
