"""Argilla's records are read, of both its versions."""

from __future__ import annotations

import json

from annotator.core.errors import Reason
from tests.importers.reading import failure_of, places, read

TEXT = "📈 شركة نجم"
SPAN = {"start": 3, "end": 11, "label": "ORG"}


def record(**more):
    return json.dumps(
        [{"id": "1", "fields": {"text": TEXT}, "metadata": {"n": 1}, **more}]
    ).encode()


def test_each_response_and_suggestion_is_a_set_with_offsets_in_utf_16(tmp_path):
    found = read(
        tmp_path,
        record(
            suggestions={"spans": {"value": [SPAN], "agent": "m1"}},
            responses={
                "spans": [{"value": [SPAN], "user_id": "u1"}, {"value": [], "user_id": "u2"}],
                "topic": [{"value": "سوق", "user_id": "u1"}],
            },
        ),
    )
    assert [(r.annotator, r.status, places(r)) for r in found] == [
        ("u1", "done", [(2, 10, "ORG")]),
        ("u2", "done", []),
        ("m1", "in_progress", [(2, 10, "ORG")]),
    ]
    assert found[0].document.meta == {"n": 1}


def test_a_feedback_record_of_version_1(tmp_path):
    response = {"user_id": "u", "status": "draft", "values": {"q": {"value": [SPAN]}}}
    suggestion = {"question_name": "q", "value": [SPAN], "agent": "m"}
    found = read(tmp_path, record(responses=[response], suggestions=[suggestion]))
    assert [(r.annotator, r.status) for r in found] == [("u", "in_progress"), ("m", "in_progress")]


def test_an_offset_inside_a_pair_is_refused(tmp_path):
    value = [{"start": 1, "end": 4, "label": "ORG"}]
    failure = failure_of(tmp_path, record(responses={"q": [{"value": value}]}))
    assert (failure.reason, failure.line) == (Reason.OFFSET_IN_PAIR, 1)
