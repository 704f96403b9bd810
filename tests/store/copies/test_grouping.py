"""Documents are grouped in steps of any size, with what happened since they were made ready."""

from __future__ import annotations

import pytest

from annotator.core.document import Document, Record
from annotator.core.edits.trash import RemoveDocuments, RestoreDocuments
from tests.project.documents.test_copies import GROUPS, TEXTS, article, copy_of, fill, ids
from tests.store.projects import take


@pytest.fixture
def project(tmp_path):
    with fill(tmp_path / "p.hashiya", TEXTS) as project:
        yield project


def test_a_moment_groups_one_document_at_least_and_gives_the_others_back(project):
    left = project.copies.sketch_some()
    for count in range(5, -1, -1):
        left = project.copies.group(left, seconds=0)
        assert len(left.documents) == count
        assert project.copies.pending() == count
    assert ids(project) == GROUPS
    assert project.check() == []


def test_one_that_was_removed_since_is_nobodys_copy(project):
    project.copies.group(project.copies.sketch_some(1))
    left = project.copies.sketch_some()
    me = project.annotator("سعاد").id
    project.apply(RemoveDocuments(me, {"a": 0}))
    project.copies.group(left)
    assert ids(project) == [["a2", "a3"], ["b", "b2"]]
    project.apply(RestoreDocuments(me, {"a": 0}))
    project.copies.find()
    assert ids(project) == GROUPS
    assert project.check() == []


def test_a_group_that_came_apart_since_is_found_again(project):
    project.copies.find()
    take(project, Record(Document("a4", "خبر", copy_of(TEXTS["a"], 14))))
    left = project.copies.sketch_some()
    assert [each.row for each in left.documents] == [7]
    me = project.annotator("سعاد").id
    project.apply(RemoveDocuments(me, {"a2": 0}))
    project.copies.group(left)
    project.copies.find()
    assert ids(project) == [["a", "a3", "a4"], ["b", "b2"]]
    assert project.check() == []


def test_sketches_of_another_scheme_are_compared_with_none(project):
    project.copies.find()
    with project._database.transaction():
        project._database.execute("UPDATE copy_progress SET scheme = 'older'")
    assert not any(each.others for each in project.copies.sketch_some().documents)


def test_one_more_copy_writes_no_other_member_of_its_group(tmp_path):
    text = article(5)
    texts = {f"d{number}": copy_of(text, number) for number in range(40)}
    with fill(tmp_path / "p.hashiya", texts) as project:
        project.copies.find()
        assert [len(group) for group in project.copies.groups()] == [40]
        take(project, Record(Document("more", "خبر", copy_of(text, 99))))
        ready = project.copies.sketch_some()
        assert len(ready.documents[0].others) == 1
        connection = project._database._open_connection
        before = connection.total_changes
        project.copies.group(ready)
        bands = 42
        assert connection.total_changes - before <= bands + 4


def test_what_is_waited_for_is_waited_for_before_each_document(project):
    steps = []
    project.copies.sketch_some(4, lambda: steps.append(project.copies.pending()))
    assert steps == [6, 6, 6, 6]
