"""Each format gives back what it holds, of any text and any overlaps, and says what it lost."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.document import Document, Record
from annotator.core.exchange.losses import LossKind
from annotator.core.progress import silent
from annotator.core.span import Span
from annotator.exporters.terms import OffToken, Terms
from annotator.formats.reading import read_file
from annotator.formats.table import FORMATS, WRITTEN
from annotator.formats.writing.export import write_file
from tests.formats.nasty import LABELS, records

EXACT = [
    "jsonl",
    "doccano",
    "prodigy",
    "spacy",
    "label-studio",
    "label-studio-min",
    "argilla",
    "csv",
    "xlsx",
    "uima-json",
]  # nothing is lost
EDGED = ["gliner", "brat"]  # all but white space at edges
TAGGED = ["huggingface", "parquet"]  # text and details exact, spans flat
FLAT = ["conll2002", "conll2003", "iobes", "bilou"]  # text rebuilt, spans flat
TEXT = "وقّعت شركة الأفق عقدا بـ٢٥٫٥ مليون\nوللشركة فروع"


NEEDS = {"parquet": "pyarrow"}


def skip_without_package(format):
    if format in NEEDS and find_spec(NEEDS[format]) is None:
        pytest.skip(f"needs {NEEDS[format]}")


def export(given_records, format, off_token=OffToken.SPLIT):
    """Write and read; the writing proves itself already, and fails where a record differs."""
    skip_without_package(format)
    terms = Terms(LABELS, off_token)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        write_file(given_records, out, format, terms)
        try:
            found = list(read_file(out, format, silent))
        except Exception as error:
            if getattr(error, "reason", None) != "file_empty":
                raise
            found = []
    return found, {loss.kind: loss.count for loss in terms.losses.listed()}


def undated(record):
    """Return what stays of a record but for the line of its file and the order of its spans."""
    spans = sorted(record.spans, key=lambda span: (span.start, span.end, span.label))
    return record.document, record.annotator, record.status, spans


@pytest.mark.parametrize("format", EXACT)
@settings(deadline=None, max_examples=60)
@given(data=st.lists(records(), min_size=1, max_size=3))
def test_an_exact_format_loses_nothing(format, data):
    found, losses = export(data, format)
    assert losses == {}
    assert list(map(undated, found)) == list(map(undated, data))


@pytest.mark.parametrize("format", EDGED)
@settings(deadline=None, max_examples=80)
@given(data=st.lists(records(), min_size=1, max_size=3), off_token=st.sampled_from(OffToken))
def test_overlaps_and_text_are_kept_and_edges_in_white_space_counted(format, data, off_token):
    found, losses = export(data, format, off_token)
    assert losses.keys() <= {LossKind.OFF_TOKEN, LossKind.OVERLAP}
    for before, after in zip(data, found, strict=True):
        assert (after.document, after.annotator, after.status) == (
            before.document,
            before.annotator,
            before.status,
        )
        if not losses:
            assert undated(after) == undated(before)


@pytest.mark.parametrize("format", TAGGED)
@settings(deadline=None, max_examples=40)
@given(data=st.lists(records(), min_size=1, max_size=3), off_token=st.sampled_from(OffToken))
def test_a_tagged_data_set_has_exact_texts_and_counts_each_span_it_lost(format, data, off_token):
    found, losses = export(data, format, off_token)
    assert losses.keys() <= {LossKind.OFF_TOKEN, LossKind.OVERLAP}
    assert [record.document for record in found] == [record.document for record in data]
    lost = sum(len(record.spans) for record in data) - sum(len(record.spans) for record in found)
    assert lost <= sum(losses.values())
    if not losses:
        assert list(map(undated, found)) == list(map(undated, data))


@pytest.mark.parametrize("format", FLAT)
@settings(deadline=None, max_examples=60)
@given(data=st.lists(records(), min_size=1, max_size=3), off_token=st.sampled_from(OffToken))
def test_a_flat_format_keeps_the_words_and_counts_each_span_it_lost(format, data, off_token):
    found, losses = export(data, format, off_token)
    kept = [record for record in data if record.document.text.split()]
    for before, after in zip(kept, found, strict=True):
        assert "".join(after.document.text.split()) == "".join(before.document.text.split())
        whole = {(span.label, "".join(span.text.split())) for span in before.spans}
        if off_token is OffToken.SPLIT:
            assert {(s.label, "".join(s.text.split())) for s in after.spans} <= whole
        ranges = sorted((span.start, span.end) for span in after.spans)
        assert all(a[1] <= b[0] for a, b in pairwise(ranges))
    lost = sum(len(record.spans) for record in data) - sum(len(record.spans) for record in found)
    assert lost <= losses.get(LossKind.OFF_TOKEN, 0) + losses.get(LossKind.OVERLAP, 0)


@settings(deadline=None, max_examples=40)
@given(data=st.lists(records(), min_size=1, max_size=3))
def test_xmi_loses_nothing_but_documents_that_xml_cannot_have(data):
    found, losses = export(data, "uima-xmi")
    assert losses.keys() <= {LossKind.DOCUMENT}
    assert len(found) == len(data) - losses.get(LossKind.DOCUMENT, 0)
    if not losses:
        assert list(map(undated, found)) == list(map(undated, data))


@settings(deadline=None, max_examples=60)
@given(data=st.lists(records(), min_size=1, max_size=3))
def test_a_chat_has_the_exact_text_and_every_span(data):
    found, losses = export(data, "chat")
    assert LossKind.OVERLAP not in losses
    for before, after in zip(data, found, strict=True):
        assert after.document.text == before.document.text
        places = [
            sorted((span.start, span.end, span.label) for span in record.spans)
            for record in (before, after)
        ]
        assert places[0] == places[1]


def labelled(*words_and_labels):
    spans = [
        Span(f"s{n}", TEXT.index(words), TEXT.index(words) + len(words), label, words)
        for n, (words, label) in enumerate(words_and_labels)
    ]
    return Record(Document("d", "", TEXT), spans=tuple(spans))


@pytest.mark.parametrize("format", FLAT)
def test_a_clitic_stands_apart_where_a_span_begins_after_it(format):
    record = labelled(("شركة الأفق", "investor"), ("٢٥٫٥ مليون", "amount"))
    (found,), losses = export([record], format)
    assert found.document.text == "وقّعت شركة الأفق عقدا بـ ٢٥٫٥ مليون\nوللشركة فروع"
    assert [(span.text, span.label) for span in found.spans] == [
        ("شركة الأفق", "investor"),
        ("٢٥٫٥ مليون", "amount"),
    ]
    assert losses == {LossKind.WHITESPACE: 1, LossKind.DETAILS: 1}


def test_a_span_grows_to_its_token_where_that_is_wished():
    record = labelled(("٢٥٫٥ مليون", "amount"))
    (found,), losses = export([record], "conll2002", OffToken.EXPAND)
    assert [span.text for span in found.spans] == ["بـ٢٥٫٥ مليون"]
    assert losses == {LossKind.OFF_TOKEN: 1, LossKind.DETAILS: 1}
    assert found.document.text == TEXT


def test_of_spans_over_each_other_the_outermost_is_kept():
    record = labelled(
        ("شركة الأفق عقدا", "project"), ("شركة الأفق", "investor"), ("عقدا", "amount")
    )
    (found,), losses = export([record], "iobes")
    assert [(span.text, span.label) for span in found.spans] == [("شركة الأفق عقدا", "project")]
    assert losses[LossKind.OVERLAP] == 2


def test_a_span_over_a_line_s_end_keeps_its_lines_together():
    record = labelled(("مليون\nوللشركة", "project"))
    (found,), _ = export([record], "bilou")
    assert [span.text for span in found.spans] == ["مليون وللشركة"]


@pytest.mark.parametrize("format", [name for name in WRITTEN if name != "text"])
def test_a_file_is_known_by_what_is_in_it(format, tmp_path):
    skip_without_package(format)
    words = [("شركة الأفق", "investor"), ("مليون", "amount"), ("عقدا", "project")]
    out = tmp_path / "out.dat"
    write_file([labelled(*words)] * 2, out, format, Terms(LABELS))
    found = list(read_file(out, None, silent))
    assert len(found) == 2
    assert {(span.text, span.label) for span in found[0].spans} == set(words)


def test_every_name_of_a_format_is_small_and_its_suffixes_are_too():
    for name, each in FORMATS.items():
        assert name == name.lower()
        assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in each.suffixes)


def test_what_was_changed_in_brat_is_what_is_read(tmp_path):
    record = labelled(("شركة الأفق", "investor"))
    span = replace(record.spans[0], attributes={"sure": "yes", "n": 3}, note="قديم")
    write_file([replace(record, spans=(span,))], tmp_path / "out", "brat", Terms(LABELS))
    path = tmp_path / "out" / "000001.ann"
    changed = path.read_bytes().decode().replace("قديم", "جديد").replace("yes", "no")
    path.write_bytes(changed.encode())
    (found,) = read_file(tmp_path / "out", None, silent)
    assert found.spans == (replace(span, attributes={"sure": "no", "n": 3}, note="جديد"),)
    assert found.document == record.document


@settings(deadline=None, max_examples=60)
@given(data=st.lists(records(), min_size=1, max_size=3), off_token=st.sampled_from(OffToken))
def test_webanno_keeps_words_and_overlaps_and_counts_white_space(data, off_token):
    found, losses = export(data, "webanno-tsv", off_token)
    assert losses.keys() <= {
        LossKind.OFF_TOKEN,
        LossKind.OVERLAP,
        LossKind.WHITESPACE,
        LossKind.DOCUMENT,
    }
    kept = [record for record in data if record.document.text.split()]
    for before, after in zip(kept, found, strict=True):
        assert after.document.text.split() == before.document.text.split()
        if not losses:
            assert undated(after) == undated(before)
