from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from annotator.gui.models.document_list_model import SUMMARY
from annotator.gui.panels.documents.document_delegate import _title_lines
from annotator.project import Project
from tests.gui.keyboard import CTRL, press_arabic, write
from tests.gui.pictures import picture, places_in

TEXTS = (
    "أعلن صندوق المنار شراء حصة في المصنع",
    "وقعت شركة الساحل عقدا لبناء محطة المياه",
    "ارتفعت أرباح بنك النخيل في الربع الأول",
)


@pytest.fixture
def window(open_window):
    return open_window(*TEXTS)


def search_field(window):
    return window.document_panel._search


def read(window, qtbot):
    """Wait until the list that is wanted was read."""
    qtbot.waitUntil(lambda: not window.documents.is_reading)


def listed(window):
    model = window.documents
    return [model.index(place, 0).data(SUMMARY).id for place in range(model.rowCount())]


def search(window, qtbot, words):
    """Write into the search field and wait until the list has followed."""
    field = search_field(window)
    field.clear()
    with qtbot.waitSignal(window.documents.modelReset):
        write(field, words)


def chip(window, name):
    buttons = window.document_panel.findChildren(QPushButton)
    (found,) = (button for button in buttons if button.text() == name)
    return found


def nothing(window):
    label = window.document_panel._nothing
    return label.text() if label.isVisible() else ""


def test_the_list_follows_the_search_once_after_the_last_key(window, qtbot):
    resets = []
    window.documents.modelReset.connect(lambda: resets.append(listed(window)))
    write(search_field(window), "الساحل")
    assert resets == []
    qtbot.waitUntil(lambda: bool(resets))
    assert resets == [["a1"]]


@pytest.mark.parametrize("words", ["بنك النخيل", "  النخيل ", "ارباح", "أَرْبَاح", "النخـيل"])
def test_words_are_found_however_they_are_spelt(window, qtbot, words):
    search(window, qtbot, words)
    assert listed(window) == ["a2"]


def test_words_are_found_that_an_arabic_keyboard_writes(window, qtbot):
    window.activateWindow()
    window.document_panel.focus_search()
    with qtbot.waitSignal(window.documents.modelReset):
        press_arabic(window, "A")
    assert search_field(window).text() == "ش"
    assert listed(window) == ["a0", "a1"]


def test_a_search_without_result_says_so_and_an_empty_one_shows_all(window, qtbot):
    assert nothing(window) == ""
    search(window, qtbot, "zzz")
    assert (listed(window), nothing(window)) == ([], "No article matches.")
    with qtbot.waitSignal(window.documents.modelReset):
        search_field(window).clear()
    assert (listed(window), nothing(window)) == (["a0", "a1", "a2"], "")


def test_the_field_says_how_many_articles_can_be_searched(window):
    assert search_field(window).placeholderText() == "Search 3 articles…"


def test_the_field_says_it_in_arabic_with_the_right_form(open_window):
    window = open_window(*TEXTS, language="ar")
    assert "3 مقالات" in search_field(window).placeholderText()


def test_the_open_article_stays_open_while_the_list_shows_others(window, qtbot):
    search(window, qtbot, "النخيل")
    assert window.article.view.text() == TEXTS[0]


def test_filters_show_articles_by_how_far_they_are(window, qtbot):
    QTest.keyClick(window.article.view, Qt.Key.Key_Return, CTRL)
    window.article.view.set_selection(0, 5)
    QTest.keyClick(window.article.view, Qt.Key.Key_1)
    for name, expected in (
        ("New", ["a2"]),
        ("In progress", ["a1"]),
        ("Done", ["a0"]),
        ("All", ["a0", "a1", "a2"]),
    ):
        QTest.mouseClick(chip(window, name), Qt.MouseButton.LeftButton)
        read(window, qtbot)
        assert listed(window) == expected
        assert [each.text() for each in window.document_panel.findChildren(QPushButton)
                if each.isChecked() and each.isVisible()] == [name]  # fmt: skip


def test_filter_and_search_hold_together(window, qtbot):
    QTest.mouseClick(chip(window, "Done"), Qt.MouseButton.LeftButton)
    read(window, qtbot)
    assert nothing(window) == "No article matches."
    search(window, qtbot, "النخيل")
    assert listed(window) == []
    QTest.mouseClick(chip(window, "New"), Qt.MouseButton.LeftButton)
    read(window, qtbot)
    assert listed(window) == ["a2"]


def test_a_filter_is_chosen_by_the_keyboard(window, qtbot):
    button = chip(window, "Done")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    read(window, qtbot)
    assert listed(window) == []


def list_view(window):
    return window.document_panel.articles


def test_down_and_up_in_the_list_open_the_articles(window):
    view = list_view(window)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert window.article.view.text() == TEXTS[1]
    QTest.keyClick(view, Qt.Key.Key_End)
    assert window.article.view.text() == TEXTS[2]
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert window.article.view.text() == TEXTS[1]
    assert view.hasFocus()


