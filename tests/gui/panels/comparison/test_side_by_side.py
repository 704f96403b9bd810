from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from annotator.core.document import Document
from annotator.core.span import Span
from annotator.gui.comparison.shown_spans import ShownSpans
from annotator.gui.document_view.looks import Look
from annotator.gui.panels.comparison.side_by_side import Columns

SENTENCE = "وقعت شركة النورس اتفاقا طويلا مع بنك الضفاف على ميناء الرأس. "
TEXT = "\n".join(SENTENCE * 4 for _ in range(12))
START = TEXT.index("بنك الضفاف", len(TEXT) // 2)
END = START + len("بنك الضفاف")


def shown(*spans):
    found = ShownSpans()
    for span in spans:
        found.add(span, Look.OWN)
    return found


@pytest.fixture
def columns(qtbot):
    """Two annotators' columns of a long text, not shown yet; one has many spans above each other.

    Lines with spans are higher, so the same line is at another height in each column.
    """
    columns = Columns()
    qtbot.addWidget(columns)
    columns.set_titles(["سارة", "هدى"])
    document = Document("a", TEXT, "خبر")
    spans = [Span(f"s{n}", 5 * n, 5 * n + 40, "investor", TEXT[5 * n : 5 * n + 40])
             for n in range(60)]  # fmt: skip
    columns.show_document(document, "", [shown(), shown(*spans)])
    return columns


def sees(view):
    rect = view.character_rect(START)
    return view.viewport().rect().contains(rect)


def test_framed_words_are_in_view_in_every_column_once_the_columns_have_their_room(columns):
    columns.frame(START, END)
    columns.resize(1000, 600)
    columns.show()
    QTest.qWaitForWindowExposed(columns)
    assert [sees(view) for view in columns.views] == [True, True]
    assert columns.views[0].place_seen()[0] == columns.views[1].place_seen()[0]


def test_columns_show_the_same_line_at_the_top_when_they_get_narrower(columns):
    columns.resize(1200, 600)
    columns.show()
    QTest.qWaitForWindowExposed(columns)
    columns.frame(START, END)
    columns.resize(700, 420)
    QTest.qWait(1)
    assert [sees(view) for view in columns.views] == [True, True]
    assert columns.views[0].place_seen()[0] == columns.views[1].place_seen()[0]


def test_what_was_scrolled_away_from_is_not_brought_back_by_another_width(columns):
    columns.resize(1200, 600)
    columns.show()
    QTest.qWaitForWindowExposed(columns)
    columns.frame(START, END)
    columns.views[0].verticalScrollBar().setValue(0)
    columns.resize(700, 420)
    QTest.qWait(1)
    assert [sees(view) for view in columns.views] == [False, False]
