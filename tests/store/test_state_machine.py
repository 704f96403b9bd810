"""Any road through edits, undo, redo and reopening gives what a plain model gives."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotator.core.document import Status
from annotator.core.edits import AddSpan, Batch, ChangeSpan, RemoveSpan, SetStatus
from annotator.core.identifiers import new_id
from annotator.core.span import Span
from annotator.core.undo import Step, UndoHistory
from annotator.project import Project
from tests.store.projects import FIRST, SECOND, TEXT, failure_of, take

LABELS = ("investor", "amount", "project")
EDGES = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).filter(
    lambda pair: pair[0] != pair[1]
)


class Labelling(RuleBasedStateMachine):
    """One annotator labels one article; ``self.model`` holds the spans that should be there."""

    @initialize()
    def begin(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "p.hashiya"
        self.project = Project.create(self.path)
        take(self.project, FIRST, SECOND)
        self.sara = self.project.annotator("سارة").id
        self.ali = self.project.annotator("علي").id
        self.model = {}
        self.status = Status.NEW
        self.past, self.future = [], []
        self.history = UndoHistory(lambda act: self.project.apply(act))

    def free(self, start, end, label, but=None):
        place = (start, end, label)
        return all(
            (span.start, span.end, span.label) != place
            for span in self.model.values()
            if span.id != but
        )

    def do(self, act, model, status):
        self.history.do(Step("عمل", act))
        self.past.append(self.model)
        self.future.clear()
        self.model, self.status = model, status

    def begun(self):
        return Status.IN_PROGRESS if self.status is Status.NEW else self.status

    @rule(edges=EDGES, label=st.sampled_from(LABELS), note=st.text(max_size=5))
    def add(self, edges, label, note):
        start, end = sorted(edges)
        try:
            note.encode()
        except UnicodeEncodeError:
            note = ""
        span = Span(new_id(), start, end, label, TEXT[start:end], {"n": [1, None]}, note)
        act = AddSpan("d1", self.sara, span)
        if self.free(start, end, label):
            self.do(act, self.model | {span.id: span}, self.begun())
        else:
            assert failure_of(self.project.apply, act) is not None

    @precondition(lambda self: self.model)
    @rule(choice=st.randoms(use_true_random=False))
    def remove(self, choice):
        span = choice.choice(list(self.model.values()))
        rest = {key: each for key, each in self.model.items() if key != span.id}
        self.do(RemoveSpan("d1", self.sara, span), rest, self.begun())

    @precondition(lambda self: self.model)
    @rule(choice=st.randoms(use_true_random=False), edges=EDGES, label=st.sampled_from(LABELS))
    def change(self, choice, edges, label):
        before = choice.choice(list(self.model.values()))
        start, end = sorted(edges)
        after = replace(before, start=start, end=end, label=label, text=TEXT[start:end])
        act = ChangeSpan("d1", self.sara, before, after)
        if self.free(start, end, label, but=before.id):
            self.do(act, self.model | {after.id: after}, self.status)
        else:
            assert failure_of(self.project.apply, act) is not None

    @rule(after=st.sampled_from(Status))
    def set_status(self, after):
        self.do(SetStatus("d1", self.sara, self.status, after), self.model, after)

    @precondition(lambda self: self.model)
    @rule()
    def remove_all_as_one_act(self):
        edits = tuple(RemoveSpan("d1", self.sara, span) for span in self.model.values())
        self.do(Batch(edits), {}, self.begun())

    @precondition(lambda self: self.model)
    @rule()
    def batch_with_a_bad_end(self):
        edits = [RemoveSpan("d1", self.sara, span) for span in self.model.values()]
        assert failure_of(self.project.apply, Batch((*edits, edits[0]))) is not None

    @rule()
    def another_labels_too(self):
        span = Span(new_id(), 0, 1, "amount", TEXT[:1])
        self.project.apply(AddSpan("d1", self.ali, span))
        self.project.apply(RemoveSpan("d1", self.ali, span))

    @rule()
    def undo(self):
        change = self.history.undo()
        assert (change is None) == (not self.past)
        if self.past:
            self.future.append(self.model)
            self.model, self.status = self.past.pop(), self.status_after(change)

    @rule()
    def redo(self):
        change = self.history.redo()
        assert (change is None) == (not self.future)
        if self.future:
            self.past.append(self.model)
            self.model, self.status = self.future.pop(), self.status_after(change)

    def status_after(self, change):
        """Say what the status is: a span that comes or goes begins a set, by an undo too."""
        match change.edits[-1]:
            case SetStatus(after=status):
                return status
            case ChangeSpan():
                return self.status
        return self.begun()

    @rule()
    def close_and_open(self):
        self.project.close()
        self.project = Project.open(self.path)
        assert not self.project.unclean

    @invariant()
    def the_file_has_what_the_model_has(self):
        if not hasattr(self, "project"):
            return
        found = self.project.annotation_set("d1", self.sara)
        assert {span.id: span for span in found.spans} == self.model
        assert found.status is self.status
        (summary,) = self.project.summaries([1], self.sara)
        assert (summary.span_count, summary.status) == (len(self.model), self.status)

    def teardown(self):
        if hasattr(self, "project"):
            assert self.project.check() == []
            self.project.close()
            self.folder.cleanup()


TestLabelling = Labelling.TestCase
TestLabelling.settings = settings(
    max_examples=100,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
