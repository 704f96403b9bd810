"""Scores of spans are nervaluate's, and right where spans stand in one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from nervaluate import Evaluator

from annotator.review.matching import match
from annotator.review.span_scores import MEASURES, count_spans
from tests.review.places import LABELS, any_set, apart, place

_NERVALUATE = {"strict": "strict", "exact": "boundary", "ent_type": "label", "partial": "relaxed"}


def counted(reference, other):
    return count_spans(match(reference, other))


def evaluated(reference, other):
    spans = (
        [[{"label": one.label, "start": one.start, "end": one.end - 1} for one in places]]
        for places in (reference, other)
    )
    return Evaluator(*spans, tags=list(LABELS), loader="dict").evaluate()


def agreed(result):
    return result.correct + result.partial / 2


@given(apart(), apart())
def test_scores_are_nervaluates_where_no_span_overlaps_another_of_its_set(reference, other):
    ours, theirs = counted(reference, other), evaluated(reference, other)
    for name, measure in _NERVALUATE.items():
        result, score = theirs["overall"][name], ours.overall.score(measure)
        assert getattr(ours.overall, measure) == agreed(result)
        assert score.precision == (pytest.approx(result.precision) if other else None)
        assert score.recall == (pytest.approx(result.recall) if reference else None)
        assert score.f1 == (pytest.approx(result.f1) if reference or other else None)


@given(apart(), apart())
def test_scores_by_label_are_nervaluates_too(reference, other):
    ours, theirs = counted(reference, other), evaluated(reference, other)
    assert ours.by_label.keys() == theirs["entities"].keys()
    for label, results in theirs["entities"].items():
        for name, measure in _NERVALUATE.items():
            assert getattr(ours.by_label[label], measure) == agreed(results[name])


@given(any_set(), any_set())
def test_spans_inside_others_never_lose_their_twins(reference, other):
    ours, theirs = counted(reference, other), evaluated(reference, other)
    same = {each[:3] for each in reference} & {each[:3] for each in other}
    assert ours.overall.strict == len(same)
    for name, measure in (("strict", "strict"), ("exact", "boundary")):
        assert getattr(ours.overall, measure) >= agreed(theirs["overall"][name])
    assert ours.overall.strict <= ours.overall.boundary <= ours.overall.relaxed
    assert ours.overall.strict <= ours.overall.label
    assert sum(counts.strict for counts in ours.by_label.values()) == len(same)


@given(any_set())
def test_a_set_agrees_with_itself(spans):
    for measure in MEASURES:
        score = counted(spans, spans).overall.score(measure)
        assert {score.precision, score.recall, score.f1} == ({1.0} if spans else {None})


@given(any_set(), any_set())
def test_precision_is_the_recall_of_the_other_way_round(one, two):
    there, back = counted(one, two).overall, counted(two, one).overall
    for measure in ("strict", "boundary"):
        assert there.score(measure).precision == back.score(measure).recall
        assert there.score(measure).f1 == back.score(measure).f1


@pytest.mark.parametrize(
    ("other", "agreed_by"),
    [
        (place(5, 9), (1, 1, 1, 1)),
        (place(5, 9, "amount"), (0, 1, 0, 1)),
        (place(3, 9), (0, 0, 1, 0.5)),
        (place(3, 9, "amount"), (0, 0, 0, 0.5)),
        (place(9, 12), (0, 0, 0, 0)),
    ],
)
def test_each_measure_forgives_something_else(other, agreed_by):
    overall = counted([place(5, 9)], [other]).overall
    assert tuple(getattr(overall, measure) for measure in MEASURES) == agreed_by


def test_a_span_inside_a_longer_one_is_found_again():
    both = [place(0, 10), place(2, 5, "amount")]
    score = counted([place(2, 5, "amount")], both).overall.score("strict")
    assert (score.precision, score.recall) == (0.5, 1)


def test_a_set_without_spans_has_no_precision_and_recalls_nothing():
    score = counted([place(0, 4)], []).overall.score("strict")
    assert (score.precision, score.recall, score.f1) == (None, 0, 0)
    score = counted([], []).overall.score("strict")
    assert (score.precision, score.recall, score.f1) == (None, None, None)
