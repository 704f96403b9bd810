"""An export is loaded in a process of its own; tests/peers have the libraries themselves."""

from __future__ import annotations

import sys
from contextvars import Context
from importlib.metadata import PackageNotFoundError, version

import orjson
import psutil
import pytest

from annotator.apart.limits import Limits
from annotator.core.document import Document, Record
from annotator.core.errors import ExportFailed, Reason
from annotator.core.progress import Cancelled
from annotator.core.span import Span
from annotator.exporters.terms import Portion, Terms
from annotator.formats.consumers import loading
from annotator.formats.consumers.libraries import LIBRARIES, QUIET
from annotator.formats.consumers.loading import (
    CONSUMERS,
    Loading,
    NotLoaded,
    Silence,
    load_by_consumer,
)
from annotator.formats.table import WRITTEN
from annotator.formats.writing.export import write_file, write_portions
from annotator.project import Project
from tests.formats.consumers.stand_in import install

RECORD = Record(Document("d", "", "سوق المال 📈"), spans=(Span("s", 4, 9, "investor", "المال"),))


def go_on():
    pass


def anew(act, *arguments, **more):
    """Do what begins a process of its own, and none that another test has begun."""
    return Context().run(act, *arguments, **more)


def load(path, count=0, format="spacy", check=go_on):
    return anew(load_by_consumer, format, [(path, count)], ("investor",), check)


def silence(silence):
    return Loading("", NotLoaded("spacy 9.0", silence))


def test_every_consumer_is_one_of_a_format_that_is_written():
    assert CONSUMERS.keys() <= set(WRITTEN)
    assert CONSUMERS.keys() == LIBRARIES.keys()


@pytest.mark.parametrize("format", sorted(set(WRITTEN) - CONSUMERS.keys()))
def test_other_formats_are_loaded_by_nobody(format, tmp_path):
    assert load(tmp_path / "there is none", 1, format) == Loading()


@pytest.mark.parametrize("format", sorted(CONSUMERS))
def test_a_library_that_is_not_installed_is_not_asked(format, tmp_path):
    try:
        version(CONSUMERS[format])
    except PackageNotFoundError:
        assert load(tmp_path / "there is none", 1, format) == Loading()
    else:
        pytest.skip("it is installed")


def test_the_library_is_named_and_nothing_of_it_comes_into_this_process(tmp_path, monkeypatch):
    install(tmp_path, monkeypatch, load="return range(3)")
    known = sys.modules.get("spacy")
    assert load(tmp_path, 3) == Loading("spacy 9.0")
    assert sys.modules.get("spacy") is known


def test_each_file_of_an_export_has_its_number(tmp_path, monkeypatch):
    install(tmp_path, monkeypatch, load="return range(2)")
    files = [(tmp_path / "train", 2), (tmp_path / "test", 3)]
    with pytest.raises(ExportFailed) as failure:
        anew(load_by_consumer, "spacy", files, (), go_on)
    assert failure.value.reason is Reason.PROOF_FAILED
    assert failure.value.details == {"document": "spacy 9.0: 2 ≠ 3"}


def test_what_it_cannot_load_is_no_proof_in_its_own_words(tmp_path, monkeypatch):
    install(tmp_path, monkeypatch, load="raise ValueError('لا يُقرأ')")
    with pytest.raises(ExportFailed) as failure:
        load(tmp_path)
    assert failure.value.reason is Reason.PROOF_FAILED
    assert failure.value.details == {"document": "spacy 9.0: ValueError: لا يُقرأ"}


@pytest.mark.parametrize("start", ["import not_installed", "raise ValueError", "del blank", "1/0"])
def test_one_that_cannot_be_imported_is_passed_over(start, tmp_path, monkeypatch):
    install(tmp_path, monkeypatch, start=start)
    assert load(tmp_path) == Loading()


@pytest.mark.parametrize("end", ["os._exit(0)", "sys.exit()", "os.abort()", "os.kill(0, 9)"])
def test_one_that_ends_gives_no_answer(end, tmp_path, monkeypatch):
    end = end.replace("kill(0", "kill(os.getpid()")
    install(tmp_path, monkeypatch, load=end)
    assert load(tmp_path) == silence(Silence.ENDED)


def test_one_that_ends_at_import_gives_no_answer(tmp_path, monkeypatch):
    install(tmp_path, monkeypatch, start="sys.exit('no')")
    assert load(tmp_path) == silence(Silence.ENDED)


@pytest.mark.parametrize("hang", ["time.sleep(600)", "while True: pass"])
def test_one_that_hangs_is_stopped(hang, tmp_path, monkeypatch):
    install(tmp_path, monkeypatch, load=hang)
    monkeypatch.setattr(loading, "_START", 0.5)
    assert load(tmp_path) == silence(Silence.SLOW)


