"""A stranger's project file comes in through a process of its own, or not at all."""

from __future__ import annotations

import sqlite3

import pytest

from annotator.core.errors import PackageRefused, Reason
from annotator.project import receive
from annotator.team.stranger import package_of
from tests.store.projects import failure_of, picture
from tests.team.computers import PORT, begin, label, quotes


@pytest.fixture
def desk(tmp_path):
    with begin(tmp_path / "desk.hashiya") as project:
        yield project


@pytest.fixture
def stranger(tmp_path):
    path = tmp_path / "stranger.hashiya"
    with begin(path, PORT) as project:
        label(project, "غريب", PORT, "شركة المرسى")
    return path


def spoil(path, *statements):
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


HOSTILE = [
    "CREATE TRIGGER thief AFTER INSERT ON span BEGIN DELETE FROM span; END",
    "CREATE TRIGGER thief AFTER DELETE ON session BEGIN DELETE FROM span; END",
    "CREATE VIEW lies AS SELECT * FROM event",
    "CREATE TEMP TABLE x (a)",
    "ALTER TABLE document ADD COLUMN more TEXT AS (upper(text))",
    "UPDATE span SET text = 'غير ذلك'",
    "UPDATE document SET search = ''",
    "INSERT INTO event (id, clock, kind, body, prev, sha256) VALUES ('x', 1, 'x', '{}', '', '')",
]


@pytest.mark.parametrize("statement", HOSTILE)
def test_a_hostile_project_is_refused_or_harmless(desk, stranger, statement):
    spoil(stranger, statement)
    content = stranger.read_bytes()
    before = picture(desk)
    error = failure_of(desk.handover.merge, [stranger])
    if error is not None:
        assert (type(error), error.path) == (PackageRefused, stranger)
        assert picture(desk) == before
    else:
        assert quotes(desk, "غريب", PORT) == [("شركة المرسى", "investor")]
        assert desk.documents.read(desk.documents.row_of("port")) == PORT
    assert desk.check() == []
    assert stranger.read_bytes() == content


def test_a_project_with_a_trigger_is_refused_with_its_name(desk, stranger):
    spoil(stranger, HOSTILE[0])
    with pytest.raises(PackageRefused) as failure:
        desk.handover.merge([stranger])
    assert failure.value.reason is Reason.PROJECT_NOT_READ
    assert "strange trigger thief" in str(failure.value.details["cause"])


def test_a_table_that_is_really_a_view_is_refused(desk, stranger):
    spoil(
        stranger,
        "ALTER TABLE arrival RENAME TO former",
        "CREATE VIEW arrival AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
        " SELECT i AS id, '' AS package, '' AS \"by\", 1 AS first, 1 AS last, '' AS taken FROM n",
    )
    with pytest.raises(PackageRefused):
        desk.handover.merge([stranger])


def test_reading_ends_after_its_time(stranger):
    with pytest.raises(PackageRefused) as failure, package_of(stranger, longest=0.01):
        pass
    assert failure.value.reason is Reason.PROJECT_NOT_READ


def test_a_module_beside_the_project_is_not_run(stranger, tmp_path, monkeypatch):
    trap = tmp_path / "annotator"
    trap.mkdir()
    (trap / "__init__.py").write_text(f"open({str(tmp_path / 'sprung')!r}, 'w')")
    monkeypatch.chdir(tmp_path)
    receive(tmp_path / "new.hashiya", [stranger])
    assert not (tmp_path / "sprung").exists()


def test_a_database_that_is_no_project_is_refused(desk, tmp_path):
    path = tmp_path / "other.db"
    spoil(path, "CREATE TABLE project (id)")
    with pytest.raises(PackageRefused):
        desk.handover.merge([path])
