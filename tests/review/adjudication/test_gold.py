"""Gold stands by verdicts, says where each span comes from, and lists what contradicts."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given as for_all
from hypothesis import strategies as st

from annotator.core.verdict import Decision, place_of
from annotator.review.adjudication.gold import derive_gold
from tests.review.adjudication.sets import TEXT, given, span_of, verdict_of

COMPANY = span_of("شركة النخيل", id="s")
NAME = replace(span_of("النخيل"), id="s")
SUM = span_of("40 مليون درهم", "amount")
ACCEPTED = verdict_of(Decision.ACCEPTED, COMPANY)
CORRECTED = verdict_of(Decision.CORRECTED, COMPANY, NAME, id="c")
REJECTED = verdict_of(Decision.REJECTED, COMPANY, id="r")


def of_ali(verdict, judged_id="t"):
    """Return the like verdict of another reviewer on another author's span."""
    judged = verdict.judged and replace(verdict.judged, id=judged_id)
    corrected = verdict.corrected and replace(verdict.corrected, id=judged_id)
    return replace(
        verdict,
        id=f"{verdict.id}-ali",
        reviewer_id="ali",
        author_id="mona",
        judged=judged,
        corrected=corrected,
    )


def places(gold):
    return [place_of(each.span) for each in gold.spans]


def test_each_decision_gives_what_should_stand():
    added = verdict_of(Decision.ADDED, None, SUM)
    assert places(derive_gold("d", [given(ACCEPTED, 1)])) == [place_of(COMPANY)]
    assert places(derive_gold("d", [given(CORRECTED, 1)])) == [place_of(NAME)]
    assert places(derive_gold("d", [given(REJECTED, 1)])) == []
    assert places(derive_gold("d", [given(added, 1, None)])) == [place_of(SUM)]


def test_a_gold_span_names_its_authors_and_its_verdicts_the_ruling_one_first():
    first, second = given(ACCEPTED, 1), given(of_ali(ACCEPTED), 2)
    gold = derive_gold("d", [first, second])
    (span,) = gold.spans
    assert span.verdicts == (second, first)
    assert span.authors == ("mona", "sami")
    assert gold.conflicts == ()


def test_an_added_span_is_nobodys_until_the_author_takes_it():
    added = verdict_of(Decision.ADDED, None, SUM)
    assert derive_gold("d", [given(added, 1, None)]).spans[0].authors == ()
    taken = replace(SUM, id="own")
    assert derive_gold("d", [given(added, 1, taken)]).spans[0].authors == ("sami",)


def test_the_latest_of_two_reviewers_rules_and_the_conflict_is_listed():
    one, other = given(ACCEPTED, 1), given(of_ali(REJECTED, "s"), 2)
    gold = derive_gold("d", [one, other])
    assert gold.spans == ()
    (conflict,) = gold.conflicts
    assert conflict.place == place_of(COMPANY)
    assert conflict.verdicts == (other, one)
    later = derive_gold("d", [replace(one, clock=3), other])
    assert places(later) == [place_of(COMPANY)]
    assert len(later.conflicts) == 1


def test_a_correction_that_is_overruled_leaves_nothing_behind():
    gold = derive_gold("d", [given(CORRECTED, 1), given(of_ali(ACCEPTED), 2)])
    assert places(gold) == [place_of(COMPANY)]


def test_a_span_that_one_wants_and_another_rejects_goes_with_the_later():
    rejected = verdict_of(
        Decision.REJECTED, replace(NAME, id="n"), author_id="mona", reviewer_id="ali"
    )
    wanted_first = derive_gold("d", [given(CORRECTED, 1), given(rejected, 2)])
    wanted_last = derive_gold("d", [given(rejected, 1), given(CORRECTED, 2)])
    assert places(wanted_first) == []
    assert places(wanted_last) == [place_of(NAME)]
    assert [len(each.conflicts) for each in (wanted_first, wanted_last)] == [1, 1]


def test_settling_by_one_adjudicator_contradicts_nothing():
    other = replace(NAME, id="n")
    accepted = verdict_of(Decision.ACCEPTED, other, author_id="mona")
    gold = derive_gold("d", [given(CORRECTED, 1), given(accepted, 2)])
    assert places(gold) == [place_of(NAME)]
    assert gold.spans[0].authors == ("mona", "sami")
    assert gold.conflicts == ()


def test_gold_is_stale_where_the_author_made_something_else_after_the_verdict():
    moved = replace(COMPANY, label="project")
    assert derive_gold("d", [given(ACCEPTED, 1, moved)]).spans[0].is_stale
    assert derive_gold("d", [given(ACCEPTED, 1, None)]).spans[0].is_stale
    assert not derive_gold("d", [given(CORRECTED, 1, NAME)]).spans[0].is_stale
    fresh = [given(ACCEPTED, 1, moved), given(of_ali(ACCEPTED), 2)]
    assert not derive_gold("d", fresh).spans[0].is_stale


def test_what_all_agree_on_stands_unless_a_verdict_is_about_it():
    sets = {"sami": [COMPANY, SUM], "mona": [replace(SUM, id="m"), replace(COMPANY, id="t")]}
    both = derive_gold("d", [], sets)
    assert places(both) == [place_of(COMPANY), place_of(SUM)]
    assert both.spans[0].authors == ("sami", "mona")
    assert both.spans[0].verdicts == ()
    assert not both.spans[0].is_stale
    assert places(derive_gold("d", [given(REJECTED, 1)], sets)) == [place_of(SUM)]
    assert places(derive_gold("d", [], {"sami": [COMPANY]})) == []


VERDICTS = st.lists(
    st.sampled_from(
        [make(each) for each in (ACCEPTED, CORRECTED, REJECTED) for make in (lambda v: v, of_ali)]
    ),
    unique_by=lambda verdict: verdict.id,
)


@for_all(VERDICTS, st.randoms(use_true_random=False))
def test_gold_does_not_depend_on_the_order_in_which_verdicts_are_read(verdicts, chance):
    read = [given(verdict, clock) for clock, verdict in enumerate(verdicts)]
    shuffled = list(read)
    chance.shuffle(shuffled)
    gold = derive_gold("d", read)
    assert derive_gold("d", shuffled) == gold
    assert len({each.span.id for each in gold.spans}) == len(gold.spans)
    for each in gold.spans:
        assert each.span.text == TEXT[each.span.start : each.span.end]
