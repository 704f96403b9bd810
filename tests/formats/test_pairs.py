"""What was read of one format goes on into any other: what both can hold is there at the end."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.document import Document, Record, Status
from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.losses import LossKind
from annotator.core.progress import silent
from annotator.core.span import Span
from annotator.exporters.terms import Terms
from annotator.formats.reading import read_file
from annotator.formats.table import WRITTEN
from annotator.formats.writing.export import write_file
from tests.formats.nasty import LABELS, records
from tests.formats.test_round_trips import NEEDS, skip_without_package
from tests.formats.test_shared_sets import armpro, wojood

# Text, and each span of any place in it.
WHOLE = (
    "jsonl",
    "doccano",
    "prodigy",
    "spacy",
    "label-studio",
    "label-studio-min",
    "argilla",
    "chat",
    "csv",
    "xlsx",
    "uima-xmi",
    "uima-json",
)
SOME = 8  # documents of a shared set for each pair
TEXTS = (
    # Harakat, tatweel, an emoji of three, a clitic before a span, numbers, marks of direction.
    "وقَّعت شـركة الأفق 👨\u200d👩\u200d👧 عقدا بـ٢٥٫٥ مليون\u00a0دولار، قالت «النجم» "
    "\u2067Najm 1,000\u2069.\n"
    "وللشركة فروعٌ في لاوس 📈 ومشروعها الجديد",
    "خبر بلا مقاطع",
)
WORDS = (
    ("شـركة الأفق", "investor"),
    ("الأفق", "project"),  # within another
    ("الأفق 👨\u200d👩\u200d👧 عقدا", "amount"),  # over the edge of another
    ("٢٥٫٥ مليون\u00a0دولار", "amount"),
    ("النجم", "investor"),
    ("Najm", "investor"),
    ("1,000", "amount"),
    ("لاوس", "project"),
    ("مشروعها الجديد", "project"),
)


def news():
    """Two articles, one of them with spans, some over each other."""
    spans = tuple(
        Span(f"s{number}", TEXTS[0].index(words), TEXTS[0].index(words) + len(words), label, words)
        for number, (words, label) in enumerate(WORDS)
    )
    yield Record(Document("a", "عنوان", TEXTS[0], "صحيفة"), "سعاد", Status.DONE, spans)
    yield Record(Document("b", "", TEXTS[1]), "سعاد", Status.DONE)


def carried(given_records, format):
    """Return what comes back of records that go out in a format, and what was counted as lost."""
    skip_without_package(format)
    labels = {span.label for record in given_records for span in record.spans}
    terms = Terms(tuple(sorted(labels.union(LABELS))))
    with TemporaryDirectory() as folder:
        write_file(given_records, Path(folder) / "out", format, terms)
        try:
            found = list(read_file(Path(folder) / "out", format, silent))
        except ImportFailed as fault:
            if fault.reason is not Reason.FILE_EMPTY:  # of documents without words
                raise
            found = []
    return found, {loss.kind: loss.count for loss in terms.losses.listed()}


def words_of(span):
    return span.label, "".join(span.text.split())


def places(record):
    return sorted((span.start, span.end, span.label) for span in record.spans)


def apart(record):
    """Return the spans that no other one is over, and that begin and end with letters.

    All formats can hold these: those of tokens cut a token for them.
    """
    return [
        words_of(span)
        for span in sorted(record.spans, key=lambda span: span.start)
        if re.fullmatch(r"\w.*\w|\w", span.text, re.DOTALL)
        and not any(
            other is not span and other.start < span.end and span.start < other.end
            for other in record.spans
        )
    ]


def check_pair(original, first, second, losses):
    """Check that of what was read of the first format the second lost what it counted, no more."""
    name, read = first
    other, found = second
    assert len(found) == len(read) == len(original)
    for begun, before, after in zip(original, read, found, strict=True):
        assert "".join(after.document.text.split()) == "".join(begun.document.text.split())
        assert set(map(words_of, after.spans)) <= set(map(words_of, before.spans))
        assert set(apart(begun)) <= set(map(words_of, after.spans))
        if other in WHOLE:
            assert (after.document.text, places(after)) == (before.document.text, places(before))
        if name in WHOLE and other in WHOLE:
            assert (after.document.text, places(after)) == (begun.document.text, places(begun))
    lost = sum(len(r.spans) for r in read) - sum(len(r.spans) for r in found)
    assert lost == losses.get(LossKind.OVERLAP, 0)


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("source", [news, armpro, wojood])
def test_all_that_both_formats_hold_is_there_after_both(source, name):
    original = list(islice(source(), SOME))
    read, _ = carried(original, name)
    for other in WRITTEN:
        if other in NEEDS and other != name:
            continue  # where it is not installed the other pairs are tested all the same
        found, losses = carried(read, other)
        check_pair(original, (name, read), (other, found), losses)


@pytest.mark.parametrize("name", WRITTEN)
def test_all_formats_go_on_into_parquet(name):
    original = list(news())
    read, _ = carried(original, name)
    found, losses = carried(read, "parquet")
    check_pair(original, (name, read), ("parquet", found), losses)


@settings(deadline=None, max_examples=100)
@given(
    data=st.lists(records(), min_size=1, max_size=2),
    name=st.sampled_from([each for each in WRITTEN if each not in NEEDS]),
    other=st.sampled_from([each for each in WRITTEN if each not in NEEDS]),
)
def test_any_text_goes_through_any_two_formats_and_each_loss_is_counted(data, name, other):
    read, _ = carried(data, name)
    found, losses = carried(read, other)
    assert len(found) == len(read) - losses.get(LossKind.DOCUMENT, 0)
    if len(found) < len(read):
        return
    lost = sum(len(record.spans) for record in read) - sum(len(record.spans) for record in found)
    assert lost <= losses.get(LossKind.OVERLAP, 0) + losses.get(LossKind.OFF_TOKEN, 0)
    for before, after in zip(read, found, strict=True):
        assert "".join(after.document.text.split()) == "".join(before.document.text.split())
