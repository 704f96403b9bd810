"""The command prints agreement as JSON with known keys, and as tables that say what is missing."""

from __future__ import annotations

import json

import pytest

from annotator.project import Project
from annotator.review.figures import Undefined
from annotator.wording import MEASURE_SENTENCES, UNDEFINED_SENTENCES
from tests.cli.command import SPAN, TEXT, hashiya, write_records

_LONGER = SPAN | {"start": 0}
_AMOUNT = {"start": 24, "end": 36, "label": "amount"}
_SCORE = {"precision", "recall", "f1"}


def record(number, annotator, *spans):
    return {
        "id": f"d{number}",
        "text": f"{TEXT} {number}",
        "annotator": annotator,
        "status": "done",
        "spans": list(spans),
    }


@pytest.fixture
def compared(tmp_path):
    records = [
        record(1, "سعاد", SPAN, _AMOUNT),
        record(1, "Omar", SPAN),
        record(2, "سعاد", SPAN),
        record(2, "Omar", _LONGER, _AMOUNT),
        record(2, "hashiya rules", SPAN),
    ]
    path = tmp_path / "compared.hashiya"
    with Project.create(path) as project:
        project.import_files([write_records(tmp_path / "a.jsonl", *records)])
    return path


def test_json_has_the_keys_that_were_promised(compared):
    outcome = hashiya("agreement", compared, "--annotators", "سعاد", "Omar", "--json")
    assert (outcome.status, outcome.err) == (0, "")
    found = json.loads(outcome.out)
    (pair,) = found["pairs"]
    assert (pair["annotators"], pair["documents"]) == (["سعاد", "Omar"], 2)
    for part in (pair, found["all"]):
        assert {"strict", "boundary", "label", "relaxed", "by_label"} == part["spans"].keys()
        assert all(part["spans"][name].keys() == _SCORE for name in ("strict", "relaxed"))
        assert part["spans"]["by_label"].keys() == {"investor", "amount"}
        assert part["spans"]["by_label"]["investor"].keys() > _SCORE
        assert {"kappa", "alpha"} < part["token"].keys()
        assert -1 <= part["unitizing_alpha"] <= 1
        assert part["undefined"] == {}
    assert pair["spans"]["strict"] == pytest.approx(
        {"precision": 1 / 3, "recall": 1 / 3, "f1": 1 / 3}
    )
    assert pair["spans"]["label"]["recall"] == pytest.approx(2 / 3)
    low, high = pair["token"]["kappa_interval"]
    assert low <= pair["token"]["kappa"] <= high
    assert {"reference": "amount", "other": None, "spans": 1} in pair["confusion"]
    assert {"reference": None, "other": "amount", "spans": 1} in pair["confusion"]


def test_all_who_have_begun_are_compared_where_none_is_named(compared):
    found = json.loads(hashiya("agreement", compared, "--json", "--by-document").out)
    assert [pair["annotators"] for pair in found["pairs"]] == [
        ["سعاد", "Omar"],
        ["سعاد", "hashiya rules"],
        ["Omar", "hashiya rules"],
    ]
    assert found["all"]["annotators"] == ["سعاد", "Omar", "hashiya rules"]
    assert found["all"]["documents"] == 2
    assert found["pairs"][0]["by_document"]["d1"]["strict"]["recall"] == 0.5


def test_a_figure_that_is_not_defined_is_null_with_its_reason(tmp_path):
    path = tmp_path / "p.hashiya"
    records = [record(1, "a"), record(1, "b"), record(2, "c", SPAN)]
    with Project.create(path) as project:
        project.import_files([write_records(tmp_path / "a.jsonl", *records)])
    found = json.loads(hashiya("agreement", path, "--json").out)
    first, second, _third = found["pairs"]
    assert first["spans"]["strict"] == dict.fromkeys(_SCORE)
    assert first["token"]["kappa"] is first["unitizing_alpha"] is None
    assert first["undefined"] == {
        "token.kappa": "one_category",
        "token.alpha": "one_category",
        "unitizing_alpha": "no_spans",
    }
    assert second["documents"] == 0
    assert set(second["undefined"].values()) == {"no_documents"}
    in_words = hashiya("agreement", path)
    assert in_words.status == 0
    assert UNDEFINED_SENTENCES["one_category"] in in_words.out


def test_tables_name_annotators_labels_and_what_was_missed(compared):
    outcome = hashiya("agreement", compared, "--by-document", "--explain")
    assert (outcome.status, outcome.err) == (0, "")
    assert "سعاد (reference) and Omar" in outcome.out
    assert "Documents: 2, spans: 3 and 3" in outcome.out
    assert "missed" in outcome.out
    assert "means of 3 pairs" in outcome.out
    assert all(words in outcome.out for words in MEASURE_SENTENCES.values())


def test_one_annotator_alone_is_said_to_be_too_few(labelled):
    outcome = hashiya("agreement", labelled)
    assert (outcome.status, outcome.out.strip()) == (0, UNDEFINED_SENTENCES["no_pair"])


@pytest.mark.parametrize(
    "words", [("--annotators", "Omar"), ("--annotators", "Omar", "Omar"), ("Omar",)]
)
def test_wrong_names_are_wrong_usage(compared, words):
    outcome = hashiya("agreement", compared, *words)
    assert (outcome.status, outcome.out) == (2, "")
    assert "Error" in outcome.err


def test_an_unknown_annotator_is_the_inputs_fault(compared):
    outcome = hashiya("agreement", compared, "--annotators", "Omar", "زيد")
    assert outcome.status == 1
    assert "زيد" in outcome.err


def test_the_project_is_only_read(compared):
    before = compared.read_bytes()
    assert hashiya("agreement", compared, "--status", "done").status == 0
    assert compared.read_bytes() == before


def test_every_reason_has_its_sentence():
    assert set(UNDEFINED_SENTENCES) == {str(reason) for reason in Undefined}
