"""A copy of a project is brought to the disk while it is made, and stops where it is told to."""

from __future__ import annotations

import itertools
import os

import pytest

from annotator.core.document import Document, Record
from annotator.core.progress import Cancelled, silent
from annotator.project import Project
from annotator.store.file import copying
from annotator.store.file.copying import copy_to
from tests.store.projects import TEXT, take

PIECE = 1 << 20
CACHE = 2 << 20  # bytes that SQLite holds back


@pytest.fixture
def database(path):
    """An open project of some 15 MB."""
    with Project.create(path) as project:
        take(project, Record(Document("كبير", "عنوان", TEXT * 60_000)))
        yield project._database


@pytest.fixture
def synced(monkeypatch):
    """The sizes of the copy each time when a piece of it was synced."""
    sizes = []
    monkeypatch.setattr(copying, "SYNCED_AT_ONCE", PIECE)
    monkeypatch.setattr(copying, "_COPIED_AT_ONCE", 64)
    monkeypatch.setattr(copying, "sync_content", lambda file: sizes.append(os.fstat(file).st_size))
    return sizes


def test_little_of_a_copy_is_left_to_sync_when_it_is_made(database, tmp_path, synced):
    copy = tmp_path / "copy"
    copy_to(database, copy, silent)
    assert copy.stat().st_size - synced[-1] < 2 * PIECE + CACHE
    steps = [after - before for before, after in itertools.pairwise(synced)]
    assert max(steps) < 2 * PIECE + CACHE
    with Project.open(copy, read_only=True) as opened:
        assert opened.check() == []


def test_on_a_network_share_writers_do_not_wait_for_the_disk_of_a_copy(database, tmp_path, synced):
    database.on_network = True
    copy_to(database, tmp_path / "copy", silent)
    assert synced == []


def test_a_copy_stops_where_it_is_cancelled_and_lets_go_of_its_file(database, tmp_path, synced):
    copy = tmp_path / "copy"

    def stop(done, total):
        if done * 2 > total:
            raise Cancelled

    with pytest.raises(Cancelled):
        copy_to(database, copy, stop)
    assert 3 < len(synced) < 12
    if os.path.isdir("/proc/self/fd"):
        held = [os.path.realpath(f"/proc/self/fd/{each}") for each in os.listdir("/proc/self/fd")]
        assert str(copy) not in held


def test_a_copy_replaces_nothing(database, tmp_path):
    copy = tmp_path / "copy"
    copy.write_text("مقال")
    with pytest.raises(FileExistsError):
        copy_to(database, copy, silent)
    assert copy.read_text() == "مقال"
