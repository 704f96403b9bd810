from __future__ import annotations

from annotator.core.edits.edits import AddSpan, Batch
from annotator.core.errors import Reason, SpanConflict
from annotator.core.span import Span
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
