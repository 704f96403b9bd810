"""Any road through edits, bulk acts, changes of labels, undo, redo and reopening gives what a plain
model gives, and what a replay of the log gives.

HASHIYA_STEPS says how many steps are taken in all; CI takes 10,000.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotator.core.document import Marks, Status
from annotator.core.edits.edits import (
    AddSpan,
    AddSpans,
    Batch,
    ChangeLabels,
    ChangeSpan,
    RemoveSpan,
    RemoveSpans,
    SetMarks,
    SetStatus,
)
from annotator.core.edits.undo import Step, UndoHistory
from annotator.core.errors import InvalidLabels, Reason
from annotator.core.identifiers import new_id
from annotator.core.labels import label_changes
from annotator.core.labels.label_set import NEWS_LABELS, Label, LabelSet
from annotator.core.span import Span
from annotator.project import Project
from tests.store.projects import FIRST, SECOND, TEXT, failure_of, take

STEPS = int(os.environ.get("HASHIYA_STEPS", "10000"))
STEPS_OF_A_ROAD = 50
USUAL_STEPS = 36  # some roads end early
MEMORY = Path("/dev/shm")  # nothing here is about the disk, whose syncs would take most of the time
EDGES = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 12)).map(
    lambda pair: (pair[0], min(pair[0] + pair[1], len(TEXT)))
)
NOTES = st.sampled_from(("", "ملاحظة", "كَتَبَ \u200f🚢", "<b>"))
CHOICE = st.randoms(use_true_random=False)


@dataclass(frozen=True)
class Picture:
    """What undo brings back: one's spans as they are stored, one's marks, everybody's labels."""

    spans: dict[str, Span]
    marks: Marks
    labels: LabelSet


