"""Each span is aligned with at most one of the other set, the one that answers it best."""

from __future__ import annotations

from collections import Counter

from hypothesis import given

from annotator.review.matching import align, match
from tests.review.places import any_set, place


def aligned(reference, other):
    return align(match(reference, other))


@given(any_set(), any_set())
def test_every_span_is_there_once(reference, other):
    pairs = aligned(reference, other)
    assert Counter(ours for ours, _ in pairs if ours) == Counter(reference)
    assert Counter(theirs for _, theirs in pairs if theirs) == Counter(other)
    assert (None, None) not in pairs


@given(any_set(), any_set())
def test_answers_overlap_and_nothing_that_overlaps_is_left_without_one(reference, other):
    pairs = aligned(reference, other)
    for ours, theirs in pairs:
        assert not (ours and theirs) or (ours.start < theirs.end and theirs.start < ours.end)
    missed = [ours for ours, theirs in pairs if theirs is None]
    extra = [theirs for ours, theirs in pairs if ours is None]
    assert not any(
        ours.start < theirs.end and theirs.start < ours.end for ours in missed for theirs in extra
    )


@given(any_set(), any_set())
def test_the_other_way_round_the_same_spans_answer_each_other(one, two):
    assert set(aligned(one, two)) == {(ours, theirs) for theirs, ours in aligned(two, one)}


def test_the_same_edges_answer_before_a_longer_overlap():
    short, long, other = place(4, 8, "amount"), place(0, 20), place(4, 8, "project")
    assert set(aligned([long, short], [other])) == {(short, other), (long, None)}


def test_the_longest_overlap_answers_and_among_equals_the_same_label():
    one, two = place(0, 6, "amount"), place(6, 10)
    assert (one, place(2, 9)) in aligned([one, two], [place(2, 9)])
    one, two = place(0, 5, "amount"), place(5, 10)
    assert (two, place(2, 8)) in aligned([one, two], [place(2, 8)])