@pytest.mark.parametrize(
    "hoard",
    ["kept = [bytearray(2**20) for _ in range(2**20)]", "raise ValueError from MemoryError()"],
)
def test_one_that_takes_too_much_memory_is_stopped(hoard, tmp_path, monkeypatch):
    install(tmp_path, monkeypatch, load=hoard)
    monkeypatch.setattr(loading, "CONSUMER", Limits(60, resident=200 * 2**20))
    assert load(tmp_path) == silence(Silence.MEMORY)


def test_one_that_needs_the_network_gives_no_answer(tmp_path, monkeypatch):
    wrapped = (
        "try: socket.create_connection(('127.0.0.1', 9))\n"
        "        except OSError as error: raise RuntimeError('offline') from error"
    )
    install(tmp_path, monkeypatch, load=wrapped)
    assert load(tmp_path) == silence(Silence.NETWORK)


def test_one_that_does_without_the_network_loads(tmp_path, monkeypatch):
    tolerant = (
        "try: socket.getaddrinfo('localhost', 9)\n"
        "        except OSError: return range(3)\n"
        "        return range(4)"
    )
    install(tmp_path, monkeypatch, load=tolerant)
    assert load(tmp_path, 3) == Loading("spacy 9.0")


def test_it_is_told_to_call_nobody_and_keeps_nothing_at_home(tmp_path, monkeypatch):
    for name in (*QUIET, "HF_HOME"):
        monkeypatch.delenv(name, raising=False)
    told = f"assert dict(os.environ) | {QUIET} == dict(os.environ)\n"
    told += "assert os.listdir(os.environ['HF_HOME']) == []"
    install(tmp_path, monkeypatch, start=told)
    assert load(tmp_path) == Loading("spacy 9.0")


def test_cancelling_ends_its_process(tmp_path, monkeypatch):
    install(tmp_path, monkeypatch, load="time.sleep(600)")
    others = psutil.Process().children()
    seen = []

    def cancel():
        seen.extend(each for each in psutil.Process().children() if each not in others)
        raise Cancelled

    with pytest.raises(Cancelled):
        load(tmp_path, check=cancel)
    assert seen
    assert not any(child.is_running() for child in seen)


def test_an_export_is_cancelled_while_it_is_loaded_and_leaves_nothing(tmp_path, monkeypatch):
    install(tmp_path, monkeypatch, load="time.sleep(600)")
    others = psutil.Process().children()
    source = tmp_path / "a.jsonl"
    source.write_bytes(orjson.dumps({"id": "d", "text": RECORD.document.text}))

    def cancel(done, total):
        assert done < total
        if any(each not in others for each in psutil.Process().children()):
            raise Cancelled

    with Project.create(tmp_path / "a.hashiya") as project:
        project.import_files([source])
        with pytest.raises(Cancelled):
            anew(project.export, tmp_path / "out.spacy", format="spacy", report=cancel)
    assert psutil.Process().children() == others
    assert not [each for each in tmp_path.iterdir() if "out" in each.name or "part" in each.name]


@pytest.mark.parametrize(("format", "suffix"), [("spacy", ".spacy"), ("jsonl", ".jsonl")])
def test_an_empty_split_reads_back_as_one(format, suffix, tmp_path, monkeypatch):
    install(tmp_path, monkeypatch, load="return range(0)")
    portions = [Portion("train", []), Portion("test", [])]
    written = write_portions(portions, tmp_path / "out", format, Terms())
    assert written.loading == Loading()
    assert (tmp_path / "out" / f"test{suffix}").exists()


def test_an_empty_split_before_another_is_no_fault(tmp_path):
    portions = [Portion("train", [RECORD]), Portion("dev", []), Portion("test", [RECORD])]
    written = write_portions(portions, tmp_path / "out", "doccano", Terms())
    assert written.records == {"train": 1, "test": 1}
    assert written.read_back == 2


def test_an_export_stands_whose_consumer_crashed_and_says_so(tmp_path, monkeypatch):
    install(tmp_path, monkeypatch, load="os._exit(1)")
    source = tmp_path / "a.jsonl"
    source.write_bytes(orjson.dumps({"id": "d", "text": RECORD.document.text}))
    with Project.create(tmp_path / "a.hashiya") as project:
        project.import_files([source])
        report = anew(project.export, tmp_path / "out.spacy", format="spacy")
    manifest = orjson.loads((tmp_path / "out.spacy.manifest.json").read_bytes())
    assert report.not_loaded == NotLoaded("spacy 9.0", Silence.ENDED)
    assert manifest["not_loaded"] == {"library": "spacy 9.0", "silence": "ended"}
    assert (report.loaded_by, manifest["loaded_by"]) == ("", None)
    assert (report.read_back, manifest["read_back"]) == (1, 1)
    assert (tmp_path / "out.spacy").exists()


def test_an_export_does_not_stand_that_its_consumer_refuses(tmp_path, monkeypatch):
    install(tmp_path, monkeypatch, load="raise ValueError")
    with pytest.raises(ExportFailed):
        anew(write_file, [RECORD], tmp_path / "out.spacy", "spacy")
    assert not list(tmp_path.glob("out*"))
