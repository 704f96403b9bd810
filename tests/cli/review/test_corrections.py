"""Corrections and gold on the command line."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from annotator.core.edits.review_edits import SetVerdict
from annotator.core.verdict import Decision, ReasonCode, Verdict
from annotator.project import Project
from tests.cli.command import TEXT, hashiya


@pytest.fixture
def reviewed(labelled):
    """The labelled article, in which a reviewer has shortened the span."""
    with Project.open(labelled) as project:
        author, huda = project.find_annotator("سعاد"), project.annotator("هدى")
        (span,) = project.annotation_set("d1", author.id).spans
        start = span.end - len("الأفق")
        shorter = replace(span, start=start, text=TEXT[start : span.end])
        verdict = Verdict(
            "v",
            "d1",
            huda.id,
            author.id,
            Decision.CORRECTED,
            span,
            shorter,
            ReasonCode.BOUNDARY,
            "الاسم وحده\u202e",
            guideline_should_say=True,
        )
        project.apply(SetVerdict("d1", huda.id, author.id, None, verdict))
    return labelled


def test_corrections_are_told_in_words_that_cannot_steer_the_terminal(reviewed):
    outcome = hashiya("corrections", reviewed, "--annotator", "سعاد")
    assert (outcome.status, outcome.err) == (0, "")
    line, count, reason, advice = outcome.out.splitlines()
    assert line.startswith("d1: corrected “شركة الأفق” investor 6–16 -> “الأفق” investor 11–16")
    assert line.endswith("(هدى, boundary) الاسم وحده\\u202e")
    assert (count, reason) == ("1 corrections.", "Reason boundary: 1")
    assert advice.startswith("investor: A reviewer asks the guideline to say: ")


def test_corrections_are_told_in_json(reviewed):
    outcome = hashiya("corrections", reviewed, "--annotator", "سعاد", "--json")
    found = json.loads(outcome.out)
    (correction,) = found["corrections"]
    assert correction["decision"] == "corrected"
    assert correction["before"] == {
        "start": 6,
        "end": 16,
        "label": "investor",
        "text": "شركة الأفق",
    }
    assert correction["after"]["text"] == "الأفق"
    assert (correction["reviewer"], correction["answer"]) == ("هدى", None)
    assert (correction["followed"], correction["stale"]) == (False, False)
    assert found["reasons"] == {"boundary": 1}
    assert found["suggestions"][0]["advice"] == "asked"


def test_an_annotator_without_corrections_has_none_and_a_stranger_is_refused(reviewed):
    outcome = hashiya("corrections", reviewed, "--annotator", "هدى")
    assert (outcome.status, outcome.out) == (0, "0 corrections.\n")
    outcome = hashiya("corrections", reviewed, "--annotator", "أحد")
    assert outcome.status == 1
    assert "أحد" in outcome.err


def test_gold_is_exported_as_a_set_of_its_own(reviewed, tmp_path):
    out = tmp_path / "gold.jsonl"
    outcome = hashiya("export", reviewed, out, "--gold")
    assert (outcome.status, outcome.out) == (
        0,
        "1 records with 1 spans written.\n1 of them read back: equal.\n",
    )
    record = json.loads(out.read_text("utf-8"))
    assert (record["annotator"], record["spans"][0]["text"]) == ("gold", "الأفق")


@pytest.mark.parametrize("words", [("--gold", "--annotator", "سعاد"), ("--unanimous",)])
def test_gold_is_nobodys_set_and_unanimity_is_of_gold(reviewed, tmp_path, words):
    out = tmp_path / "gold.jsonl"
    outcome = hashiya("export", reviewed, out, *words)
    assert (outcome.status, out.exists()) == (2, False)
