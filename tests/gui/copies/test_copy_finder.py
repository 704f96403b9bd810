"""Near copies are found while nobody uses the window, and wait while somebody does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.gui.copies.calm import Calm
from tests.cli.command import write_records
from tests.project.documents.test_copies import TEXTS


@pytest.fixture
def window(open_window):
    return open_window("خبر عن مرسًى جديد 🚢")


def pending(window):
    return window._controller.project.copies.pending()


def import_copies(window, tmp_path):
    records = [{"id": each, "text": text} for each, text in TEXTS.items()]
    window.imports.import_files([write_records(tmp_path / "a.jsonl", *records)])


@pytest.mark.parametrize(
    "use",
    [
        lambda view: QTest.keyClick(view, Qt.Key.Key_Right),
        lambda view: QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton),
        lambda view: QTest.mouseMove(view.viewport()),
    ],
    ids=["key", "button", "move"],
)
def test_input_ends_calm_and_it_comes_back_by_itself(window, qtbot, use):
    calm = Calm(window)
    with qtbot.waitSignal(calm.came):
        calm.watch()
    assert calm.quiet.is_set()
    with qtbot.waitSignal(calm.came):
        use(window.article.view)
        assert not calm.quiet.is_set()
    assert calm.quiet.is_set()
    calm.leave()
    use(window.article.view)
    assert calm.quiet.is_set()


def test_nothing_is_grouped_while_the_window_is_used(window, qtbot, tmp_path):
    finder = window.copies.finder
    import_copies(window, tmp_path)
    controller = window._controller
    qtbot.waitUntil(lambda: controller.project is not None and pending(window) == 7)
    for _ in range(60):  # of 50 ms: three times as long as the finder would take to come
        QTest.keyClick(window.article.view, Qt.Key.Key_Right)
        qtbot.wait(50)
        assert pending(window) == 7
    with qtbot.waitSignal(finder.ended, timeout=20_000):
        pass
    assert pending(window) == 0


def test_a_project_is_closed_while_copies_wait_for_calm(window, qtbot, tmp_path):
    finder = window.copies.finder
    import_copies(window, tmp_path)
    qtbot.waitUntil(lambda: finder._job is not None, timeout=20_000)
    finder._calm.disturb()
    window._controller.close_project()
    qtbot.waitUntil(lambda: finder._job is None, timeout=20_000)
    assert not finder._waiting.documents
