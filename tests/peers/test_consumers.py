"""An export is loaded by the library that it is for before it counts, and nobody is called."""

from __future__ import annotations

import os
import subprocess
import sys
from contextvars import Context
from importlib.metadata import PackageNotFoundError, version

import orjson
import pytest

from annotator.core.document import Document, Record, Status
from annotator.core.errors import ExportFailed, Reason
from annotator.core.span import Span
from annotator.exporters.terms import Portion, Terms
from annotator.formats.consumers.loading import CONSUMERS, load_by_consumer
from annotator.formats.writing.export import write_file, write_portions
from annotator.project import Project

TEXT = "سوق 📈 المال في المدينة"
SPAN = Span("s", 6, 11, "investor", TEXT[6:11])
DOCUMENT = Document("d", "عنوان", TEXT, meta={"a": [1]})
# Two sets of one document, one that nobody has worked on, and one without a span.
RECORDS = [
    Record(DOCUMENT, "هند", Status.DONE, (SPAN,)),
    Record(DOCUMENT, "منى", Status.SKIPPED),
    Record(Document("e", "", "بيان قصير")),
    Record(Document("f", "", TEXT), "هند"),
]
TERMS = Terms(("investor", "amount"))

# What Python runs first in each process, before Hashiya refuses anything: it writes down who was
# to be called, whether or not that was refused, and which libraries were loaded.
_WITNESS = """
import os, sys

_CALLS = {{
    "socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
    "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo",
}}
_SEEN = set()

def _watch(event, arguments):
    if event in _CALLS:
        _written(f"call {{event}} {{arguments[-1]}}")
    elif event == "open":
        for name in {modules!r} - _SEEN:
            if f"{{os.sep}}{{name}}{{os.sep}}" in str(arguments[0]):
                _SEEN.add(name)
                _written(f"load {{name}}")

def _written(line):
    os.write(_LOG, (line + chr(10)).encode())

_LOG = os.open({log!r}, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
sys.addaudithook(_watch)
"""
MODULES = {"spacy", "datasets", "label_studio_sdk", "argilla"}


@pytest.fixture(params=sorted(CONSUMERS))
def format(request):
    try:
        version(CONSUMERS[request.param])
    except PackageNotFoundError:
        pytest.skip("it is not installed")
    return request.param


@pytest.fixture
def seen(tmp_path, monkeypatch):
    """Return what the processes that are begun load and whom they want to call, so far."""
    folder = tmp_path / "witness"
    folder.mkdir()
    log = folder / "log"
    (folder / "sitecustomize.py").write_text(_WITNESS.format(modules=MODULES, log=os.fspath(log)))
    monkeypatch.setenv("PYTHONPATH", os.fspath(folder))
    return lambda: log.read_text("utf-8").splitlines()


def load(format, path, count):
    return load_by_consumer(format, [(path, count)], ("investor",), lambda: None)


def test_the_library_that_loaded_an_export_is_named_and_calls_nobody(format, seen, tmp_path):
    written = Context().run(write_file, RECORDS, tmp_path / "out", format, TERMS)
    library = CONSUMERS[format]
    assert written.loading.loaded_by == f"{library} {version(library)}"
    assert f"load {library.replace('-', '_')}" in seen()
    assert [line for line in seen() if line.startswith("call")] == []


def test_one_who_is_called_would_be_seen(seen):
    reach_out = "import socket; socket.create_connection(('127.0.0.1', 9), 1)"
    subprocess.run([sys.executable, "-c", reach_out], stderr=subprocess.DEVNULL, check=False)
    assert any(line.startswith("call socket.connect") for line in seen())


