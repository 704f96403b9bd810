"""The commands do their work and say so, with status 0."""

from __future__ import annotations

import json
import os

import pytest

from annotator import __version__
from annotator.store.file.schema.migrations import FILE_FORMAT
from tests.cli.command import SPAN, TEXT, contents, hashiya, write_records


def test_import_makes_the_project_and_counts_what_came_in(tmp_path):
    article = tmp_path / "خبر.txt"
    article.write_bytes(TEXT.encode("cp1256"))
    other = {"text": f"{TEXT} اليوم", "spans": [SPAN]}
    records = write_records(tmp_path / "a.jsonl", other, {"text": TEXT})
    project = tmp_path / "new.hashiya"
    outcome = hashiya("import", project, article, records, "--annotator", "سعاد", "--json")
    assert (outcome.status, outcome.err) == (0, "")
    found = json.loads(outcome.out)
    expected = {
        "documents": 2,
        "known": 1,
        "sources": 0,
        "removed": 0,
        "spans": 1,
        "annotators": ["سعاد"],
        "left_out": 0,
    }
    assert {name: found[name] for name in expected} == expected
    assert contents(project)[:2] == (2, 1)
    names = ["a.jsonl", "new.hashiya", "new.hashiya.backups", "خبر.txt"]
    assert sorted(each.name for each in tmp_path.iterdir()) == names


def test_a_named_format_is_used(tmp_path):
    records = write_records(tmp_path / "a.jsonl", {"text": TEXT})
    outcome = hashiya("import", tmp_path / "p.hashiya", records, "--format", "text")
    assert outcome.status == 0
    assert hashiya("export", tmp_path / "p.hashiya", tmp_path / "o.jsonl").status == 0
    exported = json.loads((tmp_path / "o.jsonl").read_bytes())
    assert exported["text"] == records.read_text()


def test_export_gives_offsets_at_which_the_text_has_the_quote(labelled, tmp_path):
    out = tmp_path / "out.jsonl"
    outcome = hashiya("export", labelled, out)
    assert (outcome.status, outcome.out) == (
        0,
        "1 records with 1 spans written.\n1 of them read back: equal.\n",
    )
    record = json.loads(out.read_bytes())
    (span,) = record["spans"]
    assert record["text"][span["start"] : span["end"]] == span["text"] == "شركة الأفق"
    assert (record["annotator"], record["status"]) == ("سعاد", "in_progress")


def test_export_of_one_status_leaves_the_others_out(labelled, tmp_path):
    out = tmp_path / "out.jsonl"
    assert hashiya("export", labelled, out, "--status", "done", "--annotator", "سعاد").status == 0
    assert out.read_bytes() == b""


def test_info_counts_in_words_and_in_json(labelled):
    in_words, in_json = hashiya("info", labelled), hashiya("info", labelled, "--json")
    assert (in_words.status, in_json.status) == (0, 0)
    found = json.loads(in_json.out)
    assert (found["documents"], found["spans"], found["schema_version"]) == (1, 1, FILE_FORMAT)
    assert found["labels"] == ["investor", "amount", "project"]
    assert [each["name"] for each in found["annotators"]] == ["سعاد"]
    assert f"Events: {found['events']}\n" in in_words.out
    assert "Annotator: سعاد (person), 1 documents begun, 0 done, 1 spans\n" in in_words.out


def test_check_of_a_sound_project_finds_nothing_and_changes_nothing(labelled):
    before = labelled.read_bytes()
    outcome = hashiya("check", labelled)
    assert (outcome.status, outcome.out, outcome.err) == (0, "No faults found.\n", "")
    assert labelled.read_bytes() == before


def test_version_and_help(tmp_path):
    assert hashiya("--version").out == f"hashiya, version {__version__}\n"
    helped = hashiya("--help")
    assert helped.status == 0
    assert all(name in helped.out for name in ("import", "export", "info", "check"))
    assert hashiya("import", "--help").status == 0


def test_wrong_usage_ends_with_2_and_makes_nothing(tmp_path):
    project, article = tmp_path / "p.hashiya", tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    for words in (
        ("import", project),
        ("import", project, article, "--format", "pdf"),
        ("import", project, article, "--annotator", "a\u202eb"),
        ("export", project),
        ("export", project, "o", "--status", "finished"),
        ("info", "--xml", project),
        ("--language", "fr"),
        (project, article),
    ):
        outcome = hashiya(*words)
        assert outcome.status == 2, words
        assert outcome.err.startswith("Usage: hashiya")
    assert not project.exists()


def test_an_output_without_arabic_shows_escapes(labelled):
    env = os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    in_words = hashiya("info", labelled, env=env)
    assert in_words.status == 0
    assert r"Annotator: \u0633\u0639\u0627\u062f (person)" in in_words.out
    in_json = hashiya("info", labelled, "--json", env=env)
    assert json.loads(in_json.out)["annotators"][0]["name"] == "سعاد"


@pytest.mark.parametrize("setting", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}])
def test_a_plain_locale_stops_nothing(setting, labelled, tmp_path):
    env = os.environ | setting
    assert "Documents: 1\n" in hashiya("info", labelled, env=env).out
    outcome = hashiya("export", labelled, tmp_path / "o", "--annotator", "ليلى", env=env)
    assert outcome.status == 1
    assert "The project has no annotator" in outcome.err


def test_json_keeps_what_could_steer_a_terminal_as_escapes(tmp_path):
    name = tmp_path / "p\u202e\x9b\x7f.hashiya"
    assert hashiya("import", name, write_records(tmp_path / "a.jsonl", {"text": TEXT})).status == 0
    outcome = hashiya("info", name, "--json")
    assert json.loads(outcome.out)["path"] == str(name)
    assert r"p\u202e\u009b\u007f.hashiya" in outcome.out
    assert r"p\u202e\u009b\u007f.hashiya" in hashiya("info", name).out
