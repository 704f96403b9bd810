"""A project under review: queue, adjudication as one act, gold, stale verdicts, corrections."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from annotator.core.document import Record, Status
from annotator.core.edits.edits import Batch, ChangeSpan, SetStatus
from annotator.core.edits.review_edits import SetReview, SetVerdict
from annotator.core.edits.undo import Step, UndoHistory
from annotator.core.progress import Cancelled
from annotator.core.verdict import AnswerKind, Decision, ReviewStatus, Verdict, place_of
from annotator.project import Choice, Project
from annotator.review.adjudication.compared_documents import undecided_first
from annotator.review.adjudication.difference_kinds import DifferenceKind
from annotator.review.adjudication.guideline_lines import Advice
from annotator.review.adjudication.merge_strategies import Strategy
from annotator.review.adjudication.queue import QueueChoice
from annotator.review.adjudication.settling import nothing, shortest
from tests.store.projects import FIRST, SECOND, span_of, take

SECOND_TEXT = SECOND.document.text
WIDE, NARROW = span_of("شركة البحر", id=""), span_of("البحر", id="")
SUM, SHORT_SUM = span_of("25 مليون ريال", "amount", id=""), span_of("25 مليون", "amount", id="")
PIER = span_of("مرسى النور", "project", id="")
PLAIN = span_of("شركة السهل", id="", text=SECOND_TEXT)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "مراجعة.hashiya"


@pytest.fixture
def project(path):
    """Two documents that Sara and Ali have labelled, and Huda, who reviews them."""
    with Project.create(path) as made:
        take(
            made,
            Record(FIRST.document, "سارة", Status.DONE, (WIDE, SUM, PIER)),
            Record(FIRST.document, "علي", Status.DONE, (NARROW, SUM)),
            Record(SECOND.document, "سارة", Status.IN_PROGRESS, (PLAIN,)),
            Record(SECOND.document, "علي", Status.DONE, (PLAIN,)),
        )
        made.annotator("هدى")
        yield made


@pytest.fixture
def ids(project):
    """The ids of Huda, Sara and Ali."""
    return tuple(project.find_annotator(name).id for name in ("هدى", "سارة", "علي"))


def sets(project, ids):
    return [project.annotation_set(d, each) for d in ("d1", "d2") for each in ids]


def gold_places(project, document="d1", **more):
    return [place_of(each.span) for each in project.review.gold(document, **more).spans]


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


def test_a_cluster_is_settled_as_one_act_and_undone_as_one(project, ids):
    huda, *authors = ids
    before = sets(project, ids)
    history = UndoHistory(project.apply)
    differences = project.review.differences(1, authors)
    assert [each.kind for each in differences.clusters] == [
        DifferenceKind.TITLE,
        DifferenceKind.MISSING,
    ]
    adjudication = project.review.adjudication(1, differences, huda)
    cluster = differences.clusters[0]
    edits = adjudication.settle(cluster, cluster.spans_of(authors[1]))
    history.do(Step("تسوية", Batch(edits)))
    assert project.review.adjudication(1, differences, huda).is_settled(cluster)
    assert gold_places(project) == [place_of(NARROW)]
    assert sets(project, ids) == before
    history.undo()
    assert project.review.verdicts("d1") == []
    history.redo()
    assert gold_places(project) == [place_of(NARROW)]
    assert project.check() == []


def test_a_class_of_differences_is_settled_in_all_documents_as_one_act(project, ids):
    huda, *authors = ids
    act = project.review.class_act(DifferenceKind.TITLE, shortest, authors, huda)
    assert len(act.edits) == 2
    project.apply(act)
    assert project.review.class_act(DifferenceKind.TITLE, nothing, authors, huda) == Batch(())
    assert gold_places(project) == [place_of(NARROW)]


def test_a_class_is_counted_before_it_is_settled(project, ids):
    huda, *authors = ids
    assert project.review.count_class(DifferenceKind.TITLE, shortest, authors, huda) == (1, 1)
    only = [2]
    counted = project.review.count_class(DifferenceKind.TITLE, nothing, authors, huda, rows=only)
    assert counted == (0, 0)
    project.apply(project.review.class_act(DifferenceKind.TITLE, shortest, authors, huda))
    assert project.review.count_class(DifferenceKind.TITLE, shortest, authors, huda) == (0, 0)


def test_what_can_be_compared_is_what_all_have_begun_with_what_is_undecided(project, ids):
    huda, *authors = ids
    first, second = project.review.comparable(authors, huda)
    assert (first.row, first.status, first.agreed) == (1, Status.DONE, 1)
    assert first.kinds == first.undecided == {DifferenceKind.TITLE: 1, DifferenceKind.MISSING: 1}
    assert (second.row, second.status, second.agreed) == (2, Status.IN_PROGRESS, 1)
    assert [each.row for each in undecided_first((second, first))] == [1, 2]
    project.apply(project.review.class_act(DifferenceKind.TITLE, shortest, authors, huda))
    assert project.review.comparable(authors, huda)[0].undecided == {DifferenceKind.MISSING: 1}
    assert project.review.comparable([huda, *authors], huda) == []


def test_a_strategy_decides_the_rest_and_nothing_twice(project, ids):
    huda, *authors = ids
    unanimous = project.review.strategy_act(Strategy.UNANIMOUS, authors, huda)
    assert len(unanimous.edits) == 4
    project.apply(unanimous)
    assert project.review.strategy_act(Strategy.UNANIMOUS, authors, huda) == Batch(())
    one = project.review.strategy_act(Strategy.ONE, authors, huda, authors[0], rows=[1])
    project.apply(one)
    assert gold_places(project) == [place_of(WIDE), place_of(SUM), place_of(PIER)]
    assert gold_places(project, "d2") == [place_of(PLAIN)]


def test_gold_by_unanimity_takes_persons_who_are_done(project, ids):
    _huda, sara, _ali = ids
    assert gold_places(project, unanimous=True) == [place_of(SUM)]
    assert gold_places(project, "d2", unanimous=True) == []
    project.apply(SetStatus("d2", sara, Status.IN_PROGRESS, Status.DONE))
    assert gold_places(project, "d2", unanimous=True) == [place_of(PLAIN)]


def stale_verdicts(project):
    return [each.verdicts[0] for each in project.review.gold_overview().stale]


def test_what_the_author_changes_after_the_verdict_is_listed_as_stale(project, ids):
    huda, sara, _ali = ids
    project.apply(project.review.accept_rest("d1", huda, sara))
    assert stale_verdicts(project) == []
    span = project.annotation_set("d1", sara).spans[0]
    changed = replace(span, label="project")
    project.apply(ChangeSpan("d1", sara, span, changed))
    (stale,) = stale_verdicts(project)
    assert (stale.verdict.judged, stale.current) == (span, changed)
    assert [each.is_stale for each in project.review.gold("d1").spans] == [True, False, False]
    project.apply(ChangeSpan("d1", sara, changed, span))
    assert stale_verdicts(project) == []


def test_reviewers_who_contradict_each_other_are_listed(project, ids):
    huda, sara, ali = ids
    span = project.annotation_set("d1", sara).spans[0]
    for reviewer, decision in ((huda, Decision.ACCEPTED), (ali, Decision.REJECTED)):
        verdict = Verdict(f"v-{reviewer}", "d1", reviewer, sara, decision, span)
        project.apply(SetVerdict("d1", reviewer, sara, None, verdict))
    (conflict,) = project.review.gold_overview().conflicts
    assert (conflict.row, conflict.place) == (1, place_of(span))
    assert [each.verdict.reviewer_id for each in conflict.verdicts] == [ali, huda]
    assert gold_places(project) == []


def test_gold_is_exported_as_a_set_of_its_own_and_read_back(project, ids, tmp_path):
    huda, *authors = ids
    project.apply(project.review.strategy_act(Strategy.ONE, authors, huda, authors[1], rows=[1]))
    project.apply(SetReview("d1", huda, authors[0], ReviewStatus.OPEN, ReviewStatus.DONE))
    out = tmp_path / "gold.jsonl"
    report = project.export(out, choice=Choice(gold=True))
    assert (report.records, report.spans) == (1, 2)
    with Project.create(tmp_path / "other.hashiya") as other:
        other.import_files([out])
        (gold,) = other.annotators()
        found = other.annotation_set("d1", gold.id)
        assert (gold.name, found.status) == ("gold", Status.DONE)
        assert [place_of(span) for span in found.spans] == [place_of(NARROW), place_of(SUM)]


def test_a_reviewed_document_where_nothing_stands_is_in_gold_and_others_are_not(
    project, ids, tmp_path
):
    huda, sara, _ali = ids
    project.apply(SetReview("d2", huda, sara, ReviewStatus.OPEN, ReviewStatus.DONE))
    out = tmp_path / "gold.jsonl"
    project.export(out, choice=Choice(gold=True))
    (record,) = map(json.loads, out.read_text("utf-8").splitlines())
    assert (record["id"], record["status"], record["spans"]) == ("d2", "done", [])
    assert project.export(out, choice=Choice(gold=True, status=Status.IN_PROGRESS)).records == 0
    assert project.export(out, choice=Choice(gold=True, unanimous=True)).records == 2


def test_an_author_sees_accepts_and_undoes_a_correction(project, ids):
    huda, *authors = ids
    project.apply(project.review.class_act(DifferenceKind.TITLE, shortest, authors, huda))
    sara = authors[0]
    before = project.annotation_set("d1", sara)
    assert project.review.corrections(authors[1]) == []
    (correction,) = project.review.corrections(sara)
    assert (correction.row, correction.title, correction.reviewer) == (1, "مرسى جديد", "هدى")
    assert (place_of(correction.before), place_of(correction.after)) == (
        place_of(WIDE),
        place_of(NARROW),
    )
    history = UndoHistory(project.apply)
    history.do(Step("قبول", project.review.accept_correction(correction.given)))
    (accepted,) = project.review.corrections(sara, "d1")
    assert accepted.given.answer.kind is AnswerKind.ACCEPTED
    assert accepted.given.is_followed
    assert stale_verdicts(project) == []
    assert place_of(project.annotation_set("d1", sara).spans[0]) == place_of(NARROW)
    history.undo()
    assert project.annotation_set("d1", sara) == before
    assert project.review.corrections(sara)[0].given.answer is None
    assert project.check() == []


def test_suggestions_come_from_the_verdicts_in_the_file(project, ids):
    huda, *authors = ids
    project.apply(project.review.class_act(DifferenceKind.TITLE, shortest, authors, huda))
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
    project.apply(project.review.strategy_act(Strategy.UNANIMOUS, authors, huda))
    told = []
    for ask in (
        lambda report: list(project.review.all_verdicts(report)),
        lambda report: project.review.gold_overview(report=report),
        lambda report: project.review.suggestions(report=report),
        lambda report: project.review.queue(huda, authors, QueueChoice(), report),
        lambda report: list(project.review.gold_records(report=report)),
        lambda report: project.review.strategy_act(Strategy.MAJORITY, authors, huda, report=report),
    ):
        ask(lambda done, total: told.append((done, total)))
        assert told[-1][0] == told[-1][1] > 0
        with pytest.raises(Cancelled):
            ask(cancel)
    assert project.check() == []


def cancel(done, total):
    raise Cancelled