def test_a_click_on_a_row_opens_its_article(window):
    view = list_view(window)
    place = view.visualRect(view.model().index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.article.view.text() == TEXTS[2]


def test_the_open_article_is_the_current_row_after_a_search_that_hid_it(window, qtbot):
    search(window, qtbot, "النخيل")
    with qtbot.waitSignal(window.documents.modelReset):
        search_field(window).clear()
    assert list_view(window).currentIndex().row() == 0


def test_return_in_the_search_field_opens_the_first_article_that_was_found(window, qtbot):
    field = search_field(window)
    write(field, "شركة")
    QTest.keyClick(field, Qt.Key.Key_Return)
    read(window, qtbot)
    assert window.article.view.text() == TEXTS[1]
    assert list_view(window).hasFocus()
    assert list_view(window).currentIndex().row() == 0


def test_return_without_a_result_stays_in_the_search_field(window, qtbot):
    window.document_panel.focus_search()
    field = search_field(window)
    write(field, "zzz")
    QTest.keyClick(field, Qt.Key.Key_Return)
    read(window, qtbot)
    assert field.hasFocus()
    assert window.article.view.text() == TEXTS[0]


@pytest.fixture
def titled(start, tmp_path):
    """A window on articles with these headlines."""

    def open_on(*titles, language="en"):
        records = tmp_path / "titled.jsonl"
        records.write_text(
            "".join(
                json.dumps({"id": f"t{number}", "title": title, "text": f"نص {number}"}) + "\n"
                for number, title in enumerate(titles)
            ),
            "utf-8",
        )
        path = tmp_path / "titled.hashiya"
        with Project.create(path) as project:
            project.import_files([records])
        return start(path, language).window

    return open_on


NASTY = (
    "",
    "   ",
    "كلمة" * 400,
    "a" * 5000,
    "سطر\nثان\u2028ثالث",
    "\u202eمقلوب\u202c",
    "ا" + "\u0651" * 300,
    "👨‍👩‍👧" * 60,
    "<b>شركة</b>",
)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("title", NASTY)
def test_a_headline_is_painted_in_its_own_row_alone(titled, language, title):
    window = titled("خبر", "خبر", title, "خبر", language=language)
    view = list_view(window)
    image = picture(view.viewport())
    one, *others = (
        image.copy(view.visualRect(view.model().index(place, 0))) for place in (1, 2, 3)
    )
    assert others[1] == one
    column = QRect(46 if language == "ar" else 38, 8, image.width() - 38 - 46, 64)
    ground = image.pixelColor(1, image.height() - 2)
    assert any(others[0].pixelColor(*place) != ground for place in places_in(others[0], column))


def test_a_row_without_a_headline_shows_the_id(titled):
    window = titled("")
    index = window.documents.index(0, 0)
    assert index.data(Qt.ItemDataRole.DisplayRole) in ("t0", "نص 0")


@pytest.mark.parametrize(
    "title",
    [
        "خبر قصير",
        "أعلنت شركة الواحة القابضة توقيع عقد جديد لبناء محطة كبيرة للطاقة الشمسية في الجنوب",
        "Ibn Sina Holding signs a large contract for a new plant near the harbour of the north",
        "كلمة" * 400,
        "a" * 5000,
        "👨‍👩‍👧" * 60,
    ],
)
def test_a_headline_has_two_lines_at_most_and_both_fit(qapp, title):
    from PySide6.QtGui import QFontMetrics

    lines = _title_lines(title, qapp.font(), 200)
    assert len(lines) <= 2
    assert all(QFontMetrics(qapp.font()).horizontalAdvance(line) <= 201 for line in lines)
    assert title.startswith(lines[0])
    whole = "".join(lines).replace(" ", "") == title.replace(" ", "")
    assert whole or lines[-1].endswith("…")


def test_a_second_line_that_begins_with_a_latin_name_still_reads_from_the_right(titled):
    first = "أعلنت شركة الواحة القابضة عقدها"
    window = titled("خبر", f"{first} OpenAI في", f"{first} OpenAI")
    view = list_view(window)
    width = 290
    view.resize(width, 400)
    lines = [
        _title_lines(window.documents.index(n, 0).data(), title_font(view), width - 38 - 46)
        for n in (1, 2)
    ]
    assert [each[1].strip() for each in lines] == ["OpenAI في", "OpenAI"]
    one, other = (right_edge_of_second_line(view, number) for number in (1, 2))
    assert one == other


def title_font(view):
    from PySide6.QtGui import QFont

    font = QFont(view.font())
    font.setWeight(QFont.Weight.DemiBold)
    return font


def right_edge_of_second_line(view, place):
    """Return the picture of what stands last, from the left, in a headline's second line."""
    row = view.visualRect(view.model().index(place, 0))
    image = picture(view.viewport())
    band = QRect(row.left() + 38, row.top() + 36, row.width() - 38 - 46, 24)
    ground = image.pixelColor(band.topLeft())
    inked = [x for x, y in places_in(image, band) if image.pixelColor(x, y) != ground]
    right = max(inked)
    return image.copy(QRect(QPoint(right - 30, band.top()), QPoint(right, band.bottom())))
