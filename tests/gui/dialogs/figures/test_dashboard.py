"""The dashboard shows what was done, leads to it, and saves its charts."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel

from annotator.core.document import Marks, Status
from annotator.core.edits.edits import AddSpan, SetMarks, SetStatus
from annotator.core.span import Span
from annotator.exporters.figure_table import write_table
from annotator.gui.dialogs.figures.charts.chart import Chart
from annotator.gui.dialogs.figures.list_cards import FrequentCard, NotesCard
from annotator.gui.dialogs.finding.search_all import SearchAll
from annotator.gui.labelling.span_acts import SpanActs
from annotator.gui.look.theme import DARK, Theme, apply_theme, current_colors
from annotator.gui.settings import Settings
from annotator.project import Project
from tests.gui.dialogs.answers import answering, choose_file
from tests.gui.dialogs.figures.windows import click_cell, open_figures, texts, wait_for
from tests.gui.windows import make_project

FIRST = "وقعت شركة النورس اتفاقا بقيمة 120 مليون ريال. وقالت شَرِكة النورس إن ميناء الرأس جاهز."
SECOND = "باعت شركة النورس 👍🏽 حصتها بمبلغ 7 ملايين دينار."
HIND, FORMULA = "هند", "=1+1 <b>x</b>"
SPANS = (
    (HIND, 0, FIRST, "شركة النورس", "investor", ""),
    (HIND, 0, FIRST, "شَرِكة النورس", "investor", ""),
    (HIND, 1, SECOND, "شركة النورس", "investor", "أهي <i>قابضة</i>؟"),
    (FORMULA, 0, FIRST, "شركة النورس", "investor", ""),
    (FORMULA, 0, FIRST, "120 مليون ريال", "amount", ""),
)


@pytest.fixture
def path(tmp_path):
    path = make_project(tmp_path / "articles.hashiya", FIRST, SECOND)
    with Project.open(path) as project:
        for number, (name, document, text, words, label, note) in enumerate(SPANS):
            start = text.index(words)
            span = Span(str(number), start, start + len(words), label, words, note=note)
            project.apply(AddSpan(f"a{document}", project.annotator(name).id, span))
        hind = project.annotator(HIND).id
        project.apply(SetStatus("a0", hind, Status.IN_PROGRESS, Status.DONE))
        project.apply(SetMarks("a1", hind, Marks(), Marks("نص مبتور")))
    return path


@pytest.fixture(params=["en", "ar"])
def dashboard(request, start, path, qtbot):
    window = start(path, request.param).window
    return open_figures(qtbot, window, "dashboard", "D")


def card_rows(dashboard, name):
    return texts(dashboard.cards[name].table)


def button(dashboard, which):
    dashboard._scroll.ensureWidgetVisible(which)
    QTest.mouseClick(which, Qt.MouseButton.LeftButton)


def test_work_is_shown_by_day_and_annotator(dashboard):
    assert [row[1:] for row in card_rows(dashboard, "spans-by-day")] == [["3", "2"]]
    assert [row[1:] for row in card_rows(dashboard, "articles-by-day")] == [["1"]]
    assert card_rows(dashboard, "time-by-article")[0][0] == HIND


def test_labels_and_agreement_are_shown(dashboard):
    assert [row[1:] for row in card_rows(dashboard, "labels")] == [["3", "1"], ["0", "1"]]
    assert [row[1:] for row in card_rows(dashboard, "agreement")] == [["0.50"]]


def test_pauses_that_do_not_count_are_stated(dashboard):
    words = [each.text() for each in dashboard.findChildren(QLabel)]
    assert any("5" in each and ("Pauses" in each or "توقف" in each) for each in words)


def test_charts_read_in_the_direction_of_the_language(dashboard):
    rtl = dashboard.layoutDirection() is Qt.LayoutDirection.RightToLeft
    charts = dashboard.findChildren(Chart)
    assert len(charts) == 6
    for chart in charts:
        plot = chart.getPlotItem()
        assert plot.getViewBox().xInverted() is rtl
        side = plot.getAxis("right" if rtl else "left")
        middle = side.geometry().center().x()
        assert (middle > chart.width() / 2) is rtl
        assert chart.accessibleName()
        assert chart.accessibleDescription()


def test_a_chart_can_be_read_as_a_table(dashboard):
    card = dashboard.cards["labels"]
    button(dashboard, card._as_table)
    assert card.table.isVisible()
    button(dashboard, card._as_table)
    assert not card.table.isVisible()


def test_frequent_words_lead_to_the_search(dashboard, qtbot):
    card = dashboard.findChild(FrequentCard)
    assert [(row[0], row[2]) for row in texts(card.table)] == [
        ("\u2068شركة النورس\u2069", "3"),
        ("\u2068120 مليون ريال\u2069", "1"),
    ]
    dashboard._scroll.ensureWidgetVisible(card.table)
    click_cell(card.table, 0, 0)
    search = dashboard.parent().findChild(SearchAll)
    qtbot.waitUntil(lambda: search._list.count() == 3 and not search._asking.is_on, timeout=30_000)
    search.close()


def test_a_note_opens_its_words_and_a_flag_its_article(dashboard):
    card = dashboard.findChild(NotesCard)
    notes = texts(card.table)
    shown = {row[0].strip("\u2068\u2069") for row in notes}
    assert shown == {"أهي <i>قابضة</i>؟", "نص مبتور"}
    controller, article = dashboard._controller, dashboard.parent().article
    on_span = next(place for place, row in enumerate(notes) if row[1])
    dashboard._scroll.ensureWidgetVisible(card.table)
    click_cell(card.table, on_span, 0)
    assert controller.document.id == "a1"
    start, end = article.view.selection()
    assert SECOND[start:end] == "شركة النورس"
    controller.open_document(1)
    card.table.setFocus()
    card.table.choose(1 - on_span, 0)
    QTest.keyClick(card.table, Qt.Key.Key_Return)
    assert controller.document.id == "a1"


def test_a_chart_is_saved_as_a_picture_of_twice_its_size(dashboard, tmp_path):
    card, out = dashboard.cards["labels"], tmp_path / "labels.png"
    with answering(QFileDialog, choose_file(out)):
        button(dashboard, card.save_picture)
    image = QImage(str(out))
    assert image.width() == 2 * card._picture.width()
    colors = {image.pixelColor(x, y).name() for x in range(0, image.width(), 9) for y in
              range(0, image.height(), 9)}  # fmt: skip
    assert current_colors().surface in colors
    assert len(colors) > 5


def test_a_chart_is_saved_as_a_table_that_runs_nothing(dashboard, tmp_path):
    out = tmp_path / "labels.csv"
    with answering(QFileDialog, choose_file(out)):
        button(dashboard, dashboard.cards["labels"].save_table)
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][1:] == [HIND, f"'{FORMULA}"]
    assert rows[1:] == [["investor", "3", "1"], ["amount", "0", "1"]]


def test_what_cannot_be_saved_is_said(dashboard, path):
    dashboard.cards["labels"]._save(lambda: write_table(path, ["a"], []))  # it is a project
    assert path.name in dashboard._failure.text()


def test_counting_again_takes_in_new_work(dashboard, qtbot):
    controller = dashboard._controller
    controller.open_document(2)
    SpanActs(controller).add(0, 4, "investor", "x")
    QTest.mouseClick(dashboard._again, Qt.MouseButton.LeftButton)
    wait_for(qtbot, dashboard)
    assert [row[1:] for row in card_rows(dashboard, "spans-by-day")] == [["3", "2", "1"]]


def test_in_the_dark_charts_have_the_dark_surface(start, path, qtbot, qapp):
    window = start(path, "ar").window
    apply_theme(qapp, Theme.DARK)
    dashboard = open_figures(qtbot, window, "dashboard", "D")
    chart = dashboard.findChild(Chart)
    assert chart.backgroundBrush().color().name() == DARK.surface
    apply_theme(qapp, Theme.LIGHT)


@pytest.mark.parametrize("name", ["spans-by-day", "agreement"])
def test_open_charts_take_the_colours_of_another_theme(start, path, qtbot, name):
    window = start(path, "ar").window
    window.actions_["theme_light"].trigger()
    dashboard = open_figures(qtbot, window, "dashboard", "D")
    card = dashboard.cards[name]
    in_light = card.picture().toImage()
    window.actions_["theme_dark"].trigger()
    chart = card.findChild(Chart)
    assert chart.backgroundBrush().color().name() == DARK.surface
    bottom = chart.getPlotItem().getAxis("bottom")
    assert bottom.textPen().color().name() == DARK.secondary
    in_dark = card.picture().toImage()
    again = open_again(dashboard, qtbot).cards[name].picture().toImage()
    assert in_dark == again
    window.actions_["theme_light"].trigger()
    assert dashboard.cards[name].picture().toImage() == in_light


def open_again(dashboard, qtbot):
    """Let the dashboard be made anew, as it is in these colours from the beginning."""
    dashboard.count()
    wait_for(qtbot, dashboard)
    return dashboard


def test_arabic_digits_are_used_where_they_were_chosen(start, path, qtbot):
    Settings().arabic_digits = True
    window = start(path, "ar").window
    dashboard = open_figures(qtbot, window, "dashboard", "D")
    assert [row[1:] for row in card_rows(dashboard, "agreement")] == [["٠٫٥٠"]]
    axis = dashboard.findChild(Chart).getPlotItem().getAxis("right")
    assert axis.tickStrings([0, 2, 10], 1, 2) == ["٠", "٢", "١٠"]


def test_without_any_work_it_says_what_to_do(open_window, qtbot):
    dashboard = open_figures(qtbot, open_window(FIRST), "dashboard", "D")
    assert dashboard._words.isVisible()
    assert "Mark some spans" in dashboard._words.text()
