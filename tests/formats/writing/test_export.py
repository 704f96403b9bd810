"""An export is read back before it counts; what a format does not hold is said."""

from __future__ import annotations

import json

import pytest

from annotator.core.document import Document, Record, Status
from annotator.core.errors import ExportFailed, Reason
from annotator.core.exchange.losses import Loss, LossKind
from annotator.core.span import Span
from annotator.exporters.records.jsonl import write_jsonl
from annotator.exporters.terms import Portion, Terms
from annotator.formats import reading, table
from annotator.formats.format import Format, Part
from annotator.formats.writing import export
from annotator.formats.writing.export import write_file, write_portions
from annotator.importers.records.jsonl import read_jsonl

RECORD = Record(
    Document("d", "عنوان", "قبل بعد 📈", "وكالة", "2031-05-01", {"b": 1}),
    "سعاد",
    Status.DONE,
    (
        Span("s", 4, 7, "amount", "بعد", {"value": 1.5}, "ن"),
        Span("t", 0, 3, "project", "قبل", {"relations": [{"type": "r", "to": [4, 7, "amount"]}]}),
    ),
)


@pytest.fixture
def with_format(monkeypatch):
    """Put a format of the test's own into the table."""

    def put(**fields):
        formats = {"made": Format("made", (".made",), **fields)}
        for module in (reading, export):
            monkeypatch.setattr(module, "FORMATS", formats)
        monkeypatch.setattr(reading, "READ", ("made",))
        monkeypatch.setattr(export, "WRITTEN", ("made",))

    return put


def wrong(change):
    """Return a JSONL writer that says it wrote what it was given and wrote something else."""

    def write(records, file, terms):
        given = list(records)
        for _ in write_jsonl(change(given), file, terms):
            pass
        yield from given

    return write


@pytest.mark.parametrize(
    "change",
    [
        lambda records: records[:-1],
        lambda records: [*records, records[0]],
        lambda records: [Record(RECORD.document, "سعاد", Status.DONE)] * 2,
        lambda records: (
            [Record(RECORD.document, "سعاد", Status.DONE, (Span("s", 5, 7, "amount", "عد"),))] * 2
        ),
    ],
    ids=["one too few", "one too many", "no spans", "an edge moved"],
)
def test_what_does_not_come_back_as_it_was_is_not_kept(change, with_format, tmp_path):
    with_format(read=read_jsonl, write=wrong(change))
    out = tmp_path / "a.made"
    out.write_bytes(b"old")
    with pytest.raises(ExportFailed) as failure:
        write_file([RECORD, RECORD], out, "made")
    assert failure.value.reason is Reason.PROOF_FAILED
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


def test_what_cannot_be_read_back_is_not_kept(with_format, tmp_path):
    def write(records, file, terms):
        file.write(b"{")
        yield from records

    with_format(read=read_jsonl, write=write)
    with pytest.raises(ExportFailed) as failure:
        write_file([RECORD], tmp_path / "a.made", "made")
    assert failure.value.reason is Reason.PROOF_FAILED
    assert list(tmp_path.iterdir()) == []


def test_what_a_format_does_not_hold_is_taken_off_and_counted(with_format, tmp_path):
    with_format(read=read_jsonl, write=write_jsonl, holds=frozenset({Part.STATUS}))
    terms = Terms()
    write_file([RECORD], tmp_path / "a.made", "made", terms)
    line = json.loads((tmp_path / "a.made").read_bytes())
    assert (line["title"], line["annotator"], line["status"]) == ("", None, "done")
    assert [(span["attributes"], span["note"]) for span in line["spans"]] == [({}, "")] * 2
    assert [(loss.kind, loss.count) for loss in terms.losses.listed()] == [
        (LossKind.ATTRIBUTE, 1),
        (LossKind.RELATION, 1),
        (LossKind.NOTE, 1),
        (LossKind.DETAILS, 1),
        (LossKind.ANNOTATOR, 1),
    ]
    assert {loss.documents for loss in terms.losses.listed()} == {("d",)}


def test_a_record_the_format_cannot_hold_is_a_loss_and_not_counted(with_format, tmp_path):
    def write(records, file, terms):
        for _ in records:
            yield None

    with_format(read=read_jsonl, write=write, holds=frozenset(Part))
    terms = Terms()
    written = write_file([RECORD], tmp_path / "a.made", "made", terms)
    assert written.records.total() == 0
    assert terms.losses.listed() == (Loss(LossKind.DOCUMENT, 1, ("d",)),)


def test_a_long_export_is_proved_by_its_first_records_and_some_of_the_others(
    with_format, monkeypatch, tmp_path
):
    monkeypatch.setattr(export, "_ALL_PROVED", 3)
    records = [Record(Document(str(number), "", "سوق")) for number in range(12)]
    read = []

    def read_some(file, path, size, report):
        for record in read_jsonl(file, path, size, report):
            read.append(int(record.document.id))
            yield record

    with_format(read=read_some, write=write_jsonl, holds=frozenset(Part), proof_step=4)
    assert write_file(records, tmp_path / "a.made", "made").records.total() == 12
    assert read == [0, 1, 2, 4, 8]


def test_splits_make_a_folder_with_a_file_each_and_hashes_of_them(tmp_path):
    other = Record(Document("e", "", "سوق"))
    written = write_portions(
        [Portion("train", [RECORD]), Portion("test", [other])], tmp_path / "out", "jsonl", Terms()
    )
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"train.jsonl", "test.jsonl"}
    assert [file.name for file in written.files] == ["out/test.jsonl", "out/train.jsonl"]
    assert written.records == {"train": 1, "test": 1}
    assert list(tmp_path.iterdir()) == [tmp_path / "out"]


def test_a_folder_of_other_files_is_never_replaced(tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("لا تمسحني", "utf-8")
    with pytest.raises(ExportFailed) as failure:
        write_portions([Portion("train", [RECORD])], out, "jsonl", Terms())
    assert failure.value.reason is Reason.FOLDER_NOT_EMPTY
    assert [path.name for path in out.iterdir()] == ["mine.txt"]
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_that_an_export_wrote_is_replaced(tmp_path):
    out = tmp_path / "out"
    for number in (1, 2):
        write_portions(
            [Portion("train", [RECORD] * number)],
            out,
            "jsonl",
            Terms(),
            lambda written: json.dumps(
                {"files": [{"name": file.name} for file in written.files]}
            ).encode(),
        )
    assert len((out / "train.jsonl").read_bytes().splitlines()) == 2
    assert {path.name for path in tmp_path.iterdir()} == {"out", "out.manifest.json"}


def test_a_file_is_never_replaced_by_a_folder(tmp_path):
    out = tmp_path / "out"
    out.write_bytes(b"old")
    with pytest.raises(ExportFailed) as failure:
        write_portions([Portion("train", [RECORD])], out, "jsonl", Terms())
    assert failure.value.reason is Reason.CANNOT_WRITE
    assert out.read_bytes() == b"old"


def test_every_format_has_a_reader_for_what_it_writes():
    for each in table.FORMATS.values():
        assert each.write is None or each.read is not None
        assert each.write_folder is None or each.read_folder is not None
