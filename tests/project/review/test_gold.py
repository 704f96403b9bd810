"""Gold of a project: by verdicts and unanimity, stale verdicts and conflicts, as an export."""

from __future__ import annotations

import json
from dataclasses import replace

from annotator.core.document import Status
from annotator.core.edits.edits import ChangeSpan, SetStatus
from annotator.core.edits.review_edits import SetReview, SetVerdict
from annotator.core.verdict import Decision, ReviewStatus, Verdict, place_of
from annotator.project import Choice, Project
from annotator.review.adjudication.merge_strategies import Strategy
from tests.project.review.reviewed import NARROW, PLAIN, SUM, gold_places, stale_verdicts


def test_gold_by_unanimity_takes_persons_who_are_done(project, ids):
    _huda, sara, _ali = ids
    assert gold_places(project, unanimous=True) == [place_of(SUM)]
    assert gold_places(project, "d2", unanimous=True) == []
    project.apply(SetStatus("d2", sara, Status.IN_PROGRESS, Status.DONE))
    assert gold_places(project, "d2", unanimous=True) == [place_of(PLAIN)]


def test_what_the_author_changes_after_the_verdict_is_listed_as_stale(project, ids):
    huda, sara, _ali = ids
    project.apply(project.review.accept_rest("d1", huda, sara))
    assert stale_verdicts(project) == []
    span = project.annotation_set("d1", sara).spans[0]
    changed = replace(span, label="project")
    project.apply(ChangeSpan("d1", sara, span, changed))
    (stale,) = stale_verdicts(project)
    assert (stale.verdict.judged, stale.current) == (span, changed)
    assert [each.is_stale for each in project.review.gold.of("d1").spans] == [True, False, False]
    project.apply(ChangeSpan("d1", sara, changed, span))
    assert stale_verdicts(project) == []


def test_reviewers_who_contradict_each_other_are_listed(project, ids):
    huda, sara, ali = ids
    span = project.annotation_set("d1", sara).spans[0]
    for reviewer, decision in ((huda, Decision.ACCEPTED), (ali, Decision.REJECTED)):
        verdict = Verdict(f"v-{reviewer}", "d1", reviewer, sara, decision, span)
        project.apply(SetVerdict("d1", reviewer, sara, None, verdict))
    (conflict,) = project.review.gold.overview().conflicts
    assert (conflict.row, conflict.place) == (1, place_of(span))
    assert [each.verdict.reviewer_id for each in conflict.verdicts] == [ali, huda]
    assert gold_places(project) == []


def test_gold_is_exported_as_a_set_of_its_own_and_read_back(project, ids, tmp_path):
    huda, *authors = ids
    project.apply(
        project.review.adjudicating.strategy_act(Strategy.ONE, authors, huda, authors[1], rows=[1])
    )
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
