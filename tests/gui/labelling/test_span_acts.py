from __future__ import annotations

import pytest

from annotator.gui.labelling.span_acts import SpanActs


@pytest.fixture
def spans(controller):
    """What can be done with the spans of the open article."""
    return SpanActs(controller)


def test_the_span_carries_its_quote(controller, spans):
    assert spans.add(4, 10, "investor", "Label").text == "الوزير"


def test_several_spans_are_removed_and_brought_back_as_one_act(controller, spans):
    added = [spans.add(start, start + 3, "amount", "Label") for start in (0, 4, 11)]
    spans.remove([span.id for span in added], "Remove")
    assert controller.spans() == []
    controller.acts.undo()
    assert controller.spans() == added


def test_edges_label_and_note_are_changed_and_the_id_stays(controller, spans):
    span = spans.add(4, 10, "investor", "Label")
    spans.resize(span.id, 0, 10, "Move")
    spans.relabel([span.id], "project", "Relabel")
    spans.note(span.id, "ملاحظة", "Note")
    (now,) = controller.spans()
    assert (now.id, now.text, now.label, now.note) == (span.id, "قال الوزير", "project", "ملاحظة")
    for _ in range(3):
        controller.acts.undo()
    assert controller.spans() == [span]


def test_an_act_that_changes_nothing_is_no_act(controller, qtbot, spans):
    span = spans.add(4, 10, "investor", "Label")
    with qtbot.assertNotEmitted(controller.act_saved):
        spans.relabel([span.id], "investor", "Relabel")
        spans.resize(span.id, 4, 10, "Move")
