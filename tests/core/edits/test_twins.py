"""Words are not given a label that they are shown with already."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.edits.edits import AddSpan, Batch, ChangeSpan, RemoveSpan
from annotator.core.edits.twins import refuse_twins
from annotator.core.errors import Reason, SpanConflict
from annotator.core.span import Span

THERE = Span("s1", 0, 4, "project", "مرسى")
OTHER = Span("s2", 5, 9, "project", "نور🚢")
SHOWN = (THERE, OTHER)


@pytest.mark.parametrize(
    "edit",
    [
        AddSpan("d", "a", replace(THERE, id="s3")),
        ChangeSpan("d", "a", OTHER, replace(OTHER, start=0, end=4)),
        Batch((AddSpan("d", "a", replace(OTHER, id="s3")),)),
    ],
)
def test_a_second_span_of_the_same_words_and_label_is_refused(edit):
    with pytest.raises(SpanConflict) as failure:
        refuse_twins(edit, "d", SHOWN)
    assert failure.value.reason is Reason.DUPLICATE_SPAN


@pytest.mark.parametrize(
    "edit",
    [
        AddSpan("d", "a", replace(THERE, id="s3", label="amount")),
        AddSpan("another", "a", replace(THERE, id="s3")),
        ChangeSpan("d", "a", THERE, replace(THERE, end=3)),
        RemoveSpan("d", "a", THERE),
    ],
)
def test_other_words_another_label_and_another_document_are_not(edit):
    refuse_twins(edit, "d", SHOWN)


def test_one_of_two_that_a_merge_brought_about_can_get_a_note():
    twin = replace(THERE, id="s3")
    refuse_twins(ChangeSpan("d", "a", twin, replace(twin, note="ن")), "d", (*SHOWN, twin))
