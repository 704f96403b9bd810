"""Annotators are compared with one another and with gold, and each figure leads to its spans."""

from __future__ import annotations

import pytest

from annotator.core.document import Status
from annotator.core.edits.edits import AddSpan, ChangeSpan
from annotator.core.edits.review_edits import SetReview, SetVerdict
from annotator.core.verdict import Decision, ReasonCode, ReviewStatus, Verdict
from annotator.project import Project
from annotator.project.review.comparison import GOLD_SET
from tests.store.projects import FIRST, SECOND, span_of, take

SALMA, HIND, NADIA = "سلمى", "هند", "نادية"


@pytest.fixture
def project(tmp_path):
    """Salma and Hind differ in edges; Nadia has reviewed Hind: one accepted, one rejected."""
    with Project.create(tmp_path / "compared.hashiya") as opened:
        take(opened, FIRST, SECOND)
        for name, quote in ((SALMA, "شركة البحر"), (HIND, "البحر")):
            who = opened.annotator(name).id
            opened.apply(AddSpan("d1", who, span_of(quote, id=f"{name} 1")))
            opened.apply(AddSpan("d1", who, span_of("25 مليون ريال", "amount", id=f"{name} 2")))
        nadia, hind = opened.annotator(NADIA).id, opened.annotator(HIND).id
        for number, (span, decision) in enumerate(
            zip(
                opened.annotation_set("d1", hind).spans,
                (Decision.REJECTED, Decision.ACCEPTED),
                strict=True,
            )
        ):
            reason = ReasonCode.CLITIC if decision is Decision.REJECTED else None
            verdict = Verdict(str(number), "d1", nadia, hind, decision, span, reason=reason)
            opened.apply(SetVerdict("d1", nadia, hind, None, verdict))
        yield opened


def finish_review(project):
    nadia, hind = project.annotator(NADIA).id, project.annotator(HIND).id
    project.apply(SetReview("d1", nadia, hind, ReviewStatus.OPEN, ReviewStatus.DONE))


def test_pairs_are_those_of_agreement_with_intervals_days_and_titles(project):
    found = project.review.figures.comparison()
    assert found.agreement.pairs[0].score("strict") == project.agreement().pairs[0].score("strict")
    assert found.titles == {"d1": "مرسى جديد"}
    assert set(found.changed) == {"d1"}
    assert found.intervals[SALMA, HIND] == dict.fromkeys(("strict", "boundary", "label", "relaxed"))
    assert found.pair(HIND, SALMA) is found.pair(SALMA, HIND)
    assert found.reasons == {(HIND, "clitic"): 1}


def test_gold_counts_once_the_review_is_done(project):
    assert project.review.figures.comparison().agreement.with_gold == ()
    finish_review(project)
    found = project.review.figures.comparison()
    hind, salma = found.pair(GOLD_SET, HIND), found.pair(GOLD_SET, SALMA)
    assert (hind.score("strict").precision, hind.score("strict").recall) == (0.5, 1)
    assert (salma.score("strict").precision, salma.score("strict").recall) == (0.5, 1)


def test_gold_is_nobody_in_the_means_of_all(project):
    before = project.review.figures.comparison().agreement
    finish_review(project)
    after = project.review.figures.comparison().agreement
    assert after.score("strict") == before.score("strict")
    assert (after.alpha, after.documents) == (before.alpha, before.documents)


def test_gold_is_compared_where_one_annotator_alone_has_begun(project):
    hind, nadia = project.annotator(HIND).id, project.annotator(NADIA).id
    span = span_of("شركة السهل", text=SECOND.document.text, id="alone")
    project.apply(AddSpan("d2", hind, span))
    project.apply(
        SetVerdict(
            "d2", nadia, hind, None, Verdict("v", "d2", nadia, hind, Decision.ACCEPTED, span)
        )
    )
    project.apply(SetReview("d2", nadia, hind, ReviewStatus.OPEN, ReviewStatus.DONE))
    found = project.review.figures.comparison()
    assert [each.document_id for each in found.pair(GOLD_SET, HIND).documents] == ["d2"]
    assert found.pair(GOLD_SET, HIND).score("strict").f1 == 1
    assert found.agreement.documents == 1


def behind(project, pair, *cell, **options):
    names = (pair.reference, pair.other)
    return project.review.figures.spans_behind(names, pair.confusion.spans(*cell), 10, **options)


def test_a_cell_leads_to_its_spans_with_both_edges(project):
    pair = project.review.figures.comparison().pair(SALMA, HIND)
    (met,) = behind(project, pair, "investor", "investor")
    assert (met.reference.text, met.other.text) == ("شركة البحر", "البحر")
    assert (met.found.row, met.found.quote) == (1, "شركة البحر")
    assert not met.is_same


def test_what_is_the_same_can_be_left_out(project):
    pair = project.review.figures.comparison().pair(SALMA, HIND)
    assert len(behind(project, pair, "amount", "amount")) == 1
    assert behind(project, pair, "amount", "amount", only_different=True) == []


def test_spans_of_gold_are_found_though_they_are_in_no_set(project):
    finish_review(project)
    pair = project.review.figures.comparison().pair(GOLD_SET, HIND)
    (missed,) = behind(project, pair, None, "investor")
    assert (missed.reference, missed.other.text) == (None, "البحر")
    (met,) = behind(project, pair, "amount", "amount")
    assert met.is_same


def test_a_span_that_changed_since_is_shown_as_it_is_now(project):
    pair = project.review.figures.comparison().pair(SALMA, HIND)
    hind = project.annotator(HIND).id
    before = next(each for each in project.annotation_set("d1", hind).spans if each.text == "البحر")
    after = span_of("شركة البحر أنها", id=before.id)
    project.apply(ChangeSpan("d1", hind, before, after))
    (met,) = behind(project, pair, "investor", "investor")
    assert met.other.text == "شركة البحر أنها"


def test_no_more_are_read_than_wanted(project):
    pair = project.review.figures.comparison().pair(SALMA, HIND)
    confused = pair.confusion.spans("amount", "amount") * 5
    found = project.review.figures.spans_behind((SALMA, HIND), confused, 3)
    assert len(found) == 3


def test_only_documents_that_are_done_can_be_asked_for(project):
    assert project.review.figures.comparison(Status.DONE).agreement.documents == 0
