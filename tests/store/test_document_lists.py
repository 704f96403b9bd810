"""Lists of documents: each filter and order gives what a plain walk over all of them gives."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from annotator.arabic.folding import fold
from annotator.core.document import Document, Marks, Record, Status
from annotator.core.document_filter import (
    EVERY_DOCUMENT,
    DocumentFilter,
    Order,
    Sorting,
    is_published_within,
)
from annotator.core.edits.assignment import Assign
from annotator.core.edits.edits import AddSpan, Batch, ChangeLabels, RemoveSpan, SetMarks, SetStatus
from annotator.core.labels.label_set import LabelSet
from annotator.core.progress import Cancelled
from annotator.core.span import Span
from annotator.project import Project
from tests.store.projects import take

NAMES = ("سارة", "علي", "هدى")
LABELS = ("investor", "amount", "project")
SHOWN = {"investor": "investor", "amount": "investor", "project": "project"}  # amount is merged
WORDS = ("شَرِكَة", "شركـة", "مصنع", "الأرباح", "🚢", "\u202eعكس\u202c", "لا", "Rimal")
SOURCES = ("", "وكالة البحر", "النشرة", "Wire")
DATES = ("", "2024-01-31", "2024-02-01T08:00:00Z", "2023-12-31", "أمس", "12/03/2024", "٢٠٢٤-٠١-٠١")
FURTHER = (Status.NEW, Status.IN_PROGRESS, Status.SKIPPED, Status.DONE)
SETTLED = (Status.DONE, Status.SKIPPED)


@dataclass
class OneSet:
    """What somebody did with a document; ``changed`` counts acts."""

    status: Status = Status.NEW
    spans: list[tuple[str, str]] = field(default_factory=list)
    is_flagged: bool = False
    changed: int = 0


@dataclass
class Model:
    """The same project as plain values."""

    documents: list[Document]
    sets: dict[tuple[int, str], OneSet] = field(default_factory=dict)
    assigned: dict[int, set[str]] = field(default_factory=dict)

    def may_see(self, row, viewer, other):
        both = [self.sets.get((row, each)) for each in (viewer, other)]
        settled = all(each is not None and each.status in SETTLED for each in both)
        return other == viewer or viewer not in self.assigned.get(row, ()) or settled

    def seen(self, row, viewer, name):
        found = self.sets.get((row, name))
        return found if found and self.may_see(row, viewer, name) else None

    def passes(self, row, wanted, viewer):
        document = self.documents[row - 1]
        names = NAMES if wanted.anyone else (wanted.annotator or viewer,)
        sets = [self.seen(row, viewer, name) for name in names]
        return (
            (not wanted.is_about_sets or self._has_set(sets, wanted))
            and (not wanted.assigned or viewer in self.assigned.get(row, ()))
            and (not wanted.source or document.source == wanted.source)
            and is_published_within(document.published, wanted.since, wanted.until)
            and fold(wanted.text) in fold(f"{document.title}\n{document.text}")
        )

    def _has_set(self, sets, wanted):
        is_new = all(each is None or each.status is Status.NEW for each in sets)
        if not any((wanted.statuses, wanted.labels, wanted.flagged, wanted.noted)):
            return not is_new
        return any(self._is_as_wanted(each or OneSet(), wanted, is_new) for each in sets)

    def _is_as_wanted(self, found, wanted, is_new):
        by_status = found.status is not Status.NEW and found.status in wanted.statuses
        return (
            (not wanted.statuses or by_status or (is_new and Status.NEW in wanted.statuses))
            and (not wanted.labels or any(SHOWN[key] in wanted.labels for key, _ in found.spans))
            and (not wanted.flagged or found.is_flagged)
            and (not wanted.noted or any(note for _, note in found.spans))
        )

    def key(self, row, order, viewer):
        """Return what a document is ordered by; None where it has nothing of it."""
        document, own = self.documents[row - 1], self.sets.get((row, viewer), OneSet())
        iso = is_published_within(document.published, "0", "")
        return {
            Order.IMPORTED: row,
            Order.TITLE: fold(f"{document.title}\n{document.text}")[:64],
            Order.PUBLISHED: document.published if iso else None,
            Order.SOURCE: document.source or None,
            Order.SPANS: len(own.spans),
            Order.STATUS: FURTHER.index(own.status),
            Order.CHANGED: own.changed or None,
        }[order]

    def listed(self, wanted, sorting, viewer):
        rows = range(1, len(self.documents) + 1)
        keys = {row: self.key(row, sorting.order, viewer) for row in rows}
        keyed = sorted((row for row in rows if keys[row] is not None), key=lambda r: (keys[r], r))
        if sorting.descending:
            keyed.reverse()
        ordered = keyed + [row for row in rows if keys[row] is None]
        return [row for row in ordered if self.passes(row, wanted, viewer)]


def worked(project, chance):
    """Fill a project with articles and work; return the model of it."""
    documents = [
        Document(
            f"d{number}",
            " ".join(chance.choices(WORDS, k=chance.randrange(3))),
            f"نص {number} " + " ".join(chance.choices(WORDS, k=6)),
            chance.choice(SOURCES),
            chance.choice(DATES),
        )
        for number in range(40)
    ]
    take(project, *(Record(each) for each in documents))
    model = Model(documents)
    ids = {name: project.annotator(name).id for name in NAMES}
    for act in range(1, 160):
        row, name = chance.randrange(1, 41), chance.choice(NAMES)
        work_once(project, model, row, name, ids[name], act, chance)
    assigned = {
        f"d{row - 1}": tuple(ids[name] for name in chance.sample(NAMES, chance.randrange(1, 3)))
        for row in chance.sample(range(1, 41), 20)
    }
    project.apply(Assign(None, {}, assigned))
    names = {annotator_id: name for name, annotator_id in ids.items()}
    for document, annotators in assigned.items():
        model.assigned[int(document[1:]) + 1] = {names[each] for each in annotators}
    before = project.label_set()
    after = LabelSet(
        tuple(
            replace(label, merged_into="investor", retired=True) if label.key == "amount" else label
            for label in before
        )
    )
    project.apply(ChangeLabels(ids["هدى"], before, after))
    return model


def work_once(project, model, row, name, annotator_id, act, chance):
    document, own = f"d{row - 1}", model.sets.get((row, name), OneSet())
    kind = chance.choice(("span", "span", "remove", "status", "flag"))
    if kind == "span":
        label, note = chance.choice(LABELS), chance.choice(("", "", "ملاحظة"))
        start = len(own.spans)
        spans = project.annotation_set(document, annotator_id).spans
        if any(span.start == start for span in spans):
            return
        text = model.documents[row - 1].text[start : start + 2]
        span = Span(f"s{act}", start, start + 2, label, text, note=note)
        project.apply(AddSpan(document, annotator_id, span))
        own.spans.append((label, note))
        own.status = Status.IN_PROGRESS if own.status is Status.NEW else own.status
    elif kind == "remove":
        spans = project.annotation_set(document, annotator_id).spans
        if not spans:
            return
        project.apply(Batch(tuple(RemoveSpan(document, annotator_id, span) for span in spans)))
        own.spans.clear()
    elif kind == "status":
        status = chance.choice(FURTHER)
        project.apply(SetStatus(document, annotator_id, own.status, status))
        own.status = status
    else:
        before = project.annotation_set(document, annotator_id).marks
        after = Marks() if before.flag is not None else Marks("لماذا؟")
        project.apply(SetMarks(document, annotator_id, before, after))
        own.is_flagged = after.flag is not None
    own.changed = act
    model.sets[(row, name)] = own


@pytest.fixture(scope="module", params=[1, 2, 3])
def world(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("lists") / "p.hashiya"
    with Project.create(path) as project:
        model = worked(project, random.Random(request.param))
        assert project.check() == []
        yield project, model


def subsets(values):
    return some.lists(some.sampled_from(values), max_size=2, unique=True).map(tuple)


FILTERS = some.builds(
    DocumentFilter,
    annotator=some.sampled_from(("", "", *NAMES)),
    anyone=some.sampled_from((False, False, True)),
    statuses=subsets(FURTHER),
    labels=subsets(("investor", "project")),
    flagged=some.sampled_from((False, False, True)),
    noted=some.sampled_from((False, False, True)),
    since=some.sampled_from(("", "", "2024", "2024-02", "2023-12-31")),
    until=some.sampled_from(("", "", "2024", "2024-01", "2024-02-01")),
    source=some.sampled_from(("", "", *SOURCES)),
    text=some.sampled_from(("", "", "", "شركه", "لا", "🚢", "zzz")),
    assigned=some.sampled_from((False, False, True)),
)
SORTINGS = some.builds(Sorting, some.sampled_from(Order), some.booleans())


@settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(wanted=FILTERS, sorting=SORTINGS, viewer=some.sampled_from(NAMES))
def test_a_list_is_what_a_walk_over_all_documents_gives(world, wanted, sorting, viewer):
    project, model = world
    viewer_id = project.find_annotator(viewer).id
    found = project.documents.listed(viewer_id, wanted, sorting)
    assert [*found] == model.listed(wanted, sorting, viewer)


@pytest.mark.parametrize("name", [each for each in NAMES if each != "سارة"])
@pytest.mark.parametrize(
    "condition",
    [
        {},
        {"statuses": (Status.DONE,)},
        {"statuses": (Status.IN_PROGRESS,)},
        {"labels": ("investor",)},
        {"flagged": True},
        {"noted": True},
    ],
)
def test_no_filter_tells_what_others_did_with_what_is_blind(tmp_path, name, condition):
    """Given the same blind documents, begun by somebody or not, then each list is the same."""
    lists = []
    for begun in (False, True):
        with Project.create(tmp_path / f"{begun}.hashiya") as project:
            take(project, *(Record(Document(f"d{n}", "", f"نص قصير {n}")) for n in range(4)))
            sara, other = project.annotator("سارة"), project.annotator(name)
            project.apply(Assign(None, {}, {f"d{n}": (sara.id, other.id) for n in range(4)}))
            if begun:
                span = Span("s", 0, 2, "investor", "نص", note="ملاحظة")
                project.apply(AddSpan("d1", other.id, span))
                project.apply(SetMarks("d1", other.id, Marks(), Marks("هنا")))
                project.apply(SetStatus("d2", other.id, Status.NEW, Status.DONE))
            wishes = (
                DocumentFilter(annotator=name, **condition),
                DocumentFilter(anyone=True, **condition),
                DocumentFilter(annotator=name, statuses=(Status.NEW,)),
            )
            lists.append([[*project.documents.listed(sara.id, wanted)] for wanted in wishes])
    assert lists[0] == lists[1]


def test_of_a_document_both_have_done_the_other_set_counts(project):
    sara, ali = project.annotator("سارة"), project.annotator("علي")
    project.apply(Assign(None, {}, {"d1": (sara.id, ali.id)}))
    for each in (sara, ali):
        project.apply(SetStatus("d1", each.id, Status.NEW, Status.DONE))
    wanted = DocumentFilter(annotator="علي", statuses=(Status.DONE,))
    assert [*project.documents.listed(sara.id, wanted)] == [1]


def test_nothing_that_is_asked_for_is_found_of_a_name_that_is_not_there(project, sara):
    assert [*project.documents.listed(sara.id, DocumentFilter(annotator="نورة"))] == []
    assert [*project.documents.listed("nobody", DocumentFilter(flagged=True))] == []
    assert [*project.documents.listed("nobody", DocumentFilter(statuses=(Status.NEW,)))] == [1, 2]


def test_sources_come_once_each_in_order_and_no_more_than_asked(project):
    take(project, *(Record(Document(f"s{n}", "", f"نص {n}", f"م{n % 3}")) for n in range(9)))
    assert project.documents.sources(10) == ["م0", "م1", "م2"]
    assert project.documents.sources(2) == ["م0", "م1"]


def test_a_text_that_came_from_two_sources_is_found_by_either(project, sara):
    for number, source in enumerate(("وكالة", "النشرة")):
        take(project, Record(Document(f"c{number}", "", "نص واحد في مصدرين", source)))
    lists = [
        [*project.documents.listed(sara.id, DocumentFilter(source=s))] for s in ("وكالة", "النشرة")
    ]
    assert lists == [[3], [3]]


def test_what_is_in_the_trash_is_in_no_list(project, sara):
    project.apply(SetMarks("d2", sara.id, Marks(), Marks("انظر")))
    take(project, Record(Document("s", "", "نص", "وكالة")))
    for rows, left in (([2, 3], [1]), ([1], [])):
        project.apply(project.trash.removal(rows, sara.id))
        for order in Order:
            assert [*project.documents.listed(sara.id, sorting=Sorting(order, True))] == left
        assert [*project.documents.listed(sara.id, DocumentFilter(flagged=True))] == []
        assert [*project.documents.listed(sara.id, DocumentFilter(source="وكالة"))] == []


def test_an_empty_project_has_empty_lists(tmp_path):
    with Project.create(tmp_path / "empty.hashiya") as project:
        for order in Order:
            assert [
                *project.documents.listed("", DocumentFilter(text="نص"), Sorting(order, True))
            ] == []
        assert [*project.documents.listed("")] == []
        assert project.documents.sources(5) == []


def test_a_search_through_texts_tells_how_far_it_is_and_can_be_cancelled(project, sara):
    told = []
    project.documents.listed(
        sara.id, DocumentFilter(text="نص"), report=lambda *far: told.append(far)
    )
    assert told == [(0, 2), (2, 2)]

    def cancel(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        project.documents.listed(sara.id, DocumentFilter(text="نص"), report=cancel)
    assert [*project.documents.listed(sara.id, EVERY_DOCUMENT)] == [1, 2]


def plan(project, wanted):
    """Return what SQLite says of how it finds what a filter asks for, but not of the words."""
    asked = []
    project._database._connection.set_trace_callback(asked.append)
    project.documents.listed(project.annotators()[0].id, wanted)
    project._database._connection.set_trace_callback(None)
    told = []
    for sql in asked:
        if sql.startswith("SELECT json_group_array"):
            told += [row[3] for row in project._database.rows(f"EXPLAIN QUERY PLAN {sql}")]
    return told


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (DocumentFilter(statuses=(Status.DONE,)), "annotation_set_status"),
        (DocumentFilter(labels=("investor",)), "span_label"),
        (DocumentFilter(flagged=True), "annotation_set_flag"),
        (DocumentFilter(noted=True), "span_note"),
        (DocumentFilter(source="وكالة"), "document_source"),
        (DocumentFilter(since="2024"), "document_published"),
        (DocumentFilter(assigned=True), "assignment_annotator"),
    ],
)
def test_each_condition_is_answered_by_its_index(project, sara, wanted, index):
    assert any(index in step for step in plan(project, wanted))
    assert not any("SCAN document" in step for step in plan(project, wanted))
