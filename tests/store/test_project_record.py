"""The beginning of a project, and its counts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from annotator.core.document import AnnotatorKind, Record, Status
from annotator.core.edits.edits import AddSpan, SetStatus
from annotator.core.labels.label_set import NEWS_LABELS, Label, LabelSet
from annotator.project import Project
from annotator.store.file.schema.migrations import FILE_FORMAT
from annotator.store.log.events import EventLog
from tests.store.projects import FIRST, span_of, take

SEA = span_of("شركة البحر")


def test_a_project_begins_with_an_event_of_its_label_set(path):
    labels = LabelSet((Label("firm", "شركة", "Firm", "#000000", "#ffffff", "9", "كل شركة"),))
    with Project.create(path, labels) as project:
        assert project.label_set() == labels
        (event,) = EventLog(project._database)
        assert (event.kind, event.annotator) == ("project.begun", None)
        assert [each["key"] for each in event.content()["labels"]] == ["firm"]
    with Project.open(path) as project:
        assert project.label_set() == labels
        assert project.check() == []


def test_the_labels_are_the_news_labels_where_none_are_given(path):
    with Project.create(path) as project:
        assert project.label_set() == NEWS_LABELS


def test_a_new_project_counts_nothing(path):
    with Project.create(path) as project:
        info = project.info()
    assert (info.documents, info.spans, info.events, info.annotators) == (0, 0, 1, ())
    assert (info.path, info.schema_version, info.labels) == (
        str(path),
        FILE_FORMAT,
        NEWS_LABELS.keys(),
    )
    age = datetime.now(UTC) - datetime.fromisoformat(info.created)
    assert timedelta() <= age < timedelta(minutes=5)


def test_info_counts_documents_spans_and_each_annotators_share(project, sara):
    project.annotator("قواعد", AnnotatorKind.RULE)
    take(project, Record(FIRST.document, "علي", Status.DONE, (SEA,)))
    project.apply(AddSpan("d1", sara.id, span_of("شركة البحر", id="hers")))
    project.apply(AddSpan("d1", sara.id, span_of("25 مليون ريال", "amount")))
    project.apply(SetStatus("d2", sara.id, Status.NEW, Status.DONE))
    info = project.info()
    assert (info.documents, info.spans) == (2, 3)
    shares = {each.name: (each.kind, each.sets, each.spans, each.done) for each in info.annotators}
    assert shares == {
        "سارة": ("person", 2, 2, 1),
        "قواعد": ("rule", 0, 0, 0),
        "علي": ("person", 1, 1, 1),
    }
    assert info.events == len(list(EventLog(project._database)))
