"""The faster way through a line of Hashiya JSONL reads what the usual way reads, or leaves it."""

from __future__ import annotations

import io
from pathlib import Path

import orjson
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotator.core.document import Document, Record, Source, Status
from annotator.core.errors import ImportFailed, Reason
from annotator.core.span import Span
from annotator.exporters.records.jsonl import write_jsonl
from annotator.exporters.terms import Terms
from annotator.importers.records import jsonl
from annotator.importers.records.lines import parse_object
from annotator.importers.records.plain_jsonl import read_plain
from annotator.project.importing.taking_in import check_record

TEXT = "سَجَّلت شركة الأفق 📈 أرباحًا"
SPAN = {"id": "s1", "start": 8, "end": 18, "label": "investor", "text": TEXT[8:18]}
LINE = {
    "id": "d", "title": "عنوان", "text": TEXT, "source": "", "published": "2026-01-02",
    "meta": {}, "annotator": "منى", "status": "done", "offset_unit": "codepoint", "spans": [SPAN],
}  # fmt: skip
ODD = st.sampled_from(
    ["a", "", "\0", "done", "utf16", 6, -1, 2**63, 1.5, True, None, [], {}, {"a": [1.5, 2**63]},
     [SPAN], [SPAN, SPAN | {"note": "ملاحظة", "attributes": {}}], [SPAN | {"attributes": {"a": 1}}],
     [[]], "ـ" * 300]
)  # fmt: skip
NAMES = st.sampled_from([*LINE, "sources", "other"])
SPAN_NAMES = st.sampled_from([*SPAN, "attributes", "note", "other"])


def usually(line):
    """Return what the usual way makes of a line: a record, or None where it is refused."""
    try:
        return jsonl._record(parse_object(line), 7)
    except ImportFailed:
        return None


def is_read_alike(line):
    plain = read_plain(line, 7)
    assert plain is None or plain == usually(line)
    return plain is not None


@given(
    st.dictionaries(NAMES, ODD, max_size=3),
    st.dictionaries(SPAN_NAMES, ODD, max_size=2),
    st.sets(NAMES, max_size=3),
    st.sets(SPAN_NAMES, max_size=2),
)
def test_values_of_all_kinds_are_read_alike_or_left(changed, in_span, left_out, out_of_span):
    span = {name: value for name, value in (SPAN | in_span).items() if name not in out_of_span}
    found = LINE | {"spans": [SPAN, span]} | changed
    is_read_alike(orjson.dumps({name: found[name] for name in found if name not in left_out}))


@given(
    st.lists(
        st.tuples(
            st.integers(0, 400),
            st.sampled_from(b'{}[],:"\\0129.eE+-tnu /\t\n\x00\x7f\xd8\xff'),
            st.booleans(),
        ),
        min_size=1,
        max_size=3,
    )
)
def test_mutilated_lines_are_read_alike_or_left(mutations):
    line = bytearray(orjson.dumps(LINE))
    for place, byte, is_inserted in mutations:
        place %= len(line)
        line[place : place + (not is_inserted)] = bytes([byte])
    try:
        line.decode()
    except UnicodeDecodeError:
        assume(False)  # what is passed over in a span is not looked at
    is_read_alike(bytes(line))


@pytest.mark.parametrize("escape", [r"\ud83d", r"\ud83d\ude00", r"\ude00\ud83d", r"\u0000", r"\x"])
@pytest.mark.parametrize("field", ["text", "note", "source", "id"])
def test_escapes_are_read_alike_or_left(field, escape):
    span = SPAN | {"note": "", field: "%"}
    line = orjson.dumps(LINE | {field: "%"} | {"spans": [span]}).replace(b"%", escape.encode())
    is_read_alike(line)


@pytest.mark.parametrize(
    "meta", [b"[]", b"null", b'{"a":NaN}', b'{"a":1e999}', b'{"a":1.0,"b":-0.0}', b'{"a":1,"a":2}',
             b'{"a":123456789012345678901234567890}', b'{"a":' + b"[" * 300 + b"]" * 300 + b"}"]
)  # fmt: skip
def test_metadata_is_read_alike_or_left(meta):
    is_read_alike(orjson.dumps(LINE).replace(b'"meta":{}', b'"meta":' + meta))


@pytest.mark.parametrize("byte", [b"\xff", b"\xc7", b"\xed\xa0\x80"])
def test_bytes_of_another_encoding_are_left(byte):
    line = orjson.dumps(LINE)
    for found in (TEXT, "عنوان", "منى", "investor"):
        assert read_plain(line.replace(found.encode(), byte), 7) is None


@pytest.mark.parametrize("field", ["start", "end"])
def test_an_offset_of_more_than_64_bits_is_refused_either_way(field):
    name = f'"{field}":'.encode()
    line = orjson.dumps(LINE).replace(name, name + b"9" * 25)
    assert usually(line) is None
    plain = read_plain(line, 7)
    assert plain is not None
    with pytest.raises(ImportFailed) as failure:
        check_record(plain, Path("a.jsonl"))
    assert failure.value.reason is Reason.OFFSETS_OUTSIDE


def test_what_the_exporter_writes_goes_the_faster_way():
    spans = (Span("s", 8, 18, "investor", TEXT[8:18], note="ملاحظة"),)
    records = [
        Record(Document("d", "عنوان", TEXT, "و", "2026", {"url": "u"}), "منى", Status.DONE, spans),
        Record(Document("e", "", "بيان")),
    ]
    written = io.BytesIO()
    list(write_jsonl(records, written, Terms(("investor",))))
    assert [is_read_alike(line) for line in written.getvalue().splitlines()] == [True, True]


def test_other_sources_and_attributes_go_the_usual_way():
    source = {"id": "x", "title": "", "source": "", "published": "", "meta": {}}
    for more in ({"sources": [source]}, {"spans": [SPAN | {"attributes": {"sure": True}}]}):
        line = orjson.dumps(LINE | more)
        assert not is_read_alike(line)
        assert usually(line) is not None
    assert usually(orjson.dumps(LINE | {"sources": [source]})).document.sources == (Source("x"),)
