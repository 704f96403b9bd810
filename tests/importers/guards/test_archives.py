"""An archive is opened only where what really comes out of it stays within limits."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest

from annotator.core.errors import ImportFailed, Reason
from annotator.importers.guards import archives
from annotator.importers.guards.archives import Budget, archive

PATH = Path("a.zip")


def zipped(files, method=zipfile.ZIP_DEFLATED):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, content in files:
            made.writestr(name, content)
    return out.getvalue()


def read_all(content, budget=None):
    with archive(BytesIO(content), PATH, budget) as opened:
        return {info.filename: opened.read(info) for info in opened.infos}


def reason_of(content, budget=None):
    with pytest.raises(ImportFailed) as failure:
        read_all(content, budget)
    assert failure.value.path == PATH
    return failure.value.reason


def overlapping(count):
    """Return an archive whose list names one packed file again and again (Fifield 2019)."""
    packed = zipped([("a", b"\0" * 200_000)])
    start = packed.index(b"PK\x01\x02")
    end = packed.index(b"PK\x05\x06")
    entry = packed[start:end]
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, count * len(entry), start, 0)
    return packed[:start] + entry * count + tail


def lying(size):
    """Return an archive of one file that says it has fewer bytes than come out of it."""
    content = b"x" * 5000
    packed = bytearray(zipped([("a", content)]))
    struct.pack_into("<L", packed, packed.index(b"PK\x01\x02") + 24, size)
    return bytes(packed)


def test_what_is_right_is_read():
    files = [("a", b"x"), ("b/c", "نص".encode() * 1000)]
    assert read_all(zipped(files)) == dict(files)


def test_a_file_packed_a_thousand_times_is_refused():
    assert reason_of(zipped([("a", b"\0" * 3_000_000)])) is Reason.FILE_TOO_LARGE


def test_files_that_are_too_many_bytes_together_are_refused():
    files = [(str(number), b"\0" * 900_000) for number in range(200)]
    assert reason_of(zipped(files)) is Reason.FILE_TOO_LARGE


def test_the_bytes_that_come_out_are_counted_whatever_the_list_says():
    with archive(BytesIO(zipped([("a", b"x" * 500)])), PATH, Budget(900)) as opened:
        opened.read(opened.infos[0])
        with pytest.raises(ImportFailed) as failure:
            opened.read(opened.infos[0])
    assert failure.value.reason is Reason.FILE_TOO_LARGE


def test_a_list_that_lies_about_sizes_is_refused():
    assert reason_of(lying(10)) is Reason.BROKEN_FILE
    assert reason_of(lying(2**31)) is Reason.FILE_TOO_LARGE


def test_files_that_share_bytes_are_refused():
    content = overlapping(500)
    with zipfile.ZipFile(BytesIO(content)) as found:
        assert len(found.infolist()) == 500
    assert reason_of(content) is Reason.BROKEN_FILE


def test_too_many_files_are_refused(monkeypatch):
    files = [(str(number), b"") for number in range(30)]
    assert reason_of(zipped(files), Budget(files=20)) is Reason.TOO_MANY_RECORDS


def test_a_list_too_long_to_be_held_is_not_read(monkeypatch):
    monkeypatch.setattr(archives, "_LIST_LIMIT", 1000)
    assert reason_of(zipped([(str(n), b"") for n in range(100)])) is Reason.TOO_MANY_RECORDS


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_takes_memory_at_will_is_refused(method):
    assert reason_of(zipped([("a", b"x")], method)) is Reason.BROKEN_FILE


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04",
        b"PK\x05\x06" + b"\xff" * 18,
        zipped([("a", b"x")])[:-5],
        zipped([("a", b"x" * 99)]).replace(zlib.compress(b"x" * 99)[2:-4], b"\0" * 5),
    ],
    ids=["empty", "a mark", "an end", "cut", "other bytes"],  # bytes would tell the time
)
def test_a_broken_one_is_refused(content):
    assert reason_of(content) is Reason.BROKEN_FILE


def test_an_encrypted_file_is_refused():
    content = bytearray(zipped([("a", b"x" * 50)]))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + at] |= 1
    assert reason_of(bytes(content)) is Reason.BROKEN_FILE
