"""An older file becomes one of today in one step that tells how far it is, or stays as it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from annotator.core.progress import Cancelled
from annotator.project import Project
from annotator.project.keeping.backups import list_backups
from annotator.project.keeping.updating import Stage, stage_of
from annotator.store.file.backups import kept_beside
from annotator.store.file.connections import reporting
from annotator.store.file.database import Database
from annotator.store.file.schema.migrations import FILE_FORMAT, pending
from annotator.store.file.updating import bring_up_to_date
from tests.data.projects.grown import grow

ARTICLES = 300


@pytest.fixture(params=["format1.hashiya", "format2.hashiya"])
def old(request, tmp_path):
    path = tmp_path / "old.hashiya"
    grow(path, ARTICLES, request.param)
    return path


class Told:
    """What was reported; from the report of a number on, the work is to end."""

    def __init__(self, end_at=-1):
        self.reports = []
        self.end_at = end_at

    def __call__(self, done, total):
        self.reports.append((done, total))
        if self.end_at >= 0 and len(self.reports) > self.end_at:
            raise Cancelled


def in_names(path):
    return sorted(each.name for each in path.parent.iterdir())


def test_it_tells_how_far_it_is_first_of_the_backup_then_of_the_update(old):
    told = Told()
    with Project.open(old, report=told) as project:
        assert project.info().schema_version == FILE_FORMAT
        assert project.info().documents > ARTICLES
        assert project.check() == []
    parts = [done / total for done, total in told.reports]
    assert parts == sorted(parts)
    assert parts[-1] <= 1
    stages = [stage_of(*each) for each in told.reports]
    assert stages == sorted(stages, key=list(Stage).index)
    assert set(stages) == set(Stage)
    assert len(set(parts)) > 10


def test_cancelled_at_any_report_it_is_byte_for_byte_as_it_was(old):
    before = old.read_bytes()
    counted = Told()
    Project.open(old, report=counted).close()
    old.write_bytes(before)
    for backup in list_backups(old):
        backup.path.unlink()
    count = len(counted.reports)
    for end_at in (0, 1, count // 3, count // 2, count - 2, count - 1):
        with pytest.raises(Cancelled):
            Project.open(old, report=Told(end_at))
        assert old.read_bytes() == before, end_at
        assert in_names(old) in ([old.name], [old.name, kept_beside(old).name])
        assert not list(kept_beside(old).glob(".*"))
        for backup in list_backups(old):
            backup.path.unlink()


def test_the_next_try_after_a_cancelled_update_needs_no_second_backup(old):
    told = Told()
    Project.open(old, report=told).close()
    assert len(list_backups(old)) == 1
    old.write_bytes(list_backups(old)[0].path.read_bytes())
    Project.open(old).close()
    assert len(list_backups(old)) == 1


def test_a_project_of_today_reports_nothing(old):
    Project.open(old).close()
    told = Told()
    Project.open(old, report=told).close()
    assert told.reports == []


def test_a_file_that_fails_half_way_is_as_it_was(old, monkeypatch):
    script = "annotator.store.file.schema.migrations.VERSION_SCHEMA"  # of the last migration
    monkeypatch.setattr(script, "CREATE TABLE moved_span (a) NONSENSE;\n")
    with closing(Database(old, read_only=False)) as database:
        lacked = pending(database.tables)
        with pytest.raises(sqlite3.OperationalError):
            bring_up_to_date(database)
        assert pending(database.tables) == lacked
    monkeypatch.undo()
    with Project.open(old) as project:
        assert project.check() == []


def test_a_statement_ends_with_what_its_report_raises():
    class Enough(Exception):
        pass

    def stop(_done, _total):
        raise Enough

    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    with closing(sqlite3.connect(":memory:")) as connection:
        with pytest.raises(Enough), reporting(connection, stop):
            connection.execute(endless).fetchone()
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_a_failure_of_the_statement_itself_is_told_as_it_is():
    with (
        closing(sqlite3.connect(":memory:")) as connection,
        pytest.raises(sqlite3.OperationalError, match="no such table"),
        reporting(connection, Told()),
    ):
        connection.execute("SELECT * FROM absent")
