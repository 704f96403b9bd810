"""Label Studio's tasks are read: whole, short, with predictions, and of older versions."""

from __future__ import annotations

import json

from annotator.core.errors import Reason
from annotator.core.exchange.relations import relations_of
from tests.importers.reading import failure_of, places, read

TEXT = "أطلقت 📈 شركة نجم مشروعا"


def region(name, start, end, *labels, **more):
    value = {"start": start, "end": end, "labels": list(labels), **more}
    return {
        "id": name,
        "type": "labels",
        "from_name": "label",
        "to_name": "text",
        "value": value,
    }


def task(*annotations, **more):
    return json.dumps([{"id": 7, "data": {"text": TEXT, "city": "جدة"}, **more,
                        "annotations": list(annotations)}]).encode()  # fmt: skip


def test_each_annotation_and_prediction_is_a_set(tmp_path):
    mine = {"completed_by": {"id": 3, "email": "a@b.sa"}, "result": [region("x", 8, 16, "ORG")]}
    other = {"completed_by": 4, "was_cancelled": True, "result": []}
    guess = {"model_version": "m1", "result": [region("y", 17, 23, "PROJ", text="مشروعا")]}
    found = read(tmp_path, task(mine, other, predictions=[guess]))
    assert [(r.annotator, r.status, places(r)) for r in found] == [
        ("a@b.sa", "done", [(8, 16, "ORG")]),
        ("4", "skipped", []),
        ("m1", "in_progress", [(17, 23, "PROJ")]),
    ]
    assert {r.document.id for r in found} == {found[0].document.id}
    assert found[0].document.meta == {"city": "جدة"}


def test_a_task_without_annotations_is_a_document(tmp_path):
    (found,) = read(tmp_path, task())
    assert (found.document.text, found.annotator, found.status) == (TEXT, None, "new")


def test_relations_go_their_direction_and_what_is_said_of_a_region_is_kept(tmp_path):
    result = [
        region("x", 8, 16, "ORG"),
        region("y", 17, 23, "PROJ"),
        {
            "id": "x",
            "type": "choices",
            "from_name": "sure",
            "value": {"start": 8, "end": 16, "choices": ["no"]},
        },
        {"type": "relation", "from_id": "x", "to_id": "y", "direction": "left", "labels": ["of"]},
    ]
    (found,) = read(tmp_path, task({"result": result}))
    assert relations_of(found.spans) == [(1, "of", 0)]
    assert found.spans[0].attributes["sure"] == "no"


def test_offsets_in_utf_16_are_known_by_the_words_they_quote(tmp_path):
    (found,) = read(tmp_path, task({"result": [region("x", 9, 17, "ORG", text="شركة نجم")]}))
    assert places(found) == [(8, 16, "ORG")]


def test_json_min_has_its_regions_under_the_name_of_the_control(tmp_path):
    line = {
        "text": TEXT,
        "id": 7,
        "label": [{"start": 8, "end": 16, "text": "شركة نجم", "labels": ["ORG"]}],
        "city": "جدة",
        "annotator": 2,
        "annotation_id": 5,
        "created_at": "2024",
        "updated_at": "2024",
        "lead_time": 1.5,
    }
    (found,) = read(tmp_path, json.dumps([line]).encode())
    assert places(found) == [(8, 16, "ORG")]
    assert (found.annotator, found.document.meta) == ("2", {"city": "جدة"})


def test_a_task_of_images_is_refused(tmp_path):
    line = [{"data": {"image": "/a.png"}, "annotations": [{"result": []}]}]
    failure = failure_of(tmp_path, json.dumps(line).encode())
    assert (failure.reason, failure.details["field"]) == (Reason.MISSING_FIELD, "[0].data.text")


def test_a_label_that_is_no_text_is_refused_with_its_field(tmp_path):
    failure = failure_of(tmp_path, task({"result": [region("x", 8, 16, 5)]}))
    assert failure.reason == Reason.WRONG_TYPE
    assert failure.details["field"] == "[0].result[0].labels"
