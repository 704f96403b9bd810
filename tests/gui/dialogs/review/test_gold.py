from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPushButton

from annotator.core.edits.edits import ChangeSpan
from annotator.core.span import Span
from annotator.core.verdict import ReasonCode
from annotator.gui.dialogs.review.gold import GoldDialog
from annotator.project import Project
from tests.flows.test_my_corrections import give, prepare
from tests.flows.test_review import FIRST
from tests.gui.windows import ANNOTATOR, make_project


@pytest.fixture
def window(start, tmp_path):
    """Hind has reviewed Salma's two articles; Huda, who looks at them now, wants one otherwise."""
    path = prepare(tmp_path / "articles.hashiya")
    with Project.open(path) as project:
        project.annotator("هدى")
        give(project, "a0", FIRST, "شركة النورس", None, ReasonCode.LABEL, reviewer="هدى")
        change(project, "جاهز", "جا")
    window = start(path).window
    window._controller.change_annotator("هدى")
    return window


def change(project, before, after):
    salma = project.find_annotator(ANNOTATOR)
    own = project.annotation_set("a0", salma.id).spans
    span = next(each for each in own if each.text == before)
    wanted = Span(span.id, span.start, span.start + len(after), span.label, after)
    project.apply(ChangeSpan("a0", salma.id, span, wanted))


@pytest.fixture
def dialog(window, qtbot):
    window.actions_["gold"].trigger()
    dialog = window.findChild(GoldDialog)
    qtbot.waitUntil(lambda: dialog._tabs.tabText(1) != "")
    return dialog


def rows(list_):
    return [list_.item(row).text() for row in range(list_.count())]


def test_gold_is_counted_by_label_and_by_article(dialog):
    assert dialog._total.text() == "2 spans stand for gold in 2 articles"
    assert "Investor 2" in dialog._labels.text()


def test_what_was_changed_after_the_verdict_and_what_is_contradicted_is_listed(dialog):
    (stale,) = rows(dialog._stale)
    assert "⟦جاهز⟧" in stale
    assert "⟦جا⟧" in stale
    (conflict,) = rows(dialog._conflicts)
    assert "⟦شركة النورس⟧" in conflict
    assert "⟦النورس⟧" in conflict
    assert "no span" in conflict


@pytest.mark.parametrize(("place", "words"), [(0, "جا"), (1, "شركة النورس")])
def test_enter_opens_the_article_in_review_at_the_span(window, dialog, place, words):
    dialog._tabs.setCurrentIndex(place)
    found = dialog._tabs.currentWidget()
    assert isinstance(found, QListWidget)
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert window.review.is_on
    assert window._controller.author.name == ANNOTATOR
    assert window.article.selected_span().text == words


def test_ones_own_span_is_shown_in_ones_own_set(window, dialog):
    window._controller.change_annotator(ANNOTATOR)
    dialog._on_activated(dialog._stale.item(0))
    assert not window.review.is_on
    assert window.article.selected_span().text == "جا"


def test_gold_is_exported_as_a_set_of_its_own(window, dialog, tmp_path, qtbot):
    out = tmp_path / "gold.jsonl"

    QTest.mouseClick(dialog.findChild(QPushButton, "primary"), Qt.MouseButton.LeftButton)
    asked = window.exports.dialog
    assert asked.wish().choice.gold
    asked.destination.field.setText(str(out))
    qtbot.waitUntil(asked.foot.write.isEnabled, timeout=15_000)
    QTest.mouseClick(asked.foot.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: out.name in window.status_line.hint_words())
    records = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert {each["annotator"] for each in records} == {"gold"}
    assert [span["text"] for each in records for span in each["spans"]] == ["بنك الضفاف", "التلال"]


def test_without_reviews_the_dialog_says_what_to_do(start, tmp_path, qtbot):
    window = start(make_project(tmp_path / "articles.hashiya", FIRST)).window
    window.actions_["gold"].trigger()
    dialog = window.findChild(GoldDialog)
    qtbot.waitUntil(lambda: dialog._tabs.tabText(1) != "")
    assert "review" in dialog._total.text()
    assert not dialog._open.isEnabled()
    assert rows(dialog._stale) == ["Nobody has changed a span after it was judged."]
