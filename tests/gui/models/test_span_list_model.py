from __future__ import annotations

import random

import pytest

from annotator.gui.labelling.label_consistency import LabelConsistency
from annotator.gui.labelling.span_acts import SpanActs
from annotator.gui.models.span_list_model import SPAN, SpanListModel
from annotator.gui.project_controller import ProjectController
from annotator.project import Project
from tests.gui.texts import ARTICLE
from tests.gui.windows import make_project


@pytest.fixture
def controller(qapp, tmp_path):
    controller = ProjectController()
    controller.open_project(Project.open(make_project(tmp_path / "a.hashiya", ARTICLE)), "سلمى")
    controller.open_document(1)
    yield controller
    controller.close_project()


@pytest.fixture
def model(controller):
    model = SpanListModel(controller, LabelConsistency(controller))
    controller.open_document(1)
    return model


def shown(model):
    return [model.index(row, 0).data(SPAN) for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules_and_text_order_through_every_act(
    model, controller, qtmodeltester
):
    qtmodeltester.check(model, force_py=False)
    chance = random.Random(3)
    for _ in range(60):
        spans = controller.spans()
        match chance.choice(("add", "add", "remove", "move", "label", "undo", "redo")):
            case "add":
                start = chance.randrange(len(ARTICLE) - 20)
                SpanActs(controller).add(start, start + chance.randrange(1, 20), "amount", "Label")
            case "remove" if spans:
                chosen = chance.sample(spans, min(2, len(spans)))
                SpanActs(controller).remove([span.id for span in chosen], "Remove")
            case "move" if spans:
                span = chance.choice(spans)
                SpanActs(controller).resize(span.id, max(0, span.start - 5), span.end, "Move")
            case "label" if spans:
                SpanActs(controller).relabel([chance.choice(spans).id], "project", "Relabel")
            case "undo":
                controller.acts.undo()
            case "redo":
                controller.acts.redo()
        assert shown(model) == controller.spans()
    assert model.rowCount() > 5


def test_a_span_is_found_by_its_index_and_a_strange_one_is_not(model, controller):
    span = SpanActs(controller).add(4, 10, "investor", "Label")
    assert model.index_of(span).data(SPAN) == span
    SpanActs(controller).remove([span.id], "Remove")
    assert not model.index_of(span).isValid()


def test_a_screen_reader_hears_label_and_quote(model, controller):
    from PySide6.QtCore import Qt

    SpanActs(controller).add(4, 10, "investor", "Label")
    words = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.endswith(f": {ARTICLE[4:10]}")


def test_a_closed_document_has_no_rows(model, controller):
    SpanActs(controller).add(4, 10, "investor", "Label")
    controller.close_document()
    assert model.rowCount() == 0
