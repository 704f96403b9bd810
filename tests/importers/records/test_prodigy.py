"""Prodigy's tasks: answers, sessions, relations, and what is refused."""

from __future__ import annotations

import pytest

from annotator.core.document import Status
from annotator.core.errors import Reason
from annotator.core.exchange.relations import relations_of
from tests.importers.reading import as_lines, failure_of, places, read

TEXT = "📈 وقّعت شركة"
SPAN = {"start": 8, "end": 12, "token_start": 2, "token_end": 2, "label": "ORG"}
TASK = {"text": TEXT, "spans": [SPAN], "_input_hash": 1, "_task_hash": 2}


@pytest.mark.parametrize(
    ("answer", "status", "spans"),
    [
        ("accept", Status.DONE, 1),
        ("reject", Status.SKIPPED, 0),
        ("ignore", Status.SKIPPED, 0),
        (None, Status.NEW, 1),
    ],
)
def test_the_answer_says_whether_the_spans_hold(answer, status, spans, tmp_path):
    (record,) = read(tmp_path, as_lines(TASK | {"answer": answer}))
    assert (record.status, len(record.spans)) == (status, spans)


def test_offsets_count_code_points(tmp_path):
    (record,) = read(tmp_path, as_lines(TASK | {"answer": "accept"}))
    assert [span.text for span in record.spans] == ["شركة"]


def test_a_session_is_the_annotator(tmp_path):
    (record,) = read(tmp_path, as_lines(TASK | {"_session_id": "news-سارة"}))
    assert record.annotator == "news-سارة"
    (record,) = read(tmp_path, as_lines(TASK | {"_session_id": None}))
    assert record.annotator is None


def test_a_relation_joins_the_spans_at_its_places(tmp_path):
    other = {"start": 0, "end": 1, "label": "SIGN"}
    relation = {"head_span": other, "child_span": {"start": 8, "end": 12}, "label": "of"}
    task = TASK | {"spans": [SPAN, other], "relations": [relation]}
    (record,) = read(tmp_path, as_lines(task))
    assert places(record) == [(8, 12, "ORG"), (0, 1, "SIGN")]
    assert relations_of(record.spans) == [(1, "of", 0)]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"answer": "maybe"}, Reason.UNKNOWN_STATUS),
        ({"spans": [{"start": 1, "end": 2}]}, Reason.MISSING_FIELD),
        ({"spans": [1]}, Reason.WRONG_TYPE),
        ({"relations": [1]}, Reason.WRONG_TYPE),
    ],
)
def test_what_is_wrong_is_refused_at_its_line(change, reason, tmp_path):
    failure = failure_of(tmp_path, as_lines(TASK, TASK | change), "prodigy")
    assert (failure.reason, failure.line) == (reason, 2)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"answer": {"a": 1}}, Reason.UNKNOWN_STATUS),
        ({"answer": []}, Reason.UNKNOWN_STATUS),
        (
            {"relations": [{"label": "x", "head_span": SPAN | {"label": []}, "child_span": SPAN}]},
            Reason.WRONG_TYPE,
        ),
    ],
)
def test_an_object_in_the_place_of_a_word_is_refused(change, reason, tmp_path):
    failure = failure_of(tmp_path, as_lines(TASK | change))
    assert (failure.reason, failure.line) == (reason, 1)
