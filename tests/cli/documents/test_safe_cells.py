"""By choice a CSV is written in which a spreadsheet runs nothing, and what changed is told."""

from __future__ import annotations

from tests.cli.command import hashiya, write_records


def test_a_text_like_a_formula_is_made_harmless_and_told(tmp_path):
    records = write_records(tmp_path / "a.jsonl", {"text": "=1+1 شركة", "title": "عنوان"})
    project = tmp_path / "p.hashiya"
    assert hashiya("import", project, records).status == 0
    plain = hashiya("export", project, tmp_path / "a.csv", "--format", "csv")
    assert plain.status == 0
    assert ",=1+1 شركة," in (tmp_path / "a.csv").read_text("utf-8-sig")
    safe = hashiya("export", project, tmp_path / "b.csv", "--format", "csv", "--safe-cells")
    assert "Not held by csv: cell × 1" in safe.out
    assert ",'=1+1 شركة," in (tmp_path / "b.csv").read_text("utf-8-sig")
    assert hashiya("import", tmp_path / "q.hashiya", tmp_path / "b.csv").status == 0
