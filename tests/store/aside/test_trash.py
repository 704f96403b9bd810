"""Documents go to the trash and come back as they were; an emptied trash gives nothing back."""

from __future__ import annotations

import shutil
import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.document import Document, Marks, Record, Status
from annotator.core.document_filter import DocumentFilter, Order, Sorting
from annotator.core.edits.edits import (
    AddSpan,
    AddSpans,
    RemoveSpan,
    RemoveSpans,
    SetMarks,
    SetStatus,
)
from annotator.core.edits.review_edits import SetVerdict
from annotator.core.edits.trash import RemoveDocuments
from annotator.core.errors import AnnotatorError, Reason, SpanConflict
from annotator.core.verdict import Decision, Verdict
from annotator.project import Project, Wanted
from annotator.project.keeping.recovery import rebuild, repair
from annotator.store.activity import stream_acts
from annotator.store.file.backups import kept_beside
from tests.store.projects import FIRST, SECOND, TEXT, failure_of, picture, span_of, take

SEA = span_of("شركة البحر")
SUM = span_of("25 مليون ريال", "amount")
NIGHT = Document("d3", "ليل", "وقّعـت «شركةُ النُّور» ‏عقدًا 🌙 بقيمة ٩ ملايين.")


@pytest.fixture
def labelled(project, sara):
    project.apply(AddSpans("d1", sara.id, (SEA, SUM)))
    project.apply(SetStatus("d1", sara.id, Status.IN_PROGRESS, Status.DONE))
    project.apply(SetMarks("d1", sara.id, Marks(), Marks("سؤال")))
    ali = project.annotator("علي").id
    verdict = Verdict("v1", "d1", ali, sara.id, Decision.ACCEPTED, SEA)
    project.apply(SetVerdict("d1", ali, sara.id, None, verdict))
    return project


def tables(project):
    """Return the tables that are read, without the log."""
    return [table for place, table in enumerate(picture(project)) if place != 3]


def remove(project, *rows, by):
    edit = project.trash.removal(rows, by)
    project.apply(edit)
    return edit


def test_a_removed_document_is_in_nothing_that_is_read(labelled, sara):
    remove(labelled, 1, by=sara.id)
    assert list(labelled.documents.listed(sara.id)) == [2]
    assert list(labelled.documents.listed(sara.id, DocumentFilter(text="البحر"))) == []
    assert list(labelled.search.find("البحر")) == []
    assert labelled.documents.progress(sara.id).documents == 1
    assert labelled.documents.progress(sara.id).done == 0
    assert labelled.info().documents == 1
    assert labelled.info().spans == 0
    assert labelled.documents.row_of("d1") is None
    assert labelled.documents.next_row(2, Wanted.NEW, sara.id) == 2
    assert labelled.documents.next_row(2, Wanted.FLAGGED, sara.id) is None
    assert labelled.review.verdicts("d1") == []
    assert list(stream_acts(labelled._database, lambda done, total: None)) == []
    with pytest.raises(AnnotatorError):
        labelled.documents.read(1)
    assert labelled.check() == []


def test_it_comes_back_with_all_that_was_done_to_it(labelled, sara):
    before = tables(labelled)
    edit = remove(labelled, 1, 2, by=sara.id)
    assert list(labelled.documents.listed(sara.id)) == []
    labelled.apply(edit.inverse())
    assert tables(labelled) == before
    assert labelled.trash.count() == 0
    assert labelled.check() == []


def test_it_is_in_no_filtered_or_sorted_list(labelled, sara):
    take(labelled, Record(NIGHT))
    remove(labelled, 1, by=sara.id)
    everything = [
        list(labelled.documents.listed(sara.id, sorting=Sorting(order))) for order in Order
    ]
    assert all(sorted(rows) == [2, 3] for rows in everything)
    flagged = DocumentFilter(flagged=True)
    assert list(labelled.documents.listed(sara.id, flagged)) == []


def test_it_is_not_in_an_export(labelled, sara, tmp_path):
    remove(labelled, 1, by=sara.id)
    assert labelled.export(tmp_path / "all.jsonl").records == 1


