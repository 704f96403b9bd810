"""The search in all articles shows what a job finds, and outlives one that fails."""

from __future__ import annotations

import pytest

from annotator.core.errors import Reason
from annotator.gui.dialogs.finding.search_all import SearchAll

TEXT = "رست السفينة في المرفأ، ثم غادرت المَرفأ فجرًا 🚢. "
COPIES = 150  # more hits than are shown at once


@pytest.fixture
def window(open_window):
    return open_window(*(f"{number} {TEXT}" for number in range(COPIES)))


@pytest.fixture
def search(window, qtbot):
    dialog = SearchAll(window._controller, "المرفأ", window)
    qtbot.addWidget(dialog)
    return dialog


def test_all_hits_are_shown_before_they_are_counted(search, qtbot):
    search.look()
    qtbot.waitUntil(lambda: search._count.text() == f"{2 * COPIES} hits")
    assert search._list.count() == 2 * COPIES
    assert search._list.currentRow() == 0


def test_another_search_shows_nothing_of_the_one_before(search, qtbot):
    search.look()
    search._field.setText("لا يوجد")
    search.look()
    qtbot.waitUntil(lambda: search._count.text() == "Not found")
    assert search._list.count() == 0


def test_after_a_failure_one_can_search_again_or_close(window, search, qtbot):
    """Given a project file that was moved away, then each failure is told and nothing else."""
    controller, path = window._controller, window._controller.project.path
    away = path.with_suffix(".away")
    path.rename(away)
    for _ in range(2):
        with qtbot.waitSignal(controller.failed) as failed:
            search.look()
        assert failed.args[0].reason is Reason.PROJECT_MISSING
        assert search._count.text() == ""
    away.rename(path)
    search.look()
    qtbot.waitUntil(lambda: search._count.text() == f"{2 * COPIES} hits")
    search.close()
