from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.edits.review_edits import SetVerdict
from annotator.core.identifiers import new_id
from annotator.core.span import Span
from annotator.core.verdict import Decision, ReasonCode, Verdict
from annotator.gui.dialogs.review.guideline_suggestions import GuidelineSuggestions
from annotator.project import Project
from tests.flows.test_review import label_as
from tests.gui.keyboard import CTRL, press_latin, write
from tests.gui.windows import ANNOTATOR, make_project

TEXT = "اشترت شركة النورس حصة، وباعت شركة الضفاف أخرى، ثم عادت شركة التلال وأعلنت."
NAMES = ("النورس", "الضفاف", "التلال")


@pytest.fixture(params=["en", "ar"])
def window(request, start, tmp_path):
    """Hind drops the same word of three spans, and asks the guideline to say something."""
    path = make_project(tmp_path / "articles.hashiya", TEXT)
    with Project.open(path) as project:
        spans = [("a0", TEXT, f"شركة {name}", "investor") for name in NAMES]
        salma, hind = label_as(project, ANNOTATOR, spans), project.annotator("هند")
        for number, span in enumerate(project.annotation_set("a0", salma.id).spans):
            after = Span(span.id, span.start + 5, span.end, span.label, span.text[5:])
            note = "الاسم <i>وحده</i>" if number == 0 else ""
            verdict = Verdict(
                new_id(),
                *("a0", hind.id, salma.id),
                Decision.CORRECTED,
                span,
                after,
                ReasonCode.BOUNDARY,
                note,
                guideline_should_say=number == 0,
            )
            project.apply(SetVerdict("a0", hind.id, salma.id, None, verdict))
    return start(path, request.param).window


@pytest.fixture
def dialog(window, qtbot):
    window.actions_["guideline_suggestions"].trigger()
    dialog = window.findChild(GuidelineSuggestions)
    qtbot.waitUntil(lambda: dialog._list.count() > 0)
    return dialog


def guideline(window):
    return window._controller.project.label_set().get("investor").guideline


def test_what_repeats_itself_and_what_was_asked_for_is_listed(dialog):
    dropped, asked = (dialog._list.item(row).text() for row in range(2))
    assert "شركة" in dropped
    assert any(digit in dropped for digit in "3٣")
    assert "<i>" in asked
    assert any(digit in dialog._counts.text() for digit in "3٣")
    assert "⟦شركة النورس⟧" in dialog._examples.text()


def test_a_yes_writes_the_line_as_edited_and_one_undo_takes_it_back(window, dialog, qtbot):
    before = guideline(window)
    assert dialog._guideline.toPlainText() == before
    dialog._list.setFocus()
    QTest.keyClick(dialog._list, Qt.Key.Key_Return)
    assert dialog._line.hasFocus()
    dialog._line.selectAll()
    write(dialog._line, "لا تَسِم كلمة شركة.")
    QTest.keyClick(dialog._line, Qt.Key.Key_Return)
    assert guideline(window) == f"{before}\nلا تَسِم كلمة شركة."
    qtbot.waitUntil(lambda: dialog._list.item(0).text().startswith("✓"))
    assert dialog._guideline.toPlainText() == guideline(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press_latin(window, "Z", CTRL)
    assert guideline(window) == before
    qtbot.waitUntil(lambda: not dialog._list.item(0).text().startswith("✓"))


def test_the_line_as_suggested_names_the_words(window, dialog):
    QTest.mouseClick(dialog._yes, Qt.MouseButton.LeftButton)
    assert "شركة" in guideline(window).splitlines()[-1]
    assert QTest.keyClick(dialog._list, Qt.Key.Key_Down) is None
    assert dialog._line.text() == "الاسم <i>وحده</i>"


def test_an_empty_line_cannot_be_written(dialog):
    dialog._line.clear()
    assert not dialog._yes.isEnabled()


def test_without_corrections_nothing_is_suggested(start, tmp_path, qtbot):
    window = start(make_project(tmp_path / "articles.hashiya", TEXT)).window
    window.actions_["guideline_suggestions"].trigger()
    dialog = window.findChild(GuidelineSuggestions)
    qtbot.waitUntil(lambda: dialog._list.count() > 0)
    assert "No corrections" in dialog._list.item(0).text()
    assert not dialog._yes.isEnabled()
    assert dialog._line.isHidden()
