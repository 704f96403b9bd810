"""An export is loaded by the library that it is for before it counts, and nothing is fetched."""

from __future__ import annotations

import socket

import orjson
import pytest

from annotator.core.document import Document, Record
from annotator.core.errors import ExportFailed, Reason
from annotator.core.span import Span
from annotator.exporters.terms import Portion, Terms
from annotator.formats.writing.consumers import CONSUMERS, load_by_consumer
from annotator.formats.writing.export import write_file, write_portions
from annotator.project import Project

pytestmark = pytest.mark.filterwarnings("ignore")

TEXT = "سوق 📈 المال في المدينة"
RECORDS = [
    Record(Document("d", "", TEXT), "هند", spans=(Span("s", 6, 11, "investor", TEXT[6:11]),)),
    Record(Document("e", "", "بيان قصير")),
    Record(Document("f", "", TEXT)),
]


@pytest.fixture(params=sorted(CONSUMERS))
def format(request):
    pytest.importorskip(CONSUMERS[request.param].library)
    return request.param


@pytest.fixture
def calls(monkeypatch):
    """Where somebody wanted to connect to; nobody can."""
    wanted = []

    def refuse(*whom, **_more):
        wanted.append(whom)
        raise OSError("no network")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    return wanted


def test_the_library_that_loaded_an_export_is_named_and_calls_nobody(format, calls, tmp_path):
    written = write_file(RECORDS, tmp_path / "out", format, Terms(("investor",)))
    assert written.loaded_by.split()[0] == CONSUMERS[format].library
    assert calls == []


def test_splits_are_loaded_too(format, tmp_path):
    portions = [Portion("train", RECORDS[:2]), Portion("test", RECORDS[2:])]
    written = write_portions(portions, tmp_path / "out", format, Terms(("investor",)))
    assert written.loaded_by
    assert written.records == {"train": 2, "test": 1}


def test_another_number_of_records_is_no_proof(format, tmp_path):
    write_file(RECORDS, tmp_path / "out", format, Terms(("investor",)))
    with pytest.raises(ExportFailed) as failure:
        load_by_consumer(format, tmp_path / "out", 4)
    assert failure.value.reason is Reason.PROOF_FAILED
    assert "3 ≠ 4" in failure.value.details["document"]


@pytest.mark.parametrize("format", ["spacy", "parquet"])
def test_what_the_library_cannot_load_is_no_proof(format, tmp_path):
    pytest.importorskip(CONSUMERS[format].library)
    path = tmp_path / "out"
    path.write_bytes(b"PAR1 no such file")
    with pytest.raises(ExportFailed) as failure:
        load_by_consumer(format, path, 1)
    assert CONSUMERS[format].library in failure.value.details["document"]


def test_the_manifest_says_who_loaded_the_export(format, tmp_path):
    source = tmp_path / "a.jsonl"
    source.write_bytes(orjson.dumps({"id": "d", "text": TEXT}))
    with Project.create(tmp_path / "a.hashiya") as project:
        project.import_files([source])
        report = project.export(tmp_path / "out", format=format)
    manifest = orjson.loads((tmp_path / "out.manifest.json").read_bytes())
    assert manifest["loaded_by"].split()[0] == CONSUMERS[format].library
    assert manifest["loaded_by"] == report.loaded_by
    assert manifest["read_back"] == 1
