"""The opening sequence, the lock, and what closing leaves."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sqlite3
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest

from annotator.core.edits.edits import AddSpan
from annotator.core.errors import (
    AnnotatorError,
    Damaged,
    Locked,
    NotAProject,
    ProjectFileError,
    ReadOnly,
    Reason,
    StorageFailed,
    TooNew,
)
from annotator.project import Project
from annotator.store.file import database as database_module
from annotator.store.file import project_file
from annotator.store.file.schema.migrations import FILE_FORMAT
from tests.store.projects import FIRST, failure_of, picture, span_of, take

SEA = span_of("شركة البحر")


def raw(path, *statements):
    """Change a closed project file as another program would."""
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def reason_of_opening(path):
    with pytest.raises(AnnotatorError) as caught:
        Project.open(path)
    return type(caught.value), caught.value.reason


def files(folder):
    """Return the names in a folder, without those of backups."""
    return sorted(each.name for each in folder.iterdir() if each.suffix != ".backups")


@pytest.fixture
def closed(path):
    with Project.create(path) as project:
        take(project, FIRST)
    return path


@pytest.mark.parametrize(
    "name", ["two words", "مقالات", "100%25", "a#b", "what?mode=ro", "a&b=c", "it's", '"quoted"']
)
def test_a_project_may_have_any_name(tmp_path, name):
    path = tmp_path / name / f"{name}.hashiya"
    path.parent.mkdir()
    with Project.create(path) as project:
        take(project, FIRST)
    assert files(path.parent) == [path.name]
    with Project.open(path) as project:
        assert project.documents.read(1) == FIRST.document


def test_closing_leaves_one_self_contained_file(closed):
    assert files(closed.parent) == [closed.name]
    assert closed.read_bytes()[18:20] == b"\x01\x01"  # neither reader nor writer needs a WAL


def test_what_is_not_a_project_is_refused_and_untouched(tmp_path):
    foreign = tmp_path / "foreign.sqlite"
    raw(foreign, "CREATE TABLE t (a)")
    for name, content in (
        ("empty.hashiya", b""),
        ("short.hashiya", b"SQLite format 3\0"),
        ("text.hashiya", "نص عادي".encode() * 100),
        ("foreign.sqlite", foreign.read_bytes()),
    ):
        (tmp_path / name).write_bytes(content)
        assert reason_of_opening(tmp_path / name) == (NotAProject, Reason.NOT_A_PROJECT)
        assert (tmp_path / name).read_bytes() == content
    assert len(files(tmp_path)) == 4


def test_a_missing_file_and_a_folder_are_told(tmp_path):
    missing = tmp_path / "none.hashiya"
    assert reason_of_opening(missing) == (ProjectFileError, Reason.PROJECT_MISSING)
    assert reason_of_opening(tmp_path) == (ProjectFileError, Reason.FILE_UNREADABLE)
    assert files(tmp_path) == []


def test_a_file_that_was_cut_short_is_damaged(closed):
    content = closed.read_bytes()
    for size in (len(content) - 1, len(content) // 2, 4096, 100):
        closed.write_bytes(content[:size])
        assert reason_of_opening(closed) == (Damaged, Reason.PROJECT_DAMAGED)


@pytest.mark.parametrize(
    "change",
    [
        "DROP TABLE label",
        "DROP TRIGGER event_is_never_removed",
        "CREATE TRIGGER thief AFTER INSERT ON span BEGIN DELETE FROM span; END",
        "CREATE VIEW label_view AS SELECT * FROM label",
        "ALTER TABLE document RENAME COLUMN source TO sourcf",
    ],
)
def test_a_schema_that_lacks_something_or_acts_by_itself_is_refused(closed, change):
    raw(closed, change)
    assert reason_of_opening(closed) == (Damaged, Reason.PROJECT_DAMAGED)


@pytest.mark.parametrize(
    "change",
    [
        f"PRAGMA user_version = {FILE_FORMAT + 1}",
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('hashiya', 'of_the_future', '2030-01-01')",
    ],
)
def test_a_newer_file_is_opened_for_reading_only(closed, change):
    raw(closed, change)
    content = closed.read_bytes()
    with Project.open(closed) as project:
        assert project.newer
        assert project.read_only
        assert project.documents.read(1) == FIRST.document
        with pytest.raises(TooNew):
            project.annotator("سارة")
    assert closed.read_bytes() == content
    assert files(closed.parent) == [closed.name]


def test_a_second_writer_is_told_who_has_the_project(project, path):
    with pytest.raises(Locked) as caught:
        Project.open(path)
    assert str(os.getpid()) in caught.value.details["holder"]


def test_a_reader_beside_the_writer_sees_what_is_written(project, sara, path):
    with Project.open(path, read_only=True) as reader:
        project.apply(AddSpan("d1", sara.id, SEA))
        assert reader.annotation_set("d1", sara.id).spans == (SEA,)
        with pytest.raises(ReadOnly):
            reader.apply(AddSpan("d2", sara.id, SEA))


def test_a_reader_in_this_process_leaves_the_writers_file_locks(project, sara, path):
    # A closed descriptor takes all POSIX locks of the process on that file away; another program
    # would then take itself for the last one, and remove the log in which the writer still writes.
    Project.open(path, read_only=True).close()
    code = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]);"
        " c.execute('SELECT count(*) FROM event').fetchone(); c.close()"
    )
    subprocess.run([shutil.which("python3"), "-c", code, path], check=True, timeout=60)
    assert path.with_name(f"{path.name}-wal").exists()
    project.apply(AddSpan("d1", sara.id, SEA))
    with Project.open(path, read_only=True) as reader:
        assert reader.annotation_set("d1", sara.id).spans == (SEA,)


def hold_and_count(path, rounds, collisions):
    marker = path.with_suffix(".held")
    while rounds:
        try:
            with Project.open(path):
                try:
                    marker.touch(exist_ok=False)
                except FileExistsError:
                    collisions.value += 1
                marker.unlink(missing_ok=True)
            rounds -= 1
        except Locked:
            continue


def test_two_never_hold_the_lock_though_its_file_is_removed(closed):
    context = multiprocessing.get_context("fork")
    collisions = context.Value("i", 0)
    workers = [
        context.Process(target=hold_and_count, args=(closed, 15, collisions)) for _ in range(3)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    assert collisions.value == 0
    assert files(closed.parent) == [closed.name]


def test_a_program_that_died_leaves_the_project_unclean_once(closed):
    child = os.fork()
    if child == 0:
        Project.open(closed).annotator("سارة")
        os._exit(0)
    os.waitpid(child, 0)
    with Project.open(closed) as project:
        assert project.unclean
        assert [each.name for each in project.annotators()] == ["سارة"]
        assert project.check() == []
    with Project.open(closed) as project:
        assert not project.unclean


def test_an_edit_of_a_file_that_was_deleted_or_moved_is_refused(closed):
    project = Project.open(closed)
    sara = project.annotator("سارة")
    closed.rename(closed.with_name("elsewhere.hashiya"))
    with pytest.raises(StorageFailed) as caught:
        project.apply(AddSpan("d1", sara.id, SEA))
    assert caught.value.reason is Reason.PROJECT_MISSING
    closed.with_name("elsewhere.hashiya").rename(closed)
    project.apply(AddSpan("d1", sara.id, SEA))
    project.close()
    with Project.open(closed) as again:
        assert again.annotation_set("d1", sara.id).spans == (SEA,)


def test_a_network_share_gets_no_write_ahead_log(closed, monkeypatch):
    monkeypatch.setattr(database_module, "is_on_network", lambda path: True)
    with Project.open(closed) as project:
        assert project.on_network
        sara = project.annotator("سارة")
        project.apply(AddSpan("d1", sara.id, SEA))
        assert project._database.value("PRAGMA journal_mode") == "truncate"
        assert not closed.with_name(f"{closed.name}-wal").exists()


def die_in_a_transaction(path):
    """Leave a rollback journal by which the file has to be put in order, as on a share."""
    child = os.fork()
    if child == 0:
        database_module.is_on_network = lambda path: True
        database = Project.open(path)._database
        database.execute("PRAGMA cache_size=1")  # pages reach the file before the end
        with database.transaction():
            for number in range(300):
                values = (f"x{number}", "", "ن" * 4000, "", "", "{}", "", "")
                marks = ",".join("?" * len(values))
                database.execute(f"INSERT INTO document VALUES (NULL, {marks})", values)
            os._exit(0)
    os.waitpid(child, 0)
    assert path.with_name(f"{path.name}-journal").stat().st_size > 1000


@pytest.mark.parametrize("read_only", [True, False])
def test_a_hot_journal_that_a_crash_left_is_taken_back(closed, read_only):
    die_in_a_transaction(closed)
    with Project.open(closed, read_only=read_only) as project:
        assert project.info().documents == 1
        assert project.check() == []
    assert not closed.with_name(f"{closed.name}-journal").exists()


def test_a_file_that_is_shorter_than_its_hot_journal_will_make_it_is_no_damage(closed):
    size = closed.stat().st_size
    die_in_a_transaction(closed)
    with closed.open("r+b") as file:
        file.truncate(size + 4096)
    with Project.open(closed) as project:
        assert project.check() == []


def test_a_hot_journal_where_nothing_can_be_written_is_told(folder_of_nobody):
    folder, drop = folder_of_nobody
    path = folder / "p.hashiya"
    with Project.create(path) as project:
        take(project, FIRST)
    die_in_a_transaction(path)
    for each in folder.iterdir():
        each.chmod(0o444)
    folder.chmod(0o555)
    drop()
    with pytest.raises(ReadOnly) as caught:
        Project.open(path)
    assert caught.value.reason is Reason.PROJECT_UNSETTLED


def test_a_share_is_known_by_the_nearest_mount(tmp_path, monkeypatch):
    class Mount:
        def __init__(self, mountpoint, fstype, opts="rw"):
            self.mountpoint, self.fstype, self.opts = str(mountpoint), fstype, opts

    mounts = [Mount("/", "ext4"), Mount(tmp_path, "nfs4"), Mount(tmp_path / "local", "ext4")]
    monkeypatch.setattr(project_file.psutil, "disk_partitions", lambda all: mounts)
    assert project_file.is_on_network(tmp_path / "p.hashiya")
    assert not project_file.is_on_network(tmp_path / "local" / "p.hashiya")
    assert not project_file.is_on_network(Path("/p.hashiya"))


@pytest.fixture
def folder_of_nobody():
    """A folder that a user without rights can reach; tests may run as root."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    root = os.geteuid() == 0

    def drop():
        if root:
            os.setresuid(65534, 65534, 0)

    yield folder, drop
    if root:
        os.setresuid(0, 0, 0)
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_in_a_folder_that_cannot_be_written_to_a_project_is_only_read(folder_of_nobody):
    folder, drop = folder_of_nobody
    path = folder / "p.hashiya"
    with Project.create(path) as project:
        take(project, FIRST)
    path.chmod(0o444)
    folder.chmod(0o555)
    drop()
    with Project.open(path) as project:
        assert project.read_only
        assert project.documents.read(1) == FIRST.document
        assert project.check() == []
        with pytest.raises(ReadOnly):
            project.annotator("سارة")
    with pytest.raises(ReadOnly) as caught:
        Project.create(folder / "new.hashiya")
    assert caught.value.reason is Reason.FOLDER_READ_ONLY
    assert files(folder) == ["p.hashiya"]


