"""Documents and sets that wait to be written together become what each alone would."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.arabic.folding import fold
from annotator.core.document import Document, Record, Status
from annotator.core.errors import ImportFailed, Reason
from annotator.core.labels.label_set import NEWS_LABELS
from annotator.project import Project
from annotator.store.log import waiting
from tests.store.projects import TEXT, picture, span_of, take

SEA = span_of("شركة البحر")
SUM = span_of("25 مليون ريال", "amount", attributes={"value": 25e6}, note="تقريبًا 🚢")
PIER = span_of("«مرسى النور»", "project")


def records(seed):
    """Return records that meet each other: documents, sets, spans and ids come again."""
    chance = random.Random(seed)
    made = []
    for line in range(1, chance.randrange(2, 14)):
        number = chance.randrange(6)
        spans = [
            replace(span, id=chance.choice(["", "s1", f"s{line}", span.id]))
            for span in chance.choices((SEA, SUM, PIER), k=chance.randrange(4))
        ]
        name = chance.choice(["منى", "علي", None])
        document = Document(f"d{number}", "عنوان", f"{TEXT} {number}", meta={"ب": 1, "أ": [line]})
        made.append(Record(document, name, chance.choice(list(Status)), tuple(spans), line))
    return made


def told(project):
    """Return what a project holds, with new ids and times left out."""
    _project, documents, _labels, events, annotators, sets, spans, *_, by_status, by_label = (
        picture(project)
    )
    placed = sorted((document, annotator, *rest[:-1]) for _, document, annotator, *rest in spans)
    kinds = sorted((document or "", kind) for _, _, _, _, document, kind, *_ in events)
    names = [(number, name, kind) for number, _, name, kind in annotators]
    return documents, kinds, names, sets, placed, by_status, by_label


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 1 << 32), st.sampled_from([2, 5, 250]), st.sampled_from([1, 3, 50]))
def test_what_is_written_together_is_what_one_after_the_other_is(
    tmp_path_factory, seed, most, many
):
    held = []
    for number, fewest in ((1, 50), (most, many)):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(waiting, "_MOST_DOCUMENTS", number)
            patch.setattr(waiting, "_MANY", fewest)
            path = tmp_path_factory.mktemp("waiting") / "p.hashiya"
            with Project.create(path, NEWS_LABELS) as project:
                tally = take(project, *records(seed), annotator="سارة")
                assert project.check() == []
                held.append((told(project), tally))
    assert held[0] == held[1]


def test_long_texts_do_not_wait_for_many(project):
    kept = waiting.Waiting(project._database, project._acts.log, fold)
    for number in range(3):
        assert not kept.is_full
        kept.add_document(Document(f"long{number}", "", "نص طويل " * 100_000), "", b"")
    assert kept.is_full


def test_the_first_fault_is_told_though_what_is_before_it_waits(project):
    other = Record(Document("new", "", "نص آخر تمامًا"), line=2)
    worse = Record(Document("newer", "", TEXT), None, spans=(SEA,), line=3)
    with pytest.raises(ImportFailed) as caught:
        take(project, Record(Document("new", "", TEXT), line=1), other, worse)
    assert (caught.value.reason, caught.value.line) == (Reason.TEXT_DIFFERS, 2)
