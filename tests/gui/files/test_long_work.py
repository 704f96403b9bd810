"""Long work shows that it goes on, and can be cancelled, also where it is not getting further."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressDialog, QPushButton

from tests.gui.texts import ARTICLE


@pytest.mark.parametrize(("done", "total"), [(0, 0), (0, 1000), (150, 1000)])
def test_work_that_stands_still_is_shown_and_can_be_cancelled(done, total, open_window, qtbot):
    window = open_window(ARTICLE)

    def work(report):
        while True:  # until it is cancelled
            report(done, total)
            time.sleep(0.02)

    job = window.files.long_work.run("Waiting…", work, print)
    job.start()
    dialog = window.findChild(QProgressDialog)
    qtbot.waitUntil(dialog.isVisible, timeout=10_000)
    with qtbot.waitSignal(job.cancelled):
        QTest.mouseClick(dialog.findChild(QPushButton), Qt.MouseButton.LeftButton)
