"""Verdicts, reviews and answers in the file: what is kept, what is refused, what is undone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from annotator.core.edits.edits import AddSpan, Batch, ChangeLabels, ChangeSpan, RemoveSpan
from annotator.core.edits.review_edits import AnswerVerdict, SetReview, SetVerdict
from annotator.core.edits.undo import Step, UndoHistory
from annotator.core.errors import AnnotatorError, InvalidLabels, InvalidSpan, Reason, SpanConflict
from annotator.core.labels.label_set import Label, LabelSet
from annotator.core.verdict import (
    Answer,
    AnswerKind,
    Decision,
    ReasonCode,
    ReviewStatus,
    Verdict,
)
from annotator.project import Project
from tests.store.projects import failure_of, picture, span_of

WIDE = span_of("شركة البحر", id="wide")
NARROW = span_of("البحر", id="wide")
SUM = span_of("25 مليون", "amount", id="sum", attributes={"value": 25e6}, note="تقريبا 🚢")
WHOLE_SUM = replace(span_of("25 مليون ريال", "amount", id="sum"), attributes={"currency": "SAR"})
MISSED = span_of("مرسى النور", "project", id="missed")


@pytest.fixture
def huda(project):
    return project.annotator("هدى")


@pytest.fixture
def review(project, sara, huda):
    """Sara's spans, which Huda judges."""
    project.apply(Batch((AddSpan("d1", sara.id, WIDE), AddSpan("d1", sara.id, SUM))))
    return Reviewing(project, huda.id, sara.id)


class Reviewing:
    """Says for a project what one reviewer decides about one author's set."""

    def __init__(self, project, reviewer, author):
        self.project, self.reviewer, self.author = project, reviewer, author

    def verdict(self, decision, judged=None, corrected=None, **more):
        name = more.pop("id", "v-" + (judged or corrected).id)
        return Verdict(name, "d1", self.reviewer, self.author, decision, judged, corrected, **more)

    def edit(self, before, after):
        return SetVerdict("d1", self.reviewer, self.author, before, after)

    def give(self, *verdicts):
        self.project.apply(Batch(tuple(self.edit(None, verdict) for verdict in verdicts)))

    def given(self):
        return [each.verdict for each in self.project.review.verdicts("d1")]


def test_verdicts_come_back_as_they_were_given_and_the_set_stays(review, path):
    before = review.project.annotation_set("d1", review.author)
    verdicts = [
        review.verdict(
            Decision.CORRECTED, WIDE, NARROW, reason=ReasonCode.BOUNDARY, note="دون «شركة» 🚢"
        ),
        review.verdict(Decision.REJECTED, SUM, guideline_should_say=True),
        review.verdict(Decision.ADDED, None, MISSED, reason=ReasonCode.MISSING),
    ]
    review.give(*verdicts)
    with Project.open(path, read_only=True) as other:
        assert [each.verdict for each in other.review.verdicts("d1")] == verdicts
        assert other.annotation_set("d1", review.author) == before
        assert other.check() == []


def test_verdicts_are_asked_for_by_document_reviewer_and_author(review):
    review.give(review.verdict(Decision.ACCEPTED, WIDE))
    asked = review.project.review.verdicts
    assert len(asked("d1", review.reviewer, review.author)) == 1
    assert asked("d2") == asked("d1", review.author) == asked("d1", None, review.reviewer) == []


def test_a_verdict_knows_the_span_as_it_is_now(review):
    review.give(
        review.verdict(Decision.ACCEPTED, WIDE), review.verdict(Decision.ADDED, None, MISSED)
    )
    mine = replace(MISSED, id="mine")
    changed = replace(WIDE, note="غيرته")
    review.project.apply(
        Batch(
            (
                ChangeSpan("d1", review.author, WIDE, changed),
                AddSpan("d1", review.author, mine),
            )
        )
    )
    assert [each.current for each in review.project.review.verdicts("d1")] == [changed, mine]


def test_a_verdict_on_a_span_that_has_changed_since_is_refused_and_nothing_is_written(review):
    review.project.apply(ChangeSpan("d1", review.author, WIDE, replace(WIDE, label="project")))
    before = picture(review.project)
    edit = review.edit(None, review.verdict(Decision.ACCEPTED, WIDE))
    with pytest.raises(SpanConflict):
        review.project.apply(edit)
    assert picture(review.project) == before


def test_a_verdict_can_be_withdrawn_from_a_span_that_is_gone(review):
    verdict = review.verdict(Decision.REJECTED, WIDE)
    review.give(verdict)
    review.project.apply(RemoveSpan("d1", review.author, WIDE))
    review.project.apply(review.edit(verdict, None))
    assert review.given() == []
    with pytest.raises(SpanConflict):
        review.project.apply(review.edit(None, verdict))


