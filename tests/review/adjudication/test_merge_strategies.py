"""Strategies decide what is undecided, and running them again keeps every decision."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.verdict import Decision, place_of
from annotator.review.adjudication.differences import compare
from annotator.review.adjudication.merge_strategies import Strategy, propose
from annotator.review.adjudication.settling import Adjudication
from tests.review.adjudication.sets import TEXT, sets_of, span_of

COMPANY, NAME = span_of("شركة النخيل"), span_of("النخيل")
SUM, REST = span_of("40 مليون درهم", "amount"), span_of("واحة الريحان", "project")
SETS = {"a": [SUM, COMPANY, REST], "b": [SUM, NAME], "c": [SUM, NAME]}


def verdicts(sets, strategy, author=None, given=()):
    differences = compare("d", TEXT, sets)
    adjudication = Adjudication(differences, TEXT, "huda", given)
    return [edit.after for edit in propose(adjudication, differences, strategy, author)]


def decisions(found):
    return {(each.author_id, each.subject.text): each.decision for each in found}


ALL_AGREED = {(author, SUM.text): Decision.ACCEPTED for author in "abc"}


def test_none_proposes_nothing():
    assert verdicts(SETS, Strategy.NONE) == []


def test_unanimous_accepts_what_all_have():
    assert decisions(verdicts(SETS, Strategy.UNANIMOUS)) == ALL_AGREED


def test_majority_settles_where_more_than_half_say_the_same_or_nothing():
    assert decisions(verdicts(SETS, Strategy.MAJORITY)) == ALL_AGREED | {
        ("a", COMPANY.text): Decision.CORRECTED,
        ("b", NAME.text): Decision.ACCEPTED,
        ("c", NAME.text): Decision.ACCEPTED,
        ("a", REST.text): Decision.REJECTED,
    }


def test_one_annotator_can_be_right_everywhere():
    found = decisions(verdicts(SETS, Strategy.ONE, "a"))
    assert found == ALL_AGREED | {
        ("a", COMPANY.text): Decision.ACCEPTED,
        ("b", NAME.text): Decision.CORRECTED,
        ("c", NAME.text): Decision.CORRECTED,
        ("a", REST.text): Decision.ACCEPTED,
        ("b", REST.text): Decision.ADDED,
        ("c", REST.text): Decision.ADDED,
    }


@given(sets_of(("a", "b", "c")), st.sampled_from(Strategy), st.data())
def test_running_a_strategy_again_keeps_what_was_decided(sets, strategy, data):
    differences = compare("d", TEXT, sets)
    adjudication = Adjudication(differences, TEXT, "huda", ())
    clusters = [each for each in differences.clusters if data.draw(st.booleans())]
    by_hand = [edit.after for cluster in clusters for edit in adjudication.settle(cluster, [])]
    more = verdicts(sets, strategy, "a", by_hand)
    decided = {each.subject.id for each in by_hand}
    assert decided.isdisjoint(each.subject.id for each in more)
    assert verdicts(sets, strategy, "a", [*by_hand, *more]) == []


@given(sets_of(("a", "b", "c")))
def test_majority_lets_stand_only_what_more_than_half_have(sets):
    for verdict in verdicts(sets, Strategy.MAJORITY):
        if verdict.outcome is not None:
            place = place_of(verdict.outcome)
            assert sum(place in map(place_of, spans) for spans in sets.values()) >= 2
