"""Whatever anybody does in a review, nobody's set is changed by anybody else."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from annotator.core.edits.edits import AddSpan, Batch, ChangeSpan, RemoveSpan, SetEdit
from annotator.core.edits.review_edits import SetReview, SetVerdict
from annotator.core.errors import AnnotatorError
from annotator.core.identifiers import new_id
from annotator.core.span import Span
from annotator.core.verdict import Decision, ReasonCode, ReviewStatus, Verdict
from annotator.project import Project
from annotator.review.adjudication.corrections import disagree
from annotator.review.adjudication.difference_kinds import DifferenceKind
from annotator.review.adjudication.merge_strategies import Strategy
from annotator.review.adjudication.settling import longest, nothing, shortest
from tests.store.projects import FIRST, SECOND, TEXT, take

EDGES = st.tuples(st.integers(0, 30), st.integers(0, 30)).filter(lambda pair: pair[0] != pair[1])
LABELS = st.sampled_from(["investor", "project"])
WHO = st.integers(0, 2)
CHANCE = st.randoms(use_true_random=False)


class Reviewing(RuleBasedStateMachine):
    """Three annotators label one article and review one another."""

    @initialize()
    def begin(self):
        self.folder = tempfile.TemporaryDirectory()
        self.project = Project.create(Path(self.folder.name) / "p.hashiya")
        take(self.project, FIRST, SECOND)
        self.people = [self.project.annotator(name).id for name in ("سارة", "علي", "هدى")]
        self.done = []

    def sets(self):
        return {each: self.project.annotation_set("d1", each) for each in self.people}

    def act(self, who, act):
        """Apply an act of somebody's; the sets of all others are as they were, and so is this
        one where the act was one of review alone."""
        before = self.sets()
        edits = act.edits if isinstance(act, Batch) else (act,)
        assert {edit.annotator_id for edit in edits} <= {who}
        try:
            self.project.apply(act)
        except AnnotatorError:
            assert self.sets() == before
            return
        self.done.append((who, act))
        after = self.sets()
        own_set_too = any(isinstance(edit, SetEdit) for edit in edits)
        for each in self.people:
            if each != who or not own_set_too:
                assert after[each] == before[each]

    @rule(who=WHO, edges=EDGES, label=LABELS)
    def label(self, who, edges, label):
        start, end = sorted(edges)
        span = Span(new_id(), start, end, label, TEXT[start:end])
        self.act(self.people[who], AddSpan("d1", self.people[who], span))

    @rule(who=WHO, chance=CHANCE, label=LABELS)
    def change_or_remove(self, who, chance, label):
        who = self.people[who]
        spans = self.project.annotation_set("d1", who).spans
        if spans:
            span = chance.choice(spans)
            changed = ChangeSpan("d1", who, span, replace(span, label=label, note="ن"))
            self.act(who, chance.choice([RemoveSpan("d1", who, span), changed]))

    @rule(
        who=WHO,
        whose=WHO,
        decision=st.sampled_from(Decision),
        edges=EDGES,
        label=LABELS,
        reason=st.sampled_from(ReasonCode),
        chance=CHANCE,
    )
    def judge(self, who, whose, decision, edges, label, reason, chance):
        who, whose = self.people[who], self.people[whose]
        spans = self.project.annotation_set("d1", whose).spans
        if not spans and decision is not Decision.ADDED:
            return
        judged = None if decision is Decision.ADDED else chance.choice(spans)
        start, end = sorted(edges)
        corrected = None
        if decision in (Decision.ADDED, Decision.CORRECTED):
            name = judged.id if judged else new_id()
            corrected = Span(name, start, end, label, TEXT[start:end])
        given = self.project.review.verdicts("d1", who, whose)
        before = next((v.verdict for v in given if judged and v.verdict.judged == judged), None)
        after = Verdict(
            before.id if before else new_id(), "d1", who, whose, decision, judged, corrected, reason
        )
        self.act(who, SetVerdict("d1", who, whose, before, after))

    @rule(who=WHO, chance=CHANCE)
    def withdraw(self, who, chance):
        given = self.project.review.verdicts("d1", self.people[who])
        if given:
            verdict = chance.choice(given).verdict
            edit = SetVerdict("d1", verdict.reviewer_id, verdict.author_id, verdict, None)
            self.act(self.people[who], edit)

    @rule(who=WHO, whose=WHO)
    def accept_the_rest_and_be_done(self, who, whose):
        who, whose = self.people[who], self.people[whose]
        rest = self.project.review.accept_rest("d1", who, whose)
        status = self.project.review.status("d1", who, whose)
        self.act(who, Batch((*rest.edits, SetReview("d1", who, whose, status, ReviewStatus.DONE))))

    @rule(who=WHO, strategy=st.sampled_from(Strategy), author=WHO)
    def begin_with_a_strategy(self, who, strategy, author):
        who, author = self.people[who], self.people[author]
        self.act(
            who, self.project.review.adjudicating.strategy_act(strategy, self.people, who, author)
        )

    @rule(
        who=WHO,
        kind=st.sampled_from(DifferenceKind),
        pick=st.sampled_from([nothing, shortest, longest]),
    )
    def settle_a_class(self, who, kind, pick):
        who = self.people[who]
        self.act(who, self.project.review.adjudicating.class_act(kind, pick, self.people, who))

    @rule(who=WHO, chance=CHANCE)
    def answer(self, who, chance):
        found = self.project.review.corrections.of(self.people[who])
        if found:
            given = chance.choice(found).given
            accept = self.project.review.corrections.accept(given)
            self.act(self.people[who], chance.choice([accept, disagree(given, "لا")]))

    @rule(chance=CHANCE)
    def undo(self, chance):
        if self.done:
            who, act = self.done.pop(chance.randrange(len(self.done)))
            self.act(who, act.inverse())

    @invariant()
    def gold_lies_in_the_text_and_says_where_it_comes_from(self):
        if not hasattr(self, "project"):
            return
        for each in self.project.review.gold.of("d1", unanimous=True).spans:
            assert each.span.text == TEXT[each.span.start : each.span.end]
            assert each.authors or each.verdicts

    def teardown(self):
        if hasattr(self, "project"):
            assert self.project.check() == []
            self.project.close()
            self.folder.cleanup()


TestReviewing = Reviewing.TestCase
TestReviewing.settings = settings(
    max_examples=60,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
