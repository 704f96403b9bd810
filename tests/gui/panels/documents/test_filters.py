"""Filters and orders of the list of articles, as somebody with mouse or keyboard uses them."""

from __future__ import annotations

import json
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from annotator.core.document import Marks, Status
from annotator.core.document_filter import DocumentFilter, Order, Sorting
from annotator.core.edits.assignment import Assign
from annotator.core.edits.edits import AddSpan, SetStatus
from annotator.core.span import Span
from annotator.gui.labelling.mark_acts import MarkActs
from annotator.gui.labelling.span_acts import SpanActs
from annotator.project import Project
from annotator.project.documents.documents import Documents
from tests.gui.keyboard import CTRL, press_arabic, press_latin, write
from tests.gui.panels.documents.test_document_panel import listed, read, search_field

# Headline, source, date; the texts are alike.
ARTICLES = (
    ("وقّعت شركة الساحل", "وكالة البحر", "2024-03-01"),
    ("أعلن صندوق المنار", "النشرة", "2023-12-31T10:00:00Z"),
    ("إرتفعت أرباح بنك النخيل", "وكالة البحر", ""),
    ("OpenAI في الواحة 🚢", "A & B", "2024-03-15"),
)
TEXT = "دفعت شركة الأفق خمسة ملايين."
OTHER = "نورة"
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def path(tmp_path):
    records = tmp_path / "articles.jsonl"
    lines = (
        {
            "id": f"a{n}",
            "title": title,
            "text": f"{TEXT} {n}",
            "source": source,
            "published": published,
        }
        for n, (title, source, published) in enumerate(ARTICLES)
    )
    records.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    path = tmp_path / "articles.hashiya"
    with Project.create(path) as project:
        project.import_files([records])
        noura = project.annotator(OTHER)
        project.apply(AddSpan("a2", noura.id, Span("n", 5, 9, "project", TEXT[5:9])))
    return path


@pytest.fixture
def window(start, path):
    window = start(path).window
    window.resize(1440, 900)
    controller = window._controller
    controller.open_document(1)
    SpanActs(controller).add(5, 14, "investor", "Label")
    controller.open_document(2)
    SpanActs(controller).add(15, 20, "amount", "Label")
    SpanActs(controller).note(controller.spans()[0].id, "لماذا؟", "Note")
    MarkActs(controller).set_marks(Marks("انظر"), "Flag")
    controller.open_document(1)
    QTest.qWait(1)
    return window


def form(window):
    return window.document_panel.form


def open_form(window):
    QTest.mouseClick(window.document_panel._fold, Qt.MouseButton.LeftButton)
    assert form(window).isVisible()


def choose(field, words):
    """Choose an entry as the keyboard does: by its beginning."""
    field.setFocus()
    field.setCurrentIndex(field.findText(words))


def chips(window):
    found = window.document_panel._chips.findChildren(QPushButton)
    return {each.text().removesuffix("  ✕"): each for each in found if each.isVisible()}


def count(window):
    return window.document_panel._count.text()


def test_each_condition_filters_by_itself_and_all_together(window, qtbot):
    open_form(window)
    fields = form(window)
    for do, expected in (
        (lambda: choose(fields._label, "Investor"), ["a0"]),
        (lambda: choose(fields._label, "Any"), ["a0", "a1", "a2", "a3"]),
        (lambda: QTest.mouseClick(fields._flagged, Qt.MouseButton.LeftButton), ["a1"]),
        (lambda: QTest.mouseClick(fields._noted, Qt.MouseButton.LeftButton), ["a1"]),
        (lambda: choose(fields._label, "Investor"), []),
        (lambda: choose(fields._label, "Amount"), ["a1"]),
    ):
        do()
        read(window, qtbot)
        assert listed(window) == expected
    assert set(chips(window)) == {"Label: \u2068Amount\u2069", "Flagged", "With notes"}
    assert count(window) == "1 article of 4"


def test_dates_hold_as_soon_as_they_are_one_and_are_written_with_any_digits(window, qtbot):
    open_form(window)
    since = form(window)._since
    since.setFocus()
    write(since, "٢٠٢٤-٠٣")
    read(window, qtbot)
    assert listed(window) == ["a0", "a3"]
    form(window)._until.setFocus()
    write(form(window)._until, "2024-03-0")
    assert form(window)._wrong_date.isVisible()
    write(form(window)._until, "1")
    read(window, qtbot)
    assert listed(window) == ["a0"]
    assert not form(window)._wrong_date.isVisible()


