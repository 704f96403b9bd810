"""A file that takes a project's place loses nothing of the one that was there."""

from __future__ import annotations

import os

import pytest

from annotator.core.errors import Locked, ProjectFileError, StorageFailed
from annotator.project import Project
from annotator.store.file import replacing
from annotator.store.file.replacing import copy_synced, draft_of, held, put_in_place, settle
from tests.store.projects import FIRST, take


@pytest.fixture
def closed(path):
    with Project.create(path) as project:
        take(project, FIRST)
    return path


def replace(path, content):
    with draft_of(path) as draft:
        draft.write_bytes(content)
        return put_in_place(draft, path)


def test_the_file_that_was_there_is_aside(closed):
    content = closed.read_bytes()
    aside = replace(closed, b"new")
    assert (closed.read_bytes(), aside.read_bytes()) == (b"new", content)
    again = replace(closed, b"newer")
    assert again.read_bytes() == b"new"
    assert aside.read_bytes() == content


def test_where_no_file_was_there_is_none_aside(tmp_path):
    assert replace(tmp_path / "p.hashiya", b"new") is None
    assert (tmp_path / "p.hashiya").read_bytes() == b"new"


def test_without_hard_links_the_file_is_copied_aside(closed, monkeypatch):
    def refuse(*_names):
        raise OSError(95, os.strerror(95))

    monkeypatch.setattr(replacing.os, "link", refuse)
    content = closed.read_bytes()
    assert replace(closed, b"new").read_bytes() == content
    assert closed.read_bytes() == b"new"


def test_a_log_that_a_crash_left_is_not_left_beside_the_new_file(closed):
    child = os.fork()
    if child == 0:
        Project.open(closed).annotator("سارة")
        os._exit(0)
    os.waitpid(child, 0)
    wal = closed.with_name(f"{closed.name}-wal")
    content = wal.read_bytes()
    aside = replace(closed, b"new")
    assert not wal.exists()
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == content
    with Project.open(aside) as project:
        assert [each.name for each in project.annotators()] == ["سارة"]


def test_settling_takes_in_what_a_crash_left(closed):
    child = os.fork()
    if child == 0:
        Project.open(closed).annotator("سارة")
        os._exit(0)
    os.waitpid(child, 0)
    settle(closed)
    assert not closed.with_name(f"{closed.name}-wal").exists()
    with Project.open(closed) as project:
        assert [each.name for each in project.annotators()] == ["سارة"]


def test_a_project_that_is_open_is_neither_settled_nor_held(closed):
    with Project.open(closed):
        with pytest.raises(Locked):
            settle(closed)
        with pytest.raises(Locked), held(closed):
            pass


def fill_the_disk(path):
    with draft_of(path) as draft:
        draft.write_bytes(b"x")
        raise OSError(28, os.strerror(28))


def test_what_cannot_be_copied_is_told_and_leaves_no_draft(closed, tmp_path):
    with pytest.raises(ProjectFileError), draft_of(closed) as draft:
        copy_synced(tmp_path / "none", draft)
    with pytest.raises(StorageFailed):
        fill_the_disk(closed)
    assert not list(tmp_path.glob(".*"))


def test_little_of_a_long_copy_is_left_to_sync_at_its_end(tmp_path, monkeypatch):
    source, target = tmp_path / "long", tmp_path / "copy"
    source.write_bytes(os.urandom(10 << 20))
    sizes = []
    monkeypatch.setattr(replacing, "SYNCED_AT_ONCE", 3 << 20)
    monkeypatch.setattr(
        replacing, "sync_content", lambda file: sizes.append(os.fstat(file).st_size)
    )
    copy_synced(source, target)
    assert sizes == [3 << 20, 6 << 20, 9 << 20]
    assert target.read_bytes() == source.read_bytes()
