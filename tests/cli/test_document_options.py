"""info and export take the filters of the window's list."""

from __future__ import annotations

import json

import pytest

from annotator.core.document import Marks
from annotator.core.edits.edits import AddSpan, SetMarks
from annotator.core.span import Span
from annotator.project import Project
from tests.cli.command import hashiya, write_records

TEXTS = ("وقّعت شركة الأفق عقدا.", "أقرض بنك السنابل مزارعين.", "ارتفع السهم 🚢 اليوم.")


@pytest.fixture
def project(tmp_path):
    sources = ("وكالة البحر", "النشرة", "وكالة البحر")
    dates = ("2024-03-01", "2024-03-31T09:00:00Z", "")
    records = write_records(
        tmp_path / "r.jsonl",
        *(
            {"id": f"d{n}", "text": text, "source": sources[n], "published": dates[n]}
            for n, text in enumerate(TEXTS)
        ),
    )
    path = tmp_path / "p.hashiya"
    with Project.create(path) as made:
        made.import_files([records])
        sara, ali = made.annotator("سارة"), made.annotator("علي")
        span = Span("s", 6, 15, "investor", TEXTS[0][6:15], note="لماذا؟")
        made.apply(AddSpan("d0", sara.id, span))
        made.apply(SetMarks("d1", ali.id, Marks(), Marks("انظر")))
    return path


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--source", "وكالة البحر"), 2),
        (("--noted",), 1),
        (("--worked-by", "سارة"), 1),
        (("--flagged", "--worked-by", "سارة"), 0),
        (("--search", "شركه", "--flagged"), 0),
        (("--since", "2024-03", "--until", "2024-03"), 2),
        (("--status", "in_progress"), 1),
    ],
)
def test_info_counts_the_documents_that_match(project, options, count):
    assert json.loads(hashiya("info", project, "--json", *options).out)["matching"] == count


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("--flagged",), ["d1"]),
        (("--with-label", "investor", "--with-label", "amount"), ["d0"]),
        (("--source", "وكالة البحر", "--search", "سهم"), ["d2"]),
    ],
)
def test_export_writes_the_documents_that_match(project, tmp_path, options, found):
    out = tmp_path / "out.jsonl"
    assert hashiya("export", project, out, *options).status == 0
    records = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert sorted({record["id"] for record in records}) == found


def test_what_is_no_date_is_refused(project):
    refused = hashiya("info", project, "--since", "March")
    assert (refused.status, "2026-01-31 is expected" in refused.err) == (2, True)


def test_only_with_options_info_says_what_matches(project):
    assert "Matching: 1\n" in hashiya("info", project, "--flagged").out
    assert "Matching" not in hashiya("info", project).out


@pytest.mark.parametrize(
    ("command", "options"),
    [("info", ("--worked-by", "نورة")), ("export", ("--with-label", "place"))],
)
def test_a_name_or_a_label_that_is_not_there_is_refused(project, tmp_path, command, options):
    out = (tmp_path / "out.jsonl",) if command == "export" else ()
    outcome = hashiya(command, project, *out, *options)
    assert outcome.status == 1
    assert options[1] in outcome.err


def test_the_manifest_says_which_documents_were_meant_but_no_name_of_a_blind_export(
    project, tmp_path
):
    out = tmp_path / "out.jsonl"
    hashiya("export", project, out, "--worked-by", "سارة", "--noted", "--blind")
    manifest = (tmp_path / "out.jsonl.manifest.json").read_text("utf-8")
    assert '"noted"' in manifest
    assert "سارة" not in manifest
