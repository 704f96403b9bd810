"""Argilla's own loader takes our records."""

from __future__ import annotations

import pytest

from annotator.core.document import Document, Record, Status
from annotator.core.progress import silent
from annotator.core.span import Span
from annotator.exporters.terms import Terms
from annotator.formats.reading import read_file
from annotator.formats.writing.export import write_file

pytestmark = pytest.mark.filterwarnings("ignore")
argilla = pytest.importorskip("argilla", exc_type=ImportError)

TEXT = "سوق 📈 المال"


def test_records_have_their_answers_in_units_of_utf_16(tmp_path):
    from argilla.records._io import JsonIO

    words = TEXT[6:11]
    document = Document("d", "عنوان", TEXT)
    records = [
        Record(document, "هند", Status.DONE, (Span("s", 6, 11, "investor", words, note="ن"),)),
        Record(document, "منى", Status.SKIPPED),
        Record(Document("e", "", "سوق")),
    ]
    write_file(records, tmp_path / "a.json", "argilla", Terms(("investor",)))
    first, second = JsonIO._records_from_json(tmp_path / "a.json")
    assert (first.id, first.fields["text"], second.id) == ("d", TEXT, "e")
    answers = list(first.responses)
    assert [answer.status.value for answer in answers] == ["submitted", "discarded"]
    (span,) = answers[0].value
    assert (
        TEXT.encode("utf-16-le")[2 * span["start"] : 2 * span["end"]].decode("utf-16-le") == words
    )
    assert list(second.responses) == []


def test_a_user_who_comes_twice_has_two_records(tmp_path):
    document = Document("d", "عنوان", TEXT)
    spans = (Span("s", 6, 11, "investor", TEXT[6:11]),)
    records = [Record(document, "هند", Status.DONE, given) for given in (spans, ())]
    written = write_file(records, tmp_path / "a.json", "argilla", Terms(("investor",)))
    assert written.loading.loaded_by
    assert len(list(read_file(tmp_path / "a.json", None, silent))) == 2