def test_a_source_is_written_or_chosen(window, qtbot):
    open_form(window)
    source = form(window)._source
    assert [source.itemText(n) for n in range(source.count())] == ["A & B", "النشرة", "وكالة البحر"]
    write(source.lineEdit(), "وكالة البحر")
    QTest.keyClick(source.lineEdit(), Qt.Key.Key_Return)
    read(window, qtbot)
    assert listed(window) == ["a0", "a2"]
    source.lineEdit().clear()
    read(window, qtbot)
    assert listed(window) == ["a0", "a1", "a2", "a3"]


def test_a_name_with_the_sign_of_keys_is_read_as_it_is(window, qtbot):
    window.document_panel._want(DocumentFilter(source="A & B"))
    read(window, qtbot)
    (chip,) = chips(window).values()
    assert "A && B" in chip.text()
    assert chip.accessibleName() == "Take away: Source: \u2068A & B\u2069"


def test_the_work_of_others_is_filtered_and_an_articles_own_status_stays_shown(window, qtbot):
    open_form(window)
    choose(form(window)._whose, OTHER)
    read(window, qtbot)
    assert listed(window) == ["a2"]
    choose(form(window)._whose, "Anyone's")
    read(window, qtbot)
    assert listed(window) == ["a0", "a1", "a2"]
    choose(form(window)._label, "Project")
    read(window, qtbot)
    assert listed(window) == ["a2"]


def test_what_is_blind_is_not_told_by_a_filter(window, qtbot):
    project, me = window._controller.project, window._controller.annotator
    noura = project.find_annotator(OTHER)
    project.apply(Assign(None, {}, {"a2": (me.id, noura.id), "a3": (me.id,)}))
    window.document_panel._want(DocumentFilter(annotator=OTHER))
    read(window, qtbot)
    assert listed(window) == []
    for each in (me, noura):
        before = project.annotation_set("a2", each.id).status
        project.apply(SetStatus("a2", each.id, before, Status.DONE))
    window.documents.refresh()
    read(window, qtbot)
    assert listed(window) == ["a2"]


def test_a_click_on_a_chip_takes_its_condition_away(window, qtbot):
    window.document_panel._want(DocumentFilter(flagged=True, labels=("investor",)))
    read(window, qtbot)
    assert listed(window) == []
    QTest.mouseClick(chips(window)["Flagged"], Qt.MouseButton.LeftButton)
    read(window, qtbot)
    assert listed(window) == ["a0"]
    assert list(chips(window)) == ["Label: \u2068Investor\u2069"]


def test_where_nothing_matches_a_button_shows_all_again(window, qtbot):
    panel = window.document_panel
    write(search_field(window), "zzz")
    qtbot.waitUntil(lambda: panel._nothing.isVisible())
    assert (panel._nothing.text(), count(window)) == ("No article matches.", "0 articles of 4")
    QTest.mouseClick(panel._clear, Qt.MouseButton.LeftButton)
    assert (listed(window), search_field(window).text()) == (["a0", "a1", "a2", "a3"], "")
    assert not panel._nothing.isVisible()
    assert not panel._clear.isVisible()
    assert count(window) == "4 articles"


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("Headline", ["a3", "a2", "a1", "a0"]),
        ("Date", ["a1", "a0", "a3", "a2"]),
        ("Source", ["a3", "a1", "a0", "a2"]),
        ("Number of spans", ["a2", "a3", "a0", "a1"]),
        ("Status", ["a2", "a3", "a0", "a1"]),
        ("Last changed", ["a0", "a1", "a2", "a3"]),
    ],
)
def test_the_menu_of_orders_sorts_the_list_both_ways(window, qtbot, order, expected):
    button = window.document_panel._order
    action = next(each for each in button.menu().actions() if each.text() == order)
    action.trigger()
    read(window, qtbot)
    assert listed(window) == expected
    assert button.text() == f"{order} ↑"
    next(each for each in button.menu().actions() if each.text() == "Descending").trigger()
    read(window, qtbot)
    last = {"Date": ["a2"], "Last changed": ["a2", "a3"]}.get(order, [])
    keyed = [each for each in expected if each not in last]
    assert listed(window) == keyed[::-1] + last
    assert button.text() == f"{order} ↓"


