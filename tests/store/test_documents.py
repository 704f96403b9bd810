"""Lists of documents: by status, by words, and what they show."""

from __future__ import annotations

import pytest

from annotator.core.document import Document, Record, Status
from annotator.core.document_filter import DocumentFilter
from annotator.core.edits.assignment import Assign
from annotator.core.edits.edits import AddSpan, SetStatus
from annotator.core.errors import AnnotatorError, Reason
from annotator.store.documents import Wanted
from tests.store.projects import FIRST, SECOND, span_of, take

SEA = span_of("شركة البحر")


def test_a_document_is_read_as_it_came(project):
    exact = Document(
        "d3", "ع\u200f", "\ufeffس\r\nس\u2028ْ\u202e🚢\u0301", "م", "1999", {"ق": [None]}
    )
    take(project, Record(exact))
    assert project.documents.read(3) == exact
    assert project.documents.row_of("d3") == 3
    assert project.documents.row_of("d4") is None
    with pytest.raises(AnnotatorError) as caught:
        project.documents.read(4)
    assert caught.value.reason is Reason.UNKNOWN_DOCUMENT


def test_documents_are_listed_by_one_annotators_status(project, sara):
    take(project, Record(Document("d3", "ثالث", "نص ثالث")))
    ali = project.annotator("علي")
    project.apply(AddSpan("d1", sara.id, SEA))
    project.apply(SetStatus("d2", sara.id, Status.NEW, Status.DONE))
    project.apply(SetStatus("d3", ali.id, Status.NEW, Status.DONE))
    listed = {
        status: list(project.documents.listed(sara.id, DocumentFilter(statuses=(status,))))
        for status in Status
    }
    assert {status: rows for status, rows in listed.items() if rows} == {
        Status.NEW: [3],
        Status.IN_PROGRESS: [1],
        Status.DONE: [2],
    }
    assert list(project.documents.listed(sara.id)) == [1, 2, 3]
    assert list(project.documents.listed("nobody", DocumentFilter(statuses=(Status.NEW,)))) == [
        1,
        2,
        3,
    ]
    assert (
        project.documents.progress(sara.id).documents,
        project.documents.progress(sara.id).done,
    ) == (3, 1)


@pytest.mark.parametrize(
    ("words", "rows"),
    [("مَرسى", [1]), ("خبر", [2]), ("٢٥", [1]), ("شركه", [1, 2]), ("%", []), ("", [1, 2])],
)
def test_documents_are_found_by_folded_words_of_headline_and_text(project, sara, words, rows):
    assert list(project.documents.listed(sara.id, DocumentFilter(text=words))) == rows


def test_status_and_words_together(project, sara):
    project.apply(AddSpan("d1", sara.id, SEA))
    found = project.documents.listed(
        sara.id, DocumentFilter(statuses=(Status.IN_PROGRESS,), text="شركة")
    )
    assert list(found) == [1]
    assert (
        list(
            project.documents.listed(sara.id, DocumentFilter(statuses=(Status.DONE,), text="شركة"))
        )
        == []
    )


def test_summaries_come_in_the_order_asked_for(project, sara):
    project.apply(AddSpan("d1", sara.id, SEA))
    second, first = project.documents.summaries([2, 1, 9], sara.id)
    assert (first.id, first.title, first.span_count) == ("d1", FIRST.document.title, 1)
    assert first.status is Status.IN_PROGRESS
    assert (second.id, second.title, second.span_count) == ("d2", SECOND.document.title, 0)
    assert second.status is Status.NEW


def test_what_is_next_and_how_far_somebody_is_can_be_about_their_own_documents(project, sara):
    take(project, Record(Document("d3", "ثالث", "نص ثالث")))
    first, _second, third = (project.documents.read(row).id for row in (1, 2, 3))
    project.apply(Assign(None, {}, {first: (sara.id,), third: (sara.id,)}))
    assert project.documents.next_row(1, Wanted.NEW, sara.id) == 2
    assert project.documents.next_row(1, Wanted.NEW, sara.id, assigned=True) == 3
    assert project.documents.next_row(3, Wanted.NEW, sara.id, assigned=True) == 1
    project.apply(SetStatus(third, sara.id, Status.NEW, Status.DONE))
    mine = project.documents.progress(sara.id, assigned=True)
    assert (mine.documents, mine.done) == (2, 1)
    assert project.documents.next_row(1, Wanted.NEW, sara.id, assigned=True) == 1
    assert project.documents.next_row(1, Wanted.FLAGGED, sara.id, assigned=True) is None
