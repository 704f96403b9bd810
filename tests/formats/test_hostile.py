"""Hostile files are taken in whole or refused with a place, and reach and leave nothing."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile

import pytest

from annotator.core.errors import ImportFailed
from annotator.project import Intent, Project
from tests.formats.hostile import ACCEPTED, ARCHIVES, JSON, TEXTS, TYPES, XML

ALL = ARCHIVES | XML | JSON | TEXTS


@pytest.mark.parametrize("name", ALL)
def test_the_outcome_is_the_one_it_has_to_be(name, tmp_path, monkeypatch):
    def refuse(*_arguments, **_more):
        raise AssertionError("a reader went to the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    (tmp_path / "temporary").mkdir()
    (tmp_path / "project").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    make, outcome = ALL[name]
    path = tmp_path / name
    path.write_bytes(make())
    path.with_name("TypeSystem.xml").write_text(TYPES, "utf-8")
    before = sorted(tmp_path.rglob("*"))
    with Project.create(tmp_path / "project" / "p.hashiya") as project:
        if outcome is ACCEPTED:
            assert project.take_in([path], Intent()).documents == 1
        else:
            with pytest.raises(ImportFailed) as failure:
                project.take_in([path], Intent())
            assert failure.value.reason is outcome
            assert failure.value.path.is_relative_to(path)
            assert project.info().documents == 0
        assert project.check() == []
    left = [each for each in sorted(tmp_path.rglob("*")) if "project" not in each.parts]
    assert [each for each in left if each not in before] == []


_ALL_AT_ONCE = """
import resource, sys
from pathlib import Path
from annotator.core.errors import ImportFailed
from annotator.project import Intent, Project
from tests.formats.hostile import TYPES
from tests.formats.test_hostile import ALL

folder = Path(sys.argv[1])
(folder / "TypeSystem.xml").write_text(TYPES, "utf-8")
with Project.create(folder / "p.hashiya") as project:
    for name, (make, _) in ALL.items():
        (folder / name).write_bytes(make())
        try:
            project.take_in([folder / name], Intent())
        except ImportFailed:
            pass
        (folder / name).unlink()
whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
print(max(resource.getrusage(each).ru_maxrss for each in whose) // 1024)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="memory as POSIX tells it")
def test_all_of_them_need_less_than_512_megabytes(tmp_path):
    done = subprocess.run(
        # A program's peak begins with that of the one that starts it, so that is a small shell.
        ["sh", "-c", '"$@"; exit $?', "sh", sys.executable, "-c", _ALL_AT_ONCE, str(tmp_path)],
        env=os.environ | {"PYTHONPATH": os.getcwd()},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    assert done.stderr == ""
    megabytes = int(done.stdout)
    assert megabytes // (1024 if sys.platform == "darwin" else 1) < 512
