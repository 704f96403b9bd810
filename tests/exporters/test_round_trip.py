"""What is marked in a text comes back from its export with the same words, in any script."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.document import Document, Record, Status
from annotator.core.edits.edits import AddSpan, SetStatus
from annotator.core.progress import silent
from annotator.core.span import Span
from annotator.formats.reading import read_file
from annotator.formats.writing.export import write_file
from annotator.project import Choice, Project

SCRIPTS = ["شركة ", "وَقَّعَتْ", "عــقد", "لا", "٢٥", "25%", "Najm", "\\", '"']
EMOJI = ["📈", "👨\u200d👩\u200d👧", "🇸🇦"]
SPACES = ["\u00a0", "\r\n", "\r", "\n", "\u2028", "\u2029", "\u0085"]
UNSEEN = ["\ufeff", "\u200f", "\u202e", "\u2067", "\u2069", "\u200c", "\ufffe", "\x1b[31m", "\x7f"]
LONE_MARKS = ["\u064e", "\u0301"]
PIECES = st.sampled_from([*SCRIPTS, *EMOJI, *SPACES, *UNSEEN, *LONE_MARKS])
TEXTS = (
    st.lists(
        PIECES | st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])),
        min_size=1,
    )
    .map("".join)
    .filter(bool)
)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | WORDS
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=5,
)  # fmt: skip
NAMES = ("سعاد", "Ömer 2")


@st.composite
def sets(draw, text):
    """Spans of one annotator over a text: distinct places, any overlaps."""
    places = st.tuples(
        st.integers(0, len(text) - 1),
        st.integers(1, len(text)),
        st.sampled_from(["investor", "amount", "project"]),
    ).filter(lambda place: place[0] < place[1])
    spans = []
    for start, end, label in draw(st.lists(places, max_size=4, unique=True)):
        attributes = draw(st.dictionaries(WORDS, VALUES, max_size=2))
        spans.append((start, end, label, attributes, draw(WORDS)))
    return spans, draw(st.sampled_from([Status.IN_PROGRESS, Status.DONE]))


@st.composite
def articles(draw):
    """A document with what each of two annotators did in it; None: nothing."""
    text = draw(TEXTS)
    document = Document(
        "d",
        draw(WORDS),
        text,
        draw(WORDS),
        draw(WORDS),
        draw(st.dictionaries(WORDS, VALUES, max_size=2)),
    )
    return document, [draw(st.none() | sets(text)) for _name in NAMES]


def label(project, document, name, spans, status):
    """Do in a project what the window does: add the spans one by one, set the status."""
    annotator = project.annotator(name)
    for number, (start, end, key, attributes, note) in enumerate(spans):
        quote = document.text[start:end]
        span = Span(f"{name}-{document.id}-{number}", start, end, key, quote, attributes, note)
        project.apply(AddSpan(document.id, annotator.id, span))
    found = project.annotation_set(document.id, annotator.id).status
    project.apply(SetStatus(document.id, annotator.id, found, status))


def export(project, out):
    project.export(out)
    return list(read_file(out, None, silent)), out.read_bytes()


@settings(deadline=None)
@given(articles())
def test_a_store_an_export_and_a_fresh_project_hold_the_same(article):
    document, labelled = article
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_file([Record(document)], folder / "in.jsonl", "jsonl")
        with Project.create(folder / "a.hashiya") as first:
            first.import_files([folder / "in.jsonl"])
            for annotator, work in zip(NAMES, labelled, strict=True):
                if work is not None:
                    label(first, document, annotator, *work)
            records, written = export(first, folder / "a.jsonl")
        with Project.create(folder / "b.hashiya") as second:
            second.import_files([folder / "a.jsonl"])
            again, written_again = export(second, folder / "b.jsonl")
            assert second.check() == []
    assert again == records
    assert written_again == written
    expected = [name for name, work in zip(NAMES, labelled, strict=True) if work is not None]
    assert [record.annotator for record in records] == (expected or [None])
    for record in records:
        assert record.document == document
        if record.annotator is None:
            continue
        spans, status = labelled[NAMES.index(record.annotator)]
        assert record.status is status
        found = {(s.start, s.end, s.label): (s.attributes, s.note) for s in record.spans}
        assert found == {place[:3]: place[3:] for place in spans}
        for span in record.spans:
            assert span.text == document.text[span.start : span.end]
            assert span.id.startswith(record.annotator)


def test_only_one_annotator_and_one_status_are_exported_when_asked(project, tmp_path):
    documents = [Document(str(number), "", f"سوق المال {number}") for number in range(3)]
    write_file([Record(each) for each in documents], tmp_path / "in.jsonl", "jsonl")
    project.import_files([tmp_path / "in.jsonl"])
    label(project, documents[0], "سعاد", [(0, 3, "project", {}, "")], Status.DONE)
    label(project, documents[1], "منى", [(0, 3, "project", {}, "")], Status.DONE)
    label(project, documents[2], "سعاد", [(4, 9, "project", {}, "")], Status.IN_PROGRESS)
    out = tmp_path / "out.jsonl"
    report = project.export(out, choice=Choice(("سعاد",), Status.DONE))
    assert (report.records, report.spans) == (1, 1)
    (record,) = read_file(out, None, silent)
    assert (record.document.id, record.annotator) == ("0", "سعاد")


def test_importing_an_export_into_its_own_project_changes_nothing(project, tmp_path):
    document = Document("d", "", "سوق المال")
    write_file([Record(document)], tmp_path / "in.jsonl", "jsonl")
    project.import_files([tmp_path / "in.jsonl"])
    label(project, document, "سعاد", [(0, 3, "project", {"value": 1}, "ن")], Status.DONE)
    _, before = export(project, tmp_path / "a.jsonl")
    events = project.info().events
    project.import_files([tmp_path / "a.jsonl"])
    _, after = export(project, tmp_path / "b.jsonl")
    assert after == before
    assert project.info().events == events
