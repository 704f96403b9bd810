"""The command line speaks other tools' formats: labels mapped, losses told, splits made."""

from __future__ import annotations

import json

import pytest

from tests.cli.command import contents, hashiya
from tests.formats.consumers.stand_in import install

ROWS = "وقّعت O\nشركة B-ORG\nالأفق I-ORG B-PLACE\nعقدا O\n\nسوق B-MARKET\n"


@pytest.fixture
def rows(tmp_path):
    path = tmp_path / "rows.conll"
    path.write_text(ROWS, "utf-8")
    return path


@pytest.fixture
def project(tmp_path, rows):
    path = tmp_path / "p.hashiya"
    words = ("--annotator", "سعاد", "--map", "ORG=investor", "--add-labels")
    outcome = hashiya("import", path, rows, *words)
    assert outcome.out.startswith("2 documents and 3 spans added")
    return path


def test_labels_of_a_file_are_mapped_and_added(project):
    found = json.loads(hashiya("info", project, "--json").out)
    assert found["labels"] == ["investor", "amount", "project", "PLACE", "MARKET"]


def test_unknown_labels_are_all_named_and_no_project_is_made(tmp_path, rows):
    outcome = hashiya("import", tmp_path / "q.hashiya", rows, "--annotator", "سعاد")
    assert outcome.status == 1
    assert outcome.err.startswith(
        f"{rows}:1: These labels are not in the project: ORG, PLACE, MARKET."
    )
    assert not (tmp_path / "q.hashiya").exists()


def test_what_the_format_lost_is_told(project, tmp_path):
    outcome = hashiya("export", project, tmp_path / "out.iobes", "--format", "iobes")
    first, proof, *losses = outcome.out.splitlines()
    assert first == "2 records with 2 spans written."
    assert proof == "2 of them read back: equal."
    kinds = [line.partition(":")[2].partition(",")[0].strip() for line in losses]
    assert kinds == ["overlap × 1", "details × 2", "annotator × 2", "status × 2"]
    manifest = json.loads((tmp_path / "out.iobes.manifest.json").read_bytes())
    assert [loss["kind"] for loss in manifest["losses"]] == [kind.split()[0] for kind in kinds]


@pytest.mark.parametrize(
    ("load", "told"),
    [
        ("return range(2)", "Loaded by spacy 9.0."),
        ("os._exit(1)", "Not loaded by spacy 9.0, which crashed."),
    ],
)
def test_the_library_that_loaded_an_export_or_gave_no_answer_is_told(
    load, told, project, tmp_path, monkeypatch
):
    install(tmp_path, monkeypatch, load=load)
    outcome = hashiya("export", project, tmp_path / "out.spacy", "--format", "spacy")
    assert outcome.status == 0
    assert outcome.out.splitlines()[1:3] == ["2 of them read back: equal.", told]


def test_an_export_of_another_format_comes_back_by_itself(project, tmp_path):
    hashiya("export", project, tmp_path / "out.jsonl", "--format", "doccano")
    again = tmp_path / "again.hashiya"
    assert hashiya("import", again, tmp_path / "out.jsonl", "--add-labels").status == 0
    assert contents(again)[:2] == contents(project)[:2]


def test_a_split_is_a_folder(project, tmp_path):
    outcome = hashiya("export", project, tmp_path / "out", "--split", "50/50/0", "--seed", "3")
    assert outcome.status == 0
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {"train.jsonl", "dev.jsonl"}


@pytest.mark.parametrize(
    "words",
    [
        ("export", "p", "out", "--split", "80/20"),
        ("export", "p", "out", "--split", "0/0/0"),
        ("export", "p", "out", "--split", "nan/1/1"),
        ("export", "p", "out", "--since", "yesterday"),
        ("import", "p", "a.txt", "--map", "ORG"),
        ("import", "p", "a.txt", "--map", "=investor"),
    ],
)
def test_a_wish_that_makes_no_sense_is_wrong_usage(words):
    assert hashiya(*words).status == 2


def texts_in(project):
    out = project.with_suffix(".jsonl")
    assert hashiya("export", project, out).status == 0
    return [json.loads(line)["text"] for line in out.read_text("utf-8").splitlines()]


def test_mojibake_is_taken_in_as_it_is_unless_a_repair_is_asked_for(tmp_path):
    sound = "قالت شركة الأفق إنها تبني"
    wrong = sound.encode().decode("cp1256")
    path = tmp_path / "a.txt"
    path.write_text(wrong, "utf-8")
    assert hashiya("import", tmp_path / "as-it-is.hashiya", path).status == 0
    assert texts_in(tmp_path / "as-it-is.hashiya") == [wrong]
    outcome = hashiya("import", tmp_path / "p.hashiya", path, "--repair-mojibake")
    assert (outcome.status, outcome.err) == (0, "")
    assert f":1: {wrong[:60]} → {sound}" in outcome.out
    assert texts_in(tmp_path / "p.hashiya") == [sound]
    outcome = hashiya("import", tmp_path / "q.hashiya", path, "--repair-mojibake", "--json")
    (told,) = json.loads(outcome.out)["repaired"]
    assert told["lines"] == [{"number": 1, "before": wrong, "after": sound}]
    assert told["lost"] == 0