def test_the_keyboard_alone_filters_and_comes_back_to_the_list(window, qtbot):
    press_latin(window, "L", CTRL_SHIFT)
    assert form(window)._whose.hasFocus()
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert form(window)._label.hasFocus()
    QTest.keyClick(form(window)._label, Qt.Key.Key_Down)
    read(window, qtbot)
    assert listed(window) == ["a0"]
    QTest.keyClick(form(window)._label, Qt.Key.Key_Escape)
    assert form(window).isHidden()
    assert window.document_panel._list.hasFocus()


def test_an_arabic_keyboard_opens_the_filters_too(window):
    press_arabic(window, "L", CTRL_SHIFT)
    assert form(window)._whose.hasFocus()


def test_next_and_previous_walk_the_list_as_it_is_filtered_and_sorted(window, qtbot):
    window.document_panel._want(DocumentFilter(since="2000"), Sorting(Order.PUBLISHED, True))
    read(window, qtbot)
    assert listed(window) == ["a3", "a0", "a1"]
    controller, seen = window._controller, []
    controller.open_document(4)
    for key in ("next_document", "next_document", "next_document", "previous_document"):
        window.actions_[key].trigger()
        seen.append(controller.document.id)
    assert seen == ["a0", "a1", "a1", "a0"]
    assert window.status_line.hint_words() == "This is the last article of the list."
    assert window.status_line._place.text() == "Article 2 of 3"


def test_a_status_that_changes_leaves_the_article_where_it_was_found(window, qtbot):
    window.document_panel._want(DocumentFilter(statuses=(Status.NEW,)))
    read(window, qtbot)
    assert listed(window) == ["a2", "a3"]
    window._controller.open_document(3)
    window.actions_["finish"].trigger()
    assert (listed(window), window._controller.document.id) == (["a2", "a3"], "a3")


def test_the_open_article_and_its_mark_in_the_list_stay(window, qtbot):
    window._controller.open_document(4)
    window.document_panel._want(DocumentFilter(), Sorting(Order.TITLE))
    read(window, qtbot)
    view = window.document_panel._list
    assert window._controller.row == 4
    assert view.currentIndex().row() == 0
    window.document_panel._want(DocumentFilter(flagged=True))
    read(window, qtbot)
    assert window._controller.row == 4
    assert not view.currentIndex().isValid()


def test_filters_and_order_are_there_again_with_the_project_but_not_the_words(
    window, start, path, qtbot
):
    window.document_panel._want(
        DocumentFilter(flagged=True, until="2024", text="شركة"), Sorting(Order.TITLE, True)
    )
    read(window, qtbot)
    window._controller.close_project()
    again = start(path).window
    read(again, qtbot)
    assert again.documents.wanted == DocumentFilter(flagged=True, until="2024")
    assert again.documents.sorting == Sorting(Order.TITLE, True)
    assert listed(again) == ["a1"]
    assert set(chips(again)) == {"Flagged", "Until \u20662024\u2069"}
    assert again._controller.document.id == "a0"  # where the work was left


def test_a_newer_filter_cancels_the_reading_before_and_only_its_list_is_shown(
    window, qtbot, monkeypatch
):
    """Given a slow reading, when another filter is wanted, then the first is never shown."""
    goes_on, told = threading.Event(), []
    listed_by_project = Documents.listed

    def slowly(documents, annotator_id, wanted, sorting, report):
        if wanted.text == "شركة":
            goes_on.wait(10)
            try:
                report(0, 1)
            except BaseException as error:
                told.append(type(error).__name__)
                raise
        return listed_by_project(documents, annotator_id, wanted, sorting, report)

    monkeypatch.setattr(Documents, "listed", slowly)
    lists = []
    window.documents.modelReset.connect(lambda: lists.append(listed(window)))
    window.document_panel._want(DocumentFilter(text="شركة"))
    assert count(window) == "Reading the list…"
    assert listed(window) == ["a0", "a1", "a2", "a3"]  # still of use meanwhile
    window.document_panel._want(DocumentFilter(flagged=True))
    read(window, qtbot)
    goes_on.set()
    qtbot.waitUntil(lambda: told == ["Cancelled"])
    QTest.qWait(1)
    assert lists == [["a1"]]


def test_a_project_that_is_closed_while_it_is_read_is_one_file_again(window, path, qtbot):
    window.document_panel._want(DocumentFilter(text="شركة"), Sorting(Order.TITLE))
    assert window.documents.is_reading
    window._controller.close_project()
    assert not path.with_name(path.name + "-wal").exists()
    assert window.documents.rowCount() == 0
