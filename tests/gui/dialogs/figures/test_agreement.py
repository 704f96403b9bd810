"""The window of agreement: a matrix to look at, and every figure leads to its spans."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from annotator.core.document import Status
from annotator.core.edits.edits import AddSpan, SetStatus
from annotator.core.edits.review_edits import SetReview, SetVerdict
from annotator.core.span import Span
from annotator.core.verdict import Decision, ReasonCode, ReviewStatus, Verdict
from annotator.gui.dialogs.figures.figure_table import contrast, readable_on, shade
from annotator.gui.dialogs.figures.measures import MEASURES
from annotator.gui.look.theme import Theme, apply_theme
from annotator.project import Project
from annotator.wording import MEASURE_SENTENCES
from tests.gui.dialogs.figures.windows import click_cell, open_figures, rows_of, texts, wait_for
from tests.gui.windows import make_project

FIRST = "وقعت شركة النورس اتفاقا بقيمة 120 مليون ريال. وقال بنك الضفاف 🏦 إن ميناء الرأس جاهز."
SECOND = "باع صندوق التلال حصته بمبلغ 7 ملايين دينار."
THIRD = "تدرس مجموعة السنابل شراء <b>ميناء</b> المرجان."
HIND, OMAR = "هند", "<i>Omar</i>"
SETS = {
    HIND: (
        (0, FIRST, "شركة النورس", "investor"),
        (0, FIRST, "120 مليون ريال", "amount"),
        (0, FIRST, "ميناء الرأس", "project"),
        (1, SECOND, "صندوق التلال", "investor"),
    ),
    OMAR: (
        (0, FIRST, "النورس", "investor"),
        (0, FIRST, "120 مليون ريال", "amount"),
        (0, FIRST, "ميناء الرأس", "investor"),
        (1, SECOND, "صندوق التلال", "investor"),
        (1, SECOND, "7 ملايين دينار", "amount"),
    ),
}


def label_all(project):
    for name, spans in SETS.items():
        who = project.annotator(name).id
        for number, (document, text, words, label) in enumerate(spans):
            start = text.index(words)
            span = Span(f"{name} {number}", start, start + len(words), label, words)
            project.apply(AddSpan(f"a{document}", who, span))


@pytest.fixture
def path(tmp_path):
    path = make_project(tmp_path / "articles.hashiya", FIRST, SECOND, THIRD)
    with Project.open(path) as project:
        label_all(project)
    return path


@pytest.fixture(params=["en", "ar"])
def agreement(request, start, path, qtbot):
    window = start(path, request.param).window
    return open_figures(qtbot, window, "agreement", "R")


def test_the_matrix_shows_each_with_each_in_numbers(agreement):
    shown = [[cell.split("\n")[0] for cell in row] for row in texts(agreement.matrix)]
    assert shown == [["", "0.44"], ["0.44", ""]]
    assert agreement.matrix.hasFocus()


def test_every_measure_is_explained_and_shown_with_its_interval(agreement):
    for place, measure in enumerate(MEASURES):
        agreement.measure.setCurrentIndex(place)
        assert agreement._explained.text()
        assert agreement.measure.itemData(place) == measure
        value = texts(agreement.matrix)[0][1]
        assert value[0].isdigit() or value[0] in "-—"
        if measure != "unitizing_alpha":
            assert "[" in value
    assert set(MEASURES) < set(MEASURE_SENTENCES)


def test_the_spans_that_differ_are_listed_at_once(agreement):
    found = rows_of(agreement.spans.rows)
    assert len(found) == 3
    assert "⟦النورس⟧" in "".join(found)
    assert "⟦7 ملايين دينار⟧" in "".join(found)
    assert "120" not in "".join(row.split("⟦")[1] for row in found)


def test_a_click_on_a_confusion_lists_its_spans(agreement, qtbot):
    # amount, investor, project, missed
    assert texts(agreement.confusion) == [
        ["1", "0", "0", "0"],
        ["0", "2", "0", "0"],
        ["0", "1", "0", "0"],
        ["1", "0", "0", ""],
    ]
    click_cell(agreement.confusion, 2, 1)
    wait_for(qtbot, agreement)
    (row,) = rows_of(agreement.spans.rows)
    assert "⟦ميناء الرأس⟧" in row


def test_enter_on_a_cell_does_the_same_and_enter_on_a_span_opens_it(agreement, qtbot):
    agreement.confusion.setFocus()
    agreement.confusion.choose(3, 0)
    QTest.keyClick(agreement.confusion, Qt.Key.Key_Return)
    wait_for(qtbot, agreement)
    assert len(rows_of(agreement.spans.rows)) == 1
    window = agreement.parent()
    agreement.spans.rows.setFocus()
    QTest.keyClick(agreement.spans.rows, Qt.Key.Key_Return)
    assert window._controller.document.id == "a1"
    start, end = window.article.view.selection()
    assert SECOND[start:end] == "7 ملايين دينار"
    assert agreement.isVisible()


def test_a_click_on_the_matrix_lists_the_spans_of_the_pair(agreement, qtbot):
    agreement.spans.clear()
    click_cell(agreement.matrix, 1, 0)
    wait_for(qtbot, agreement)
    assert len(rows_of(agreement.spans.rows)) == 3


def test_labels_and_articles_have_their_own_figures_and_spans(agreement, qtbot):
    agreement.tabs.setCurrentWidget(agreement.by_label)
    assert [row[:2] for row in texts(agreement.by_label)] == [["1", "2"], ["2", "3"], ["1", "0"]]
    click_cell(agreement.by_label, 0, 0)
    wait_for(qtbot, agreement)
    assert len(rows_of(agreement.spans.rows)) == 1
    agreement.tabs.setCurrentWidget(agreement.by_document)
    assert [row[3] for row in texts(agreement.by_document)] == ["0.33", "0.67"]
    click_cell(agreement.by_document, 1, 3)
    wait_for(qtbot, agreement)
    (row,) = rows_of(agreement.spans.rows)
    assert "⟦7 ملايين دينار⟧" in row


def test_the_week_is_told(agreement):
    (week,) = texts(agreement.over_time)
    assert week[1:] == ["2", "0.40", "0.50", "0.44"]


def test_names_and_words_from_outside_are_no_html(agreement):
    heading = agreement.matrix.figures.headerData(1, Qt.Orientation.Horizontal)
    assert OMAR in heading
    assert agreement._summary.textFormat() is Qt.TextFormat.PlainText


def test_cells_can_be_heard(agreement):
    index = agreement.matrix.figures.index(0, 1)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert HIND in spoken
    assert OMAR in spoken
    assert "0.44" in spoken


def test_gold_stands_in_the_matrix_with_reasons(start, path, qtbot):
    with Project.open(path) as project:
        nadia, hind = project.annotator("نادية").id, project.annotator(HIND).id
        for number, span in enumerate(project.annotation_set("a0", hind).spans):
            rejected = number == 0
            decision = Decision.REJECTED if rejected else Decision.ACCEPTED
            reason = ReasonCode.LABEL if rejected else None
            verdict = Verdict(str(number), "a0", nadia, hind, decision, span, reason=reason)
            project.apply(SetVerdict("a0", nadia, hind, None, verdict))
        project.apply(SetReview("a0", nadia, hind, ReviewStatus.OPEN, ReviewStatus.DONE))
    agreement = open_figures(qtbot, start(path).window, "agreement", "R")
    click_cell(agreement.matrix, 0, 1)
    wait_for(qtbot, agreement)
    assert "Strict precision 0.67, recall 1.00" in agreement._summary.text()
    assert texts(agreement.by_reason) == [["1"]]
    assert agreement.by_reason.figures.headerData(0, Qt.Orientation.Vertical) == "Label"
    (row,) = rows_of(agreement.spans.rows)
    assert "⟦شركة النورس⟧" in row


def test_only_articles_done_by_both_can_be_compared(start, path, qtbot):
    with Project.open(path) as project:
        for name in SETS:
            who = project.annotator(name).id
            project.apply(SetStatus("a1", who, Status.IN_PROGRESS, Status.DONE))
    agreement = open_figures(qtbot, start(path).window, "agreement", "R")
    agreement.articles.setCurrentIndex(1)
    wait_for(qtbot, agreement)
    assert texts(agreement.matrix)[0][1] == "0.67"


def test_without_anything_to_compare_it_says_what_to_do(open_window, qtbot):
    agreement = open_figures(qtbot, open_window(FIRST), "agreement", "R")
    assert "Who labels" in agreement._words.text()
    assert agreement._words.isVisible()
    assert not agreement.matrix.isVisible()


def test_comparing_can_be_cancelled_and_begun_again(start, path, qtbot):
    window = start(path).window
    agreement = open_figures(qtbot, window, "agreement", "R")
    agreement.count()
    QTest.mouseClick(agreement._cancel, Qt.MouseButton.LeftButton)
    wait_for(qtbot, agreement)
    again = next(each for each in agreement.findChildren(QPushButton) if each is agreement._again)
    assert again.isVisible()
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    wait_for(qtbot, agreement)
    assert texts(agreement.matrix)[0][1].startswith("0.44")


def test_the_window_keeps_its_size_and_opens_once(start, path, qtbot):
    window = start(path).window
    agreement = open_figures(qtbot, window, "agreement", "R")
    window.figures.show_agreement()
    assert window.figures._open["agreement"] is agreement
    agreement.resize(780, 610)  # what a screen of 800 × 800 holds
    agreement.close()
    again = open_figures(qtbot, window, "agreement", "R")
    assert (again.width(), again.height()) == (780, 610)


def test_it_closes_with_its_project(start, path, qtbot):
    window = start(path).window
    agreement = open_figures(qtbot, window, "agreement", "R")
    window._controller.close_project()
    assert not agreement.isVisible()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_numbers_can_be_read_on_every_shade(qapp, theme):
    apply_theme(qapp, theme)
    shades = [shade(step / 20) for step in range(21)]
    assert all(contrast(readable_on(each), each) >= 4.5 for each in shades)
    lightness = [each.lightnessF() for each in shades]
    assert lightness in (sorted(lightness), sorted(lightness, reverse=True))
