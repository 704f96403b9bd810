"""A project under review: the queue, accepting the rest, suggestions, long readings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.document import Record, Status
from annotator.core.edits.edits import Batch
from annotator.core.edits.review_edits import SetReview, SetVerdict
from annotator.core.progress import Cancelled
from annotator.core.verdict import Decision, ReviewStatus, Verdict
from annotator.project import Project
from annotator.review.adjudication.difference_kinds import DifferenceKind
from annotator.review.adjudication.guideline_lines import Advice
from annotator.review.adjudication.merge_strategies import Strategy
from annotator.review.adjudication.queue import QueueChoice
from annotator.review.adjudication.settling import shortest
from tests.project.review.reviewed import PLAIN, SUM, WIDE
from tests.store.projects import FIRST, SECOND, take


def test_a_queue_chooses_by_the_sets_and_reviews_in_the_file(project, ids):
    huda, *authors = ids
    assert project.review.queue(huda, authors, QueueChoice()) == [1, 2]
    assert project.review.queue(huda, authors, QueueChoice(status=Status.DONE)) == [1]
    assert project.review.queue(huda, authors, QueueChoice(label="project")) == [1]
    lowest = QueueChoice(lowest_agreement_first=True)
    assert project.review.queue(huda, authors, lowest) == [1, 2]
    project.apply(SetReview("d1", huda, authors[0], ReviewStatus.OPEN, ReviewStatus.DONE))
    assert project.review.queue(huda, authors[:1], QueueChoice(review=ReviewStatus.OPEN)) == [2]
    assert project.review.queue(huda, [huda], QueueChoice()) == []


def test_one_author_is_reviewed_first_where_others_agree_least(path):
    with Project.create(path) as project:
        take(
            project,
            Record(FIRST.document, "سارة", Status.DONE, (WIDE, SUM)),
            Record(FIRST.document, "علي", Status.DONE, (WIDE, SUM)),
            Record(SECOND.document, "سارة", Status.DONE, (PLAIN,)),
            Record(SECOND.document, "علي", Status.DONE, ()),
        )
        huda, sara = project.annotator("هدى").id, project.find_annotator("سارة").id
        assert project.review.queue(huda, [sara], QueueChoice()) == [1, 2]
        lowest = QueueChoice(lowest_agreement_first=True)
        assert project.review.queue(huda, [sara], lowest) == [2, 1]


def test_the_rest_is_accepted_as_one_act_and_what_was_judged_stays(project, ids):
    huda, sara, _ali = ids
    pier = project.annotation_set("d1", sara).spans[2]
    verdict = Verdict("v", "d1", huda, sara, Decision.REJECTED, pier)
    project.apply(SetVerdict("d1", huda, sara, None, verdict))
    act = project.review.accept_rest("d1", huda, sara)
    project.apply(act)
    decisions = [each.verdict.decision for each in project.review.verdicts("d1")]
    assert decisions == [Decision.ACCEPTED, Decision.ACCEPTED, Decision.REJECTED]
    assert project.review.accept_rest("d1", huda, sara) == Batch(())
    project.apply(act.inverse())
    assert [each.verdict for each in project.review.verdicts("d1")] == [verdict]


def test_suggestions_come_from_the_verdicts_in_the_file(project, ids):
    huda, *authors = ids
    project.apply(
        project.review.adjudicating.class_act(DifferenceKind.TITLE, shortest, authors, huda)
    )
    (corrected,) = (
        each.verdict for each in project.review.verdicts("d1") if each.verdict.corrected
    )
    asked = replace(corrected, guideline_should_say=True, note="دون «شركة»")
    project.apply(SetVerdict("d1", huda, authors[0], corrected, asked))
    (found,) = project.review.suggestions(authors[0])
    assert (found.label, found.advice, found.words) == ("investor", Advice.ASKED, "دون «شركة»")
    assert project.review.suggestions(authors[1]) == []


def test_long_readings_report_and_can_be_cancelled(project, ids):
    huda, *authors = ids
    project.apply(project.review.adjudicating.strategy_act(Strategy.UNANIMOUS, authors, huda))
    told = []
    for ask in (
        lambda report: list(project.review.all_verdicts(report)),
        lambda report: project.review.gold.overview(report=report),
        lambda report: project.review.suggestions(report=report),
        lambda report: project.review.queue(huda, authors, QueueChoice(), report),
        lambda report: list(project.review.gold.records(report=report)),
        lambda report: project.review.adjudicating.strategy_act(
            Strategy.MAJORITY, authors, huda, report=report
        ),
    ):
        ask(lambda done, total: told.append((done, total)))
        assert told[-1][0] == told[-1][1] > 0
        with pytest.raises(Cancelled):
            ask(cancel)
    assert project.check() == []


def cancel(done, total):
    raise Cancelled
