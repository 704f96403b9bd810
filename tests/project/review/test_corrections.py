"""What a reviewer asks of an author: seen, accepted, undone."""

from __future__ import annotations

from annotator.core.edits.undo import Step, UndoHistory
from annotator.core.verdict import AnswerKind, place_of
from annotator.review.adjudication.difference_kinds import DifferenceKind
from annotator.review.adjudication.settling import shortest
from tests.project.review.reviewed import NARROW, WIDE, stale_verdicts


def test_an_author_sees_accepts_and_undoes_a_correction(project, ids):
    huda, *authors = ids
    project.apply(
        project.review.adjudicating.class_act(DifferenceKind.TITLE, shortest, authors, huda)
    )
    sara = authors[0]
    before = project.annotation_set("d1", sara)
    assert project.review.corrections.of(authors[1]) == []
    (correction,) = project.review.corrections.of(sara)
    assert (correction.row, correction.title, correction.reviewer) == (1, "مرسى جديد", "هدى")
    assert (place_of(correction.before), place_of(correction.after)) == (
        place_of(WIDE),
        place_of(NARROW),
    )
    history = UndoHistory(project.apply)
    history.do(Step("قبول", project.review.corrections.accept(correction.given)))
    (accepted,) = project.review.corrections.of(sara, "d1")
    assert accepted.given.answer.kind is AnswerKind.ACCEPTED
    assert accepted.given.is_followed
    assert stale_verdicts(project) == []
    assert place_of(project.annotation_set("d1", sara).spans[0]) == place_of(NARROW)
    history.undo()
    assert project.annotation_set("d1", sara) == before
    assert project.review.corrections.of(sara)[0].given.answer is None
    assert project.check() == []
