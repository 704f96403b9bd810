"""``hashiya labels``: the labels with their spans, and their way to and from a file."""

from __future__ import annotations

import json
from dataclasses import replace

from annotator.core.edits.edits import ChangeLabels
from annotator.core.labels.label_changes import added, merged, retired
from annotator.core.labels.label_set import NEWS_LABELS, Label, LabelSet
from annotator.exporters.label_file import write_label_file
from annotator.project import Project
from tests.cli.command import contents, hashiya

CITY = Label("city", "مدينة", "City", "#7a3b8f", "#c99bd9", "4")


def change(path, after):
    with Project.open(path) as project:
        who = project.annotators()[0].id
        project.apply(ChangeLabels(who, project.label_set(), after))


def labels_of(path):
    with Project.open(path, read_only=True) as project:
        return project.label_set()


def test_the_labels_are_listed_with_what_is_shown_with_them(labelled):
    change(labelled, retired(merged(NEWS_LABELS, "investor", "project"), "amount"))
    outcome = hashiya("labels", labelled)
    assert outcome.status == 0
    assert outcome.out.splitlines() == [
        "investor: Investor / مستثمر, merged into project, 0 spans",
        "amount: Amount / مبلغ, retired, 0 spans",
        "project: Project / مشروع, key 3, 1 spans",
    ]
    listed = json.loads(hashiya("labels", labelled, "--json").out)["labels"]
    assert [(each["key"], each["spans"]) for each in listed] == [
        ("investor", 0), ("amount", 0), ("project", 1),
    ]  # fmt: skip
    assert listed[0]["merged_into"] == "project"


def test_an_exported_set_is_imported_elsewhere(labelled, tmp_path):
    change(labelled, added(NEWS_LABELS, CITY))
    file, other = tmp_path / "news.labels.json", tmp_path / "other.hashiya"
    assert hashiya("labels", labelled, "--export", file).out == "4 labels written.\n"
    Project.create(other, LabelSet(NEWS_LABELS.labels[:1])).close()
    outcome = hashiya("labels", other, "--import", file, "--annotator", "هند")
    assert (outcome.status, outcome.err) == (0, "Labels changed: 3 added.\n")
    assert labels_of(other) == labels_of(labelled)


def test_labels_of_the_same_keys_are_replaced_or_kept(labelled, tmp_path):
    file = tmp_path / "news.labels.json"
    money = replace(NEWS_LABELS.get("amount"), title_en="Money")
    write_label_file(LabelSet((money, CITY)), file)
    assert hashiya("labels", labelled, "--import", file, "--keep").status == 0
    assert labels_of(labelled) == added(NEWS_LABELS, CITY)
    assert "1 renamed" in hashiya("labels", labelled, "--import", file).err
    assert labels_of(labelled).get("amount") == money


def test_importing_what_is_there_is_no_event(labelled, tmp_path):
    file, before = tmp_path / "news.labels.json", contents(labelled)
    write_label_file(NEWS_LABELS, file)
    assert hashiya("labels", labelled, "--import", file).err == "Labels changed: none.\n"
    assert contents(labelled) == before


def test_a_file_that_is_not_right_changes_nothing(labelled, tmp_path):
    file, before = tmp_path / "news.labels.json", contents(labelled)
    write_label_file(NEWS_LABELS, file)
    file.write_text(file.read_text("utf-8").replace("#0072b2", "blue"), "utf-8")
    outcome = hashiya("labels", labelled, "--import", file)
    assert outcome.status == 1
    assert outcome.err.startswith(f"{file}:9: The label “investor” has no right “color”")
    assert contents(labelled) == before


def test_where_several_label_it_must_be_said_who_changes_the_labels(labelled, tmp_path):
    with Project.open(labelled) as project:
        project.annotator("علي")
    file = tmp_path / "city.labels.json"
    write_label_file(LabelSet((CITY,)), file)
    assert hashiya("labels", labelled, "--import", file).status == 2
    assert hashiya("labels", labelled, "--import", file, "--export", file).status == 2
    assert labels_of(labelled) == NEWS_LABELS
    assert hashiya("labels", labelled, "--import", file, "--annotator", "علي").status == 0
    assert labels_of(labelled) == added(NEWS_LABELS, CITY)
