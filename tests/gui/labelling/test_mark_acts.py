from __future__ import annotations

import pytest

from annotator.core.document import Marks, Status
from annotator.gui.labelling.mark_acts import MarkActs
from annotator.gui.labelling.span_acts import SpanActs


@pytest.fixture
def marks(controller):
    """What can be said about the open article."""
    return MarkActs(controller)


def test_the_first_span_begins_the_document(controller, qtbot):
    assert controller.status is Status.NEW
    with qtbot.waitSignal(controller.status_changed) as told:
        SpanActs(controller).add(4, 10, "investor", "Label")
    assert told.args == [Status.IN_PROGRESS]
    stored = controller.project.annotation_set(controller.document.id, controller.annotator.id)
    assert stored.status is Status.IN_PROGRESS


def test_done_can_be_undone(controller, marks):
    assert marks.set_status(Status.DONE, "Done")
    controller.acts.undo()
    assert controller.status is Status.NEW


def test_an_article_is_skipped_with_its_reason_as_one_act(controller, marks):
    assert marks.skip("إعلان", "Skip")
    assert (controller.status, controller.marks.skip_reason) == (Status.SKIPPED, "إعلان")
    controller.acts.undo()
    assert (controller.status, controller.marks) == (Status.NEW, Marks())


def test_without_an_open_article_there_is_nothing_to_mark(controller, marks):
    controller.close_document()
    assert not marks.set_status(Status.DONE, "Done")
    assert not marks.set_marks(Marks("انظر"), "Flag")
    assert not marks.skip("إعلان", "Skip")


def test_what_is_so_already_is_no_act(controller, marks, qtbot):
    with qtbot.assertNotEmitted(controller.act_saved):
        assert marks.set_status(controller.status, "Status")
        assert marks.set_marks(controller.marks, "Marks")