def test_a_file_that_cannot_be_written_to_is_only_read(folder_of_nobody):
    folder, drop = folder_of_nobody
    path = folder / "p.hashiya"
    with Project.create(path) as project:
        take(project, FIRST)
    path.chmod(0o444)
    folder.chmod(0o777)
    drop()
    with Project.open(path) as project:
        assert project.read_only
        assert project.documents.read(1) == FIRST.document


@pytest.fixture
def small_disk(tmp_path):
    """A real disk of half a megabyte, where the tests may mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    command = [mount or "mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(place)]
    if mount is None or os.geteuid() != 0 or subprocess.run(command, check=False).returncode != 0:
        pytest.skip("a small disk can be mounted by root only")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_a_full_disk_refuses_the_edit_and_keeps_the_project(small_disk):
    path = small_disk / "p.hashiya"
    with Project.create(path) as project:
        take(project, FIRST)
        sara = project.annotator("سارة")
        ballast = small_disk / "ballast"
        with ballast.open("wb", 0) as file, suppress(OSError):
            while True:
                file.write(bytes(1024))
        before = picture(project)
        refused = 0
        for number in range(40):
            span = span_of("شركة", id=f"s{number}", note="ن" * 4000)
            failure = failure_of(project.apply, AddSpan("d1", sara.id, span))
            if failure is None:
                break
            assert failure.reason in (Reason.DISK_FULL, Reason.STORAGE_FAILED)
            assert picture(project) == before
            refused += 1
        assert refused
        ballast.unlink()
        project.apply(AddSpan("d1", sara.id, SEA))
        assert project.check() == []
    with Project.open(path) as project:
        assert SEA in project.annotation_set("d1", sara.id).spans
