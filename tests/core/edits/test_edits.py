"""Edits and their inverses."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import Status
from annotator.core.edits.edits import AddSpan, Batch, ChangeSpan, RemoveSpan, SetStatus
from annotator.core.edits.review_edits import AnswerVerdict, SetReview, SetVerdict
from annotator.core.span import Span
from annotator.core.verdict import Answer, AnswerKind, Decision, ReviewStatus, Verdict

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
VERDICTS = st.none() | st.builds(
    Verdict,
    id=st.just("v"),
    document_id=st.just("d"),
    reviewer_id=st.just("a"),
    author_id=st.just("b"),
    decision=st.sampled_from(Decision),
    judged=SPANS,
    corrected=SPANS,
)
ANSWERS = st.none() | st.builds(Answer, kind=st.sampled_from(AnswerKind), words=st.text())
REVIEW_STATUS = st.sampled_from(ReviewStatus)
REVIEW_EDITS = (
    st.builds(SetVerdict, **PLACE, author_id=st.just("b"), before=VERDICTS, after=VERDICTS)
    | st.builds(
        SetReview, **PLACE, author_id=st.just("b"), before=REVIEW_STATUS, after=REVIEW_STATUS
    )
    | st.builds(
        AnswerVerdict,
        **PLACE,
        verdict=VERDICTS.filter(lambda verdict: verdict),
        before=ANSWERS,
        after=ANSWERS,
    )
)
EDITS = (
    st.builds(AddSpan, **PLACE, span=SPANS)
    | st.builds(RemoveSpan, **PLACE, span=SPANS)
    | st.builds(ChangeSpan, **PLACE, before=SPANS, after=SPANS)
    | st.builds(SetStatus, **PLACE, before=STATUS, after=STATUS)
    | REVIEW_EDITS
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