def test_the_trash_says_what_who_when_and_how_much(labelled, sara):
    remove(labelled, 2, by=labelled.annotator("علي").id)
    remove(labelled, 1, by=sara.id)
    last, first = labelled.trash.documents()
    assert (last.id, last.title, last.by, last.spans) == ("d1", "مرسى جديد", "سارة", 2)
    assert (first.id, first.by, first.spans) == ("d2", "علي", 0)
    assert first.when <= last.when


def test_what_is_there_cannot_be_restored_and_what_is_gone_not_removed(labelled, sara):
    edit = remove(labelled, 1, by=sara.id)
    with pytest.raises(SpanConflict) as conflict:
        labelled.apply(edit)
    assert conflict.value.reason is Reason.TRASH_CHANGED
    labelled.apply(edit.inverse())
    assert failure_of(labelled.apply, edit.inverse()).reason is Reason.TRASH_CHANGED
    assert failure_of(labelled.trash.restoring, ["d1"], sara.id).reason is Reason.NOT_IN_TRASH


def test_nothing_is_labelled_in_a_removed_document(labelled, sara):
    labelled.apply(RemoveSpan("d1", sara.id, SEA))  # its text is remembered now
    remove(labelled, 1, by=sara.id)
    assert failure_of(labelled.apply, AddSpan("d1", sara.id, SEA)).reason is Reason.UNKNOWN_DOCUMENT


def test_a_new_document_does_not_take_the_row_of_one_that_may_come_back(labelled, sara):
    edit = remove(labelled, 2, by=sara.id)
    take(labelled, Record(NIGHT))
    assert list(labelled.documents.listed(sara.id)) == [1, 3]
    assert labelled.documents.progress(sara.id).documents == 2
    labelled.apply(edit.inverse())
    assert [labelled.documents.read(row).id for row in labelled.documents.listed(sara.id)] == [
        "d1",
        "d2",
        "d3",
    ]
    assert labelled.check() == []


def test_importing_a_removed_document_again_says_so_and_leaves_it_in_the_trash(labelled, sara):
    remove(labelled, 1, by=sara.id)
    tally = take(labelled, FIRST, SECOND)
    assert (tally.documents, tally.known, tally.removed) == (0, 1, 1)
    assert labelled.trash.count() == 1
    labelled.trash.empty(sara.id)
    assert take(labelled, FIRST).removed == 1


def test_an_emptied_trash_leaves_no_text_in_the_file(labelled, sara, path):
    words = "على الساحل".encode()
    remove(labelled, 1, by=sara.id)
    emptied = labelled.trash.empty(sara.id)
    assert (emptied.documents, emptied.removals) == (1, 0)
    assert labelled.trash.documents() == []
    assert labelled.check() == []
    labelled.close()
    assert words not in path.read_bytes()
    with Project.open(path) as project:
        row = project._database.row("SELECT id, length, state FROM set_aside")
        assert row == ("d1", len(TEXT), "emptied")
        assert [each.kind for each in project._acts.log][-1] == "trash.emptied"
        assert project.check() == []


def test_an_empty_trash_writes_nothing(project, sara):
    before = project.info().events
    assert project.trash.empty(sara.id).documents == 0
    assert project.info().events == before


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM document",
        "DELETE FROM set_aside",
        "UPDATE set_aside SET text = NULL",
        "UPDATE set_aside SET text = 'غيره'",
        "UPDATE set_aside SET sha256 = ''",
        "INSERT OR REPLACE INTO set_aside SELECT row, id, title, '', source, published, meta,"
        " sha256, search, 0, state, event FROM set_aside",
    ],
)
def test_the_file_itself_keeps_texts_from_being_lost(labelled, sara, statement):
    remove(labelled, 1, by=sara.id)
    with pytest.raises(sqlite3.IntegrityError), labelled._database.transaction():
        labelled._database._open_connection.execute(statement)


