"""After a fault a reader goes on to the next part, and tells each fault at its own place."""

from __future__ import annotations

import pytest

from annotator.core.document import Record
from annotator.core.errors import ImportFailed, Reason
from annotator.core.progress import silent
from annotator.formats.form import Form
from annotator.formats.reading import read_each
from annotator.importers.faults import fault_at, record_unless
from tests.importers.faulty import MAKERS, faulty


def found_in(path, format):
    """Return what is wrong, as far as the reader tells it, with the paths from ``path`` on."""
    faults, records = [], 0
    try:
        for each in read_each(path, Form(format), silent):
            if isinstance(each, Record):
                records += 1
            else:
                faults.append(each)
    except ImportFailed as fault:
        faults.append(fault)
    inner = ["" if each.path == path else str(each.path.relative_to(path)) for each in faults]
    return [(name, f.line, f.reason) for name, f in zip(inner, faults, strict=True)], records


@pytest.mark.parametrize("format", MAKERS)
def test_all_faults_are_told_in_order_and_none_that_follows_from_another(format, tmp_path):
    file = faulty(format, tmp_path)
    faults, _ = found_in(file.path, file.format)
    assert faults == file.faults


@pytest.mark.parametrize(("format", "records"), [("conll2002", 2), ("spacy", 2), ("parquet", 2)])
def test_what_is_sound_between_faults_is_read(format, records, tmp_path):
    file = faulty(format, tmp_path)
    assert found_in(file.path, file.format)[1] == records


def test_what_is_wrong_with_the_whole_file_ends_it():
    error = ImportFailed(Reason.UNKNOWN_ENCODING)
    with pytest.raises(ImportFailed) as failure:
        fault_at(error, "a", 3)
    assert (failure.value.path, failure.value.line) == ("a", 3)


def test_what_ends_the_reading_comes_after_the_faults_before_it():
    def faults():
        yield ImportFailed(Reason.BAD_ROW, path="a", line=9)
        yield ImportFailed(Reason.BAD_ROW, path="a", line=2)
        raise ImportFailed(Reason.LINE_TOO_LONG, path="a", line=10)

    found = record_unless(faults(), lambda: None, "a")
    assert [next(found).line, next(found).line] == [2, 9]
    with pytest.raises(ImportFailed) as failure:
        next(found)
    assert failure.value.line == 10


def test_a_document_full_of_faults_is_not_held_in_memory_whole(monkeypatch):
    monkeypatch.setattr("annotator.importers.faults.FAULT_LIMIT", 5)
    endless = (ImportFailed(Reason.BAD_ROW, path="a", line=n) for n in iter(int, 1))
    assert len(list(record_unless(endless, lambda: None, "a"))) == 5
