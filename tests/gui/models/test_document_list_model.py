from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt

from annotator.core.document import Status
from annotator.core.document_filter import DocumentFilter
from annotator.gui.labelling.mark_acts import MarkActs
from annotator.gui.labelling.span_acts import SpanActs
from annotator.gui.models.document_list_model import SUMMARY, DocumentListModel
from annotator.gui.project_controller import ProjectController
from annotator.project import Project
from tests.gui.windows import make_project

TEXTS = [f"خبر رقم {number} عن {'الطاقة' if number % 2 else 'المياه'}" for number in range(300)]


@pytest.fixture
def controller(qapp, tmp_path):
    controller = ProjectController()
    controller.open_project(Project.open(make_project(tmp_path / "a.hashiya", *TEXTS)), "سلمى")
    yield controller
    controller.close_project()


@pytest.fixture
def model(controller):
    model = DocumentListModel(controller)
    model.refresh()
    return model


def wait(model, qtbot):
    qtbot.waitUntil(lambda: not model.is_reading)


def show(model, qtbot, **wanted):
    model.show_wanted(DocumentFilter(**wanted), model.sorting)
    wait(model, qtbot)


def test_the_model_keeps_qts_rules(model, qtmodeltester, qtbot):
    qtmodeltester.check(model, force_py=False)
    show(model, qtbot, text="الطاقة")
    show(model, qtbot)


def test_a_row_stands_for_each_document_and_reads_it(model):
    assert model.rowCount() == 300
    assert [model.index(place, 0).data(SUMMARY).id for place in (0, 150, 299)] == [
        "a0",
        "a150",
        "a299",
    ]


def test_a_search_and_a_status_filter_the_list(model, controller, qtbot):
    show(model, qtbot, text="المياه")
    assert model.rowCount() == 150
    show(model, qtbot, statuses=(Status.DONE,))
    assert model.rowCount() == 0
    controller.open_document(1)
    MarkActs(controller).set_status(Status.DONE, "Done")
    show(model, qtbot, statuses=(Status.DONE,))
    assert model.rowCount() == 1


def test_a_document_that_changed_is_read_again(model, controller, qtbot):
    assert model.index(2, 0).data(SUMMARY).span_count == 0
    row = model.row_at(2)
    controller.open_document(row)
    SpanActs(controller).add(0, 3, "investor", "Label")
    with qtbot.waitSignal(model.dataChanged):
        model.refresh_document(row)
    assert model.index(2, 0).data(SUMMARY).span_count == 1


def test_places_and_rows_belong_together(model):
    for place in (0, 7, 299):
        assert model.place_of(model.row_at(place)) == place
    assert model.row_at(300) is None
    assert model.row_at(-1) is None
    assert model.place_of(10_000) is None


def test_an_index_of_nothing_has_no_data(model):
    assert model.data(QModelIndex(), Qt.ItemDataRole.DisplayRole) is None


def test_a_closed_project_has_no_rows(model, controller):
    controller.close_project()
    model.refresh()
    assert model.rowCount() == 0
