"""A survey counts what files hold and finds what is wrong in them, and changes nothing."""

from __future__ import annotations

import json

import pytest

from annotator.core.errors import Reason
from annotator.core.labels.label_set import NEWS_LABELS, Label, LabelSet
from annotator.core.progress import Cancelled, silent
from annotator.project import Intent
from annotator.project.importing.label_guesses import guessed_label, names_of
from annotator.project.importing.survey import survey_files

TEXT = "وقّعت شركة الأفق عقدا بقيمة 25 مليون دولار"


def record(number, *labels, end=16, **more):
    spans = [{"start": 6, "end": end, "label": label} for label in labels]
    return json.dumps({"id": str(number), "text": TEXT, "spans": spans, **more})


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "a.jsonl"
    lines = [
        record(1, "ORG", "MONEY", annotator="سعاد"),
        record(1, "ORG", annotator="هدى"),
        record(2, "ORG"),
        record(3),
        "{",
        record(4, "ORG", end=99),
    ]
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_documents_labels_names_and_faults_are_counted(path):
    found = survey_files([path], Intent(), silent)
    assert found.documents == 4
    assert found.labels == {"ORG": 4, "MONEY": 1}
    assert found.spans == 5
    assert found.annotators == {"سعاد": 2, "هدى": 1, None: 2}
    assert [(fault.line, fault.reason) for fault in found.faults] == [
        (5, Reason.BAD_JSON),
        (6, Reason.OFFSETS_OUTSIDE),
    ]


def test_a_survey_can_be_cancelled(path):
    def cancel(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        survey_files([path], Intent(), cancel)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("ORG", "investor"),
        ("B-ORG", "investor"),
        ("Organization", "investor"),
        ("شركة", "investor"),
        ("الشركة", "investor"),
        ("MONEY", "amount"),
        ("المبلغ", "amount"),
        ("Projects", None),
        ("PROJECT", "project"),
        ("LOC", None),
        ("", None),
        ("🙂", None),
    ],
)
def test_labels_of_other_tools_are_guessed(name, key):
    assert guessed_label(name, NEWS_LABELS) == key


OWN = LabelSet(
    (
        Label("firm", "الشركات", "Firms", "#000000", "#ffffff"),
        Label("origin", "المنشَأ", "Origin", "#000000", "#ffffff"),
        Label("where", "مكان", "Place", "#000000", "#ffffff"),
        Label("old", "تاريخ", "Date", "#000000", "#ffffff", retired=True),
    )
)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("FIRM", "firm"),
        ("firms", "firm"),
        ("شركات", "firm"),
        ("COMPANY", "firm"),
        ("شَرِكة", "firm"),
        ("ORG", None),
        ("منشا", "origin"),
        ("مَكــان", "where"),
        ("B-LOC", "where"),
        ("الموقع", "where"),
        ("Date", None),
        ("MONEY", None),
    ],
)
def test_a_project_s_own_labels_are_guessed_by_key_and_title_and_what_is_called_the_same(name, key):
    assert guessed_label(name, OWN) == key


def test_a_label_is_known_by_its_key_and_its_titles():
    names = names_of(NEWS_LABELS)
    assert (names["investor"], names["مستثمر"], names.get("ORG")) == ("investor", "investor", None)
