from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from annotator.core.labels.label_set import NEWS_LABELS
from annotator.core.span import Span
from annotator.core.verdict import Answer, AnswerKind, Decision, GivenVerdict, Verdict
from annotator.gui.models.correction_list_model import CorrectionListModel
from annotator.gui.project_controller import ProjectController
from annotator.review.adjudication.corrections import Correction

BEFORE = Span("s", 0, 6, "investor", " شركة\u200f")
AFTER = Span("s", 1, 5, "project", "شركة")
VERDICT = Verdict("v", "d", "hind", "salma", Decision.CORRECTED, BEFORE, AFTER, None, "<b>قصّر</b>")
GIVEN = GivenVerdict(VERDICT, BEFORE, None, 1, datetime.now(UTC))


@pytest.fixture
def model(qapp):
    controller = ProjectController()
    controller.labels = NEWS_LABELS
    return CorrectionListModel(controller)


def show(model, given):
    model.set_corrections([Correction(1, "عنوان", "هند", given)])
    return [model.index(0, column).data() for column in range(model.columnCount())]


def test_the_model_is_sound(model, qtmodeltester):
    show(model, GIVEN)
    qtmodeltester.check(model, force_py=True)


def test_edges_that_cannot_be_seen_are_shown_with_the_label(model):
    before, after, *_ = show(model, GIVEN)
    assert "⟦␣شركة<200F>⟧" in before
    assert "Investor" in before
    assert "⟦شركة⟧" in after
    assert "Project" in after


def test_the_squares_have_the_labels_colours(model):
    show(model, GIVEN)
    colors = [model.index(0, column).data(Qt.ItemDataRole.DecorationRole) for column in range(3)]
    assert [each.name() for each in colors[:2]] == [
        NEWS_LABELS.get("investor").color,
        NEWS_LABELS.get("project").color,
    ]
    assert colors[2] is None


def test_tool_tips_show_outside_words_as_they_are(model):
    show(model, GIVEN)
    assert "&lt;b&gt;" in model.index(0, 3).data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (GIVEN, "To answer"),
        (replace(GIVEN, current=AFTER), "already"),
        (replace(GIVEN, current=replace(AFTER, end=4)), "changed it since"),
        (replace(GIVEN, answer=Answer(AnswerKind.ACCEPTED)), "Accepted"),
        (replace(GIVEN, answer=Answer(AnswerKind.DISAGREED, "لا أراه")), "لا أراه"),
    ],
)
def test_the_answer_tells_how_things_stand(model, given, words):
    assert words in show(model, given)[-1]
