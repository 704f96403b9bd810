"""What the window does where it is small: it keeps its size, and the selected span's card."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from annotator.core.edits.review_edits import SetVerdict
from annotator.core.verdict import Decision, Verdict
from annotator.project import Project
from tests.flows.test_review import FIRST, SPANS, label_as
from tests.gui.windows import ANNOTATOR, make_project, settle

HIND, LONG = "هند", "عبد الرحمن بن عبد العزيز " * 3


@pytest.fixture(params=["en", "ar"])
def window(request, start, tmp_path):
    path = make_project(tmp_path / "articles.hashiya", FIRST)
    with Project.open(path) as project:
        author = label_as(project, ANNOTATOR, SPANS[:3])
        reviewer = label_as(project, HIND, SPANS[:2])
        label_as(project, LONG.strip(), SPANS[:1])
        for span in project.annotation_set("a0", author.id).spans:
            places = ("a0", reviewer.id, author.id)
            verdict = Verdict(f"of-{span.id}", *places, Decision.REJECTED, span)
            project.apply(SetVerdict(*places, None, verdict))
    window = start(path, request.param).window
    window.resize(1280, 700)
    QTest.qWait(1)
    settle()
    return window


@pytest.mark.parametrize("author", [HIND, LONG.strip()])
def test_from_a_comparison_to_a_review_the_window_stays_as_wide(window, author):
    project = window._controller.project
    people = [project.find_annotator(each) for each in (ANNOTATOR, HIND)]
    window.resize(1000, 700)
    settle()
    assert window.width() == 1000
    window.comparing.start(people, [1])
    settle()
    assert window.width() == 1000
    window.review.walk.start(project.find_annotator(author), [1])
    settle()
    assert window.width() == 1000
    assert author in window.review.bar.heading.text()


def test_in_a_low_window_list_and_guideline_give_way_to_the_selected_span(window):
    panel = window.span_panel
    window.article.view.select_span(window._controller.spans()[0].id)
    settle()
    assert panel._list_frame.isVisible()
    window.actions_["my_corrections"].trigger()
    QTest.qWait(50)
    settle()
    card = panel._card
    assert card.height() >= card.heightForWidth(card.width())
    assert card._note.height() >= card._note.sizeHint().height()
    assert not panel._guideline.isVisible()
    window.resize(1280, 1100)
    settle()
    assert panel._list_frame.isVisible()