class Labelling(RuleBasedStateMachine):
    """Sara labels one article and changes the labels; Ali labels beside her, without undo."""

    taken = 0

    @initialize()
    def begin(self):
        self.folder = tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None)
        self.path = Path(self.folder.name) / "p.hashiya"
        self.project = Project.create(self.path)
        take(self.project, FIRST, SECOND)
        self.sara = self.project.annotator("سارة").id
        self.ali = self.project.annotator("علي").id
        self.model = Picture({}, Marks(), NEWS_LABELS)
        self.ali_spans = {}
        self.status = Status.NEW
        self.begin_history()

    def begin_history(self):
        self.past, self.future = [], []
        self.history = UndoHistory(lambda act: self.project.apply(act))

    # What the model says

    def shown(self, span):
        return replace(span, label=self.model.labels.shown_key(span.label))

    def is_free(self, spans, *more):
        """Tell whether no two of these spans are stored in one place with one label."""
        places = [(span.start, span.end, span.label) for span in (*spans, *more)]
        return len(set(places)) == len(places)

    def spans_with(self, *spans):
        return replace(self.model, spans=self.model.spans | {span.id: span for span in spans})

    def spans_without(self, *spans):
        gone = {span.id for span in spans}
        rest = {key: span for key, span in self.model.spans.items() if key not in gone}
        return replace(self.model, spans=rest)

    def some_shown(self, choice):
        return self.shown(choice.choice(list(self.model.spans.values())))

    def some_key(self, choice):
        return choice.choice(self.model.labels.keys())

    def new_span(self, edges, label, note=""):
        start, end = edges
        return Span(new_id(), start, end, label, TEXT[start:end], {"n": [1, None]}, note)

    def do(self, act, model):
        change = self.history.do(Step("عمل", act))
        self.past.append(self.model)
        self.future.clear()
        self.model, self.status = model, self.status_after(change)

    def change_labels(self, after):
        act = ChangeLabels(self.sara, self.model.labels, after)
        self.do(act, replace(self.model, labels=after))

    def status_after(self, change):
        """Say what the status is: a span that comes or goes begins a set, by an undo too."""
        status = self.status
        for edit in change.edits:
            match edit:
                case SetStatus(after=after):
                    status = after
                case AddSpan() | AddSpans() | RemoveSpan() | RemoveSpans():
                    status = Status.IN_PROGRESS if status is Status.NEW else status
        return status

    # Spans

    @rule(edges=EDGES, choice=CHOICE, note=NOTES)
    def add(self, edges, choice, note):
        span = self.new_span(edges, self.some_key(choice), note)
        act = AddSpan("d1", self.sara, span)
        if self.is_free(self.model.spans.values(), span):
            self.do(act, self.spans_with(span))
        else:
            assert failure_of(self.project.apply, act).reason is Reason.DUPLICATE_SPAN

    @precondition(lambda self: self.model.spans)
    @rule(choice=CHOICE)
    def add_where_one_is_with_another_label(self, choice):
        """Make what a merge of the two labels will show twice."""
        there = choice.choice(list(self.model.spans.values()))
        span = replace(there, id=new_id(), label=self.some_key(choice))
        if self.is_free(self.model.spans.values(), span):
            self.do(AddSpan("d1", self.sara, span), self.spans_with(span))

    @precondition(lambda self: self.model.spans)
    @rule(choice=CHOICE)
    def remove(self, choice):
        span = self.some_shown(choice)
        self.do(RemoveSpan("d1", self.sara, span), self.spans_without(span))

    @precondition(lambda self: self.model.spans)
    @rule(choice=CHOICE, edges=EDGES, relabels=st.booleans())
    def change(self, choice, edges, relabels):
        before = self.some_shown(choice)
        label = self.some_key(choice) if relabels else before.label
        start, end = edges
        after = replace(before, start=start, end=end, label=label, text=TEXT[start:end])
        stored = self.model.spans[before.id]
        wanted = after if label != before.label else replace(after, label=stored.label)
        act = ChangeSpan("d1", self.sara, before, after)
        if self.is_free(self.spans_without(before).spans.values(), wanted):
            self.do(act, self.spans_with(wanted))
        else:
            assert failure_of(self.project.apply, act).reason is Reason.DUPLICATE_SPAN

    @precondition(lambda self: self.model.spans)
    @rule(choice=CHOICE, note=NOTES)
    def write_a_note(self, choice, note):
        before = self.some_shown(choice)
        act = ChangeSpan("d1", self.sara, before, replace(before, note=note))
        self.do(act, self.spans_with(replace(self.model.spans[before.id], note=note)))

    # Bulk acts

    @rule(places=st.lists(EDGES, min_size=1, max_size=4), choice=CHOICE)
    def add_many(self, places, choice):
        label = self.some_key(choice)
        spans = tuple(self.new_span(edges, label) for edges in places)
        act = Batch((AddSpans("d1", self.sara, spans),))
        if self.is_free(self.model.spans.values(), *spans):
            self.do(act, self.spans_with(*spans))
        else:
            assert failure_of(self.project.apply, act).reason is Reason.DUPLICATE_SPAN

    @precondition(lambda self: self.model.spans)
    @rule(choice=CHOICE)
    def remove_many(self, choice):
        known = list(map(self.shown, self.model.spans.values()))
        spans = tuple(choice.sample(known, choice.randint(1, len(known))))
        self.do(RemoveSpans("d1", self.sara, spans), self.spans_without(*spans))

    @precondition(lambda self: self.model.spans)
    @rule()
    def remove_all_as_one_act(self):
        spans = list(map(self.shown, self.model.spans.values()))
        act = Batch(tuple(RemoveSpan("d1", self.sara, span) for span in spans))
        self.do(act, self.spans_without(*spans))

    @precondition(lambda self: self.model.spans)
    @rule()
    def batch_with_a_bad_end(self):
        edits = [RemoveSpan("d1", self.sara, span) for span in self.model.spans.values()]
        assert failure_of(self.project.apply, Batch((*edits, edits[0]))) is not None

    # The set as a whole

    @rule(after=st.sampled_from(Status))
    def set_status(self, after):
        self.do(SetStatus("d1", self.sara, self.status, after), self.model)

    @rule(flag=st.sampled_from((None, "", "يراجع")), reason=NOTES)
    def set_marks(self, flag, reason):
        after = Marks(flag, reason)
        act = SetMarks("d1", self.sara, self.model.marks, after)
        self.do(act, replace(self.model, marks=after))

    @rule(reason=NOTES)
    def skip(self, reason):
        after = replace(self.model.marks, skip_reason=reason)
        status = SetStatus("d1", self.sara, self.status, Status.SKIPPED)
        marks = SetMarks("d1", self.sara, self.model.marks, after)
        self.do(Batch((status, marks)), replace(self.model, marks=after))

    # Labels

    @precondition(lambda self: len(self.model.labels) < 7)
    @rule(edges=EDGES, uses_it=st.booleans())
    def add_a_label(self, edges, uses_it):
        labels = self.model.labels
        key = label_changes.free_key(labels, "city")
        city = Label(
            key, "مدينة", "City", "#7a3b8f", "#c99bd9", label_changes.free_shortcut(labels)
        )
        after = label_changes.added(labels, city)
        if not uses_it:
            self.change_labels(after)
            return
        span = self.new_span(edges, key)
        act = Batch((ChangeLabels(self.sara, labels, after), AddSpan("d1", self.sara, span)))
        self.do(act, replace(self.spans_with(span), labels=after))

    @rule(choice=CHOICE, title=st.sampled_from(("بلدة", "المُدُنُ", "مديـنة")))
    def rename_and_recolour(self, choice, title):
        label = self.model.labels.get(self.some_key(choice))
        changed = replace(label, title_ar=title, color="#445566", guideline=title)
        self.change_labels(label_changes.replaced(self.model.labels, label.key, changed))

    @rule(choice=CHOICE)
    def reorder(self, choice):
        place = choice.randrange(len(self.model.labels))
        self.change_labels(label_changes.moved(self.model.labels, self.some_key(choice), place))

    @rule(choice=CHOICE)
    def merge(self, choice):
        labels, key = self.model.labels, self.some_key(choice)
        targets = [each.key for each in labels if not each.merged_into and each.key != key]
        if targets:
            self.change_labels(label_changes.merged(labels, key, choice.choice(targets)))

    @rule(choice=CHOICE)
    def retire(self, choice):
        self.change_labels(label_changes.retired(self.model.labels, self.some_key(choice)))

    @rule(choice=CHOICE)
    def offer_again(self, choice):
        self.change_labels(label_changes.offered_again(self.model.labels, self.some_key(choice)))

    @precondition(lambda self: len(self.model.labels) > 1)
    @rule(choice=CHOICE)
    def remove_a_label(self, choice):
        labels, key = self.model.labels, self.some_key(choice)
        counts = self.project.spans.label_counts()
        try:
            self.change_labels(label_changes.without(labels, key, counts))
        except InvalidLabels:
            rest = LabelSet(tuple(each for each in labels if each.key != key))
            act = ChangeLabels(self.sara, labels, rest)
            assert failure_of(self.project.apply, act) is not None

    # Beside her

    @rule(choice=CHOICE, edges=EDGES)
    def another_labels_too(self, choice, edges):
        span = self.new_span(edges, self.some_key(choice))
        if self.is_free(self.ali_spans.values(), span):
            self.project.apply(AddSpan("d1", self.ali, span))
            self.ali_spans[span.id] = span

    @precondition(lambda self: self.ali_spans)
    @rule()
    def another_removes_all(self):
        spans = tuple(map(self.shown, self.ali_spans.values()))
        self.project.apply(RemoveSpans("d1", self.ali, spans))
        self.ali_spans = {}

    # There and back

    @rule()
    def undo(self):
        self.move(self.past, self.future, self.history.undo)

    @rule()
    def redo(self):
        self.move(self.future, self.past, self.history.redo)

    def move(self, steps, others, go):
        if not steps:
            assert go() is None
            return
        in_use = {span.label for span in self.ali_spans.values()}
        if in_use.difference(steps[-1].labels.keys()):
            # The label that this would take away has spans of another's by now.
            assert failure_of(go).reason is Reason.LABEL_IN_USE
            self.begin_history()
            return
        change = go()
        others.append(self.model)
        self.model, self.status = steps.pop(), self.status_after(change)

    @rule()
    def close_and_open(self):
        self.project.close()
        self.project = Project.open(self.path)
        assert not self.project.unclean

    @invariant()
    def the_file_has_what_the_model_has(self):
        if not hasattr(self, "project"):
            return
        Labelling.taken += 1
        assert self.project.label_set() == self.model.labels
        for annotator, spans in ((self.sara, self.model.spans), (self.ali, self.ali_spans)):
            found = self.project.annotation_set("d1", annotator)
            assert {span.id: span for span in found.spans} == {
                key: self.shown(span) for key, span in spans.items()
            }
        found = self.project.annotation_set("d1", self.sara)
        assert (found.status, found.marks) == (self.status, self.model.marks)
        (summary,) = self.project.documents.summaries([1], self.sara)
        assert (summary.span_count, summary.status) == (len(self.model.spans), self.status)
        stored = [*self.model.spans.values(), *self.ali_spans.values()]
        counts = self.project.spans.label_counts()
        assert counts == Counter(span.label for span in stored)

    def teardown(self):
        if hasattr(self, "project"):
            assert self.project.check() == []
            self.project.close()
            self.folder.cleanup()


class TestLabelling(Labelling.TestCase):
    settings = settings(
        max_examples=STEPS // USUAL_STEPS + 1,
        stateful_step_count=STEPS_OF_A_ROAD,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )

    def runTest(self):  # noqa: N802  unittest's name
        super().runTest()
        assert Labelling.taken >= STEPS
