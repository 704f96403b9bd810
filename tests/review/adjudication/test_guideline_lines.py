"""Corrections that repeat themselves become lines for a guideline."""

from __future__ import annotations

from dataclasses import replace

from annotator.core.labels.label_codec import check_labels
from annotator.core.labels.label_set import NEWS_LABELS
from annotator.core.verdict import Decision
from annotator.review.adjudication.guideline_lines import Advice, suggest, write_line
from tests.review.adjudication.sets import span_of, verdict_of

TEXT = "قالت شركة الورد وشَرِكة الفل ثم شركة الياسمين إن 5 ملايين ريال تكفي اليوم"


def corrected(before, after, label="investor", **more):
    judged = span_of(before, label, TEXT)
    other = more.pop("to", label)
    wanted = replace(span_of(after, other, TEXT), id=judged.id)
    return verdict_of(Decision.CORRECTED, judged, wanted, **more)


DROPS = [
    corrected("شركة الورد", "الورد"),
    corrected("شَرِكة الفل", "الفل"),
    corrected("شركة الياسمين", "الياسمين"),
]


def test_the_same_words_dropped_three_times_are_suggested_whatever_their_spelling():
    (found,) = suggest(DROPS)
    assert (found.label, found.advice, found.words) == ("investor", Advice.DROP, "شركة")
    assert found.count == 3
    assert found.verdict_ids == tuple(each.id for each in DROPS)


def test_too_few_suggest_nothing():
    assert suggest(DROPS[:2]) == []
    assert len(suggest(DROPS[:2], enough=2)) == 1


def test_words_taken_in_relabelled_and_rejected_are_suggested_by_label():
    verdicts = [
        corrected("5 ملايين", "5 ملايين ريال", "amount"),
        corrected("شركة الورد", "شركة الورد", to="project"),
        verdict_of(Decision.REJECTED, span_of("اليوم", "project", TEXT)),
    ]
    found = {(e.label, e.advice, e.words, e.other_label) for e in suggest(verdicts, enough=1)}
    assert found == {
        ("amount", Advice.TAKE_IN, "ريال", ""),
        ("investor", Advice.RELABEL, "شركة الورد", "project"),
        ("project", Advice.REJECT, "اليوم", ""),
    }


def test_what_a_reviewer_asks_the_guideline_to_say_is_suggested_at_once():
    asked = replace(DROPS[0], guideline_should_say=True, note="  الاسم دون «شركة» ")
    assert [(each.advice, each.words) for each in suggest([asked])] == [
        (Advice.ASKED, "الاسم دون «شركة»")
    ]
    assert [each.words for each in suggest([replace(asked, note="")])] == ["شركة الورد"]


def test_accepted_and_added_spans_and_spans_apart_suggest_nothing():
    span = span_of("الفل", text=TEXT)
    verdicts = [
        verdict_of(Decision.ACCEPTED, span),
        verdict_of(Decision.ADDED, None, span),
        corrected("الورد", "الفل"),
    ]
    assert suggest(verdicts, enough=1) == []


def test_a_line_goes_to_the_end_of_the_labels_guideline():
    edit = write_line(NEWS_LABELS, "investor", "اترك «شركة».", "huda")
    check_labels(edit.after)
    before, after = (labels.get("investor").guideline for labels in (edit.before, edit.after))
    assert after == f"{before}\nاترك «شركة»."
    assert edit.after.labels[1:] == NEWS_LABELS.labels[1:]
    assert edit.annotator_id == "huda"
