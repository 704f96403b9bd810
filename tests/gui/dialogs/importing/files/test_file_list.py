"""The list of files is gone through by keys and mouse, however many there are."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.labels.label_set import NEWS_LABELS
from annotator.formats.form import Form
from annotator.formats.preview import Inner, Preview
from annotator.gui.dialogs.importing.answers import Answers
from annotator.gui.dialogs.importing.files.file_list import FileList
from annotator.gui.dialogs.importing.files.file_rows import FileRows

MANY = 10_000
ARCHIVE = Path("أخبار.zip")


def many(qtbot):
    inside = tuple(
        Inner(ARCHIVE / f"{number:05}.txt", Form("text", "utf-8"), size=number)
        for number in range(MANY)
    )
    found = Preview(ARCHIVE, Form(), MANY, files=MANY, inside=inside)
    listed = FileList(Answers(NEWS_LABELS, ["سلمى"], "سلمى", {ARCHIVE: found}))
    qtbot.addWidget(listed)
    listed.resize(800, 240)
    listed.show()
    return listed


@pytest.fixture
def listed(qtbot):
    return many(qtbot)


def test_the_last_of_very_many_files_is_there_and_chosen_by_a_key(listed):
    chosen = []
    listed.chosen.connect(lambda: chosen.append(listed.current()))
    assert listed.rows.rowCount() == MANY + 1
    QTest.keyClick(listed, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert chosen == [(ARCHIVE, ARCHIVE / f"{MANY - 1:05}.txt")]
    row = listed.visualRect(listed.currentIndex())
    assert listed.viewport().rect().contains(row.center())


def test_only_rows_that_are_seen_are_asked_for(qtbot, monkeypatch):
    asked, answer = set(), FileRows._found

    def noting(rows, row):
        asked.add(row)
        return answer(rows, row)

    monkeypatch.setattr(FileRows, "_found", noting)
    listed = many(qtbot)
    listed.refresh(ARCHIVE)
    listed.verticalScrollBar().setValue(listed.verticalScrollBar().maximum())
    listed.grab()
    assert MANY in asked
    assert len(asked) < 100


def test_a_click_chooses_a_file_that_keeps_being_chosen_when_all_is_read_anew(listed):
    place = listed.visualRect(listed.rows.index(3, 2)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert listed.current() == (ARCHIVE, ARCHIVE / "00002.txt")
    listed.refresh(ARCHIVE)
    assert listed.current() == (ARCHIVE, ARCHIVE / "00002.txt")
