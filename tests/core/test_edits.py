"""Edits and their inverses."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import Status
from annotator.core.edits import AddSpan, Batch, ChangeSpan, RemoveSpan, SetStatus
from annotator.core.span import Span

SPANS = st.builds(
    Span,
    id=st.sampled_from("abcd"),
    start=st.integers(0, 9),
    end=st.integers(10, 19),
    label=st.sampled_from(["investor", "amount"]),
    text=st.text(max_size=3),
    note=st.text(max_size=3),
)
PLACE = {"document_id": st.just("d"), "annotator_id": st.just("a")}
STATUS = st.sampled_from(Status)
EDITS = (
    st.builds(AddSpan, **PLACE, span=SPANS)
    | st.builds(RemoveSpan, **PLACE, span=SPANS)
    | st.builds(ChangeSpan, **PLACE, before=SPANS, after=SPANS)
    | st.builds(SetStatus, **PLACE, before=STATUS, after=STATUS)
)
BATCHES = st.builds(Batch, st.lists(EDITS, max_size=6).map(tuple))


@given(EDITS | BATCHES)
def test_the_inverse_of_the_inverse_is_the_edit(act):
    assert act.inverse().inverse() == act


@given(EDITS)
def test_an_inverse_stays_in_its_set(edit):
    inverse = edit.inverse()
    assert (inverse.document_id, inverse.annotator_id) == ("d", "a")


@given(BATCHES)
def test_a_batch_is_taken_back_last_first(batch):
    backwards = [edit.inverse() for edit in batch.edits][::-1]
    assert list(batch.inverse().edits) == backwards
