"""Settling a cluster gives each author the verdicts by which the wanted spans stand."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.verdict import Decision, ReasonCode, check_verdict, place_of
from annotator.review.adjudication.differences import compare
from annotator.review.adjudication.settling import (
    Adjudication,
    longest,
    nothing,
    of_author,
    of_majority,
    shortest,
)
from tests.review.adjudication.sets import TEXT, sets_of, span_of

COMPANY = span_of("شركة النخيل", id="company", note="ملاحظة المؤلف")
NAME = span_of("النخيل", id="name")
PROJECT = span_of("شركة النخيل", "project", id="project")


def begin(sets, given=(), reviewer="huda"):
    differences = compare("d", TEXT, sets)
    return differences, Adjudication(differences, TEXT, reviewer, given)


def after(edits):
    return [edit.after for edit in edits]


def standing(sets, verdicts, author):
    """Return the places that stand in an author's set if they follow these verdicts."""
    places = {span.id: place_of(span) for span in sets[author]}
    for verdict in verdicts:
        if verdict.author_id == author:
            places.pop(verdict.subject.id, None)
            if verdict.outcome is not None:
                places[verdict.outcome.id] = place_of(verdict.outcome)
    return sorted(places.values())


def test_the_winner_is_accepted_others_are_corrected_and_the_absent_are_told():
    sets = {"a": [COMPANY], "b": [NAME], "c": []}
    differences, adjudication = begin(sets)
    edits = adjudication.settle(differences.clusters[0], [NAME])
    corrected, accepted, added = after(edits)
    assert (corrected.author_id, corrected.decision) == ("a", Decision.CORRECTED)
    assert (corrected.judged, place_of(corrected.corrected)) == (COMPANY, place_of(NAME))
    assert corrected.corrected.note == COMPANY.note
    assert corrected.reason is ReasonCode.BOUNDARY
    assert (accepted.author_id, accepted.decision) == ("b", Decision.ACCEPTED)
    assert (added.author_id, added.decision) == ("c", Decision.ADDED)
    assert added.reason is ReasonCode.MISSING
    assert added.corrected.id != NAME.id


def test_a_label_is_corrected_with_its_reason():
    differences, adjudication = begin({"a": [COMPANY], "b": [PROJECT]})
    (cluster,) = differences.clusters
    assert after(adjudication.settle(cluster, [COMPANY]))[1].reason is ReasonCode.LABEL


def test_nothing_here_rejects_all_and_is_a_decision():
    differences, adjudication = begin({"a": [COMPANY], "b": [NAME]})
    (cluster,) = differences.clusters
    verdicts = after(adjudication.settle(cluster, []))
    assert [each.decision for each in verdicts] == [Decision.REJECTED] * 2
    assert {each.reason for each in verdicts} == {ReasonCode.NOT_AN_ENTITY}
    differences, adjudication = begin({"a": [COMPANY], "b": [NAME]}, verdicts)
    assert adjudication.is_settled(cluster)


def test_of_two_spans_for_one_winner_the_nearer_is_corrected_and_the_other_rejected():
    parts = [span_of("40 مليون", "amount", id="p1"), span_of("درهم", "amount", id="p2")]
    whole = span_of("40 مليون درهم", "amount", id="w")
    differences, adjudication = begin({"a": parts, "b": [whole]})
    verdicts = after(adjudication.settle(differences.clusters[0], [whole]))
    assert {each.subject.id: each.decision for each in verdicts} == {
        "p1": Decision.CORRECTED,
        "p2": Decision.REJECTED,
        "w": Decision.ACCEPTED,
    }


def test_a_settled_cluster_is_settled_again_by_changing_the_verdicts_that_are_there():
    sets = {"a": [COMPANY], "b": [NAME], "c": []}
    differences, adjudication = begin(sets)
    (cluster,) = differences.clusters
    first = after(adjudication.settle(cluster, [NAME]))
    differences, adjudication = begin(sets, first)
    assert adjudication.settle(cluster, [NAME]) == ()
    edits = adjudication.settle(cluster, [])
    changed = {edit.before.id: edit.after and edit.after.decision for edit in edits}
    assert changed == {
        first[0].id: Decision.REJECTED,
        first[1].id: Decision.REJECTED,
        first[2].id: None,
    }


def test_an_adjudicators_own_set_is_not_judged():
    sets = {"huda": [COMPANY], "b": [NAME]}
    differences, adjudication = begin(sets)
    (cluster,) = differences.clusters
    assert {each.author_id for each in after(adjudication.settle(cluster, [COMPANY]))} == {"b"}
    assert not adjudication.is_settled(cluster)


def test_what_only_the_adjudicator_has_is_settled_when_others_are_told():
    differences, adjudication = begin({"huda": [COMPANY], "b": []})
    (cluster,) = differences.clusters
    assert not adjudication.is_settled(cluster)
    told = after(adjudication.settle(cluster, [COMPANY]))
    assert begin({"huda": [COMPANY], "b": []}, told)[1].is_settled(cluster)


def test_a_verdict_on_a_span_that_changed_since_decides_nothing():
    differences, adjudication = begin({"a": [COMPANY], "b": [NAME]})
    verdicts = after(adjudication.settle(differences.clusters[0], [NAME]))
    moved = replace(COMPANY, label="amount")
    differences, adjudication = begin({"a": [moved], "b": [NAME]}, verdicts)
    assert adjudication.verdict_on(moved) is None
    assert not adjudication.is_settled(differences.clusters[0])
    again = adjudication.settle(differences.clusters[0], [NAME])
    assert [edit.before for edit in again] == [verdicts[0]]


def test_picks_choose_by_length_by_author_by_majority_and_nothing():
    differences, _ = begin({"a": [COMPANY], "b": [NAME], "c": [NAME]})
    (cluster,) = differences.clusters
    assert shortest(cluster) == (NAME,)
    assert longest(cluster) == (COMPANY,)
    assert of_author("a")(cluster) == (COMPANY,)
    assert of_author("z")(cluster) == ()
    assert nothing(cluster) == ()
    assert of_majority(3)(cluster) == (NAME,)
    assert of_majority(4)(cluster) is None


def test_what_most_have_not_does_not_stand_by_majority():
    differences, _ = begin({"a": [COMPANY], "b": [], "c": []})
    assert of_majority(3)(differences.clusters[0]) == ()


@given(sets_of(("a", "b", "c")), st.sampled_from([nothing, shortest, longest, of_author("b")]))
def test_whoever_follows_the_verdicts_has_what_was_picked(sets, pick):
    differences, adjudication = begin(sets)
    verdicts = after(adjudication.settle_all(pick, differences.clusters))
    for verdict in verdicts:
        check_verdict(verdict)
    picked = {place_of(span) for each in differences.clusters for span in pick(each)}
    agreed = {place_of(each[0].span) for each in differences.agreed}
    for author in sets:
        assert standing(sets, verdicts, author) == sorted(picked | agreed)
    _, again = begin(sets, verdicts)
    assert again.settle_all(pick, differences.clusters) == ()
    for cluster in differences.clusters:
        assert again.is_settled(cluster)
