from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt

from annotator.core.document import Status
from annotator.core.document_filter import DocumentFilter
from annotator.core.edits.edits import Batch
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


def remove(controller, *rows):
    edit = controller.project.trash.removal(rows, controller.annotator.id)
    controller.acts.do(Batch((edit,)), "Remove")


def test_while_the_list_is_read_again_what_was_removed_is_not_in_it(model, controller, qtbot):
    """Given a filtered list, then whoever goes on at once finds nothing that cannot be opened."""
    show(model, qtbot, text="المياه")
    first, second, third = (model.row_at(place) for place in range(3))
    remove(controller, second)
    model.refresh()
    assert model.is_reading
    assert model.rowCount() == 149
    assert [model.row_at(place) for place in range(2)] == [first, third]
    assert model.place_of(second) is None
    assert model.index(1, 0).data(SUMMARY).row == third
    wait(model, qtbot)
    assert model.rowCount() == 149


def test_what_is_removed_goes_from_a_queue_too(model, controller):
    queue = [7, 3, 5]
    model.set_queue(queue)
    assert [*model.rows] == queue
    remove(controller, 3)
    model.refresh()
    assert [*model.rows] == [7, 5]
    assert model.index(1, 0).data(SUMMARY).row == 5
