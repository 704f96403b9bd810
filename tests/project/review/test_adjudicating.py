"""What annotators differ in: settled as one act, by kind, by a strategy, and undone as one."""

from __future__ import annotations

import pytest

from annotator.core.document import Status
from annotator.core.edits.edits import Batch
from annotator.core.edits.undo import Step, UndoHistory
from annotator.core.verdict import place_of
from annotator.review.adjudication.compared_documents import undecided_first
from annotator.review.adjudication.difference_kinds import DifferenceKind
from annotator.review.adjudication.merge_strategies import Strategy
from annotator.review.adjudication.settling import nothing, shortest
from tests.project.review.reviewed import NARROW, PIER, PLAIN, SUM, WIDE, gold_places


@pytest.fixture
def adjudicating(project):
    return project.review.adjudicating


def sets(project, ids):
    return [project.annotation_set(d, each) for d in ("d1", "d2") for each in ids]


def test_a_cluster_is_settled_as_one_act_and_undone_as_one(project, adjudicating, ids):
    huda, *authors = ids
    before = sets(project, ids)
    history = UndoHistory(project.apply)
    differences = adjudicating.differences(1, authors)
    assert [each.kind for each in differences.clusters] == [
        DifferenceKind.TITLE,
        DifferenceKind.MISSING,
    ]
    adjudication = adjudicating.adjudication(1, differences, huda)
    cluster = differences.clusters[0]
    edits = adjudication.settle(cluster, cluster.spans_of(authors[1]))
    history.do(Step("تسوية", Batch(edits)))
    assert adjudicating.adjudication(1, differences, huda).is_settled(cluster)
    assert gold_places(project) == [place_of(NARROW)]
    assert sets(project, ids) == before
    history.undo()
    assert project.review.verdicts("d1") == []
    history.redo()
    assert gold_places(project) == [place_of(NARROW)]
    assert project.check() == []


def test_a_class_of_differences_is_settled_in_all_documents_as_one_act(project, adjudicating, ids):
    huda, *authors = ids
    act = adjudicating.class_act(DifferenceKind.TITLE, shortest, authors, huda)
    assert len(act.edits) == 2
    project.apply(act)
    assert adjudicating.class_act(DifferenceKind.TITLE, nothing, authors, huda) == Batch(())
    assert gold_places(project) == [place_of(NARROW)]


def test_a_class_is_counted_before_it_is_settled(project, adjudicating, ids):
    huda, *authors = ids
    assert adjudicating.count_class(DifferenceKind.TITLE, shortest, authors, huda) == (1, 1)
    only = [2]
    counted = adjudicating.count_class(DifferenceKind.TITLE, nothing, authors, huda, rows=only)
    assert counted == (0, 0)
    project.apply(adjudicating.class_act(DifferenceKind.TITLE, shortest, authors, huda))
    assert adjudicating.count_class(DifferenceKind.TITLE, shortest, authors, huda) == (0, 0)


def test_what_can_be_compared_is_what_all_have_begun_with_what_is_undecided(
    project, adjudicating, ids
):
    huda, *authors = ids
    first, second = adjudicating.comparable(authors, huda)
    assert (first.row, first.status, first.agreed) == (1, Status.DONE, 1)
    assert first.kinds == first.undecided == {DifferenceKind.TITLE: 1, DifferenceKind.MISSING: 1}
    assert (second.row, second.status, second.agreed) == (2, Status.IN_PROGRESS, 1)
    assert [each.row for each in undecided_first((second, first))] == [1, 2]
    project.apply(adjudicating.class_act(DifferenceKind.TITLE, shortest, authors, huda))
    assert adjudicating.comparable(authors, huda)[0].undecided == {DifferenceKind.MISSING: 1}
    assert adjudicating.comparable([huda, *authors], huda) == []


def test_a_strategy_decides_the_rest_and_nothing_twice(project, adjudicating, ids):
    huda, *authors = ids
    unanimous = adjudicating.strategy_act(Strategy.UNANIMOUS, authors, huda)
    assert len(unanimous.edits) == 4
    project.apply(unanimous)
    assert adjudicating.strategy_act(Strategy.UNANIMOUS, authors, huda) == Batch(())
    one = adjudicating.strategy_act(Strategy.ONE, authors, huda, authors[0], rows=[1])
    project.apply(one)
    assert gold_places(project) == [place_of(WIDE), place_of(SUM), place_of(PIER)]
    assert gold_places(project, "d2") == [place_of(PLAIN)]
