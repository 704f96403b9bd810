"""A new project file is there whole, or not at all."""

from __future__ import annotations

import sqlite3

import pytest

from annotator.core.errors import ProjectFileError, Reason
from annotator.project import Project
from annotator.store.file import connections
from tests.store.projects import failure_of


def test_a_project_is_not_made_over_a_file_or_in_no_folder(tmp_path):
    (tmp_path / "there.hashiya").write_text("شيء")
    for path, reason in (
        (tmp_path / "there.hashiya", Reason.PROJECT_EXISTS),
        (tmp_path / "no folder" / "p.hashiya", Reason.FOLDER_MISSING),
    ):
        with pytest.raises(ProjectFileError) as caught:
            Project.create(path)
        assert caught.value.reason is reason
    assert (tmp_path / "there.hashiya").read_text() == "شيء"


def test_a_project_that_could_not_be_made_leaves_nothing(path, monkeypatch):
    made = 0

    class Failing(sqlite3.Connection):
        left = 0

        def execute(self, sql, *parameters):
            Failing.left -= 1
            if Failing.left == 0:
                error = sqlite3.OperationalError("injected")
                error.sqlite_errorcode = sqlite3.SQLITE_FULL
                raise error
            return super().execute(sql, *parameters)

    monkeypatch.setattr(connections, "CONNECTION_CLASS", Failing)
    for place in range(1, 60, 3):
        Failing.left = place
        failure = failure_of(lambda: Project.create(path).close())
        Failing.left = 0
        if failure is None:
            made += 1
        else:
            assert (failure.reason, failure.path) == (Reason.DISK_FULL, path)
            names = [each.name for each in path.parent.iterdir() if each.suffix != ".backups"]
            assert names in ([], [path.name])
        if path.exists():
            Project.open(path).close()
            path.unlink()
    assert made < 10