def test_a_reviewer_has_one_verdict_on_a_span_and_others_have_theirs(review, project):
    review.give(review.verdict(Decision.ACCEPTED, WIDE))
    with pytest.raises(SpanConflict):
        review.give(review.verdict(Decision.REJECTED, WIDE, id="another"))
    third = Reviewing(project, project.annotator("علي").id, review.author)
    third.give(third.verdict(Decision.REJECTED, WIDE, id="another"))
    assert len(review.given()) == 2


@pytest.mark.parametrize(
    ("decision", "judged", "corrected", "reason"),
    [
        (Decision.CORRECTED, WIDE, replace(NARROW, end=900), Reason.OFFSETS_OUTSIDE),
        (Decision.CORRECTED, WIDE, replace(NARROW, text="بحر"), Reason.QUOTE_MISMATCH),
        (Decision.ADDED, None, replace(MISSED, label="person"), Reason.UNKNOWN_LABEL),
        (Decision.ADDED, None, replace(MISSED, attributes={"a": (1,)}), Reason.WRONG_TYPE),
        (Decision.ADDED, None, replace(WIDE, id="twin"), Reason.DUPLICATE_SPAN),
        (Decision.CORRECTED, SUM, replace(WIDE, id="sum"), Reason.DUPLICATE_SPAN),
        (Decision.REJECTED, SUM, WHOLE_SUM, Reason.BAD_VERDICT),
        (Decision.ACCEPTED, MISSED, None, Reason.SPAN_CHANGED),
    ],
)
def test_what_cannot_stand_is_refused(review, decision, judged, corrected, reason):
    failure = failure_of(review.give, review.verdict(decision, judged, corrected))
    assert failure is not None
    assert failure.reason is reason
    assert review.given() == []


def test_the_same_correction_is_not_made_twice_in_a_set(review):
    review.give(review.verdict(Decision.ADDED, None, MISSED))
    again = review.verdict(Decision.ADDED, None, replace(MISSED, id="again"))
    assert failure_of(review.give, again).reason is Reason.DUPLICATE_SPAN


def test_an_edit_speaks_of_the_set_and_the_reviewer_it_names(review, project):
    verdict = review.verdict(Decision.ACCEPTED, WIDE)
    ali = project.annotator("علي").id
    for edit in (
        SetVerdict("d2", review.reviewer, review.author, None, verdict),
        SetVerdict("d1", ali, review.author, None, verdict),
        SetVerdict("d1", review.reviewer, ali, None, verdict),
        SetVerdict("d1", review.reviewer, review.author, None, None),
        SetVerdict("d1", review.author, review.author, None, replace(verdict, reviewer_id=ali)),
        SetReview("d1", ali, ali, ReviewStatus.OPEN, ReviewStatus.DONE),
        SetReview("d1", ali, "nobody", ReviewStatus.OPEN, ReviewStatus.DONE),
        SetReview("d9", ali, review.author, ReviewStatus.OPEN, ReviewStatus.DONE),
        AnswerVerdict("d1", ali, verdict, None, Answer(AnswerKind.ACCEPTED)),
    ):
        with pytest.raises(AnnotatorError):
            project.apply(edit)
    assert review.given() == []


def test_undo_and_redo_go_through_verdicts_reviews_and_answers(review):
    project = review.project
    history = UndoHistory(project.apply)
    first = review.verdict(Decision.CORRECTED, WIDE, NARROW)
    second = replace(first, note="أوضح")
    disagreed = Answer(AnswerKind.DISAGREED, "الاسم كامل")
    states = [reviewed(project)]
    for act in (
        review.edit(None, first),
        review.edit(first, second),
        AnswerVerdict("d1", review.author, second, None, disagreed),
        SetReview("d1", review.reviewer, review.author, ReviewStatus.OPEN, ReviewStatus.DONE),
        review.edit(second, None),
    ):
        history.do(Step("حكم", act))
        states.append(reviewed(project))
    assert all(one != other for one, other in pairwise(states))
    for state in reversed(states[:-1]):
        history.undo()
        assert reviewed(project) == state
    for state in states[1:]:
        history.redo()
        assert reviewed(project) == state
    assert project.check() == []


def reviewed(project):
    return (
        [row[:-1] for row in project._database.rows("SELECT * FROM verdict")],
        project._database.rows("SELECT * FROM review"),
        project._database.rows("SELECT * FROM verdict_answer"),
    )


