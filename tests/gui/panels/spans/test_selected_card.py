from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.gui.labelling.span_acts import SpanActs
from annotator.gui.models.span_list_model import SPANS, Arrangement
from tests.gui.keyboard import CTRL, press_latin
from tests.gui.mouse import ALT, drag, select_text

TEXT = 'قال مشروع "نيوم" إن نيوم ستبيع حصة، وإن شركة الواحة ستشتري. نيوم مشروع كبير.'


@pytest.fixture
def window(open_window):
    return open_window(TEXT)


def mark(window, words, key="3", start=0):
    """Label words exactly as they are."""
    begin = TEXT.index(words, start)
    drag(window.article.view, begin, begin + len(words) - 1, ALT)
    press_latin(window, key)


def card(window):
    return window.span_panel._card


def test_a_quote_or_a_space_at_an_edge_can_be_seen(window):
    mark(window, '"نيوم"')
    assert card(window)._quote.text() == '⟦"نيوم"⟧'
    mark(window, "نيوم")
    assert card(window)._quote.text() == "⟦نيوم⟧"
    assert '"⟦…⟧"' in card(window)._around.text()
    controller = window._controller
    SpanActs(controller).resize(
        controller.spans()[-1].id, TEXT.index("نيوم ستبيع"), TEXT.index("ستبيع"), "x"
    )
    assert card(window)._quote.text() == "⟦نيوم␣⟧"


def test_the_history_says_who_did_what_and_when(window):
    mark(window, "نيوم")
    press_latin(window, "1")
    press_latin(window, "Z", CTRL)
    card(window)._opener.setChecked(True)
    lines = card(window)._history.text().splitlines()
    assert [line.rsplit(" · ", 1)[1] for line in lines] == [
        "added",
        "label Project → Investor",
        "label Investor → Project",
    ]
    assert all("سلمى" in line for line in lines)
    assert not card(window)._history.isHidden()


def rows(window):
    model = window.span_panel._model
    places = (model.index(place, 0).data(SPANS) for place in range(model.rowCount()))
    return [[span.start for span in spans] for spans in places]


def test_spans_are_listed_in_order_by_label_or_by_words(window):
    first, second = TEXT.index("نيوم"), TEXT.index("نيوم ستبيع")
    third, firm = TEXT.rindex("نيوم"), TEXT.index("شركة")
    mark(window, "نيوم")
    mark(window, "نيوم", start=second)
    mark(window, "شركة الواحة", "1")
    mark(window, "نيوم", start=third)
    model = window.span_panel._model
    assert rows(window) == [[first], [second], [firm], [third]]
    model.set_arrangement(Arrangement.LABEL)
    assert rows(window) == [[firm], [first], [second], [third]]
    model.set_arrangement(Arrangement.WORDS)
    assert rows(window) == [[firm], [first, second, third]]
    press_latin(window, "Z", CTRL)
    assert rows(window) == [[firm], [first, second]]


def test_a_row_of_words_goes_from_one_span_to_the_next_and_is_removed_whole(window):
    second = TEXT.index("نيوم ستبيع")
    mark(window, "نيوم")
    mark(window, "نيوم", start=second)
    panel = window.span_panel
    panel._model.set_arrangement(Arrangement.WORDS)
    panel._list.setFocus()
    panel._list.setCurrentIndex(panel._model.index(0, 0))
    starts = []
    for _ in range(3):
        QTest.keyClick(panel._list, Qt.Key.Key_Return)
        starts.append(window.article.selected_span().start)
    assert len(set(starts[:2])) == 2
    assert starts[0] == starts[2]
    panel._list.setFocus()
    QTest.keyClick(panel._list, Qt.Key.Key_Delete)
    assert window._controller.spans() == []
    press_latin(window, "Z", CTRL)
    assert len(window._controller.spans()) == 2


def test_the_box_above_the_list_chooses_how_it_is_arranged(window):
    mark(window, "نيوم")
    mark(window, "نيوم", start=TEXT.index("نيوم ستبيع"))
    select_text(window.article.view, "قال")
    box = window.span_panel._arrangement
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert len(rows(window)) == 1
