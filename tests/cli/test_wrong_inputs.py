"""What is wrong with an input is said in one line that names the place, and nothing is written."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys

import pytest

from annotator.project import Project
from tests.cli.command import SPAN, TEXT, contents, hashiya, write_records


def assert_refused(outcome, start):
    """The status is 1 and there is one line, which begins with the place."""
    assert outcome.status == 1
    assert outcome.out == ""
    assert outcome.err.startswith(start), outcome.err
    assert outcome.err.count("\n") == 1
    assert outcome.err.endswith("\n")


def broken_at_line_7(folder):
    path = write_records(folder / "a.jsonl", *[{"text": f"{TEXT} {number}"} for number in range(9)])
    lines = path.read_bytes().split(b"\n")
    lines[6] = lines[6][:-1]
    path.write_bytes(b"\n".join(lines))
    return path, ":7: This is not valid JSON: "


def outside(folder):
    span = SPAN | {"end": len(TEXT) + 1}
    record = {"text": TEXT, "annotator": "منى", "spans": [span]}
    path = write_records(folder / "a.jsonl", {"text": "سوق"}, record)
    return path, f":2: The span 6–{len(TEXT) + 1} is empty or outside the text"


def negative(folder):
    record = {"text": TEXT, "annotator": "منى", "spans": [SPAN | {"start": -3}]}
    return write_records(folder / "a.jsonl", record), ":1: The span -3–16 is empty or outside"


def misquoted(folder):
    span = SPAN | {"text": "بنك\n\u202eالأفق"}
    record = {"text": TEXT, "annotator": "منى", "spans": [span]}
    path = write_records(folder / "a.jsonl", record)
    return path, (
        r":1: The span 6–16 should read “بنك\n\u202eالأفق”, but the text has “شركة الأفق”."
    )


def unknown_label(folder):
    record = {"text": TEXT, "annotator": "منى", "spans": [SPAN | {"label": "bank"}]}
    return (
        write_records(folder / "a.jsonl", record),
        ":1: The label “bank” is not in the project. Known: ",
    )


def nobody(folder):
    record = {"text": TEXT, "spans": [SPAN]}
    return write_records(folder / "a.jsonl", record), ":1: The spans name no annotator."


def bad_name(folder):
    record = {"text": TEXT, "spans": [SPAN], "annotator": "a\u202eb"}
    return write_records(folder / "a.jsonl", record), ":1: An annotator's name has"


def another_text(folder):
    path = write_records(folder / "a.jsonl", {"id": "d1", "text": "سوق"})
    return path, ":1: The project has a document “d1” with another text."


def with_a_nul(folder):
    path = folder / "a.txt"
    path.write_bytes(TEXT.encode() + b"\0")
    return path, f": The text has a NUL character at {len(TEXT)}."


def binary(folder):
    path = folder / "a.txt"
    path.write_bytes(b"\x7fELF\x02\x01\x01" + bytes(64))
    return path, ": This is not a text file."


def empty(folder):
    (folder / "a.txt").touch()
    return folder / "a.txt", ": The file is empty."


def missing(folder):
    return folder / "none.txt", ": The file does not exist."


def a_folder(folder):
    (folder / "a.d").mkdir()
    return folder / "a.d", ": There is no file in it to read."


WRONG = [
    broken_at_line_7,
    outside,
    negative,
    misquoted,
    unknown_label,
    nobody,
    bad_name,
    another_text,
    with_a_nul,
    binary,
    empty,
    missing,
    a_folder,
]


@pytest.mark.parametrize("make", WRONG, ids=lambda make: make.__name__)
def test_a_wrong_file_is_blamed_and_the_project_is_as_before(make, labelled, tmp_path):
    before = contents(labelled)
    good = tmp_path / "good.txt"
    good.write_text("خبر آخر عن سوق المال", encoding="utf-8")
    path, message = make(tmp_path)
    assert_refused(hashiya("import", labelled, good, path), f"{path}{message}")
    assert contents(labelled) == before
    assert hashiya("check", labelled).status == 0


@pytest.mark.parametrize("make", [broken_at_line_7, binary], ids=lambda make: make.__name__)
def test_a_project_that_got_nothing_is_not_left_behind(make, tmp_path):
    path, message = make(tmp_path)
    before = sorted(tmp_path.iterdir())
    assert_refused(hashiya("import", tmp_path / "new.hashiya", path), f"{path}{message}")
    assert sorted(tmp_path.iterdir()) == before


def test_a_long_quote_is_shortened_and_stays_on_one_line(tmp_path):
    record = {"text": TEXT, "annotator": "منى", "spans": [SPAN | {"text": "ب\n" * 10_000}]}
    path = write_records(tmp_path / "a.jsonl", record)
    outcome = hashiya("import", tmp_path / "p.hashiya", path)
    assert_refused(outcome, f"{path}:1: The span 6–16 should read “ب\\nب")
    assert len(outcome.err) < 500


def test_a_project_somebody_writes_to_is_not_imported_into(labelled, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    with Project.open(labelled):
        before = contents(labelled)
        outcome = hashiya("import", labelled, article)
        assert_refused(outcome, f"{labelled}: The project is open in another window or program")
        assert str(os.getpid()) in outcome.err
        assert contents(labelled) == before
        assert hashiya("export", labelled, tmp_path / "out.jsonl").status == 0


def test_a_project_from_the_future_is_not_written_to(labelled, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    connection = sqlite3.connect(labelled)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = labelled.read_bytes()
    outcome = hashiya("import", labelled, article)
    assert_refused(outcome, f"{labelled}: The project was made by a newer Hashiya")
    assert "999" in outcome.err
    assert labelled.read_bytes() == before


@pytest.mark.parametrize("command", ["import", "export", "info", "check"])
def test_what_is_no_project_is_refused_and_left_alone(command, tmp_path):
    stranger = tmp_path / "stranger.hashiya"
    stranger.write_text(TEXT, encoding="utf-8")
    more = {"import": [stranger], "export": [tmp_path / "out.jsonl"]}.get(command, [])
    outcome = hashiya(command, stranger, *more)
    assert_refused(outcome, f"{stranger}: This is not a Hashiya project.")
    assert stranger.read_text(encoding="utf-8") == TEXT
    assert list(tmp_path.iterdir()) == [stranger]


@pytest.mark.parametrize("command", ["export", "info", "check"])
def test_a_project_that_is_not_there_is_not_made(command, tmp_path):
    more = [tmp_path / "out.jsonl"] if command == "export" else []
    outcome = hashiya(command, tmp_path / "none.hashiya", *more)
    assert_refused(outcome, f"{tmp_path / 'none.hashiya'}: There is no project file here.")
    assert list(tmp_path.iterdir()) == []


def test_a_project_in_a_missing_folder_is_not_made(tmp_path):
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    project = tmp_path / "none" / "p.hashiya"
    assert_refused(hashiya("import", project, article), f"{project}: The folder does not exist.")


def test_an_unknown_annotator_is_named_with_those_that_are_there(labelled, tmp_path):
    outcome = hashiya("export", labelled, tmp_path / "out.jsonl", "--annotator", "ليلى")
    assert_refused(outcome, f"{labelled}: The project has no annotator “ليلى”. Known: سعاد.")
    assert not (tmp_path / "out.jsonl").exists()


def test_an_export_does_not_take_the_place_of_the_project(labelled):
    before = labelled.read_bytes()
    assert_refused(hashiya("export", labelled, labelled), f"{labelled}: This is a project file.")
    assert labelled.read_bytes() == before


def test_check_names_each_fault_on_a_line(labelled):
    connection = sqlite3.connect(labelled)
    guard = "document_text_is_never_changed"
    (again,) = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE name = ?", (guard,)
    ).fetchone()
    connection.execute(f"DROP TRIGGER {guard}")
    connection.execute("UPDATE document SET text = replace(text, 'عقدا', 'عقدَ')")
    connection.execute("UPDATE span SET start = start + 1")
    connection.execute(again)
    connection.commit()
    connection.close()
    outcome = hashiya("check", labelled)
    assert outcome.status == 1
    lines = outcome.err.splitlines()
    assert all(line.startswith(f"{labelled}: ") for line in lines)
    assert f"{labelled}: The document “d1” is not as it was imported." in lines
    assert any("does not fit the text of the document “d1”" in line for line in lines)


@pytest.fixture
def in_read_only(tmp_path):
    """Return a folder and the words that run a program for which it is read-only."""
    folder = tmp_path / "read only"
    folder.mkdir()
    if sys.platform == "win32":
        pytest.skip("folders of POSIX")
    if os.geteuid() != 0:
        folder.chmod(0o555)
        yield folder, ()
        folder.chmod(0o755)
        return
    # Permissions do not bind root; a read-only mount, seen by one program alone, does.
    script = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
    before = ("unshare", "-m", "sh", "-c", script, str(folder))
    if (
        not shutil.which("unshare")
        or subprocess.run([*before, "true"], capture_output=True).returncode
    ):
        pytest.skip("root here can make no folder read-only")
    yield folder, before


def test_in_a_read_only_folder_nothing_is_made(in_read_only, tmp_path, labelled):
    folder, before = in_read_only
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    project, out = folder / "p.hashiya", folder / "out.jsonl"
    said = ": The folder cannot be written to."
    assert_refused(hashiya("import", project, article, before=before), f"{project}{said}")
    assert_refused(hashiya("export", labelled, out, before=before), f"{out}{said}")
    assert list(folder.iterdir()) == []


def test_a_project_in_a_read_only_folder_is_read_but_not_changed(tmp_path, labelled, in_read_only):
    folder, before = in_read_only
    article = tmp_path / "a.txt"
    article.write_text("خبر آخر", encoding="utf-8")
    folder.chmod(0o755)
    project = shutil.copy(labelled, folder / "p.hashiya")
    if not before:
        folder.chmod(0o555)
    outcome = hashiya("import", project, article, before=before)
    assert_refused(outcome, f"{project}: The project can be read but not changed.")
    assert hashiya("info", project, before=before).status == 0
    assert hashiya("check", project, before=before).status == 0
    assert list(folder.iterdir()) == [project]
    assert project.read_bytes() == labelled.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of POSIX")
@pytest.mark.parametrize("is_new", [True, False])
def test_an_interrupt_in_the_middle_of_an_import_leaves_nothing(is_new, labelled, tmp_path):
    project = tmp_path / "new.hashiya" if is_new else labelled
    counted = None if is_new else contents(project)
    pipe = tmp_path / "pipe.jsonl"
    os.mkfifo(pipe)
    before = sorted(tmp_path.iterdir())
    program = subprocess.Popen(
        [sys.executable, "-m", "annotator", "import", project, pipe],
        stderr=subprocess.PIPE,
        # A test run in the background of a shell ignores interrupts, and so would its children.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    # Opening waits for the reader; two megabytes go through only while it takes records in.
    with pipe.open("wb", buffering=0) as file:
        for number in range(20):
            file.write(b'{"text": "%d %s"}\n' % (number, b"x" * 100_000))
        program.send_signal(signal.SIGINT)
        _, said = program.communicate(timeout=60)
    assert program.returncode == 130
    assert said.strip() == b""
    assert sorted(tmp_path.iterdir()) == before
    assert is_new or contents(project) == counted
