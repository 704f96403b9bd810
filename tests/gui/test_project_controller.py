from __future__ import annotations

import pytest

from annotator.core.document import Status
from annotator.core.edits.edits import AddSpan, Batch
from annotator.core.errors import Reason, SpanConflict
from annotator.core.span import Span
from annotator.gui.project_controller import ProjectController
from annotator.project import Project
from tests.gui.windows import make_project, stored_spans

TEXTS = ("قال الوزير إن الأعمال تبدأ قريبا", "أعلن الصندوق شراء حصة")


@pytest.fixture
def controller(qapp, tmp_path):
    controller = ProjectController()
    controller.open_project(Project.open(make_project(tmp_path / "a.hashiya", *TEXTS)), "سلمى")
    controller.open_document(rows(controller)[0])
    yield controller
    controller.close_project()


def rows(controller):
    return list(controller.project.documents(controller.annotator.id))


def test_a_fact_is_told_after_it_is_on_the_disk(controller):
    path = controller.project.path
    seen = []
    controller.span_added.connect(lambda span: seen.append(("added", stored_spans(path))))
    controller.span_removed.connect(lambda span: seen.append(("removed", stored_spans(path))))
    span = controller.add_span(4, 10, "investor", "Label")
    controller.remove_spans([span.id], "Remove")
    assert seen == [("added", [(4, 10, "investor")]), ("removed", [])]


def test_the_span_carries_its_quote(controller):
    assert controller.add_span(4, 10, "investor", "Label").text == "الوزير"


def test_what_cannot_be_done_is_told_and_changes_nothing(controller, qtbot):
    controller.add_span(4, 10, "investor", "Label")
    before = controller.spans()
    with qtbot.waitSignal(controller.failed) as told:
        assert controller.add_span(4, 10, "investor", "Label") is None
    assert isinstance(told.args[0], SpanConflict)
    assert told.args[0].reason is Reason.DUPLICATE_SPAN
    assert controller.spans() == before
    controller.undo()
    assert controller.spans() == []


def test_several_spans_are_removed_and_brought_back_as_one_act(controller):
    spans = [controller.add_span(start, start + 3, "amount", "Label") for start in (0, 4, 11)]
    controller.remove_spans([span.id for span in spans], "Remove")
    assert controller.spans() == []
    controller.undo()
    assert controller.spans() == spans


def test_undo_belongs_to_the_document_and_waits_for_it(controller):
    first, second = rows(controller)
    controller.add_span(4, 10, "investor", "Label")
    controller.open_document(second)
    assert controller.undo_name() is None
    controller.undo()
    controller.open_document(first)
    assert controller.undo_name() == "Label"
    controller.undo()
    assert controller.spans() == []
    assert controller.redo_name() == "Label"


def test_the_first_span_begins_the_document(controller, qtbot):
    assert controller.status is Status.NEW
    with qtbot.waitSignal(controller.status_changed) as told:
        controller.add_span(4, 10, "investor", "Label")
    assert told.args == [Status.IN_PROGRESS]
    stored = controller.project.annotation_set(controller.document.id, controller.annotator.id)
    assert stored.status is Status.IN_PROGRESS


def test_done_can_be_undone(controller):
    assert controller.set_status(Status.DONE, "Done")
    controller.undo()
    assert controller.status is Status.NEW


def test_another_annotator_sees_a_set_of_their_own(controller):
    controller.add_span(4, 10, "investor", "Label")
    controller.change_annotator("ليلى")
    assert controller.spans() == []
    assert controller.undo_name() is None
    controller.change_annotator("سلمى")
    assert [span.text for span in controller.spans()] == ["الوزير"]


def test_a_name_that_cannot_be_one_is_told(controller, qtbot):
    with qtbot.waitSignal(controller.failed) as told:
        controller.change_annotator("\n")
    assert told.args[0].reason is Reason.BAD_NAME
    assert controller.annotator.name == "سلمى"


def test_edges_label_and_note_are_changed_and_the_id_stays(controller):
    span = controller.add_span(4, 10, "investor", "Label")
    controller.resize(span.id, 0, 10, "Move")
    controller.relabel(span.id, "project", "Relabel")
    controller.set_note(span.id, "ملاحظة", "Note")
    (now,) = controller.spans()
    assert (now.id, now.text, now.label, now.note) == (span.id, "قال الوزير", "project", "ملاحظة")
    for _ in range(3):
        controller.undo()
    assert controller.spans() == [span]


def test_an_act_that_changes_nothing_is_no_act(controller, qtbot):
    span = controller.add_span(4, 10, "investor", "Label")
    with qtbot.assertNotEmitted(controller.act_saved):
        controller.relabel(span.id, "investor", "Relabel")
        controller.resize(span.id, 4, 10, "Move")


def test_a_project_that_is_only_read_shows_spans_and_takes_none(controller, qapp, tmp_path):
    controller.add_span(4, 10, "investor", "Label")
    path = controller.project.path
    controller.close_project()
    reader = ProjectController()
    reader.open_project(Project.open(path, read_only=True), "سلمى")
    reader.open_document(rows(reader)[0])
    assert not reader.can_edit
    assert [span.text for span in reader.spans()] == ["الوزير"]
    failures = []
    reader.failed.connect(failures.append)
    assert reader.add_span(0, 3, "investor", "Label") is None
    assert [error.reason for error in failures] == [Reason.PROJECT_READ_ONLY]
    reader.close_project()


def test_a_closed_project_tells_that_nothing_is_open(controller, qtbot):
    with qtbot.waitSignals([controller.document_closed, controller.project_closed]):
        controller.close_project()
    assert controller.document is None
    assert controller.spans() == []
    assert not controller.can_edit


def test_an_act_on_other_documents_is_told_once(controller):
    told = []
    controller.other_sets_changed.connect(lambda: told.append(controller.spans()))
    annotator_id = controller.annotator.id
    spans = [
        Span(f"s{start}", start, start + 4, "investor", TEXTS[1][start : start + 4])
        for start in (0, 5, 11)
    ]
    act = Batch(tuple(AddSpan("a1", annotator_id, span) for span in spans))
    controller.apply_act(act, "Label")
    assert told == [[]]
    controller.undo()
    assert len(told) == 2
