"""Labels of other tools are mapped, known by their titles, added, or all named."""

from __future__ import annotations

import json

import pytest

from annotator.core.errors import ImportFailed, Reason
from annotator.core.progress import silent
from annotator.formats.reading import read_file
from annotator.project import Project

TEXT = "وقّعت شركة الأفق عقدا"


def write(path, *labels):
    lines = [
        {"id": str(n), "text": f"{TEXT} {n}", "spans": [{"start": 6, "end": 16, "label": label}]}
        for n, label in enumerate(labels)
    ]
    path.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    return path


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "a.hashiya") as project:
        yield project


def labels_of(project, tmp_path):
    project.export(tmp_path / "out.jsonl")
    return [each.spans[0].label for each in read_file(tmp_path / "out.jsonl", "jsonl", silent)]


def test_a_mapped_label_is_one_of_the_project(project, tmp_path):
    path = write(tmp_path / "a.jsonl", "ORG", "MONEY", "project")
    project.import_files([path], annotator="سعاد", label_map={"ORG": "investor", "MONEY": "amount"})
    assert labels_of(project, tmp_path) == ["investor", "amount", "project"]
    assert project.check() == []


def test_a_label_of_the_project_can_be_mapped_to_another(project, tmp_path):
    path = write(tmp_path / "a.jsonl", "project")
    project.import_files([path], annotator="سعاد", label_map={"project": "amount"})
    assert labels_of(project, tmp_path) == ["amount"]


def test_a_label_is_known_by_its_title_in_either_language(project, tmp_path):
    path = write(tmp_path / "a.jsonl", "مستثمر", "Amount")
    project.import_files([path], annotator="سعاد")
    assert labels_of(project, tmp_path) == ["investor", "amount"]


def test_all_unknown_labels_are_named_and_nothing_is_taken_in(project, tmp_path):
    path = write(tmp_path / "a.jsonl", "investor", "ORG", "MONEY", "ORG")
    with pytest.raises(ImportFailed) as failure:
        project.import_files([path], annotator="سعاد")
    assert failure.value.reason is Reason.UNKNOWN_LABELS
    assert failure.value.details["labels"] == "ORG, MONEY"
    assert (failure.value.path, failure.value.line) == (path, 2)
    assert project.info().documents == 0


def test_one_unknown_label_is_named(project, tmp_path):
    with pytest.raises(ImportFailed) as failure:
        project.import_files([write(tmp_path / "a.jsonl", "ORG")], annotator="سعاد")
    assert failure.value.reason is Reason.UNKNOWN_LABEL


def test_unknown_labels_are_added_with_keys_colours_and_shortcuts_of_their_own(project, tmp_path):
    names = [
        "ORG",
        "بنك",
        "kitchen utensil",
        "kitchen-utensil",
        "kitchen/utensil",
        "a\nb",
        "9" * 80,
    ]
    path = write(tmp_path / "a.jsonl", *names)
    project.import_files([path], annotator="سعاد", add_labels=True)
    keys = ("ORG", "label", "kitchen_utensil", "kitchen-utensil", "kitchen_utensil-2", "a_b")
    labels = project.label_set()
    assert labels.keys() == ("investor", "amount", "project", *keys, "label_" + "9" * 40)
    assert labels.get("label").title_ar == "بنك"
    assert [label.shortcut for label in labels] == [*"123456789", ""]
    assert len({label.color for label in labels}) == len(labels)
    assert project.check() == []


def test_added_labels_are_known_in_the_next_import(project, tmp_path):
    first, second = write(tmp_path / "a.jsonl", "بنك"), write(tmp_path / "b.jsonl", "بنك", "بنك")
    project.import_files([first, second], annotator="سعاد", add_labels=True)
    project.import_files([second], annotator="منى")
    assert project.label_set().keys() == ("investor", "amount", "project", "label")


def test_a_mapping_to_a_new_label_adds_that(project, tmp_path):
    path = write(tmp_path / "a.jsonl", "ORG")
    project.import_files([path], annotator="سعاد", label_map={"ORG": "company"}, add_labels=True)
    assert labels_of(project, tmp_path) == ["company"]


def test_an_import_that_fails_later_adds_no_label(project, tmp_path):
    path = write(tmp_path / "a.jsonl", "ORG")
    path.write_bytes(path.read_bytes() + b"\nbroken")
    before = project.label_set()
    with pytest.raises(ImportFailed):
        project.import_files([path], annotator="سعاد", add_labels=True)
    assert project.label_set() == before
    assert project.check() == []
    project.import_files([write(tmp_path / "b.jsonl", "ORG")], annotator="سعاد", add_labels=True)
    assert "ORG" in project.label_set()
