from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar

from annotator.gui.panels.banner import Banner
from annotator.gui.panels.status_line import StatusLine
from annotator.gui.translation import Translation
from annotator.project import Project
from tests.gui.keyboard import press_latin
from tests.gui.mouse import select_text
from tests.gui.texts import ARTICLE
from tests.gui.windows import settle

NARROW = 800  # pixels


@pytest.fixture
def line(qtbot, qapp):
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    return line


def words(line):
    return [each.text() for each in line.findChildren(QLabel) if each.text() and each.isVisible()]


def test_a_hint_ends_by_itself_and_leaves_nothing(line, qtbot):
    line._hint_end.setInterval(1)
    line.hint("هذا آخر مقال")
    assert line.hint_words() == "هذا آخر مقال"
    qtbot.waitUntil(lambda: line.hint_words() == "")
    assert not any(each.toolTip() for each in line.findChildren(QLabel))


def test_a_second_hint_has_its_whole_time(line, qtbot):
    line._hint_end.setInterval(60_000)
    line.hint("الأول")
    line._hint_end.setInterval(50_000)
    line.hint("الثاني")
    assert line.hint_words() == "الثاني"
    assert line._hint_end.remainingTime() > 40_000


def test_a_hint_however_long_makes_the_window_no_wider(window):
    window.status_line.hint("اسم ملف طويل " * 40)
    window.status_line.show_annotator("﷽" * 100)
    settle()
    assert window.minimumSizeHint().width() < NARROW
    assert window.width() == 1440


def test_saved_and_not_saved_and_read_only_are_told_by_word_and_colour(line):
    seen = []
    for show in (line.show_saved, line.show_unsaved, line.show_read_only):
        show()
        (label,) = (each for each in line.findChildren(QLabel) if each.text() in words(line)[:1])
        seen.append((label.text(), label.palette().windowText().color().name()))
    assert [text for text, _ in seen] == ["✓ Saved", "✕ Not saved", "Read only"]


def test_an_act_is_said_to_be_saved(window):
    window.status_line.show_unsaved()
    select_text(window.article.view, "نجمة الشمال")
    press_latin(window, "1")
    assert "✓ Saved" in words(window.status_line)


def test_a_project_that_cannot_be_written_says_so(start, open_window, tmp_path):
    window = open_window(ARTICLE)
    path = window._controller.project.path
    window._controller.close_project()
    window._controller.open_project(Project.open(path, read_only=True), "سلمى")
    assert "Read only" in words(window.status_line)
    assert "read, not changed" in window.article.banner.words()
    assert not any(chip.isEnabled() for chip in window.label_bar.chips())


@pytest.mark.parametrize(
    ("language", "arabic", "expected"),
    [
        ("en", False, ["Article 3 of 12", "25% done", "110%"]),
        ("ar", False, ["3", "12", "25%", "110%"]),
        ("ar", True, ["٣", "١٢", "٢٥٪", "١١٠٪"]),
    ],
)
def test_numbers_have_the_chosen_digits(qapp, qtbot, language, arabic, expected):
    translation = Translation(qapp)
    translation.use(language, arabic)
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    line.show_place(2, 12)
    line.show_progress(3, 12)
    line.show_zoom(110)
    translation.use("en", arabic_digits=False)
    shown = " · ".join(words(line))
    assert all(each in shown for each in expected)
    if arabic:
        assert not any(character in "0123456789%" for character in shown)


def test_without_articles_there_is_no_progress(line):
    line.show_progress(0, 0)
    line.show_place(None, 0)
    assert words(line) == []
    assert not line.findChild(QProgressBar).isVisible()


def test_the_bar_shows_the_share_that_is_done(line):
    line.show_progress(3, 12)
    bar = line.findChild(QProgressBar)
    assert (bar.value(), bar.maximum()) == (3, 12)
    assert bar.accessibleName() == "Progress"


@pytest.fixture
def announced(monkeypatch, qapp):
    """What a screen reader is told: it listens, and its events are caught on their way out."""
    said = []
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", staticmethod(lambda event: said.append(event.message()))
    )
    return said


def test_a_hint_is_announced(line, announced):
    line.hint("هذا آخر مقال")
    assert announced == ["هذا آخر مقال"]


@pytest.fixture
def banner(qtbot, qapp):
    banner = Banner()
    qtbot.addWidget(banner)
    return banner


def test_a_banner_is_hidden_until_it_speaks_and_is_announced(banner, announced):
    assert banner.words() == ""
    banner.show_words("تعذر حفظ الملف")
    assert banner.isVisible()
    assert banner.words() == "تعذر حفظ الملف"
    assert banner.accessibleName() == "تعذر حفظ الملف"
    assert announced == ["تعذر حفظ الملف"]


def test_a_banner_is_closed_by_mouse_and_by_key(banner):
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QToolButton

    close = banner.findChild(QToolButton)
    assert close.accessibleName() == "Close the message"
    banner.show_words("تعذر حفظ الملف")
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert banner.words() == ""
    banner.show_words("تعذر حفظ الملف")
    QTest.keyClick(close, Qt.Key.Key_Space)
    assert banner.words() == ""


def test_a_second_message_takes_the_place_of_the_first(banner):
    banner.show_words("الأولى")
    banner.show_words("الثانية")
    assert banner.words() == "الثانية"
    assert banner.accessibleName() == "الثانية"


def test_a_message_with_a_long_word_makes_the_window_no_wider(window):
    window.article.banner.show_words("ملف" * 200)
    settle()
    assert window.minimumSizeHint().width() < NARROW
    assert window.width() == 1440


def test_a_long_message_is_seen_whole(window):
    window.article.banner.show_words("تعذر حفظ الملف في المجلد. " * 20)
    settle()
    label = window.article.banner._words
    assert label.heightForWidth(label.width()) <= label.height()
