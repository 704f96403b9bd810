from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.core.document import Status
from annotator.core.edits.edits import AddSpan, Batch, Change, SetStatus
from annotator.core.errors import Reason, SpanConflict
from annotator.core.span import Span
from annotator.gui.acts.acts import Acts
from annotator.gui.labelling.span_acts import SpanActs
from tests.gui.texts import TWO_TEXTS
from tests.gui.windows import rows, stored_spans


def test_a_fact_is_told_after_it_is_on_the_disk(controller):
    path = controller.project.path
    seen = []
    controller.span_added.connect(lambda span: seen.append(("added", stored_spans(path))))
    controller.span_removed.connect(lambda span: seen.append(("removed", stored_spans(path))))
    span = SpanActs(controller).add(4, 10, "investor", "Label")
    SpanActs(controller).remove([span.id], "Remove")
    assert seen == [("added", [(4, 10, "investor")]), ("removed", [])]


def test_what_cannot_be_done_is_told_and_changes_nothing(controller, qtbot):
    SpanActs(controller).add(4, 10, "investor", "Label")
    before = controller.spans()
    with qtbot.waitSignal(controller.failed) as told:
        assert SpanActs(controller).add(4, 10, "investor", "Label") is None
    assert isinstance(told.args[0], SpanConflict)
    assert told.args[0].reason is Reason.DUPLICATE_SPAN
    assert controller.spans() == before
    controller.acts.undo()
    assert controller.spans() == []


def test_undo_belongs_to_the_document_and_waits_for_it(controller):
    first, second = rows(controller)
    SpanActs(controller).add(4, 10, "investor", "Label")
    controller.open_document(second)
    assert controller.acts.undo_name is None
    controller.acts.undo()
    controller.open_document(first)
    assert controller.acts.undo_name == "Label"
    controller.acts.undo()
    assert controller.spans() == []
    assert controller.acts.redo_name == "Label"


def test_an_act_on_other_documents_is_told_once(controller):
    told = []
    controller.other_sets_changed.connect(lambda: told.append(controller.spans()))
    annotator_id = controller.annotator.id
    spans = [
        Span(f"s{start}", start, start + 4, "investor", TWO_TEXTS[1][start : start + 4])
        for start in (0, 5, 11)
    ]
    act = Batch(tuple(AddSpan("a1", annotator_id, span) for span in spans))
    controller.acts.do(act, "Label")
    assert told == [[]]
    controller.acts.undo()
    assert len(told) == 2


def test_the_documents_that_one_was_at_last_are_remembered(qtbot):
    """Given acts on more documents than are remembered, then the first ones are forgotten."""
    parent = QObject()
    acts = Acts(lambda act: Change((act,), ("e",)), lambda act: None, parent)
    for row in range(1, 302):
        acts.turn_to(row)
        acts.do(SetStatus(f"a{row}", "a", Status.NEW, Status.DONE), f"Done {row}")
        acts.turn_to(1)  # and again and again to the first
        assert acts.undo_name == "Done 1"
    for row, name in ((301, "Done 301"), (150, "Done 150"), (2, None)):
        acts.turn_to(row)
        assert acts.undo_name == name
