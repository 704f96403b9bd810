"""Writes a file and reads it, or tells why it is refused."""

from __future__ import annotations

import json

import pytest

from annotator.core.errors import ImportFailed
from annotator.core.progress import silent
from annotator.formats.reading import read_file


def as_lines(*objects):
    return "\n".join(json.dumps(each, ensure_ascii=False) for each in objects).encode()


def read(folder, content, format=None, name="a.dat"):
    path = folder / name
    path.write_bytes(content)
    return list(read_file(path, format, silent))


def failure_of(folder, content, format=None, name="a.dat"):
    with pytest.raises(ImportFailed) as failure:
        read(folder, content, format, name)
    assert failure.value.path == folder / name
    return failure.value


def places(record):
    return [(span.start, span.end, span.label) for span in record.spans]