def test_a_project_is_rebuilt_of_its_journal_with_its_trash(labelled, sara, path, tmp_path):
    take(labelled, Record(NIGHT))
    remove(labelled, 1, by=sara.id)
    labelled.trash.empty(sara.id)
    remove(labelled, 2, by=sara.id)
    wanted = tables(labelled)
    labelled.close()
    mending = rebuild(path, tmp_path / "again.hashiya")
    assert mending.is_whole
    with Project.open(tmp_path / "again.hashiya") as again:
        assert [each.id for each in again.trash.documents()] == ["d2"]
        assert tables(again) == wanted
        assert again.check() == []


def test_a_damaged_project_is_repaired_with_its_trash_though_a_text_is_gone(labelled, sara, path):
    remove(labelled, 1, by=sara.id)
    labelled.trash.empty(sara.id)
    remove(labelled, 2, by=sara.id)
    labelled.close()
    shutil.rmtree(kept_beside(path))
    kept_beside(path).mkdir()
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TRIGGER document_is_never_replaced")
    mending = repair(path)
    assert mending.lost_texts == []
    with Project.open(path) as again:
        assert [each.id for each in again.trash.documents()] == ["d2"]
        assert again.check() == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE set_aside SET state = 'awaited'",
        "UPDATE set_aside SET event = 'x'",
        "UPDATE set_aside SET title = 'غيره'",
    ],
)
def test_a_check_notices_a_trash_that_is_not_as_recorded(labelled, sara, statement):
    remove(labelled, 1, by=sara.id)
    with labelled._database.transaction():
        labelled._database.execute(statement)
    assert labelled.check()


def test_spans_removed_together_can_be_brought_back(labelled, sara):
    labelled.apply(RemoveSpans("d1", sara.id, (SEA, SUM)))
    (removed,) = labelled.trash.spans()
    assert (removed.title, removed.by, removed.spans) == ("مرسى جديد", "سارة", (SEA, SUM))
    labelled.apply(labelled.trash.restoring_spans([removed]))
    assert labelled.annotation_set("d1", sara.id).spans == (SEA, SUM)
    assert labelled.trash.spans() == []


def test_spans_that_are_there_again_are_not_brought_back_twice(labelled, sara):
    labelled.apply(RemoveSpans("d1", sara.id, (SEA, SUM)))
    labelled.apply(AddSpan("d1", sara.id, SEA))
    labelled.apply(AddSpan("d1", sara.id, span_of("25 مليون ريال", "amount", id="other")))
    (removed,) = labelled.trash.spans()
    assert removed.spans == (SUM,)
    assert labelled.trash.restoring_spans([removed]).edits == ()


def test_spans_removed_twice_are_listed_where_they_were_last(labelled, sara):
    for _time in range(2):
        labelled.apply(RemoveSpans("d1", sara.id, (SEA, SUM)))
        labelled.apply(AddSpans("d1", sara.id, (SEA, SUM)))
    labelled.apply(RemoveSpans("d1", sara.id, (SEA, SUM)))
    assert len(labelled.trash.spans()) == 1


def test_an_emptied_trash_lists_no_spans(labelled, sara):
    labelled.apply(RemoveSpans("d1", sara.id, (SEA, SUM)))
    assert labelled.trash.empty(sara.id).removals == 1
    assert labelled.trash.spans() == []
    assert labelled.check() == []


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sets(st.integers(0, 3)), min_size=1, max_size=6))
def test_whatever_goes_and_comes_back_all_is_as_before(tmp_path_factory, acts):
    path = tmp_path_factory.mktemp("trash") / "p.hashiya"
    with Project.create(path) as project:
        take(project, *(Record(Document(f"a{n}", "", f"{TEXT} {n}")) for n in range(4)))
        me = project.annotator("سارة").id
        for number in range(4):
            project.apply(AddSpan(f"a{number}", me, SEA))
        before, done = tables(project), []
        for chosen in acts:
            here = {project.documents.read(row).id for row in project.documents.listed(me)}
            wanted = {f"a{number}": 1 for number in sorted(chosen)}
            removal = RemoveDocuments(me, {each: 1 for each in wanted if each in here})
            return_ = RemoveDocuments(me, {each: 1 for each in wanted if each not in here})
            for edit in (removal, return_.inverse()):
                project.apply(edit)
                done.append(edit)
        assert project.check() == []
        for edit in reversed(done):
            project.apply(edit.inverse())
        assert tables(project) == before
