"""doccano's records: UTF-16 offsets, relations, metadata, and what is refused."""

from __future__ import annotations

import pytest

from annotator.core.document import text_id
from annotator.core.errors import Reason
from annotator.core.exchange.relations import relations_of
from tests.importers.reading import as_lines, failure_of, places, read

TEXT = "📈 وقّعت شركة"


def test_offsets_count_utf16_units(tmp_path):
    (record,) = read(tmp_path, as_lines({"text": TEXT, "label": [[0, 2, "SIGN"], [9, 13, "ORG"]]}))
    assert places(record) == [(0, 1, "SIGN"), (8, 12, "ORG")]
    assert [span.text for span in record.spans] == ["📈", "شركة"]


def test_an_offset_inside_a_pair_is_refused(tmp_path):
    content = as_lines({"text": "سوق", "label": []}, {"text": TEXT, "label": [[1, 2, "SIGN"]]})
    failure = failure_of(tmp_path, content)
    assert (failure.reason, failure.line) == (Reason.OFFSET_IN_PAIR, 2)


def test_fields_that_are_not_doccano_s_are_metadata(tmp_path):
    found = {"id": 7, "text": TEXT, "label": [], "meta": {"a": 1}, "url": "x", "Comments": []}
    (record,) = read(tmp_path, as_lines(found))
    assert record.document.meta == {"a": 1, "id": 7, "url": "x", "Comments": []}
    assert record.document.id == text_id(TEXT)
    assert record.annotator is None


def test_relations_are_of_the_spans_they_join_by_any_numbers(tmp_path):
    entities = [
        {"id": 90, "start_offset": 9, "end_offset": 13, "label": "ORG"},
        {"id": 12, "start_offset": 0, "end_offset": 2, "label": "SIGN"},
    ]
    relations = [{"id": 1, "from_id": 12, "to_id": 90, "type": "of"}]
    (record,) = read(
        tmp_path, as_lines({"text": TEXT, "entities": entities, "relations": relations})
    )
    assert relations_of(record.spans) == [(1, "of", 0)]


@pytest.mark.parametrize(
    ("change", "reason", "field"),
    [
        ({"label": [[0, 2]]}, Reason.WRONG_TYPE, "label[0]"),
        ({"label": [[0, True, "A"]]}, Reason.WRONG_TYPE, "label[0]"),
        ({"label": {}}, Reason.WRONG_TYPE, "label"),
        ({"text": 1}, Reason.WRONG_TYPE, "text"),
        ({"entities": [{"id": 1}]}, Reason.MISSING_FIELD, "entities[0].start_offset"),
        ({"hashiya": {"title": 1}}, Reason.WRONG_TYPE, "hashiya.title"),
        ({"hashiya": {"spans": [{"start": 0}]}}, Reason.MISSING_FIELD, "hashiya.spans[0].end"),
    ],
)
def test_what_is_wrong_is_named(change, reason, field, tmp_path):
    failure = failure_of(tmp_path, as_lines({"text": TEXT, "label": []} | change), "doccano")
    assert (failure.reason, failure.line, failure.details["field"]) == (reason, 1, field)


def test_a_relation_to_nothing_is_refused(tmp_path):
    found = {"text": TEXT, "entities": [], "relations": [{"from_id": 1, "to_id": 2, "type": "x"}]}
    assert failure_of(tmp_path, as_lines(found)).reason is Reason.BAD_ROW


def test_offsets_beyond_the_text_stay_beyond_it_for_the_project_to_refuse(tmp_path):
    (record,) = read(tmp_path, as_lines({"text": TEXT, "label": [[0, 99, "A"]]}))
    assert record.spans[0].end > len(TEXT)


def test_what_another_tool_moved_loses_its_extras_and_no_other_does(tmp_path):
    extras = {
        "id": "d",
        "spans": [
            {"start": 0, "end": 1, "label": "SIGN", "id": "s1", "note": "ن"},
            {"start": 8, "end": 12, "label": "ORG", "id": "s2", "note": "م"},
        ],
    }
    label = [[0, 2, "SIGN"], [3, 13, "ORG"]]
    (record,) = read(tmp_path, as_lines({"text": TEXT, "label": label, "hashiya": extras}))
    assert [(span.id == "s1", span.note) for span in record.spans] == [(True, "ن"), (False, "")]
