"""The guide's window, by mouse and keys, in both languages."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QObject, QPoint, QSettings, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from annotator.gui.dialogs.guidance.guide.contents import Contents
from annotator.gui.dialogs.guidance.guide.guide import Guide
from annotator.gui.dialogs.guidance.guide.guide_page import GuidePage, plain_words
from annotator.gui.look.theme import Theme, apply_theme
from annotator.gui.settings import Settings
from annotator.gui.translation import Translation
from annotator.resource_files import resource
from tests.gui.keyboard import CTRL, LAYOUTS, write
from tests.gui.windows import settle

LANGUAGES = ("ar", "en")
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
_FENCE = re.compile(r"^```.*$", re.MULTILINE)
_LINK = re.compile(r"\]\([^)]+\)")
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")


@pytest.fixture
def settings(tmp_path):
    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings")
    )
    return Settings()


@pytest.fixture
def open_guide(qtbot, qapp, settings):
    """Opens the guide in a language."""
    translation = Translation(qapp)

    def open_in(language):
        translation.use(language, arabic_digits=False)
        guide = Guide(settings)
        guide.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(guide)
        guide.show()
        guide.activateWindow()
        qtbot.waitUntil(guide.isActiveWindow)
        settle()
        return guide

    yield open_in
    translation.use("en", arabic_digits=False)


@pytest.fixture(params=LANGUAGES)
def guide(request, open_guide):
    return open_guide(request.param)


def page_of(guide):
    return guide.findChild(GuidePage)


def title_of(guide):
    return page_of(guide).toPlainText().partition("\n")[0]


def chapters_of(guide):
    return guide._chapters


def language_of(guide):
    return "ar" if guide.isRightToLeft() else "en"


def shown_rows(guide):
    contents = guide.findChild(Contents)
    return [row for row in contents._rows if not row.isHidden()]


def click_row(guide, place):
    contents = guide.findChild(Contents)
    row = contents._rows[place]
    contents.scrollToItem(row)
    QTest.mouseClick(contents.viewport(), LEFT, pos=contents.visualItemRect(row).center())


def click_words(page, words):
    cursor = page.document().find(words)
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionStart() + len(words) // 2)
    page.setTextCursor(cursor)
    page.ensureCursorVisible()
    place = page.cursorRect(cursor).center()
    QTest.mouseClick(page.viewport(), LEFT, pos=place)


def find(guide, words, qtbot):
    field = guide.findChild(QLineEdit)
    QTest.keyClick(guide, Qt.Key.Key_F, CTRL)
    assert field.hasFocus()
    write(field, words)
    qtbot.waitUntil(lambda: not guide._field._pause.isActive())
    return field


def back_key(guide):
    return Qt.Key.Key_Right if guide.isRightToLeft() else Qt.Key.Key_Left


def forward_key(guide):
    return Qt.Key.Key_Left if guide.isRightToLeft() else Qt.Key.Key_Right


def test_the_two_minutes_come_first_from_their_beginning(guide):
    page = page_of(guide)
    assert title_of(guide) == chapters_of(guide)[0].title
    assert page.verticalScrollBar().value() == 0
    assert page.isReadOnly()
    assert page.horizontalScrollBar().maximum() == 0


def test_the_guide_shows_every_word_of_its_sources(guide):
    shown = " ".join(plain_words(each.words) for each in chapters_of(guide))
    for name in ("guide", "reference"):
        source = (resource("guide") / f"{name}_{language_of(guide)}.md").read_text("utf-8")
        plain = _LINK.sub("]", _FENCE.sub("", _PICTURE.sub("", source)))
        words = re.findall(r"[^\W\d_]{3,}", plain)
        assert len(words) > 100
        titles = " ".join(each.part for each in chapters_of(guide))
        assert [word for word in words if word not in shown + titles] == []


def test_a_click_in_the_contents_opens_the_chapter(guide):
    for place in (9, 14, 1):
        click_row(guide, place)
        assert title_of(guide) == chapters_of(guide)[place].title


def test_arrows_in_the_contents_go_from_chapter_to_chapter_over_the_parts(guide):
    contents = guide.findChild(Contents)
    contents.setFocus()
    titles = [title_of(guide)]
    for _ in range(5):
        QTest.keyClick(contents, Qt.Key.Key_Down)
        titles.append(title_of(guide))
    assert titles == [each.title for each in chapters_of(guide)[:6]]


def test_a_click_on_a_link_opens_its_chapter_and_the_contents_follow(guide):
    words = {"ar": "حدود المقطع", "en": "the edges of a span"}[language_of(guide)]
    click_words(page_of(guide), words)
    chapter = {"ar": "حدود المقطع", "en": "Spans and their edges"}[language_of(guide)]
    assert title_of(guide) == chapter
    assert guide.findChild(Contents).currentItem().text(0) == chapter


@pytest.mark.parametrize("by_key", [True, False])
def test_back_and_forth_lead_to_where_one_was_and_how_far_down(guide, by_key):
    page, buttons = page_of(guide), guide.findChildren(QToolButton)
    back = next(each for each in buttons if each.defaultAction() is guide._back)
    forward = next(each for each in buttons if each.defaultAction() is guide._forward)
    assert not back.isEnabled()
    page.verticalScrollBar().setValue(300)
    click_row(guide, 10)
    page.verticalScrollBar().setValue(120)
    click_row(guide, 15)
    seen = []
    for button, key in (
        (back, back_key),
        (back, back_key),
        (forward, forward_key),
        (forward, forward_key),
    ):
        if by_key:
            QTest.keyClick(guide, key(guide), ALT)
        else:
            QTest.mouseClick(button, LEFT)
        seen.append((title_of(guide), page.verticalScrollBar().value()))
    titles = [each.title for each in chapters_of(guide)]
    assert seen == [(titles[10], 120), (titles[0], 300), (titles[10], 120), (titles[15], 0)]
    assert back.isEnabled()
    assert not forward.isEnabled()


def test_words_are_found_in_all_chapters_in_any_spelling(open_guide, qtbot):
    guide = open_guide("ar")
    find(guide, "الاِحْتياطيه", qtbot)  # with other marks and another last letter
    rows = shown_rows(guide)
    assert 1 <= len(rows) < 8
    found = page_of(guide).extraSelections()
    assert "".join({mark.cursor.selectedText() for mark in found}) == "الاحتياطية"
    assert all(row.text(1).isdigit() for row in rows)
    assert guide.findChild(Contents).currentItem() in rows


def test_enter_goes_through_all_hits_and_round_and_shift_enter_back(guide, qtbot):
    field = find(guide, "Ctrl+Shift+G", qtbot)
    counts = [int(row.text(1)) for row in shown_rows(guide)]
    assert sum(counts) >= 1
    find(guide, "Windows-1256", qtbot)
    total = sum(int(row.text(1)) for row in shown_rows(guide))
    assert total >= 2
    label = next(each for each in guide._field.findChildren(QLabel) if each.text())
    seen = []
    for _ in range(total):
        seen.append(label.text())
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert len(set(seen)) == total
    assert label.text() == seen[0]
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert label.text() == seen[-1]
    assert guide.isVisible()


def test_the_hit_one_is_at_is_in_sight(guide, qtbot):
    field, page = find(guide, "Label", qtbot), page_of(guide)
    for _ in range(8):
        chosen = page.cursorRect()
        assert page.viewport().rect().contains(chosen.center())
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_escape_in_the_field_brings_all_chapters_back_then_closes(guide, qtbot):
    field = find(guide, "Parquet", qtbot)
    assert len(shown_rows(guide)) < len(chapters_of(guide))
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert len(shown_rows(guide)) == len(chapters_of(guide))
    assert page_of(guide).extraSelections() == []
    assert page_of(guide).hasFocus()
    QTest.keyClick(page_of(guide), Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_words_that_stand_nowhere_are_said_to_be_not_found(guide, qtbot):
    before = title_of(guide)
    field = find(guide, "xyzzy", qtbot)
    QTest.keyClick(field, Qt.Key.Key_Return)
    said = [each.text() for each in guide._field.findChildren(QLabel)]
    assert said == [{"ar": "لا نتائج", "en": "Not found"}[language_of(guide)]]
    assert len(shown_rows(guide)) == len(chapters_of(guide))
    assert title_of(guide) == before


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_keyboard_finds_the_field_while_it_writes_any_script(guide, layout):
    LAYOUTS[layout](guide, "F", CTRL)
    assert guide.findChild(QLineEdit).hasFocus()


def test_another_theme_leaves_one_at_the_beginning(guide, qapp):
    apply_theme(qapp, Theme.DARK)
    settle()
    page_of(guide).ensureCursorVisible()
    scrolled = page_of(guide).verticalScrollBar().value()
    apply_theme(qapp, Theme.LIGHT)
    assert scrolled == 0


def test_the_size_of_the_words_is_remembered(open_guide, settings):
    guide = open_guide("ar")
    before = page_of(guide).document().defaultFont().pointSizeF()
    QTest.keyClick(guide, Qt.Key.Key_Equal, CTRL)
    QTest.keyClick(guide, Qt.Key.Key_Equal, CTRL)
    larger = page_of(guide).document().defaultFont().pointSizeF()
    assert larger > before
    again = open_guide("en")
    assert page_of(again).document().defaultFont().pointSizeF() == larger
    QTest.keyClick(again, Qt.Key.Key_0, CTRL)
    assert page_of(again).document().defaultFont().pointSizeF() == before
    for _ in range(20):
        QTest.keyClick(again, Qt.Key.Key_Minus, CTRL)
    assert 0 < page_of(again).document().defaultFont().pointSizeF() < before


def test_pictures_are_never_wider_than_the_page_and_dark_in_the_dark(guide, qapp):
    page, folder = page_of(guide), resource("guide")
    name = f"window-{language_of(guide)}-light.png"
    address = page.document().baseUrl().resolved(QUrl(name))
    image = QTextDocument.ResourceType.ImageResource
    light = page.document().resource(image, address)
    assert light.width() <= page.viewport().width()
    assert page.horizontalScrollBar().maximum() == 0
    apply_theme(qapp, Theme.DARK)
    settle()
    dark = page.document().resource(image, address)
    apply_theme(qapp, Theme.LIGHT)
    source = QImage(str(folder / name.replace("light", "dark")))
    assert light.pixelColor(3, 3).lightness() > 200
    assert abs(dark.pixelColor(3, 3).lightness() - source.pixelColor(3, 3).lightness()) < 20


def test_every_picture_of_the_guide_is_there(guide):
    folder = resource("guide").resolve()
    names = [name for each in chapters_of(guide) for name in _PICTURE.findall(each.words)]
    assert len(names) > 8
    for name in names:
        assert (folder / name).resolve().parent == folder
        assert not QImage(str(folder / name)).isNull()
        if "-light" in name:
            assert (folder / name.replace("-light", "-dark")).exists()


def test_a_table_begins_where_one_begins_to_read(guide):
    click_row(guide, 9)
    page = page_of(guide)
    first = page.document().find("Ctrl+Shift+Z")
    what = page.document().find({"ar": "تراجع، إعادة", "en": "takes back"}[language_of(guide)])
    begins_right = page.cursorRect(first).x() > page.cursorRect(what).x()
    assert begins_right is guide.isRightToLeft()


class Browser(QObject):
    """Stands where the desktop's browser would."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, address):
        self.opened.append(address)


def test_a_link_to_an_address_opens_nothing(guide):
    page, browser = page_of(guide), Browser()
    page.setHtml('<a href="https://example.org/">a link</a>')
    height = page.cursorRect().center().y()
    clicked = []
    page.anchorClicked.connect(clicked.append)
    QDesktopServices.setUrlHandler("https", browser, "open")
    for x in range(0, page.viewport().width(), 10):
        QTest.mouseClick(page.viewport(), LEFT, pos=QPoint(x, height))
    QDesktopServices.unsetUrlHandler("https")
    assert clicked
    assert browser.opened == []
    assert page.toPlainText() == "a link"
    for name in ("guide", "reference"):
        source = (resource("guide") / f"{name}_{language_of(guide)}.md").read_text("utf-8")
        assert "://" not in source


def test_the_action_shows_the_guide_that_is_open_already(open_window):
    window = open_window("نص.", language="ar")
    window.actions_["guide"].trigger()
    guide = window.findChild(Guide)
    click_row(guide, 5)
    title = title_of(guide)
    window.actions_["guide"].trigger()
    assert window.findChildren(Guide) == [guide]
    assert title_of(guide) == title
    guide.close()
