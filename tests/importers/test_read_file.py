"""A file is read in the format that is named, or by its suffix, or by its content."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from annotator.core.errors import ImportFailed, Reason
from annotator.core.progress import Cancelled, silent
from annotator.formats.reading import read_file
from annotator.formats.table import READ

LINE = '{"text": "سوق المال"}\n'.encode()


def failure_of(path, format=None):
    with pytest.raises(ImportFailed) as failure:
        list(read_file(path, format, silent))
    assert failure.value.path == path
    return failure.value


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("a.jsonl", LINE, "سوق المال"),
        ("a.NDJSON", LINE, "سوق المال"),
        ("a.json", LINE, "سوق المال"),
        ("a.txt", LINE, LINE.decode()),
        ("a", LINE, "سوق المال"),
        ("a.dat", b"\xef\xbb\xbf" + LINE, "سوق المال"),
        ("a.dat", "{سوق}".encode(), "{سوق}"),
    ],
)
def test_the_suffix_decides_and_then_the_content(name, content, text, tmp_path):
    path = tmp_path / name
    path.write_bytes(content)
    assert [record.document.text for record in read_file(path, None, silent)] == [text]


def test_a_named_format_goes_before_the_suffix(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(LINE)
    (record,) = read_file(path, "text", silent)
    assert record.document.text == LINE.decode()


def test_an_unknown_format_is_refused_with_those_that_are_known(tmp_path):
    failure = failure_of(tmp_path / "a.txt", "conll")
    assert failure.reason is Reason.UNKNOWN_FORMAT
    assert failure.details == {"format": "conll", "known": ", ".join(READ)}
    assert {"text", "jsonl", "conll2003"} <= set(READ)


def test_a_missing_file_a_folder_and_a_forbidden_file_are_said_so(tmp_path):
    assert failure_of(tmp_path / "none.txt").reason is Reason.FILE_MISSING
    assert failure_of(tmp_path).reason is Reason.FILE_UNREADABLE


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_file_that_may_not_be_read_is_said_so(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(LINE)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert failure_of(path).reason is Reason.FILE_UNREADABLE


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_pipe_is_read_to_its_end(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; open(sys.argv[1], 'wb').write(b'{\"text\": \"x\"}\\n'*3)",
            path,
        ]
    )
    assert [record.document.text for record in read_file(path, None, silent)] == ["x"] * 3
    assert writer.wait(60) == 0


def test_a_report_that_cancels_ends_the_reading(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(LINE)

    def cancel(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        list(read_file(path, None, cancel))
