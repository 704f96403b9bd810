from __future__ import annotations

from annotator.core.errors import Reason
from annotator.gui.labelling.span_acts import SpanActs
from annotator.gui.project_controller import ProjectController
from annotator.project import Project
from tests.gui.windows import rows


def test_another_annotator_sees_a_set_of_their_own(controller):
    SpanActs(controller).add(4, 10, "investor", "Label")
    controller.change_annotator("ليلى")
    assert controller.spans() == []
    assert controller.acts.undo_name is None
    controller.change_annotator("سلمى")
    assert [span.text for span in controller.spans()] == ["الوزير"]


def test_a_name_that_cannot_be_one_is_told(controller, qtbot):
    with qtbot.waitSignal(controller.failed) as told:
        controller.change_annotator("\n")
    assert told.args[0].reason is Reason.BAD_NAME
    assert controller.annotator.name == "سلمى"


def test_a_project_that_is_only_read_shows_spans_and_takes_none(controller, qapp, tmp_path):
    SpanActs(controller).add(4, 10, "investor", "Label")
    path = controller.project.path
    controller.close_project()
    reader = ProjectController()
    reader.open_project(Project.open(path, read_only=True), "سلمى")
    reader.open_document(rows(reader)[0])
    assert not reader.can_edit
    assert [span.text for span in reader.spans()] == ["الوزير"]
    failures = []
    reader.failed.connect(failures.append)
    assert SpanActs(reader).add(0, 3, "investor", "Label") is None
    assert [error.reason for error in failures] == [Reason.PROJECT_READ_ONLY]
    reader.close_project()


def test_a_closed_project_tells_that_nothing_is_open(controller, qtbot):
    with qtbot.waitSignals([controller.document_closed, controller.project_closed]):
        controller.close_project()
    assert controller.document is None
    assert controller.spans() == []
    assert not controller.can_edit
