"""An author takes a correction into their own set, or says why not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.edits.edits import AddSpan, ChangeSpan, RemoveSpan
from annotator.core.edits.review_edits import AnswerVerdict
from annotator.core.verdict import Answer, AnswerKind, Decision, ReasonCode, place_of
from annotator.review.adjudication.corrections import (
    Correction,
    accept,
    accept_all,
    asks_for_change,
    count_reasons,
    disagree,
)
from tests.review.adjudication.sets import given, span_of, verdict_of

WIDE = span_of("شركة النخيل", id="s", note="من المؤلف")
NARROW = replace(span_of("النخيل"), id="s", note="من المراجع", attributes={"listed": True})
CORRECTED = verdict_of(Decision.CORRECTED, WIDE, NARROW, reason=ReasonCode.BOUNDARY)
REJECTED = verdict_of(Decision.REJECTED, WIDE)
ADDED = verdict_of(Decision.ADDED, None, NARROW)
ELSEWHERE = replace(NARROW, id="other")


def test_accepting_changes_the_span_and_answers_in_one_act():
    edit, answer = accept(given(CORRECTED, 1), [WIDE], "صحيح").edits
    assert edit == ChangeSpan("d", "sami", WIDE, replace(NARROW, note=WIDE.note))
    assert answer == AnswerVerdict(
        "d", "sami", CORRECTED, None, Answer(AnswerKind.ACCEPTED, "صحيح")
    )


@pytest.mark.parametrize(
    ("verdict", "own", "kind", "about"),
    [
        (REJECTED, [WIDE], RemoveSpan, "s"),
        (REJECTED, [], None, None),
        (CORRECTED, [replace(NARROW, note="")], None, None),
        (CORRECTED, [WIDE, ELSEWHERE], RemoveSpan, "s"),
        (CORRECTED, [ELSEWHERE], None, None),
        (CORRECTED, [replace(WIDE, label="project")], ChangeSpan, "s"),
        (ADDED, [ELSEWHERE], None, None),
    ],
)
def test_accepting_does_what_is_left_to_do(verdict, own, kind, about):
    edits = accept(given(verdict, 1), own).edits
    assert isinstance(edits[-1], AnswerVerdict)
    if kind is None:
        assert len(edits) == 1
        return
    edit, _answer = edits
    assert isinstance(edit, kind)
    span = edit.after if isinstance(edit, ChangeSpan) else edit.span
    assert span.id == about
    assert (edit.document_id, edit.annotator_id) == ("d", "sami")


@pytest.mark.parametrize(("verdict", "own"), [(ADDED, [WIDE]), (CORRECTED, [])])
def test_a_span_that_the_author_lacks_comes_with_an_id_of_its_own(verdict, own):
    edit, _answer = accept(given(verdict, 1), own).edits
    assert isinstance(edit, AddSpan)
    assert place_of(edit.span) == place_of(NARROW)
    assert edit.span.id != NARROW.id


def test_a_disagreement_is_an_answer_in_words_and_replaces_the_last():
    before = Answer(AnswerKind.ACCEPTED)
    edit = disagree(replace(given(CORRECTED, 1), answer=before), "الاسم كامل")
    after = Answer(AnswerKind.DISAGREED, "الاسم كامل")
    assert edit == AnswerVerdict("d", "sami", CORRECTED, before, after)


def test_what_was_accepted_asks_for_nothing():
    assert not asks_for_change(verdict_of(Decision.ACCEPTED, WIDE))
    assert all(map(asks_for_change, (CORRECTED, REJECTED, ADDED)))


def test_reasons_are_counted():
    found = [Correction(1, "", "هدى", given(each, 1)) for each in (CORRECTED, CORRECTED, ADDED)]
    assert count_reasons(found) == {ReasonCode.BOUNDARY: 2, None: 1}
    assert (found[0].before, found[0].after) == (WIDE, NARROW)
    assert (found[2].before, found[2].after) == (None, NARROW)


def test_several_corrections_are_accepted_as_one_act():
    other = span_of("40 مليون", "amount", id="t")
    longer = replace(span_of("40 مليون درهم", "amount"), id="t")
    verdicts = [
        given(CORRECTED, 1),
        given(verdict_of(Decision.CORRECTED, other, longer), 2),
    ]
    edits = accept_all(verdicts, {"d": [WIDE, other]}).edits
    changes = [each.after.text for each in edits if isinstance(each, ChangeSpan)]
    answered = [each.verdict for each in edits if isinstance(each, AnswerVerdict)]
    assert changes == ["النخيل", "40 مليون درهم"]
    assert answered == [each.verdict for each in verdicts]


def test_of_corrections_that_contradict_one_another_the_last_is_accepted_and_the_others_stay_open():
    first, last = given(CORRECTED, 1), given(replace(REJECTED, id="v2", reviewer_id="ali"), 2)
    removed, answer = accept_all([last, first], {"d": [WIDE]}).edits
    assert isinstance(removed, RemoveSpan)
    assert answer.verdict == last.verdict


def test_two_reviewers_who_want_the_same_are_both_answered_and_the_span_changes_once():
    same = replace(CORRECTED, id="v2", reviewer_id="ali")
    edits = accept_all([given(CORRECTED, 1), given(same, 2)], {"d": [WIDE]}).edits
    assert [type(each) for each in edits] == [ChangeSpan, AnswerVerdict, AnswerVerdict]


def test_what_was_rejected_makes_room_for_what_is_corrected_to_its_place():
    stands = replace(NARROW, id="t")
    verdicts = [given(CORRECTED, 1), given(verdict_of(Decision.REJECTED, stands), 2)]
    edits = accept_all(verdicts, {"d": [WIDE, stands]}).edits
    changes = [each for each in edits if not isinstance(each, AnswerVerdict)]
    assert changes == [
        RemoveSpan("d", "sami", stands),
        ChangeSpan("d", "sami", WIDE, replace(NARROW, note=WIDE.note)),
    ]


def test_a_correction_is_open_until_it_is_answered_or_done():
    def is_open(each):
        return Correction(1, "", "", each).is_open

    assert is_open(given(CORRECTED, 1))
    assert not is_open(given(CORRECTED, 1, NARROW))
    assert not is_open(replace(given(CORRECTED, 1), answer=Answer(AnswerKind.DISAGREED, "لا")))