def test_nothing_of_the_library_comes_into_the_process_that_exports(format, tmp_path):
    out = os.fspath(tmp_path / "out")
    script = f"""
import sys
from pathlib import Path
from annotator.core.document import Document, Record
from annotator.formats.writing.export import write_file
written = write_file([Record(Document("d", "", "خبر"))], Path({out!r}), {format!r})
print(written.loading.loaded_by, sorted({MODULES!r} & sys.modules.keys()))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    library = CONSUMERS[format]
    assert done.stdout.decode().split("\n")[0] == f"{library} {version(library)} []"


def test_splits_are_loaded_too(format, tmp_path):
    portions = [Portion("train", RECORDS[:3]), Portion("dev", []), Portion("test", RECORDS[3:])]
    written = write_portions(portions, tmp_path / "out", format, TERMS)
    assert written.loading.loaded_by
    assert written.records == {"train": 3, "test": 1}


def test_another_number_of_records_is_no_proof(format, tmp_path):
    write_file(RECORDS, tmp_path / "out", format, TERMS)
    with pytest.raises(ExportFailed) as failure:
        load(format, tmp_path / "out", 5)
    assert failure.value.reason is Reason.PROOF_FAILED
    assert "4 ≠ 5" in failure.value.details["document"]


@pytest.mark.parametrize(
    ("format", "content", "words"),
    [
        ("spacy", b"DocBin", "[E1014] Error loading DocBin"),
        ("parquet", b"PAR1 no such file", "Parquet"),
        ("huggingface", b"{", "JSON"),
        ("label-studio", b"[{", "JSONDecodeError"),
        (
            "label-studio",
            b'[{"id": 7, "data": {}, "annotations": [], "predictions": []}]',
            "task 7",
        ),
        (
            "label-studio",
            orjson.dumps(
                [
                    {
                        "id": 7,
                        "data": {"text": "نص"},
                        "annotations": [{"result": [{"type": "labels", "value": {}}]}],
                        "predictions": [],
                    }
                ]
            ),
            "task 7: Region 0: Missing required field 'from_name'",
        ),
        ("argilla", b'[{"responses": {"spans": [{"values": []}]}}]', "unexpected keyword"),
        (
            "argilla",
            b'[{"id": "1", "responses": {"spans": [{"value": [], "user_id": 1, "status": "?"}]}}]',
            "is not a valid ResponseStatus",
        ),
    ],
)
def test_what_the_library_cannot_load_is_no_proof_in_its_own_words(
    format, content, words, tmp_path
):
    library = CONSUMERS[format]
    pytest.importorskip(library.replace("-", "_"))
    path = tmp_path / "out"
    if format == "huggingface":
        write_file(RECORDS, path, format, TERMS)
        (path / "data" / "train.jsonl").write_bytes(content)
    else:
        path.write_bytes(content)
    with pytest.raises(ExportFailed) as failure:
        load(format, path, 1)
    document = failure.value.details["document"]
    assert document.startswith(f"{library} {version(library)}: ")
    assert words in document


def test_a_label_of_ours_with_any_name_is_one_of_label_studio_s(tmp_path):
    pytest.importorskip("label_studio_sdk")
    for number, label in enumerate(("مستثمر", 'a"b', "<c> & 'd'")):
        span = Span("s", 6, 11, label, TEXT[6:11])
        out = tmp_path / f"{number}.json"
        written = write_file([Record(DOCUMENT, "هند", spans=(span,))], out, "label-studio", TERMS)
        assert written.loading.loaded_by


def test_a_folder_that_has_the_name_of_a_pattern_is_no_hindrance(format, tmp_path):
    folder = tmp_path / "أخبار [1] {a,b} #2 %20"
    folder.mkdir()
    portions = [Portion("train", RECORDS[:2]), Portion("test", RECORDS[2:])]
    assert write_file(RECORDS, folder / "out", format, TERMS).loading.loaded_by
    assert write_portions(portions, folder / "split", format, TERMS).loading.loaded_by


def test_nothing_is_left_in_the_export_or_at_home(format, tmp_path, monkeypatch):
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "USERPROFILE", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, os.fspath(home))
    Context().run(write_file, RECORDS, tmp_path / "out", format, TERMS)
    assert list(home.rglob("*")) == []
    assert {path.name for path in tmp_path.iterdir()} == {"home", "out"}


def test_the_manifest_says_who_loaded_the_export(format, tmp_path):
    source = tmp_path / "a.jsonl"
    source.write_bytes(orjson.dumps({"id": "d", "text": TEXT}))
    with Project.create(tmp_path / "a.hashiya") as project:
        project.import_files([source])
        report = project.export(tmp_path / "out", format=format)
    manifest = orjson.loads((tmp_path / "out.manifest.json").read_bytes())
    library = CONSUMERS[format]
    assert manifest["loaded_by"] == report.loaded_by == f"{library} {version(library)}"
    assert manifest["not_loaded"] is None
    assert manifest["read_back"] == 1