def test_an_answer_is_to_the_verdict_in_the_form_it_had(review):
    first = review.verdict(Decision.CORRECTED, WIDE, NARROW)
    agreed, disagreed = Answer(AnswerKind.ACCEPTED), Answer(AnswerKind.DISAGREED, "لا")
    review.give(first)
    review.project.apply(AnswerVerdict("d1", review.author, first, None, agreed))
    assert review.project.review.verdicts("d1")[0].answer == agreed
    second = replace(first, decision=Decision.REJECTED, corrected=None)
    review.project.apply(review.edit(first, second))
    assert review.project.review.verdicts("d1")[0].answer is None
    with pytest.raises(SpanConflict):
        review.project.apply(AnswerVerdict("d1", review.author, first, agreed, disagreed))
    review.project.apply(AnswerVerdict("d1", review.author, second, None, disagreed))
    assert review.project.review.verdicts("d1")[0].answer == disagreed


def test_an_answer_can_be_taken_back_after_the_verdict_was_withdrawn(review):
    verdict = review.verdict(Decision.REJECTED, WIDE)
    review.give(verdict)
    act = Batch(
        (
            RemoveSpan("d1", review.author, WIDE),
            AnswerVerdict("d1", review.author, verdict, None, Answer(AnswerKind.ACCEPTED)),
        )
    )
    review.project.apply(act)
    review.project.apply(review.edit(verdict, None))
    review.project.apply(act.inverse())
    assert WIDE in review.project.annotation_set("d1", review.author).spans
    assert review.project.check() == []


def test_a_review_is_open_until_it_is_done(review):
    asked = review.project.review.status
    assert asked("d1", review.reviewer, review.author) is ReviewStatus.OPEN
    edit = SetReview("d1", review.reviewer, review.author, ReviewStatus.OPEN, ReviewStatus.DONE)
    review.project.apply(edit)
    assert asked("d1", review.reviewer, review.author) is ReviewStatus.DONE
    with pytest.raises(SpanConflict):
        review.project.apply(edit)


def test_a_label_that_only_a_correction_bears_cannot_be_removed(review):
    before = review.project.label_set()
    more = LabelSet((*before, Label("person", "شخص", "Person", "#112233", "#445566")))
    review.project.apply(ChangeLabels(review.reviewer, before, more))
    corrected = replace(WIDE, label="person")
    review.give(review.verdict(Decision.CORRECTED, WIDE, corrected))
    with pytest.raises(InvalidLabels):
        review.project.apply(ChangeLabels(review.reviewer, more, before))


def test_a_merged_label_is_read_in_verdicts_under_its_new_key(review):
    verdict = review.verdict(Decision.CORRECTED, WIDE, NARROW)
    review.give(verdict)
    answer = Answer(AnswerKind.DISAGREED, "لا")
    review.project.apply(AnswerVerdict("d1", review.author, verdict, None, answer))
    before = review.project.label_set()
    after = LabelSet(
        tuple(
            replace(each, merged_into="project") if each.key == "investor" else each
            for each in before
        )
    )
    review.project.apply(ChangeLabels(review.reviewer, before, after))
    (given,) = review.project.review.verdicts("d1")
    assert given.verdict.judged == given.current == replace(WIDE, label="project")
    assert given.verdict.corrected == replace(NARROW, label="project")
    assert given.answer == answer
    review.project.apply(review.edit(given.verdict, None))
    assert review.given() == []


def test_a_verdict_given_under_a_merged_label_outlives_the_undoing_of_the_merger(review):
    project, before = review.project, review.project.label_set()
    after = LabelSet(
        tuple(
            replace(each, merged_into="project") if each.key == "investor" else each
            for each in before
        )
    )
    project.apply(ChangeLabels(review.reviewer, before, after))
    shown, shorter = replace(WIDE, label="project"), replace(NARROW, label="project")
    history = UndoHistory(project.apply)
    verdict = review.verdict(Decision.CORRECTED, shown, shorter)
    history.do(Step("حكم", review.edit(None, verdict)))
    assert review.given() == [verdict]
    project.apply(ChangeLabels(review.reviewer, after, before))
    (given,) = project.review.verdicts("d1")
    assert (given.verdict.judged, given.verdict.corrected) == (WIDE, NARROW)
    assert not given.is_stale
    history.undo()
    assert review.given() == []
    history.redo()
    assert review.given() == [given.verdict]


def test_the_history_of_a_span_is_that_of_its_set(review):
    review.give(review.verdict(Decision.CORRECTED, WIDE, NARROW))
    happened = review.project.spans.history("d1", WIDE.id)
    assert [each.kind for each in happened] == ["span.added"]


def test_a_correction_to_a_wrong_text_is_named_as_such(review):
    with pytest.raises(InvalidSpan):
        review.give(review.verdict(Decision.ADDED, None, replace(MISSED, text="مرفأ النور")))
