"""A backup takes the project's place; an older project is brought up to date after one."""

from __future__ import annotations

import os
import shutil
import sqlite3

import pytest

from annotator.core.errors import AnnotatorError, Damaged, Locked, Reason, StorageFailed
from annotator.core.progress import Cancelled
from annotator.project import Project
from annotator.project.keeping import updating
from annotator.project.keeping.backups import Why, find_backup, list_backups, restore_backup
from annotator.store.file.schema.migrations import FILE_FORMAT
from tests.store.file.schema.test_migrations import KEPT
from tests.store.projects import FIRST, SECOND, picture, take


@pytest.fixture
def worked(path):
    """A closed project with a backup and, since then, one more annotator."""
    with Project.create(path) as project:
        take(project, FIRST, SECOND)
        project.keeping.back_up()
        project.annotator("سارة")
    return path


def names(path):
    with Project.open(path, read_only=True) as project:
        assert project.check() == []
        return [each.name for each in project.annotators()]


def test_a_restored_project_is_the_backup_and_the_other_is_aside(worked):
    aside = restore_backup(worked, find_backup(worked, None))
    assert names(worked) == []
    assert names(aside) == ["سارة"]
    assert len(list_backups(worked)) == 1


def test_a_project_that_is_gone_is_restored_too(worked):
    worked.unlink()
    assert restore_backup(worked, find_backup(worked, None)) is None
    assert names(worked) == []


def test_a_crashed_project_is_whole_when_it_is_moved_aside(worked):
    child = os.fork()
    if child == 0:
        Project.open(worked).annotator("منى")
        os._exit(0)
    os.waitpid(child, 0)
    aside = restore_backup(worked, find_backup(worked, None))
    assert names(worked) == []
    assert names(aside) == ["سارة", "منى"]


def test_a_damaged_backup_is_not_restored(worked):
    backup = find_backup(worked, None)
    content = bytearray(backup.path.read_bytes())
    place = bytes(content).index("ريال".encode())
    content[place : place + 2] = "د".encode()
    backup.path.write_bytes(content)
    before = worked.read_bytes()
    with pytest.raises(Damaged):
        restore_backup(worked, backup)
    assert worked.read_bytes() == before


def test_an_open_project_is_not_replaced(worked):
    with Project.open(worked), pytest.raises(Locked):
        restore_backup(worked, find_backup(worked, None))
    assert names(worked) == ["سارة"]


def test_a_backup_that_is_not_there_is_told(worked):
    with pytest.raises(AnnotatorError) as caught:
        find_backup(worked, "none")
    assert caught.value.reason is Reason.UNKNOWN_BACKUP


def test_an_import_is_preceded_by_a_backup(worked, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("خبر عن سوق المال", encoding="utf-8")
    with Project.open(worked) as project:
        before = picture(project)
        project.import_files([article])
    newest = list_backups(worked)[0]
    assert newest.why is Why.IMPORT
    with Project.open(newest.path, read_only=True) as copy:
        assert picture(copy) == before


@pytest.fixture
def old(path):
    shutil.copy(KEPT / "format1.hashiya", path)
    return path


def format_of(path):
    connection = sqlite3.connect(path)
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return found


def test_an_older_project_is_brought_up_to_date_after_a_backup(old):
    with Project.open(old) as project:
        assert project.info().schema_version == FILE_FORMAT
        assert project.check() == []
    backup = list_backups(old)[0]
    assert (backup.why, format_of(backup.path)) == (Why.MIGRATION, 1)
    restore_backup(old, backup)
    assert format_of(old) == 1
    with Project.open(old) as project:
        assert project.info().schema_version == FILE_FORMAT
        assert project.check() == []


def test_an_older_project_that_is_only_read_needs_no_backup(old):
    with Project.open(old, read_only=True) as project:
        assert project.info().schema_version == 1
    assert list_backups(old) == []


def test_an_older_project_is_left_as_it_is_where_no_backup_can_be_made(old, monkeypatch):
    def refuse(_database, _why, _report):
        raise StorageFailed(Reason.NO_ROOM_TO_KEEP, path=old)

    monkeypatch.setattr(updating, "back_up", refuse)
    with pytest.raises(StorageFailed):
        Project.open(old)
    assert format_of(old) == 1


def test_restoring_that_is_cancelled_at_any_report_changes_nothing(path):
    with Project.create(path) as project:
        take(project, FIRST)
        project.keeping.back_up()
        take(project, SECOND)
        held = picture(project)
    (backup,) = list_backups(path)[-1:]
    before, reports = path.read_bytes(), []
    restore_backup(path, backup, lambda done, total: reports.append(done / total))
    assert reports == sorted(reports)
    assert path.read_bytes() == backup.path.read_bytes()
    for count in range(len(reports)):
        path.write_bytes(before)
        left = [count]

        def cancel(done, total, left=left):
            left[0] -= 1
            if left[0] < 0:
                raise Cancelled

        with pytest.raises(Cancelled):
            restore_backup(path, backup, cancel)
        with Project.open(path, read_only=True) as project:
            assert picture(project) == held
        assert not list(path.parent.glob(".hashiya-*"))


def test_an_import_that_is_cancelled_while_it_is_backed_up_brings_nothing(path, tmp_path):
    with Project.create(path) as project:
        take(project, FIRST)
        kept = len(list_backups(path))
        article = tmp_path / "خبر.txt"
        article.write_text("افتتحت شركة الواحة مصنعا للزجاج.", "utf-8")

        def cancel(done, total):
            raise Cancelled

        with pytest.raises(Cancelled):
            project.import_files([article], report=cancel)
        assert project.info().documents == 1
        assert len(list_backups(path)) == kept
