"""An export is written whole in one step, or nothing on the disk has changed."""

from __future__ import annotations

import os
import stat
import subprocess
import sys

import pytest

from annotator.core.document import Document, Record, Status
from annotator.core.errors import ExportFailed, Reason
from annotator.core.progress import Cancelled
from annotator.core.span import Span
from annotator.formats.writing.export import write_file
from annotator.project import Project

RECORD = Record(
    Document("d", "عنوان", "قبل\u2028بعد 📈", "وكالة", "2031-05-01", {"b": 1, "a": [None]}),
    "سعاد",
    Status.DONE,
    (Span("s", 4, 7, "amount", "بعد", {"value": 1.5}, "ن"),),
)


def failure_of(out, records=(RECORD,), format="jsonl"):
    with pytest.raises(ExportFailed) as failure:
        write_file(records, out, format)
    assert failure.value.path == out
    return failure.value.reason


def test_a_record_is_one_line_of_utf8_with_its_keys_in_order(tmp_path):
    write_file([RECORD, RECORD], tmp_path / "a.jsonl", "jsonl")
    line = (
        '{"id":"d","title":"عنوان","text":"قبل\u2028بعد 📈","source":"وكالة",'
        '"published":"2031-05-01","meta":{"b":1,"a":[null]},"annotator":"سعاد","status":"done",'
        '"offset_unit":"codepoint","spans":[{"id":"s","start":4,"end":7,"label":"amount",'
        '"text":"بعد","attributes":{"value":1.5},"note":"ن"}]}\n'
    )
    assert (tmp_path / "a.jsonl").read_bytes() == line.encode() * 2


def test_what_was_there_is_replaced_and_nothing_is_left_beside_it(tmp_path):
    out = tmp_path / "a.jsonl"
    out.write_bytes(b"old")
    write_file([], out, "jsonl")
    assert out.read_bytes() == b""
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("failure", [Cancelled, KeyboardInterrupt, MemoryError])
def test_a_failure_among_the_records_leaves_everything_as_it_was(failure, tmp_path):
    out = tmp_path / "a.jsonl"
    out.write_bytes(b"old")

    def records():
        yield RECORD
        raise failure

    with pytest.raises(failure):
        write_file(records(), out, "jsonl")
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_write_the_system_refuses_leaves_everything_as_it_was(tmp_path):
    out = tmp_path / "a.jsonl"
    out.write_bytes(b"old")
    # The system gives the process no file larger than 64 KiB.
    program = """
import resource, sys
from pathlib import Path
from annotator.core.document import Document, Record
from annotator.core.errors import ExportFailed
from annotator.formats.writing.export import write_file
resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))
records = [Record(Document("d", "", "س" * 10_000))] * 100
try:
    write_file(records, Path(sys.argv[1]), "jsonl")
except ExportFailed as error:
    print(error.reason)
"""
    done = subprocess.run([sys.executable, "-c", program, out], capture_output=True, check=True)
    assert done.stdout.strip() == b"cannot_write"
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


def test_a_place_that_takes_no_file_is_said_so(tmp_path):
    assert failure_of(tmp_path / "none" / "a.jsonl") is Reason.FOLDER_MISSING
    assert failure_of(tmp_path) is Reason.CANNOT_WRITE


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="needs a folder that takes no file")
def test_a_folder_that_takes_no_file_is_read_only():
    from pathlib import Path

    assert failure_of(Path("/proc/hashiya.jsonl")) is Reason.FOLDER_READ_ONLY


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_pipe_or_device_is_never_replaced(tmp_path):
    out = tmp_path / "pipe"
    os.mkfifo(out)
    assert failure_of(out) is Reason.CANNOT_WRITE
    assert stat.S_ISFIFO(out.stat().st_mode)


def test_a_project_file_is_never_replaced(project, tmp_path):
    before = project.path.read_bytes()
    with pytest.raises(ExportFailed) as failure:
        project.export(project.path)
    assert failure.value.reason is Reason.IS_A_PROJECT
    assert project.path.read_bytes() == before
    with Project.create(tmp_path / "other.hashiya"):
        pass
    assert failure_of(tmp_path / "other.hashiya") is Reason.IS_A_PROJECT


def test_an_unknown_format_is_refused(tmp_path):
    assert failure_of(tmp_path / "a.conll", format="conll") is Reason.UNKNOWN_FORMAT
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="permissions and links of POSIX")
def test_a_link_and_the_permissions_of_a_file_stay(tmp_path):
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    write_file([RECORD], link, "jsonl")
    assert link.is_symlink()
    assert real.read_bytes().startswith(b'{"id"')
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path):
    (tmp_path / "plain").touch()
    write_file([], tmp_path / "a.jsonl", "jsonl")
    assert (tmp_path / "a.jsonl").stat().st_mode == (tmp_path / "plain").stat().st_mode
