"""Real Arabic sets with overlaps and nesting go out and come back in every format."""

from __future__ import annotations

import json

import pytest

from annotator.core.document import Document, Record
from annotator.core.exchange.losses import LossKind
from annotator.core.progress import silent
from annotator.core.span import Span
from annotator.exporters.terms import Terms
from annotator.formats.reading import read_file
from annotator.formats.table import WRITTEN
from annotator.formats.writing.export import write_file
from tests.formats.test_round_trips import skip_without_package
from tests.shared_data import shared


def armpro():
    """Paragraphs of news with spans by character, many over each other."""
    path = shared("ner/armpro-spans/V1/span/ArMPro_span_dev.jsonl")
    for number, line in enumerate(path.read_text("utf-8").split("\n")):
        if not line:
            continue
        found = json.loads(line)
        text = found["paragraph"]
        spans = {(each["start"], each["end"], each["technique"]) for each in found["labels"]}
        yield Record(
            Document(str(number), found["page_title"], text),
            "armpro",
            spans=tuple(
                Span(f"{number}-{n}", start, end, label, text[start:end])
                for n, (start, end, label) in enumerate(sorted(spans))
            ),
        )


def wojood():
    """Sentences with nested spans."""
    return read_file(shared("ner/wojood-sample/data/train.txt"), "conll2002", silent)


@pytest.mark.parametrize("format", WRITTEN)
@pytest.mark.parametrize("source", [armpro, wojood])
def test_a_set_comes_back_but_for_what_is_counted(source, format, tmp_path):
    skip_without_package(format)
    records = list(source())
    labels = {span.label for record in records for span in record.spans}
    terms = Terms(tuple(sorted(labels)))
    write_file(records, tmp_path / "out", format, terms)
    found = list(read_file(tmp_path / "out", format, silent))
    losses = {loss.kind: loss.count for loss in terms.losses.listed()}
    assert len(found) == len(records)
    before = [{(s.label, "".join(s.text.split())) for s in record.spans} for record in records]
    after = [{(s.label, "".join(s.text.split())) for s in record.spans} for record in found]
    assert all(kept <= given for kept, given in zip(after, before, strict=True))
    lost = sum(len(r.spans) for r in records) - sum(len(r.spans) for r in found)
    assert lost == losses.get(LossKind.OVERLAP, 0)
    if format in (
        "jsonl",
        "doccano",
        "prodigy",
        "spacy",
        "label-studio",
        "label-studio-min",
        "argilla",
        "chat",
        "uima-xmi",
        "uima-json",
        "brat",
        "csv",
        "xlsx",
    ):
        assert lost == 0
    elif format not in ("gliner", "webanno-tsv"):  # which have overlaps, but trimmed edges
        assert lost > 100
